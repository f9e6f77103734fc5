import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { penaltyFields } from '#notice/penalty-table.ts'
import { ActionBar, Facts, PageHeader, Section } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { holderWords, wordOf } from '../../kit/words.ts'
import { FollowUpDrawer } from './FollowUpDrawer.tsx'
import { FollowUpList } from './FollowUpList.tsx'
import { Effect } from './Penalties.tsx'
import { usePenalty, useSeen } from './queries.ts'
import type { FollowUpRow, PenaltyView } from './shapes.ts'
import { linkedWords } from './words.ts'
import './penalties.css'

/** One penalty: its text, the decision that it affects, whom it was told, and what is still to be done. */
export function Page() {
  const { id = '' } = useParams()
  const found = usePenalty(id)
  if (found.isPending) return <LoadingRows />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  return <Shown view={found.data} />
}

function Shown({ view }: { view: PenaltyView }) {
  const { penalty, decision } = view
  const seen = useSeen()
  const [acting, setActing] = useState<FollowUpRow>()
  return (
    <>
      <PageHeader
        title={penalty.documentNumber}
        above={<Link to="/penalties">行政处罚</Link>}
        lead={
          <span className="penalty-lead">
            <strong>{penalty.holder.name}</strong>
            <span>{penalty.categories.join('、')}</span>
            <Effect effect={penalty.effect} />
            {penalty.revision > 1 ? <Tag shade="open">第 {penalty.revision} 版</Tag> : null}
          </span>
        }
      />
      <div className="sheet">
        <Section
          title="影响的许可决定"
          aside={penalty.linkedHow ? <span className="faint">{wordOf(linkedWords, penalty.linkedHow)}关联</span> : null}
        >
          {decision ? (
            <Facts
              facts={[
                { label: '许可事项', value: <Link to={`/decisions/${decision.id}`}>{decision.item.name}</Link> },
                { label: '决定文书号', value: decision.documentNumber },
                { label: '许可编号', value: decision.certificateNumber },
                { label: '决定日期', value: decision.decidedOn },
              ]}
            />
          ) : (
            <p>
              {view.may.link || view.followUps.some(({ closed }) => closed === null)
                ? '还没有关联到原决定，正在等待审批局确认。'
                : penalty.linkedHow
                  ? '原决定未推送给本部门，不能查看。'
                  : '没有关联的原决定。'}
              {penalty.clues.length > 0 ? <span className="faint"> 报送时注明：{penalty.clues.join('，')}</span> : null}
            </p>
          )}
        </Section>
        {view.cases.length > 0 ? (
          <Section title="吊销后的注销" aside={<span className="faint">行政许可法第七十条第四项</span>}>
            <ul className="notice-list">
              {view.cases.map((one) => (
                <li key={one.id}>
                  <Link to={`/cases/${one.id}`}>注销办件 {one.id} 号</Link>
                  <Tag shade={one.closed ? 'quiet' : one.overdue ? 'urgent' : 'open'}>{one.state}</Tag>
                  {one.dueOn ? <span className="faint">本环节期限 {one.dueOn}</span> : null}
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {view.followUps.length > 0 ? (
          <Section title="后续事项">
            <FollowUpList rows={view.followUps} act={setActing} />
          </Section>
        ) : null}
        <Section title="处罚决定">
          <Facts facts={factsOf(view)} />
        </Section>
        <Section title="行政相对人">
          <Facts
            facts={[
              { label: '名称', value: penalty.holder.name },
              { label: '类别', value: wordOf(holderWords, penalty.holder.kind) },
              { label: '统一社会信用代码', value: penalty.holder.uscc, field: 'CF_XDR_SHXYM' },
              { label: '法定代表人', value: penalty.holder.legalRepresentative, field: 'CF_FRDB' },
              ...(penalty.holder.idNumber ? [{ label: '证件号码', value: penalty.holder.idNumber, field: 'CF_XDR_ZJHM' }] : []),
            ]}
          />
        </Section>
        <Section title="告知部门">
          <Notices view={view} />
        </Section>
        {view.revisions.length > 0 ? <Revisions view={view} /> : null}
      </div>
      <Refusal error={seen.error} />
      {view.may.seen ? (
        <ActionBar consequence="阅知后记录本部门的阅知人和时间，请结合处罚情况做好后续监管。">
          <Button type="primary" loading={seen.isPending} onClick={() => seen.mutate(penalty.id)}>
            已阅知
          </Button>
        </ActionBar>
      ) : null}
      <FollowUpDrawer row={acting} close={() => setActing(undefined)} />
    </>
  )
}

function factsOf({ penalty }: PenaltyView) {
  const names = [
    'offence',
    'facts',
    'basis',
    'content',
    'fine',
    'confiscated',
    'licence',
    'decidedOn',
    'validTo',
    'publicUntil',
    'organ',
    'remark',
  ] as const
  const long: ReadonlySet<string> = new Set(['offence', 'facts', 'basis', 'content', 'remark'])
  return [
    { label: '处罚部门', value: penalty.department.name },
    { label: '录入', value: penalty.by },
    { label: '收到', value: <Moment at={penalty.receivedAt} exact /> },
    ...names
      .filter((name) => name === 'validTo' || penalty[name] !== null)
      .map((name) => ({
        label: penaltyFields[name].label,
        value: name === 'validTo' && penalty.validTo === null ? '长期' : penalty[name],
        ...(penaltyFields[name].code ? { field: penaltyFields[name].code } : {}),
        wide: long.has(name),
      })),
  ]
}

function Notices({ view }: { view: PenaltyView }) {
  if (view.notices.length === 0)
    return <p className="faint">{view.decision ? '没有其他部门收到过原决定。' : '关联原决定后，告知每一个收到原决定的部门。'}</p>
  return (
    <ul className="notice-list">
      {view.notices.map((notice) => (
        <li key={notice.department.code}>
          <span>{notice.department.name}</span>
          {notice.seenAt ? (
            <span className="faint">
              {notice.seenBy} 于 <Moment at={notice.seenAt} exact /> 阅知
            </span>
          ) : (
            <Tag shade="open">未阅</Tag>
          )}
        </li>
      ))}
    </ul>
  )
}

function Revisions({ view }: { view: PenaltyView }) {
  return (
    <Section title="更正记录">
      <ul className="notice-list">
        {view.revisions.map(({ revision, receivedAt, changes }) => (
          <li key={revision}>
            <span>
              第 {revision} 版（
              <Moment at={receivedAt} exact />
              ）之后更正
            </span>
            <span className="faint">
              {changes.map(({ label, before, after }) => `${label}：${before ?? '空'} → ${after ?? '空'}`).join('；') ||
                '仅更正个人信息或线索'}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
