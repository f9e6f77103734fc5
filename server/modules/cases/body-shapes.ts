import { Type, type TSchema } from 'typebox'
import { fieldsOfStep, papersOfStep } from '#notice/decide.ts'
import { isList, kindOf, lengthOf, mostOf, type FormField } from '#notice/form-fields.ts'
import type { Action, Opening, Procedure } from '#notice/procedure.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { FormIn } from '#kernel/cases/form.ts'

/** The request body of a step as OpenAPI shows it. The definition itself checks what comes (kernel/cases/form.ts), so that all that is wrong is told at once and in Chinese. */
export function bodyOf(procedure: Procedure, step: Action | Opening): TSchema {
  const needed = new Set([
    ...(step.fill ?? []),
    ...('extension' in step && step.extension === 'asked' ? ['extensionDays', 'extensionReason'] : []),
  ])
  const attached = new Set<string>(step.attach ?? [])
  const fields = Object.fromEntries(
    [...new Set([...needed, ...fieldsOfStep(step)])].map((name) => {
      const shape = shapeOf(procedure.fields[name]!)
      return [name, needed.has(name) ? shape : Type.Optional(shape)]
    }),
  )
  const papers = Object.fromEntries(
    papersOfStep(step).map((name) => {
      const { title, atLeast = 1, sealed } = procedure.papers[name]!
      const shape = Type.Array(Type.String({ maxLength: 64 }), {
        minItems: attached.has(name) ? atLeast : 0,
        maxItems: 50,
        description: `${title}${sealed ? '（加盖公章）' : ''}：已上传文件的编号`,
      })
      return [name, attached.has(name) ? shape : Type.Optional(shape)]
    }),
  )
  const optional = <Shape extends TSchema>(needs: boolean, shape: Shape) => (needs ? shape : Type.Optional(shape))
  const form = {
    fields: optional(needed.size > 0, Type.Object(fields, { additionalProperties: false })),
    papers: optional(attached.size > 0, Type.Object(papers, { additionalProperties: false })),
    note: Type.Optional(Type.String({ maxLength: 1000, description: '备注' })),
  }
  if ('from' in step) return Type.Object({ version: Type.Integer({ minimum: 1, description: '所见办件的版本' }), ...form })
  const kinds = [...(step.about ?? []), ...(step.maybeAbout ?? [])]
  const about = Object.fromEntries(kinds.map((kind) => [kind, Type.Optional(Type.String({ maxLength: 40 }))]))
  return Type.Object({ ...(kinds.length > 0 ? { about: optional((step.about ?? []).length > 0, Type.Object(about)) } : {}), ...form })
}

function shapeOf(field: FormField): TSchema {
  const kind = kindOf(field)
  const description = [field.title, field.unit, field.hint].filter((part) => part !== undefined).join('；')
  const choices = Object.keys(field.choices ?? {})
  const said = Object.entries(field.choices ?? {})
    .map(([value, title]) => `${value} ${title}`)
    .join('；')
  if (kind === 'choice') return Type.Unsafe<string>({ type: 'string', enum: choices, description: `${description}：${said}` })
  if (isList(kind)) {
    const items = kind === 'choices' ? { type: 'string', enum: choices } : { type: 'string' }
    return Type.Unsafe<string[]>({ type: 'array', items, minItems: field.least ?? 1, maxItems: mostOf(field), description })
  }
  if (kind === 'yesNo') return Type.Boolean({ description })
  if (kind === 'day') return Type.String({ format: 'date', description })
  if (kind === 'number')
    return Type.Number({
      description,
      ...(field.least === undefined ? {} : { minimum: field.least }),
      ...(field.most === undefined ? {} : { maximum: field.most }),
    })
  return Type.String({ minLength: 1, maxLength: lengthOf(field), description })
}

type Loose = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const broken = (pointer: string, message: string) =>
  new Refusal(400, 'invalid', `请求内容有误：${message}。`, [{ pointer, code: 'type', message }])

/** The outline of a body: objects where objects belong. What is in them the definition checks. */
export function readForm(body: unknown): FormIn & { readonly version: unknown; readonly about: Loose } {
  if (!isObject(body)) throw broken('', '应为 JSON 对象')
  const { version, about = {}, fields = {}, papers = {}, note = null, ...rest } = body
  const strange = Object.keys(rest)[0]
  if (strange !== undefined) throw broken(`/${strange}`, `/${strange}：有不认识的字段，请删除或核对字段名`)
  if (!isObject(fields)) throw broken('/fields', '/fields：应为对象')
  if (!isObject(about)) throw broken('/about', '/about：应为对象')
  if (note !== null && typeof note !== 'string') throw broken('/note', '/note：应为文字')
  return { version, about, fields, papers: readPapers(papers), note }
}

function readPapers(papers: unknown): FormIn['papers'] {
  if (!isObject(papers)) throw broken('/papers', '/papers：应为对象')
  for (const [name, files] of Object.entries(papers)) {
    if (!Array.isArray(files) || files.length > 50 || !files.every((file) => typeof file === 'string' && file.length <= 64))
      throw broken(`/papers/${name}`, `/papers/${name}：应为文件编号的列表，最多 50 个`)
  }
  return papers as FormIn['papers']
}
