import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { useVerdict, type ClockRequest } from './queries.ts'
import { requestStatus, writeAsked } from './words.ts'

interface RequestListProps {
  readonly requests: readonly ClockRequest[]
  readonly canDecide: boolean
  /** Code of the reader's department: its head decides, nobody else's. */
  readonly own: string
  /** On the page of one term its name is not said again. */
  readonly bare?: boolean
}

/** What was asked for, by whom and why, and what the head said (行政许可法 42). */
export function RequestList({ requests, canDecide, own, bare = false }: RequestListProps) {
  const [deciding, setDeciding] = useState<{ readonly request: ClockRequest; readonly granted: boolean } | null>(null)
  return (
    <>
      <ul className="clock-requests">
        {requests.map((request) => {
          const [words, shade] = requestStatus[request.status]
          return (
            <li key={request.id}>
              <p className="clock-request-head">
                <Tag shade={shade}>{words}</Tag>
                <strong>{writeAsked(request)}</strong>
                {bare ? null : (
                  <Link to={`/clocks/${request.thing}/${request.thingId}`}>
                    {request.title}
                    {request.decision ? ` ${request.decision.documentNumber}` : ''}
                  </Link>
                )}
              </p>
              <p>{request.reason}</p>
              <p className="faint">
                {request.holder.name} {request.askedBy} · <Moment at={request.askedAt} exact /> · 申请时到期日 {request.dueOn}
              </p>
              {request.decidedBy ? (
                <p className="faint">
                  {request.decidedBy} {words}
                  {request.note ? `：${request.note}` : ''} · {request.decidedAt ? <Moment at={request.decidedAt} exact /> : null}
                </p>
              ) : null}
              {request.status === 'asked' && canDecide && request.holder.code === own ? (
                <p className="clock-request-acts">
                  <Button type="primary" onClick={() => setDeciding({ request, granted: true })}>
                    同意
                  </Button>
                  <Button onClick={() => setDeciding({ request, granted: false })}>不同意</Button>
                </p>
              ) : null}
            </li>
          )
        })}
      </ul>
      <VerdictDrawer deciding={deciding} close={() => setDeciding(null)} />
    </>
  )
}

function VerdictDrawer({ deciding, close }: { deciding: { request: ClockRequest; granted: boolean } | null; close: () => void }) {
  const [form] = Form.useForm<{ note?: string }>()
  const verdict = useVerdict()
  const granted = deciding?.granted === true
  const done = () => {
    verdict.reset()
    close()
  }
  return (
    <ActDrawer
      open={deciding !== null}
      title={granted ? '同意' : '不同意'}
      about={deciding ? `${writeAsked(deciding.request)}。理由：${deciding.request.reason}` : null}
      consequence={granted ? '到期日随即改变，双方部门和过程记录都会写明理由和审批人。' : '期限不变，理由告知申请人。'}
      confirm={granted ? '同意' : '不同意'}
      form={form}
      busy={verdict.isPending}
      error={verdict.error}
      close={done}
      send={({ note }) => {
        if (deciding) verdict.mutate({ request: deciding.request.id, granted, note: note?.trim() || null }, { onSuccess: done })
      }}
    >
      <Form.Item
        name="note"
        label={granted ? '意见（可不填）' : '理由'}
        rules={granted ? [] : [{ required: true, whitespace: true, message: '请写明理由' }]}
      >
        <Input.TextArea rows={3} maxLength={300} showCount />
      </Form.Item>
    </ActDrawer>
  )
}
