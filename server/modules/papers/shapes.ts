import { Type } from 'typebox'
import { confidentialities } from '#notice/decision-words.ts'
import { formats } from '#notice/papers/template.ts'
import { paperTemplates, type TemplateName } from '#notice/papers/templates.ts'
import { Id, NamedCode } from '#modules/pushes/index.ts'
import { choice, notBlank, Nullable, Words } from '#platform/http/answers.ts'
import { paperStates } from './rows.ts'

const templateNames = Object.fromEntries(Object.entries(paperTemplates).map(([name, { name: title }]) => [name, title])) as Readonly<
  Record<TemplateName, string>
>
export const Template = choice(templateNames, '公文种类')
const Part = (maxLength: number, description: string) => Type.String({ maxLength, description })
export const Text = Type.Object({
  title: Part(300, '标题，可换行'),
  to: Part(500, '主送机关'),
  body: Part(60_000, '正文：一行一段，行首的一、（一）1.（1）为层次，|为表格'),
  attachments: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 50, description: '附件名称' }),
  note: Part(300, '附注'),
  copies: Part(1000, '抄送'),
})
const Classification = choice(confidentialities)
const Filled = Type.Object({}, { additionalProperties: true, description: '各空白的内容：文字、数字或行的列表' })

export const DraftIn = Type.Object({
  template: Template,
  recipient: Type.Optional(Type.Union([Type.String({ maxLength: 16 }), Type.Null()], { description: '主送部门代码' })),
  case: Type.Optional(Type.Union([Id, Type.Null()])),
  decision: Type.Optional(Type.Union([Id, Type.Null()])),
  filled: Type.Optional(Filled),
  confidentiality: Type.Optional(Classification),
})
export const EditIn = Type.Object({
  version: Type.Integer(),
  text: Text,
  recipient: Type.Optional(Type.Union([Type.String({ maxLength: 16 }), Type.Null()])),
  confidentiality: Type.Optional(Classification),
})
export const VersionIn = Type.Object({ version: Type.Integer() })
export const ReasonIn = Type.Object({ reason: Words(500, '作废原因') })
export const ScanIn = Type.Object({ file: Type.String({ maxLength: 64, pattern: notBlank }) })
export const WordIn = Type.Object({ word: Words(12, '机关代字，例如“洪发改”') })

const Missing = Type.Object({ blank: Type.String(), title: Type.String() })
export const Drafted = Type.Object({ id: Type.String(), missing: Type.Array(Missing) })
export const Done = Type.Object({ id: Type.String(), state: choice(paperStates) })
export const SealedOut = Type.Object({
  id: Type.String(),
  state: choice(paperStates),
  number: Type.String(),
  file: Type.String(),
  sm3: Type.String(),
})

export const PaperRow = Type.Object({
  id: Type.String(),
  template: Template,
  name: Type.String(),
  title: Type.String(),
  number: Nullable,
  state: choice(paperStates),
  department: NamedCode,
  recipient: Type.Union([NamedCode, Type.Null()]),
  case: Nullable,
  decision: Nullable,
  changedAt: Type.String(),
  changedBy: Type.String(),
  sealedAt: Nullable,
  own: Type.Boolean({ description: '由本单位制作' }),
})
export const PaperList = Type.Object({ items: Type.Array(PaperRow), next: Nullable })

const File = Type.Object({ id: Type.String(), name: Type.String(), size: Type.Integer(), sm3: Type.String(), mediaType: Type.String() })
const Stamp = Type.Object({ at: Type.String(), by: Type.String() })
const Paper = Type.Object({
  format: choice(formats),
  mark: Type.String(),
  number: Type.String(),
  text: Text,
  signature: Type.String(),
  date: Nullable,
  seal: Type.Boolean(),
  copiesWord: choice(['抄送', '分送']),
  printedBy: Type.String(),
})
export const PaperView = Type.Object({
  ...PaperRow.properties,
  clause: Type.String(),
  confidentiality: Classification,
  version: Type.Integer(),
  paper: Paper,
  recipientOpen: Type.Boolean({ description: '主送部门可以选择' }),
  gaps: Type.Array(Type.String({ description: '定稿前还缺的内容' })),
  made: Stamp,
  sealed: Type.Union([Type.Object({ ...Stamp.properties, seat: Type.String() }), Type.Null()]),
  scanned: Type.Union([Stamp, Type.Null()]),
  reason: Nullable,
  replaces: Nullable,
  replacedBy: Nullable,
  file: Type.Union([File, Type.Null()]),
  scan: Type.Union([File, Type.Null()]),
  looks: Type.Array(
    Type.Object({
      at: Type.String(),
      person: Type.String(),
      department: NamedCode,
      kind: choice({ 'paper-seen': '查看', 'file-downloaded': '下载' }),
    }),
  ),
  actions: Type.Array(choice({ edit: '修改', seal: '定稿', drop: '废弃', scan: '附签章件', cancel: '作废', replace: '另拟代替件' })),
})

const Blank = Type.Object({ name: Type.String(), title: Type.String(), kind: choice(['text', 'long', 'day', 'count', 'rows']) })
export const Preview = Type.Object({
  title: Type.String(),
  to: Type.String(),
  body: Type.String({ description: '正文；还缺的空白以【待填：…】标出' }),
  missing: Type.Array(Type.Object({ blank: Type.String(), title: Type.String(), kind: Blank.properties.kind })),
})
export const TemplateList = Type.Object({
  items: Type.Array(
    Type.Object({
      template: Template,
      name: Type.String(),
      clause: Type.String(),
      format: choice(formats),
      procedures: Type.Array(Type.String()),
      addressee: choice({ bureau: '市行政审批局', department: '选择部门', none: '无或由内容确定' }),
      words: Type.String({ description: '公文全文，空白以 { } 标出' }),
      blanks: Type.Array(Blank),
    }),
  ),
})

const RegisterRow = Type.Object({
  series: Type.String(),
  serial: Type.Integer(),
  number: Type.String(),
  paper: Type.String(),
  title: Type.String(),
  drawnAt: Type.String(),
  drawnBy: Type.String(),
  state: choice({ used: '已用', cancelled: '已作废' }),
  reason: Nullable,
  endedAt: Nullable,
  endedBy: Nullable,
})
export const Register = Type.Object({
  department: NamedCode,
  word: Type.String({ description: '机关代字' }),
  year: Type.Integer(),
  years: Type.Array(Type.Integer()),
  items: Type.Array(RegisterRow),
})
