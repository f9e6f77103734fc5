import { receiverRoles } from '#notice/catalogue-words.ts'
import { revealReasons, type RevealReason } from '#notice/secrecy.ts'
import { seats } from '#notice/seats.ts'
import type { Static } from 'typebox'
import { proposalStatuses, type MisrouteView, type ProposalRow, type RuleView, type Suggestions } from '#modules/catalogue/index.ts'
import type { ImportShape } from '#modules/imports/index.ts'
import { dayStates, type Grid } from '#modules/reconciliation/index.ts'
import type { PublicPage } from '#modules/requirements/index.ts'
import { oddities, type LookRow } from '#modules/secrecy/index.ts'
import type { RejectionPage } from '#modules/waiting/index.ts'
import { webhookStates, type WebhookShape } from '#modules/webhooks/index.ts'
import { defineList, inShanghai, keysetPages, onePage, type AnyList } from './list.ts'

const seatOf = (code: string) => (seats as Readonly<Record<string, string>>)[code] ?? code
const receivers = (all: Static<typeof RuleView>['receivers']) =>
  all.map(({ department, role }) => `${department.name}（${receiverRoles[role]}）`).join('、')
const share = (part: number) => `${(part * 100).toFixed(1)}%`

const requirements = defineList<Static<typeof PublicPage>['items'][number]>({
  list: 'requirements',
  title: '审批要件',
  permission: 'catalogue.read',
  route: '/public/requirements',
  filters: ['q'],
  pages: keysetPages('/public/requirements', 200),
  columns: [
    { key: 'code', title: '事项编码', width: 16, value: (row) => row.code },
    { key: 'name', title: '事项名称', width: 50, value: (row) => row.name },
    { key: 'body', title: '审批机关', width: 20, value: (row) => row.approvingBody },
    { key: 'version', title: '现行版次', width: 10, value: (row) => row.version },
    { key: 'from', title: '施行日', width: 12, value: (row) => row.effectiveFrom },
    { key: 'entries', title: '材料项数', width: 10, value: (row) => row.entries },
    { key: 'coming', title: '新版施行日', width: 12, value: (row) => row.coming },
  ],
})

type Source = Static<typeof Grid>['sources'][number]
const reconciliation = defineList<{ readonly source: Source; readonly cell: Source['cells'][number] }>({
  list: 'reconciliation',
  title: '一件不漏对账',
  permission: 'reconciliation.read',
  route: '/reconciliations',
  filters: [],
  pages: onePage('/reconciliations', ({ sources }: Static<typeof Grid>) =>
    sources.flatMap((source) => source.cells.map((cell) => ({ source, cell }))),
  ),
  columns: [
    { key: 'day', title: '日期', width: 12, value: ({ cell }) => cell.day },
    { key: 'source', title: '来源', width: 28, value: ({ source }) => source.client.name },
    { key: 'department', title: '来源单位', width: 20, value: ({ source }) => source.department.name },
    { key: 'state', title: '结果', width: 14, value: ({ cell }) => dayStates[cell.state] },
    { key: 'received', title: '收到', width: 8, value: ({ cell }) => cell.received },
    { key: 'pushed', title: '已推送', width: 8, value: ({ cell }) => cell.pushed },
    { key: 'waiting', title: '待分派', width: 8, value: ({ cell }) => cell.waiting },
    { key: 'rejected', title: '拒收', width: 8, value: ({ cell }) => cell.rejected },
    { key: 'unaccounted', title: '去向不明', width: 10, value: ({ cell }) => cell.unaccounted },
    { key: 'pushes', title: '推送', width: 8, value: ({ cell }) => cell.pushes },
    { key: 'held', title: '有人负责', width: 10, value: ({ cell }) => cell.held },
    { key: 'open', title: '待处理差异', width: 12, value: ({ cell }) => cell.open },
    {
      key: 'signatures',
      title: '签字',
      width: 10,
      value: ({ cell }) => (['未签', '一方已签', '双方已签'] as const)[cell.signatures] ?? null,
    },
  ],
})

const ruleStates = { 'in-force': '现行', future: '待生效', past: '已停用', withdrawn: '已撤销' } as const
const rules = defineList<Static<typeof RuleView>>({
  list: 'rules',
  title: '推送对照表',
  permission: 'catalogue.read',
  route: '/mapping/rules',
  filters: ['item', 'region', 'department', 'on'],
  pages: keysetPages('/mapping/rules', 100, 'rules'),
  columns: [
    { key: 'code', title: '事项编码', width: 16, value: (row) => row.item.code },
    { key: 'item', title: '事项名称', width: 40, value: (row) => row.item.name },
    { key: 'region', title: '区域', width: 12, value: (row) => row.region?.name ?? '全市' },
    { key: 'receivers', title: '接收部门', width: 50, value: (row) => receivers(row.receivers) },
    { key: 'from', title: '生效', width: 12, value: (row) => row.from },
    { key: 'to', title: '止', width: 12, value: (row) => row.to },
    { key: 'state', title: '状态', width: 10, value: (row) => ruleStates[row.state] },
    { key: 'by', title: '设定人', width: 12, value: (row) => row.madeBy },
    { key: 'note', title: '说明', width: 30, value: (row) => row.note },
  ],
})

