import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Refused } from '../../api/client.ts'
import { Refusal } from '../../kit/States.tsx'
import { useSignIn } from './session.ts'

interface Entry {
  readonly username: string
  readonly password: string
}

/** The two fields and the refusal above them, in the page and in the dialog after an expiry alike. */
export function SignInForm({ filled, done }: { filled?: string; done?: () => void }) {
  const [form] = Form.useForm<Entry>()
  const signIn = useSignIn()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  useEffect(() => {
    if (filled === undefined) return
    form.setFieldsValue({ username: filled })
    form.focusField('password')
  }, [filled, form])

  const enter = async ({ username, password }: Entry) => {
    setBusy(true)
    setError(null)
    try {
      await signIn(username.trim(), password)
      done?.()
    } catch (cause) {
      setError(cause)
      const wrong = cause instanceof Refused && cause.status === 401
      if (wrong) form.resetFields(['password'])
      form.focusField('password')
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(entry) => void enter(entry)} size="large">
      <Refusal error={error} />
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请输入用户名' }]}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={filled === undefined} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
    </Form>
  )
}
