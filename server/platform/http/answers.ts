import { Type, type TSchema } from 'typebox'

export const FlawShape = Type.Object({ pointer: Type.String(), code: Type.String(), message: Type.String() })
export const ProblemShape = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: '中文：什么不对、在哪里、怎么办' }),
    status: Type.Integer(),
    code: Type.String(),
    errors: Type.Optional(Type.Array(FlawShape)),
  },
  { additionalProperties: true },
)
/** Responses of a call: its success and what every call may answer besides. */
export const answers = <Success extends TSchema>(success: Success) => ({ 200: success, '4xx': ProblemShape, '5xx': ProblemShape })

/** A closed list as one `enum`: unlike a union of literals it costs nothing when an answer is written. Values with the words people read. */
export const choice = <Value extends string>(list: Readonly<Record<Value, string>> | readonly Value[], description?: string) => {
  const values = Array.isArray(list) ? (list as readonly Value[]) : (Object.keys(list) as Value[])
  const said = Array.isArray(list)
    ? description
    : Object.entries(list)
        .map(([value, title]) => `${value} ${String(title)}`)
        .join('；')
  return Type.Unsafe<Value>({
    type: 'string',
    enum: [...values],
    ...(said === undefined ? {} : { description: description === undefined || said === description ? said : `${description}：${said}` }),
  })
}
/** Text or nothing, as one type list: see `choice`. */
export const Nullable = Type.Unsafe<string | null>({ type: ['string', 'null'] })

/** Pattern of text that says something: spaces alone are no name and no answer. */
export const notBlank = '\\S'
/** Text that a person writes. */
export const Words = (maxLength: number, description?: string) =>
  Type.String({ minLength: 1, maxLength, pattern: notBlank, ...(description === undefined ? {} : { description }) })
/** A day of our times, 'YYYY-MM-DD': PostgreSQL knows no year 0. */
export const Day = Type.String({ format: 'date', pattern: '^(19|20)[0-9]{2}-' })
