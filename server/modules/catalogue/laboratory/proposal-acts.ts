import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Permission, Viewer } from '#kernel/seats.ts'
import { seatFor } from '../acting.ts'
import { checkDay, checkLines, checkTimeline, refuseAt, standLines, type AskedLine, type StandingLine } from './checks.ts'
import { dutiesChanged } from './outlook.ts'
import { lockProposal, type ProposalStatus, type ReplaySummary, type StoredProposal } from './proposal-rows.ts'

export interface ProposalDraft {
  readonly title: string
  readonly reason: string
  readonly basis: string
  readonly effectiveFrom: string
  readonly pastPushes: 'keep' | 'list' | null
  readonly lines: readonly AskedLine[]
}
export const proposalSubject = (id: string) => `mapping-proposal:${id}`
export const statusWords: Readonly<Record<ProposalStatus, string>> = {
  draft: '草稿',
  submitted: '待批准',
  approved: '已批准',
  declined: '未批准',
  retracted: '已撤回',
}

interface Written {
  readonly type: string
  readonly id: string
  readonly tell: readonly string[]
  readonly permission: Permission
  readonly data?: Readonly<Record<string, unknown>>
}

/** State and journal entry in one transaction; the entry comes first, so that the state can name it. */
export async function noteProposal(city: City, connection: PoolClient, viewer: Viewer, written: Written): Promise<string> {
  return await addEntry(connection, {
    type: written.type,
    at: city.now(),
    decision: null,
    tell: written.tell.map((department) => [department, null] as const),
    actor: viewer.name,
    seat: seatFor(viewer, written.permission),
    department: viewer.department,
    data: { subject: proposalSubject(written.id), proposal: written.id, ...written.data },
  })
}

/** One who acts on a proposal that has gone on meanwhile learns how and by whom. */
export function refuseMoved(proposal: StoredProposal, wanted: readonly ProposalStatus[], version: number | undefined): void {
  if (!wanted.includes(proposal.status)) {
    const by = proposal.decidedBy === null ? '' : `（${proposal.decidedBy}）`
    throw new Refusal(
      409,
      proposal.decidedBy === null ? 'wrong-state' : 'already-decided',
      `这份方案${statusWords[proposal.status]}${by}，您的操作未办理。请刷新查看。`,
      undefined,
      { state: proposal.status, decidedBy: proposal.decidedBy },
    )
  }
  if (version !== undefined && version !== proposal.version) {
    throw new Refusal(409, 'changed-meanwhile', '这份方案已被修改，您看到的不是最新内容，操作未办理。请刷新核对后重新办理。')
  }
}

export const departmentsOf = (directory: Directory, lines: readonly StandingLine[], day: string) => [
  ...new Set([
    ...dutiesChanged(directory, lines, day).map(({ department }) => department),
    ...lines.flatMap(({ open }) => (open?.receivers ?? []).map(({ department }) => department)),
    ...lines.flatMap(({ receivers }) => (receivers ?? []).map(({ department }) => department)),
  ]),
]

/** Puts a draft down; nothing of the mapping changes by it. Answers its number. Throws Refusal 422, 409. */
export async function createProposal(
  city: Pick<City, 'now'>,
  directory: Directory,
  connection: PoolClient,
  viewer: Pick<Viewer, 'account' | 'name' | 'seats'>,
  draft: ProposalDraft,
  more: { readonly kind?: 'rollback'; readonly restores?: string } = {},
): Promise<string> {
  const at = city.now()
  checkLines(directory, draft.effectiveFrom, draft.lines)
  const lines = await standLines(connection, draft.lines)
  await checkTimeline(connection, lines, draft.effectiveFrom, dayInShanghai(at))
  const { rows } = await connection.query<{ id: string }>(
    `insert into app.mapping_proposal (kind, title, reason, basis, effective_from, past_pushes, authors, author, author_seat, departments, restores, created_at)
     values ($1, $2, $3, $4, $5, $6, array[$7::bigint], $8, $9, $10, $11, $12) returning mapping_proposal.id`,
    [
      more.kind ?? 'change',
      draft.title.trim(),
      draft.reason.trim(),
      draft.basis.trim(),
      draft.effectiveFrom,
      draft.pastPushes,
      viewer.account,
      viewer.name,
      seatFor(viewer, 'mapping.write'),
      departmentsOf(directory, lines, draft.effectiveFrom),
      more.restores ?? null,
      at,
    ],
  )
  const { id } = rows[0]!
  await writeLines(connection, id, lines)
  return id
}

