import { addWorkingDays, type WorkingCalendar } from '#notice/working-days.ts'
import { withinConnection, programSight, type Database } from '#platform/db.ts'
import type { Tables } from './tables.ts'

export type PushRole = 'lead' | 'assist' | 'copy'
export interface Receiver {
  readonly department: string
  readonly role: PushRole
}
interface Rule {
  readonly id: string
  readonly region: string | null
  readonly from: string
  readonly to: string | null
  readonly receivers: readonly Receiver[]
}
interface Item {
  readonly code: string
  readonly name: string
  readonly rules: readonly Rule[]
}
export interface Settings {
  /** Signed receipt with a term, or deemed receipt at push with the claim still asked for. */
  readonly receiptMode: 'signed' | 'deemed'
  /** Working days to sign; the notice only says 应每天登录查收 (2.2.2.3), so the number is the city's. */
  readonly receiptLimit: number
  /** Working days in which the bureau routes what waits and decides on returns. */
  readonly routingLimit: number
  /** Of whom a second factor is asked at sign-in (GB/T 22239 8.1.4.1). */
  readonly secondFactor: 'off' | 'administrators' | 'leaders' | 'everybody'
  /** Working days in which the bureau answers feedback that wants action. */
  readonly answerLimit: number
  /** Working days in which the conference office decides a boundary dispute. */
  readonly disputeLimit: number
  /** SMS wait for the morning in quiet hours; off, because the notice says 实时 (2.2.2.3). */
  readonly smsQuiet: 'off' | 'on'
  /** Hours of the day in Shanghai; from 22 to 7 goes over midnight, and equal hours mean never. */
  readonly smsQuietFrom: number
  readonly smsQuietTo: number
  /** Gathered for one SMS a day, or sent at once. */
  readonly smsDigest: 'off' | 'daily'
  readonly smsDigestHour: number
  /** Minutes in which a department gets at most one SMS; 0 is at once. */
  readonly smsGap: number
  /** What one segment costs, in thousandths of a yuan. */
  readonly smsPrice: number
  /** Hour in Shanghai at which a working day's sign-ins and unsigned pushes are recorded. */
  readonly dutyHour: number
  /** Minutes from the liaison's reminder to the deputy's, and on to the head's. */
  readonly dutyStep: number
}
export const defaultSettings: Settings = {
  receiptMode: 'signed',
  receiptLimit: 1,
  routingLimit: 1,
  answerLimit: 5,
  secondFactor: 'off',
  disputeLimit: 5,
  smsQuiet: 'off',
  smsQuietFrom: 22,
  smsQuietTo: 7,
  smsDigest: 'off',
  smsDigestHour: 9,
  smsGap: 0,
  smsPrice: 50,
  dutyHour: 17,
  dutyStep: 60,
}

/** Everything that routing needs, as of one revision of the tables behind it. */
export interface Directory {
  readonly revision: string
  readonly bureau: string
  readonly items: ReadonlyMap<string, Item>
  readonly departments: ReadonlyMap<
    string,
    { readonly name: string; readonly fullName: string; readonly kind: string; readonly active: boolean }
  >
  readonly regions: ReadonlyMap<string, string>
  /** [from, to) of regions; null is open. */
  readonly regionSpans: ReadonlyMap<string, { readonly from: string | null; readonly to: string | null }>
  readonly settings: Settings
  readonly calendar: WorkingCalendar
}

export type WaitingReason = 'unknown-item' | 'unknown-region' | 'no-rule' | 'inactive-receiver'
export type Routing =
  | { readonly item: string; readonly rule: string; readonly receivers: readonly Receiver[] }
  | { readonly item: string | null; readonly waiting: WaitingReason }

/** The receivers by the rule in force on the decision date: the region's own rule before the city's. Pure. */
export function route(
  directory: Directory,
  decision: { readonly item: string; readonly region: string; readonly decidedOn: string },
): Routing {
  const item = directory.items.get(decision.item)
  if (!item) return { item: null, waiting: 'unknown-item' }
  if (!isRegionOn(directory, decision.region, decision.decidedOn)) return { item: item.code, waiting: 'unknown-region' }
  let found: Rule | undefined
  for (const rule of item.rules) {
    if (rule.region !== null && rule.region !== decision.region) continue
    if (decision.decidedOn < rule.from || (rule.to !== null && decision.decidedOn >= rule.to)) continue
    if (!found || (found.region === null && rule.region !== null)) found = rule
  }
  if (!found || found.receivers.length === 0) return { item: item.code, waiting: 'no-rule' }
  if (found.receivers.some(({ department }) => !directory.departments.get(department)?.active))
    return { item: item.code, waiting: 'inactive-receiver' }
  return { item: item.code, rule: found.id, receivers: found.receivers }
}

