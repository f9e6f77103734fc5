import { Type, type Static } from 'typebox'
import type { WebhookRow } from '#kernel/webhooks.ts'
import { NamedCode } from '#modules/pushes/index.ts'
import { choice, Nullable } from '#platform/http/answers.ts'

export const webhookStates = { active: '正常', failing: '重试中', disabled: '已停用' } as const
export const WebhookShape = Type.Object({
  id: Type.String(),
  system: Type.String(),
  department: NamedCode,
  host: Type.String({ description: '接收地址的主机' }),
  state: choice(webhookStates),
  position: Type.Integer({ description: '已接收到的事件序号' }),
  behind: Type.Integer({ description: '尚未接收的事件' }),
  attempts: Type.Integer({ description: '当前事件已失败次数' }),
  nextAt: Nullable,
  deliveredAt: Nullable,
  fault: Nullable,
  failingSince: Nullable,
  disabledAt: Nullable,
})
export const WebhookList = Type.Object({ items: Type.Array(WebhookShape) })

export const presentWebhook = (row: WebhookRow): Omit<Static<typeof WebhookShape>, 'department'> => ({
  id: row.id,
  system: row.client_name,
  host: new URL(row.url).host,
  state: row.state === 'disabled' ? 'disabled' : row.attempts > 0 ? 'failing' : 'active',
  position: Number(row.position),
  behind: Math.max(0, Number(row.head) - Number(row.position)),
  attempts: row.attempts,
  nextAt: row.next_at?.toISOString() ?? null,
  deliveredAt: row.delivered_at?.toISOString() ?? null,
  fault: row.last_fault,
  failingSince: row.failing_since?.toISOString() ?? null,
  disabledAt: row.disabled_at?.toISOString() ?? null,
})
