import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import { intakes, itemTypes, supervisorRoles } from '#notice/catalogue-words.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import type { City } from '#kernel/city.ts'
import { seats } from '#kernel/seats.ts'
import { writeReceivers, type Receiving } from './item-check.ts'
import type { HistoryEntry } from './item-shapes.ts'

interface StoredEntry {
  readonly type: string
  readonly at: Date
  readonly actor: string
  readonly actor_seat: string
  readonly actor_department: string
  readonly data: Readonly<Record<string, unknown>>
}
interface Names {
  readonly department: (code: string) => string
  readonly region: (code: string) => string
}

export const subjectOf = (item: string) => `item:${item}`

/**
 * Who changed an item or its rules, when, and from what to what; newest first. Asked with the program's own sight: the catalogue is
 * open to every department (1.2), while row security shows a department only the entries that tell it something.
 */
export async function readHistory(
  city: City,
  item: string,
  only: 'all' | 'mapping' = 'all',
): Promise<readonly Static<typeof HistoryEntry>[]> {
  const directory = await city.directory.current(city.now().getTime())
  const names: Names = {
    department: (code) => directory.departments.get(code)?.name ?? code,
    region: (code) => directory.regions.get(code) ?? code,
  }
  const entries = await withinConnection(city.database.pool, programSight, (connection) => readEntries(connection, item, only))
  return entries.map((entry) => ({
    type: entry.type,
    at: entry.at.toISOString(),
    actor: {
      name: entry.actor,
      seat: Object.hasOwn(seats, entry.actor_seat) ? seats[entry.actor_seat as keyof typeof seats] : '',
      department: names.department(entry.actor_department),
    },
    note: typeof entry.data['note'] === 'string' ? entry.data['note'] : '',
    ...tell(entry, names),
  }))
}

async function readEntries(connection: PoolClient, item: string, only: 'all' | 'mapping'): Promise<readonly StoredEntry[]> {
  const { rows } = await connection.query<StoredEntry>(
    `select journal.type, journal.at, journal.actor, journal.actor_seat, journal.actor_department, journal.data
     from app.journal
     where journal.data ? 'subject' and journal.data ->> 'subject' = $1
       and (journal.type like 'mapping.%' or ($2 = 'all' and (journal.type like 'item.%' or journal.type = 'requirements.published')))
     order by journal.at desc, journal.id desc
     limit 200`,
    [subjectOf(item), only],
  )
  return rows
}

function tell({ type, data }: StoredEntry, names: Names): Pick<Static<typeof HistoryEntry>, 'text' | 'changes'> {
  if (type === 'item.created') return { text: '列入事项目录', changes: tellFields({}, asRecord(data['after']), names) }
  if (type === 'item.changed')
    return { text: '修改事项信息', changes: tellFields(asRecord(data['before']), asRecord(data['after']), names) }
  if (type === 'requirements.published')
    return {
      text: `公布第 ${text(data['version'])} 版要件，自 ${text(data['effectiveFrom'])} 施行（${text(data['documentNumber'])}）`,
      changes: [],
    }
  const where = typeof data['region'] === 'string' ? names.region(data['region']) : '全市'
  const from = text(data['effectiveFrom'])
  const before = writeReceivers(asReceivers(data['before']), names.department)
  const after = writeReceivers(asReceivers(data['after']), names.department)
  const changes = before === after ? [] : [{ label: '接收部门', before, after }]
  if (type === 'mapping.declined') {
    const { from: returner, to } = asRecord(data['suggestion'])
    return { text: `未采纳退回建议：由${names.department(text(returner))}改为${names.department(text(to))}`, changes: [] }
  }
  const by = typeof data['author'] === 'string' ? `（第 ${text(data['number'])} 版，${data['author']}提出）` : ''
  if (type === 'mapping.withdrawn') return { text: `撤回${where}自 ${from} 起的推送规则（尚未生效）`, changes }
  if (type === 'mapping.ended') return { text: `${where}专门规则自 ${from} 起终止，改按全市规则${by}`, changes }
  return { text: `${where}推送规则自 ${from} 起${data['before'] ? '变更' : '施行'}${by}`, changes }
}

const labels: Readonly<Record<string, string>> = {
  name: '事项名称',
  type: '事项类型',
  category: '许可类别',
  legalBasis: '设定依据',
  approvingBody: '审批主体',
  originalDepartment: '原审批部门',
  intake: '受理方式',
  intakeNote: '受理说明',
  entrustment: '委托办理',
  publicSafety: '直接关系公共安全',
  statutoryLimit: '法定时限',
  active: '状态',
  supervisors: '监管部门',
}

function tellFields(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>, names: Names) {
  return Object.keys(labels)
    .filter((field) => field in after)
    .map((field) => ({
      label: labels[field] ?? field,
      before: field in before ? write(field, before[field], names) : '—',
      after: write(field, after[field], names),
    }))
}

function write(field: string, value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return '—'
  if (field === 'intake') return intakes[value as keyof typeof intakes] ?? text(value)
  if (field === 'type') return itemTypes[value as keyof typeof itemTypes] ?? text(value)
  if (field === 'approvingBody' || field === 'originalDepartment') return names.department(text(value))
  if (field === 'publicSafety') return value === true ? '是' : '否'
  if (field === 'active') return value === true ? '在用' : '停用'
  if (field === 'statutoryLimit') return `${text(value)} 个工作日`
  if (field === 'entrustment') {
    const { letter, scope, from, to } = asRecord(value)
    return `${text(letter)}；范围：${text(scope)}；${text(from)} 起${to ? `至 ${text(to)} 前` : '长期'}`
  }
  if (field === 'supervisors') {
    const list = asReceivers(value) ?? []
    return list
      .map(({ department, role }) => `${names.department(department)}（${role === 'copy' ? '抄送' : supervisorRoles[role]}）`)
      .join('、')
  }
  return text(value)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''))
const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
const asReceivers = (value: unknown): readonly Receiving[] | null => (Array.isArray(value) ? (value as readonly Receiving[]) : null)
