import { Button } from 'antd'
import { Link } from 'react-router'
import { EmptyState } from '../../kit/States.tsx'
import { ReceiverTags } from '../catalogue/ReceiverTags.tsx'
import { draftOf, useRevise, type Proposal } from './queries.ts'
import { Refusal } from '../../kit/States.tsx'

interface LineListProps {
  readonly proposal: Proposal
  /** Left out where the lines stand. */
  readonly edit: ((line: number) => void) | undefined
}

/** Each line as it is and as it would be, side by side. */
export function LineList({ proposal, edit }: LineListProps) {
  const revise = useRevise(proposal.id)
  if (proposal.changes.length === 0) {
    return <EmptyState title="还没有变更项">点“加一项”，选择事项和区域，定接收部门。一份方案可列多项，一并回放、一并批准。</EmptyState>
  }
  const remove = (line: number) => {
    const draft = draftOf(proposal)
    revise.mutate({ ...draft, changes: draft.changes.filter((_, at) => at !== line), version: proposal.version })
  }
  return (
    <>
      <Refusal error={revise.error} />
      <ol className="lines">
        {proposal.changes.map((line, at) => (
          <li key={`${line.item.code} ${line.region?.code ?? ''}`}>
            <div className="line-head">
              <Link to={`/catalogue/${line.item.code}`}>{line.item.name}</Link>
              <span className="line-region">{line.region?.name ?? '全市'}</span>
              {line.receivers === null ? <span className="line-region">终止专门规则，改按全市规则</span> : null}
              {edit ? (
                <span className="line-acts">
                  <Button size="small" type="link" onClick={() => edit(at)} aria-label={`修改${line.item.name}`}>
                    修改
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    loading={revise.isPending}
                    onClick={() => remove(at)}
                    aria-label={`删去${line.item.name}`}
                  >
                    删去
                  </Button>
                </span>
              ) : null}
            </div>
            <div className="rule-compare">
              <section aria-label="变更前">
                <h3>变更前{line.ownRule || line.region === null ? '' : '（按全市规则）'}</h3>
                <ReceiverTags receivers={line.before} />
              </section>
              <section aria-label="变更后">
                <h3>变更后（{proposal.effectiveFrom} 起）</h3>
                <ReceiverTags receivers={line.after} />
              </section>
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
