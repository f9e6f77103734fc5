import { Form, Input, Select } from 'antd'
import type { Feedback, PossibleAction } from '../../api/decision-shapes.ts'
import { useDepartments } from '../../api/references.ts'
import type { PushRow } from '../../api/shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { returnWords, wordOf } from '../../kit/words.ts'
import { useAnswer, useReroute, useUphold } from './queries.ts'

interface DrawerProps {
  readonly action: PossibleAction | undefined
  readonly close: () => void
}

/** Why it came back, in the words of the department that returned it. */
export function ReturnWords({ push }: { push: PushRow }) {
  if (!push.returnReason) return null
  return (
    <span className="return-words">
      退回原因：{wordOf(returnWords, push.returnReason)}
      {push.returnNote ? `。${push.returnNote}` : ''}
      {push.suggested ? `（建议：${push.suggested.name}）` : ''}
    </span>
  )
}

function AboutPush({ push }: { push: PushRow | undefined }) {
  return push ? (
    <>
      <strong>{push.item.name}</strong>
      <br />
      现接收部门：{push.department.name} · {push.documentNumber}
      <ReturnWords push={push} />
    </>
  ) : null
}

/** The bureau's operator gives a returned push to another department; custody moves only when that one has it. */
export function RerouteDrawer({ action, push, close }: DrawerProps & { push: PushRow | undefined }) {
  const [form] = Form.useForm<{ department: string; note?: string }>()
  const departments = useDepartments(action !== undefined)
  const reroute = useReroute()
  // The suggested department is readable even before the list has come.
  const choices = departments.data ?? (push?.suggested ? [push.suggested] : [])
  const leave = () => {
    reroute.reset()
    close()
  }
  return (
    <ActDrawer
      open={action !== undefined}
      title="改派"
      about={<AboutPush push={push} />}
      consequence={action?.consequence}
      confirm="确认改派"
      form={form}
      busy={reroute.isPending}
      error={reroute.error}
      close={leave}
      send={({ department, note }) => {
        if (action?.push)
          reroute.mutate({ push: action.push, department, ...(note?.trim() ? { note: note.trim() } : {}) }, { onSuccess: leave })
      }}
    >
      <Form.Item
        name="department"
        label="改派给"
        initialValue={push?.suggested?.code}
        rules={[{ required: true, message: '请选择接收部门' }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={departments.isFetching}
          placeholder="请选择部门"
          options={choices.filter((each) => each.code !== push?.department.code).map((each) => ({ value: each.code, label: each.name }))}
        />
      </Form.Item>
      <Form.Item name="note" label="说明">
        <Input.TextArea rows={4} maxLength={500} showCount placeholder="写明改派依据，接收部门可见" />
      </Form.Item>
    </ActDrawer>
  )
}

/** The return was wrong: the push stays where it was, and the department is told why. */
export function UpholdDrawer({ action, push, close }: DrawerProps & { push: PushRow | undefined }) {
  const [form] = Form.useForm<{ note: string }>()
  const uphold = useUphold()
  const leave = () => {
    uphold.reset()
    close()
  }
  return (
    <ActDrawer
      open={action !== undefined}
      title="维持原推送"
      about={<AboutPush push={push} />}
      consequence={action?.consequence}
      confirm="确认维持"
      form={form}
      busy={uphold.isPending}
      error={uphold.error}
      close={leave}
      send={({ note }) => {
        if (action?.push) uphold.mutate({ push: action.push, note: note.trim() }, { onSuccess: leave })
      }}
    >
      <Form.Item name="note" label="维持的理由" rules={[{ required: true, whitespace: true, message: '请写明维持的理由，接收部门可见' }]}>
        <Input.TextArea rows={5} maxLength={500} showCount />
      </Form.Item>
    </ActDrawer>
  )
}

export function AnswerDrawer({ action, feedback, close }: DrawerProps & { feedback: Feedback | undefined }) {
  const [form] = Form.useForm<{ text: string }>()
  const answer = useAnswer()
  const leave = () => {
    answer.reset()
    close()
  }
  return (
    <ActDrawer
      open={action !== undefined}
      title="答复监管反馈"
      about={
        feedback ? (
          <>
            <strong>{feedback.department.name}</strong>
            <br />
            {feedback.text}
          </>
        ) : null
      }
      consequence={action?.consequence}
      confirm="提交答复"
      form={form}
      busy={answer.isPending}
      error={answer.error}
      close={leave}
      send={({ text }) => {
        if (action?.feedback) answer.mutate({ feedback: action.feedback, text: text.trim() }, { onSuccess: leave })
      }}
    >
      <Form.Item name="text" label="答复内容" rules={[{ required: true, whitespace: true, message: '请写明处理情况' }]}>
        <Input.TextArea rows={6} maxLength={2000} showCount />
      </Form.Item>
    </ActDrawer>
  )
}
