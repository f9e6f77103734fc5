import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Pool } from 'pg'
import { Type } from 'typebox'

export interface Watched {
  readonly database: { readonly pool: Pool }
  readonly hub: { readonly followers: () => number }
  readonly ingest: { readonly load: () => number }
  readonly now: () => Date
}
interface Lag {
  readonly pending: number
  readonly seconds: number
  readonly position: string
}
/** Seconds of sequencer lag beyond which the server says that it is not ready. */
const mostLag = 60

async function readLag(pool: Pool): Promise<Lag> {
  const { rows } = await pool.query<Lag>({
    name: 'sequencer-lag',
    text: `select count(*)::integer as pending, coalesce(extract(epoch from now() - min(pending.since)), 0)::float8 as seconds,
                  (select sequencer.position::text from app.sequencer) as position
           from (select journal_pending.since from app.journal_pending order by journal_pending.entry limit 1000) as pending`,
  })
  return rows[0]!
}

/** Days until the first year that has no official calendar; deadlines in it are provisional, and somebody has to bring one in. */
async function readCalendarDays(pool: Pool, at: Date): Promise<number> {
  const { rows } = await pool.query<{ days: number }>({
    name: 'calendar-days',
    text: `select make_date(min(coming.year), 1, 1) - today.day as days
           from (select ($1::timestamptz at time zone 'Asia/Shanghai')::date as day) as today
           cross join lateral generate_series(extract(year from today.day)::integer, extract(year from today.day)::integer + 20) as coming(year)
           where not exists (select from app.calendar_year where calendar_year.year = coming.year and calendar_year.official)
           group by today.day`,
    values: [at],
  })
  return rows[0]?.days ?? 7305
}

/**
 * `/healthz` (alive), `/readyz` (database, migrations, sequencer lag) and `/metrics` (Prometheus); none says anything of anybody.
 * Not closed off as other parts of the server are, since it counts the requests of all that are registered after it.
 */
export const health = (watched: Watched): FastifyPluginAsyncTypebox =>
  Object.assign(watch(watched), { [Symbol.for('skip-override')]: true })

const watch =
  ({ database, hub, ingest, now }: Watched): FastifyPluginAsyncTypebox =>
  async (server) => {
    const delay = monitorEventLoopDelay({ resolution: 20 })
    delay.enable()
    server.addHook('onClose', () => {
      delay.disable()
    })
    const counts = new Map<string, number>()
    server.get(
      '/healthz',
      { config: { permission: 'public' }, schema: { response: { 200: Type.Object({ status: Type.String() }) } } },
      () => ({ status: 'alive' }),
    )
    const Ready = Type.Object({
      status: Type.String(),
      database: Type.String(),
      migration: Type.Integer(),
      sequencer: Type.Object({ pending: Type.Integer(), lagSeconds: Type.Number() }),
      calendar: Type.Optional(Type.Object({ daysUntilUnknownYear: Type.Integer({ description: '距首个没有正式放假安排的年份的天数' }) })),
    })
    server.get(
      '/readyz',
      { config: { permission: 'public' }, schema: { response: { 200: Ready, 503: Ready } } },
      async (_request, reply) => {
        try {
          const lag = await readLag(database.pool)
          const { rows } = await database.pool.query<{ version: number }>(
            'select coalesce(max(migration.version), 0)::integer as version from app.migration',
          )
          const ready = lag.seconds < mostLag
          return await reply.code(ready ? 200 : 503).send({
            status: ready ? 'ready' : 'sequencer-behind',
            database: 'reachable',
            migration: rows[0]!.version,
            sequencer: { pending: lag.pending, lagSeconds: Math.round(lag.seconds * 1000) / 1000 },
            calendar: { daysUntilUnknownYear: await readCalendarDays(database.pool, now()) },
          })
        } catch {
          return await reply
            .code(503)
            .send({ status: 'no-database', database: 'unreachable', migration: 0, sequencer: { pending: 0, lagSeconds: 0 } })
        }
      },
    )
    server.addHook('onResponse', (request, reply, done) => {
      const key = `method="${request.method}",route="${request.routeOptions.url ?? 'unknown'}",status="${reply.statusCode}"`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      done()
    })
    server.get('/metrics', { config: { permission: 'public' }, schema: { response: { 200: Type.String() } } }, async (_request, reply) => {
      const lag = await readLag(database.pool).catch(() => null)
      const calendarDays = await readCalendarDays(database.pool, now()).catch(() => null)
      const memory = process.memoryUsage()
      const gauge = (name: string, value: number) => [`# TYPE ${name} gauge`, `${name} ${value}`]
      const lines = [
        ...gauge('shenguan_event_loop_delay_p99_seconds', delay.percentile(99) / 1e9),
        ...gauge('shenguan_resident_memory_bytes', memory.rss),
        ...gauge('shenguan_heap_used_bytes', memory.heapUsed),
        ...gauge('shenguan_heap_total_bytes', memory.heapTotal),
        ...gauge('shenguan_external_memory_bytes', memory.external),
        ...gauge('shenguan_live_connections', hub.followers()),
        ...gauge('shenguan_ingest_load', ingest.load()),
        ...(lag
          ? [
              ...gauge('shenguan_sequencer_pending', lag.pending),
              ...gauge('shenguan_sequencer_lag_seconds', lag.seconds),
              ...gauge('shenguan_journal_position', Number(lag.position)),
            ]
          : []),
        ...(calendarDays === null ? [] : gauge('shenguan_calendar_days_until_unknown_year', calendarDays)),
        '# TYPE shenguan_requests_total counter',
        ...[...counts].map(([key, count]) => `shenguan_requests_total{${key}} ${count}`),
      ]
      delay.reset()
      return await reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`)
    })
  }