const proposals = defineList<Static<typeof ProposalRow>>({
  list: 'proposals',
  title: '对照表变更方案',
  permission: 'catalogue.read',
  route: '/mapping/proposals',
  filters: ['status', 'item'],
  pages: keysetPages('/mapping/proposals', 100),
  columns: [
    { key: 'id', title: '编号', width: 8, value: (row) => row.id },
    { key: 'title', title: '方案', width: 40, value: (row) => row.title },
    { key: 'status', title: '状态', width: 10, value: (row) => proposalStatuses[row.status] },
    { key: 'from', title: '生效日', width: 12, value: (row) => row.effectiveFrom },
    { key: 'author', title: '起草人', width: 12, value: (row) => row.author.name },
    { key: 'items', title: '事项', width: 40, value: (row) => row.items.map(({ name }) => name).join('、') },
    { key: 'departments', title: '部门', width: 30, value: (row) => row.departments.map(({ name }) => name).join('、') },
    { key: 'gained', title: '新增推送', width: 10, value: (row) => row.replay?.gained ?? null },
    { key: 'lost', title: '减少推送', width: 10, value: (row) => row.replay?.lost ?? null },
    { key: 'decided', title: '批准人', width: 12, value: (row) => row.decided?.by ?? null },
    { key: 'reason', title: '理由', width: 40, spare: true, value: (row) => row.reason },
  ],
})

type Misroutes = Static<typeof MisrouteView>
const misroutes = defineList<Misroutes['rules'][number]>({
  list: 'misroutes',
  title: '误推率',
  permission: 'mapping.read',
  route: '/mapping/misroutes',
  filters: ['from', 'to'],
  pages: onePage('/mapping/misroutes', ({ rules: all }: Misroutes) => all),
  columns: [
    { key: 'item', title: '事项', width: 40, value: (row) => row.item.name },
    { key: 'region', title: '区域', width: 12, value: (row) => row.region?.name ?? '全市' },
    { key: 'receivers', title: '接收部门', width: 50, value: (row) => receivers(row.receivers) },
    { key: 'pushes', title: '推送', width: 8, value: (row) => row.pushes },
    { key: 'returned', title: '退回', width: 8, value: (row) => row.returned },
    { key: 'rerouted', title: '推错', width: 8, value: (row) => row.rerouted },
    { key: 'upheld', title: '退回不当', width: 10, value: (row) => row.upheld + row.bounced },
    { key: 'open', title: '未处理', width: 8, value: (row) => row.open },
    { key: 'rate', title: '误推率', width: 10, value: (row) => share(row.rate) },
  ],
})

const suggestions = defineList<Static<typeof Suggestions>['items'][number]>({
  list: 'suggestions',
  title: '退回建议',
  permission: 'mapping.read',
  route: '/mapping/suggestions',
  filters: [],
  pages: onePage('/mapping/suggestions', ({ items }: Static<typeof Suggestions>) => items),
  columns: [
    { key: 'item', title: '事项', width: 40, value: (row) => row.item.name },
    { key: 'region', title: '区域', width: 12, value: (row) => row.region?.name ?? '全市' },
    { key: 'from', title: '退回部门', width: 20, value: (row) => row.from.name },
    { key: 'to', title: '建议部门', width: 20, value: (row) => row.to.name },
    { key: 'before', title: '现在', width: 40, value: (row) => receivers(row.before) },
    { key: 'after', title: '建议', width: 40, value: (row) => receivers(row.after) },
    { key: 'count', title: '件数', width: 8, value: (row) => row.count },
  ],
})

type Import = Static<typeof ImportShape>
const importStates: Readonly<Record<Import['state'], string>> = {
  queued: '排队中',
  reading: '导入中',
  asking: '待确认列',
  done: '已完成',
  refused: '未接收',
  failed: '中断',
}
const imports = defineList<Import>({
  list: 'imports',
  title: '导入记录',
  permission: 'import.read',
  route: '/imports',
  filters: [],
  pages: keysetPages('/imports'),
  columns: [
    { key: 'file', title: '文件', width: 40, value: (row) => row.fileName },
    { key: 'kind', title: '表', width: 12, value: (row) => (row.kind === 'penalties' ? '行政处罚' : '行政许可') },
    { key: 'state', title: '状态', width: 10, value: (row) => importStates[row.state] },
    { key: 'department', title: '部门', width: 20, spare: true, value: (row) => row.department.name },
    { key: 'rows', title: '行数', width: 10, value: (row) => row.progress.total },
    { key: 'accepted', title: '接收', width: 10, value: (row) => row.progress.accepted },
    { key: 'revised', title: '更正', width: 10, value: (row) => row.progress.revised },
    { key: 'duplicate', title: '重复', width: 10, value: (row) => row.progress.duplicate },
    { key: 'unrouted', title: '待分派', width: 10, value: (row) => row.progress.unrouted },
    { key: 'rejected', title: '拒收', width: 10, value: (row) => row.progress.rejected },
    { key: 'refusal', title: '未接收的原因', width: 40, value: (row) => row.refusal?.message ?? null },
    { key: 'by', title: '上传人', width: 12, value: (row) => row.by },
    { key: 'at', title: '上传时间', width: 20, value: (row) => inShanghai(row.at) },
    { key: 'sm3', title: '文件摘要 SM3', width: 66, spare: true, value: (row) => row.sm3 },
  ],
})

