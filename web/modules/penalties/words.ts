import { licenceEffects, type LicenceEffect } from '#notice/penalty-words.ts'
import type { Shade } from '../../kit/Tags.tsx'
import type { FollowUpRow } from './shapes.ts'

export const effectWords: Readonly<Record<LicenceEffect, string>> = { ...licenceEffects, none: '—' }
export const effectShades: Readonly<Record<LicenceEffect, Shade>> = { none: 'quiet', suspended: 'open', stripped: 'urgent' }
export const followUpWords: Readonly<Record<FollowUpRow['kind'], string>> = {
  'penalty-original': '处罚待关联',
  'decision-original': '决定待关联',
  cancellation: '待注销',
}
export const stateShades: Readonly<Record<string, Shade>> = {
  valid: 'done',
  changed: 'open',
  suspended: 'urgent',
  stripped: 'urgent',
  withdrawn: 'quiet',
  revoked: 'quiet',
  cancelled: 'quiet',
  expired: 'quiet',
  none: 'quiet',
}
export const linkedWords: Readonly<Record<string, string>> = {
  decision: '按决定编号',
  document: '按文书号',
  certificate: '按许可编号',
  item: '按相对人和事项',
  person: '人工',
}
