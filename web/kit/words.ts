import { seats } from '#notice/seats.ts'
import { isClause, placeOf } from '#notice/clauses.ts'
import type { PushKind, PushRole, PushStatus } from '../api/shapes.ts'

/** What the screens call each fact: the notice's words, one Chinese word for each English one. */

export const statusWords: Readonly<Record<PushStatus, string>> = {
  pending: '待签收',
  deemed: '待认领',
  received: '已签收',
  returned: '退回待处理',
  rerouting: '改派中',
  disputed: '边界争议',
  rerouted: '已改派',
  superseded: '已更正',
  ended: '已终止',
}

export const roleWords: Readonly<Record<PushRole, string>> = { lead: '主管', assist: '协管', copy: '抄送' }

export const roleMeanings: Readonly<Record<PushRole, string>> = {
  lead: '主管部门：承担该事项的监管责任',
  assist: '协管部门：按法定职责协同监管',
  copy: '抄送：知悉即可，不承担主管责任',
}

export const kindWords: Readonly<Record<PushKind, string>> = { new: '新决定', correction: '更正', reroute: '改派' }

/** By text, because the server may name a seat that this page was built before. */
export const seatWords: Readonly<Record<string, string>> = seats

/** These the notice's own room says; the screens only draw them. */
export {
  confidentialities as confidentialityWords,
  holderKinds as holderWords,
  idTypes as idTypeWords,
  results as resultWords,
} from '#notice/decision-words.ts'
export {
  feedbackKinds as feedbackWords,
  feedbackResults as feedbackResultWords,
  returnReasons as returnWords,
} from '#notice/feedback-fields.ts'

/** A status the web does not know yet is shown as it came rather than hidden. */
export function wordOf(words: Readonly<Record<string, string>>, code: string | null | undefined): string {
  return code ? (words[code] ?? code) : '—'
}

/** A clause as officials cite it, 通知二(二)2.3, whether it comes by number (`2.2.2.3`) or already as its place. */
export function writeClause(clause: string): string {
  return `通知${(isClause(clause) ? placeOf(clause) : clause).replace(/(\d)\)$/, '$1')}`
}
