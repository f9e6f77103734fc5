import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import { intakes, type Intake, type ReceiverRole, type SupervisorRole } from '#notice/catalogue-words.ts'
import type { Duties, Duty } from './item-shapes.ts'

interface StoredDuty {
  readonly code: string
  readonly name: string
  readonly intake: Intake
  readonly approving_body: string
  readonly approving_name: string
  readonly role: SupervisorRole | null
  readonly decisions: number
  readonly receives:
    | readonly { readonly region: string | null; readonly region_name: string | null; readonly role: ReceiverRole; readonly from: string }[]
    | null
}

/** A department's own list of duties (1.2): what it leads, what it assists in, and what it is merely told. Null: no such department. */
export async function findDuties(
  connection: PoolClient,
  code: string,
  today: string,
  since: string,
): Promise<Static<typeof Duties> | null> {
  const { rows: departments } = await connection.query<{ code: string; name: string }>(
    'select department.code, department.name from app.department where department.code = $1',
    [code],
  )
  const department = departments[0]
  if (!department) return null
  const { rows } = await connection.query<StoredDuty>(
    `select item.code, item.name, item.intake, item.approving_body, body.name as approving_name, supervisor.role,
            (select count(*)::integer from app.decision
             where decision.item = item.code and decision.decided_on > $3 and decision.decided_on <= $2) as decisions, own.receives
     from app.item
     join app.department as body on body.code = item.approving_body
     left join app.item_supervisor as supervisor on supervisor.item = item.code and supervisor.department = $1
     left join lateral (
       select json_agg(json_build_object('region', rule.region, 'region_name', region.name, 'role', receiver.role, 'from', rule.effective_from)
                       order by coalesce(rule.region, '')) as receives
       from app.mapping_rule as rule
       join app.mapping_receiver as receiver on receiver.rule = rule.id and receiver.department = $1
       left join app.region on region.code = rule.region
       where rule.item = item.code and rule.effective_from <= $2 and (rule.effective_to is null or rule.effective_to > $2)
     ) as own on true
     where item.active and (supervisor.role is not null or own.receives is not null)
     order by item.code`,
    [code, today, since],
  )
  const of = (role: SupervisorRole | null) => rows.filter((row) => row.role === role).map(toDuty)
  return { department, on: today, leads: of('lead'), assists: of('assist'), copies: of(null) }
}

function toDuty(row: StoredDuty): Static<typeof Duty> {
  return {
    item: { code: row.code, name: row.name },
    intakeName: intakes[row.intake],
    approvingBody: { code: row.approving_body, name: row.approving_name },
    role: row.role ?? 'copy',
    receives: (row.receives ?? []).map(({ region, region_name: name, role, from }) => ({
      region: region === null ? null : { code: region, name: name ?? region },
      role,
      from,
    })),
    decisions30: row.decisions,
  }
}
