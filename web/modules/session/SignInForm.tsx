import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Refused } from '../../api/client.ts'
import { Refusal } from '../../kit/States.tsx'
import { useSignIn } from './session.ts'

interface Entry {
  readonly username: string
  readonly password: string
  readonly code?: string
}

/** The two fields and the refusal above them, in the page and in the dialog after an expiry alike. */
export function SignInForm({ filled, done }: { filled?: string; done?: () => void }) {
  const [form] = Form.useForm<Entry>()
  const signIn = useSignIn()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  // The server says when a second factor is wanted; the password stays as it was typed.
  const [wantsCode, setWantsCode] = useState(false)

  useEffect(() => {
    if (filled === undefined) return
    form.setFieldsValue({ username: filled })
    form.focusField('password')
  }, [filled, form])

  const enter = async ({ username, password, code }: Entry) => {
    setBusy(true)
    setError(null)
    try {
      await signIn(username.trim(), password, wantsCode ? code?.trim() : undefined)
      done?.()
    } catch (cause) {
      if (cause instanceof Refused && (cause.code === 'second-factor' || cause.code === 'wrong-code')) {
        setWantsCode(true)
        setError(cause.code === 'wrong-code' ? cause : null)
        form.resetFields(['code'])
        window.setTimeout(() => form.focusField('code'))
        return
      }
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
      {wantsCode ? (
        <Form.Item
          name="code"
          label="动态验证码"
          extra="验证器上的 6 位数字；手机不在身边的，输入一个备用码"
          rules={[{ required: true, min: 6, message: '请输入动态验证码' }]}
        >
          <Input autoComplete="one-time-code" inputMode="text" maxLength={20} />
        </Form.Item>
      ) : null}
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
    </Form>
  )
}
