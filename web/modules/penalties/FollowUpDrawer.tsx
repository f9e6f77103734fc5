import { Form, Input, Radio } from 'antd'
import { Link } from 'react-router'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { LoadingRows } from '../../kit/States.tsx'
import { may, useViewer } from '../session/session.ts'
import { useCandidates, useFollowUpActs } from './queries.ts'
import type { FollowUpRow } from './shapes.ts'

interface Draft {
  readonly choice: string
  readonly note?: string
}
const none = 'none'

/** The person at the bureau chooses the original decision, or says why nothing more is to be done. */
export function FollowUpDrawer({ row, close }: { row: FollowUpRow | undefined; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const viewer = useViewer()
  const linking = row !== undefined && row.kind !== 'cancellation'
  const candidates = useCandidates(linking ? row.id : undefined)
  const { link, close: closing } = useFollowUpActs()
  const choice = Form.useWatch<string | undefined>('choice', form)
  const shut = () => {
    link.reset()
    closing.reset()
    close()
  }
  const send = ({ choice: chosen, note = '' }: Draft) => {
    if (!row) return
    const done = { onSuccess: shut }
    if (!linking || chosen === none) closing.mutate({ id: row.id, note: note.trim() }, done)
    else link.mutate({ id: row.id, decision: chosen }, done)
  }
  const giving = linking && choice !== undefined && choice !== none
  return (
    <ActDrawer
      open={row !== undefined}
      title={linking ? '关联原决定' : '吊销后的注销'}
      about={row ? <p>{row.words}</p> : null}
      consequence={
        giving
          ? '关联后立即告知每一个收到原决定的部门，许可状态随之更新。'
          : linking
            ? '办结后不再提醒，说明记入过程记录，报送部门可以看到。'
            : '录入注销决定后，本项自动办结；在这里办结的，说明记入过程记录。'
      }
      confirm={giving ? '关联' : '说明情况并办结'}
      form={form}
      busy={link.isPending || closing.isPending}
      error={link.error ?? closing.error}
      send={send}
      close={shut}
    >
      {linking ? (
        candidates.isPending ? (
          <LoadingRows rows={3} />
        ) : (
          <Form.Item name="choice" label="原决定" rules={[{ required: true, message: '请选择原决定，或选择没有原决定' }]}>
            <Radio.Group className="candidate-list">
              {(candidates.data?.items ?? []).map((one) => (
                <Radio key={one.id} value={one.id}>
                  <strong>{one.documentNumber}</strong> {one.item.name}
                  <span className="faint">
                    {' '}
                    {one.decidedOn} {one.certificateNumber ?? ''}
                  </span>
                </Radio>
              ))}
              <Radio value={none}>本局没有原决定（不在本平台，或与许可无关）</Radio>
            </Radio.Group>
          </Form.Item>
        )
      ) : row?.decision && may(viewer, 'decision.write') ? (
        <p>
          <Link to={`/decisions/${row.decision.id}?end=cancelled`}>前往原决定录入注销决定</Link>
        </p>
      ) : null}
      {giving ? null : (
        <Form.Item
          name="note"
          label="说明"
          rules={[{ required: !linking || choice === none, whitespace: true, message: '请说明为什么不需要再办' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      )}
    </ActDrawer>
  )
}
