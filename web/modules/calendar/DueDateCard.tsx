import { DatePicker, InputNumber } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { serverNow } from '../../api/clock.ts'
import { Section } from '../../kit/Page.tsx'
import { ErrorState } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { dayOf, writeLongDay } from '../../kit/time.ts'
import { useDueDate, type DueDate } from './queries.ts'

const reasons: Readonly<Record<string, string>> = { weekday: '工作日', weekend: '周末', holiday: '放假', 'make-up': '调休上班' }

/** Counts a term from a day and shows the counting, day by day, so that nobody has to believe it. */
export function DueDateCard() {
  const [start, setStart] = useState(dayOf(serverNow()))
  const [days, setDays] = useState<number | null>(5)
  const due = useDueDate(start, days)
  return (
    <div className="sheet due-card">
      <Section title="期限推算">
        <div className="due-form">
          <div>
            <span id="due-start">起算事项发生之日</span>
            <DatePicker
              aria-labelledby="due-start"
              value={dayjs(start)}
              allowClear={false}
              onChange={(_, day) => setStart(typeof day === 'string' ? day : start)}
            />
          </div>
          <div>
            <span id="due-days">期限</span>
            <InputNumber aria-labelledby="due-days" min={0} max={400} precision={0} value={days} onChange={setDays} suffix="个工作日" />
          </div>
        </div>
        {due.isError ? <ErrorState error={due.error} retry={() => void due.refetch()} /> : due.data ? <Working due={due.data} /> : null}
      </Section>
    </div>
  )
}

function Working({ due }: { due: DueDate }) {
  return (
    <div aria-live="polite">
      <p className="due-day">
        {writeLongDay(due.due)} <span>24 时届满</span> {due.provisional ? <Tag shade="urgent">暂定</Tag> : null}
      </p>
      <p className="due-explanation">{due.explanation}</p>
      {due.steps.length > 0 ? (
        <table className="due-steps">
          <caption>逐日算法</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">性质</th>
              <th scope="col">计为</th>
            </tr>
          </thead>
          <tbody>
            {due.steps.map((step) => (
              <tr key={step.day} className={step.working ? undefined : 'is-skipped'}>
                <td>{writeLongDay(step.day).slice(5)}</td>
                <td>
                  {step.name ?? ''}
                  {reasons[step.because] ?? step.because}
                </td>
                <td>{step.nth === 0 ? '不计' : `第 ${step.nth} 日`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
