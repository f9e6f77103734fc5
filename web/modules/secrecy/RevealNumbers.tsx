import { EyeOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { useEffect, useState } from 'react'
import type { RevealReason } from '../../../notice/secrecy.ts'
import type { Decision } from '../../api/decision-shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { may, useViewer } from '../session/session.ts'
import { useReveal, type Revealed } from './queries.ts'
import { WhyFields } from './WhyFields.tsx'

interface Draft {
  readonly reason: RevealReason
  readonly note: string
}
/** Milliseconds after which a number that was shown is covered again: a screen is left, a number must not stay on it. */
const shownFor = 120_000

/** Holds what is shown of one decision, and of no other, and covers it again by itself. */
export function useShown(decision: string) {
  const [kept, keep] = useState<{ readonly decision: string; readonly numbers: Revealed }>()
  useEffect(() => {
    if (!kept) return undefined
    const timer = setTimeout(() => keep(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [kept])
  const show = (numbers: Revealed | undefined) => keep(numbers && { decision, numbers })
  return [kept?.decision === decision ? kept.numbers : undefined, show] as const
}

/** 查看完整号码: beside the masked numbers, for those who may; asks why first, and says that it is kept. */
export function RevealNumbers({
  decision,
  shown,
  show,
}: {
  decision: Decision
  shown: Revealed | undefined
  show: (numbers: Revealed | undefined) => void
}) {
  const viewer = useViewer()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Draft>()
  const reveal = useReveal(decision.id)
  const { idNumber, phone } = decision.holder
  if (!may(viewer, 'personal.reveal') || (idNumber === null && phone === null)) return null
  if (shown) {
    return (
      <Button size="small" onClick={() => show(undefined)}>
        遮住号码
      </Button>
    )
  }
  const send = (draft: Draft) => {
    const fields = [...(idNumber === null ? [] : (['idNumber'] as const)), ...(phone === null ? [] : (['phone'] as const))]
    reveal.mutate(
      { fields, ...draft },
      {
        onSuccess: (numbers) => {
          show(numbers)
          reveal.reset()
          setOpen(false)
        },
      },
    )
  }
  return (
    <>
      <Button size="small" icon={<EyeOutlined />} onClick={() => setOpen(true)}>
        查看完整号码
      </Button>
      <ActDrawer<Draft>
        open={open}
        title="查看完整号码"
        about={`${decision.holder.name} · ${decision.documentNumber}`}
        consequence="本次查看连同姓名、时间和事由记入查看记录，安全管理员和本部门领导可以看到。号码显示两分钟后自动遮住，请勿抄录到本平台之外。"
        confirm="查看"
        form={form}
        busy={reveal.isPending}
        error={reveal.error}
        send={send}
        close={() => {
          reveal.reset()
          setOpen(false)
        }}
      >
        <WhyFields />
      </ActDrawer>
    </>
  )
}
