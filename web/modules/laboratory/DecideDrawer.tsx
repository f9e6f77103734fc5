import { Form, Input } from 'antd'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useApprove, useDecline, useRetract, type Proposal, type Replay } from './queries.ts'

export type Deciding = 'approve' | 'decline' | 'retract'
const words: Readonly<Record<Deciding, { title: string; confirm: string; note: string }>> = {
  approve: { title: '批准变更方案', confirm: '确认批准', note: '批准意见（可不填）' },
  decline: { title: '不予批准', confirm: '确认不予批准', note: '理由' },
  retract: { title: '撤回方案', confirm: '确认撤回', note: '说明（可不填）' },
}
interface DecideDrawerProps {
  readonly proposal: Proposal
  readonly act: Deciding | undefined
  readonly replay: Replay | undefined
  readonly close: () => void
}

/** The second person's word, with what the trial says beside it. */
export function DecideDrawer({ proposal, act, replay, close }: DecideDrawerProps) {
  const [form] = Form.useForm<{ note?: string }>()
  const approve = useApprove(proposal.id)
  const decline = useDecline(proposal.id)
  const retract = useRetract(proposal.id)
  const of = { approve, decline, retract }
  const { title, confirm, note } = words[act ?? 'approve']
  const leave = () => {
    for (const each of Object.values(of)) each.reset()
    close()
  }
  return (
    <ActDrawer
      open={act !== undefined}
      title={title}
      about={<strong>{proposal.title}</strong>}
      consequence={
        act === 'approve'
          ? consequence(proposal, replay)
          : act === 'decline'
            ? '理由将告知涉及的部门，现行规则不变。'
            : '现行规则不变；记录保留。'
      }
      confirm={confirm}
      form={form}
      busy={of[act ?? 'approve'].isPending}
      error={of[act ?? 'approve'].error}
      close={leave}
      send={({ note: said }) => {
        const { version } = proposal
        const text = said?.trim() ?? ''
        const done = { onSuccess: leave }
        if (act === 'approve') approve.mutate({ version, note: text }, done)
        else if (act === 'decline') decline.mutate({ version, reason: text }, done)
        else retract.mutate({ version, note: text }, done)
      }}
    >
      <Form.Item
        name="note"
        label={note}
        rules={act === 'decline' ? [{ required: true, whitespace: true, message: '请写明不予批准的理由' }] : []}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </ActDrawer>
  )
}

function consequence({ effectiveFrom, comments }: Proposal, replay: Replay | undefined): string {
  const tried = replay ? `近 ${replay.months} 个月回放：新增 ${replay.gained} 件、减少 ${replay.lost} 件。` : ''
  return `${tried}${comments > 0 ? `部门意见 ${comments} 条。` : ''}批准后自 ${effectiveFrom} 起施行，可随时回退。`
}
