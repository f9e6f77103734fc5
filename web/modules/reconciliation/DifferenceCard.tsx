import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { DeadlineTag, PartyName, Tag } from '../../kit/Tags.tsx'
import { useDifferenceAct } from './queries.ts'
import type { Difference } from './shapes.ts'
import { differenceWords } from './words.ts'

/** Ids that are shown before the reader asks for all. */
const few = 8

/** A difference: what, how many, who answers for it until when, and what to do about it. */
export function DifferenceCard({ difference }: { difference: Difference }) {
  const [all, setAll] = useState(false)
  const [act, setAct] = useState<'explanation' | 'closure'>()
  const { status, ids, owner } = difference
  const settled = status !== 'open'
  return (
    <article className={settled ? 'difference is-settled' : 'difference'}>
      <div className="difference-head">
        <strong>{difference.text}</strong>
        <Tag shade={status === 'open' ? 'urgent' : status === 'explained' ? 'open' : 'done'}>{differenceWords[status]}</Tag>
        <span className="difference-owner">
          责任方 <PartyName party={owner} />
        </span>
        <DeadlineTag dueOn={difference.dueOn} overdue={difference.overdue} due={difference.due} settled={settled} />
      </div>
      {ids.length > 0 ? (
        <p className="difference-ids">
          来源编号：{(all ? ids : ids.slice(0, few)).join('、')}
          {ids.length > few && !all ? (
            <Button type="link" size="small" onClick={() => setAll(true)}>
              显示全部 {ids.length} 个
            </Button>
          ) : null}
        </p>
      ) : null}
      {difference.note ? (
        <p className="difference-note">
          {difference.explainedBy ? `${difference.explainedBy}说明：` : ''}
          {difference.note}
          {difference.closedBy && difference.closedBy !== '平台' ? `（${difference.closedBy}了结）` : ''}
        </p>
      ) : null}
      {settled ? null : <p className="difference-remedy">{difference.remedy}</p>}
      {difference.mayExplain || difference.mayClose ? (
        <div className="difference-acts">
          {difference.mayExplain ? <Button onClick={() => setAct('explanation')}>说明原因</Button> : null}
          {difference.mayClose ? <Button onClick={() => setAct('closure')}>了结</Button> : null}
        </div>
      ) : null}
      <NoteDrawer difference={difference} act={act} close={() => setAct(undefined)} />
    </article>
  )
}

function NoteDrawer({ difference, act, close }: { difference: Difference; act: 'explanation' | 'closure' | undefined; close: () => void }) {
  const [form] = Form.useForm<{ note: string }>()
  const acting = useDifferenceAct()
  const leave = () => {
    acting.reset()
    close()
  }
  return (
    <ActDrawer
      open={act !== undefined}
      title={act === 'closure' ? '了结差异' : '说明差异'}
      about={<strong>{difference.text}</strong>}
      consequence={
        act === 'closure'
          ? '了结后这项差异不再列为待处理，了结人和理由记入日志；以后核对又不相符的，会另立一项。'
          : '说明后双方可以签字确认，审批局据此了结；以后核对的差异有变化的，会重新列为待处理。'
      }
      confirm={act === 'closure' ? '了结' : '提交说明'}
      form={form}
      busy={acting.isPending}
      error={acting.error}
      close={leave}
      send={({ note }) => {
        if (act) acting.mutate({ id: difference.id, act, note: note.trim() }, { onSuccess: leave })
      }}
    >
      <Form.Item
        name="note"
        label={act === 'closure' ? '了结理由' : '原因和处理情况'}
        rules={[{ required: true, whitespace: true, min: 2, message: '请写明原因，至少 2 个字' }]}
      >
        <Input.TextArea rows={5} maxLength={500} showCount />
      </Form.Item>
    </ActDrawer>
  )
}
