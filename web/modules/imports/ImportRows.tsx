import { Button } from 'antd'
import { Link } from 'react-router'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useImportRows } from './queries.ts'
import type { ImportKind, ImportRow } from './shapes.ts'
import { meaningsOf, rowShades, wordsOf } from './words.ts'

/** Each row of the file with its result; of a rejected one every cell that is wrong, why, and what to do. */
export function ImportRows({ id, kind, status, known }: { id: string; kind: ImportKind; status: string; known: number }) {
  const [words, meanings] = [wordsOf(kind), meaningsOf(kind)]
  const list = useImportRows(id, status, known)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  if (list.isPending) return <LoadingRows rows={4} />
  if (list.isError && rows.length === 0) return <ErrorState error={list.error} retry={() => void list.refetch()} />
  if (rows.length === 0) return <EmptyState title="没有这种结果的行">换一种结果查看，或查看全部。</EmptyState>
  return (
    <>
      <ul className="import-rows" aria-label="逐行结果">
        {rows.map((row) => (
          <li key={row.row}>
            <span className="row-number">
              {row.sheet ? `${row.sheet} ` : ''}第 {row.line} 行
            </span>
            <span className="row-status">
              <Tag shade={rowShades[row.status]} title={meanings[row.status]}>
                {words[row.status]}
              </Tag>
            </span>
            <RowWords row={row} />
          </li>
        ))}
      </ul>
      <div className="keyset-foot">
        {list.hasNextPage ? (
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            加载更多
          </Button>
        ) : (
          <span>共 {rows.length} 行，已全部显示</span>
        )}
      </div>
    </>
  )
}

function RowWords({ row }: { row: ImportRow }) {
  const number = row.documentNumber ?? '（没有文书号）'
  return (
    <div className="row-words">
      {row.penalty ? (
        <Link to={`/penalties/${row.penalty}`}>{number}</Link>
      ) : row.decision ? (
        <Link to={`/decisions/${row.decision}`}>{number}</Link>
      ) : row.errors[0]?.code === 'state-secret' ? null : (
        <span>{number}</span>
      )}
      {row.errors.length > 0 ? (
        <ul className="row-errors">
          {row.errors.map((error) => (
            <li key={`${error.place}${error.pointer}${error.code}`}>
              {error.code === 'state-secret' ? null : <span className="row-place">{placeInRow(error.place)}</span>}
              {error.message}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The row stands at the left already: 第 7 行 C 列（…） is C 列（…） here. */
function placeInRow(place: string): string {
  return place.replace(/^(?:“[^”]*”)?第 \d+ 行 ?/u, '')
}
