import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Viewer } from '#kernel/seats.ts'
import { seatFor } from '../acting.ts'
import { subjectOf } from '../history.ts'
import { checkDay, type StandingLine } from './checks.ts'
import { acting, checkStanding, noteProposal, refuseMoved } from './proposal-acts.ts'
import { lockProposal, type StoredProposal } from './proposal-rows.ts'

/** Any number that nobody else uses for an advisory lock: approvals, few in a day, take turns and so number their versions. */
const approvals = 22_12_430

function refuseOwn(proposal: StoredProposal, viewer: Viewer): void {
  if (proposal.authors.includes(viewer.account)) {
    throw new Refusal(403, 'own-proposal', '您参与起草了这份方案，须由另一人批准。请交审批局领导或另一名推送操作员办理。')
  }
}

/**
 * 批准: the one writer of rules. A second person's word puts every line in force from the effective date on, all or none; decisions made
 * before it go on by the old rules. Answers the number of the version. Throws Refusal 403 (one's own), 409, 422.
 */
export async function approveProposal(city: City, viewer: Viewer, id: string, version: number, note: string): Promise<number> {
  const directory = await city.directory.refresh()
  const number = await acting(city, viewer, async (connection) => {
    await connection.query('select pg_advisory_xact_lock($1)', [approvals])
    const proposal = await lockProposal(connection, id)
    refuseMoved(proposal, ['submitted'], undefined)
    refuseOwn(proposal, viewer)
    refuseMoved(proposal, ['submitted'], version)
    checkDay(proposal.effectiveFrom, proposal.pastPushes, dayInShanghai(city.now()))
    const lines = await checkStanding(city, directory, connection, proposal)
    const { rows } = await connection.query<{ number: number }>(
      'select coalesce(max(mapping_proposal.number), 0) + 1 as number from app.mapping_proposal',
    )
    const { number } = rows[0]!
    for (const [place, line] of lines.entries()) await putInForce(city, connection, viewer, { proposal, number, place, line })
    const entry = await noteProposal(city, connection, viewer, {
      type: proposal.kind === 'rollback' ? 'mapping.rolledback' : 'mapping.approved',
      id,
      tell: [],
      permission: 'mapping.approve',
      data: { title: proposal.title, number, effectiveFrom: proposal.effectiveFrom, restores: proposal.restores, note: note.trim() },
    })
    await connection.query(
      `update app.mapping_proposal set status = 'approved', version = mapping_proposal.version + 1, number = $2, decided_at = $3,
         decided_by = $4, decided_seat = $5, decided_account = $6, decision_note = $7, last_entry = $8
       where mapping_proposal.id = $1`,
      [id, number, city.now(), viewer.name, seatFor(viewer, 'mapping.approve'), viewer.account, note.trim(), entry],
    )
    return number
  })
  await city.directory.refresh()
  return number
}

/** 不予批准, with the reason that everybody concerned can read. */
export async function declineProposal(city: City, viewer: Viewer, id: string, version: number, reason: string): Promise<void> {
  await acting(city, viewer, async (connection) => {
    const proposal = await lockProposal(connection, id)
    refuseMoved(proposal, ['submitted'], undefined)
    refuseOwn(proposal, viewer)
    refuseMoved(proposal, ['submitted'], version)
    const entry = await noteProposal(city, connection, viewer, {
      type: 'mapping.declined',
      id,
      tell: proposal.departments,
      permission: 'mapping.approve',
      data: { title: proposal.title, note: reason.trim() },
    })
    await connection.query(
      `update app.mapping_proposal set status = 'declined', version = mapping_proposal.version + 1, decided_at = $2, decided_by = $3,
         decided_seat = $4, decided_account = $5, decision_note = $6, last_entry = $7
       where mapping_proposal.id = $1`,
      [id, city.now(), viewer.name, seatFor(viewer, 'mapping.approve'), viewer.account, reason.trim(), entry],
    )
  })
}

interface Place {
  readonly proposal: StoredProposal
  readonly number: number
  readonly place: number
  readonly line: StandingLine
}

/** Ends the open rule of the place on the effective date and begins the new one there, with the entry of the item's own history. */
async function putInForce(city: City, connection: PoolClient, viewer: Viewer, { proposal, number, place, line }: Place): Promise<void> {
  const { item, region, receivers, open } = line
  const { id, effectiveFrom } = proposal
  if (open) {
    await connection.query(
      'update app.mapping_rule set effective_to = $2, ended_by = $3 where mapping_rule.id = $1 and mapping_rule.effective_to is null',
      [open.id, effectiveFrom, id],
    )
  }
  const rule = receivers === null ? null : await begin(connection, proposal, line, city.now())
  await connection.query(
    'update app.mapping_change set before = $3, replaces = $4, rule = $5 where mapping_change.proposal = $1 and mapping_change.place = $2',
    [id, place, open ? JSON.stringify(open.receivers) : null, open?.id ?? null, rule],
  )
  const cityRule = receivers === null ? await receiversOfCity(connection, item) : null
  await addEntry(connection, {
    type: receivers === null ? 'mapping.ended' : 'mapping.changed',
    at: city.now(),
    decision: null,
    tell: [...new Set([...(open?.receivers ?? []), ...(receivers ?? [])].map(({ department }) => department))].map(
      (department) => [department, null] as const,
    ),
    actor: viewer.name,
    seat: seatFor(viewer, 'mapping.approve'),
    department: viewer.department,
    data: {
      subject: subjectOf(item),
      region,
      effectiveFrom,
      rule: rule ?? open?.id ?? null,
      replaced: open?.id ?? null,
      before: open?.receivers ?? null,
      after: receivers ?? cityRule,
      note: proposal.reason,
      basis: proposal.basis,
      proposal: id,
      number,
      author: proposal.author,
    },
  })
}

async function begin(
  connection: PoolClient,
  proposal: StoredProposal,
  { item, region, receivers }: StandingLine,
  at: Date,
): Promise<string> {
  const { rows } = await connection.query<{ id: string }>(
    `with rule as (
       insert into app.mapping_rule (item, region, effective_from, note, made_by, made_at, proposal) values ($1, $2, $3, $4, $5, $6, $9)
       returning mapping_rule.id
     ), receiving as (
       insert into app.mapping_receiver (rule, department, role)
       select rule.id, receiver.department, receiver.role from rule cross join unnest($7::text[], $8::text[]) as receiver(department, role)
     )
     select rule.id from rule`,
    [
      item,
      region,
      proposal.effectiveFrom,
      proposal.reason,
      proposal.author,
      at,
      (receivers ?? []).map(({ department }) => department),
      (receivers ?? []).map(({ role }) => role),
      proposal.id,
    ],
  )
  return rows[0]!.id
}

async function receiversOfCity(connection: PoolClient, item: string): Promise<readonly unknown[]> {
  const { rows } = await connection.query<{ department: string; role: string }>(
    `select receiver.department, receiver.role from app.mapping_rule as rule join app.mapping_receiver as receiver on receiver.rule = rule.id
     where rule.item = $1 and rule.region is null and rule.effective_to is null order by receiver.role desc, receiver.department`,
    [item],
  )
  return rows
}
