import type { Directory } from '#kernel/directory.ts'
import type { WrittenDecision } from './layout.ts'

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')

/** Names shorter than this many characters stand in too many texts to say anything. */
const shortestName = 4

/**
 * Finds the catalogue item of a row. What its item column names is looked up by code and by exact name and nowhere else: a name that
 * the catalogue does not know is a person's business. Without such a column the document's and the certificate's name and the content
 * are searched for the name of an item; several that do not contain one another decide nothing.
 */
export function openItemFinder(directory: Directory): (written: WrittenDecision) => string {
  const codes = new Map<string, string>()
  const names: { readonly name: string; readonly code: string }[] = []
  for (const { code, name } of new Set(directory.items.values())) {
    codes.set(fold(code).toUpperCase(), code)
    codes.set(fold(name), code)
    if (fold(name).length >= shortestName) names.push({ name: fold(name), code })
  }
  names.sort((one, other) => other.name.length - one.name.length)
  const textOf = (written: WrittenDecision, field: string): string => {
    const value = written[field]
    return typeof value === 'string' ? value : ''
  }
  return (written) => {
    const named = textOf(written, 'item')
    if (named !== '') return codes.get(fold(named)) ?? codes.get(fold(named).toUpperCase()) ?? named
    const texts = ['documentName', 'certificateName', 'content'].map((field) => textOf(written, field)).filter((text) => text !== '')
    for (const text of texts) {
      const exact = codes.get(fold(text))
      if (exact !== undefined) return exact
    }
    return findInside(texts.map(fold), names) ?? (texts[0] ?? '').slice(0, 300).toWellFormed()
  }
}

function findInside(texts: readonly string[], names: readonly { readonly name: string; readonly code: string }[]): string | undefined {
  const found = names.filter(({ name }) => texts.some((text) => text.includes(name)))
  const [longest, ...others] = found
  return longest && others.every(({ name }) => longest.name.includes(name)) ? longest.code : undefined
}
