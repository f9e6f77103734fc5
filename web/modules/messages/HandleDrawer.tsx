import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Radio } from 'antd'
import { post } from '../../api/client.ts'
import type { MessageRow } from '../../api/message-shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'

interface Draft {
  readonly way: 'resend' | 'told'
  readonly note: string
}

/** What a person does about a failed SMS. Nothing sends it again by itself where nobody knows whether it went out. */
export function HandleDrawer({ row, close }: { row: MessageRow | undefined; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const client = useQueryClient()
  const handling = useMutation({
    mutationFn: ({ way, note }: Draft) => post<unknown>(`/api/messages/${row?.id ?? ''}/${way}`, { note }),
    // Also after a refusal: most often a colleague was first, and the list should show it.
    onSettled: () => client.invalidateQueries({ queryKey: ['messages'] }),
  })
  const leave = () => {
    handling.reset()
    close()
  }
  const way = Form.useWatch('way', form)
  return (
    <ActDrawer
      open={row !== undefined}
      title="处理未送达的短信"
      about={
        row ? (
          <>
            <strong>{row.department.name}</strong> {row.recipient ? row.recipient.name : '无可通知人员'}
            <br />
            {row.text}
            <br />
            <span className="late-text">{row.reason}</span>
          </>
        ) : null
      }
      consequence={
        way === 'resend'
          ? '按收件人现在的手机号再发一条；对方可能收到两条内容相同的短信。处理人、时间和依据记入平台日志。'
          : '不再发送。处理人、时间和依据记入平台日志。'
      }
      confirm={way === 'resend' ? '再次发送' : '保存'}
      form={form}
      busy={handling.isPending}
      error={handling.error}
      close={leave}
      send={(draft) => handling.mutate(draft, { onSuccess: leave })}
    >
      <Form.Item name="way" label="处理方式" initialValue={row?.recipient ? 'resend' : 'told'}>
        <Radio.Group
          className="radio-lines"
          options={[
            { value: 'resend', label: '再次发送', disabled: row?.recipient === null },
            { value: 'told', label: '已用其他方式通知' },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label="依据" rules={[{ required: true, whitespace: true, message: '请写明依据，如“电话核实未收到”' }]}>
        <Input.TextArea rows={3} maxLength={500} showCount placeholder="如：电话核实未收到" />
      </Form.Item>
    </ActDrawer>
  )
}
