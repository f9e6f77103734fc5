import { Link, useLocation } from 'react-router'
import type { Session } from '../../api/shapes.ts'
import { Moment } from '../../kit/Tags.tsx'
import { useSession } from '../session/session.ts'
import './factor.css'

type Loss = NonNullable<Session['secondFactor']['lost']>

/** Nobody loses a factor unawares: who took it away, when and why, until there is a new one. */
export function LossNotice({ loss: { at, by, reason } }: { loss: Loss }) {
  return (
    <p className="factor-loss" role="status">
      您的动态验证码已由系统管理员 {by} 于 <Moment at={at} exact /> 重置，事由：{reason}
      。非本人申请的，请立即修改密码并联系系统管理员；请重新启用。
    </p>
  )
}

/** On every page but the one that shows it anyhow. */
export function LostFactor() {
  const { lost } = useSession().secondFactor
  const { pathname } = useLocation()
  if (lost === null || pathname === '/own') return null
  return (
    <Link to="/own" className="factor-loss">
      您的动态验证码已由系统管理员重置，请查看事由并重新启用
    </Link>
  )
}
