import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type, type Static } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { lastWorkingDays } from './checking.ts'
import { type DutyCell, DutyPage } from './shapes.ts'

export { DutyPage, dutyVerdicts } from './shapes.ts'
export { checkTime, lastWorkingDays, recordDuty } from './checking.ts'
export { remindDue } from './reminding.ts'
export { watchDuty, type DutyWatch } from './watch.ts'

interface CheckRecord {
  readonly department: string
  readonly day: string
  readonly due_at: Date
  readonly recorded_at: Date
  readonly people: number
  readonly first_at: Date | null
  readonly viewed: number
  readonly signed: number
  readonly unsigned: number
  readonly due: number
  readonly verdict: Static<typeof DutyCell>['verdict']
  readonly settled_at: Date | null
  readonly reminders: readonly { readonly seat: string; readonly at: string; readonly people: number; readonly delivered: number }[]
}

/** 每日查收: the record of each working day's duty, by department; row security leaves a department its own row. */
export const duty =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/duty',
      {
        config: { permission: 'duty.read' },
        schema: {
          summary: '每日查收记录',
          querystring: Type.Object({ days: Type.Integer({ minimum: 1, maximum: 60, default: 20 }) }),
          response: answers(DutyPage),
        },
      },
      async (request) => {
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const viewer = viewerOf(request)
        const today = dayInShanghai(at)
        const days = lastWorkingDays(directory.calendar, today, request.query.days)
        const records = await withinConnection(city.database.pool, viewer, (connection) => readChecks(connection, days))
        const byDepartment = Map.groupBy(records, ({ department }) => department)
        const present = presenter(directory)
        const shown = [...directory.departments].flatMap(([code, { kind, active }]) =>
          (viewer.sight === 'city' ? kind === 'supervisor' && active : code === viewer.department) || byDepartment.has(code) ? [code] : [],
        )
        return {
          today,
          now: at.toISOString(),
          hour: directory.settings.dutyHour,
          step: directory.settings.dutyStep,
          days: [...days],
          rows: shown.map((code) => {
            const own = byDepartment.get(code) ?? []
            return {
              department: present.department(code),
              checked: own.filter(({ verdict }) => verdict !== 'absent').length,
              recorded: own.length,
              cells: own.map(presentCell),
            }
          }),
        }
      },
    )
  }

async function readChecks(connection: PoolClient, days: readonly string[]): Promise<readonly CheckRecord[]> {
  const { rows } = await connection.query<CheckRecord>(
    `select duty_check.department, duty_check.day, duty_check.due_at, duty_check.recorded_at, duty_check.people, duty_check.first_at, duty_check.viewed,
            duty_check.signed, duty_check.unsigned, duty_check.due, duty_check.verdict, duty_check.settled_at,
            coalesce((select jsonb_agg(jsonb_build_object('seat', reminder.seat, 'at', reminder.at, 'people', cardinality(reminder.messages),
                        'delivered', (select count(*) from app.message where message.id = any(reminder.messages) and message.status = 'delivered'))
                        order by reminder.step)
                      from app.duty_reminder as reminder
                      where reminder.department = duty_check.department and reminder.day = duty_check.day), '[]') as reminders
     from app.duty_check where duty_check.day = any($1::date[]) order by duty_check.department, duty_check.day`,
    [days],
  )
  return rows
}

function presentCell(record: CheckRecord): Static<typeof DutyCell> {
  const { day, verdict, people, viewed, signed, unsigned, due } = record
  return {
    day,
    verdict,
    people,
    viewed,
    signed,
    unsigned,
    due,
    dueAt: record.due_at.toISOString(),
    recordedAt: record.recorded_at.toISOString(),
    firstAt: record.first_at?.toISOString() ?? null,
    settledAt: record.settled_at?.toISOString() ?? null,
    reminders: record.reminders.map((reminder) => ({ ...reminder, at: new Date(reminder.at).toISOString() })),
  }
}
