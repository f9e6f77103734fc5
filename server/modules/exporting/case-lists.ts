import { licenceEffects } from '#notice/penalty-words.ts'
import { upwardWays } from '#notice/upward-words.ts'
import type { Static } from 'typebox'
import type { CaseRow } from '#modules/cases/index.ts'
import type { ClockRequest, RunningClock } from '#modules/clocks/index.ts'
import type { Dispute } from '#modules/custody/index.ts'
import { paperStates, type PaperRow, type Register as NumberRegister } from '#modules/papers/index.ts'
import { followUpKinds, type FollowUpRow, type PenaltyRow } from '#modules/penalties/index.ts'
import type { Readings } from '#modules/requirements/index.ts'
import { reportStates, type ReportRow } from '#modules/upward/index.ts'
import { maskName } from '#modules/waiting/index.ts'
import { defineList, inShanghai, keysetPages, onePage, type AnyList } from './list.ts'

const cases = defineList<Static<typeof CaseRow>>({
  list: 'cases',
  title: '办件',
  permission: 'case.read',
  route: '/cases',
  filters: ['procedure', 'state', 'party', 'decision', 'overdue', 'mine', 'closed', 'q'],
  pages: keysetPages('/cases', 100),
  columns: [
    { key: 'id', title: '编号', width: 10, value: (row) => row.id },
    { key: 'due', title: '期限', width: 12, value: (row) => row.dueOn },
    { key: 'overdue', title: '逾期', width: 6, value: (row) => (row.overdue ? '是' : '') },
    { key: 'title', title: '办件', width: 50, value: (row) => row.title },
    { key: 'procedure', title: '种类', width: 24, value: (row) => row.procedure.title },
    { key: 'state', title: '状态', width: 18, value: (row) => row.state.title },
    {
      key: 'custodian',
      title: '现在由谁办理',
      width: 30,
      value: ({ closedAt, custodian }) => (closedAt === null ? `${custodian.department.name} ${custodian.seat.title}` : null),
    },
    { key: 'parties', title: '当事部门', width: 30, value: (row) => row.parties.map(({ name }) => name).join('、') },
    { key: 'opened', title: '发起时间', width: 20, value: (row) => inShanghai(row.openedAt) },
    { key: 'opener', title: '发起人', width: 24, value: ({ openedBy }) => `${openedBy.department.name} ${openedBy.name}` },
    { key: 'closed', title: '办结时间', width: 20, value: (row) => inShanghai(row.closedAt) },
  ],
})

const penalties = defineList<Static<typeof PenaltyRow>>({
  list: 'penalties',
  title: '行政处罚',
  permission: 'penalty.read',
  route: '/penalties',
  filters: ['only', 'effect', 'q'],
  pages: keysetPages('/penalties', 200),
  columns: [
    { key: 'id', title: '平台编号', width: 10, value: (row) => row.id },
    { key: 'number', title: '处罚决定书文号', width: 28, value: (row) => row.documentNumber },
    // A penalty names its own holder, whom the original decision may not know: people are masked here (1.4).
    {
      key: 'holder',
      title: '行政相对人',
      width: 34,
      value: (row) => (row.holderKind === 'natural' ? maskName(row.holderName) : row.holderName),
    },
    { key: 'categories', title: '处罚类别', width: 24, value: (row) => row.categories.join('、') },
    { key: 'effect', title: '对许可', width: 18, value: (row) => licenceEffects[row.effect] },
    { key: 'decision', title: '原决定', width: 28, value: (row) => row.decision?.documentNumber ?? null },
    { key: 'item', title: '许可事项', width: 40, spare: true, value: (row) => row.decision?.item.name ?? null },
    { key: 'department', title: '处罚部门', width: 20, value: (row) => row.department.name },
    { key: 'day', title: '处罚日期', width: 12, value: (row) => row.decidedOn },
    { key: 'at', title: '收到时间', width: 20, value: (row) => inShanghai(row.receivedAt) },
    { key: 'seen', title: '本部门阅知', width: 12, value: (row) => (row.unseen ? '未阅' : '') },
  ],
})

const followUps = defineList<Static<typeof FollowUpRow>>({
  list: 'follow-ups',
  title: '后续事项',
  permission: 'waiting.read',
  route: '/follow-ups',
  filters: [],
  pages: keysetPages('/follow-ups'),
  columns: [
    { key: 'id', title: '编号', width: 10, value: (row) => row.id },
    { key: 'due', title: '期限', width: 12, value: (row) => row.dueOn },
    { key: 'overdue', title: '超期', width: 6, value: (row) => (row.overdue ? '是' : '') },
    { key: 'kind', title: '事项', width: 20, value: (row) => followUpKinds[row.kind] },
    { key: 'words', title: '原因和应做的事', width: 50, value: (row) => row.words },
    { key: 'penalty', title: '处罚决定书文号', width: 28, value: (row) => row.penalty?.documentNumber ?? null },
    { key: 'decision', title: '原决定', width: 28, value: (row) => row.decision?.documentNumber ?? null },
    { key: 'owner', title: '责任单位', width: 20, value: (row) => row.owner.name },
    { key: 'opened', title: '登记时间', width: 20, value: (row) => inShanghai(row.openedAt) },
  ],
})

