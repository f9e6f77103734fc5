import { seats } from '#notice/seats.ts'
import { accountStates, systemNetworks, upwardWays } from '#notice/upward-words.ts'
import type { Static } from 'typebox'
import { absenceKinds, holderKinds, type AbsencePage, type HandOutVersion, type Wall } from '#modules/custody/index.ts'
import type { Department } from '#modules/departments/index.ts'
import type { Cover, Register } from '#modules/liaisons/index.ts'
import type { Account, Client } from '#modules/people/index.ts'
import type { AccountRow, SystemRow, UpwardItemRow } from '#modules/upward/index.ts'
import { defineList, inShanghai, keysetPages, onePage, type AnyList } from './list.ts'

const seatOf = (code: string) => (seats as Readonly<Record<string, string>>)[code] ?? code
const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name).join('、')
interface Items<Row> {
  readonly items: readonly Row[]
}

type RegisterRow = Static<typeof Register>['departments'][number]
interface LiaisonRow {
  readonly row: RegisterRow
  readonly kind: string
  readonly one: RegisterRow['lead']
}
const liaisons = defineList<LiaisonRow>({
  list: 'liaisons',
  title: '联络员名册',
  permission: 'liaison.read',
  route: '/liaisons',
  filters: [],
  pages: onePage('/liaisons', ({ departments }: Static<typeof Register>) =>
    departments.flatMap((row) => [
      { row, kind: '处室负责人', one: row.lead },
      { row, kind: '具体经办人', one: row.handler },
    ]),
  ),
  columns: [
    { key: 'department', title: '部门', width: 20, value: ({ row }) => row.department.name },
    { key: 'kind', title: '类别', width: 14, value: ({ kind }) => kind },
    { key: 'name', title: '姓名', width: 12, value: ({ one }) => one?.name ?? '空缺' },
    { key: 'office', title: '处室', width: 24, value: ({ one }) => one?.office ?? null },
    { key: 'position', title: '职务', width: 16, value: ({ one }) => one?.position ?? null },
    { key: 'phone', title: '电话（遮蔽）', width: 16, value: ({ one }) => one?.phone ?? null },
    { key: 'from', title: '任期起', width: 12, value: ({ one }) => one?.startsOn ?? null },
    { key: 'to', title: '任期止', width: 12, value: ({ one }) => one?.endsOn ?? null },
    {
      key: 'away',
      title: '请假外出',
      width: 16,
      value: ({ one }) => (one?.away ? `是${one.standIn === null ? '' : `，${one.standIn}代`}` : ''),
    },
    { key: 'unfiled', title: '有权限未备案', width: 24, spare: true, value: ({ row }) => row.unfiled.join('、') },
  ],
})

type Officer = Static<typeof Cover>['officers'][number]
const cover = defineList<Officer>({
  list: 'cover',
  title: '岗位备份检查',
  permission: 'liaison.cover',
  route: '/liaisons/cover',
  filters: [],
  pages: onePage('/liaisons/cover', ({ officers }: Static<typeof Cover>) => officers),
  columns: [
    { key: 'department', title: '部门', width: 20, value: (row) => row.department.name },
    { key: 'name', title: '姓名', width: 12, value: (row) => row.name },
    { key: 'seats', title: '岗位', width: 24, value: (row) => names(row.seats) },
    { key: 'alone', title: '只有本人担任', width: 24, value: (row) => names(row.alone) },
    { key: 'pushes', title: '在办推送', width: 10, value: (row) => row.pushes },
    { key: 'uncoveredPushes', title: '缺勤时无人可办的推送', width: 20, value: (row) => row.uncoveredPushes },
    { key: 'uncoveredCases', title: '缺勤时无人可办的办件', width: 20, value: (row) => row.uncoveredCases },
  ],
})

const systems = defineList<Static<typeof SystemRow>>({
  list: 'systems',
  title: '专业系统',
  permission: 'upward.read',
  route: '/upward/systems',
  filters: [],
  pages: onePage('/upward/systems', ({ items }: Items<Static<typeof SystemRow>>) => items),
  columns: [
    { key: 'name', title: '系统', width: 30, value: (row) => row.name },
    { key: 'authority', title: '上级部门', width: 24, value: (row) => row.authority },
    { key: 'department', title: '对接部门', width: 20, value: (row) => row.department.name },
    { key: 'address', title: '地址', width: 40, value: (row) => row.address },
    { key: 'network', title: '网络', width: 12, value: (row) => systemNetworks[row.network] },
    { key: 'contact', title: '联系', width: 16, value: (row) => row.contact },
    { key: 'phone', title: '办公电话', width: 16, value: (row) => row.contactPhone },
    { key: 'items', title: '须上报的事项', width: 40, value: (row) => names(row.items) },
    { key: 'accounts', title: '账号数', width: 8, value: (row) => row.accounts },
    { key: 'active', title: '状态', width: 8, value: (row) => (row.active ? '在用' : '停用') },
  ],
})

