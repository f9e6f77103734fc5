import { Type } from 'typebox'
import { fieldKinds } from '#notice/form-fields.ts'
import { Id, NamedCode } from '#modules/pushes/index.ts'
import { choice, Nullable } from '#platform/http/answers.ts'

const NullableInteger = Type.Unsafe<number | null>({ type: ['integer', 'null'] })
const Value = Type.Unsafe<string | number | boolean | readonly string[]>({
  anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
})
const Titled = Type.Object({ name: Type.String(), title: Type.String() })
const Person = Type.Object({
  name: Type.String(),
  seat: Type.Object({ code: Type.String(), title: Type.String() }),
  department: NamedCode,
  system: Type.Boolean({ description: '由部门系统或平台办理' }),
})

export const FieldShape = Type.Object({
  name: Type.String(),
  title: Type.String(),
  kind: choice(fieldKinds),
  required: Type.Boolean(),
  choices: Type.Array(Type.Object({ value: Type.String(), title: Type.String() })),
  maxLength: NullableInteger,
  least: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
  most: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
  unit: Nullable,
  hint: Nullable,
  notAfter: Nullable,
  notBefore: Nullable,
  value: Type.Union([Value, Type.Null()], { description: '办件中现有的值，供修改' }),
})
export const PaperShape = Type.Object({
  name: Type.String(),
  title: Type.String(),
  required: Type.Boolean(),
  atLeast: Type.Integer(),
  have: Type.Integer({ description: '办件中已有份数' }),
  sealed: Type.Boolean({ description: '应为加盖公章的原件扫描件' }),
  templates: Type.Array(Type.String(), { description: '可据以拟制的公文种类，最合适的在前' }),
})
/** What depends on what is filled in: conditions are data (notice/conditions.ts), so the form shows them as they come into play. */
const NeedShape = Type.Object({
  when: Type.Unsafe<Readonly<Record<string, unknown>> | null>({ type: ['object', 'null'], additionalProperties: true }),
  must: Type.Unsafe<Readonly<Record<string, unknown>> | null>({ type: ['object', 'null'], additionalProperties: true }),
  fill: Type.Array(Type.String()),
  attach: Type.Array(Type.String()),
  say: Type.String(),
})
export const StepShape = Type.Object({
  title: Type.String(),
  consequence: Nullable,
  clause: Nullable,
  seat: Type.Object({ code: Type.String(), title: Type.String() }),
  party: Type.String(),
  fields: Type.Array(FieldShape),
  papers: Type.Array(PaperShape),
  needs: Type.Array(NeedShape),
})
export const ActionShape = Type.Object({
  name: Type.String(),
  ...StepShape.properties,
  to: Type.Union([Titled, Type.Null()], { description: '办理后的状态；null 为状态不变' }),
  missing: Type.Object({ fields: Type.Array(Titled), papers: Type.Array(Titled) }, { description: '现在办理还缺什么' }),
  blocked: Type.Unsafe<string | null>({ type: ['string', 'null'], description: '现在还不能办理的原因' }),
})
const Diagram = Type.Object({
  width: Type.Number(),
  height: Type.Number(),
  states: Type.Array(
    Type.Object({
      state: Type.String(),
      title: Type.String(),
      x: Type.Number(),
      y: Type.Number(),
      width: Type.Number(),
      height: Type.Number(),
      kind: choice(['open', 'resting', 'final']),
      limit: Nullable,
      current: Type.Boolean(),
      visited: Type.Boolean(),
    }),
  ),
  steps: Type.Array(
    Type.Object({
      from: Type.String(),
      to: Type.String(),
      action: Type.String(),
      title: Type.String(),
      system: Type.Boolean(),
      path: Type.String(),
      labelX: Type.Number(),
      labelY: Type.Number(),
      taken: Type.Boolean(),
    }),
  ),
})
const ClockShape = Type.Object({
  days: Type.Integer(),
  setBy: choice({ notice: '通知规定', house: '本市规定' }),
  on: Type.Object({ code: Type.String(), title: Type.String() }),
  from: Type.String(),
  dueOn: Type.String(),
  provisional: Type.Boolean(),
  daysLeft: Type.Integer({ description: '剩余工作日，逾期为负' }),
  overdue: Type.Boolean(),
  overdueAt: Nullable,
  ground: Type.Unsafe<string | null>({ type: ['string', 'null'], description: '逾期可能作为线索的情形；是否成立由督查机构认定' }),
  explanation: Type.String(),
  lines: Type.Array(Type.String(), { description: '逐日计算' }),
  extension: Type.Union([Type.Object({ days: Type.Integer(), reason: Type.String(), by: Type.String(), at: Type.String() }), Type.Null()], {
    description: '待批准的延期',
  }),
})
const FieldText = Type.Object({ name: Type.String(), title: Type.String(), kind: choice(fieldKinds), value: Value, text: Type.String() })
const CaseFile = Type.Object({
  id: Type.String(),
  name: Type.String(),
  size: Type.Number(),
  mediaType: Type.String(),
  sm3: Type.String(),
  at: Type.String(),
  by: Type.String(),
  department: NamedCode,
  version: Type.Integer({ description: '随哪一步提交' }),
})
const Relative = Type.Object({
  id: Type.String(),
  procedure: Titled,
  title: Type.String(),
  state: Titled,
  custodian: NamedCode,
  parties: Type.Array(NamedCode),
  dueOn: Nullable,
  closed: Type.Boolean(),
  said: Type.Array(FieldText, { description: '办结后该办件自己的答复内容，供并排比较' }),
})

