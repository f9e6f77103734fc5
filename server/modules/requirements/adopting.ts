import type { PoolClient } from 'pg'
import type { EffectAsk, Effect } from '#kernel/cases/effects.ts'
import { addEntry } from '#kernel/journal.ts'
import { isDifferent } from '#notice/requirements.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { Refusal } from '#platform/http/problem.ts'
import { listDrafts, listReaders, listVersions, type DraftRow, type VersionRow } from './rows.ts'

interface Prepared {
  readonly item: string
  readonly draft: DraftRow
  readonly before: VersionRow | undefined
}
const wordOf = ({ record }: EffectAsk, field: string): string => {
  const value = record.fields[field]
  return typeof value === 'string' ? value : ''
}
const nameOf = ({ known }: EffectAsk, item: string) => `“${known.items.get(item)?.name ?? item}”`
const notReady = (what: string) =>
  new Refusal(422, 'requirements-not-ready', `${what}。`, [
    { pointer: '/fields/effectiveOn', code: 'requirements-not-ready', message: what },
  ])

/** Every touched item with its draft, as it may be published; items are locked in the order of their codes. Throws Refusal 422 with what is missing. */
async function prepare(ask: EffectAsk): Promise<readonly Prepared[]> {
  const { connection, record } = ask
  const { items } = record.fields
  const codes = Array.isArray(items) ? items.map(String).toSorted() : []
  await connection.query('select from app.item where item.code = any($1::text[]) order by item.code for no key update', [codes])
  const drafts = new Map((await listDrafts(connection, record.id)).map((draft) => [draft.item, draft]))
  const effectiveOn = wordOf(ask, 'effectiveOn')
  const prepared: Prepared[] = []
  for (const item of codes) {
    const draft = drafts.get(item)
    const [newest] = await listVersions(connection, item)
    if (!draft) throw notReady(`${nameOf(ask, item)}还没有新要件的草稿，请先起草；不涉及的事项请从“涉及的审批事项”中去掉`)
    if (draft.base !== (newest?.version ?? 0))
      throw notReady(`${nameOf(ask, item)}的要件已由其他办件更新到第 ${newest?.version} 版，请在新版的基础上重新起草`)
    if (newest && !isDifferent(newest.entries, draft.entries))
      throw notReady(`${nameOf(ask, item)}的草稿与现行第 ${newest.version} 版完全相同，请修改`)
    if (newest && effectiveOn <= newest.effective_from)
      throw notReady(`${nameOf(ask, item)}第 ${newest.version} 版自 ${newest.effective_from} 施行，新要件的施行日期须在其后`)
    prepared.push({ item, draft, before: newest })
  }
  return prepared
}

/** Nothing goes to review that could not be published. */
export const checkRequirements: Effect = async (ask) => void (await prepare(ask))

/** Four eyes: whoever drafted, also when another handed it in, may neither review nor approve it (三(一)). */
export const releaseRequirements: Effect = async ({ connection, record, performer }) => {
  const drafts = await listDrafts(connection, record.id)
  if (drafts.some(({ drafted_account: account }) => account === performer.account))
    throw new Refusal(403, 'own-draft', '起草新要件的人不能审核或批准。请由其他审核人、批准人办理。')
}

/** Drafts become the next versions: public from now on, in force from their day, never edited (2.2.2.5). Throws Refusal 422 where another case was first. */
export const adoptRequirements: Effect = async (ask) => {
  const { connection, at, record, performer } = ask
  const [review, approval] = [await lastAct(connection, record.id, 'pass'), await lastAct(connection, record.id, 'approve')]
  const { rows: basis } = await connection.query<{ file: string }>(
    `select paper.file from app.case_paper as paper where paper.case_id = $1 and paper.paper = 'basis' order by paper.file`,
    [record.id],
  )
  for (const { item, draft, before } of await prepare(ask)) {
    const version = (before?.version ?? 0) + 1
    const entry = await addEntry(connection, {
      type: 'requirements.published',
      at,
      decision: null,
      tell: await supervisorsOf(connection, item, record.departments),
      actor: performer.name,
      seat: performer.seat,
      department: performer.department,
      data: {
        subject: `item:${item}`,
        case: record.id,
        item,
        version,
        effectiveFrom: wordOf(ask, 'effectiveOn'),
        documentNumber: wordOf(ask, 'documentNumber'),
      },
    })
    await connection.query(
      `insert into app.requirement_version (item, version, effective_from, entries, issuer, document_number, policy_from, changes, files, public_notice,
         by_case, drafted_by, drafted_account, reviewed_by, reviewed_account, approved_by, approved_account, published_by, published_at, published_on, entry)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
      [
        item,
        version,
        wordOf(ask, 'effectiveOn'),
        JSON.stringify(draft.entries),
        wordOf(ask, 'issuer'),
        wordOf(ask, 'documentNumber'),
        wordOf(ask, 'policyFrom') || null,
        wordOf(ask, 'changes'),
        basis.map(({ file }) => file),
        wordOf(ask, 'publicNotice'),
        record.id,
        draft.drafted_by,
        draft.drafted_account,
        review.actor,
        review.account,
        approval.actor,
        approval.account,
        performer.name,
        at,
        dayInShanghai(at),
        entry,
      ],
    )
  }
}

async function lastAct(connection: PoolClient, of: string, action: string) {
  const { rows } = await connection.query<{ actor: string; account: string | null }>(
    'select act.actor, act.account from app.case_act as act where act.case_id = $1 and act.action = $2 order by act.version desc limit 1',
    [of, action],
  )
  if (!rows[0]) throw new Error(`case ${of} is to be published and was never taken through ${action}`)
  return rows[0]
}

/** Everybody who supervises the item hears of its new requirements, and the parties of the case. */
async function supervisorsOf(connection: PoolClient, item: string, parties: readonly string[]) {
  const { rows } = await connection.query<{ department: string }>(
    'select supervisor.department from app.item_supervisor as supervisor where supervisor.item = $1',
    [item],
  )
  return [...new Set([...parties, ...rows.map(({ department }) => department)])].map((department) => [department, null] as const)
}

/** An approver has read it, once; the last one ends the case. */
export const acknowledgeRequirements: Effect = async (ask) => {
  const { connection, at, record, performer, known, onward } = ask
  const entry = await addEntry(connection, {
    type: 'requirements.acknowledged',
    at,
    decision: null,
    tell: [[known.bureau, null]],
    actor: performer.name,
    seat: performer.seat,
    department: performer.department,
    data: { case: record.id },
  })
  const { rowCount } = await connection.query(
    `insert into app.requirement_acknowledgement (by_case, account, by_name, at, entry) values ($1, $2, $3, $4, $5)
     on conflict (by_case, account) do nothing`,
    [record.id, performer.account, performer.name, at, entry],
  )
  if (rowCount !== 1) throw new Refusal(409, 'acknowledged-already', '您已确认过这些新要件，不必再次确认。')
  if ((await listReaders(connection, record.id, known.bureau)).every((reader) => reader.at !== null)) await onward('settle')
}

/** The case ends when nobody is left who has to confirm. Refusal 409 with the names of those who have not. */
export const requireAcknowledgements: Effect = async ({ connection, record, known }) => {
  const waiting = (await listReaders(connection, record.id, known.bureau)).filter(({ at }) => at === null)
  if (waiting.length > 0)
    throw new Refusal(409, 'not-acknowledged', `${waiting.map(({ name }) => name).join('、')}还没有确认已阅新要件，全部确认后才能办结。`)
}
