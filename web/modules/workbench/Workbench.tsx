import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { get } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { PushRow, Tone, Viewer, Workbench } from '../../api/shapes.ts'
import { CountTile, PageHeader, Section } from '../../kit/Page.tsx'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { DeadlineTag, KindTag, Moment, PartyName, RoleTag, StatusTag } from '../../kit/Tags.tsx'
import { dayOf, writeLongDay } from '../../kit/time.ts'
import { Trend } from '../../kit/Trend.tsx'
import { OwnCases } from '../cases/OwnCases.tsx'
import { may, useViewer } from '../session/session.ts'
import './workbench.css'

function useWorkbench() {
  return useQuery({
    queryKey: ['workbench'],
    queryFn: ({ signal }) => get<Workbench>('/api/workbench', signal),
    refetchInterval: 5 * 60_000,
    placeholderData: keepPreviousData,
  })
}

/** What waits on me, most urgent first; then what came in today; then what to watch. */
export function Page() {
  const viewer = useViewer()
  const workbench = useWorkbench()
  const data = workbench.data
  return (
    <>
      <PageHeader
        title="工作台"
        above={writeLongDay(dayOf(serverNow()))}
        lead={data ? leadOf(data, viewer) : '正在读取……'}
        next={data ? <NextStep data={data} viewer={viewer} /> : null}
      />
      {workbench.isPending ? <LoadingRows rows={10} /> : null}
      {workbench.isError && !data ? <ErrorState error={workbench.error} retry={() => void workbench.refetch()} /> : null}
      {data ? (
        <>
          <div className="counts">
            {data.tiles.map((tile) => (
              <CountTile
                key={tile.key}
                label={tile.label}
                count={tile.count}
                tone={tile.tone}
                href={<Link to={tile.to} aria-label={`${tile.label} ${tile.count} 件，查看`} />}
              />
            ))}
          </div>
          <div className="bench">
            <div className="sheet bench-main">
              <Section title={acts(viewer) ? '等我办理' : '退回待处理'} aside={<WaitingTail data={data} />}>
                <Waiting rows={data.waiting} viewer={viewer} />
              </Section>
              <OwnCases />
            </div>
            <div className="sheet bench-side">
              <Section title="今日">
                <Today today={data.today} />
              </Section>
              <Section title="提醒">
                <Alarms data={data} />
              </Section>
            </div>
            <div className="sheet bench-trend">
              <Section title={`近 ${data.trend.length} 日推送与签收`}>
                <Trend days={data.trend} />
              </Section>
            </div>
          </div>
        </>
      ) : null}
    </>
  )
}

/** Oversight and the conference's side look on; the others have work here. */
function acts(viewer: Viewer): boolean {
  return may(viewer, ['push.receive', 'push.reroute', 'waiting.route', 'feedback.answer'])
}

function leadOf(data: Workbench, viewer: Viewer): string {
  if (!acts(viewer)) return '全市推送、签收与反馈的办理情况，超期的排在最前。'
  const late = data.waiting.filter((row) => row.overdue).length
  const total = waitingTotal(data)
  if (total === 0) return `${viewer.department.name}目前没有等待办理的事项。`
  return late > 0 ? '以下事项在等您办理，超期的排在最前。' : '以下事项在等您办理，最早到期的排在最前。'
}

function waitingTotal(data: Workbench): number {
  return Math.max(
    data.waiting.length,
    data.tiles.reduce((sum, tile) => sum + (tile.tone === 'calm' ? 0 : tile.count), 0),
  )
}

/** One step, chosen by what presses most: the late tile, else the first that has anything. */
function NextStep({ data, viewer }: { data: Workbench; viewer: Viewer }) {
  const navigate = useNavigate()
  const rank: Readonly<Record<Tone, number>> = { late: 0, due: 1, calm: 2 }
  const first = data.tiles.filter((tile) => tile.count > 0 && tile.tone !== 'calm').toSorted((a, b) => rank[a.tone] - rank[b.tone])[0]
  useShortcuts(first ? { n: () => void navigate(first.to) } : {})
  if (!first) {
    const to = may(viewer, 'decision.read') ? '/decisions' : '/pushes?status=all'
    return <Button onClick={() => void navigate(to)}>查看{may(viewer, 'decision.read') ? '审批台账' : '全部推送'}</Button>
  }
  return (
    <Button type="primary" size="large" onClick={() => void navigate(first.to)}>
      {acts(viewer) ? '办理' : '查看'}
      {first.label} {first.count} 件
    </Button>
  )
}

function WaitingTail({ data }: { data: Workbench }) {
  return (
    <span className="faint">
      截至 <Moment at={data.asOf} exact />
    </span>
  )
}

function Waiting({ rows, viewer }: { rows: readonly PushRow[]; viewer: Viewer }) {
  if (rows.length === 0)
    return <EmptyState title={acts(viewer) ? '没有等您办理的事项' : '没有退回待处理的推送'}>有新情况时，会立即出现在这里。</EmptyState>
  return (
    <ul className="waiting">
      {rows.map((row) => (
        <li key={row.id}>
          <DeadlineTag dueOn={row.dueOn} overdue={row.overdue} due={row.due} term={`push/${row.id}`} />
          <div className="waiting-what">
            <Link to={`/decisions/${row.decision}`} title={row.item.name}>
              {row.item.name}
            </Link>
            <span className="waiting-fact">
              {row.holderName} · {row.documentNumber}
            </span>
          </div>
          <span className="waiting-mark">
            <KindTag kind={row.kind} />
            {row.department.code === viewer.department.code ? <RoleTag role={row.role} /> : <PartyName party={row.department} />}
            {row.status === 'pending' ? null : <StatusTag status={row.status} />}
          </span>
          <span className="waiting-when">
            <Moment at={row.sentAt} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Today({ today }: { today: Workbench['today'] }) {
  const counts = [
    ['推送', today.received],
    ['签收', today.signed],
    ['退回', today.returned],
    ['反馈', today.feedback],
  ] as const
  return (
    <dl className="today">
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count.toLocaleString('zh-CN')}</dd>
        </div>
      ))}
    </dl>
  )
}

function Alarms({ data }: { data: Workbench }) {
  if (data.alarms.length === 0) return <p className="quiet-line">没有需要提醒的情况。</p>
  return (
    <ul className="alarms">
      {data.alarms.map((alarm) => (
        <li key={alarm.key} className={`alarm alarm-${alarm.tone}`}>
          <Link to={alarm.to}>{alarm.text}</Link>
          {alarm.at ? <Moment at={alarm.at} /> : null}
        </li>
      ))}
    </ul>
  )
}
