import { Link } from 'react-router'
import type { Column } from '../../kit/KeysetTable.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { seatWords, wordOf } from '../../kit/words.ts'
import { kindWords, oddWords, writeFields, type LookRow } from './queries.ts'
import './secrecy.css'

export const lookColumns: readonly Column<LookRow>[] = [
  { key: 'at', title: '时间', width: 150, render: (row) => <Moment at={row.at} exact /> },
  { key: 'person', title: '人员', width: 210, render: (row) => <Person row={row} /> },
  { key: 'kind', title: '查看', width: 116, render: (row) => kindWords[row.kind] },
  { key: 'what', title: '内容', render: (row) => <What row={row} /> },
  { key: 'why', title: '事由', width: '24%', render: (row) => <Why row={row} /> },
  { key: 'odd', title: '异常', width: 200, render: (row) => <Odd row={row} /> },
]

function Person({ row }: { row: LookRow }) {
  return (
    <span className="party">
      {row.person.name}
      <span className="party-seat">
        {' '}
        · {row.person.department.name} {wordOf(seatWords, row.person.seat)}
      </span>
    </span>
  )
}

function What({ row }: { row: LookRow }) {
  const rows = row.rows === null ? '' : `（${row.rows.toLocaleString('zh-CN')} 行）`
  return (
    <span title={row.title}>
      {row.decision ? <Link to={`/looks?decision=${row.decision}`}>{row.title}</Link> : row.title}
      {rows}
    </span>
  )
}

function Why({ row }: { row: LookRow }) {
  if (row.reason === null) return <span className="faint">—</span>
  const text = `${row.reason}：${row.note ?? ''}${row.fields.length > 0 ? `（${writeFields(row.fields)}）` : ''}`
  return <span title={text}>{text}</span>
}

function Odd({ row }: { row: LookRow }) {
  return row.odd.map((name) => (
    <Tag key={name} shade={name === 'many' ? 'urgent' : 'open'}>
      {oddWords[name]}
    </Tag>
  ))
}

export function LookCard({ row }: { row: LookRow }) {
  return (
    <>
      <div className="card-head">
        <strong>{kindWords[row.kind]}</strong>
        <Moment at={row.at} exact />
      </div>
      <div>
        <What row={row} />
      </div>
      <div className="faint">
        <Person row={row} />
      </div>
      {row.reason === null ? null : (
        <div>
          <Why row={row} />
        </div>
      )}
      <Odd row={row} />
    </>
  )
}
