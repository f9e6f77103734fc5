import type { Feedback } from '../../api/decision-shapes.ts'
import { FileList } from '../../kit/FileList.tsx'
import { Section } from '../../kit/Page.tsx'
import { DeadlineTag, Moment, Tag } from '../../kit/Tags.tsx'
import { feedbackResultWords, feedbackWords, wordOf } from '../../kit/words.ts'

/** Supervision information back to the bureau (2.2.2.1), each with the bureau's answer where one is wanted. */
export function FeedbackList({ feedbacks }: { feedbacks: readonly Feedback[] }) {
  if (feedbacks.length === 0) return null
  return (
    <Section title="监管反馈" aside={<span className="faint">{feedbacks.length} 条</span>}>
      <ul className="feedbacks">
        {feedbacks.map((feedback) => (
          <li key={feedback.id} id={`feedback-${feedback.id}`}>
            <p className="feedback-head">
              <strong>{feedback.department.name}</strong>
              <span>{wordOf(feedbackWords, feedback.kind)}</span>
              <Tag shade={feedback.result === 'problem' ? 'urgent' : feedback.result === 'normal' ? 'done' : 'open'}>
                {wordOf(feedbackResultWords, feedback.result)}
              </Tag>
              {feedback.actionWanted && !feedback.answer ? (
                <>
                  <Tag shade="urgent">需审批局处理</Tag>
                  <DeadlineTag
                    dueOn={feedback.dueOn}
                    overdue={feedback.overdue ?? false}
                    due={feedback.due}
                    term={`feedback/${feedback.id}`}
                  />
                </>
              ) : null}
              <span className="feedback-when">
                {feedback.by} · <Moment at={feedback.at} exact />
              </span>
            </p>
            <p className="feedback-text">{feedback.text}</p>
            {feedback.inspectedOn ? <p className="faint">检查日期 {feedback.inspectedOn}</p> : null}
            <FileList files={feedback.files} />
            {feedback.answer ? (
              <div className="feedback-answer">
                <p className="faint">
                  审批局答复 · {feedback.answer.by} · <Moment at={feedback.answer.at} exact />
                </p>
                <p>{feedback.answer.text}</p>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
