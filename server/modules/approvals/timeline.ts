import { placeOf, type ClauseId } from '#notice/clauses.ts'
import { returnReasons } from '#notice/feedback-fields.ts'
import { decisionFields } from '#notice/decision-fields.ts'
import { licenceEffects } from '#notice/penalty-words.ts'
import type { Directory } from '#kernel/directory.ts'
import { licenceStates } from '#kernel/licences.ts'
import { seats, type Seat } from '#kernel/seats.ts'
import { sayCaseEntry } from './case-words.ts'

export interface JournalRecord {
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly feeds: readonly string[]
  readonly pushes: readonly (string | null)[]
  readonly actor: string
  readonly actor_seat: string
  readonly actor_department: string
  readonly data: Readonly<Record<string, unknown>>
}
interface Words {
  readonly text: (record: JournalRecord, name: (code: unknown) => string) => string
  readonly clause: ClauseId
}

const told = (record: JournalRecord, name: (code: unknown) => string) => record.feeds.map((code) => name(code)).join('、')
const quoted = (value: unknown) => (typeof value === 'string' && value !== '' ? `：${value}` : '')
const reasons: Readonly<Record<string, string>> = returnReasons
const stateWords = (state: unknown) => (licenceStates as Readonly<Record<string, string>>)[String(state)] ?? ''
const effectWords = (effect: unknown) =>
  effect === 'none' ? '' : `：${(licenceEffects as Readonly<Record<string, string>>)[String(effect)] ?? ''}`

const moves = (data: JournalRecord['data']) =>
  data['oldDue'] === data['newDue'] ? '' : `，期限由 ${String(data['oldDue'])} 改为 ${String(data['newDue'])}`
const rescheduled: Words = {
  text: ({ data }) =>
    data['from'] === data['to']
      ? `${String(data['reason'])}，期限 ${String(data['to'])} 不变，${data['provisional'] === true ? '为暂定' : '已确定'}`
      : `${String(data['reason'])}，期限由 ${String(data['from'])} 改为 ${String(data['to'])}`,
  clause: '2.2.2.5',
}
const withdrawn: Words = { text: ({ data }) => `期限改为 ${String(data['dueOn'])}，逾期标记撤销`, clause: '2.2.2.3' }

/** What each journal entry says to people, and the clause that asks for it. */
const words: Readonly<Record<string, Words>> = {
  'push.created': { text: (record, name) => `审批决定推送至${told(record, name)}`, clause: '2.2.2.3' },
  'push.viewed': { text: (record, name) => `${name(record.actor_department)}已查看`, clause: '2.2.2.3' },
  'push.received': { text: (record, name) => `${name(record.actor_department)}签收`, clause: '2.2.2.3' },
  'push.returned': {
    text: ({ data, actor_department }, name) =>
      `${name(actor_department)}退回：${reasons[String(data['reason'])] ?? ''}${quoted(data['note'])}${data['suggested'] ? `（建议转${name(data['suggested'])}）` : ''}`,
    clause: '2.2.2.1',
  },
  'push.rerouted': {
    text: ({ data }, name) => `由${name(data['from'])}改派至${name(data['to'])}${quoted(data['note'])}`,
    clause: '2.2.2.3',
  },
  'push.upheld': {
    text: ({ data }) => `${data['decided'] === true ? '边界争议裁定由原部门监管' : '维持原推送'}${quoted(data['note'])}`,
    clause: '2.2.2.3',
  },
  'push.handed-over': { text: ({ data }, name) => `责任由${name(data['from'])}移交${name(data['to'])}`, clause: '2.2.2.3' },
  'push.handed-out': {
    text: ({ data, actor_seat }) => {
      const to = typeof data['name'] === 'string' ? data['name'] : ''
      return to === '' ? '退回联络员重新交办' : `${actor_seat === 'system' ? '按交办规则' : ''}交由${to}办理${quoted(data['note'])}`
    },
    clause: '2.2.2.3',
  },
  'push.disputed': {
    text: ({ data }, name) =>
      `${data['cause'] === 'third-return' ? '第三次退回' : '部门之间互相推诿'}，转边界争议，由${name(data['to'])}暂管`,
    clause: '2.1.2.1',
  },
  'push.overdue': { text: (record, name) => `${name(record.feeds[0])}逾期未处理`, clause: '2.2.2.3' },
  'decision.revised': {
    text: ({ data }) => `决定更正为第 ${String(data['revision'])} 版${changedFields(data['changes'])}`,
    clause: '2.2.2.3',
  },
  'decision.ended': {
    text: ({ data }) =>
      data['by'] === undefined && data['case'] === undefined
        ? `许可效力终止，推送第 ${String(data['revision'])} 版${changedFields(data['changes'])}`
        : `许可${stateWords(data['state'])}，自 ${String(data['since'])} 起`,
    clause: '2.2.3.2',
  },
  'decision.changed': { text: ({ data }) => `许可${stateWords(data['state'])}，自 ${String(data['since'])} 起`, clause: '2.2.3.2' },
  'penalty.created': {
    text: ({ data, actor_department }, name) => `${name(actor_department)}作出的行政处罚已关联${effectWords(data['effect'])}`,
    clause: '2.2.3.2',
  },
  'penalty.revised': {
    text: ({ data }) => `行政处罚更正为第 ${String(data['revision'])} 版${effectWords(data['effect'])}`,
    clause: '2.2.3.2',
  },
  'follow-up.overdue': { text: () => '后续事项逾期未办', clause: '2.2.3.2' },
  'follow-up.closed': { text: ({ data }) => `后续事项办结${quoted(data['note'])}`, clause: '2.2.3.2' },
  'decision.unrouted': { text: () => '未能自动匹配监管部门，进入待分派队列', clause: '2.2.1.2' },
  'reconciliation.healed': {
    text: ({ data }, name) => `对账自动修复${data['to'] ? `，补推至${name(data['to'])}` : ''}`,
    clause: '2.2.2.3',
  },
  'feedback.created': {
    text: ({ data, actor_department }, name) =>
      `${name(actor_department)}反馈监管信息${data['actionWanted'] === true ? '，请审批局处理' : ''}`,
    clause: '2.2.1.1',
  },
  'feedback.answered': { text: ({ actor_department }, name) => `${name(actor_department)}答复反馈`, clause: '2.2.1.1' },
  'clock.requested': {
    text: ({ data }) =>
      `申请${data['kind'] === 'pause' ? `自 ${String(data['from'])} 起暂停计时，${String(data['to'])} 恢复` : `延长 ${String(data['days'])} 个工作日`}${quoted(data['reason'])}`,
    clause: '2.2.2.3',
  },
  'clock.refused': {
    text: ({ data }) => `不同意${data['kind'] === 'pause' ? '暂停' : '延长'}${quoted(data['reason'])}`,
    clause: '2.2.2.3',
  },
  'clock.paused': {
    text: ({ data }) => `自 ${String(data['from'])} 起暂停计时，${String(data['to'])} 恢复${moves(data)}${quoted(data['reason'])}`,
    clause: '2.2.2.3',
  },
  'clock.resumed': { text: ({ data }) => `提前恢复计时${moves(data)}${quoted(data['reason'])}`, clause: '2.2.2.3' },
  'clock.extended': {
    text: ({ data }) => `延长 ${String(data['days'])} 个工作日${moves(data)}${quoted(data['reason'])}`,
    clause: '2.2.2.3',
  },
  'push.rescheduled': rescheduled,
  'feedback.rescheduled': rescheduled,
  'waiting.rescheduled': rescheduled,
  'push.overdue-withdrawn': withdrawn,
  'feedback.overdue-withdrawn': withdrawn,
  'waiting.overdue-withdrawn': withdrawn,
  'feedback.overdue': { text: () => '反馈逾期未答复', clause: '2.2.1.1' },
}

