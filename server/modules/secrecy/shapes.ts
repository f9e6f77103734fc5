import { Type } from 'typebox'
import { personalFields, revealReasons, type PersonalField, type RevealReason } from '#notice/secrecy.ts'
import { lookKinds } from '#kernel/looks.ts'
import { NamedCode } from '#modules/pushes/index.ts'
import { choice, Day, Nullable } from '#platform/http/answers.ts'

export const Why = {
  reason: choice(Object.keys(revealReasons) as RevealReason[]),
  note: Type.String({ minLength: 4, maxLength: 200, pattern: '\\S[\\s\\S]*\\S', description: '具体办什么事' }),
}
export const RevealAsked = Type.Object({
  fields: Type.Array(choice(Object.keys(personalFields) as PersonalField[]), { minItems: 1, maxItems: 3, uniqueItems: true }),
  ...Why,
})
export const Revealed = Type.Object({
  idNumber: Type.Optional(Nullable),
  phone: Type.Optional(Nullable),
  feedbacks: Type.Optional(Type.Array(Type.Object({ id: Type.String(), text: Type.String(), answer: Nullable }))),
})

export const SearchAsked = Type.Object({
  kind: choice(['id', 'phone']),
  number: Type.String({ minLength: 5, maxLength: 64 }),
  ...Why,
})
export const SearchFound = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      documentNumber: Type.String(),
      item: NamedCode,
      holderName: Type.String(),
      decidedOn: Type.String(),
    }),
  ),
  more: Type.Boolean(),
})

/** What stands out: many numbers in an hour, at night or on a day of rest, of matters that are not one's own. */
export const oddities = { many: '一小时内多次', night: '非工作时间', foreign: '非本部门事项' } as const
export type Oddity = keyof typeof oddities

export const LookQuery = Type.Object({
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  kind: Type.Optional(choice(lookKinds)),
  department: Type.Optional(Type.String({ maxLength: 20 })),
  person: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$', description: '账号编号' })),
  decision: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$' })),
  who: Type.Optional(Type.String({ maxLength: 30, description: '人员姓名中的文字' })),
  what: Type.Optional(Type.String({ maxLength: 60, description: '所看内容中的文字：文书号、清单、公文或文件名称' })),
  odd: Type.Optional(choice(Object.keys(oddities) as Oddity[])),
  after: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$' })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
})
export const LookRow = Type.Object({
  id: Type.String(),
  at: Type.String(),
  kind: choice(lookKinds),
  person: Type.Object({ account: Nullable, name: Type.String(), seat: Type.String(), department: NamedCode }),
  decision: Nullable,
  subject: Nullable,
  title: Type.String(),
  fields: Type.Array(Type.String()),
  reason: Nullable,
  note: Nullable,
  rows: Type.Union([Type.Integer(), Type.Null()]),
  odd: Type.Array(choice(Object.keys(oddities) as Oddity[])),
})
export const LookPage = Type.Object({ items: Type.Array(LookRow), next: Nullable, scope: choice(['city', 'department']) })

/** Of one person, by the whole number: in the body, because addresses are written down on the way. */
export const LooksOfPerson = Type.Object(
  {
    kind: choice(['id', 'phone']),
    number: Type.String({ minLength: 5, maxLength: 64 }),
    note: Why.note,
    after: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$' })),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  },
  { additionalProperties: false },
)

const Count = Type.Integer()
export const LookSummary = Type.Object({
  days: Type.Array(Type.Object({ day: Type.String(), opened: Count, revealed: Count, downloaded: Count, exported: Count, odd: Count })),
  people: Type.Array(
    Type.Object({
      account: Nullable,
      name: Type.String(),
      department: NamedCode,
      looks: Count,
      revealed: Count,
      many: Count,
      night: Count,
      foreign: Count,
    }),
  ),
  scope: choice(['city', 'department']),
})
