import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { presentPublic } from './present.ts'
import { readDifference } from './reading.ts'
import { listVersions } from './rows.ts'
import { Difference, DifferenceQuery, ItemCode, PublicItem, PublicPage, PublicQuery } from './shapes.ts'

/** Calls that one address may make in a minute. A city hall's browsers share an address, so it is generous; a machine that copies everything is slowed. */
const perMinute = 240
/** Seconds for which the gateway in front may keep an answer; browsers ask again, so that what was just published is seen at once. */
const kept = 60

interface Row {
  readonly code: string
  readonly name: string
  readonly approving: string
  readonly version: number
  readonly effective_from: string
  readonly entries: number
  readonly coming: string | null
}
/** $1 words, $2 the item after which to go on, $3 today, $4 how many. Only what is published is in the table; the newest begun version, else the first to come. */
const listStatement = `
  select item.code, item.name, body.full_name as approving, shown.version, shown.effective_from, jsonb_array_length(shown.entries) as entries,
         (select min(v.effective_from) from app.requirement_version as v where v.item = item.code and v.effective_from > $3
            and v.effective_from > shown.effective_from) as coming
  from app.item join app.department as body on body.code = item.approving_body
  cross join lateral (
    select v.version, v.effective_from, v.entries from app.requirement_version as v where v.item = item.code
    order by v.effective_from > $3, case when v.effective_from > $3 then v.effective_from end, v.effective_from desc limit 1) as shown
  where item.active and item.code > $2
    and ($1 = '' or position(lower($1) in lower(item.name)) > 0 or position(lower($1) in lower(item.code)) > 0)
  order by item.code limit $4`

/** 向社会公布 (2.2.2.5): what applicants hand in, for everybody and without sign-in; nothing about persons. */
export const publicRequirements =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const calls = openGate()
    server.addHook('onRequest', async (request) => calls(request.ip, city.now().getTime()))
    const keep = (reply: FastifyReply) => reply.header('cache-control', `public, max-age=0, s-maxage=${kept}`)
    const params = Type.Object({ item: ItemCode })

    server.get(
      '/public/requirements',
      {
        config: { permission: 'public' },
        schema: { summary: '已公布要件的事项（无需登录）', querystring: PublicQuery, response: answers(PublicPage) },
      },
      async (request, reply) => {
        const { after, limit } = request.query
        const q = request.query.q.trim()
        const today = dayInShanghai(city.now())
        const [rows, total] = await withinConnection(city.database.pool, programSight, async (connection) => {
          const { rows: found } = await connection.query<Row>(listStatement, [q, after, today, limit + 1])
          const { rows: counted } = await connection.query<{ total: number }>(
            `select count(*)::integer as total from app.item
             where item.active and exists (select from app.requirement_version as v where v.item = item.code)
               and ($1 = '' or position(lower($1) in lower(item.name)) > 0 or position(lower($1) in lower(item.code)) > 0)`,
            [q],
          )
          return [found, counted[0]?.total ?? 0] as const
        })
        keep(reply)
        const items = rows.slice(0, limit).map(({ approving, effective_from: effectiveFrom, ...row }) => ({
          ...row,
          approvingBody: approving,
          effectiveFrom,
        }))
        return { items, next: rows.length > limit ? (items.at(-1)?.code ?? null) : null, total }
      },
    )

    server.get(
      '/public/requirements/:item',
      {
        config: { permission: 'public' },
        schema: { summary: '一个事项的各版要件（无需登录）', params, response: answers(PublicItem) },
      },
      async (request, reply) => {
        const { item } = request.params
        const known = await city.directory.current(city.now().getTime())
        const [versions, body] = await withinConnection(city.database.pool, programSight, async (connection) => {
          const { rows } = await connection.query<{ full_name: string }>(
            'select body.full_name from app.item join app.department as body on body.code = item.approving_body where item.code = $1',
            [item],
          )
          return [await listVersions(connection, item), rows[0]?.full_name] as const
        })
        if (versions.length === 0 || body === undefined) throw notFound('这个事项的要件')
        keep(reply)
        const today = dayInShanghai(city.now())
        return {
          item: { code: item, name: known.items.get(item)?.name ?? item },
          approvingBody: body,
          versions: versions.map((row) => presentPublic(row, today)),
        }
      },
    )

    server.get(
      '/public/requirements/:item/difference',
      {
        config: { permission: 'public' },
        schema: { summary: '两版要件逐词对照（无需登录）', params, querystring: DifferenceQuery, response: answers(Difference) },
      },
      async (request, reply) => {
        const { from, to } = request.query
        const found = await withinConnection(city.database.pool, programSight, (connection) =>
          readDifference(connection, request.params.item, from, to),
        )
        keep(reply)
        return found
      },
    )
  }

/** Counts the calls of each address in the running minute; forgets everything with the minute, so that it never grows. */
function openGate() {
  let minute = 0
  let counts = new Map<string, number>()
  return (address: string, at: number) => {
    const now = Math.floor(at / 60_000)
    if (now !== minute) counts = new Map()
    minute = now
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    if (count <= perMinute) return
    throw new Refusal(429, 'too-many-calls', '访问过于频繁，请一分钟后再试。', undefined, {
      retryAfter: 60 - Math.floor((at % 60_000) / 1000),
    })
  }
}