const disputes = defineList<Static<typeof Dispute>>({
  list: 'disputes',
  title: '边界争议',
  permission: 'dispute.read',
  route: '/disputes',
  filters: ['state'],
  pages: keysetPages('/disputes', 100),
  decisionOf: (row) => row.decision,
  columns: [
    { key: 'id', title: '编号', width: 10, value: (row) => row.id },
    { key: 'due', title: '裁定期限', width: 12, value: (row) => row.dueOn },
    { key: 'overdue', title: '超期', width: 6, value: (row) => (row.overdue ? '是' : '') },
    { key: 'item', title: '许可事项', width: 40, value: (row) => row.item.name },
    { key: 'number', title: '决定文书号', width: 26, value: (row) => row.documentNumber },
    { key: 'holder', title: '行政相对人', width: 34, holder: 'name', value: () => null },
    { key: 'parties', title: '争议部门', width: 30, value: (row) => row.parties.map(({ name }) => name).join('、') },
    { key: 'custodian', title: '暂管机构', width: 20, value: (row) => row.holder.name },
    { key: 'opened', title: '登记时间', width: 20, value: (row) => inShanghai(row.openedAt) },
    { key: 'settled', title: '裁定', width: 40, value: ({ settled }) => (settled ? `${settled.to.name}：${settled.note}` : '待裁定') },
    { key: 'settledAt', title: '裁定时间', width: 20, value: (row) => inShanghai(row.settled?.at ?? null) },
  ],
})

const clocks = defineList<Static<typeof RunningClock>>({
  list: 'clocks',
  title: '正在计时的期限',
  permission: 'push.read',
  route: '/clocks',
  filters: [],
  pages: onePage('/clocks', ({ running }: { running: readonly Static<typeof RunningClock>[] }) => running),
  decisionOf: (row) => row.decision?.id ?? null,
  columns: [
    { key: 'due', title: '期限', width: 12, value: (row) => row.dueOn },
    { key: 'overdue', title: '超期', width: 6, value: (row) => (row.overdue ? '是' : '') },
    { key: 'title', title: '事由', width: 30, value: (row) => row.title },
    { key: 'number', title: '决定文书号', width: 26, value: (row) => row.decision?.documentNumber ?? null },
    { key: 'item', title: '许可事项', width: 40, value: (row) => row.item },
    { key: 'custodian', title: '责任单位', width: 20, value: (row) => row.holder.name },
    { key: 'working', title: '算法', width: 50, value: (row) => row.due.explanation },
  ],
})

const requestStates = { asked: '待审批', granted: '已同意', refused: '不同意', lapsed: '已失效' } as const
const clockRequests = defineList<Static<typeof ClockRequest>>({
  list: 'clock-requests',
  title: '暂停与延长的申请',
  permission: 'push.read',
  route: '/clocks',
  filters: [],
  pages: onePage('/clocks', ({ requests }: { requests: readonly Static<typeof ClockRequest>[] }) => requests),
  decisionOf: (row) => row.decision?.id ?? null,
  columns: [
    { key: 'id', title: '编号', width: 10, value: (row) => row.id },
    { key: 'title', title: '期限', width: 30, value: (row) => row.title },
    { key: 'number', title: '决定文书号', width: 26, value: (row) => row.decision?.documentNumber ?? null },
    { key: 'kind', title: '申请', width: 8, value: (row) => (row.kind === 'pause' ? '暂停' : '延长') },
    { key: 'from', title: '起', width: 12, value: (row) => row.from },
    { key: 'to', title: '止', width: 12, value: (row) => row.to },
    { key: 'days', title: '工作日', width: 8, value: (row) => row.days },
    { key: 'reason', title: '理由', width: 40, value: (row) => row.reason },
    { key: 'by', title: '申请人', width: 12, value: (row) => row.askedBy },
    { key: 'at', title: '申请时间', width: 20, value: (row) => inShanghai(row.askedAt) },
    { key: 'status', title: '结果', width: 10, value: (row) => requestStates[row.status] },
    { key: 'decider', title: '审批人', width: 12, value: (row) => row.decidedBy },
    { key: 'note', title: '审批意见', width: 30, value: (row) => row.note },
  ],
})

