import { bureauCode } from '../departments.ts'
import { organOf, we, you, type Organ } from './organs.ts'
import { givens, type Blank, type Blanks, type PaperTemplate } from './template.ts'
import { breakTitle } from './title.ts'
import { writeChineseNumber, writeDay } from './words.ts'

export type Row = Readonly<Record<string, FactValue>>
export type FactValue = string | number | null | undefined | readonly Row[]
/** What is known: of the decision, of the case, of the contact, and what the clerk has filled in (which goes before all). */
export interface Facts {
  readonly organ: Organ
  readonly recipient?: Organ | undefined
  /** 'YYYY-MM-DD'. */
  readonly today: string
  readonly filled?: Row
  readonly decision?: Row | undefined
  readonly case?: Row | undefined
  readonly contact?: Row | undefined
}

/** The words of a paper: what a clerk edits before sealing, and what sealing fixes. Lines are parted by line breaks. */
export interface PaperText {
  readonly title: string
  readonly to: string
  readonly body: string
  readonly attachments: readonly string[]
  readonly note: string
  readonly copies: string
}
/** The parts by the names that officials use. */
export const partTitles: Readonly<Record<keyof PaperText, string>> = {
  title: '标题',
  to: '主送机关',
  body: '正文',
  attachments: '附件说明',
  note: '附注',
  copies: '抄送',
}
export interface Missing {
  readonly blank: string
  readonly title: string
}
export interface Drawn {
  readonly text: PaperText
  readonly missing: readonly Missing[]
}

/** How an unfilled blank stands in a draft. A paper in which one is left is not sealed. */
export const markOf = (title: string) => `【待填：${title}】`
const mark = /【待填：([^】]+)】/gu

/** The blanks still open in a text, by their Chinese names, each once and in the order of the paper. */
export function findOpenBlanks(paper: PaperText): readonly string[] {
  const all = [paper.title, paper.to, paper.body, ...paper.attachments, paper.note, paper.copies].join('\n')
  return [...new Set([...all.matchAll(mark)].map(([, title = '']) => title))]
}

/** Fills a template from what is known. What is missing is named and marked in the text, never printed empty. Pure. */
export function drawUp(template: PaperTemplate, facts: Facts): Drawn {
  const missing = new Map<string, string>()
  const scope = openScope(template.blanks, facts, missing)
  const text: PaperText = {
    title: breakTitle(fill(template.title, scope)),
    to: fill(template.to ?? '', scope),
    body: fillLines(template.body, scope),
    attachments: (template.attachments ?? []).flatMap((line) => fillLines(line, scope).split('\n')).filter((line) => line !== ''),
    note: fill(template.note ?? '', scope),
    copies: fill(template.copies ?? '', scope),
  }
  return { text, missing: [...missing].map(([blank, title]) => ({ blank, title })) }
}

interface Scope {
  /** The words for a blank, or '' where there are none. */
  readonly find: (name: string) => string
  readonly title: (name: string) => string
  readonly lack: (name: string) => void
}

function openScope(blanks: Blanks, facts: Facts, missing: Map<string, string>): Scope {
  const bureau = organOf(bureauCode, '')
  const given: Readonly<Record<keyof typeof givens, string>> = {
    organ: facts.organ.name,
    we: we(facts.organ),
    recipient: facts.recipient?.name ?? '',
    you: facts.recipient ? you(facts.recipient) : '你单位',
    bureau: bureau.name,
    year: facts.today.slice(0, 4),
  }
  const isGiven = (name: string): name is keyof typeof givens => Object.hasOwn(givens, name)
  const title = (name: string) => blanks[name]?.title ?? (isGiven(name) ? givens[name] : name)
  return {
    title,
    find: (name) => {
      const blank = Object.hasOwn(blanks, name) ? blanks[name] : undefined
      const value = blank ? valueOf(name, blank, facts) : undefined
      if (blank && value !== undefined && value !== null && value !== '') return write(blank, value, facts, missing)
      return isGiven(name) ? given[name] : ''
    },
    lack: (name) => void missing.set(name, title(name)),
  }
}

function valueOf(name: string, blank: Blank, facts: Facts): FactValue {
  const own = facts.filled?.[name]
  if (own !== undefined && own !== null && own !== '') return own
  const [place, key = ''] = (blank.from ?? `case.${name}`).split('.', 2)
  const row = place === 'decision' ? facts.decision : place === 'contact' ? facts.contact : facts.case
  return row?.[key]
}

function write(blank: Blank, value: NonNullable<FactValue>, facts: Facts, missing: Map<string, string>): string {
  if (typeof value === 'object') {
    if (blank.kind !== 'rows') return ''
    return value
      .map((row, place) => {
        const numbered = { ...row, n: String(place + 1), 一: writeChineseNumber(place + 1) }
        const of = { ...blank.of, n: { title: '序号', kind: 'text' }, 一: { title: '序号', kind: 'text' } } as const
        return fillLines(blank.line ?? '', openScope(of, { ...facts, filled: numbered, case: {}, decision: {} }, missing))
      })
      .join(blank.between ?? '\n')
  }
  const words = String(value).trim()
  // A date is written as one wherever it stands alone, also where other words might.
  return writeDay(words)
}

const hole = /\{([^{}]+)\}/gu
const aside = /\[([^[\]]*)\]/gu

/** What stands in [ ] goes when a blank in it is empty; elsewhere an empty blank is marked and named. */
function fill(line: string, scope: Scope): string {
  const kept = line.replaceAll(aside, (_, inside: string) =>
    [...inside.matchAll(hole)].every(([, name = '']) => scope.find(name) !== '') ? inside : '',
  )
  const filled = kept.replaceAll(hole, (_, name: string) => {
    const words = scope.find(name)
    if (words !== '') return words
    scope.lack(name)
    return markOf(scope.title(name))
  })
  // What a person writes may end with a stop where the template has its own.
  return filled.replaceAll(/[。；，]+。/gu, '。')
}

/** Line by line; a line of which nothing is left disappears, and a blank of several paragraphs makes several lines. */
function fillLines(lines: string, scope: Scope): string {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => fill(line.trim(), scope).split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
