import { Button } from 'antd'
import { sayResting } from './present.ts'
import type { CaseAction, CaseView } from './queries.ts'

/** What I may do, each with its consequence before it is pressed; else who is waited for. */
export function NextSteps({ one, start }: { one: CaseView; start: (action: string) => void }) {
  const open = one.actions.filter(({ blocked }) => blocked === null)
  const first = one.custodian.mine ? (open.find(({ to }) => to !== null) ?? open[0]) : undefined
  return (
    <>
      {one.actions.length > 0 ? (
        <ul className="case-steps">
          {one.actions.map((action) => (
            <Step key={action.name} action={action} first={action === first} start={start} />
          ))}
        </ul>
      ) : null}
      <Others one={one} />
    </>
  )
}

function Step({ action, first, start }: { action: CaseAction; first: boolean; start: (action: string) => void }) {
  const wanted = [...action.missing.fields, ...action.missing.papers].map(({ title }) => title)
  return (
    <li>
      <Button
        {...(first ? { type: 'primary' as const } : {})}
        disabled={action.blocked !== null}
        onClick={() => start(action.name)}
        aria-describedby={`step-${action.name}`}
      >
        {action.title}
      </Button>
      <div id={`step-${action.name}`} className="case-step-words">
        <p>{action.consequence ?? (action.to ? `办件转为“${action.to.title}”。` : '记入办理过程。')}</p>
        {action.blocked ? <p className="case-blocked">现在还不能办理：{action.blocked}</p> : null}
        {action.blocked === null && wanted.length > 0 ? <p className="faint">须填写或附：{wanted.join('、')}</p> : null}
      </div>
    </li>
  )
}

/** Whom everybody waits for, and what those may do. */
function Others({ one }: { one: CaseView }) {
  const groups = [...Map.groupBy(one.others, (other) => `${other.department.name} ${other.seats.join('、')}`)]
  if (groups.length === 0) {
    if (one.actions.length > 0) return one.state.kind === 'resting' ? <p className="faint">{sayResting(one)}，此前不需要您办理。</p> : null
    return <p className="faint">现在没有需要人办理的步骤；条件具备时平台自动继续。</p>
  }
  const { custodian } = one
  return (
    <div className="case-others">
      {custodian.mine || one.state.kind === 'resting' ? null : (
        <p>
          正在等待 <strong>{custodian.department.name}</strong> {custodian.seat.title}
          {one.clock ? `，期限 ${one.clock.dueOn}` : ''}
        </p>
      )}
      <details>
        <summary>其他人现在可以办理的</summary>
        <ul>
          {groups.map(([who, steps]) => (
            <li key={who}>
              <span className="faint">{who}</span> {steps.map(({ title }) => title).join('、')}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
