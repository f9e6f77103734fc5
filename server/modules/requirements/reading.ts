import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { caseProcedures } from '#notice/procedures/index.ts'
import { compareRequirements } from '#notice/requirements.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound } from '#platform/http/problem.ts'
import { listReaders, listVersions, type VersionRow } from './rows.ts'
import type { Difference, Readings, Touched } from './shapes.ts'

/** Two versions of an item side by side. Throws Refusal 404 where one of them was never published. */
export async function readDifference(connection: PoolClient, item: string, from: number, to: number): Promise<Static<typeof Difference>> {
  const versions = await listVersions(connection, item)
  const [before, after] = [from, to].map((wanted) => versions.find(({ version }) => version === wanted))
  if (!before || !after) throw notFound('这一版要件')
  const entries = compareRequirements(before.entries, after.entries)
  return {
    from,
    to,
    entries: entries.map((entry) => ({ ...entry, fields: entry.fields.map((each) => ({ ...each, runs: [...each.runs] })) })),
  }
}

const never = '9999-12-31'
/** Decisions of the item that stand: granted, not ended since, not run out; $1 item, $2 today. */
const standing = `
  decision.item = $1 and decision.status <> 'ended' and decision.result in ('granted', 'changed', 'renewed')
  and (decision.valid_to is null or decision.valid_to >= $2)
  and coalesce((select change.state from app.licence_change as change where change.decision = decision.id order by change.id desc limit 1), 'valid')
      not in ('stripped', 'withdrawn', 'revoked', 'cancelled')`

interface TouchedDecision {
  readonly id: string
  readonly document_number: string
  readonly holder_name: string
  readonly decided_on: string
  readonly valid_to: string | null
  readonly under_old: boolean
}

/** Where a page ended: the last decision and the last case, each null before the first page; 'end' when there are no more. */
interface Place {
  readonly decision: readonly [underOld: string, decidedOn: string, id: string] | 'end' | null
  readonly case: readonly [dueOn: string, id: string] | 'end' | null
}
const parse = (part: string | undefined) => (part === undefined ? null : part === 'end' ? 'end' : part.split('_'))
function readPlace(after: string | undefined): Place {
  const [decision, open] = after?.split('.') ?? []
  return { decision: parse(decision) as Place['decision'], case: parse(open) as Place['case'] }
}

/**
 * What a new version touches: decisions in force, those made under the old version on or after its day first, and open cases of the item.
 * As far as the viewer sees; page by page, with the whole numbers on each.
 */
export async function readTouched(
  city: City,
  viewer: Viewer,
  {
    item,
    version,
    after,
    limit,
  }: { readonly item: string; readonly version: number; readonly after: string | undefined; readonly limit: number },
): Promise<Static<typeof Touched>> {
  const place = readPlace(after)
  const today = dayInShanghai(city.now())
  return await withinConnection(city.database.pool, viewer, async (connection) => {
    const one = (await listVersions(connection, item)).find((each) => each.version === version)
    if (!one) throw notFound('这一版要件')
    const values = [item, today, one.effective_from, one.published_on]
    const { rows: counted } = await connection.query<{ standing: number; under_old: number }>(
      `select count(*)::integer as standing, count(*) filter (where decision.decided_on >= $3 and decision.decided_on < $4)::integer as under_old
       from app.decision where ${standing}`,
      values,
    )
    const underOld = '(decision.decided_on >= $3 and decision.decided_on < $4)'
    const from: readonly (string | null)[] = place.decision === null || place.decision === 'end' ? [null, null, null] : place.decision
    const { rows } =
      place.decision === 'end'
        ? { rows: [] }
        : await connection.query<TouchedDecision>(
            `select decision.id, decision.document_number, decision.holder_name, decision.decided_on, decision.valid_to, ${underOld} as under_old
             from app.decision where ${standing}
               and ($5::boolean is null or (${underOld}, decision.decided_on, decision.id) < ($5::boolean, $6::date, $7::bigint))
             order by under_old desc, decision.decided_on desc, decision.id desc limit $8`,
            [...values, ...from, limit],
          )
    const cases = await listOpenCases(connection, item, one, place.case, limit)
    const lastDecision = rows.length === limit ? rows.at(-1) : undefined
    const lastCase = cases.rows.length === limit ? cases.rows.at(-1) : undefined
    return {
      version,
      effectiveFrom: one.effective_from,
      publishedOn: one.published_on,
      inForce: counted[0]?.standing ?? 0,
      underOld: counted[0]?.under_old ?? 0,
      decisions: rows.map((row) => ({
        id: row.id,
        documentNumber: row.document_number,
        holderName: row.holder_name,
        decidedOn: row.decided_on,
        validTo: row.valid_to,
        underOld: row.under_old,
      })),
      openCases: cases.count,
      cases: cases.rows,
      next:
        lastDecision || lastCase
          ? [
              lastDecision ? `${lastDecision.under_old}_${lastDecision.decided_on}_${lastDecision.id}` : 'end',
              lastCase ? `${lastCase.dueOn ?? never}_${lastCase.id}` : 'end',
            ].join('.')
          : null,
    }
  })
}

