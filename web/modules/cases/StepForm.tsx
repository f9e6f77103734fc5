import { Form, Input } from 'antd'
import type { FormInstance } from 'antd'
import type { FieldValues } from '#notice/conditions.ts'
import { FieldInput } from './FieldInput.tsx'
import { PaperInput } from './PaperInput.tsx'
import { demandsOf, flawOf, idleFields, missingOf, valuesOf, type Draft } from './form.ts'
import type { FieldView, PaperSlot, StepView } from './queries.ts'
import './opening.css'

interface StepFormProps {
  readonly step: StepView
  readonly form: FormInstance<Draft>
  /** What the case holds already. */
  readonly held: FieldValues
  /** The case to which papers are drawn up; none while it is being opened. */
  readonly caseId: string | null
}

/** The form of a step as its definition says: what must be filled in shows as it comes into play, and what is missing is named. */
export function StepForm({ step, form, held, caseId }: StepFormProps) {
  const draft: Draft = Form.useWatch([], form) ?? {}
  const values = valuesOf(held, draft)
  const demands = demandsOf(step, values)
  const idle = idleFields(step, values)
  const missing = missingOf(step, values, draft)
  return (
    <>
      {step.fields
        .filter(({ name }) => !idle.has(name))
        .map((field) => (
          <FieldItem
            key={field.name}
            field={field}
            required={demands.fields.has(field.name)}
            say={demands.say.get(field.name)}
            others={{ ...held, ...draft.fields }}
          />
        ))}
      {step.papers.map((slot) => (
        <PaperItem key={slot.name} slot={slot} required={demands.papers.has(slot.name)} say={demands.say.get(slot.name)} caseId={caseId} />
      ))}
      <Form.Item name="note" label="备注（双方可见，可不填）">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
      {demands.broken.map(({ say }) => (
        <p key={say} className="step-broken" role="status">
          {say}
        </p>
      ))}
      <p className="step-missing" role="status">
        {missing.length > 0 ? `还缺：${missing.join('、')}` : ''}
      </p>
    </>
  )
}

interface ItemProps {
  readonly required: boolean
  readonly say: string | undefined
}

function FieldItem({ field, required, say, others }: ItemProps & { field: FieldView; others: Readonly<Record<string, unknown>> }) {
  const hints = [say, field.hint, field.value === null ? undefined : '已带出此前填写的内容，请核对'].filter(Boolean)
  return (
    <Form.Item
      name={['fields', field.name]}
      label={field.title}
      required={required}
      extra={hints.length > 0 ? hints.join('。') : undefined}
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_, value: unknown) => {
            const flaw = flawOf(field, value, others)
            if (flaw !== null) return Promise.reject(new Error(`${field.title}${flaw}`))
            return Promise.resolve()
          },
        },
        ...(required ? [{ required: true, message: `请填写“${field.title}”` }] : []),
      ]}
    >
      <FieldInput field={field} others={others} />
    </Form.Item>
  )
}

interface PaperItemProps extends ItemProps {
  readonly slot: PaperSlot
  readonly caseId: string | null
}

function PaperItem({ slot, required, say, caseId }: PaperItemProps) {
  const wanted = Math.max(0, slot.atLeast - slot.have)
  const hints = [
    say,
    slot.sealed ? '加盖公章的原件扫描件' : undefined,
    required && slot.atLeast > 1 ? `至少 ${slot.atLeast} 份` : undefined,
    slot.have > 0 ? `办件中已有 ${slot.have} 份` : undefined,
  ].filter(Boolean)
  return (
    <Form.Item
      name={['papers', slot.name]}
      label={slot.title}
      required={required}
      extra={hints.length > 0 ? hints.join('，') : undefined}
      rules={
        required && wanted > 0
          ? [
              {
                validator: (_, files: readonly unknown[] | undefined) =>
                  (files?.length ?? 0) >= wanted
                    ? Promise.resolve()
                    : Promise.reject(new Error(wanted > 1 ? `请上传“${slot.title}”，还需 ${wanted} 份` : `请上传“${slot.title}”`)),
              },
            ]
          : []
      }
    >
      <PaperInput slot={slot} caseId={caseId} />
    </Form.Item>
  )
}