export async function writeLines(connection: PoolClient, proposal: string, lines: readonly StandingLine[]): Promise<void> {
  await connection.query(
    `insert into app.mapping_change (proposal, place, item, region, receivers, replaces, before)
     select $1, line.place, line.item, line.region, nullif(line.receivers, 'null'), line.replaces, nullif(line.before, 'null')
     from jsonb_to_recordset($2::jsonb) as line(place integer, item text, region text, receivers jsonb, replaces bigint, before jsonb)`,
    [
      proposal,
      JSON.stringify(
        lines.map(({ item, region, receivers, open }, place) => ({
          place,
          item,
          region,
          receivers,
          replaces: open?.id ?? null,
          before: open?.receivers ?? null,
        })),
      ),
    ],
  )
}

/**
 * Writes a draft anew; a submitted one goes back to being a draft, because nobody has looked at what it says now. Whoever writes on it
 * becomes one of its authors. The lines of a roll back stay what they restore. Throws Refusal 404, 409, 422.
 */
export async function reviseProposal(city: City, viewer: Viewer, id: string, version: number, draft: ProposalDraft): Promise<void> {
  const directory = await city.directory.current(city.now().getTime())
  await acting(city, viewer, async (connection) => {
    const proposal = await lockProposal(connection, id)
    refuseMoved(proposal, ['draft', 'submitted'], version)
    const asked =
      proposal.kind === 'rollback' ? proposal.lines.map(({ item, region, receivers }) => ({ item, region, receivers })) : draft.lines
    checkLines(directory, draft.effectiveFrom, asked)
    const lines = await standLines(connection, asked)
    await checkTimeline(connection, lines, draft.effectiveFrom, dayInShanghai(city.now()))
    const entry =
      proposal.status === 'submitted'
        ? await noteProposal(city, connection, viewer, {
            type: 'mapping.retracted',
            id,
            tell: proposal.departments,
            permission: 'mapping.write',
            data: { note: '退回修改' },
          })
        : null
    await connection.query('delete from app.mapping_change where mapping_change.proposal = $1', [id])
    await writeLines(connection, id, lines)
    await connection.query(
      `update app.mapping_proposal as proposal set
         status = 'draft', version = proposal.version + 1, title = $2, reason = $3, basis = $4, effective_from = $5, past_pushes = $6,
         departments = $7, submitted_at = null, submitted_by = null, replay = null, last_entry = coalesce($9, proposal.last_entry),
         authors = case when $8 = any (proposal.authors) then proposal.authors else proposal.authors || $8::bigint end
       where proposal.id = $1`,
      [
        id,
        draft.title.trim(),
        draft.reason.trim(),
        draft.basis.trim(),
        draft.effectiveFrom,
        draft.pastPushes,
        departmentsOf(directory, lines, draft.effectiveFrom),
        viewer.account,
        entry,
      ],
    )
  })
}

