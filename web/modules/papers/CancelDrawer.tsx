import { Form, Input } from 'antd'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useCancel, type PaperView } from './queries.ts'

/** 作废: the number stays in the register, with the reason. */
export function CancelDrawer({ view, open, close }: { view: PaperView; open: boolean; close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>()
  const cancel = useCancel(view.id)
  return (
    <ActDrawer
      open={open}
      title="作废公文"
      about={
        <>
          {view.number}《{view.title}》
        </>
      }
      consequence="字号不收回，登记簿中显示“已作废”及原因；已收到的部门会看到本公文已作废。不能撤销。"
      confirm="作废"
      form={form}
      busy={cancel.isPending}
      error={cancel.error}
      send={({ reason }) => cancel.mutate(reason, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="reason" label="作废原因" rules={[{ required: true, whitespace: true, message: '请填写作废原因' }]}>
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Form.Item>
    </ActDrawer>
  )
}
