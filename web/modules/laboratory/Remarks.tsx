import { Button, Input } from 'antd'
import { useState } from 'react'
import { Section } from '../../kit/Page.tsx'
import { Refusal } from '../../kit/States.tsx'
import { Moment } from '../../kit/Tags.tsx'
import { useViewer } from '../session/session.ts'
import { useComment, type Proposal } from './queries.ts'
import { sayEffect } from './words.tsx'

/** What departments say before the decision; a department sees first what would change for itself. */
export function Remarks({ proposal }: { proposal: Proposal }) {
  const viewer = useViewer()
  const comment = useComment(proposal.id)
  const [text, setText] = useState('')
  const own = proposal.duties.filter(({ department }) => department.code === viewer.department.code)
  return (
    <Section title="部门意见">
      {own.length > 0 ? (
        <ul className="effects own-duties">
          {own.map((duty) => (
            <li
              key={`${duty.item.code} ${duty.region?.code ?? ''}`}
              className={duty.before === null ? 'gain' : duty.after === null ? 'loss' : undefined}
            >
              本部门 · {duty.item.name}（{duty.region?.name ?? '全市'}）：{sayEffect(duty.before, duty.after)}
            </li>
          ))}
        </ul>
      ) : null}
      {proposal.remarks.length === 0 ? <p className="item-none">还没有部门提出意见。</p> : null}
      <ol className="remarks">
        {proposal.remarks.map((remark) => (
          <li key={remark.id}>
            <p className="remark-by">
              {remark.department.name} · {remark.seat}
              {remark.by} · <Moment at={remark.at} />
            </p>
            <p className="remark-text">{remark.text}</p>
          </li>
        ))}
      </ol>
      {proposal.may.comment ? (
        <div className="remark-form">
          <Refusal error={comment.error} />
          <Input.TextArea
            aria-label="本部门意见"
            rows={3}
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder="对职责变化的意见，批准人在决定前能看到"
          />
          <Button
            type="primary"
            disabled={text.trim() === ''}
            loading={comment.isPending}
            onClick={() => comment.mutate(text.trim(), { onSuccess: () => setText('') })}
          >
            提出意见
          </Button>
        </div>
      ) : null}
    </Section>
  )
}
