import type { Static } from 'typebox'
import { seats } from '#notice/seats.ts'
import type { ItemRow } from '#modules/catalogue/index.ts'
import { dutyVerdicts, type DutyPage } from '#modules/duty/index.ts'
import type { MessageRow } from '#modules/messages/index.ts'
import { differenceStatuses, type DayPage, type Grid } from '#modules/reconciliation/index.ts'
import type { SubjectPage } from '#modules/finding/index.ts'
import { defineList, inShanghai, keysetPages, queryOf, type AnyList } from './list.ts'

const seatOf = (code: string) => (seats as Readonly<Record<string, string>>)[code] ?? code
const messageStates = {
  created: '待发送',
  sending: '发送中',
  delivered: '已送达',
  'temporary-failure': '暂时失败',
  'permanent-failure': '发送失败',
  'technical-failure': '技术故障',
}

const messages = defineList<Static<typeof MessageRow>>({
  list: 'messages',
  title: '短信发件箱',
  permission: 'message.read',
  route: '/messages',
  filters: ['department', 'status', 'unhandled'],
  pages: keysetPages('/messages', 100),
  columns: [
    { key: 'id', title: '编号', width: 10, value: (row) => row.id },
    { key: 'department', title: '部门', width: 20, value: (row) => row.department.name },
    { key: 'recipient', title: '收信人', width: 12, value: (row) => row.recipient?.name ?? null },
    { key: 'seat', title: '岗位', width: 10, value: (row) => (row.recipient ? seatOf(row.recipient.seat) : null) },
    { key: 'phone', title: '手机号', width: 14, value: (row) => row.recipient?.phone ?? null },
    { key: 'text', title: '内容', width: 60, value: (row) => row.text },
    { key: 'status', title: '状态', width: 10, value: (row) => messageStates[row.status] },
    { key: 'created', title: '生成时间', width: 20, value: (row) => inShanghai(row.createdAt) },
    { key: 'sent', title: '发送时间', width: 20, value: (row) => inShanghai(row.sentAt) },
    { key: 'segments', title: '计费条数', width: 9, value: (row) => row.segments },
    { key: 'reason', title: '失败原因', width: 30, value: (row) => row.reason },
    { key: 'handled', title: '处理情况', width: 30, value: (row) => (row.handled ? `${row.handled.by}：${row.handled.note}` : null) },
  ],
})

type Day = Static<typeof DayPage>
interface DifferenceRow {
  readonly day: string
  readonly source: Day['sources'][number]
  readonly difference: Day['sources'][number]['differences'][number]
}
const differences = defineList<DifferenceRow>({
  list: 'differences',
  title: '对账差异',
  permission: 'reconciliation.read',
  route: '/reconciliations/{day}',
  filters: ['day'],
  pages: async function* (ask, filter) {
    const days = filter['day'] ? [filter['day']] : (await ask<Static<typeof Grid>>('/reconciliations')).days
    for (const day of days.toReversed()) {
      const { sources } = await ask<Day>(`/reconciliations/${encodeURIComponent(day)}`)
      yield sources.flatMap((source) => source.differences.map((difference) => ({ day, source, difference })))
    }
  },
  columns: [
    { key: 'day', title: '日期', width: 12, value: ({ day }) => day },
    { key: 'source', title: '来源', width: 28, value: ({ source }) => source.client.name },
    { key: 'department', title: '来源单位', width: 20, value: ({ source }) => source.department.name },
    { key: 'text', title: '差异', width: 44, value: ({ difference }) => difference.text },
    { key: 'count', title: '件数', width: 8, value: ({ difference }) => difference.count },
    { key: 'ids', title: '来源编号', width: 40, value: ({ difference }) => difference.ids.join('、') },
    { key: 'owner', title: '责任单位', width: 20, value: ({ difference }) => difference.owner.name },
    { key: 'due', title: '处理期限', width: 12, value: ({ difference }) => difference.dueOn },
    { key: 'overdue', title: '超期', width: 6, value: ({ difference }) => (difference.overdue ? '是' : '') },
    { key: 'status', title: '状态', width: 12, value: ({ difference }) => differenceStatuses[difference.status] },
    { key: 'note', title: '说明', width: 40, value: ({ difference }) => difference.note },
  ],
})