/** Never the secrets: those are shown to their keeper alone, one at a time (1.4). */
const systemAccounts = defineList<Static<typeof AccountRow>>({
  list: 'system-accounts',
  title: '专业系统账号',
  permission: 'upward.read',
  route: '/upward/accounts',
  filters: [],
  pages: onePage('/upward/accounts', ({ items }: Items<Static<typeof AccountRow>>) => items),
  columns: [
    { key: 'system', title: '系统', width: 30, value: (row) => row.system.name },
    { key: 'user', title: '用户名', width: 20, value: (row) => row.userName },
    { key: 'purpose', title: '用途', width: 30, value: (row) => row.purpose },
    { key: 'department', title: '提供部门', width: 20, value: (row) => row.department.name },
    { key: 'custodian', title: '保管人', width: 12, value: (row) => row.custodian.name },
    { key: 'state', title: '状态', width: 10, value: (row) => accountStates[row.state] },
    { key: 'expires', title: '有效期至', width: 12, value: (row) => row.expiresOn },
    { key: 'looks', title: '口令被查看次数', width: 14, value: (row) => row.looks },
  ],
})

const upwardItems = defineList<Static<typeof UpwardItemRow>>({
  list: 'upward-items',
  title: '须上报的事项',
  permission: 'upward.read',
  route: '/upward/items',
  filters: [],
  pages: onePage('/upward/items', ({ items }: Items<Static<typeof UpwardItemRow>>) => items),
  columns: [
    { key: 'code', title: '事项编码', width: 16, value: (row) => row.item.code },
    { key: 'item', title: '事项名称', width: 40, value: (row) => row.item.name },
    { key: 'authority', title: '上级部门', width: 24, value: (row) => row.authority },
    { key: 'way', title: '方式', width: 14, value: (row) => upwardWays[row.way] },
    { key: 'system', title: '专业系统', width: 24, value: (row) => row.system?.name ?? null },
    { key: 'days', title: '时限（工作日）', width: 14, value: (row) => row.days },
    { key: 'active', title: '状态', width: 8, value: (row) => (row.active ? '在用' : '停用') },
  ],
})

const accounts = defineList<Static<typeof Account>>({
  list: 'accounts',
  title: '账号',
  permission: 'account.read',
  route: '/accounts',
  filters: ['department', 'q'],
  pages: keysetPages('/accounts', 100),
  columns: [
    { key: 'name', title: '姓名', width: 12, value: (row) => row.name },
    { key: 'username', title: '用户名', width: 20, value: (row) => row.username },
    { key: 'department', title: '部门', width: 20, value: (row) => row.department.name },
    { key: 'seats', title: '岗位', width: 30, value: (row) => names(row.seats) },
    { key: 'phone', title: '手机（遮蔽）', width: 14, value: (row) => row.phone },
    { key: 'active', title: '状态', width: 8, value: (row) => (row.active ? '在用' : '停用') },
    { key: 'created', title: '建立时间', width: 20, value: (row) => inShanghai(row.createdAt) },
  ],
})

const clients = defineList<Static<typeof Client>>({
  list: 'clients',
  title: '接口客户端',
  permission: 'client.read',
  route: '/clients',
  filters: [],
  pages: onePage('/clients', ({ items }: Items<Static<typeof Client>>) => items),
  columns: [
    { key: 'department', title: '部门', width: 20, value: (row) => row.department.name },
    { key: 'name', title: '系统', width: 30, value: (row) => row.name },
    { key: 'scopes', title: '接口权限', width: 50, value: (row) => names(row.scopes) },
    { key: 'keys', title: '有效密钥', width: 10, value: (row) => row.keys.filter(({ alive }) => alive).length },
    { key: 'created', title: '建立时间', width: 20, value: (row) => inShanghai(row.createdAt) },
  ],
})

