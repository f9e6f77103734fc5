import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, QRCode } from 'antd'
import { useState } from 'react'
import { post, put, remove } from '../../api/client.ts'
import type { Answer } from '../../api/generated.ts'
import { Refusal } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useSession } from '../session/session.ts'
import { LossNotice } from './LostFactor.tsx'

type Enrolment = Answer<'POST /api/own/second-factor'>

/** 动态验证码: got here, with its secret and recovery codes shown once, or given up. */
export function OwnFactor() {
  const { secondFactor } = useSession()
  const client = useQueryClient()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const renew = async () => await client.invalidateQueries({ queryKey: ['session'] })
  const begin = useMutation({
    mutationFn: (password: string) => post<Enrolment>('/api/own/second-factor', { password }),
    onSuccess: setEnrolment,
  })
  const confirm = useMutation({
    mutationFn: (code: string) => put<{ ended: number }>('/api/own/second-factor', { code }),
    onSuccess: async () => {
      setEnrolment(null)
      await renew()
    },
  })
  const end = useMutation({ mutationFn: (password: string) => remove('/api/own/second-factor', { password }), onSuccess: renew })
  if (enrolment) return <Confirm enrolment={enrolment} busy={confirm.isPending} error={confirm.error} send={confirm.mutate} />
  const { enrolled, missing, lost } = secondFactor
  const act = enrolled ? end : begin
  return (
    <div className="own-form">
      {lost ? <LossNotice loss={lost} /> : null}
      <p>
        {enrolled ? <Tag shade="done">已启用</Tag> : <Tag shade={missing ? 'urgent' : 'quiet'}>{missing ? '须启用' : '未启用'}</Tag>}{' '}
        {enrolled
          ? '登录时除密码外，还须输入手机验证器上的 6 位数字。'
          : missing
            ? '本市要求您的岗位使用动态验证码，启用之前不能办理其他事项。'
            : '启用后，登录时除密码外还须输入手机验证器（如各应用商店的“身份验证器”）上的 6 位数字。'}
      </p>
      <Form
        name="factor"
        layout="vertical"
        requiredMark={false}
        size="large"
        onFinish={({ password }: { password: string }) => act.mutate(password)}
      >
        <Refusal error={act.error} />
        <Form.Item name="password" label="输入密码以确认是本人" rules={[{ required: true, message: '请输入密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button htmlType="submit" type={missing ? 'primary' : 'default'} loading={act.isPending}>
          {enrolled ? '停用动态验证码' : '启用动态验证码'}
        </Button>
      </Form>
    </div>
  )
}

interface ConfirmProps {
  readonly enrolment: Enrolment
  readonly busy: boolean
  readonly error: unknown
  readonly send: (code: string) => void
}
function Confirm({ enrolment: { secret, address, recovery }, busy, error, send }: ConfirmProps) {
  return (
    <div className="own-form">
      <p>
        <strong>1.</strong> 用手机验证器扫描二维码；不能扫描的，选择“手动输入密钥”，类型选“基于时间”，输入所示密钥。
      </p>
      <div className="own-enrolment">
        {/* Drawn here, in the page: the secret goes to no other program (1.4). */}
        <QRCode type="svg" value={address} size={168} errorLevel="M" bordered={false} aria-label="动态验证码的二维码" role="img" />
        <div>
          <p className="own-secret">{secret.replaceAll(/(.{4})(?=.)/gu, '$1 ')}</p>
          <p className="faint">
            在手机上打开本页的，可以直接<a href={address}>添加到验证器</a>。
          </p>
        </div>
      </div>
      <p>
        <strong>2.</strong> 抄下备用码，手机不在身边时每个可用一次。密钥和备用码<strong>只显示这一次</strong>：
      </p>
      <p className="own-secret">{recovery.join('  ')}</p>
      <Form layout="vertical" requiredMark={false} size="large" onFinish={({ code }: { code: string }) => send(code.trim())}>
        <Refusal error={error} />
        <Form.Item
          name="code"
          label="3. 输入验证器现在显示的 6 位数字"
          rules={[{ required: true, pattern: /^\s*\d{6}\s*$/u, message: '请输入 6 位数字' }]}
        >
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          确认启用
        </Button>
      </Form>
    </div>
  )
}
