import { Form, Input } from 'antd'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useKeepSecret, type AccountRow } from './queries.ts'

/** Puts a secret under seal; it is not shown again here. */
export function KeepSecret({ account, close }: { account: AccountRow; close: () => void }) {
  const [form] = Form.useForm<{ secret: string }>()
  const keep = useKeepSecret(account.id)
  return (
    <ActDrawer
      open
      title={account.secretAt === null ? '填写口令' : '更换口令'}
      about={`${account.system.name} ${account.userName}`}
      consequence={`口令加密保存，此后只有保管人${account.custodian.name}说明事由后可见；原来保存的口令不再保留。`}
      confirm="加密保存"
      form={form}
      busy={keep.isPending}
      error={keep.error}
      send={({ secret }) => keep.mutate(secret, { onSuccess: close })}
      close={close}
    >
      <Form.Item name="secret" label="口令" rules={[{ required: true, min: 4, message: '请填写口令，至少 4 位' }]}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </ActDrawer>
  )
}
