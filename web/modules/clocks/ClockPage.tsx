import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Facts, PageHeader, Section } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { DeadlineTag, Moment, WorkingLines } from '../../kit/Tags.tsx'
import { useViewer } from '../session/session.ts'
import { ExtensionDrawer, PauseDrawer, ResumeDrawer } from './ClockDrawers.tsx'
import { RequestList } from './RequestList.tsx'
import { useClock, type ClockView } from './queries.ts'
import { causeWords } from './words.ts'
import './clocks.css'

/** One term: how its last day is reckoned, everything that moved it, and how to ask for more. */
export function Page() {
  const { thing = '', id = '' } = useParams()
  const clock = useClock(thing, id)
  if (clock.isPending) return <LoadingRows />
  if (clock.isError) return <ErrorState error={clock.error} retry={() => void clock.refetch()} />
  return <Term clock={clock.data} />
}

function Term({ clock }: { clock: ClockView }) {
  const [open, setOpen] = useState<'pause' | 'extension' | 'resume' | null>(null)
  const viewer = useViewer()
  const { may, due, dueOn, decision } = clock
  const close = () => setOpen(null)
  return (
    <>
      <PageHeader
        title={`${clock.title}期限`}
        above={<Link to="/clocks">期限</Link>}
        lead={
          decision ? (
            <>
              {decision.item} · <Link to={`/decisions/${decision.id}`}>{decision.documentNumber}</Link>
            </>
          ) : null
        }
        next={
          may.resume ? (
            <Button onClick={() => setOpen('resume')}>恢复计时</Button>
          ) : may.ask ? (
            <Button onClick={() => setOpen('extension')}>申请延长</Button>
          ) : null
        }
      />
      <div className="clock-page">
        <div className="sheet">
          <Section title="算法" aside={dueOn ? <DeadlineTag dueOn={dueOn} overdue={clock.overdue} due={due} /> : null}>
            {due ? (
              <div className="clock-working">
                <WorkingLines due={due} />
                <p className="faint">{due.explanation}</p>
              </div>
            ) : (
              <p className="faint clocks-none">这项期限已经办结，不再计时。</p>
            )}
          </Section>
          <Section title="变动记录">
            {clock.changes.length === 0 ? (
              <p className="faint clocks-none">没有变动：自起算日起未曾暂停、延长，也未因放假安排改期。</p>
            ) : (
              <ol className="clock-changes">
                {clock.changes.map((change) => (
                  <li key={change.id}>
                    <strong>{causeWords[change.cause]}</strong>
                    <span className="clock-moved">
                      {change.oldDue === change.newDue ? `${change.newDue} 不变` : `${change.oldDue} → ${change.newDue}`}
                      {change.oldProvisional && !change.newProvisional ? '，由暂定转为确定' : change.newProvisional ? '，暂定' : ''}
                    </span>
                    <span>{change.reason}</span>
                    <span className="faint">
                      {change.by} · <Moment at={change.at} exact />
                    </span>
                  </li>
                ))}
              </ol>
            )}
          </Section>
        </div>
        <div className="sheet">
          <Section title="由谁负责">
            <Facts
              facts={[
                { label: '负责部门', value: clock.holder.name, wide: true },
                { label: '起算日', value: clock.start ?? '—', wide: true },
                { label: '到期日', value: dueOn ? `${dueOn} 24 时${due?.provisional ? '（暂定）' : ''}` : '—', wide: true },
              ]}
            />
          </Section>
          <Section title="暂停与延长">
            {may.ask ? (
              <p className="clock-acts">
                <Button onClick={() => setOpen('pause')}>{may.atOnce ? '暂停计时' : '申请暂停'}</Button>
                <Button onClick={() => setOpen('extension')}>{may.atOnce ? '延长' : '申请延长'}</Button>
              </p>
            ) : (
              <p className="faint clocks-none">{whyNot(clock, viewer.department.code)}</p>
            )}
            {clock.requests.length > 0 ? (
              <RequestList requests={clock.requests} canDecide={may.decide} own={viewer.department.code} bare />
            ) : null}
          </Section>
        </div>
      </div>
      <PauseDrawer clock={clock} open={open === 'pause'} close={close} />
      <ExtensionDrawer clock={clock} open={open === 'extension'} close={close} />
      <ResumeDrawer clock={clock} open={open === 'resume'} close={close} />
    </>
  )
}

function whyNot(clock: ClockView, own: string): string {
  if (!clock.running) return '已经办结，不再计时。'
  if (clock.holder.code !== own) return `由${clock.holder.name}负责；暂停和延长由该部门提出，由其领导审批。`
  if (clock.overdue) return '期限已经届满：暂停和延长须在届满前申请。'
  if (clock.requests.some(({ status }) => status === 'asked')) return '已有申请等待部门领导审批。'
  return '暂停和延长由联络员、承办人等经办人提出，由部门领导审批。'
}
