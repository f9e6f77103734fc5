import { Button, Checkbox } from 'antd'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ErrorState, LoadingRows } from './States.tsx'
import { useIsPhone } from './screen.ts'
import { useShortcuts } from './shortcuts.ts'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly width?: number | string
  readonly align?: 'right' | 'center'
  /** Left out where the window is narrower than 1600 px. */
  readonly spare?: boolean
  /** Not shown until somebody chooses it. */
  readonly extra?: boolean
  readonly render: (row: Row) => React.ReactNode
}

export interface Picking {
  readonly picked: ReadonlySet<string>
  readonly change: (picked: ReadonlySet<string>) => void
}

interface Page<Row> {
  readonly items: readonly Row[]
  readonly next: string | null
}

interface KeysetTableProps<Row, P extends Page<Row>> {
  /** What the list is, for screen readers. */
  readonly label: string
  readonly query: UseInfiniteQueryResult<InfiniteData<P>>
  readonly rowKey: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  readonly renderCard: (row: Row) => React.ReactNode
  readonly empty: React.ReactNode
  readonly open?: (row: Row) => void
  readonly picking?: Picking & { readonly canPick: (row: Row) => boolean; readonly nameRow: (row: Row) => string }
  /** The key `s`: signs for what is picked, else for the row at hand. */
  readonly sign?: (row: Row | undefined) => void
  readonly rowClass?: (row: Row) => string | undefined
}

/** A list that goes on by keyset: j/k move, x picks, Enter opens, s signs; on a phone the same rows are cards. */
export function KeysetTable<Row, P extends Page<Row>>(props: KeysetTableProps<Row, P>) {
  const { query, rowKey, picking } = props
  const isPhone = useIsPhone()
  const body = useRef<HTMLTableSectionElement>(null)
  const [at, setAt] = useState<string>()
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const index = rows.findIndex((row) => rowKey(row) === at)

  const goTo = (next: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))]
    if (!row) return
    setAt(rowKey(row))
    const element = body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowKey(row))}"]`)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest' })
  }
  const toggle = (row: Row | undefined) => {
    if (!row || !picking?.canPick(row)) return
    const picked = new Set(picking.picked)
    if (!picked.delete(rowKey(row))) picked.add(rowKey(row))
    picking.change(picked)
  }
  useShortcuts({
    j: () => goTo(index + 1),
    k: () => goTo(index - 1),
    x: () => toggle(rows[index]),
    ...(props.sign ? { s: () => props.sign?.(rows[index]) } : {}),
  })

  if (query.isPending) return <LoadingRows />
  if (query.isError && rows.length === 0) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (rows.length === 0) return <>{props.empty}</>

  return (
    <>
      {isPhone ? (
        <ul className="cards" aria-label={props.label}>
          {rows.map((row) => (
            <li key={rowKey(row)} data-row={rowKey(row)} className={props.rowClass?.(row)}>
              {picking?.canPick(row) ? (
                <Checkbox
                  className="card-pick"
                  checked={picking.picked.has(rowKey(row))}
                  onChange={() => toggle(row)}
                  aria-label={`选择 ${picking.nameRow(row)}`}
                />
              ) : null}
              {props.renderCard(row)}
            </li>
          ))}
        </ul>
      ) : (
        <table className="keyset">
          <caption className="unseen">{props.label}</caption>
          <thead>
            <tr>
              {picking ? (
                <th scope="col" className="keyset-pick">
                  <PickAll rows={rows} rowKey={rowKey} picking={picking} />
                </th>
              ) : null}
              {props.columns.map((column) => (
                <th key={column.key} scope="col" className={columnClass(column)} style={{ width: column.width }}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, position) => (
              <tr
                key={rowKey(row)}
                data-row={rowKey(row)}
                tabIndex={rowKey(row) === at || (index === -1 && position === 0) ? 0 : -1}
                className={[picking?.picked.has(rowKey(row)) ? 'is-picked' : '', props.rowClass?.(row) ?? ''].join(' ')}
                onFocus={() => setAt(rowKey(row))}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && event.target === event.currentTarget) props.open?.(row)
                }}
                onClick={(event) => {
                  if (!(event.target as HTMLElement).closest('a,button,label,input')) props.open?.(row)
                }}
              >
                {picking ? (
                  <td className="keyset-pick">
                    {picking.canPick(row) ? (
                      <Checkbox
                        checked={picking.picked.has(rowKey(row))}
                        onChange={() => toggle(row)}
                        aria-label={`选择 ${picking.nameRow(row)}`}
                      />
                    ) : null}
                  </td>
                ) : null}
                {props.columns.map((column) => (
                  <td key={column.key} className={columnClass(column)}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="keyset-foot">
        {query.isError ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : null}
        {query.hasNextPage ? (
          <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>
            加载更多
          </Button>
        ) : (
          <span>共 {rows.length} 条，已全部显示</span>
        )}
      </div>
    </>
  )
}

function columnClass<Row>(column: Column<Row>): string {
  return [column.align ? `is-${column.align}` : '', column.spare ? 'is-spare' : ''].join(' ').trim()
}

interface PickAllProps<Row> {
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly picking: Picking & { readonly canPick: (row: Row) => boolean }
}

function PickAll<Row>({ rows, rowKey, picking }: PickAllProps<Row>) {
  const able = rows.filter(picking.canPick).map(rowKey)
  const all = able.length > 0 && able.every((key) => picking.picked.has(key))
  return (
    <Checkbox
      checked={all}
      indeterminate={!all && picking.picked.size > 0}
      disabled={able.length === 0}
      onChange={() => picking.change(new Set(all ? [] : able))}
      aria-label="选择已加载的全部可签收推送"
    />
  )
}
