import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import type { AccountState, SystemNetwork, UpwardWay } from '#notice/upward-words.ts'
import type { ReportQuery, ReportState, SystemRow, UpwardItemRow } from './shapes.ts'

/** Items marked to be reported upward, those in force first. */
export async function readMarks(connection: PoolClient): Promise<Static<typeof UpwardItemRow>[]> {
  const { rows } = await connection.query<{
    code: string
    name: string
    authority: string
    way: UpwardWay
    system: { id: string; name: string } | null
    days: number
    active: boolean
    since: Date
    version: number
    set_by: string
  }>(
    `select item.code, item.name, mark.authority, mark.way, mark.days, mark.active, mark.since, mark.version, mark.set_by,
       case when system.id is not null then json_build_object('id', system.id::text, 'name', system.name) end as system
     from app.upward_item as mark join app.item on item.code = mark.item
     left join app.professional_system as system on system.id = mark.system
     order by mark.active desc, item.code`,
  )
  return rows.map(({ code, name, since, set_by, ...row }) => ({ ...row, item: { code, name }, since: since.toISOString(), setBy: set_by }))
}

type SystemRecord = Omit<Static<typeof SystemRow>, 'department'> & { readonly department: string; readonly network: SystemNetwork }

/** Systems that the viewer may see, each with its items and how many accounts are not closed. */
export async function readSystems(connection: PoolClient): Promise<readonly SystemRecord[]> {
  const { rows } = await connection.query<SystemRecord>(
    `select system.id, system.name, system.department, system.authority, system.address, system.network, system.contact,
       system.contact_phone as "contactPhone", system.note, system.active, system.version,
       coalesce((select json_agg(json_build_object('code', item.code, 'name', item.name) order by item.code)
                 from app.upward_item as mark join app.item on item.code = mark.item where mark.system = system.id and mark.active), '[]') as items,
       (select count(*)::integer from app.system_account as account where account.system = system.id and account.state <> 'closed') as accounts
     from app.professional_system as system order by system.active desc, system.name`,
  )
  return rows
}

export interface AccountRecord {
  readonly id: string
  readonly case_id: string
  readonly system: string
  readonly system_name: string
  readonly department: string
  readonly user_name: string
  readonly purpose: string
  readonly custodian: string
  readonly custodian_name: string
  readonly state: AccountState
  readonly given_at: Date
  readonly expires_on: string
  readonly secret_at: Date | null
  readonly closed_at: Date | null
}

/** Accounts that the viewer may see, those that run out first at the head. */
export async function readAccounts(connection: PoolClient): Promise<readonly AccountRecord[]> {
  const { rows } = await connection.query<AccountRecord>(
    `select account.id, account.case_id, account.system, system.name as system_name, account.department, account.user_name, account.purpose,
       account.custodian, account.custodian_name, account.state, account.given_at, account.expires_on, account.secret_at, account.closed_at
     from app.system_account as account join app.professional_system as system on system.id = account.system
     order by account.state = 'closed', account.expires_on, account.id limit 500`,
  )
  return rows
}

/** How often the secret of each account was looked at; looks belong to the looker's department, so the program counts them. */
export async function countLooks(connection: PoolClient, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await connection.query<{ account: string; looks: number }>(
    `select substring(look.subject from 9) as account, count(*)::integer as looks from app.look
     where look.kind = 'secret-revealed' and look.subject = any($1::text[]) group by look.subject`,
    [ids.map((id) => `account:${id}`)],
  )
  return new Map(rows.map(({ account, looks }) => [account, looks]))
}

export interface ReportRecord {
  readonly id: string
  readonly title: string
  readonly decision: string
  readonly authority: string
  readonly way: UpwardWay
  readonly system: string | null
  readonly state: ReportState
  readonly department: string
  readonly due_on: string | null
  readonly overdue: boolean
  readonly held: boolean
  readonly opened_at: Date
  readonly reported_on: string | null
  readonly receipt_number: string | null
}
export interface ReportCounts {
  readonly due: number
  readonly reported: number
  readonly returned: number
  readonly overdue: number
}
export const urgencyOf = ({ due_on, id }: ReportRecord, closed: boolean) => (closed ? id : `${due_on ?? '9999-12-31'}.${id}`)

/** Tasks by urgency, or the ended ones with the newest first. One more than asked for says that there are more. */
export async function readReports(
  connection: PoolClient,
  today: string,
  asked: Static<typeof ReportQuery>,
): Promise<readonly ReportRecord[]> {
  const { state, way, overdue = false, closed, q, after, limit } = asked
  const [day, id] = after?.includes('.') ? after.split('.') : [null, after ?? null]
  const { rows } = await connection.query<ReportRecord>(
    `select c.id, c.title, c.decision, c.fields ->> 'authority' as authority, c.fields ->> 'way' as way, c.fields ->> 'system' as system, c.state,
       (select party.department from app.case_party as party where party.case_id = c.id and party.party = 'supervising') as department,
       c.due_on, coalesce(c.due_on < $1::date, false) as overdue, c.held is not null as held, c.opened_at,
       c.fields ->> 'reportedOn' as reported_on, c.fields ->> 'receiptNumber' as receipt_number
     from app.case as c
     where c.procedure = 'upward-report' and (c.closed_at is not null) = $2
       and ($3::text is null or c.state = $3) and ($4::text is null or c.fields ->> 'way' = $4) and (not $5 or c.due_on < $1::date)
       and ($6::text is null or strpos(c.title, $6) > 0 or strpos(c.fields ->> 'authority', $6) > 0)
       and ($8::bigint is null or case when $2 then c.id < $8
         else (coalesce(c.due_on, '9999-12-31'), c.id) > (coalesce($7::date, '9999-12-31'), $8) end)
     order by case when not $2 then coalesce(c.due_on, '9999-12-31') end, case when $2 then -c.id else c.id end
     limit $9`,
    [today, closed, state ?? null, way ?? null, overdue, q?.trim() || null, day ?? null, id ?? null, limit + 1],
  )
  return rows
}

export async function countReports(connection: PoolClient, today: string): Promise<ReportCounts> {
  const { rows } = await connection.query<ReportCounts>(
    `select count(*) filter (where c.state in ('due', 'awaiting', 'withdrawing'))::integer as due,
       count(*) filter (where c.state = 'reported')::integer as reported, count(*) filter (where c.state = 'returned')::integer as returned,
       count(*) filter (where c.due_on < $1::date)::integer as overdue
     from app.case as c where c.procedure = 'upward-report' and c.closed_at is null`,
    [today],
  )
  return rows[0]!
}
