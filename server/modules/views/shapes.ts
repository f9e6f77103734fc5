import { Type } from 'typebox'
import { Nullable, Words } from '#platform/http/answers.ts'

/** Lists whose filters and columns can be kept. */
export const viewLists = [
  'decisions',
  'pushes',
  'waiting',
  'penalties',
  'cases',
  'upward',
  'papers',
  'accounts',
  'imports',
  'looks',
  'items',
  'messages',
] as const
export const ListName = Type.Unsafe<(typeof viewLists)[number]>({ type: 'string', enum: [...viewLists] })

export const ViewColumn = Type.Object(
  {
    key: Type.String({ pattern: '^[a-zA-Z]{1,20}$' }),
    width: Type.Optional(Type.Integer({ minimum: 48, maximum: 800, description: '像素；缺省随内容' })),
  },
  { additionalProperties: false },
)
const draft = {
  name: Words(30),
  filter: Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,20}$' }), Type.String({ maxLength: 100 }), {
    description: '与网址中的筛选条件相同',
  }),
  columns: Type.Array(ViewColumn, { maxItems: 40, description: '所显示的列及其次序；空为默认列' }),
  shared: Type.Boolean({ description: '本部门共用；由联络员或部门领导设定' }),
}
export const ViewIn = Type.Object({ list: ListName, ...draft }, { additionalProperties: false })
export const ViewChange = Type.Object({ ...draft, version: Type.Integer({ description: '所见版本' }) }, { additionalProperties: false })
export const ViewRow = Type.Object({
  id: Type.String(),
  list: ListName,
  ...draft,
  own: Type.Boolean(),
  mayChange: Type.Boolean(),
  by: Type.String(),
  version: Type.Integer(),
})
export const ViewPage = Type.Object({ items: Type.Array(ViewRow), default: Nullable, mayShare: Type.Boolean() })
export const DefaultIn = Type.Object(
  { list: ListName, view: Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: '^[0-9]{1,18}$' }) },
  { additionalProperties: false },
)
export const Done = Type.Object({ done: Type.Boolean() })
