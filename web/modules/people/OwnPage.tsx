import { PageHeader, Section } from '../../kit/Page.tsx'
import { useSession } from '../session/session.ts'
import { OwnFactor } from './OwnFactor.tsx'
import { OwnPassword } from './OwnPassword.tsx'

/** 我的账号: what people change of their own sign-in. */
export function Page() {
  const { viewer } = useSession()
  return (
    <>
      <PageHeader
        title="我的账号"
        lead={`${viewer.department.name} ${viewer.name}，用户名 ${viewer.username}。姓名、手机号和岗位由系统管理员维护。`}
      />
      <div className="sheet own-sheet">
        <Section title="修改密码">
          <OwnPassword />
        </Section>
        <Section title="动态验证码">
          <OwnFactor />
        </Section>
      </div>
    </>
  )
}
