import { Button, Form, Input, Select } from 'antd'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useRevealSecret, type AccountRow, type SecretAsked } from './queries.ts'
import { optionsOf, reasonWords } from './words.ts'

/** The custodian says what for; what is shown goes with the drawer. */
export function RevealSecret({ account, close }: { account: AccountRow; close: () => void }) {
  const [form] = Form.useForm<SecretAsked>()
  const reveal = useRevealSecret(account.id)
  const shown = reveal.data
  return (
    <ActDrawer
      open
      title="查看口令"
      about={`${account.system.name} ${account.userName}`}
      consequence="您的姓名、时间和事由将记入查看记录，保密管理员和部门领导可以看到。"
      confirm="记录并查看"
      form={form}
      busy={reveal.isPending}
      error={reveal.error}
      send={(asked) => reveal.mutate(asked)}
      close={close}
      initial={{ reason: 'report' }}
    >
      <Form.Item name="reason" label="事由" rules={[{ required: true, message: '请选择事由' }]}>
        <Select options={optionsOf(reasonWords)} />
      </Form.Item>
      <Form.Item name="note" label="具体办什么事" rules={[{ required: true, min: 4, message: '请写明具体办什么事，至少 4 个字' }]}>
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
      {shown ? (
        <p aria-live="polite">
          口令：<strong>{shown.secret}</strong> <Button onClick={close}>看完关闭</Button>
        </p>
      ) : null}
    </ActDrawer>
  )
}
