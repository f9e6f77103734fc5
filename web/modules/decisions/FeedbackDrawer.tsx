import type { FeedbackKind, FeedbackResult } from '#notice/feedback-fields.ts'
import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import type { FeedbackDraft, PossibleAction } from '../../api/decision-shapes.ts'
import { serverNow } from '../../api/clock.ts'
import type { StoredFile } from '../../api/shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { FileDrop } from '../../kit/FileList.tsx'
import { feedbackResultWords, feedbackWords } from '../../kit/words.ts'
import { useFeedback } from './queries.ts'

interface Draft {
  readonly kind: FeedbackKind
  readonly result: FeedbackResult
  readonly text: string
  readonly inspectedOn?: Dayjs
  readonly actionWanted?: boolean
}

/** Six fields, no more: what was done, what was found, when, in words, with files, and whether the bureau must act. */
export function FeedbackDrawer({ action, close }: { action: PossibleAction | undefined; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const [files, setFiles] = useState<readonly StoredFile[]>([])
  const feedback = useFeedback()
  const leave = () => {
    feedback.reset()
    setFiles([])
    close()
  }
  const send = (draft: Draft) => {
    if (!action?.push) return
    const body: FeedbackDraft = {
      push: action.push,
      kind: draft.kind,
      result: draft.result,
      text: draft.text.trim(),
      files: files.map((file) => file.id),
      actionWanted: draft.actionWanted ?? false,
      ...(draft.inspectedOn ? { inspectedOn: draft.inspectedOn.format('YYYY-MM-DD') } : {}),
    }
    feedback.mutate(body, { onSuccess: leave })
  }
  return (
    <ActDrawer
      open={action !== undefined}
      title="反馈监管情况"
      consequence={action?.consequence}
      confirm="提交反馈"
      form={form}
      busy={feedback.isPending}
      error={feedback.error}
      send={send}
      close={leave}
    >
      <Form.Item name="kind" label="类别" rules={[{ required: true, message: '请选择类别' }]}>
        <Select placeholder="请选择" options={Object.entries(feedbackWords).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="result" label="结果" rules={[{ required: true, message: '请选择结果' }]}>
        <Radio.Group
          className="radio-lines is-double"
          options={Object.entries(feedbackResultWords).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item name="inspectedOn" label="检查日期">
        <DatePicker disabledDate={(day) => day.isAfter(dayjs(serverNow()), 'day')} />
      </Form.Item>
      <Form.Item name="text" label="情况说明" rules={[{ required: true, whitespace: true, message: '请写明监管情况' }]}>
        <Input.TextArea rows={5} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item label="附件">
        <FileDrop files={files} change={setFiles} />
      </Form.Item>
      <Form.Item name="actionWanted" valuePropName="checked">
        <Checkbox>需要市行政审批局处理并答复</Checkbox>
      </Form.Item>
    </ActDrawer>
  )
}
