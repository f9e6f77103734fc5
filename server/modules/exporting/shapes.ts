import { Type } from 'typebox'
import { choice, Nullable, Words } from '#platform/http/answers.ts'

export const formats = { xlsx: 'Excel 工作簿', csv: '文本表格' } as const
export const exportStates = { asked: '待下载', writing: '正在生成', done: '已完成', broken: '未完成' } as const

export const ExportIn = Type.Object(
  {
    list: Type.String({ minLength: 1, maxLength: 40 }),
    filter: Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,20}$' }), Type.String({ maxLength: 100 })),
    columns: Type.Optional(
      Type.Array(Type.String({ maxLength: 20 }), { minItems: 1, maxItems: 40, description: '列及其次序；缺省为常用列' }),
    ),
    format: choice(formats),
    personal: Type.Optional(Type.Boolean({ description: '个人信息不隐去；须写明事由' })),
    reason: Type.Optional(Words(200, '导出个人信息的事由')),
  },
  { additionalProperties: false },
)
export const ExportRow = Type.Object({
  id: Type.String({ description: '导出编号' }),
  list: Type.String(),
  title: Type.String(),
  format: choice(formats),
  personal: Type.Boolean(),
  reason: Nullable,
  person: Type.String(),
  department: Type.String(),
  askedAt: Type.String(),
  finishedAt: Nullable,
  rows: Type.Integer(),
  cut: Type.Boolean({ description: '超过一次可导出的行数，其余未导出' }),
  state: choice(exportStates),
})
export const ExportPage = Type.Object({ items: Type.Array(ExportRow), next: Nullable })
export const ExportLists = Type.Object({
  most: Type.Integer({ description: '一次最多行数' }),
  mayPersonal: Type.Boolean(),
  items: Type.Array(
    Type.Object({
      list: Type.String(),
      title: Type.String(),
      columns: Type.Array(Type.Object({ key: Type.String(), title: Type.String(), spare: Type.Boolean(), personal: Type.Boolean() })),
    }),
  ),
})
