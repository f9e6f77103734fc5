import { Type } from 'typebox'
import { Words } from '#platform/http/answers.ts'
import { scopes, type Scope } from '#kernel/scopes.ts'
import { seats, type Seat } from '#kernel/seats.ts'

export const NamedCode = Type.Object({ code: Type.String(), name: Type.String() })
export const Nullable = Type.Union([Type.String(), Type.Null()])
export const Id = Type.String({ pattern: '^[0-9]{1,18}$' })
export const IdParams = Type.Object({ id: Id })
export const Version = Type.Integer({ minimum: 1, description: '修改时所见的版本' })

export const SeatCode = Type.Enum(Object.keys(seats) as Seat[], { description: '岗位' })
export const ScopeCode = Type.Enum(Object.keys(scopes) as Scope[], { description: '接口权限' })

const Facts = Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()])
export const History = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      type: Type.String(),
      at: Type.String(),
      actor: Type.String(),
      seat: Type.String(),
      department: Type.String(),
      before: Facts,
      after: Facts,
    }),
  ),
})

export const Account = Type.Object({
  id: Type.String(),
  username: Type.String(),
  name: Type.String(),
  department: NamedCode,
  seats: Type.Array(NamedCode),
  phone: Type.Union([Type.String({ description: '仅保留前三位与后四位' }), Type.Null()]),
  active: Type.Boolean(),
  demo: Type.Boolean(),
  enrolled: Type.Boolean({ description: '已启用动态验证码' }),
  createdAt: Type.String(),
  version: Type.Integer(),
})
export const AccountPage = Type.Object({ items: Type.Array(Account), next: Nullable })
export const AccountAsked = Type.Object({
  department: Type.Optional(Type.String({ maxLength: 16 })),
  q: Type.Optional(Type.String({ maxLength: 50, description: '姓名或用户名的一部分' })),
  after: Type.Optional(Id),
  limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
})

const name = Words(40)
const phone = Type.Union([Type.String({ maxLength: 20 }), Type.Null()])
const held = Type.Array(SeatCode, { maxItems: 8 })
export const NewAccount = Type.Object(
  { username: Type.String({ maxLength: 40 }), name, department: Type.String({ maxLength: 16 }), seats: held, phone: Type.Optional(phone) },
  { additionalProperties: false },
)
export const AccountChange = Type.Object(
  {
    version: Version,
    name: Type.Optional(name),
    phone: Type.Optional(phone),
    seats: Type.Optional(held),
    active: Type.Optional(Type.Boolean()),
    handOverTo: Type.Optional(
      Type.Unsafe<string | null>({
        type: ['string', 'null'],
        pattern: '^[0-9]{1,18}$',
        description: '停用时接手其经办推送的同事；空为退回联络员重新交办',
      }),
    ),
  },
  { additionalProperties: false },
)
export const OncePassword = Type.Object({ password: Type.String({ description: '只在此处出现一次' }) })

export const Client = Type.Object({
  id: Type.String(),
  department: NamedCode,
  name: Type.String(),
  scopes: Type.Array(NamedCode),
  createdAt: Type.String(),
  keys: Type.Array(
    Type.Object({ hint: Type.String(), createdAt: Type.String(), expiresAt: Nullable, revokedAt: Nullable, alive: Type.Boolean() }),
  ),
})
export const ClientPage = Type.Object({ items: Type.Array(Client), scopes: Type.Array(NamedCode) })
export const NewClient = Type.Object(
  {
    department: Type.String({ maxLength: 16 }),
    name: Words(60),
    scopes: Type.Array(ScopeCode, { minItems: 1, uniqueItems: true }),
  },
  { additionalProperties: false },
)
export const OnceKey = Type.Object({ id: Type.String(), key: Type.String({ description: '只在此处出现一次' }), hint: Type.String() })
