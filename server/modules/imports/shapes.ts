import { Type } from 'typebox'
import { decisionFields } from '#notice/decision-fields.ts'
import { FlawShape } from '#platform/http/answers.ts'
import { choice } from '#platform/http/answers.ts'
import { kindWords } from './columns.ts'
import { importStates, rowStatuses } from './records.ts'

const Nullable = Type.Union([Type.String(), Type.Null()])
export const Id = Type.String({ pattern: '^[0-9]{1,18}$' })
export const RowStatusShape = Type.Enum([...rowStatuses])

export const KindShape = choice(kindWords, '双公示表的种类')
const Field = Type.Object({ target: Type.String(), title: Type.String(), code: Nullable })

export const ReceivedShape = Type.Object({
  id: Type.String(),
  status: Type.Union([Type.Literal('queued'), Type.Literal('same-file')]),
  message: Type.String(),
})
export const ImportShape = Type.Object({
  id: Type.String(),
  department: Type.Object({ code: Type.String(), name: Type.String() }),
  kind: KindShape,
  fileName: Type.String(),
  size: Type.Integer({ description: '字节' }),
  sm3: Type.String(),
  state: Type.Enum([...importStates]),
  by: Type.String(),
  at: Type.String(),
  finishedAt: Nullable,
  defaultRegion: Nullable,
  progress: Type.Object({
    total: Type.Union([Type.Integer(), Type.Null()], { description: '数据行数，整个文件检查完之前未知' }),
    rows: Type.Integer({ description: '已处理的行数' }),
    accepted: Type.Integer(),
    duplicate: Type.Integer(),
    revised: Type.Integer(),
    unrouted: Type.Integer(),
    rejected: Type.Integer(),
    secrets: Type.Integer({ description: '其中带有国家秘密标志、未作任何保存的行数' }),
    percent: Type.Integer(),
  }),
  refusal: Type.Union([Type.Object({ code: Type.String(), message: Type.String() }), Type.Null()]),
  layout: Type.Union([Type.Literal('2018'), Type.Literal('2015'), Type.Null()]),
  unknownColumns: Type.Array(Type.String()),
  originalKept: Type.Boolean(),
  skippedSheets: Type.Array(Type.String()),
  asked: Type.Union([
    Type.Object({
      columns: Type.Array(Type.Object({ header: Type.String(), samples: Type.Array(Type.String()), proposed: Nullable })),
      missing: Type.Array(Type.String()),
      fields: Type.Array(Field),
    }),
    Type.Null(),
  ]),
})
export const ColumnsIn = Type.Object(
  {
    columns: Type.Array(Type.Object({ header: Type.String({ maxLength: 32_767 }), target: Nullable }, { additionalProperties: false }), {
      maxItems: 256,
    }),
  },
  { additionalProperties: false },
)
export const ChoiceIn = Type.Object(
  { kind: KindShape, header: Type.String({ minLength: 1, maxLength: 200 }), target: Nullable },
  { additionalProperties: false },
)
export const ChoicePage = Type.Object({
  items: Type.Array(
    Type.Object({ kind: KindShape, header: Type.String(), target: Nullable, title: Nullable, by: Type.String(), at: Type.String() }),
  ),
  fields: Type.Object({ decisions: Type.Array(Field), penalties: Type.Array(Field) }),
})
export const ImportPage = Type.Object({ items: Type.Array(ImportShape), next: Nullable })

export const ImportRowShape = Type.Object({
  row: Type.Integer(),
  status: RowStatusShape,
  sheet: Nullable,
  /** Number of the row on its sheet. */
  line: Type.Integer(),
  decision: Nullable,
  penalty: Nullable,
  documentNumber: Nullable,
  errors: Type.Array(Type.Object({ place: Type.String(), pointer: Type.String(), code: Type.String(), message: Type.String() })),
})
export const ImportRowPage = Type.Object({ items: Type.Array(ImportRowShape), next: Nullable })

export const FormResult = Type.Object({
  sourceId: Type.String(),
  status: Type.String(),
  id: Type.String(),
  revision: Type.Integer(),
  pushes: Type.Array(Type.Object({ id: Type.String(), department: Type.String(), role: Type.String() })),
  errors: Type.Array(FlawShape),
})

const text = (name: keyof typeof decisionFields) =>
  Type.Optional(Type.Union([Type.String({ description: decisionFields[name].label }), Type.Null()]))
/** The outside contract's decision; the number of the source may be left out. Described here, checked field by field by `checkDecision`. */
export const FormIn = Type.Object({
  ...Object.fromEntries(
    (Object.keys(decisionFields) as (keyof typeof decisionFields)[])
      .filter((name) => !decisionFields[name].pointer.startsWith('/holder/') && name !== 'files')
      .map((name) => [name, text(name)] as const),
  ),
  holder: Type.Optional(Type.Object({}, { additionalProperties: true })),
  files: Type.Optional(Type.Array(Type.String())),
})
