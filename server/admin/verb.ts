import type { ParseArgsOptionDescriptor } from 'node:util'
import type { Tables } from '#kernel/tables.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db.ts'
import type { Seal } from '#platform/seal.ts'

/** What a person at the keyboard can mend; its message is Chinese and ends the command with a non-zero code. */
export class AdminError extends Error {
  override readonly name = 'AdminError'
}

/** The database as a verb works on it: reached like the server reaches it, at the program's version. */
export interface Place {
  readonly ownerUrl: string
  /** As the application role, under row security. */
  readonly database: Database<Tables>
  readonly seal: Seal
  readonly now: () => Date
  /** A running server numbers what was written; without one the next start does. */
  readonly committed: () => void
}

export interface Asked {
  readonly config: Config
  /** The value of `--name`, if it was given. */
  readonly option: (name: string) => string | undefined
  /** The value of `--name`. Throws AdminError when it was not given. */
  readonly required: (name: string) => string
  /** The words after the verb, as many as `words` names. */
  readonly words: readonly string[]
  /**
   * Opens the database on first use; it is closed when the verb has run. The keys must belong to it, but where what is asked for is to
   * see to the keys themselves.
   */
  readonly openPlace: (keys?: 'unattested') => Promise<Place>
  /** One line of result, to standard output. */
  readonly print: (line: string) => void
  /** One line of explanation, to standard error, so that results can be piped. */
  readonly explain: (line: string) => void
}

export interface VerbOption extends ParseArgsOptionDescriptor {
  readonly meaning: string
  /** Shown in the help as `--name <value>`. */
  readonly value?: string
}

export interface Verb {
  /** One or two English words, for example 'client create'. */
  readonly name: string
  /** In Chinese, one line. */
  readonly summary: string
  /** Further Chinese lines of the help. */
  readonly notes?: readonly string[]
  /** Names of the words that must follow, for example ['FILE']. */
  readonly words?: readonly string[]
  readonly options?: Readonly<Record<string, VerbOption>>
  readonly run: (asked: Asked) => Promise<void>
}

/** Who acts when the command line does: the journal says so. */
export const commandLine = { name: '命令行管理', department: '', seats: ['sysadmin'] } as const
