import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Column } from '../../kit/KeysetTable.tsx'
import { arrangeColumns } from './arrange.ts'
import { useViews, type SavedView, type ViewColumn, type ViewList, type ViewPage } from './queries.ts'

export interface ListView<Row> {
  readonly list: ViewList
  readonly all: readonly Column<Row>[]
  /** As they are to be shown now. */
  readonly columns: readonly Column<Row>[]
  readonly chosen: readonly ViewColumn[]
  readonly views: ViewPage | undefined
  readonly current: SavedView | undefined
  /** The filter of the address, as a view keeps it. */
  readonly filter: Readonly<Record<string, string>>
  /** The address or the columns differ from the view. */
  readonly changed: boolean
  readonly open: (view: SavedView | undefined) => void
  readonly arrange: (columns: readonly ViewColumn[]) => void
}

const withoutView = (search: URLSearchParams) => Object.fromEntries([...search].filter(([name]) => name !== 'view'))
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const sorted = (filter: Readonly<Record<string, string>>) => Object.entries(filter).toSorted(([one], [other]) => (one < other ? -1 : 1))

/** A list with its kept filters and columns. A link with filters in it shows what it says; a bare address opens with the chosen view. */
export function useListView<Row>(list: ViewList, all: readonly Column<Row>[]): ListView<Row> {
  const [search, setSearch] = useSearchParams()
  const [arranged, setArranged] = useState<readonly ViewColumn[]>()
  // Whether the address was bare on arrival: emptied later it stays as the reader has made it.
  const arrival = useRef(search.size === 0)
  const views = useViews(list).data
  const current = views?.items.find(({ id }) => id === search.get('view'))
  const filter = withoutView(search)

  const open = (view: SavedView | undefined) => {
    setArranged(undefined)
    arrival.current = false
    setSearch(view ? { ...view.filter, view: view.id } : {}, { replace: true })
  }
  const first = views?.items.find(({ id }) => id === views.default)
  const bare = search.size === 0
  useEffect(() => {
    if (!arrival.current || views === undefined) return
    arrival.current = false
    if (first && bare) setSearch({ ...first.filter, view: first.id }, { replace: true })
  }, [views, first, bare, setSearch])

  const chosen = arranged ?? current?.columns ?? []
  return {
    list,
    all,
    columns: chosen.length > 0 ? arrangeColumns(all, chosen) : arrangeColumns(all, []),
    chosen,
    views,
    current,
    filter,
    changed: current !== undefined && (!same(sorted(filter), sorted(current.filter)) || !same(chosen, current.columns)),
    open,
    arrange: setArranged,
  }
}
