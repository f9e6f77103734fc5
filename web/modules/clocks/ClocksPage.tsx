import { Link } from 'react-router'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { DeadlineTag } from '../../kit/Tags.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { RequestList } from './RequestList.tsx'
import { useClocks, type RunningClock } from './queries.ts'
import './clocks.css'

/** 期限: what runs out next, and the pauses and extensions that were asked for. */
export function Page() {
  const clocks = useClocks()
  const viewer = useViewer()
  if (clocks.isPending) return <LoadingRows />
  if (clocks.isError) return <ErrorState error={clocks.error} retry={() => void clocks.refetch()} />
  const { running, requests, waiting } = clocks.data
  const lead =
    waiting > 0
      ? `有 ${waiting} 项暂停或延长的申请等您审批。`
      : '先到期的在前。点期限可看逐日算法；确需更多时间的，届满前写明理由申请暂停或延长，由部门领导审批。'
  return (
    <>
      <PageHeader title="期限" lead={lead} next={<ExportButton list="clocks" filter={{}} />} />
      <div className="sheet">
        <Section
          title="暂停与延长的申请"
          aside={
            requests.length > 0 ? (
              <>
                <span className="faint">{requests.length} 项</span> <ExportButton list="clock-requests" filter={{}} />
              </>
            ) : null
          }
        >
          {requests.length === 0 ? (
            <p className="faint clocks-none">没有申请。</p>
          ) : (
            <RequestList requests={requests} canDecide={may(viewer, 'clock.grant')} own={viewer.department.code} />
          )}
        </Section>
        <Section
          title="正在计时"
          aside={
            running.length > 0 ? <span className="faint">{running.length === 100 ? '先到期的 100 项' : `${running.length} 项`}</span> : null
          }
        >
          {running.length === 0 ? (
            <EmptyState title="没有正在计时的事项">待签收、待分派、待答复的事项会列在这里。</EmptyState>
          ) : (
            <Running running={running} />
          )}
        </Section>
      </div>
    </>
  )
}

function Running({ running }: { running: readonly RunningClock[] }) {
  return (
    <ul className="clock-list">
      {running.map((clock) => (
        <li key={`${clock.thing}/${clock.id}`}>
          <span className="clock-what">
            <Link to={`/clocks/${clock.thing}/${clock.id}`}>{clock.item === '' ? clock.title : clock.item}</Link>
            <span className="faint">
              {clock.title}
              {clock.decision ? ` · ${clock.decision.documentNumber}` : ''}
            </span>
          </span>
          <span className="clock-holder">{clock.holder.name}</span>
          <span className="clock-due">{clock.dueOn}</span>
          <DeadlineTag dueOn={clock.dueOn} overdue={clock.overdue} due={clock.due} term={`${clock.thing}/${clock.id}`} />
        </li>
      ))}
    </ul>
  )
}
