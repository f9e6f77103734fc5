import { DatePicker, Form, Input, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useNavigate } from 'react-router'
import { results } from '#notice/decision-words.ts'
import { serverNow } from '../../api/clock.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { dayOf } from '../../kit/time.ts'
import { useEnding } from './queries.ts'

interface Draft {
  readonly result: keyof typeof meanings
  readonly documentNumber: string
  readonly documentName?: string
  readonly decidedOn: Dayjs
  readonly content: string
  readonly handler?: string
  readonly reviewer?: string
  readonly approver?: string
}
/** Kept apart as the law does (行政许可法 8, 49, 69, 70). */
const meanings = {
  changed: '变更：依申请变更许可事项（第四十九条）',
  withdrawn: '撤回：依据修改废止或客观情况重大变化，为公共利益需要（第八条）',
  revoked: '撤销：许可本不应作出，或以欺骗等不正当手段取得（第六十九条）',
  cancelled: '注销：有效期届满、被撤销撤回或证件被吊销等（第七十条）',
} as const

/** A decision that changes or ends the licence, by hand; it is pushed, and everybody who had received the original is told (2.2.3.2). */
export function EndingDrawer(props: {
  readonly decision: string
  readonly documentNumber: string
  readonly open: boolean
  readonly result: string
  readonly close: () => void
}) {
  const [form] = Form.useForm<Draft>()
  const ending = useEnding(props.decision)
  const navigate = useNavigate()
  const shut = () => {
    ending.reset()
    props.close()
  }
  const send = ({ decidedOn, ...draft }: Draft) => {
    ending.mutate(
      { ...draft, decidedOn: decidedOn.format('YYYY-MM-DD') },
      {
        onSuccess: ({ id }) => {
          ending.reset()
          void navigate(`/decisions/${id}`)
        },
      },
    )
  }
  return (
    <ActDrawer
      open={props.open}
      title="变更、撤回、撤销、注销"
      about={<p>原决定：{props.documentNumber}。相对人、事项、证书和区划沿用原决定。</p>}
      consequence="提交后作为一件新的决定推送，原许可的状态随之更新，收到过原决定的每一个部门都会收到通知。吊销是行政处罚，由监管部门录入。"
      confirm="提交并推送"
      form={form}
      busy={ending.isPending}
      error={ending.error}
      send={send}
      close={shut}
    >
      <Form.Item
        name="result"
        label="决定结果"
        initialValue={props.result in meanings ? props.result : 'cancelled'}
        rules={[{ required: true }]}
      >
        <Radio.Group className="candidate-list">
          {(Object.keys(meanings) as (keyof typeof meanings)[]).map((value) => (
            <Radio key={value} value={value}>
              <strong>{results[value]}</strong> <span className="faint">{meanings[value]}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item name="documentNumber" label="决定文书号" rules={[{ required: true, whitespace: true, message: '请填写本次决定的文书号' }]}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="documentName" label="决定文书名称">
        <Input maxLength={64} placeholder="不填的按决定结果命名" />
      </Form.Item>
      <Form.Item name="decidedOn" label="决定日期" rules={[{ required: true, message: '请选择决定日期' }]}>
        <DatePicker className="is-full" maxDate={dayjs(dayOf(serverNow()))} />
      </Form.Item>
      <Form.Item
        name="content"
        label="决定内容和依据"
        htmlFor="ending-content"
        rules={[{ required: true, whitespace: true, message: '请写明决定内容和依据' }]}
      >
        <Input.TextArea id="ending-content" autoSize={{ minRows: 3, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <Form.Item name="handler" label="承办人">
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="reviewer" label="审核人">
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="approver" label="批准人">
        <Input maxLength={50} />
      </Form.Item>
    </ActDrawer>
  )
}
