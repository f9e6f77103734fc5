import { Button, Form, Input, Select } from 'antd'
import type { PushRow } from '../../api/shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { holderOptions, toHolder } from './holders.ts'
import { useColleagues, useHandOut, type HandOutResult } from './queries.ts'
import './custody.css'

interface Draft {
  readonly to: string
  readonly note?: string
}

/** 交办: one or many at once to an officer or a section; the department answers for them all the same. */
export function HandOutDrawer({
  pushes,
  close,
  done,
}: {
  pushes: readonly PushRow[] | undefined
  close: () => void
  done: (results: readonly HandOutResult[]) => void
}) {
  const [form] = Form.useForm<Draft>()
  const colleagues = useColleagues(pushes !== undefined)
  const handing = useHandOut()
  const leave = () => {
    handing.reset()
    close()
  }
  const [first] = pushes ?? []
  const worked = (pushes ?? []).some(({ worker }) => worker !== null)
  return (
    <ActDrawer
      open={pushes !== undefined}
      title={pushes && pushes.length > 1 ? `交办 ${pushes.length} 件` : '交办'}
      about={
        first ? (
          <>
            <strong>{first.item.name}</strong>
            <br />
            {first.holderName} · {first.documentNumber}
            {pushes && pushes.length > 1 ? ` 等 ${pushes.length} 件` : ''}
          </>
        ) : null
      }
      consequence="交办后由所选经办人或科室办理，出现在其工作台“交给我的”；对外的监管责任仍由本部门承担。每次交办记入办理过程。"
      confirm="确认交办"
      form={form}
      busy={handing.isPending}
      error={handing.error ?? colleagues.error}
      close={leave}
      send={({ to, note }) => {
        if (!pushes) return
        handing.mutate(
          { pushes: pushes.map(({ id }) => id), to: to === 'back' ? null : toHolder(to), note: note?.trim() || null },
          {
            onSuccess: ({ results }) => {
              leave()
              done(results)
            },
          },
        )
      }}
    >
      <Form.Item
        name="to"
        label="交给"
        rules={[{ required: true, message: '请选择经办人或科室' }]}
        extra={
          colleagues.data && !colleagues.data.mayAll ? (
            <Button
              type="link"
              size="small"
              className="hand-to-me"
              onClick={() => form.setFieldsValue({ to: `officer:${colleagues.data.me}` })}
            >
              由我领办
            </Button>
          ) : undefined
        }
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={colleagues.isFetching}
          placeholder="请选择经办人或科室"
          options={[
            ...(colleagues.data ? holderOptions(colleagues.data) : []),
            ...(worked ? [{ value: 'back', label: '退回联络员重新交办' }] : []),
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label="交代">
        <Input.TextArea rows={3} maxLength={500} showCount placeholder="要注意什么、何时办完（可不填）" />
      </Form.Item>
    </ActDrawer>
  )
}

/** What became of each, where not all of them went through. */
export function HandOutReport({
  results,
  rows,
  close,
}: {
  results: readonly HandOutResult[]
  rows: readonly PushRow[]
  close: () => void
}) {
  const handed = results.filter(({ status }) => status !== 'refused').length
  const refused = results.filter(({ status }) => status === 'refused')
  const numbers = new Map(rows.map((row) => [row.id, row.documentNumber]))
  return (
    <div className={refused.length > 0 ? 'report is-partly' : 'report'} role="status">
      <div className="report-words">
        {handed > 0 ? <p>已交办 {handed} 件，经办人在工作台即可看到。</p> : null}
        {refused.length > 0 ? (
          <ul>
            {refused.map(({ push, message }) => (
              <li key={push}>
                {numbers.get(push) ?? push}：{message ?? '没有交办'}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <Button size="small" type="text" onClick={close} aria-label="知道了，关闭交办结果">
        知道了
      </Button>
    </div>
  )
}
