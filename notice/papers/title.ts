import { widthOf } from './words.ts'

/** A line of the title holds 20 characters of 2号 in 156 mm; one more is left for the eye. */
const most = 19
/** A line neither begins with what clings to the word before nor ends with what clings to the word after. */
const notFirst = /^[的和与及、，。）》”等了]/u
const notLast = /[关于对在（《“第]$/u

/** Breaks a long title between words into lines like a trapezium or a lozenge (GB/T 9704 7.3.1). Breaks that are there stay. */
export function breakTitle(title: string): string {
  const whole = title.trim()
  if (whole.includes('\n') || widthOf(whole) <= most) return whole
  const words = splitWords(whole)
  const lines = Math.ceil(widthOf(whole) / most)
  return (bestOf(words, lines) ?? bestOf(words, lines + 1) ?? [whole]).join('\n')
}

/** Read as one word whatever the dictionary says. */
const whole = /(【[^】]*】|《[^》]*》|行政审批|行政许可|事中事后监管|联席会议|联络员|听证告知书|陈述申辩告知书)/u
const isWhole = new RegExp(`^${whole.source}$`, 'u')

/** Marks of open blanks and names in brackets are words of their own. */
function splitWords(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return text
    .split(whole)
    .flatMap((part) => (isWhole.test(part) && widthOf(part) < most ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)))
    .filter((word) => word !== '')
}

function bestOf(words: readonly string[], lines: number): readonly string[] | null {
  let best: { readonly lines: readonly string[]; readonly badness: number } | null = null
  const place = (from: number, done: readonly string[]): void => {
    const left = lines - done.length
    if (left === 1) {
      const all = [...done, words.slice(from).join('')]
      const badness = judge(all)
      if (badness !== null && (best === null || badness < best.badness)) best = { lines: all, badness }
      return
    }
    for (let to = from + 1; to <= words.length - left + 1; to++) {
      const line = words.slice(from, to).join('')
      if (widthOf(line) > most) return
      place(to, [...done, line])
    }
  }
  place(0, [])
  return (best as { readonly lines: readonly string[] } | null)?.lines ?? null
}

/** Lower is better; null where it does not fit. Lines of one length look like a block, a short one in the middle like an hourglass. */
function judge(lines: readonly string[]): number | null {
  const widths = lines.map(widthOf)
  if (widths.some((width) => width > most)) return null
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
  const clinging = lines.filter(
    (line, place) => (place > 0 && notFirst.test(line)) || (place < lines.length - 1 && notLast.test(line)),
  ).length
  const hourglass = widths.filter(
    (width, place) => place > 0 && place < widths.length - 1 && width < Math.min(widths[place - 1]!, widths[place + 1]!),
  ).length
  const block = widths.length > 1 && widths.every((width) => width === widths[0]) ? 1 : 0
  return uneven + clinging * 200 + hourglass * 100 + block * 4
}