const reports = defineList<Static<typeof ReportRow>>({
  list: 'upward',
  title: '上报任务',
  permission: 'upward.read',
  route: '/upward/reports',
  filters: ['state', 'way', 'overdue', 'closed', 'q'],
  pages: keysetPages('/upward/reports', 100),
  decisionOf: (row) => row.decision,
  columns: [
    { key: 'id', title: '编号', width: 10, value: (row) => row.id },
    { key: 'title', title: '上报任务', width: 50, value: (row) => row.title },
    { key: 'authority', title: '上级部门', width: 24, value: (row) => row.authority },
    { key: 'way', title: '方式', width: 14, value: (row) => upwardWays[row.way] },
    { key: 'system', title: '专业系统', width: 24, spare: true, value: (row) => row.system },
    { key: 'state', title: '状态', width: 18, value: (row) => reportStates[row.state] },
    { key: 'due', title: '期限', width: 12, value: (row) => row.dueOn },
    { key: 'overdue', title: '逾期', width: 6, value: (row) => (row.overdue ? '是' : '') },
    { key: 'department', title: '抄送', width: 20, value: (row) => row.department.name },
    { key: 'reported', title: '上报日期', width: 12, value: (row) => row.reportedOn },
    { key: 'receipt', title: '回执编号', width: 24, value: (row) => row.receiptNumber },
  ],
})

const papers = defineList<Static<typeof PaperRow>>({
  list: 'papers',
  title: '公文',
  permission: 'paper.read',
  route: '/papers',
  filters: ['state', 'side', 'case', 'decision', 'q'],
  pages: keysetPages('/papers', 100),
  columns: [
    { key: 'number', title: '发文字号', width: 28, value: (row) => row.number },
    { key: 'title', title: '标题', width: 50, value: (row) => row.title },
    { key: 'name', title: '公文种类', width: 24, value: (row) => row.name },
    { key: 'state', title: '状态', width: 14, value: (row) => paperStates[row.state] },
    { key: 'from', title: '发文单位', width: 20, value: (row) => row.department.name },
    { key: 'to', title: '主送', width: 20, value: (row) => row.recipient?.name ?? null },
    { key: 'at', title: '时间', width: 20, value: (row) => inShanghai(row.sealedAt ?? row.changedAt) },
    { key: 'by', title: '经办人', width: 12, spare: true, value: (row) => row.changedBy },
  ],
})

type Numbers = Static<typeof NumberRegister>
const paperNumbers = defineList<Numbers['items'][number]>({
  list: 'paper-numbers',
  title: '发文字号登记簿',
  permission: 'paper.read',
  route: '/paper-numbers',
  filters: ['year', 'department'],
  pages: onePage('/paper-numbers', ({ items }: Numbers) => items),
  columns: [
    { key: 'number', title: '发文字号', width: 28, value: (row) => row.number },
    { key: 'title', title: '标题', width: 50, value: (row) => row.title },
    { key: 'at', title: '编号时间', width: 20, value: (row) => inShanghai(row.drawnAt) },
    { key: 'by', title: '编号人', width: 12, value: (row) => row.drawnBy },
    { key: 'state', title: '状态', width: 10, value: (row) => (row.state === 'used' ? '已用' : '已作废') },
    { key: 'reason', title: '作废原因', width: 40, value: (row) => row.reason },
  ],
})

type Reading = Static<typeof Readings>['items'][number]
const readings = defineList<Reading>({
  list: 'readings',
  title: '新要件的确认',
  permission: 'requirement.read',
  route: '/requirement-readings',
  filters: [],
  pages: onePage('/requirement-readings', ({ items }: Static<typeof Readings>) => items),
  columns: [
    { key: 'title', title: '办件', width: 50, value: (row) => row.case.title },
    { key: 'due', title: '期限', width: 12, value: (row) => row.case.dueOn },
    {
      key: 'requirements',
      title: '要件',
      width: 50,
      value: (row) => row.requirements.map(({ item, version }) => `${item.name}第 ${version} 版`).join('；'),
    },
    {
      key: 'read',
      title: '已确认',
      width: 40,
      value: (row) => row.readers.flatMap(({ name, at }) => (at === null ? [] : [`${name} ${inShanghai(at)}`])).join('；'),
    },
    {
      key: 'unread',
      title: '未确认',
      width: 30,
      value: (row) => row.readers.flatMap(({ name, at }) => (at === null ? [name] : [])).join('、'),
    },
  ],
})

/** What runs between departments, has a term or a number. */
export const caseLists: readonly AnyList[] = [
  cases,
  penalties,
  followUps,
  disputes,
  clocks,
  clockRequests,
  reports,
  papers,
  paperNumbers,
  readings,
]
