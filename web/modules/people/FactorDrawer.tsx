import { Form, Input } from 'antd'
import type { Account } from '../../api/people-shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useResetFactor } from './queries.ts'

interface Draft {
  readonly reason: string
}

/** The phone is lost: the factor goes, for a reason that is kept, and the person is told (GB/T 22239 8.1.4.1 d). */
export function FactorDrawer({ account, close }: { account: Account; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const reset = useResetFactor()
  return (
    <ActDrawer<Draft>
      open
      title={`重置 ${account.name}（${account.username}）的动态验证码`}
      about="手机和备用码都不在身边、本人无法登录时使用。请先当面或回拨单位电话核实是本人申请。"
      consequence="原验证器和备用码立即作废，此人所有已打开的登录随即结束；本人会收到短信，下次登录时也会看到是谁、为什么重置。事由记入日志。"
      confirm="重置动态验证码"
      form={form}
      busy={reset.isPending}
      error={reset.error}
      send={({ reason }) => reset.mutate({ id: account.id, reason: reason.trim() }, { onSuccess: close })}
      close={close}
    >
      <Form.Item
        name="reason"
        label="谁、以何种方式申请，如何核实"
        rules={[{ required: true, whitespace: true, message: '请写明申请和核实的情况' }]}
      >
        <Input.TextArea rows={3} maxLength={200} placeholder="如：本人持工作证到场，手机遗失" />
      </Form.Item>
    </ActDrawer>
  )
}
