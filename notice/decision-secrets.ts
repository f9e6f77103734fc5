import { pointerStep } from './field-reading.ts'

/**
 * A decision that bears a state secret must never be stored here (outside contract §3; 保守国家秘密法): the mark is looked for in the whole
 * document as it came, unknown properties included, before anything else is checked.
 */

const blanks = /[\s\u200b-\u200f\u2060\ufeff]/gu
// 秘密★1年, 机密★, 绝密★长期: the mark that GB/T 9704 puts at the head of a secret paper, blanks and invisible marks between or not.
const secrecyMark = /[秘机绝][\s\u200b-\u200f\u2060\ufeff]{0,8}密[\s\u200b-\u200f\u2060\ufeff]{0,8}[★☆]/u
const secretWords = ['密', 'secret', 'confidential', 'classified', 'restricted'] as const
/** Trade and work secrets are secrets of others (1.4), handled as `sensitive`; 非涉密, 不涉密, unclassified say there is none. */
const notStateSecret = ['商业', '工作秘密', '非', '不', '无', '未', 'un', 'non', 'not', 'no', 'declassified'] as const

interface Place {
  readonly key: string
  readonly value: unknown
  readonly saysLevel: boolean
  readonly inside: Place | null
}

/** JSON pointer of the first place that marks the document as a state secret, or null. */
export function findStateSecret(document: object): string | null {
  const waiting: Place[] = [{ key: '', value: document, saysLevel: false, inside: null }]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const { value, saysLevel } = place
    if (typeof value === 'string') {
      if (secrecyMark.test(value) || (saysLevel && namesSecrecy(value))) return pointerOf(place)
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        const inner = (value as Readonly<Record<string, unknown>>)[key]
        if (typeof inner !== 'string' && typeof inner !== 'object') continue
        waiting.push({ key, value: inner, saysLevel: saysLevel || keyNamesLevel(key), inside: place })
      }
    }
  }
  return null
}

/** Written only for a place that was found: of thousands of documents a second hardly one has any. */
function pointerOf({ key, inside }: Place): string {
  return inside === null ? '' : `${pointerOf(inside)}/${pointerStep(key)}`
}

/** Does a value written where the level belongs mean a state secret? Unclear words count as one: refusing loses nothing. */
function namesSecrecy(text: string): boolean {
  const word = text.normalize('NFKC').toLowerCase().replaceAll(blanks, '')
  if (notStateSecret.some((start) => word.startsWith(start))) return false
  return secretWords.some((secret) => word.includes(secret))
}

function keyNamesLevel(key: string): boolean {
  if (key === 'confidentiality') return true
  const word = key.toLowerCase()
  return word.includes('密级') || word.includes('涉密') || word.includes('secre') || word.includes('classification')
}
