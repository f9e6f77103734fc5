/**
 * Texts written alike, so that what people type is found however it was sent: full width as half width, capitals as small letters,
 * every bracket as a round one, without blanks. Character by character, so that a place in the one is a place in the other.
 */
const brackets: Readonly<Record<string, string>> = {
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '《': '(',
  '》': ')',
}
const plain = /^[\u4E00-\u9FFFa-z0-9]*$/u

export interface Alike {
  readonly text: string
  /** For each UTF-16 unit of `text`, where in the original its character begins; one more for the end. */
  readonly places: readonly number[]
}

const alikeOf = (character: string): string => {
  const folded = character.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')
  return brackets[folded] ?? folded
}

/** The text as it is compared. */
export function writeAlike(text: string): string {
  if (plain.test(text)) return text
  let written = ''
  for (const character of text) written += plain.test(character) ? character : alikeOf(character)
  return written
}

/** The same with the way back, for marking what was found. */
export function writeAlikeWithPlaces(text: string): Alike {
  let written = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const folded = alikeOf(character)
    for (let unit = 0; unit < folded.length; unit++) places.push(at)
    written += folded
    at += character.length
  }
  places.push(at)
  return { text: written, places }
}

const threeDigits = /^[0-9]{3}$/u

/**
 * Adds every two characters that stand side by side in a text already written alike, and every three digits: in numbers two digits are
 * nearly everywhere.
 */
export function addGrams(into: Set<string>, alike: string): void {
  let second = ''
  let first = ''
  for (const character of alike) {
    if (first !== '') into.add(first + character)
    if (threeDigits.test(second + first + character)) into.add(second + first + character)
    second = first
    first = character
  }
}

/** What a decision that says this word must have: three digits where there are three, two characters elsewhere. */
export function addAskedGrams(into: Set<string>, word: string): void {
  const characters = [...word]
  for (let at = 0; at + 1 < characters.length; at++) {
    const three = characters.slice(at, at + 3).join('')
    if (threeDigits.test(three)) into.add(three)
    else if (!threeDigits.test(characters.slice(Math.max(0, at - 1), at + 2).join(''))) into.add(characters[at]! + characters[at + 1]!)
  }
}

/** Words of a question, each as it is compared; a question may not be longer than 100 characters. */
export function wordsOf(question: string): readonly string[] {
  const words = question
    .trim()
    .split(/[\s　]+/u)
    .map(writeAlike)
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, 8)
}

/** Two characters at least, counted as people do. */
export const canBeFound = (words: readonly string[]): boolean => words.some((word) => [...word].length >= 2)

/** A whole identity card or mobile number, as nobody may ask for one in an address. A credit code of digits alone has no birthday in it. */
export const isPersonalNumber = (word: string): boolean =>
  /^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[\dx]$/u.test(word) || /^1[3-9]\d{9}$/u.test(word)
