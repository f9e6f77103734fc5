import { DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useNavigate } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { dayOf } from '../../kit/time.ts'
import { useEndRule, useWithdrawRule } from './queries.ts'
import { PastPushesField } from './ReceiverFields.tsx'
import { ReceiverTags } from './ReceiverTags.tsx'
import type { Rule } from './shapes.ts'

/** Takes back a rule that has not begun, or ends a region's own rule so that the city's holds there again. */
export function RuleEndDrawer({ rule, close }: { rule: Rule | undefined; close: () => void }) {
  const [form] = Form.useForm<{ effectiveFrom?: Dayjs; pastPushes?: 'keep' | 'list'; note: string }>()
  const withdraw = useWithdrawRule()
  const end = useEndRule()
  const future = rule?.state === 'future'
  const act = future ? withdraw : end
  const navigate = useNavigate()
  const from = Form.useWatch('effectiveFrom', form)?.format('YYYY-MM-DD') ?? ''
  const past = !future && from !== '' && from < dayOf(serverNow())
  const leave = () => {
    withdraw.reset()
    end.reset()
    close()
  }
  const place = rule?.region?.name ?? '全市'
  return (
    <ActDrawer
      open={rule !== undefined}
      title={future ? '撤回尚未生效的规则' : '终止区域专门规则'}
      about={
        rule ? (
          <>
            <strong>{rule.item.name}</strong>
            <br />
            {place} · {rule.from} 起
            <ReceiverTags receivers={rule.receivers} />
          </>
        ) : null
      }
      consequence={
        future
          ? '提交后由另一人批准；批准后原规则继续施行，记录保留在变更历史中。'
          : `提交后由另一人批准；自终止日起，${place}的决定改按全市规则推送，已推送的决定不受影响。`
      }
      confirm={future ? '提交撤回' : '提交终止'}
      form={form}
      busy={act.isPending}
      error={act.error}
      close={leave}
      send={({ effectiveFrom, note, pastPushes }) => {
        if (!rule) return
        const done = {
          onSuccess: ({ proposal }: { proposal: string }) => {
            leave()
            void navigate(`/laboratory/${proposal}`)
          },
        }
        if (future) withdraw.mutate({ id: rule.id, note: note.trim() }, done)
        else
          end.mutate(
            {
              id: rule.id,
              effectiveFrom: effectiveFrom?.format('YYYY-MM-DD') ?? '',
              note: note.trim(),
              pastPushes: pastPushes ?? null,
            },
            done,
          )
      }}
    >
      {future ? null : (
        <Form.Item
          name="effectiveFrom"
          label="自哪一日起终止"
          initialValue={dayjs(dayOf(serverNow())).add(1, 'day')}
          rules={[{ required: true, message: '请选择日期' }]}
        >
          <DatePicker allowClear={false} />
        </Form.Item>
      )}
      {past ? <PastPushesField /> : null}
      <Form.Item name="note" label="依据和原因" rules={[{ required: true, whitespace: true, message: '请写明依据和原因' }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </ActDrawer>
  )
}
