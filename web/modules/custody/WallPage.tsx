import { Link } from 'react-router'
import { CountTile, PageHeader, Section } from '../../kit/Page.tsx'
import { useIsPhone } from '../../kit/screen.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { seatWords, wordOf } from '../../kit/words.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { useWall, type Wall } from './queries.ts'
import '../workbench/workbench.css'
import './custody.css'

/** 责任总览: the numbers on the wall, and who is asked in each department right now. */
export function Page() {
  const wall = useWall()
  const data = wall.data
  return (
    <>
      <PageHeader title="责任总览" lead={data ? leadOf(data) : '正在读取……'} next={<ExportButton list="wall" filter={{}} />} />
      {wall.isPending ? <LoadingRows rows={10} /> : null}
      {wall.isError && !data ? <ErrorState error={wall.error} retry={() => void wall.refetch()} /> : null}
      {data ? (
        <>
          <div className="counts">
            <CountTile label="无主推送" count={data.orphans} tone="late" href={<span className="wall-note">数据库约束保证为 0</span>} />
            <CountTile
              label="待签收"
              count={data.unclaimed}
              tone="due"
              href={<Link to="/pushes?status=pending" aria-label="查看待签收" />}
            />
            <CountTile
              label="边界争议"
              count={data.inDispute}
              tone={data.disputesOverdue > 0 ? 'late' : 'due'}
              href={<Link to="/disputes" aria-label="查看边界争议" />}
            />
            <CountTile label="未交办到人" count={data.withoutOfficer} tone="due" />
            <CountTile
              label="无人在岗的部门"
              count={data.unattended}
              tone="late"
              href={<Link to="/absences" aria-label="查看请假与代理" />}
            />
          </div>
          <div className="sheet">
            <Section title="各部门" aside={<span className="section-note">有在办推送或无人在岗的部门，超期多的在前</span>}>
              <Rows wall={data} />
            </Section>
          </div>
        </>
      ) : null}
    </>
  )
}

function leadOf({ held, orphans, inDispute }: Wall): React.ReactNode {
  if (orphans > 0) return <strong className="late-text">有 {orphans} 件推送没有在用部门承担责任，请立即联系系统管理员。</strong>
  return (
    <>
      在办 <strong>{held}</strong> 件，每一件都有部门承担责任
      {inDispute > 0 ? `；其中 ${inDispute} 件有边界争议，由联席会议办公室暂管` : ''}。
    </>
  )
}

type Row = Wall['rows'][number]
const askedWords = (row: Row) =>
  row.asked === null ? '没有可以找的人' : `${row.asked}（${row.standsIn ? '代' : ''}${wordOf(seatWords, row.askedSeat)}）`

function Asked({ row }: { row: Row }) {
  return (
    <>
      {askedWords(row)}
      {row.present ? null : (
        <>
          {' '}
          <Tag shade="urgent">无人在岗</Tag>
        </>
      )}
    </>
  )
}

function Rows({ wall }: { wall: Wall }) {
  const isPhone = useIsPhone()
  if (wall.rows.length === 0) return <EmptyState title="没有在办的推送">各部门已全部签收。</EmptyState>
  if (isPhone)
    return (
      <ul className="wall-list">
        {wall.rows.map((row) => (
          <li key={row.department.code}>
            <strong>{row.department.name}</strong>
            <span>
              待签收 {row.unclaimed} · <span className={row.overdue > 0 ? 'late-text' : undefined}>超期 {row.overdue}</span> · 未交办{' '}
              {row.withoutOfficer}
            </span>
            <span className="faint">
              <Asked row={row} />
            </span>
          </li>
        ))}
      </ul>
    )
  return (
    <table className="keyset wall-table">
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">现在找谁</th>
          <th scope="col" className="is-number">
            待签收
          </th>
          <th scope="col" className="is-number">
            超期
          </th>
          <th scope="col" className="is-number">
            未交办到人
          </th>
          <th scope="col" className="is-number">
            代为承担
          </th>
        </tr>
      </thead>
      <tbody>
        {wall.rows.map((row) => (
          <tr key={row.department.code}>
            <th scope="row">{row.department.name}</th>
            <td>
              <Asked row={row} />
            </td>
            <td className="is-number">{row.unclaimed}</td>
            <td className={row.overdue > 0 ? 'is-number late-text' : 'is-number'}>{row.overdue}</td>
            <td className="is-number">{row.withoutOfficer}</td>
            <td className="is-number">{row.interim}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
