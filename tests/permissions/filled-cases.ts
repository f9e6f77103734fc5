import { sql, type Transaction } from 'kysely'
import type { Tables } from '#kernel/tables.ts'

/** A case of this department alone with an act, a paper and a lead, as rows: what is tried is the database, not the procedures. */
export async function addCase(tx: Transaction<Tables>, department: string, file: string, at: Date): Promise<void> {
  await sql`with noted as (
      insert into app.journal (type, at, feeds, pushes, actor, actor_seat, actor_department)
      values ('case.opened', ${at}, array[${department}], array[null::bigint], '某人', 'liaison', ${department}) returning journal.id
    ), made as (
      insert into app.case (procedure, procedure_version, state, title, departments, opened_at, opened_by, opened_seat, opened_department, entered_on,
                            custodian, custodian_seat, last_entry)
      select 'trial', 1, 'asked', ${`案件${department}`}, array[${department}], ${at}, '某人', 'liaison', ${department}, '2026-03-02', ${department}, 'liaison', noted.id
      from noted returning id, last_entry
    ), party as (
      insert into app.case_party (case_id, party, department) select made.id, 'asking', ${department} from made
    ), paper as (
      insert into app.case_paper (case_id, paper, file, party, department, by_name, at, version)
      select made.id, 'evidence', ${file}, 'asking', ${department}, '某人', ${at}, 1 from made
    ), lead as (
      insert into app.lead (ground, case_id, clock, department, seat, evidence, at)
      select '3.2.2.8', made.id, 1, ${department}, 'liaison', '{}', ${at} from made
    ), draft as (
      insert into app.case_draft (case_id, version, action, until, shown_to, fields)
      select made.id, 1, 'open', array['sign'], array[${department}], ${JSON.stringify({ reasons: `${department}草拟` })} from made
    )
    insert into app.case_act (case_id, version, action, state_to, actor, party, seat, department, at, entry)
    select made.id, 1, 'open', 'asked', '某人', 'asking', 'liaison', ${department}, ${at}, made.last_entry from made`.execute(tx)
}

/** A professional system of the department with an account, its secret, and what is to be reported by it, as rows. */
export async function addUpward(tx: Transaction<Tables>, department: string, at: Date): Promise<void> {
  await sql`with known as (
      insert into app.professional_system (name, department, authority, address, network, contact, contact_phone)
      values (${`${department}的系统`}, ${department}, '省厅', '专线', 'dedicated', '处室', '0791-80000000') returning id
    ), held as (
      insert into app.system_account (case_id, system, department, user_name, purpose, custodian, custodian_name, given_at, expires_on, state)
      select (select max(c.id) from app.case as c where c.departments = array[${department}]), known.id, ${department}, 'user', '上报',
        (select min(account.id) from app.account), '保管人', ${at}, '2026-12-31', 'given' from known returning id
    ), secret as (
      insert into app.system_secret (account, sealed, set_by, set_at) select held.id, 'sg1.', '某人', ${at} from held
    )
    insert into app.upward_duty (decision, occasion, kind, noted_at) select held.id, 'made', 'made', ${at} from held`.execute(tx)
}

/** A system of the department with the address at which it is called, as rows. */
export async function addWebhook(tx: Transaction<Tables>, department: string, at: Date): Promise<void> {
  await sql`with system as (
      insert into app.client (department, name, scopes) values (${department}, '业务系统', array['feed:read']) returning id
    )
    insert into app.webhook (client, department, url, secret, position, made_at, made_by)
    select system.id, ${department}, 'https://10.1.2.3/in', 'sg1.', 0, ${at}, '业务系统' from system`.execute(tx)
}