/** Open cases about the item itself, one of its decisions, or with the item among those that they touch. */
async function listOpenCases(connection: PoolClient, item: string, { by_case: own }: VersionRow, place: Place['case'], limit: number) {
  const touching = `c.closed_at is null and c.id is distinct from $2::bigint
    and (c.item = $1 or c.fields -> 'items' ? $1 or c.fields ->> 'item' = $1)`
  const { rows: counted } = await connection.query<{ count: number }>(
    `select count(*)::integer as count from app.case as c where ${touching}`,
    [item, own],
  )
  const count = counted[0]?.count ?? 0
  if (place === 'end') return { count, rows: [] }
  const { rows } = await connection.query<{ id: string; title: string; procedure: string; opened_at: Date; due_on: string | null }>(
    `select c.id, c.title, c.procedure, c.opened_at, c.due_on from app.case as c
     where ${touching} and ($3::date is null or (coalesce(c.due_on, '${never}'), c.id) > ($3::date, $4::bigint))
     order by coalesce(c.due_on, '${never}'), c.id limit $5`,
    [item, own, place?.[0] ?? null, place?.[1] ?? null, limit],
  )
  const found = rows.map((row) => ({
    id: row.id,
    title: row.title,
    procedure: caseProcedures.find(({ id }) => id === row.procedure)?.title ?? row.procedure,
    openedAt: row.opened_at.toISOString(),
    dueOn: row.due_on,
  }))
  return { count, rows: found }
}

interface OpenReading {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly due_on: string | null
  readonly requirements: readonly { readonly item: string; readonly version: number; readonly effective_from: string }[]
}

/** New requirements that approvers still have to confirm, those that wait for the viewer first. */
export async function listReadings(city: City, viewer: Viewer): Promise<Static<typeof Readings>> {
  const at = city.now()
  const today = dayInShanghai(at)
  const known = await city.directory.current(at.getTime())
  return await withinConnection(city.database.pool, viewer, async (connection) => {
    const { rows } = await connection.query<OpenReading>(
      `select c.id, c.version, c.title, c.due_on,
              (select json_agg(json_build_object('item', v.item, 'version', v.version, 'effective_from', v.effective_from) order by v.item)
               from app.requirement_version as v where v.by_case = c.id) as requirements
       from app.case as c where c.procedure = 'policy-change' and c.state = 'confirming' and c.closed_at is null
       order by coalesce(c.due_on, '9999-12-31'), c.id limit 100`,
    )
    const items: Static<typeof Readings>['items'] = []
    for (const row of rows) {
      const readers = await listReaders(connection, row.id, known.bureau)
      items.push({
        case: { id: row.id, version: row.version, title: row.title, dueOn: row.due_on, overdue: row.due_on !== null && row.due_on < today },
        requirements: row.requirements.map(({ item, version, effective_from: effectiveFrom }) => ({
          item: { code: item, name: known.items.get(item)?.name ?? item },
          version,
          effectiveFrom,
        })),
        mine: readers.some(({ account, at: read }) => account === viewer.account && read === null),
        readers: readers.map(({ name, at: read }) => ({ name, at: read?.toISOString() ?? null })),
      })
    }
    return { items: items.toSorted((one, other) => Number(other.mine) - Number(one.mine)) }
  })
}
