import type { PushRow } from '../../api/shapes.ts'
import { DeadlineTag, KindTag, Moment, PartyName, RoleTag, StatusTag } from '../../kit/Tags.tsx'
import { ReturnWords } from './BureauDrawers.tsx'
import { seatWords, wordOf } from '../../kit/words.ts'
import { EmptyState } from '../../kit/States.tsx'

/** Who has it now: each receiving department, its part, its state, and who answers for it. */
export function PushList({ pushes }: { pushes: readonly PushRow[] }) {
  if (pushes.length === 0) return <EmptyState title="尚未推送">该决定没有匹配到接收部门，已列入待分派，由推送操作员分派。</EmptyState>
  return (
    <ul className="push-list">
      {pushes.map((push) => {
        const open = push.status === 'pending' || push.status === 'deemed' || ['returned', 'rerouting', 'disputed'].includes(push.status)
        return (
          <li key={push.id}>
            <span className="push-list-who">
              <RoleTag role={push.role} />
              <PartyName party={push.department} />
              <KindTag kind={push.kind} />
              {push.worker ? <span className="faint">经办：{push.worker.name}</span> : null}
            </span>
            <StatusTag status={push.status} />
            <span className="push-list-fact">
              {push.receivedAt ? (
                <>
                  {push.receivedBy ?? '已签收'} · <Moment at={push.receivedAt} exact />
                </>
              ) : (
                <>
                  {push.custodian.code === push.department.code ? '由' : push.status === 'rerouted' ? '责任已移交 ' : '责任仍在 '}
                  {push.custodian.code === push.department.code ? (
                    `${wordOf(seatWords, push.custodian.seat)}负责`
                  ) : (
                    <PartyName party={push.custodian} />
                  )}
                  {push.viewedAt ? (
                    <>
                      {' '}
                      · 已查看 <Moment at={push.viewedAt} />
                    </>
                  ) : open ? (
                    ' · 尚未查看'
                  ) : null}
                </>
              )}
            </span>
            {push.status === 'returned' ? <ReturnWords push={push} /> : null}
            {open ? <DeadlineTag dueOn={push.dueOn} overdue={push.overdue} due={push.due} term={`push/${push.id}`} /> : null}
          </li>
        )
      })}
    </ul>
  )
}
