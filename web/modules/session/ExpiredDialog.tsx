import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { whenExpired } from '../../api/client.ts'
import { SignInForm } from './SignInForm.tsx'
import { useViewer } from './session.ts'

/** A session that ended meanwhile is opened again over the page, so that a half-written form is not lost. */
export function ExpiredDialog() {
  const viewer = useViewer()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    whenExpired(() => setOpen(true))
    return () => whenExpired(() => undefined)
  }, [])
  return (
    <Modal
      open={open}
      title="登录已到期"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      width={420}
    >
      <p className="expired-text">您停留的页面和已填写的内容都还在，重新登录后继续。</p>
      <SignInForm filled={viewer.username} done={() => setOpen(false)} />
    </Modal>
  )
}
