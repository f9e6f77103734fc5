import { DatePicker, Form, Input, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useExtension, usePause, useResumption, type ClockView } from './queries.ts'

interface DrawerProps {
  readonly clock: ClockView
  readonly open: boolean
  readonly close: () => void
}
const written = (day: Dayjs) => day.format('YYYY-MM-DD')
const outcome = (atOnce: boolean, change: string) =>
  atOnce ? `${change}当即生效，双方部门和过程记录都会写明理由。` : `提交后由本部门领导审批；同意之前期限照常计算。`

const Reason = ({ example }: { example: string }) => (
  <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明理由' }]}>
    <Input.TextArea rows={3} maxLength={300} showCount placeholder={example} />
  </Form.Item>
)

export function PauseDrawer({ clock, open, close }: DrawerProps) {
  const [form] = Form.useForm<{ span: [Dayjs, Dayjs]; reason: string }>()
  const pause = usePause(clock.thing, clock.id)
  const done = () => {
    pause.reset()
    close()
  }
  return (
    <ActDrawer
      open={open}
      title={clock.may.atOnce ? '暂停计时' : '申请暂停计时'}
      about={`${clock.title}，现到期日 ${clock.dueOn ?? ''}`}
      consequence={outcome(clock.may.atOnce, '暂停')}
      confirm={clock.may.atOnce ? '暂停' : '提交申请'}
      form={form}
      busy={pause.isPending}
      error={pause.error}
      close={done}
      send={({ span: [from, to], reason }) => pause.mutate({ from: written(from), to: written(to), reason }, { onSuccess: done })}
    >
      <Form.Item
        name="span"
        label="暂停开始日、恢复计时日"
        rules={[{ required: true, message: '请选择两个日期' }]}
        extra={`恢复计时日当天开始计入；一次最长 ${clock.bounds.longestPause} 天，可以提前恢复`}
      >
        <DatePicker.RangePicker
          minDate={dayjs(clock.today)}
          maxDate={dayjs(clock.today).add(120, 'day')}
          placeholder={['开始日', '恢复日']}
          className="clock-span"
        />
      </Form.Item>
      <Reason example="例如：等待现场检测结果" />
    </ActDrawer>
  )
}

export function ExtensionDrawer({ clock, open, close }: DrawerProps) {
  const [form] = Form.useForm<{ days: number; reason: string }>()
  const extension = useExtension(clock.thing, clock.id)
  const { mostDays, mostExtensions, extensions } = clock.bounds
  const done = () => {
    extension.reset()
    close()
  }
  return (
    <ActDrawer
      open={open}
      title={clock.may.atOnce ? '延长' : '申请延长'}
      about={`${clock.title}，现到期日 ${clock.dueOn ?? ''}`}
      consequence={outcome(clock.may.atOnce, '延长')}
      confirm={clock.may.atOnce ? '延长' : '提交申请'}
      form={form}
      busy={extension.isPending}
      error={extension.error}
      close={done}
      send={(draft) => extension.mutate(draft, { onSuccess: done })}
    >
      <Form.Item
        name="days"
        label="延长"
        initialValue={1}
        rules={[{ required: true, message: '请填写工作日数' }]}
        extra={`一次至多 ${mostDays} 个工作日，一项期限至多延长 ${mostExtensions} 次${extensions > 0 ? `，已延长 ${extensions} 次` : ''}`}
      >
        <InputNumber min={1} max={mostDays} precision={0} suffix="个工作日" />
      </Form.Item>
      <Reason example="例如：须与其他部门核对材料" />
    </ActDrawer>
  )
}

export function ResumeDrawer({ clock, open, close }: DrawerProps) {
  const [form] = Form.useForm<{ reason: string }>()
  const resumption = useResumption(clock.thing, clock.id)
  const done = () => {
    resumption.reset()
    close()
  }
  return (
    <ActDrawer
      open={open}
      title="恢复计时"
      about={`${clock.title}，暂停至 ${clock.due?.pausedUntil ?? ''}`}
      consequence="自今天起恢复计时，到期日相应提前。"
      confirm="恢复计时"
      form={form}
      busy={resumption.isPending}
      error={resumption.error}
      close={done}
      send={(draft) => resumption.mutate(draft, { onSuccess: done })}
    >
      <Reason example="例如：检测结果已到" />
    </ActDrawer>
  )
}
