import type { Permission } from '#kernel/seats.ts'
import type { Cell } from '#platform/spreadsheets/write.ts'
import type { HolderField } from './personal.ts'

/** Asks a route of the web as the person who takes the list out, and gives its answer; throws where the person is refused. */
export type AskList = <Answer>(path: string) => Promise<Answer>
export type ListFilter = Readonly<Record<string, string>>

export interface ListColumn<Row> {
  readonly key: string
  readonly title: string
  /** Characters. */
  readonly width?: number
  /** Left out unless it is asked for. */
  readonly spare?: boolean
  readonly value: (row: Row) => Cell
  /** A field of the decision's holder: masked where it is personal and no reason was given. */
  readonly holder?: HolderField
}

/**
 * A list that can be taken out. Its rows are what its own route answers to this person at this moment, page by page: an export can hold no
 * row and no field that the screen would not show.
 */
export interface ListDefinition<Row> {
  readonly list: string
  readonly title: string
  /** What its own route asks for. */
  readonly permission: Permission
  /** Where its rows come from. */
  readonly route: string
  /** Parameters of its route that may narrow it. */
  readonly filters: readonly string[]
  readonly columns: readonly ListColumn<Row>[]
  readonly pages: (ask: AskList, filter: ListFilter) => AsyncIterable<readonly Row[]>
  /** The decision that a row is about, by which its holder's fields are found. */
  readonly decisionOf?: (row: Row) => string | null
}

/** The same without the shape of its rows, so that lists of every kind stand side by side. */
export interface AnyList {
  readonly list: string
  readonly title: string
  readonly permission: Permission
  readonly route: string
  readonly filters: readonly string[]
  readonly columns: readonly Omit<ListColumn<never>, 'value'>[]
  readonly pages: (ask: AskList, filter: ListFilter) => AsyncIterable<readonly ListedRow[]>
}
export interface ListedRow {
  readonly decision: string | null
  readonly cell: (key: string) => Cell
}

export function defineList<Row>({ pages, columns, decisionOf, ...rest }: ListDefinition<Row>): AnyList {
  const values = new Map(columns.map(({ key, value }) => [key, value]))
  return {
    ...rest,
    columns: columns.map(({ value: _value, ...column }) => column),
    pages: async function* (ask, filter) {
      for await (const rows of pages(ask, filter))
        yield rows.map((row) => ({ decision: decisionOf?.(row) ?? null, cell: (key: string) => values.get(key)?.(row) ?? null }))
    },
  }
}

export function queryOf(values: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== '') query.set(name, String(value))
  return query.size === 0 ? '' : `?${query.toString()}`
}

/** Pages of a route that answers `{items, next}` to `after` and `limit`. */
export const keysetPages = <Row>(path: string, limit?: number, key: 'items' | 'rules' = 'items') =>
  async function* (ask: AskList, filter: ListFilter): AsyncGenerator<readonly Row[]> {
    for (let after = ''; ;) {
      const page = await ask<{ readonly next: string | null } & Readonly<Record<typeof key, readonly Row[]>>>(
        `${path}${queryOf({ ...filter, after, limit: limit ?? '' })}`,
      )
      yield page[key]
      if (page.next === null) return
      after = page.next
    }
  }

/** A route that answers with the whole of its list at once. */
export const onePage = <Answer, Row>(path: string, rowsOf: (answer: Answer) => readonly Row[]) =>
  async function* (ask: AskList, filter: ListFilter): AsyncGenerator<readonly Row[]> {
    yield rowsOf(await ask<Answer>(`${path}${queryOf(filter)}`))
  }

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })
/** `2026-03-02 09:00:00` in Shanghai; nothing for nothing. */
export const inShanghai = (instant: string | Date | null): string | null =>
  instant === null ? null : clock.format(typeof instant === 'string' ? new Date(instant) : instant)
