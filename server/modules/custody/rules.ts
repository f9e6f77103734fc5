import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import { noteChange } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { coordinates } from '#kernel/hand-outs.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import { holderPresenter, readColleagues, type Colleagues } from './colleagues.ts'
import { RulePage, Trial, TrialIn, VersionIn, type RuleDraft } from './rule-shapes.ts'
import { refuseFlawed, refuseNotYours, refuseUntried } from './rule-checks.ts'
import { readVersions } from './rule-versions.ts'
import { columnsOf, digestOf, most, tryRules, type Tried } from './trial.ts'

/** 交办规则: tried on what came before, then in force from a day on; each set is kept as it was. */
export const rules =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const read = { permission: 'handout.read' }
    const write = { permission: 'handout.rule' }
    const inDepartment = <Result>(viewer: Viewer, work: (connection: PoolClient, known: Directory, at: Date) => Promise<Result>) =>
      withKnown(city, viewer, work)

    server.get(
      '/hand-out-rules',
      { config: read, schema: { summary: '本部门的交办规则', response: answers(RulePage) } },
      async (request) => {
        const viewer = viewerOf(request)
        return await inDepartment(viewer, async (connection, known, at) => {
          const today = dayInShanghai(at)
          const colleagues = await readColleagues(connection, viewer.department, today)
          const versions = await readVersions(connection, viewer.department, today, known, colleagues)
          return { mayEdit: await coordinates(connection, viewer, today), today, newest: versions[0]?.id ?? null, versions: [...versions] }
        })
      },
    )

    server.post(
      '/hand-out-trials',
      { config: write, schema: { summary: '用过去的推送试算一套规则', body: TrialIn, response: answers(Trial) } },
      async (request) => {
        const viewer = viewerOf(request)
        const { rules: draft, days } = request.body
        return await inDepartment(viewer, async (connection, known, at) => {
          const today = dayInShanghai(at)
          await refuseNotYours(connection, viewer, today)
          const colleagues = await readColleagues(connection, viewer.department, today)
          refuseFlawed(draft, known, colleagues)
          const since = new Date(at.getTime() - days * 86_400_000)
          const tried = await tryRules(connection, { rules: draft, department: viewer.department, since, today })
          const fell = tried.filter(({ place }) => place === null).length
          const { rows } = await connection.query<{ id: string }>(
            `insert into app.handout_trial (department, digest, by_name, at, days, pushes, fell) values ($1, $2, $3, $4, $5, $6, $7) returning handout_trial.id`,
            [viewer.department, digestOf(draft), viewer.name, at, days, tried.length, fell],
          )
          return { id: rows[0]!.id, days, pushes: tried.length, fell, most, ...summarise(tried, draft, known, colleagues) }
        })
      },
    )

    server.post(
      '/hand-out-rules',
      {
        config: write,
        schema: { summary: '发布试算过的一套规则', body: VersionIn, response: answers(RulePage.properties.versions.items) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const version = await inDepartment(viewer, async (connection, known, at) => {
          const today = dayInShanghai(at)
          await refuseNotYours(connection, viewer, today)
          const colleagues = await readColleagues(connection, viewer.department, today)
          refuseFlawed(request.body.rules, known, colleagues)
          await refuseUntried(connection, viewer.department, request.body, today)
          const id = await publish(connection, viewer, request.body, at)
          const versions = await readVersions(connection, viewer.department, today, known, colleagues)
          return versions.find((each) => each.id === id)!
        })
        city.committed()
        return version
      },
    )
  }

const withKnown = async <Result>(
  city: City,
  viewer: Viewer,
  work: (connection: PoolClient, known: Directory, at: Date) => Promise<Result>,
): Promise<Result> => {
  const at = city.now()
  const known = await city.directory.current(at.getTime())
  return await withinConnection(city.database.pool, { department: viewer.department, sight: 'department' }, (connection) =>
    work(connection, known, at),
  )
}

async function publish(
  connection: PoolClient,
  viewer: Viewer,
  ask: { rules: readonly RuleDraft[]; effectiveFrom: string; trial: string; replaces: string | null; note?: string },
  at: Date,
): Promise<string> {
  const { rows } = await connection.query<{ id: string }>(
    `insert into app.handout_version (department, effective_from, trial, made_by, made_seat, made_at, note)
     select $1, $2, $3, $4, $5, $6, $7
     where (select max(newest.id) from app.handout_version as newest where newest.department = $1) is not distinct from $8::bigint
     returning handout_version.id`,
    [viewer.department, ask.effectiveFrom, ask.trial, viewer.name, viewer.seats[0] ?? '', at, ask.note?.trim() ?? '', ask.replaces],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Refusal(409, 'changed-meanwhile', '在您打开之后，他人已发布新的规则。请刷新后重新编辑、试算。')
  await connection.query(
    `insert into app.handout_rule (version, department, item, region, holder_kind, officer, section)
     select $1, $2, draft.item, draft.region, draft.holder_kind, draft.officer, draft.section
     from jsonb_to_recordset($3::jsonb) as draft(item text, region text, holder_kind text, officer bigint, section bigint)`,
    [id, viewer.department, JSON.stringify(ask.rules.map(columnsOf))],
  )
  await noteChange(connection, {
    type: 'handout-rules.published',
    subject: `handout:${viewer.department}`,
    at,
    by: viewer,
    before: { version: ask.replaces },
    after: { version: id, effectiveFrom: ask.effectiveFrom, rules: ask.rules, trial: ask.trial, note: ask.note?.trim() ?? '' },
  })
  return id
}

function summarise(tried: readonly Tried[], draft: readonly RuleDraft[], known: Directory, colleagues: Colleagues) {
  const present = presenter(known)
  const holder = holderPresenter(colleagues)
  const byHolder = new Map<string, { holder: NonNullable<ReturnType<typeof holder>>; count: number; now: number }>()
  const byRule = draft.map(() => 0)
  const fallen = new Map<string, { item: { code: string; name: string }; count: number }>()
  const count = (one: ReturnType<typeof holder>, side: 'count' | 'now') => {
    if (one === null) return
    const known = byHolder.get(`${one.kind} ${one.id}`) ?? { holder: one, count: 0, now: 0 }
    known[side]++
    byHolder.set(`${one.kind} ${one.id}`, known)
  }
  for (const row of tried) {
    count(holder(row.officer, row.section), 'count')
    count(holder(row.officer_now, row.section_now), 'now')
    if (row.place !== null) byRule[row.place] = (byRule[row.place] ?? 0) + 1
    else {
      const item = present.item(row.item, row.item_as_sent)
      const known = fallen.get(item.name) ?? { item, count: 0 }
      known.count++
      fallen.set(item.name, known)
    }
  }
  return {
    byHolder: [...byHolder.values()].toSorted((one, other) => other.count - one.count),
    byRule,
    fallen: [...fallen.values()].toSorted((one, other) => other.count - one.count).slice(0, 20),
    sample: tried.slice(0, 50).map((row) => ({
      decision: row.decision,
      documentNumber: row.document_number,
      item: present.item(row.item, row.item_as_sent),
      region: present.region(row.region),
      holderKind: row.holder_kind,
      holder: holder(row.officer, row.section),
      now: holder(row.officer_now, row.section_now),
    })),
  }
}
