import { dayInShanghai, type WorkingCalendar } from '#notice/working-days.ts'
import { actorOf } from '#kernel/actors.ts'
import { openCases, type Cases } from '#kernel/cases/act.ts'
import type { City } from '#kernel/city.ts'
import { startSequencer } from '#kernel/sequencer.ts'
import { addSystem, markItem, watchUpward } from '#modules/upward/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import { effects } from '../effects.ts'
import { countBack, type CaseLife } from './case-life.ts'
import { instantOf } from './days.ts'
import { keepPapers } from './kept-papers.ts'
import { planFor, type OpenReport } from './upward-plans.ts'
import { demoMarks, demoSystems, formerMark, type DemoMark } from './upward-register.ts'
import { viewerOf } from './viewers.ts'

/** Working days before the present. */
const registered = 40
const marked = 21
const unmarked = 10
const opening = 8 * 60 + 40
const reporting = 10 * 60 + 12
const closing = 17 * 60 + 24

export interface UpwardLife extends CaseLife {
  /** Opens what came in last, as the program does within seconds. */
  readonly finish: () => Promise<void>
}

/** 向上级报送 (2.2.2.2) as the last weeks left it: systems registered, items marked, each task taken through its steps by people. */
export function openUpwardLife(city: City, calendar: WorkingCalendar, end: Date, refused: (line: string) => void): UpwardLife {
  const cases = openCases({ ...city, effects })
  const today = dayInShanghai(end)
  const backs = new Map(Array.from({ length: registered + 1 }, (_, back) => [countBack(calendar, today, back), back] as const))
  const taken = new Map<string, number>()
  const systems = new Map<string, string>()
  return {
    on: (day) => {
      const back = backs.get(day)
      if (back === undefined) return []
      const moments: [Date, () => Promise<void>][] = []
      if (back === registered) moments.push([instantOf(day, opening), () => registerSystems(city, systems)])
      if (back === marked) moments.push([instantOf(day, opening), () => markItems(city, systems)])
      if (back === unmarked) moments.push([instantOf(day, opening), () => setMark(city, systems, formerMark, 1, false)])
      if (back < marked) moments.push([instantOf(day, reporting), () => workOn({ city, cases, backs, taken, back, day, refused })])
      if (back <= marked) moments.push([instantOf(day, closing), () => follow(city)])
      return moments
    },
    finish: () => follow(city),
  }
}

async function registerSystems(city: City, systems: Map<string, string>): Promise<void> {
  for (const [key, system] of Object.entries(demoSystems))
    systems.set(key, await addSystem(city, await viewerOf(city, `${system.department.toLowerCase()}.liaison`), system))
}

async function markItems(city: City, systems: ReadonlyMap<string, string>): Promise<void> {
  for (const mark of [...demoMarks, formerMark]) await setMark(city, systems, mark, 0, true)
}

async function setMark(
  city: City,
  systems: ReadonlyMap<string, string>,
  { item, system, ...mark }: DemoMark,
  version: number,
  active: boolean,
): Promise<void> {
  const through = system === null ? null : (systems.get(system) ?? null)
  await markItem(city, await viewerOf(city, 'spj.operator'), item, { ...mark, system: through, version, active })
}

/** Numbers the day's entries and opens the tasks that follow from them. */
async function follow(city: City): Promise<void> {
  const failed = (cause: unknown) => {
    throw cause
  }
  const never = 24 * 3_600_000
  const sequencer = startSequencer({ database: city.database, numbered: () => undefined, failed, idle: never })
  await sequencer.drain()
  await sequencer.stop()
  const watch = watchUpward({ city, effects, failed, every: never })
  await watch.look()
  await watch.stop()
}

interface Work {
  readonly city: City
  readonly cases: Cases
  readonly backs: ReadonlyMap<string, number>
  /** How many steps of its plan each task has behind it; infinite where the plan came to nothing. */
  readonly taken: Map<string, number>
  readonly back: number
  readonly day: string
  readonly refused: (line: string) => void
}

async function workOn(work: Work): Promise<void> {
  const { city, backs, taken, back, day } = work
  const reports = await readReports(city)
  for (const report of reports) {
    const openedBack = backs.get(dayInShanghai(report.openedAt))
    if (report.closed || openedBack === undefined) continue
    const nth = taken.get(report.id) ?? 0
    const next = planFor(report, openedBack, day)[nth]
    if (!next || openedBack - back < next.after) continue
    taken.set(report.id, next.from === report.state && (await takeStep(work, report, next)) ? nth + 1 : Infinity)
  }
}

async function takeStep(
  { city, cases, refused }: Work,
  report: OpenReport,
  { by, action, fields = {}, papers = {} }: ReturnType<typeof planFor>[number],
): Promise<boolean> {
  const viewer = await viewerOf(city, by)
  const actor = { ...actorOf(viewer), account: viewer.account }
  try {
    const kept = await keepPapers(city, actor, papers)
    const ask = { procedure: 'upward-report', id: report.id, version: report.version, action, fields, papers: kept, note: null }
    await cases.act(actor, ask, async () => null)
    return true
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    refused(`  演示上报任务 ${report.id} 的“${action}”没有办成：${cause.message}`)
    return false
  }
}

async function readReports(city: City): Promise<readonly OpenReport[]> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<OpenReport>({
      name: 'demo-reports',
      text: `select c.id, c.state, c.version, c.opened_at as "openedAt", c.closed_at is not null as closed, c.fields ->> 'way' as way, party.department,
               (row_number() over (order by c.id))::integer as nth,
               (row_number() over (partition by (c.opened_at at time zone 'Asia/Shanghai')::date, c.fields ->> 'way' order by c.id))::integer as "ofDay"
             from app.case as c join app.case_party as party on party.case_id = c.id and party.party = 'supervising'
             where c.procedure = 'upward-report' order by c.id`,
    }),
  )
  return rows
}