/** An abolished region is good for decisions of its time, and a new one not before it began. */
function isRegionOn({ regionSpans }: Directory, code: string, day: string): boolean {
  const span = regionSpans.get(code)
  return span !== undefined && (span.from === null || span.from <= day) && (span.to === null || day < span.to)
}

/** The due day of a limit that starts on `today`, by the calendar of this directory. */
export function dueDay(
  directory: Directory,
  today: string,
  workingDays: number,
): { readonly dueOn: string; readonly provisional: boolean } {
  const { due, provisional } = addWorkingDays(directory.calendar, today, workingDays)
  return { dueOn: due, provisional }
}

/** Keeps one directory in memory and reads it anew when it is no longer current. */
export function keepDirectory(database: Database<Tables>) {
  let kept: Promise<Directory> | undefined
  let checkedAt = 0
  const read = () => {
    kept = readDirectory(database).catch((cause: unknown) => {
      kept = undefined
      throw cause
    })
    return kept
  }
  return {
    /** The directory last read: right for ingest, whose statement refuses an old revision. */
    recent: () => kept ?? read(),
    /** Reads anew: after a statement refused the revision. */
    refresh: read,
    /** Current to within a second: for screens and forms. */
    current: async (now: number): Promise<Directory> => {
      const last = await (kept ?? read())
      if (now - checkedAt < 1000) return last
      checkedAt = now
      const { rows } = await database.pool.query<{ revision: string }>('select directory_revision.revision from app.directory_revision')
      return rows[0]?.revision === last.revision ? last : await read()
    },
  }
}
export type DirectoryKeeper = ReturnType<typeof keepDirectory>

async function readDirectory(database: Database<Tables>): Promise<Directory> {
  return await withinConnection(database.pool, programSight, async (connection) => {
    // The revision is read first: a change that comes in between makes this copy old, never falsely current.
    await connection.query('set transaction isolation level repeatable read')
    const ask = async <Row extends object>(text: string) => (await connection.query<Row & Record<string, unknown>>(text)).rows
    const revision = await ask<{ revision: string }>('select directory_revision.revision from app.directory_revision')
    const departments = await ask<{ code: string; name: string; fullName: string; kind: string; active: boolean }>(
      'select department.code, department.name, department.full_name as "fullName", department.kind, department.active from app.department',
    )
    const regions = await ask<{ code: string; name: string; from: string | null; to: string | null }>(
      'select region.code, region.name, region.valid_from as "from", region.valid_to as "to" from app.region',
    )
    const items = await ask<{ code: string; name: string }>('select item.code, item.name from app.item where item.active')
    const rules = await ask<Rule & { item: string }>(`
      select rule.id, rule.item, rule.region, rule.effective_from as "from", rule.effective_to as "to",
             coalesce((select json_agg(json_build_object('department', receiver.department, 'role', receiver.role)
                              order by array_position(array['lead', 'assist', 'copy'], receiver.role), receiver.department)
                       from app.mapping_receiver as receiver where receiver.rule = rule.id), '[]') as receivers
      from app.mapping_rule as rule`)
    const settings = await ask<{ name: string; value: unknown }>('select setting.name, setting.value from app.setting')
    const days = await ask<{ day: string; kind: 'holiday' | 'workday'; name: string }>(
      'select calendar_day.day, calendar_day.kind, calendar_day.name from app.calendar_day',
    )
    const years = await ask<{ year: number; official: boolean }>('select calendar_year.year, calendar_year.official from app.calendar_year')
    return {
      revision: revision[0]?.revision ?? '0',
      bureau: departments.find(({ kind }) => kind === 'bureau')?.code ?? 'SPJ',
      items: indexItems(items, rules),
      departments: new Map(departments.map((department) => [department.code, department])),
      regions: new Map(regions.map(({ code, name }) => [code, name])),
      regionSpans: new Map(regions.map(({ code, from, to }) => [code, { from, to }])),
      settings: { ...defaultSettings, ...Object.fromEntries(settings.map(({ name, value }) => [name, value])) },
      calendar: {
        days: Object.fromEntries(days.map(({ day, kind, name }) => [day, { kind, name }])),
        years: Object.fromEntries(years.map(({ year, official }) => [String(year), official ? 'official' : 'provisional'])),
      },
    }
  })
}

/** By code and by exact name: the outside contract lets a decision name its item either way. */
function indexItems(
  items: readonly { code: string; name: string }[],
  rules: readonly (Rule & { item: string })[],
): ReadonlyMap<string, Item> {
  const byItem = Map.groupBy(rules, (rule) => rule.item)
  return new Map(
    items.flatMap(({ code, name }) => {
      const item = { code, name, rules: byItem.get(code) ?? [] }
      return [[code, item] as const, [name, item] as const]
    }),
  )
}
