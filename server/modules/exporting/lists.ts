import { results } from '#notice/decision-words.ts'
import { receiverRoles } from '#notice/catalogue-words.ts'
import { returnReasons } from '#notice/feedback-fields.ts'
import { push as pushProcedure } from '#notice/procedures/push.ts'
import { seats } from '#notice/seats.ts'
import type { Static } from 'typebox'
import type { LedgerRow } from '#modules/approvals/index.ts'
import type { PushRow } from '#modules/pushes/index.ts'
import type { WaitingRow } from '#modules/waiting/index.ts'
import { caseLists } from './case-lists.ts'
import { registerLists } from './register-lists.ts'
import { runningLists } from './running-lists.ts'
import { otherLists } from './other-lists.ts'
import { defineList, inShanghai, keysetPages, type AnyList, type ListColumn } from './list.ts'
import { holderFields } from './personal.ts'

const word = (words: Readonly<Record<string, string>>, code: string | null) => (code === null ? null : (words[code] ?? code))
const ledgerStates = { routed: '已推送', unrouted: '待分派', ended: '已终止' }
const stateWords = Object.fromEntries(Object.entries(pushProcedure.states).map(([code, state]) => [code, state.title]))

/** Only where somebody asks for them. */
const personal = <Row>(): readonly ListColumn<Row>[] =>
  (['idNumber', 'phone', 'representative'] as const).map((field) => ({
    key: field,
    title: holderFields[field],
    width: 22,
    spare: true,
    holder: field,
    value: () => null,
  }))

const decisions = defineList<Static<typeof LedgerRow>>({
  list: 'decisions',
  title: '审批台账',
  permission: 'decision.read',
  route: '/decisions',
  filters: ['item', 'department', 'status', 'result', 'region', 'from', 'to', 'q'],
  pages: keysetPages('/decisions', 200),
  decisionOf: (row) => row.id,
  columns: [
    { key: 'id', title: '平台编号', width: 10, value: (row) => row.id },
    { key: 'item', title: '许可事项', width: 40, value: (row) => row.item.name },
    { key: 'number', title: '决定文书号', width: 26, value: (row) => row.documentNumber },
    { key: 'holder', title: holderFields.name, width: 34, holder: 'name', value: (row) => row.holderName },
    { key: 'result', title: '决定结果', width: 12, value: (row) => word(results, row.result) },
    { key: 'decided', title: '决定日期', width: 12, value: (row) => row.decidedOn },
    { key: 'region', title: '行政区划', width: 12, value: (row) => row.region.name },
    { key: 'received', title: '平台收到时间', width: 20, value: (row) => inShanghai(row.receivedAt) },
    { key: 'status', title: '状态', width: 10, spare: true, value: (row) => word(ledgerStates, row.status) },
    { key: 'pushes', title: '推送部门数', width: 11, value: (row) => row.pushes.total },
    { key: 'signed', title: '已签收', width: 8, value: (row) => row.pushes.signed },
    { key: 'overdue', title: '超期', width: 8, value: (row) => row.pushes.overdue },
    { key: 'revision', title: '版次', width: 6, value: (row) => row.revision },
    ...personal<Static<typeof LedgerRow>>(),
  ],
})

const pushes = defineList<Static<typeof PushRow>>({
  list: 'pushes',
  title: '推送清单',
  permission: 'push.read',
  route: '/pushes',
  filters: ['status', 'department', 'item', 'role', 'q'],
  pages: keysetPages('/pushes', 100),
  decisionOf: (row) => row.decision,
  columns: [
    { key: 'id', title: '推送编号', width: 10, value: (row) => row.id },
    { key: 'due', title: '签收期限', width: 12, value: (row) => row.dueOn },
    { key: 'item', title: '许可事项', width: 40, value: (row) => row.item.name },
    { key: 'holder', title: holderFields.name, width: 34, holder: 'name', value: (row) => row.holderName },
    { key: 'number', title: '决定文书号', width: 26, value: (row) => row.documentNumber },
    { key: 'result', title: '决定结果', width: 12, value: (row) => word(results, row.result) },
    { key: 'department', title: '接收部门', width: 20, value: (row) => row.department.name },
    { key: 'role', title: '角色', width: 8, value: (row) => word(receiverRoles, row.role) },
    { key: 'status', title: '状态', width: 14, value: (row) => word(stateWords, row.status) },
    { key: 'region', title: '行政区划', width: 12, value: (row) => row.region.name },
    { key: 'address', title: '地址', width: 30, spare: true, value: (row) => row.address },
    { key: 'sent', title: '推送时间', width: 20, value: (row) => inShanghai(row.sentAt) },
    { key: 'signed', title: '签收时间', width: 20, value: (row) => inShanghai(row.receivedAt) },
    { key: 'by', title: '签收人', width: 12, value: (row) => row.receivedBy },
    { key: 'overdue', title: '超期', width: 6, value: (row) => (row.overdue ? '是' : '') },
    { key: 'reason', title: '退回原因', width: 20, spare: true, value: (row) => word(returnReasons, row.returnReason) },
    { key: 'note', title: '退回说明', width: 30, spare: true, value: (row) => row.returnNote },
    ...personal<Static<typeof PushRow>>(),
  ],
})

const waiting = defineList<Static<typeof WaitingRow>>({
  list: 'waiting',
  title: '待分派队列',
  permission: 'waiting.read',
  route: '/waiting',
  filters: ['reason'],
  pages: keysetPages('/waiting', 100),
  decisionOf: (row) => row.decision.id,
  columns: [
    { key: 'id', title: '平台编号', width: 10, value: (row) => row.decision.id },
    { key: 'due', title: '分派期限', width: 12, value: (row) => row.dueOn },
    { key: 'reason', title: '原因', width: 16, value: (row) => row.reason.text },
    { key: 'item', title: '报送的事项', width: 40, value: (row) => row.decision.itemAsSent },
    { key: 'holder', title: holderFields.name, width: 34, holder: 'name', value: (row) => row.decision.holderName },
    { key: 'number', title: '决定文书号', width: 26, value: (row) => row.decision.documentNumber },
    { key: 'region', title: '行政区划', width: 12, value: (row) => row.decision.region.name },
    { key: 'decided', title: '决定日期', width: 12, spare: true, value: (row) => row.decision.decidedOn },
    { key: 'owner', title: '办理岗位', width: 14, value: (row) => word(seats, row.owner.seat) },
    { key: 'opened', title: '收到时间', width: 20, value: (row) => inShanghai(row.openedAt) },
    { key: 'overdue', title: '超期', width: 6, value: (row) => (row.overdue ? '是' : '') },
  ],
})

/** Every list that can be taken out. A new one is a definition here or in one of the other files, and nothing else. */
export const lists: readonly AnyList[] = [decisions, pushes, waiting, ...otherLists, ...caseLists, ...registerLists, ...runningLists]