/** One line of a decision's history as people read it. A kind that has no words yet still shows, under its own name. */
export function presentEntry(directory: Directory, record: JournalRecord) {
  const name = (code: unknown) => (typeof code === 'string' ? (directory.departments.get(code)?.name ?? code) : '')
  const known = words[record.type]
  const said = known ? { text: known.text(record, name), clause: placeOf(known.clause) } : sayCaseEntry(record, name)
  const person = record.actor_seat !== 'system'
  return {
    position: record.id,
    at: record.at.toISOString(),
    type: record.type,
    text: said?.text ?? record.type,
    actor: {
      name: record.actor,
      seat: person ? (seats[record.actor_seat as Seat] ?? record.actor_seat) : null,
      department: name(record.actor_department),
    },
    push: record.pushes[0] ?? null,
    clause: said?.clause ?? null,
  }
}

/** Field of a decision by its column, with the words and the 双公示 code that people know it by. */
const labels: Readonly<Record<string, string>> = {
  item: decisionFields.item.label,
  item_as_sent: '许可事项（原文）',
  document_number: decisionFields.documentNumber.label,
  document_name: decisionFields.documentName.label,
  category: decisionFields.category.label,
  certificate_name: decisionFields.certificateName.label,
  certificate_number: decisionFields.certificateNumber.label,
  content: decisionFields.content.label,
  decided_on: decisionFields.decidedOn.label,
  valid_from: decisionFields.validFrom.label,
  valid_to: decisionFields.validTo.label,
  result: decisionFields.result.label,
  holder_kind: decisionFields.kind.label,
  holder_name: decisionFields.name.label,
  holder_uscc: decisionFields.uscc.label,
  holder_id_type: decisionFields.idType.label,
  holder_id_number: decisionFields.idNumber.label,
  holder_legal_representative: decisionFields.legalRepresentative.label,
  holder_phone: decisionFields.phone.label,
  region: decisionFields.region.label,
  address: decisionFields.address.label,
  handler: decisionFields.handler.label,
  reviewer: decisionFields.reviewer.label,
  approver: decisionFields.approver.label,
  confidentiality: decisionFields.confidentiality.label,
  files: decisionFields.files.label,
}
export const labelOf = (column: string): string => labels[column] ?? column

function changedFields(changes: unknown): string {
  const names = Array.isArray(changes)
    ? changes.filter((column): column is string => typeof column === 'string').map((column) => labelOf(column))
    : []
  return names.length > 0 ? `（${[...new Set(names)].join('、')}）` : ''
}
