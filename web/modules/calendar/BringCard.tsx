import { Button, Upload } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Section } from '../../kit/Page.tsx'
import { Refusal } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useBringCalendar, useCalendarPreview, type CalendarOutcome } from './queries.ts'

/** Brings in a year's calendar: first what it would move, then, when the reader has seen it, for good. */
export function BringCard() {
  const [file, setFile] = useState<{ readonly name: string; readonly content: object } | null>(null)
  const [flaw, setFlaw] = useState('')
  const preview = useCalendarPreview()
  const bring = useBringCalendar()
  const read = async (chosen: File) => {
    bring.reset()
    preview.reset()
    setFlaw('')
    setFile(null)
    try {
      const content: unknown = JSON.parse(await chosen.text())
      if (typeof content !== 'object' || content === null) throw new TypeError('not an object')
      setFile({ name: chosen.name, content })
      preview.mutate(content)
    } catch {
      setFlaw(`“${chosen.name}”不是 JSON 文件。请选择与命令行 calendar import 相同格式的日历文件。`)
    }
  }
  return (
    <div className="sheet bring-card">
      <Section title="导入工作日历">
        <div className="bring-body">
          <p className="faint">选择日历文件（JSON）先试算：列出哪些期限会改期，确认后才生效。</p>
          <Upload
            accept=".json,application/json"
            showUploadList={false}
            beforeUpload={(chosen) => {
              void read(chosen)
              return false
            }}
          >
            <Button loading={preview.isPending}>选择文件并试算</Button>
          </Upload>
          {flaw === '' ? null : <p className="bring-flaw">{flaw}</p>}
          <Refusal error={preview.error ?? bring.error} />
          {bring.data ? (
            <div role="status">
              <Outcome outcome={bring.data} done />
              <Link to={`/calendar/imports?import=${bring.data.id ?? ''}`}>查看改动的期限</Link>
            </div>
          ) : preview.data && file ? (
            <div role="status">
              <p className="faint">{file.name}</p>
              <Outcome outcome={preview.data} done={false} />
              <Button type="primary" loading={bring.isPending} onClick={() => bring.mutate(file.content)}>
                确认导入
              </Button>
            </div>
          ) : null}
        </div>
      </Section>
    </div>
  )
}

export function Outcome({ outcome, done }: { outcome: CalendarOutcome; done: boolean }) {
  return (
    <>
      <p>
        {outcome.years.map(({ year, official, days }) => (
          <span key={year} className="bring-year">
            {year} 年 {days} 天 <Tag shade={official ? 'done' : 'open'}>{official ? '正式' : '暂定'}</Tag>
          </span>
        ))}
      </p>
      <p>
        {done ? '已导入：' : '导入后：'}
        {outcome.moved} 项期限{done ? '已' : '将'}改期，{outcome.settled} 项日期不变、由暂定转为确定或相反。
      </p>
      {outcome.shifts.length > 0 ? <Shifts shifts={outcome.shifts} /> : null}
    </>
  )
}

export function Shifts({ shifts }: { shifts: CalendarOutcome['shifts'] }) {
  return (
    <table className="due-steps">
      <caption>按部门</caption>
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">事项</th>
          <th scope="col">改期</th>
          <th scope="col">日期不变</th>
        </tr>
      </thead>
      <tbody>
        {shifts.map((shift) => (
          <tr key={`${shift.department.code}/${shift.thing}`}>
            <td>{shift.department.name}</td>
            <td>{shift.title}</td>
            <td>{shift.moved}</td>
            <td>{shift.settled}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
