import { Button } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Section } from '../../kit/Page.tsx'
import { ErrorState } from '../../kit/States.tsx'
import { Moment, ResultText, Tag } from '../../kit/Tags.tsx'
import { EndingDrawer } from './EndingDrawer.tsx'
import { FollowUpDrawer } from './FollowUpDrawer.tsx'
import { FollowUpList } from './FollowUpList.tsx'
import { Effect } from './Penalties.tsx'
import { useAfter } from './queries.ts'
import type { After, DecisionLink, FollowUpRow } from './shapes.ts'
import { stateShades } from './words.ts'
import './penalties.css'

/** On a decision's page: how the licence stands, what changed it, the penalties that affect it, and what is still to be done (2.2.3.2). */
export function AfterSection({ decision, documentNumber }: { decision: string; documentNumber: string }) {
  const after = useAfter(decision)
  const [search, setSearch] = useSearchParams()
  const [acting, setActing] = useState<FollowUpRow>()
  if (after.isError && !after.data) return <ErrorState error={after.error} retry={() => void after.refetch()} />
  if (!after.data) return null
  const { data } = after
  const ending = search.get('end')
  const show = (result: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (result === null) next.delete('end')
        else next.set('end', result)
        return next
      },
      { replace: true },
    )
  return (
    <Section
      title="许可状态与行政处罚"
      aside={
        <span className="after-acts">
          {data.may.penalise ? (
            <Link to={`/penalties/new?decision=${decision}`}>
              <Button size="small">录入处罚</Button>
            </Link>
          ) : null}
          {data.may.end ? (
            <Button size="small" onClick={() => show('cancelled')}>
              变更、撤回、撤销、注销
            </Button>
          ) : null}
        </span>
      }
    >
      <p className="licence-state">
        <Tag shade={stateShades[data.state] ?? 'quiet'}>{data.stateText}</Tag>
        {data.since ? <span className="faint">自 {data.since} 起</span> : null}
      </p>
      <Links title="本决定变更或终止的原决定" rows={data.original ? [data.original] : []} />
      <Links title="变更或终止本许可的决定" rows={data.later} />
      <Penalties rows={data.penalties} />
      {data.followUps.length > 0 ? <FollowUpList rows={data.followUps} act={setActing} /> : null}
      {data.changes.length > 0 ? <Changes rows={data.changes} /> : null}
      <EndingDrawer
        decision={decision}
        documentNumber={documentNumber}
        open={ending !== null && data.may.end}
        result={ending ?? 'cancelled'}
        close={() => show(null)}
      />
      <FollowUpDrawer row={acting} close={() => setActing(undefined)} />
    </Section>
  )
}

function Links({ title, rows }: { title: string; rows: readonly DecisionLink[] }) {
  if (rows.length === 0) return null
  return (
    <div className="after-block">
      <h3>{title}</h3>
      <ul className="notice-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/decisions/${row.id}`}>{row.documentNumber}</Link>
            <ResultText result={row.result} />
            <span className="faint">{row.decidedOn}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Penalties({ rows }: { rows: After['penalties'] }) {
  if (rows.length === 0) return <p className="faint">没有影响本决定的行政处罚。</p>
  return (
    <div className="after-block">
      <h3>行政处罚 {rows.length} 件</h3>
      <ul className="notice-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/penalties/${row.id}`}>{row.documentNumber}</Link>
            <span>{row.categories.join('、')}</span>
            <Effect effect={row.effect} />
            <span className="faint">
              {row.department.name} {row.decidedOn}
            </span>
            {row.unseen ? <Tag shade="open">未阅</Tag> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Changes({ rows }: { rows: After['changes'] }) {
  return (
    <div className="after-block">
      <h3>状态变化</h3>
      <ul className="notice-list">
        {rows.map((row) => (
          <li key={`${row.at}${row.state}`}>
            <span>{row.stateText}</span>
            <span>{row.since} 起</span>
            <span className="faint">
              {row.by} <Moment at={row.at} exact />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
