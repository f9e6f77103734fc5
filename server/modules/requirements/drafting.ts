import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import type { City } from '#kernel/city.ts'
import { findCase, type CaseRecord } from '#kernel/cases/records.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Viewer } from '#kernel/seats.ts'
import { getProcedure } from '#notice/procedures/index.ts'
import type { RequirementEntry } from '#notice/requirements.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { listDrafts, listVersions } from './rows.ts'
import type { Drafts } from './shapes.ts'

const itemsOf = ({ fields }: CaseRecord) => (Array.isArray(fields['items']) ? fields['items'].map(String) : [])
const word = ({ fields }: CaseRecord, name: string) => (typeof fields[name] === 'string' ? fields[name] : null)

async function getPolicyChange(connection: PoolClient, id: string): Promise<CaseRecord> {
  const record = await findCase(connection, id)
  if (record?.procedure !== 'policy-change') throw notFound('这件政策依据调整')
  return record
}

/** The drafts of a policy change beside what is in force, for whoever prepares or releases them. Throws Refusal 404. */
export async function readDrafts(city: City, viewer: Viewer, id: string): Promise<Static<typeof Drafts>> {
  const known = await city.directory.current(city.now().getTime())
  return await withinConnection(city.database.pool, viewer, async (connection) => {
    const record = await getPolicyChange(connection, id)
    const drafts = await listDrafts(connection, id)
    const items: Static<typeof Drafts>['items'] = []
    for (const code of itemsOf(record)) {
      const [newest] = await listVersions(connection, code)
      const draft = drafts.find(({ item }) => item === code)
      items.push({
        item: { code, name: known.items.get(code)?.name ?? code },
        base: newest?.version ?? 0,
        current: [...(newest?.entries ?? [])],
        draft: draft
          ? {
              version: draft.version,
              base: draft.base,
              entries: [...draft.entries],
              draftedBy: draft.drafted_by,
              draftedAt: draft.drafted_at.toISOString(),
            }
          : null,
      })
    }
    const title = getProcedure(record.procedure, record.procedure_version).states[record.state]?.title ?? record.state
    return {
      case: {
        id,
        title: record.title,
        state: { name: record.state, title },
        effectiveOn: word(record, 'effectiveOn'),
        issuer: word(record, 'issuer'),
        documentNumber: word(record, 'documentNumber'),
        changes: word(record, 'changes'),
      },
      editable: record.state === 'drafting' && viewer.permissions.has('requirement.write'),
      items,
    }
  })
}

export interface DraftAsk {
  readonly case: string
  readonly item: string
  /** The draft's version that the drafter saw; 0 begins one. */
  readonly version: number
  readonly entries: readonly RequirementEntry[]
}

/** Keeps the draft of one touched item. Throws Refusal 404, 422 (what is wrong) or 409 (not being drafted, changed by another). */
export async function saveDraft(city: City, viewer: Viewer, ask: DraftAsk): Promise<void> {
  const doubled = ask.entries.findIndex(({ code }, at) => ask.entries.findIndex((other) => other.code === code) !== at)
  if (doubled !== -1) {
    const message = `材料编号 ${ask.entries[doubled]?.code} 用了两次，请改成不同的编号`
    throw new Refusal(422, 'doubled-code', `${message}。`, [{ pointer: `/entries/${doubled}/code`, code: 'doubled', message }])
  }
  await withinConnection(city.database.pool, viewer, async (connection) => {
    await getPolicyChange(connection, ask.case)
    // The step that hands the drafts in waits for this row, and this waits for it: what is reviewed is what was last saved.
    await connection.query('select from app.case as c where c.id = $1 for no key update', [ask.case])
    const record = await getPolicyChange(connection, ask.case)
    if (!itemsOf(record).includes(ask.item)) throw notFound('这件政策依据调整所涉及的这个事项')
    if (record.state !== 'drafting')
      throw new Refusal(409, 'not-drafting', '这件办件现在不在起草阶段，草稿不能修改。需要修改时请由审核人或批准人退回。')
    await write(connection, viewer, ask, city.now())
  })
  city.committed()
}

async function write(connection: PoolClient, viewer: Viewer, ask: DraftAsk, at: Date): Promise<void> {
  const [newest] = await listVersions(connection, ask.item)
  const { rowCount } = await connection.query(
    ask.version === 0
      ? `insert into app.requirement_draft (by_case, item, base, entries, drafted_by, drafted_account, drafted_at)
         select $1, $2, $3, $4, $5, $6, $7 where $8 = 0 on conflict (by_case, item) do nothing`
      : `update app.requirement_draft set base = $3, entries = $4, drafted_by = $5, drafted_account = $6, drafted_at = $7, version = requirement_draft.version + 1
         where requirement_draft.by_case = $1 and requirement_draft.item = $2 and requirement_draft.version = $8`,
    [ask.case, ask.item, newest?.version ?? 0, JSON.stringify(ask.entries), viewer.name, viewer.account, at, ask.version],
  )
  if (rowCount !== 1) throw new Refusal(409, 'stale', '草稿已被他人修改，您的修改未保存。请刷新后在最新草稿上继续。')
  await addEntry(connection, {
    type: 'requirements.drafted',
    at,
    decision: null,
    tell: [[viewer.department, null]],
    actor: viewer.name,
    seat: 'handler',
    department: viewer.department,
    data: { case: ask.case, item: ask.item, version: ask.version + 1, entries: ask.entries.length },
  })
}
