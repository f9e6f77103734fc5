import type { PoolClient } from 'pg'
import { upwardReport } from '#notice/procedures/upward-report.ts'
import type { FieldValues } from '#notice/conditions.ts'
import { beginCase } from '#kernel/cases/opening.ts'
import { lockCases, type CaseRecord } from '#kernel/cases/records.ts'
import { platform, takeSystemStep, type Turn } from '#kernel/cases/steps.ts'

interface Duty {
  readonly id: string
  readonly decision: string
  readonly occasion: string
  readonly kind: 'made' | 'revised' | 'ended'
}

/** What is noted and not settled, oldest first. */
export async function findOpenDuties(connection: PoolClient, after: string): Promise<readonly string[]> {
  const { rows } = await connection.query<{ id: string }>({
    name: 'upward-open-duties',
    text: 'select duty.id from app.upward_duty as duty where duty.settled_at is null and duty.id > $1 order by duty.id limit 200',
    values: [after],
  })
  return rows.map(({ id }) => id)
}

/** Opens the task, or tells the task that there is what the decision became. False where another process has it, or where it must wait. */
export async function settleDuty(turn: Turn, id: string): Promise<boolean> {
  const { connection, at } = turn
  const { rows } = await connection.query<Duty>(
    `select duty.id, duty.decision, duty.occasion, duty.kind from app.upward_duty as duty where duty.id = $1 and duty.settled_at is null for update skip locked`,
    [id],
  )
  const duty = rows[0]
  if (!duty) return false
  const settle = async (caseId: string | null) => {
    await connection.query('update app.upward_duty set case_id = $2, settled_at = $3 where upward_duty.id = $1', [id, caseId, at])
    return true
  }
  if (duty.kind === 'made') return await settle((await beginReport(turn, duty.decision, null)).id)
  const last = await lockLast(turn, duty.decision)
  // Its own task is not open yet; it comes first.
  if (!last) return false
  if (last.state === 'confirmed') {
    if (duty.kind === 'ended' && (await isReportedItself(connection, duty.occasion))) return await settle(last.id)
    const occasion = duty.kind === 'revised' ? '审批决定已更正' : '审批决定已终止'
    return await settle((await beginReport(turn, duty.decision, occasion)).id)
  }
  if (last.state === 'reported') await takeSystemStep(turn, last, 'changeLearnt')
  else if (duty.kind === 'ended') {
    if (last.state === 'awaiting') return false
    // A report that was made before is corrected, not withdrawn: the superior authority has to learn of the ending.
    if (last.state === 'due') await takeSystemStep(turn, last, 'endingLearnt')
  }
  return await settle(last.id)
}

/** Whether the decision that brought the ending has to be reported as well: then the superior learns of it by that one. */
async function isReportedItself(connection: PoolClient, occasion: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    `select from app.journal as entry join app.upward_duty as own on own.decision = (entry.data ->> 'by')::bigint and own.occasion = 'made'
     where entry.id = $1`,
    [occasion.slice('entry:'.length)],
  )
  return rowCount !== 0
}

async function lockLast(turn: Turn, decision: string): Promise<CaseRecord | null> {
  const { rows } = await turn.connection.query<{ id: string }>(
    `select c.id from app.case as c where c.decision = $1 and c.procedure = $2 order by c.id desc limit 1`,
    [decision, upwardReport.id],
  )
  if (!rows[0]) return null
  return (await lockCases(turn.connection, [rows[0].id])).get(rows[0].id) ?? null
}

interface Reportable {
  readonly document_number: string
  readonly item: string
  readonly item_name: string
  readonly authority: string
  readonly way: 'hand' | 'machine'
  readonly days: number
  readonly system: string | null
  readonly supervisor: string | null
}

/** The department to which it is copied: who holds the decision's leading push now, else who supervises the item. Throws where there is none. */
async function beginReport(turn: Turn, decision: string, occasion: string | null): Promise<CaseRecord> {
  const { rows } = await turn.connection.query<Reportable>(
    `select decision.document_number, decision.item, item.name as item_name, upward.authority, upward.way, upward.days, system.name as system,
       coalesce(
         (select push.department from app.push where push.decision = decision.id and push.role = 'lead'
            and push.status not in ('rerouted', 'superseded', 'ended') order by push.id desc limit 1),
         (select supervisor.department from app.item_supervisor as supervisor where supervisor.item = decision.item and supervisor.role = 'lead')
       ) as supervisor
     from app.decision
     join app.item on item.code = decision.item
     join app.upward_item as upward on upward.item = decision.item
     left join app.professional_system as system on system.id = upward.system
     where decision.id = $1`,
    [decision],
  )
  const found = rows[0]
  if (!found?.supervisor) throw new Error(`decision ${decision} is to be reported upward, but no department supervises its item`)
  const { authority, way, days, system, supervisor } = found
  const fields: FieldValues = {
    authority,
    way,
    days,
    supervisor,
    ...(system === null ? {} : { system }),
    ...(occasion === null ? {} : { occasion }),
  }
  return await beginCase(turn, {
    procedure: upwardReport,
    parties: { reporting: turn.known.bureau, supervising: supervisor },
    subject: { decision, push: null, item: found.item, words: null },
    title: `${found.item_name}（${found.document_number}）`,
    parent: null,
    performer: platform(turn),
    form: { fields, papers: {}, note: null },
    tell: ['reporting.handler', 'supervising.liaison'],
  })
}
