import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { get, put } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'
import { Refusal } from '../../kit/States.tsx'
import './people.css'

interface Entry {
  readonly before: string
  readonly password: string
  readonly again: string
}

export function OwnPassword() {
  const [form] = Form.useForm<Entry>()
  const own = useQuery({ queryKey: ['own'], queryFn: ({ signal }) => get<Answer<'GET /api/own/account'>>('/api/own/account', signal) })
  const change = useMutation({
    mutationFn: (body: Body<'PUT /api/own/password'>) => put<Answer<'PUT /api/own/password'>>('/api/own/password', body),
    onSuccess: () => form.resetFields(),
  })
  return (
    <Form
      name="own"
      form={form}
      layout="vertical"
      requiredMark={false}
      size="large"
      className="own-form"
      onFinish={({ before, password }) => change.mutate({ before, password })}
      onValuesChange={() => change.reset()}
    >
      <Refusal error={change.error} />
      <Form.Item name="before" label="原密码" rules={[{ required: true, message: '请输入原密码' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="password" label="新密码" extra={own.data?.passwordRule} rules={[{ required: true, message: '请输入新密码' }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输入一次新密码"
        dependencies={['password']}
        rules={[
          { required: true, message: '请再输入一次新密码' },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error('两次输入的新密码不一致')),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        修改密码
      </Button>
      <p className="faint">修改后，本账号在其他电脑和手机上的登录随即失效，本次登录继续有效。</p>
      {change.data ? (
        <p role="status" className="own-done">
          密码已修改{change.data.ended > 0 ? `，另有 ${change.data.ended} 处登录已失效` : ''}。
        </p>
      ) : null}
    </Form>
  )
}
