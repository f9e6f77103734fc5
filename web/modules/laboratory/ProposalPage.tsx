import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { ActionBar, Facts, PageHeader, Section } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { writeInstant } from '../../kit/time.ts'
import { DecideDrawer, type Deciding } from './DecideDrawer.tsx'
import { HeadDrawer } from './HeadDrawer.tsx'
import { LineDrawer } from './LineDrawer.tsx'
import { LineList } from './LineList.tsx'
import { useProposal, useReplay, useRollback, useSubmit, type Proposal } from './queries.ts'
import { Remarks } from './Remarks.tsx'
import { ReplaySection } from './ReplaySection.tsx'
import { pastPushWords, ProposalTag } from './words.tsx'
import '../catalogue/catalogue.css'
import '../workbench/workbench.css'
import './laboratory.css'

/** One proposal: what it changes, what it would have done to the pushes of the last months, what departments say, and who decides. */
export function Page() {
  const { id = '' } = useParams()
  const proposal = useProposal(id)
  if (proposal.isPending) return <LoadingRows />
  if (proposal.isError) return <ErrorState error={proposal.error} retry={() => void proposal.refetch()} />
  return <ProposalSheet key={id} proposal={proposal.data} />
}

function ProposalSheet({ proposal }: { proposal: Proposal }) {
  const { id, version, may, changes } = proposal
  const [months, setMonths] = useState(3)
  const [line, setLine] = useState<number | 'new'>()
  const [heading, setHeading] = useState(false)
  const [deciding, setDeciding] = useState<Deciding>()
  const replay = useReplay(id, version, months, changes.length > 0)
  const submit = useSubmit(id)
  const fixed = proposal.kind === 'rollback'
  return (
    <>
      <PageHeader
        title={proposal.title}
        above={<Link to="/laboratory">对照表实验室</Link>}
        lead={
          <>
            <ProposalTag status={proposal.status} /> {proposal.number === null ? '' : `第 ${proposal.number} 版 · `}
            {proposal.effectiveFrom} 起 · {proposal.author.seat}
            {proposal.author.name}起草
          </>
        }
        next={
          may.edit ? (
            <Button onClick={() => setHeading(true)}>修改说明和日期</Button>
          ) : may.rollback ? (
            <RollbackButton proposal={proposal} />
          ) : null
        }
      />
      {proposal.obstacles.map((each) => (
        <p key={each} className="item-warning" role="status">
          {each}
        </p>
      ))}
      <div className="sheet">
        <Section title="说明">
          <Facts facts={factsOf(proposal)} />
        </Section>
        <Section
          title={`变更项 ${changes.length} 项`}
          aside={
            may.edit && !fixed ? (
              <Button size="small" onClick={() => setLine('new')}>
                加一项
              </Button>
            ) : null
          }
        >
          <LineList proposal={proposal} edit={may.edit && !fixed ? setLine : undefined} />
        </Section>
        {changes.length > 0 ? <ReplaySection proposal={proposal} replay={replay} months={months} change={setMonths} /> : null}
        {proposal.submittedAt !== null || proposal.remarks.length > 0 ? <Remarks proposal={proposal} /> : null}
      </div>
      <Refusal error={submit.error} />
      {may.submit ? (
        <ActionBar consequence={submitWords(proposal)}>
          <Button onClick={() => setDeciding('retract')}>作废</Button>
          <Button
            type="primary"
            loading={submit.isPending}
            disabled={proposal.obstacles.length > 0}
            onClick={() => submit.mutate({ version, months })}
          >
            提交批准
          </Button>
        </ActionBar>
      ) : null}
      {proposal.status === 'submitted' && (may.approve || may.retract) ? (
        <ActionBar
          consequence={proposal.mayNotApprove ?? `批准后，自 ${proposal.effectiveFrom} 起作出的决定按新规则推送；此前的决定仍按原规则。`}
        >
          {may.retract ? <Button onClick={() => setDeciding('retract')}>撤回</Button> : null}
          {may.approve ? (
            <>
              <Button onClick={() => setDeciding('decline')}>不予批准</Button>
              <Button type="primary" onClick={() => setDeciding('approve')}>
                批准
              </Button>
            </>
          ) : null}
        </ActionBar>
      ) : null}
      <LineDrawer key={`${line ?? ''}`} proposal={proposal} line={line} close={() => setLine(undefined)} />
      <HeadDrawer proposal={proposal} open={heading} close={() => setHeading(false)} />
      <DecideDrawer proposal={proposal} act={deciding} replay={replay.data} close={() => setDeciding(undefined)} />
    </>
  )
}

function submitWords({ departments }: Proposal): string {
  const named = departments.map(({ name }) => name)
  const some = named.slice(0, 4).join('、')
  return `提交后告知${some}${named.length > 4 ? `等 ${named.length} 个部门` : ''}，由起草人以外的操作员或审批局领导批准；批准前不影响推送。`
}

function factsOf(proposal: Proposal) {
  const { decided } = proposal
  return [
    { label: '变更原因', value: proposal.reason, wide: true },
    { label: '依据', value: proposal.basis, wide: true },
    { label: '生效日期', value: `${proposal.effectiveFrom}（以决定日期为准）` },
    ...(proposal.pastPushes === null ? [] : [{ label: '已发出的推送', value: pastPushWords[proposal.pastPushes] }]),
    { label: '起草', value: `${proposal.author.seat}${proposal.author.name} · ${writeInstant(proposal.createdAt)}` },
    ...(proposal.submittedAt === null ? [] : [{ label: '提交批准', value: writeInstant(proposal.submittedAt) }]),
    ...(decided === null
      ? []
      : [
          {
            label: proposal.status === 'declined' ? '未批准' : '批准',
            value: `${decided.seat}${decided.by} · ${writeInstant(decided.at)}`,
          },
        ]),
    ...(proposal.decisionNote ? [{ label: '批准意见', value: proposal.decisionNote, wide: true }] : []),
  ]
}

/** One click drafts the way back; it is tried and approved like any other change. */
function RollbackButton({ proposal }: { proposal: Proposal }) {
  const rollback = useRollback(proposal.id)
  const navigate = useNavigate()
  return (
    <>
      <Button
        loading={rollback.isPending}
        onClick={() => rollback.mutate(undefined, { onSuccess: ({ proposal: back }) => void navigate(`/laboratory/${back}`) })}
      >
        回退本版
      </Button>
      <Refusal error={rollback.error} />
    </>
  )
}
