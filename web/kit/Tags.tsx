import type { DecisionResult } from '#notice/decision-words.ts'
import { Popover } from 'antd'
import { Link } from 'react-router'
import { serverNow } from '../api/clock.ts'
import type { DueWorking, NamedCode, PushKind, PushRole, PushStatus, Seat } from '../api/shapes.ts'
import { dayOf, daysBetween, writeInstant, writeRelative, writeSecond } from './time.ts'
import { kindWords, resultWords, roleMeanings, roleWords, seatWords, statusWords, wordOf } from './words.ts'

export type Shade = 'open' | 'done' | 'urgent' | 'quiet'

export function Tag({ shade, children, title }: { shade: Shade; children: React.ReactNode; title?: string }) {
  return (
    <span className={`tag tag-${shade}`} title={title}>
      {children}
    </span>
  )
}

const statusShade: Readonly<Record<PushStatus, Shade>> = {
  pending: 'open',
  deemed: 'open',
  received: 'done',
  returned: 'urgent',
  rerouting: 'open',
  disputed: 'urgent',
  rerouted: 'quiet',
  superseded: 'quiet',
  ended: 'quiet',
}

export function StatusTag({ status }: { status: PushStatus }) {
  return <Tag shade={statusShade[status] ?? 'quiet'}>{wordOf(statusWords, status)}</Tag>
}

export function RoleTag({ role }: { role: PushRole }) {
  return (
    <span className={`role role-${role}`} title={roleMeanings[role]}>
      {wordOf(roleWords, role)}
    </span>
  )
}

/** A new decision is the rule and carries no mark; a correction or a reroute says so. */
export function KindTag({ kind }: { kind: PushKind }) {
  return kind === 'new' ? null : <Tag shade="open">{wordOf(kindWords, kind)}</Tag>
}

export function ResultText({ result }: { result: DecisionResult }) {
  const ends = result === 'withdrawn' || result === 'revoked' || result === 'cancelled' || result === 'refused'
  return <span className={ends ? 'result-ends' : undefined}>{wordOf(resultWords, result)}</span>
}

interface DeadlineProps {
  readonly dueOn: string | null
  readonly overdue: boolean
  readonly due?: DueWorking | null | undefined
  /** What was due is done: the date is history and no longer presses. */
  readonly settled?: boolean
  /** Which term it is, as `push/17`: its page shows what moved it, and there a pause or an extension is asked for. */
  readonly term?: string | undefined
}

/** How long is left, in the server's working days, with the working of the count behind it (2.2.2.5 and the city's own limits). */
export function DeadlineTag({ dueOn, overdue, due, settled = false, term }: DeadlineProps) {
  if (dueOn === null) return <span className="deadline deadline-none">无期限</span>
  if (settled) return <span className="deadline deadline-none">期限 {dueOn.slice(5)}</span>
  const { text, tone } = readDeadline(dueOn, overdue, due ?? null)
  return (
    <Popover
      trigger={['hover', 'focus', 'click']}
      mouseEnterDelay={0.25}
      title={`到期日 ${dueOn}`}
      content={
        <div className="deadline-working">
          {due ? <WorkingLines due={due} /> : '期限按工作日计算，法定节假日和调休以国务院办公厅公布的安排为准。'}
          {term === undefined ? null : (
            <Link to={`/clocks/${term}`} className="deadline-more" onClick={(event) => event.stopPropagation()}>
              变动记录、暂停与延长
            </Link>
          )}
        </div>
      }
    >
      <button type="button" className={`deadline deadline-${tone}`} onClick={(event) => event.stopPropagation()}>
        {text}
      </button>
    </Popover>
  )
}

/** The count day by day, so that it can be followed on a calendar: 「第1天 10月9日（周五，国庆节调休上班）」. */
export function WorkingLines({ due }: { due: DueWorking }) {
  return (
    <ol className="working-lines">
      {due.lines.map((line) => (
        <li key={line} className={line.startsWith('第') ? undefined : 'is-beside'}>
          {line}
        </li>
      ))}
    </ol>
  )
}

function readDeadline(dueOn: string, overdue: boolean, due: DueWorking | null): { text: string; tone: 'calm' | 'due' | 'late' | 'paused' } {
  const today = dayOf(serverNow())
  const left = due?.workingDaysLeft ?? null
  if (due?.pausedUntil) return { text: `暂停至 ${due.pausedUntil.slice(5)}`, tone: 'paused' }
  if (overdue || (left !== null && left < 0))
    return { text: left === null ? `超期 ${Math.max(1, daysBetween(dueOn, today))} 天` : `超期 ${Math.abs(left)} 个工作日`, tone: 'late' }
  const said = due?.provisional ? '（暂定）' : ''
  if (dueOn === today || left === 0) return { text: `今日到期${said}`, tone: 'due' }
  return { text: `${left === null ? `${dueOn.slice(5)} 到期` : `剩 ${left} 个工作日`}${said}`, tone: 'calm' }
}

/** `3 分钟前`, with the instant as its title. `exact` writes the second itself. */
export function Moment({ at, exact = false }: { at: string; exact?: boolean }) {
  return (
    <time dateTime={at} title={writeSecond(at)}>
      {exact ? writeInstant(at) : writeRelative(at, serverNow())}
    </time>
  )
}

/** A department, with the person or seat that answers for it where that is known. */
export function PartyName({ party }: { party: NamedCode | Seat }) {
  const seat = 'seat' in party ? party.seat : null
  return (
    <span className="party">
      {party.name}
      {seat ? <span className="party-seat"> · {wordOf(seatWords, seat)}</span> : null}
    </span>
  )
}
