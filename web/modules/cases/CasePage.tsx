import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { DeadlineTag, Tag, WorkingLines } from '../../kit/Tags.tsx'
import { writeClause } from '../../kit/words.ts'
import { DraftsLink } from '../requirements/DraftsLink.tsx'
import { CaseStory } from './CaseStory.tsx'
import { Children } from './Children.tsx'
import { Diagram } from './Diagram.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Papers } from './Papers.tsx'
import { StepDrawer } from './StepDrawer.tsx'
import { dueOf, sayResting, shadeOf } from './present.ts'
import { useCase, type CaseView } from './queries.ts'
import './cases.css'

/** One page for every procedure: the definition says what stands on it. */
export function Page() {
  const { id = '' } = useParams()
  const one = useCase(id)
  if (one.data) return <Shown key={id} one={one.data} refresh={async () => (await one.refetch()).data} />
  return (
    <>
      <PageHeader title="办件" above={<Link to="/cases">办件</Link>} />
      {one.isPending ? <LoadingRows rows={12} /> : <ErrorState error={one.error} retry={() => void one.refetch()} />}
    </>
  )
}

function Shown({ one, refresh }: { one: CaseView; refresh: () => Promise<CaseView | undefined> }) {
  const [acting, setActing] = useState<string>()
  const action = one.actions.find(({ name }) => name === acting)
  const { clock, held } = one
  return (
    <>
      <PageHeader
        title={one.title}
        above={
          <span className="case-above">
            <Link to="/cases">办件</Link>
            <span>
              {one.procedure.title} {one.id} 号
            </span>
          </span>
        }
        lead={<Lead one={one} />}
      />
      <div className="case">
        <div className="sheet case-main">
          {one.closedAt === null ? (
            <Section title="下一步" aside={<DraftsLink of={one} />}>
              <NextSteps one={one} start={setActing} />
            </Section>
          ) : null}
          {one.leads.length > 0 ? <Leads leads={one.leads} /> : null}
          <Children one={one} />
          <Section title="办理过程">
            <CaseStory one={one} />
          </Section>
          <Papers one={one} />
        </div>
        <div className="sheet case-side">
          {clock || held ? (
            <Section
              title="期限"
              aside={clock ? <span className="faint">{clock.setBy === 'notice' ? '通知规定' : '本市规定'}</span> : null}
            >
              {clock ? <Clock clock={clock} /> : null}
              {held ? (
                <p className="case-held">
                  “{held.state.title}”的期限自 {held.since} 起停止计算：{held.reason}。
                </p>
              ) : null}
            </Section>
          ) : null}
          <Section title="流程">
            <Diagram diagram={one.diagram} title={one.procedure.title} />
          </Section>
        </div>
      </div>
      {action ? <StepDrawer key={action.name} one={one} action={action} close={() => setActing(undefined)} refresh={refresh} /> : null}
    </>
  )
}

/** Where it stands, who has it, what it is about: what one wants to know before anything else. */
function Lead({ one }: { one: CaseView }) {
  const { about, custodian, state } = one
  const others = one.parties.filter(({ department }) => department.code !== custodian.department.code)
  return (
    <div className="case-lead">
      <Tag shade={shadeOf(one.closedAt !== null, one.clock?.overdue ?? false)}>{state.title}</Tag>
      {one.clock && one.closedAt === null ? <DeadlineTag dueOn={one.clock.dueOn} overdue={one.clock.overdue} due={dueOf(one)} /> : null}
      {one.closedAt !== null ? (
        <span>已办结</span>
      ) : state.kind === 'resting' ? (
        <span>{sayResting(one)}</span>
      ) : (
        <span>
          现在由<strong>{custodian.mine ? '我' : `${custodian.department.name}${custodian.seat.title}`}</strong>办理
        </span>
      )}
      {one.closedAt === null && others.length > 0 ? (
        <span>另一方：{others.map(({ department }) => department.name).join('、')}</span>
      ) : null}
      {one.closedAt !== null ? <span>{one.parties.map(({ department }) => department.name).join('、')}</span> : null}
      {about.decision ? (
        <span>
          <Link to={`/decisions/${about.decision.id}`}>{about.decision.documentNumber}</Link>
        </span>
      ) : null}
      {about.penalty ? (
        <span>
          依据处罚 <Link to={`/penalties/${about.penalty.id}`}>{about.penalty.documentNumber}</Link>（{about.penalty.department.name}）
        </span>
      ) : null}
      {about.item && !about.decision ? <Link to={`/catalogue/${about.item.code}`}>{about.item.name}</Link> : null}
      {one.parent ? (
        <span>
          来自 <Link to={`/cases/${one.parent.id}`}>{one.parent.procedure.title}</Link>（{one.parent.state.title}）
        </span>
      ) : null}
      <span className="faint">依据{writeClause(one.procedure.clause)}</span>
    </div>
  )
}

function Clock({ clock }: { clock: NonNullable<CaseView['clock']> }) {
  return (
    <>
      <p>
        {clock.on.title}须在 <strong>{clock.dueOn}</strong> 24 时前办理
        <span className="faint">
          （{clock.days} {clock.explanation.includes('工作日') ? '个工作日' : '日'}
          {clock.provisional ? '，暂定' : ''}）
        </span>
      </p>
      {clock.extension ? (
        <p className="case-held">
          {clock.extension.by}申请延长 {clock.extension.days} 个工作日，待批准：{clock.extension.reason}
        </p>
      ) : null}
      <details className="case-working">
        <summary>怎样算出来的</summary>
        <WorkingLines
          due={{
            explanation: clock.explanation,
            lines: clock.lines,
            workingDaysLeft: clock.daysLeft,
            provisional: clock.provisional,
            pausedUntil: null,
          }}
        />
        <p className="faint">{clock.explanation}</p>
      </details>
    </>
  )
}

/** An overdue is a fact with its working; who is to blame, the oversight body finds (4.3). */
function Leads({ leads }: { leads: CaseView['leads'] }) {
  return (
    <Section title="逾期线索" aside={<span className="faint">只记事实，不认定责任</span>}>
      <ul className="case-leads">
        {leads.map((lead) => (
          <li key={lead.id} className={lead.stands ? undefined : 'is-void'}>
            <p>
              {lead.department.name}应于 {lead.dueOn} 前办理，届时未办
              {lead.stands ? '' : '（按现行工作日历已不成立）'}
            </p>
            <p className="faint">
              {lead.explanation} 记入时间 {lead.at.slice(0, 10)}，对应情形{writeClause(lead.ground)}。
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
