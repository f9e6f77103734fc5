import { Button } from 'antd'
import { Link } from 'react-router'
import { DeadlineTag, Moment, Tag } from '../../kit/Tags.tsx'
import { may, useViewer } from '../session/session.ts'
import type { FollowUpRow } from './shapes.ts'
import { followUpWords } from './words.ts'

/** What is still to be done, each with its clock and the one way on. */
export function FollowUpList({ rows, act }: { rows: readonly FollowUpRow[]; act: (row: FollowUpRow) => void }) {
  const viewer = useViewer()
  const acts = may(viewer, 'waiting.route')
  return (
    <ul className="follow-ups">
      {rows.map((row) => (
        <li key={row.id}>
          <div className="follow-up-head">
            <Tag shade={row.closed ? 'quiet' : row.kind === 'cancellation' ? 'urgent' : 'open'}>{followUpWords[row.kind]}</Tag>
            {row.closed ? (
              <span className="faint">
                {row.closed.by} 于 <Moment at={row.closed.at} exact /> 办结{row.closed.note ? `：${row.closed.note}` : ''}
              </span>
            ) : (
              <>
                <DeadlineTag dueOn={row.dueOn} overdue={row.overdue} due={row.due} />
                <span className="faint">{row.owner.name}推送操作员负责</span>
              </>
            )}
          </div>
          {row.closed ? null : <p className="follow-up-words">{row.words}</p>}
          <div className="follow-up-subjects">
            {row.penalty ? (
              <Link to={`/penalties/${row.penalty.id}`}>
                {row.penalty.documentNumber}（{row.penalty.holderName}）
              </Link>
            ) : null}
            {row.decision ? (
              <Link to={`/decisions/${row.decision.id}`}>
                {row.decision.documentNumber}（{row.decision.item.name}）
              </Link>
            ) : null}
            {row.closed || !acts ? null : (
              <Button size="small" onClick={() => act(row)}>
                {row.kind === 'cancellation' ? '办理' : '关联原决定'}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