/** Lays a draft before a second person and before those whose duties it would change. Throws Refusal 409, 422. */
export async function submitProposal(
  city: City,
  directory: Directory,
  connection: PoolClient,
  viewer: Viewer,
  id: string,
  version: number | undefined,
  replay: ReplaySummary | null,
): Promise<void> {
  const proposal = await lockProposal(connection, id)
  refuseMoved(proposal, ['draft'], version)
  const today = dayInShanghai(city.now())
  if (proposal.lines.length === 0) throw refuseAt('/changes', 'nothing', '方案中还没有变更项，请至少列一项。')
  if (proposal.reason === '') throw refuseAt('/reason', 'reason-required', '请写明变更的原因，供批准人和有关部门判断。')
  checkDay(proposal.effectiveFrom, proposal.pastPushes, today)
  await checkStanding(city, directory, connection, proposal)
  const entry = await noteProposal(city, connection, viewer, {
    type: 'mapping.proposed',
    id,
    tell: proposal.departments,
    permission: 'mapping.write',
    data: {
      title: proposal.title,
      kind: proposal.kind,
      effectiveFrom: proposal.effectiveFrom,
      items: proposal.lines.map(({ item }) => item),
      replay,
    },
  })
  await connection.query(
    `update app.mapping_proposal set status = 'submitted', version = mapping_proposal.version + 1, submitted_at = $2, submitted_by = $3,
       replay = $4, last_entry = $5,
       authors = case when $6 = any (mapping_proposal.authors) then mapping_proposal.authors else mapping_proposal.authors || $6::bigint end
     where mapping_proposal.id = $1`,
    [id, city.now(), viewer.name, replay === null ? null : JSON.stringify(replay), entry, viewer.account],
  )
}

/**
 * Everything that must hold on the day of submission and again on that of approval, against the rules as they are now. The directory is
 * read before the transaction begins: whoever waits for a lock must not ask for a second connection.
 */
export async function checkStanding(
  city: City,
  directory: Directory,
  connection: PoolClient,
  proposal: StoredProposal,
): Promise<readonly StandingLine[]> {
  checkLines(directory, proposal.effectiveFrom, proposal.lines)
  const lines = await standLines(connection, proposal.lines)
  await checkTimeline(connection, lines, proposal.effectiveFrom, dayInShanghai(city.now()))
  return lines
}

/** 撤回: the bureau takes its own proposal back before it is decided. */
export async function retractProposal(city: City, viewer: Viewer, id: string, version: number, note: string): Promise<void> {
  await acting(city, viewer, async (connection) => {
    const proposal = await lockProposal(connection, id)
    refuseMoved(proposal, ['draft', 'submitted'], version)
    const entry = await noteProposal(city, connection, viewer, {
      type: 'mapping.retracted',
      id,
      tell: proposal.status === 'submitted' ? proposal.departments : [],
      permission: 'mapping.write',
      data: { note: note.trim() },
    })
    await connection.query(
      `update app.mapping_proposal set status = 'retracted', version = mapping_proposal.version + 1, decision_note = $2, last_entry = $3
       where mapping_proposal.id = $1`,
      [id, note.trim(), entry],
    )
  })
}

/** What a department says before the decision is made; it may say it again and otherwise. */
export async function commentProposal(city: City, viewer: Viewer, id: string, text: string): Promise<void> {
  await acting(city, viewer, async (connection) => {
    const { rows } = await connection.query<{ status: ProposalStatus; departments: readonly string[] }>(
      'select proposal.status, proposal.departments from app.mapping_proposal as proposal where proposal.id = $1 for key share',
      [id],
    )
    const [proposal] = rows
    if (!proposal || !proposal.departments.includes(viewer.department)) {
      throw new Refusal(404, 'not-found', '没有找到涉及本部门职责的这份方案，无法提出意见。')
    }
    if (proposal.status !== 'submitted') throw new Refusal(409, 'wrong-state', `这份方案${statusWords[proposal.status]}，不再收集意见。`)
    await noteProposal(city, connection, viewer, {
      type: 'mapping.commented',
      id,
      tell: [],
      permission: 'mapping.comment',
      data: { text: text.trim() },
    })
    await connection.query(
      'insert into app.mapping_comment (proposal, department, text, by_name, by_seat, at) values ($1, $2, $3, $4, $5, $6)',
      [id, viewer.department, text.trim(), viewer.name, seatFor(viewer, 'mapping.comment'), city.now()],
    )
  })
}

/** One transaction that writes a journal entry, and the sequencer woken after it. */
export async function acting<Result>(city: City, viewer: Viewer, work: (connection: PoolClient) => Promise<Result>): Promise<Result> {
  const result = await withinConnection(city.database.pool, viewer, work)
  city.committed()
  return result
}
