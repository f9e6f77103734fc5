import { useEffect, useState } from 'react'
import { Mark } from '../../kit/Mark.tsx'
import { SignInForm } from './SignInForm.tsx'
import { useDoor } from './session.ts'
import './session.css'

interface DemoAccount {
  readonly username: string
  readonly who: string
  readonly does: string
}

/** One account for each kind of work; the full list is printed when the demo city starts. */
const demoAccounts: readonly DemoAccount[] = [
  { username: 'fgw.liaison', who: '市发改委 · 联络员', does: '签收、退回、反馈' },
  { username: 'hbj.liaison', who: '市环保局 · 联络员', does: '另一个监管部门' },
  { username: 'fgw.head', who: '市发改委 · 部门领导', does: '看本部门的办理情况' },
  { username: 'spj.handler', who: '市行政审批局 · 承办人', does: '导入决定、查看去向' },
  { username: 'spj.operator', who: '市行政审批局 · 推送操作员', does: '待分派、改派、答复' },
  { username: 'office', who: '联席会议办公室', does: '全市情况' },
  { username: 'oversight', who: '督查', does: '全程可查' },
  { username: 'sysadmin', who: '系统管理员', does: '部门与账户' },
]

const steps = [
  ['决定', '审批局办结'],
  ['推送', '当即送达监管部门'],
  ['签收', '具名，精确到秒'],
  ['反馈', '监管情况回到审批'],
] as const

export function SignIn() {
  const door = useDoor().data
  const [filled, setFilled] = useState<string>()
  useEffect(() => {
    document.title = '登录 · 审管通'
  }, [])
  return (
    <main className={door?.demo ? 'sign-in has-demo' : 'sign-in'}>
      <section className="sign-in-about">
        <p className="sign-in-mark">
          <Mark /> {door?.city ? <span>{door.city}</span> : null}
        </p>
        <h1>审管通</h1>
        <p className="sign-in-what">审批作出决定，监管部门当即收到、签收、反馈——每一件都有人负责，每一步都有据可查。</p>
        <ol className="sign-in-way">
          {steps.map(([step, meaning]) => (
            <li key={step}>
              <strong>{step}</strong>
              <span>{meaning}</span>
            </li>
          ))}
        </ol>
        <p className="sign-in-ground">行政审批与监管信息交流互动平台 · 依据 洪府厅字〔2018〕430号</p>
      </section>
      <section className="sign-in-form" aria-label="登录">
        <h2>登录</h2>
        <SignInForm {...(filled === undefined ? {} : { filled })} />
        {door?.demo ? (
          <div className="sign-in-demo">
            <h3>演示账户</h3>
            <p>点选即填入用户名；密码在启动演示时显示在命令行中。</p>
            <ul>
              {demoAccounts.map((account) => (
                <li key={account.username}>
                  <button type="button" onClick={() => setFilled(account.username)} aria-pressed={filled === account.username}>
                    <strong>{account.who}</strong>
                    <span>{account.does}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </section>
    </main>
  )
}