export const CaseShape = Type.Object({
  id: Type.String(),
  procedure: Type.Object({ id: Type.String(), title: Type.String(), version: Type.Integer(), clause: Type.String(), place: Type.String() }),
  title: Type.String(),
  version: Type.Integer({ description: '办理时须带上的版本' }),
  state: Type.Object({ name: Type.String(), title: Type.String(), kind: choice(['open', 'resting', 'final']) }),
  enteredOn: Type.String(),
  openedAt: Type.String(),
  openedBy: Person,
  closedAt: Nullable,
  parties: Type.Array(Type.Object({ party: Type.String(), department: NamedCode, mine: Type.Boolean() })),
  custodian: Type.Object({ department: NamedCode, seat: Type.Object({ code: Type.String(), title: Type.String() }), mine: Type.Boolean() }),
  about: Type.Object({
    decision: Type.Union([Type.Object({ id: Type.String(), documentNumber: Type.String(), itemName: Type.String() }), Type.Null()]),
    penalty: Type.Union(
      [Type.Object({ id: Type.String(), documentNumber: Type.String(), department: NamedCode, decidedOn: Type.String() }), Type.Null()],
      {
        description: '据以办理的行政处罚',
      },
    ),
    push: Nullable,
    item: Type.Union([NamedCode, Type.Null()]),
  }),
  clock: Type.Union([ClockShape, Type.Null()]),
  held: Type.Union([Type.Object({ state: Titled, since: Type.String(), reason: Type.String() }), Type.Null()], {
    description: '暂停计时的期限',
  }),
  fields: Type.Array(FieldText),
  papers: Type.Array(
    Type.Object({
      name: Type.String(),
      title: Type.String(),
      sealed: Type.Boolean(),
      templates: Type.Array(Type.String()),
      files: Type.Array(CaseFile),
    }),
  ),
  timeline: Type.Array(
    Type.Object({
      version: Type.Integer(),
      at: Type.String(),
      action: Type.String(),
      title: Type.String(),
      from: Type.Union([Titled, Type.Null()]),
      to: Titled,
      by: Person,
      fields: Type.Array(FieldText),
      papers: Type.Array(Type.Object({ title: Type.String(), file: Type.String(), name: Type.String() })),
      note: Nullable,
      draft: Type.Union([choice({ kept: '对方尚未发出，内容只有其本部门可见', own: '尚未发出，只有本部门可见' }), Type.Null()]),
    }),
  ),
  leads: Type.Array(
    Type.Object({
      id: Type.String(),
      ground: Type.String(),
      department: NamedCode,
      at: Type.String(),
      dueOn: Type.String(),
      explanation: Type.String(),
      stands: Type.Boolean({ description: '按现行工作日历仍为逾期；新日历可使其不再成立' }),
    }),
    { description: '逾期线索：只记事实，不认定责任' },
  ),
  parent: Type.Union([Relative, Type.Null()]),
  children: Type.Array(Relative),
  diagram: Diagram,
  actions: Type.Array(ActionShape, { description: '我现在可以办理的' }),
  others: Type.Array(
    Type.Object({ action: Type.String(), title: Type.String(), department: NamedCode, seats: Type.Array(Type.String()) }),
    {
      description: '其他人现在可以办理的',
    },
  ),
})

export const CaseRow = Type.Object({
  id: Type.String(),
  procedure: Titled,
  title: Type.String(),
  state: Titled,
  version: Type.Integer(),
  dueOn: Nullable,
  daysLeft: NullableInteger,
  overdue: Type.Boolean(),
  held: Type.Boolean(),
  custodian: Type.Object({ department: NamedCode, seat: Type.Object({ code: Type.String(), title: Type.String() }) }),
  mine: Type.Boolean({ description: '须由我的岗位办理' }),
  parties: Type.Array(NamedCode),
  openedAt: Type.String(),
  openedBy: Type.Object({ name: Type.String(), department: NamedCode }),
  closedAt: Nullable,
  parent: Nullable,
})
export const CasePage = Type.Object({
  items: Type.Array(CaseRow),
  next: Nullable,
  counts: Type.Object({ open: Type.Integer(), mine: Type.Integer(), overdue: Type.Integer() }),
})
export const CaseQuery = Type.Object({
  procedure: Type.Optional(Type.String({ maxLength: 60 })),
  state: Type.Optional(Type.String({ maxLength: 60 })),
  party: Type.Optional(Type.String({ maxLength: 20, description: '当事部门代码' })),
  decision: Type.Optional(Id),
  overdue: Type.Optional(Type.Boolean()),
  mine: Type.Optional(Type.Boolean({ description: '只看须由我的岗位办理的' })),
  closed: Type.Boolean({ default: false, description: '已办结的，新的在前；否则在办的，急的在前' }),
  q: Type.Optional(Type.String({ maxLength: 100, description: '标题中的文字或编号' })),
  after: Type.Optional(Type.String({ maxLength: 40, pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2}\\.)?[0-9]{1,18}$' })),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
})
export const PeopleList = Type.Object({
  items: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), seats: Type.Array(NamedCode) })),
})
export const ProcedureList = Type.Object({
  procedures: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      version: Type.Integer(),
      clause: Type.String(),
      place: Type.String(),
      states: Type.Array(Type.Object({ name: Type.String(), title: Type.String(), final: Type.Boolean() })),
      about: Type.Array(choice(['decision', 'push', 'item'])),
      maybeAbout: Type.Array(choice(['decision', 'push', 'item'])),
      opening: Type.Union([StepShape, Type.Null()], { description: '我可以发起时的表单；null 为不能由我发起' }),
      openedBy: Type.Array(Type.String(), { description: '哪些岗位可以发起' }),
      diagram: Diagram,
    }),
  ),
})