const rejections = defineList<Static<typeof RejectionPage>['items'][number]>({
  list: 'rejections',
  title: '拒收记录',
  permission: 'rejection.read',
  route: '/rejections',
  filters: ['client'],
  pages: keysetPages('/rejections', 100),
  columns: [
    { key: 'received', title: '报送时间', width: 20, value: (row) => inShanghai(row.receivedAt) },
    { key: 'reasons', title: '拒收原因', width: 50, value: (row) => row.reasons.map(({ message }) => message).join('；') },
    { key: 'number', title: '决定文书号', width: 26, value: (row) => row.documentNumber },
    { key: 'item', title: '事项', width: 40, value: (row) => row.item },
    { key: 'client', title: '来源', width: 24, value: (row) => row.client.name },
    { key: 'source', title: '来源编号', width: 24, value: (row) => row.sourceId },
    { key: 'department', title: '报送单位', width: 20, value: (row) => row.department.name },
  ],
})

const lookKinds: Readonly<Record<Static<typeof LookRow>['kind'], string>> = {
  'decision-opened': '打开决定',
  'personal-revealed': '查看完整号码',
  'number-searched': '按号码查找',
  'file-downloaded': '下载文件',
  'export-made': '导出',
  'paper-seen': '查看公文',
  'secret-revealed': '查看系统口令',
}
const looks = defineList<Static<typeof LookRow>>({
  list: 'looks',
  title: '查看记录',
  permission: 'look.read',
  route: '/looks',
  filters: ['from', 'to', 'kind', 'department', 'person', 'decision', 'odd', 'who', 'what'],
  pages: keysetPages('/looks', 100),
  columns: [
    { key: 'at', title: '时间', width: 20, value: (row) => inShanghai(row.at) },
    { key: 'person', title: '人员', width: 12, value: (row) => row.person.name },
    { key: 'department', title: '部门', width: 20, value: (row) => row.person.department.name },
    { key: 'seat', title: '岗位', width: 12, value: (row) => seatOf(row.person.seat) },
    { key: 'kind', title: '查看', width: 16, value: (row) => lookKinds[row.kind] },
    { key: 'what', title: '内容', width: 50, value: (row) => row.title },
    {
      key: 'why',
      title: '事由',
      width: 14,
      value: (row) => (row.reason === null ? null : (revealReasons[row.reason as RevealReason] ?? row.reason)),
    },
    { key: 'note', title: '说明', width: 40, value: (row) => row.note },
    { key: 'rows', title: '行数', width: 8, value: (row) => row.rows },
    { key: 'odd', title: '异常', width: 24, value: (row) => row.odd.map((name) => oddities[name]).join('、') },
  ],
})

const webhooks = defineList<Static<typeof WebhookShape>>({
  list: 'webhooks',
  title: '事件推送',
  permission: 'message.read',
  route: '/webhooks',
  filters: [],
  pages: onePage('/webhooks', ({ items }: { items: readonly Static<typeof WebhookShape>[] }) => items),
  columns: [
    { key: 'department', title: '部门', width: 20, value: (row) => row.department.name },
    { key: 'system', title: '业务系统', width: 30, value: (row) => row.system },
    { key: 'host', title: '接收主机', width: 30, value: (row) => row.host },
    { key: 'state', title: '状态', width: 10, value: (row) => webhookStates[row.state] },
    { key: 'position', title: '已接收到', width: 10, value: (row) => row.position },
    { key: 'behind', title: '尚未接收', width: 10, value: (row) => row.behind },
    { key: 'delivered', title: '最近接收', width: 20, value: (row) => inShanghai(row.deliveredAt) },
    { key: 'fault', title: '最近的失败', width: 40, value: (row) => row.fault },
    { key: 'next', title: '下次重试', width: 20, value: (row) => inShanghai(row.nextAt) },
  ],
})

/** What is watched over: requirements, sources, rules, imports, refusals and looks. */
export const runningLists: readonly AnyList[] = [
  requirements,
  reconciliation,
  rules,
  proposals,
  misroutes,
  suggestions,
  imports,
  rejections,
  looks,
  webhooks,
]