const kinds = { bureau: '审批局', supervisor: '监管部门', member: '成员单位', actor: '其他机构' } as const
const departments = defineList<Static<typeof Department>>({
  list: 'departments',
  title: '部门',
  permission: 'department.read',
  route: '/departments',
  filters: [],
  pages: onePage('/departments', ({ items }: Items<Static<typeof Department>>) => items),
  columns: [
    { key: 'code', title: '代码', width: 10, value: (row) => row.code },
    { key: 'name', title: '简称', width: 20, value: (row) => row.name },
    { key: 'full', title: '全称', width: 40, value: (row) => row.fullName },
    { key: 'kind', title: '类别', width: 12, value: (row) => kinds[row.kind] },
    {
      key: 'liaisons',
      title: '联络员',
      width: 30,
      value: (row) => row.liaisons.map(({ name, seat }) => `${name}（${seatOf(seat)}）`).join('、') || (row.vacancy ? '空缺' : null),
    },
    { key: 'pushes', title: '未签收推送', width: 12, value: (row) => row.openPushes },
    { key: 'successor', title: '现职能承接', width: 30, value: (row) => row.successor },
    { key: 'active', title: '状态', width: 8, value: (row) => (row.active ? '在用' : '停用') },
  ],
})

type Absence = Static<typeof AbsencePage>['absences'][number]
const absenceStates = { now: '离岗中', coming: '将离岗', over: '已回岗' } as const
const absences = defineList<Absence>({
  list: 'absences',
  title: '请假与代理',
  permission: 'absence.read',
  route: '/absences',
  filters: [],
  pages: onePage('/absences', ({ absences: all }: Static<typeof AbsencePage>) => all),
  columns: [
    { key: 'person', title: '人员', width: 12, value: (row) => row.person.name },
    { key: 'standIn', title: '代理人', width: 12, value: (row) => row.standIn?.name ?? null },
    { key: 'kind', title: '原因', width: 8, value: (row) => absenceKinds[row.kind] },
    { key: 'from', title: '自', width: 12, value: (row) => row.from },
    { key: 'back', title: '回岗', width: 12, value: (row) => row.backOn },
    { key: 'state', title: '状态', width: 10, value: (row) => absenceStates[row.state] },
    { key: 'by', title: '登记人', width: 12, value: (row) => row.recordedBy },
  ],
})

type RuleVersion = Static<typeof HandOutVersion>
const versionStates = { live: '现行', coming: '待生效', past: '已停用' } as const
const handOutRules = defineList<{ readonly version: RuleVersion; readonly rule: RuleVersion['rules'][number] }>({
  list: 'hand-out-rules',
  title: '交办规则',
  permission: 'handout.read',
  route: '/hand-out-rules',
  filters: [],
  pages: onePage('/hand-out-rules', ({ versions }: { versions: readonly RuleVersion[] }) =>
    versions.flatMap((version) => version.rules.map((rule) => ({ version, rule }))),
  ),
  columns: [
    { key: 'state', title: '版本', width: 10, value: ({ version }) => versionStates[version.state] },
    { key: 'from', title: '生效', width: 12, value: ({ version }) => version.effectiveFrom },
    { key: 'item', title: '事项', width: 40, value: ({ rule }) => rule.item?.name ?? '各事项' },
    { key: 'region', title: '区域', width: 12, value: ({ rule }) => rule.region?.name ?? '各区域' },
    {
      key: 'holder',
      title: '主体类型',
      width: 14,
      value: ({ rule }) => (rule.holderKind === null ? '各类' : holderKinds[rule.holderKind]),
    },
    { key: 'to', title: '交给', width: 20, value: ({ rule }) => rule.to.name },
    { key: 'by', title: '设定人', width: 12, value: ({ version }) => version.madeBy },
    { key: 'note', title: '说明', width: 30, value: ({ version }) => version.note },
  ],
})

const wall = defineList<Static<typeof Wall>['rows'][number]>({
  list: 'wall',
  title: '责任总览',
  permission: 'wall.read',
  route: '/wall',
  filters: [],
  pages: onePage('/wall', ({ rows }: Static<typeof Wall>) => rows),
  columns: [
    { key: 'department', title: '部门', width: 20, value: (row) => row.department.name },
    { key: 'unclaimed', title: '待签收', width: 10, value: (row) => row.unclaimed },
    { key: 'overdue', title: '超期', width: 8, value: (row) => row.overdue },
    { key: 'withoutOfficer', title: '未交办', width: 10, value: (row) => row.withoutOfficer },
    { key: 'interim', title: '代为承担', width: 10, value: (row) => row.interim },
    { key: 'asked', title: '现在问谁', width: 14, value: (row) => row.asked },
    { key: 'seat', title: '岗位', width: 14, value: (row) => (row.askedSeat === null ? null : seatOf(row.askedSeat)) },
    { key: 'present', title: '在岗', width: 8, value: (row) => (row.present ? '是' : '否') },
  ],
})

/** Who sits where, with which systems and keys. */
export const registerLists: readonly AnyList[] = [
  liaisons,
  cover,
  systems,
  systemAccounts,
  upwardItems,
  accounts,
  clients,
  departments,
  absences,
  handOutRules,
  wall,
]
