import { Type } from 'typebox'
import { Id, NamedCode } from '#modules/pushes/index.ts'
import { choice, Nullable } from '#platform/http/answers.ts'

/** Statuses as GOV.UK Notify names them. */
export const messageStatuses = ['created', 'sending', 'delivered', 'temporary-failure', 'permanent-failure', 'technical-failure'] as const
export const MessageStatus = choice(messageStatuses)

export const MessageKind = choice({ 'new-work': '新的审批信息', reminder: '查收提醒' })

export const MessageQuery = Type.Object({
  department: Type.Optional(Type.String({ maxLength: 20 })),
  status: Type.Optional(MessageStatus),
  unhandled: Type.Optional(Type.Boolean({ description: '只要还没有人处理的失败短信' })),
  after: Type.Optional(Id),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
})

export const MessageRow = Type.Object({
  id: Type.String(),
  department: NamedCode,
  recipient: Type.Union([
    Type.Object({ name: Type.String(), seat: Type.String(), phone: Type.String({ description: '中间四位隐去' }) }),
    Type.Null(),
  ]),
  text: Type.String(),
  pushes: Type.Integer({ description: '合并通知的条数' }),
  status: MessageStatus,
  attempts: Type.Integer(),
  firstPushAt: Type.String(),
  createdAt: Type.String(),
  sentAt: Nullable,
  nextAttemptAt: Nullable,
  finishedAt: Nullable,
  reason: Nullable,
  kind: MessageKind,
  segments: Type.Integer({ description: '计费条数' }),
  againOf: Nullable,
  handled: Type.Union([Type.Object({ at: Type.String(), by: Type.String(), note: Type.String() }), Type.Null()]),
})

export const MessagePage = Type.Object({
  items: Type.Array(MessageRow),
  next: Nullable,
  counts: Type.Object(
    Object.fromEntries(messageStatuses.map((status) => [status, Type.Integer()])) as Record<
      (typeof messageStatuses)[number],
      Type.TInteger
    >,
  ),
  countedFrom: Type.String({ description: '各状态条数自此日起统计' }),
  today: Type.Integer({ description: '今日生成的短信条数' }),
  unhandled: Type.Integer({ description: '失败且无人处理的条数' }),
  gateway: Type.Object({ name: Type.String(), title: Type.String() }),
})
