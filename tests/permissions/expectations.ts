import { readFileSync } from 'node:fs'
import path from 'node:path'

interface Expectations {
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly public: readonly string[]
  readonly web: Readonly<Record<string, readonly string[]>>
  readonly exchange: Readonly<Record<string, string>>
}

/** Who may do what, as people have agreed on it: data, reviewed by reading, and never made from the program. */
export const expectations = JSON.parse(readFileSync(path.join(import.meta.dirname, 'expected.json'), 'utf8')) as Expectations

/** Groups may name groups. */
export function membersOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => (expectations.groups[name] ? [...membersOf(expectations.groups[name])] : [name])))
}