type DutyRow = Static<typeof DutyPage>['rows'][number]
const duty = defineList<{ readonly department: DutyRow['department']; readonly cell: DutyRow['cells'][number] }>({
  list: 'duty',
  title: '每日查收',
  permission: 'duty.read',
  route: '/duty',
  filters: ['days'],
  pages: async function* (ask, filter) {
    const { rows } = await ask<Static<typeof DutyPage>>(`/duty${queryOf(filter)}`)
    for (const { department, cells } of rows) yield cells.map((cell) => ({ department, cell }))
  },
  columns: [
    { key: 'department', title: '部门', width: 20, value: ({ department }) => department.name },
    { key: 'day', title: '日期', width: 12, value: ({ cell }) => cell.day },
    { key: 'verdict', title: '查收情况', width: 12, value: ({ cell }) => dutyVerdicts[cell.verdict] },
    { key: 'people', title: '登录人数', width: 10, value: ({ cell }) => cell.people },
    { key: 'first', title: '首次登录', width: 20, value: ({ cell }) => inShanghai(cell.firstAt) },
    { key: 'viewed', title: '查看件数', width: 10, value: ({ cell }) => cell.viewed },
    { key: 'signed', title: '签收件数', width: 10, value: ({ cell }) => cell.signed },
    { key: 'unsigned', title: '未签收', width: 10, value: ({ cell }) => cell.unsigned },
    { key: 'due', title: '到期未签收', width: 12, value: ({ cell }) => cell.due },
    { key: 'settled', title: '补办时间', width: 20, value: ({ cell }) => inShanghai(cell.settledAt) },
    {
      key: 'reminders',
      title: '提醒',
      width: 40,
      value: ({ cell }) => cell.reminders.map(({ seat, at }) => `${inShanghai(at)} ${seatOf(seat)}`).join('；'),
    },
  ],
})

const catalogue = defineList<Static<typeof ItemRow>>({
  list: 'items',
  title: '事项目录',
  permission: 'catalogue.read',
  route: '/items',
  filters: ['q', 'department', 'intake'],
  pages: keysetPages('/items', 100),
  columns: [
    { key: 'code', title: '事项编码', width: 16, value: (row) => row.code },
    { key: 'name', title: '事项名称', width: 50, value: (row) => row.name },
    { key: 'category', title: '类别', width: 12, value: (row) => row.category },
    { key: 'intake', title: '办理方式', width: 14, value: (row) => row.intakeName },
    { key: 'approving', title: '审批机关', width: 20, value: (row) => row.approvingBody.name },
    { key: 'lead', title: '主管部门', width: 20, value: (row) => row.lead?.name ?? null },
    { key: 'assists', title: '协管部门', width: 40, value: (row) => row.assists.map(({ name }) => name).join('、') },
    { key: 'active', title: '状态', width: 8, value: (row) => (row.active ? '有效' : '停用') },
    { key: 'decisions', title: '近 30 日决定', width: 12, value: (row) => row.decisions30 },
  ],
})

type Event = Static<typeof SubjectPage>['timeline'][number]
const subject = defineList<Event>({
  list: 'subject',
  title: '一主体一档',
  permission: 'decision.read',
  route: '/subject',
  filters: ['decision', 'uscc'],
  pages: async function* (ask, filter) {
    for (let after = ''; ;) {
      const page = await ask<Static<typeof SubjectPage>>(`/subject${queryOf({ ...filter, after })}`)
      yield page.timeline
      if (page.next === null) return
      after = page.next
    }
  },
  decisionOf: (row) => row.decision,
  columns: [
    { key: 'on', title: '日期', width: 20, value: (row) => inShanghai(row.at) },
    { key: 'kind', title: '类别', width: 12, value: (row) => row.kindName },
    { key: 'holder', title: '行政相对人', width: 34, holder: 'name', value: () => null },
    { key: 'title', title: '内容', width: 50, value: (row) => row.title },
    { key: 'number', title: '文书号', width: 26, value: (row) => row.number },
    { key: 'department', title: '部门', width: 20, value: (row) => row.department?.name ?? null },
    { key: 'status', title: '状态', width: 14, value: (row) => row.status },
    { key: 'note', title: '说明', width: 50, value: (row) => row.note },
  ],
})

/** What went out, what did not agree, and who looked in. */
export const otherLists: readonly AnyList[] = [messages, differences, duty, catalogue, subject]
