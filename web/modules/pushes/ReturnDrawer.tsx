import { Button, Drawer, Form, Input, Radio, Select } from 'antd'
import { needsNote, type ReturnReason } from '#notice/feedback-fields.ts'
import type { ReturnDraft } from '../../api/decision-shapes.ts'
import { useDepartments } from '../../api/references.ts'
import type { PushRow } from '../../api/shapes.ts'
import { useIsPhone } from '../../kit/screen.ts'
import { Refusal } from '../../kit/States.tsx'
import { returnWords } from '../../kit/words.ts'
import { useSuggestions } from '../custody/queries.ts'
import { useReturning } from './queries.ts'
import '../custody/custody.css'

interface Draft {
  readonly reason: ReturnReason
  readonly note?: string
  readonly suggestedDepartment?: string
}

/** Departments that took the like before or that the mapping knows: one tap gives it back with the name of whose it is. */
function Suggested({ push, busy, choose }: { push: PushRow | undefined; busy: boolean; choose: (code: string) => void }) {
  const { data = [] } = useSuggestions(push?.id)
  if (data.length === 0) return null
  return (
    <section aria-label="可能属于">
      <h3 className="suggested-title">不属于本部门，属于：</h3>
      <ul className="suggested">
        {data.map(({ code, name, why, refused }) => (
          <li key={code}>
            <Button disabled={busy} onClick={() => choose(code)}>
              <span>
                退回，建议转{name}
                <small>{refused ? `${why}；该部门已退回过，将转边界争议` : why}</small>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <p className="faint">点一下即以“不属于本部门监管事项”退回；要写明理由或选其他部门，请填下面。</p>
    </section>
  )
}

const reasons = (Object.entries(returnWords) as [ReturnReason, string][]).map(([value, label]) => ({ value, label }))

/** "Not ours": the reason, whose it may be, and what happens to the responsibility meanwhile. */
export function ReturnDrawer({ push, close, done }: { push: PushRow | undefined; close: () => void; done?: () => void }) {
  const [form] = Form.useForm<Draft>()
  const reason = Form.useWatch<ReturnReason | undefined>('reason', form)
  const wantsNote = reason !== undefined && needsNote(reason)
  const departments = useDepartments(push !== undefined)
  const returning = useReturning()
  const isPhone = useIsPhone()

  const leave = () => {
    returning.reset()
    form.resetFields()
    close()
  }
  const send = (draft: Draft) => {
    if (!push) return
    const body: ReturnDraft = {
      push: push.id,
      reason: draft.reason,
      ...(draft.note?.trim() ? { note: draft.note.trim() } : {}),
      ...(draft.suggestedDepartment ? { suggestedDepartment: draft.suggestedDepartment } : {}),
    }
    returning.mutate(body, {
      onSuccess: () => {
        leave()
        done?.()
      },
    })
  }

  return (
    <Drawer
      open={push !== undefined}
      onClose={leave}
      title="退回推送"
      placement={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '88%' : 480}
      footer={
        <div className="drawer-acts">
          <Button onClick={leave}>取消</Button>
          <Button type="primary" loading={returning.isPending} onClick={() => form.submit()}>
            确认退回
          </Button>
        </div>
      }
    >
      {push ? (
        <p className="drawer-about">
          <strong>{push.item.name}</strong>
          <br />
          {push.holderName} · {push.documentNumber}
        </p>
      ) : null}
      <Refusal error={returning.error} />
      <Suggested push={push} busy={returning.isPending} choose={(code) => send({ reason: 'not-this-item', suggestedDepartment: code })} />
      <Form form={form} layout="vertical" onFinish={send} scrollToFirstError={{ focus: true }}>
        <Form.Item name="reason" label="退回原因" rules={[{ required: true, message: '请选择退回原因' }]}>
          <Radio.Group className="radio-lines" options={reasons} />
        </Form.Item>
        <Form.Item
          name="note"
          label="说明"
          dependencies={['reason']}
          rules={[{ required: wantsNote, whitespace: true, message: '选择其他原因时请写明理由' }]}
        >
          <Input.TextArea rows={4} maxLength={500} showCount placeholder="写明依据，便于推送操作员一次改派到位" />
        </Form.Item>
        <Form.Item name="suggestedDepartment" label="建议改派给">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            loading={departments.isFetching}
            placeholder="如知道应由哪个部门监管，请选择"
            options={(departments.data ?? [])
              .filter((each) => each.code !== push?.department.code)
              .map((each) => ({ value: each.code, label: each.name }))}
          />
        </Form.Item>
      </Form>
      <p className="consequence">退回后由市行政审批局推送操作员改派或维持。在新的接收部门确定之前，监管责任仍在本部门。</p>
    </Drawer>
  )
}
