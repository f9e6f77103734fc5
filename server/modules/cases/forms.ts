import type { Static } from 'typebox'
import { placeOf } from '#notice/clauses.ts'
import type { FieldValue, FieldValues } from '#notice/conditions.ts'
import { fieldsOfStep, papersOfStep, templatesOf, titleOfSeat } from '#notice/decide.ts'
import { kindOf, lengthOf, type FormField } from '#notice/form-fields.ts'
import type { Action, Opening, Procedure } from '#notice/procedure.ts'
import type { Directory } from '#kernel/directory.ts'
import type { FieldShape, StepShape } from './shapes.ts'

export const seatShape = (seat: string) => ({ code: seat.slice(seat.indexOf('.') + 1), title: titleOfSeat(seat) })

/** A step as a form: what to fill in, what to attach, what happens when it is sent. */
export function presentStep(
  procedure: Procedure,
  step: Action | Opening,
  seat: string,
  held: { readonly values: FieldValues; readonly papers: Readonly<Record<string, number>> },
): Static<typeof StepShape> {
  const extension = 'extension' in step && step.extension === 'asked' ? ['extensionDays', 'extensionReason'] : []
  const required = new Set<string>([...(step.fill ?? []), ...extension])
  const attach = new Set<string>(step.attach ?? [])
  return {
    title: step.title,
    consequence: step.consequence ?? null,
    clause: step.clause === undefined ? null : placeOf(step.clause),
    seat: seatShape(seat),
    party: seat.split('.')[0] ?? '',
    fields: [...new Set([...required, ...fieldsOfStep(step)])].map((name) =>
      presentField(name, procedure.fields[name]!, required.has(name), held.values[name] ?? null),
    ),
    papers: papersOfStep(step).map((name) => {
      const { title, atLeast = 1, sealed = false, ...paper } = procedure.papers[name]!
      return {
        name,
        title,
        required: attach.has(name),
        atLeast,
        have: held.papers[name] ?? 0,
        sealed,
        templates: [...templatesOf(paper, held.values)],
      }
    }),
    needs: (step.needs ?? []).map(({ when = null, must = null, fill = [], attach: papers = [], say }) => ({
      when: when as Readonly<Record<string, unknown>> | null,
      must: must as Readonly<Record<string, unknown>> | null,
      fill: [...fill],
      attach: [...papers],
      say,
    })),
  }
}

function presentField(name: string, field: FormField, required: boolean, value: FieldValue | null): Static<typeof FieldShape> {
  const kind = kindOf(field)
  const worded = ['text', 'longText', 'phone', 'person'].includes(kind)
  return {
    name,
    title: field.title,
    kind,
    required,
    choices: Object.entries(field.choices ?? {}).map(([one, title]) => ({ value: one, title })),
    maxLength: worded ? lengthOf(field) : null,
    least: field.least ?? null,
    most: field.most ?? null,
    unit: field.unit ?? null,
    hint: field.hint ?? null,
    notAfter: field.notAfter ?? null,
    notBefore: field.notBefore ?? null,
    value,
  }
}

/** A value in words: names for codes, 是 and 否, the unit of a number. */
export function sayValue(known: Directory, field: FormField, value: FieldValue): string {
  const one = (each: string) => {
    if (field.choices) return field.choices[each] ?? each
    const kind = kindOf(field)
    if (kind === 'department' || kind === 'departments') return known.departments.get(each)?.name ?? each
    return kind === 'item' || kind === 'items' ? (known.items.get(each)?.name ?? each) : each
  }
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return `${value}${field.unit ? ` ${field.unit}` : ''}`
  return typeof value === 'string' ? one(value) : kindOf(field) === 'files' ? `${value.length} 个文件` : value.map(one).join('、')
}
