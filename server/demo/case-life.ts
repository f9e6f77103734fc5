import { getDayNumber, dayOfNumber } from '#notice/civil-days.ts'
import { kindOf } from '#notice/form-fields.ts'
import { procedures } from '#notice/procedures/index.ts'
import { dayInShanghai, isWorkingDay, type WorkingCalendar } from '#notice/working-days.ts'
import { actorOf } from '#kernel/actors.ts'
import { openCases, type Cases } from '#kernel/cases/act.ts'
import { sweepCases } from '#kernel/cases/sweep.ts'
import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import { effects } from '../effects.ts'
import { accountScripts } from './account-scripts.ts'
import { exchangeScripts, type CaseScript, type ScriptStep } from './case-scripts.ts'
import { coordinationScripts } from './coordination-scripts.ts'
import { instantOf } from './days.ts'
import { keepPapers } from './kept-papers.ts'
import { liaisonScripts } from './liaison-scripts.ts'
import { policyScripts } from './policy-scripts.ts'
import { viewerOf } from './viewers.ts'

export interface CaseLife {
  /** What happens to cases on this day, each at its instant; the morning's sweep first. */
  readonly on: (day: string) => readonly (readonly [at: Date, happen: () => Promise<void>])[]
}
const sweepMinute = 6 * 60 + 5

/**
 * The demo city's cases: people open them and take their steps through the kernel, on the days and in the hours of their scripts, so
 * that acts, clocks, reminders and leads are those of real days. `refused` is told of a step that its definition no longer allows.
 */
export function openCaseLife(city: City, calendar: WorkingCalendar, end: Date, refused: (line: string) => void): CaseLife {
  const desk = openCases({ ...city, effects })
  const today = dayInShanghai(end)
  const day = (back: number) => countBack(calendar, today, back)
  const running = [
    ...exchangeScripts(),
    ...coordinationScripts(day),
    ...liaisonScripts(day),
    ...policyScripts(day),
    ...accountScripts(day),
  ].map((script) => ({
    script,
    opened: { id: '', ended: false },
  }))
  const plan = Map.groupBy(
    running.flatMap(({ script, opened }) => script.steps.map((step) => ({ script, opened, step }))),
    ({ step }) => day(step.back),
  )
  return {
    on: (of) =>
      [
        [instantOf(of, sweepMinute), async () => void (await sweepCases({ ...city, effects }))] as const,
        ...(plan.get(of) ?? []).map(
          ({ script, opened, step }) => [instantOf(of, step.at), () => play(city, desk, { script, opened, step, refused })] as const,
        ),
      ].toSorted(([one], [other]) => one.getTime() - other.getTime()),
  }
}

/** So many working days before the last one up to this day; negative after it. */
export function countBack(calendar: WorkingCalendar, from: string, back: number): string {
  const way = back < 0 ? 1 : -1
  let number = getDayNumber(from)
  while (!isWorkingDay(calendar, dayOfNumber(number))) number--
  for (let left = Math.abs(back); left > 0;) {
    number += way
    if (isWorkingDay(calendar, dayOfNumber(number))) left--
  }
  return dayOfNumber(number)
}

interface Turn {
  readonly script: CaseScript
  readonly opened: { id: string; ended: boolean }
  readonly step: ScriptStep
  readonly refused: (line: string) => void
}

async function play(city: City, desk: Cases, { script, opened, step, refused }: Turn): Promise<void> {
  if (opened.ended) return
  try {
    const viewer = await viewerOf(city, step.by.toLowerCase())
    const actor = { ...actorOf(viewer), account: viewer.account }
    const form = {
      fields: await nameAccounts(city, script.procedure, step.fields ?? {}),
      papers: await keepPapers(city, actor, step.papers ?? {}),
      note: null,
    }
    if (step.action === 'open') {
      const decision = script.about === undefined ? null : await findDecision(city, script.about)
      if (script.about !== undefined && decision === null) opened.ended = true
      else
        opened.id = await desk.open(
          actor,
          { procedure: script.procedure, about: { decision, push: null, item: null }, ...form },
          async (_, id) => id,
        )
      return
    }
    await step.first?.({ city, viewer, id: opened.id })
    if (step.action === '') return
    const target = await findTarget(city, opened.id, step.child)
    await desk.act(actor, { ...target, action: step.action, ...form }, async () => null)
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    opened.ended = true
    refused(`  演示办件 ${script.procedure} 的“${step.action}”没有办成：${cause.message}`)
  }
}

async function ask<Row extends object>(city: City, text: string, values: readonly unknown[]): Promise<Row | undefined> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<Row & Record<string, unknown>>(text, [...values]),
  )
  return rows[0]
}

/** Scripts name people by user name, cases by the number of the account. */
async function nameAccounts(city: City, procedure: string, fields: NonNullable<ScriptStep['fields']>) {
  const known = procedures[procedure]?.fields ?? {}
  const named = { ...fields }
  for (const [name, value] of Object.entries(fields)) {
    const field = known[name]
    if (field && kindOf(field) === 'account' && typeof value === 'string') named[name] = (await viewerOf(city, value)).account
  }
  return named
}

/** The latest decision of which this department has the lead and no case yet. */
async function findDecision(city: City, department: string): Promise<string | null> {
  const found = await ask<{ decision: string }>(
    city,
    `select push.decision from app.push join app.decision on decision.id = push.decision
     where push.department = $1 and push.role = 'lead' and decision.confidentiality <> 'sensitive' and decision.result = 'granted'
       and not exists (select from app.case as c where c.decision = decision.id) order by push.id desc limit 1`,
    [department],
  )
  return found?.decision ?? null
}

async function findTarget(city: City, parent: string, child: string | undefined) {
  const found = await ask<{ id: string; procedure: string; version: number }>(
    city,
    child === undefined
      ? 'select c.id, c.procedure, c.version from app.case as c where c.id = $1'
      : 'select c.id, c.procedure, c.version from app.case as c where c.parent = $1 and c.departments @> array[$2]::text[]',
    child === undefined ? [parent] : [parent, child],
  )
  if (!found) throw new Error(`the demo city has no case ${parent} ${child ?? ''}`)
  return found
}
