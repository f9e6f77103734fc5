import { Link, useParams } from 'react-router'
import type { Decision, DecisionView } from '../../api/decision-shapes.ts'
import { FileList } from '../../kit/FileList.tsx'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Moment, ResultText, Tag } from '../../kit/Tags.tsx'
import { Timeline } from '../../kit/Timeline.tsx'
import { AfterSection } from '../penalties/AfterSection.tsx'
import { CasesOf } from '../cases/CasesOf.tsx'
import { may, useViewer } from '../session/session.ts'
import { CarriedRequirements } from './CarriedRequirements.tsx'
import { DecisionActions } from './DecisionActions.tsx'
import { DecisionFacts } from './DecisionFacts.tsx'
import { FeedbackList } from './FeedbackList.tsx'
import { PushList } from './PushList.tsx'
import { RevisionList } from './RevisionList.tsx'
import { useDecision } from './queries.ts'
import './decision.css'

export function Page() {
  const { id = '' } = useParams()
  const decision = useDecision(id)
  if (decision.isPending) {
    return (
      <>
        <PageHeader title="决定详情" />
        <LoadingRows rows={12} />
      </>
    )
  }
  if (decision.isError && !decision.data) {
    return (
      <>
        <PageHeader title="决定详情" above={<BackLink />} />
        <ErrorState error={decision.error} retry={() => void decision.refetch()} />
      </>
    )
  }
  return decision.data ? <Shown view={decision.data} /> : null
}

function Shown({ view }: { view: DecisionView }) {
  const { decision } = view
  return (
    <>
      <PageHeader
        title={decision.item.name}
        name={decision.documentNumber}
        above={<BackLink />}
        lead={
          <span className="decision-lead">
            <strong>{decision.documentNumber}</strong>
            <ResultText result={decision.result} />
            <span>{decision.holder.name}</span>
            <span>决定日期 {decision.decidedOn}</span>
            <CarriedRequirements view={view} />
            <Marks decision={decision} />
          </span>
        }
      />
      <div className="decision">
        <div className="sheet decision-main">
          <Section title="推送去向" aside={<PushSummary view={view} />}>
            <PushList pushes={view.pushes} />
          </Section>
          <AfterSection decision={decision.id} documentNumber={decision.documentNumber} />
          <FeedbackList feedbacks={view.feedbacks} />
          <CasesOf decision={decision.id} />
          <DecisionFacts decision={decision} />
          {view.files && view.files.length > 0 ? (
            <Section title="决定附件">
              <FileList files={view.files} />
            </Section>
          ) : null}
          <RevisionList revisions={view.revisions} />
        </div>
        <aside className="sheet decision-side" aria-label="办理过程">
          <Section
            title="办理过程"
            aside={
              <span className="faint">
                收到 <Moment at={decision.receivedAt} exact />
              </span>
            }
          >
            <Timeline entries={view.timeline} />
          </Section>
        </aside>
      </div>
      <DecisionActions view={view} />
    </>
  )
}

function BackLink() {
  return (
    <Link
      to="/pushes"
      onClick={(event) => {
        // Back to the very list the reader came from, with its filters and place.
        if (window.history.length > 1 && window.history.state?.idx > 0) {
          event.preventDefault()
          window.history.back()
        }
      }}
    >
      ← 返回列表
    </Link>
  )
}

function Marks({ decision }: { decision: Decision }) {
  return (
    <>
      {decision.revision > 1 ? <Tag shade="open">第 {decision.revision} 版</Tag> : null}
      {decision.confidentiality === 'open' ? null : (
        <Tag shade="urgent">{decision.confidentiality === 'sensitive' ? '敏感，注意保密' : '内部'}</Tag>
      )}
      {decision.status === 'unrouted' ? <Tag shade="urgent">待分派</Tag> : null}
      {decision.status === 'ended' ? <Tag shade="quiet">已终止</Tag> : null}
    </>
  )
}

function PushSummary({ view }: { view: DecisionView }) {
  const viewer = useViewer()
  // A department is shown its own push alone; to count it as all of them would be wrong.
  if (may(viewer, 'push.receive')) return <span className="faint">本部门的一件；同时推送的部门见办理过程</span>
  const signed = view.pushes.filter((push) => push.receivedAt !== null).length
  return (
    <span className="faint">
      {view.pushes.length} 个部门，{signed} 个已签收
    </span>
  )
}
