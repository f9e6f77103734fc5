import type { Effect } from '#kernel/cases/effects.ts'
import { addEntry } from '#kernel/journal.ts'

/** Every department that holds a push of the case's decision hears of the step, about its own push: who received it must know what became of it. */
export const tellReceivers: Effect = async ({ connection, at, record, action, performer }) => {
  if (record.decision === null) return
  const { rows } = await connection.query<{ department: string; push: string }>({
    name: 'receivers-of',
    text: `select distinct on (push.department) push.department, push.id as push from app.push
           where push.decision = $1 and push.status not in ('rerouted', 'superseded') order by push.department, push.id desc`,
    values: [record.decision],
  })
  const told = rows.filter(({ department }) => !record.departments.includes(department))
  if (told.length === 0) return
  await addEntry(connection, {
    type: 'case.told',
    at,
    decision: record.decision,
    tell: told.map(({ department, push }) => [department, push] as const),
    actor: performer.name,
    seat: performer.seat,
    department: performer.department,
    data: { case: record.id, procedure: record.procedure, action, state: record.state, told: told.map(({ department }) => department) },
  })
}
