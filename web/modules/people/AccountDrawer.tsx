import { Checkbox, Form, Input, Select, Switch } from 'antd'
import type { Account } from '../../api/people-shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { LoadingRows } from '../../kit/States.tsx'
import { HandOverPicker } from './HandOverPicker.tsx'
import { useAccount, useAddAccount, useChangeAccount, useDepartmentList, useSeatsByKind, type AccountDraft } from './queries.ts'

type Draft = AccountDraft & { readonly active: boolean; readonly handOverTo?: string }

interface AccountDrawerProps {
  readonly account: Account | undefined
  /** Chosen beforehand for a new account. */
  readonly department: string
  readonly close: () => void
  readonly made: (name: string, password: string) => void
}

/** Adds an account, or changes name, phone, seats and whether it is in use. User name and department never change. */
export function AccountDrawer({ account, department, close, made }: AccountDrawerProps) {
  const [form] = Form.useForm<Draft>()
  const whole = useAccount(account?.id)
  const departments = useDepartmentList()
  const seatsByKind = useSeatsByKind()
  const adding = useAddAccount()
  const changing = useChangeAccount()
  const chosen = Form.useWatch<string | undefined>('department', form) ?? account?.department.code ?? department
  const kind = departments.data?.find(({ code }) => code === chosen)?.kind
  const seats = kind ? (seatsByKind.data?.get(kind) ?? []) : []
  const ending = Form.useWatch<boolean | undefined>('active', form) === false && account?.active === true

  const send = ({ username, department: code, active, handOverTo, ...draft }: Draft) => {
    const facts = { name: draft.name, seats: draft.seats ?? [], phone: draft.phone?.trim() || null }
    if (account)
      changing.mutate(
        {
          id: account.id,
          version: whole.data?.version ?? account.version,
          active,
          ...facts,
          ...(ending ? { handOverTo: handOverTo ?? null } : {}),
        },
        { onSuccess: close },
      )
    else {
      adding.mutate(
        { username: username.trim(), department: code, ...facts },
        {
          onSuccess: ({ password }) => {
            close()
            made(facts.name, password)
          },
        },
      )
    }
  }
  return (
    <ActDrawer<Draft>
      open
      title={account ? `修改 ${account.name}` : '新增账号'}
      about={account ? `${account.department.name} · ${account.username}` : undefined}
      consequence={account ? '岗位变动即时生效。停用后，此人所有已打开的登录在 5 秒内失效。' : '保存后显示一次初始密码。'}
      confirm={account ? '保存修改' : '新增账号'}
      form={form}
      busy={adding.isPending || changing.isPending}
      error={adding.error ?? changing.error ?? whole.error}
      send={send}
      close={close}
    >
      {account && whole.isPending ? (
        <LoadingRows />
      ) : (
        <>
          {account ? null : (
            <>
              <Form.Item
                name="department"
                label="部门"
                initialValue={department || undefined}
                rules={[{ required: true, message: '请选择部门' }]}
              >
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={() => form.setFieldValue('seats', [])}
                  options={(departments.data ?? []).filter(({ active }) => active).map(({ code, name }) => ({ value: code, label: name }))}
                />
              </Form.Item>
              <Form.Item
                name="username"
                label="用户名"
                extra="小写字母开头，可含小写字母、数字、点、横线和下划线"
                rules={[{ required: true, pattern: /^[a-z][a-z0-9._-]{1,31}$/, message: '请按规则填写用户名' }]}
              >
                <Input maxLength={32} autoCapitalize="none" autoComplete="off" spellCheck={false} />
              </Form.Item>
            </>
          )}
          <Form.Item name="name" label="姓名" initialValue={account?.name} rules={[{ required: true, message: '请填写姓名' }]}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="phone"
            label="手机"
            initialValue={whole.data?.phone}
            extra="用于接收新推送的短信提醒"
            rules={[{ pattern: /^1[3-9]\d{9}$/, message: '请填写 11 位手机号' }]}
          >
            <Input maxLength={11} inputMode="tel" autoComplete="off" />
          </Form.Item>
          <Form.Item name="seats" label="岗位" initialValue={account?.seats.map(({ code }) => code)} extra={kind ? undefined : '先选部门'}>
            <Checkbox.Group options={seats.map(({ code, name }) => ({ value: code, label: name }))} />
          </Form.Item>
          {account ? (
            <Form.Item name="active" label="在用" valuePropName="checked" initialValue={account.active}>
              <Switch />
            </Form.Item>
          ) : null}
          {account && ending ? <HandOverPicker account={account} /> : null}
        </>
      )}
    </ActDrawer>
  )
}
