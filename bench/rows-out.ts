import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { feedPage, inboxPage } from './bare.ts'
import { measure, measureHttp, quantile } from './measure.ts'
import { figure, rates, type Figure } from './rows-in.ts'
import { receivers, receiversOf, sampleDecision } from './samples.ts'
import { cookie, cookieOf, csrf, department, fill, keys, untilNumbered, type Stage } from './stage.ts'
import { openWire, prepare } from './wire.ts'

/** P3: from the answer until the liaison's browser has it, at 100 decisions a second, with many officers of twenty departments connected. */
export async function liveNews({ port, pool }: Stage, seconds: number, officers: number): Promise<readonly Figure[]> {
  await untilNumbered(pool)
  const arrived = new Map<string, number>()
  const streams = await Promise.all(
    Array.from({ length: officers }, (_, index) =>
      openStream(
        port,
        receivers[index % receivers.length]!,
        index === 0 ? (decision) => arrived.set(decision, performance.now()) : () => undefined,
      ),
    ),
  )
  const wire = await openWire(port)
  const waits: number[] = []
  const answered: { readonly id: string; readonly at: number }[] = []
  const run = `live${Date.now()}`
  const began = performance.now()
  for (let n = 0; n < seconds * 100; n++) {
    const early = began + n * 10 - performance.now()
    if (early > 0) await wait(early)
    const { body } = await wire.ask(
      prepare('POST', '/exchange/v1/decisions', { authorization: `Bearer ${keys.writer}` }, { decisions: [toDepartment(n, run)] }),
    )
    const at = performance.now()
    const { decisions } = JSON.parse(body.toString()) as { decisions: { id: string }[] }
    answered.push({ id: decisions[0]!.id, at })
  }
  await wait(1000)
  for (const { id, at } of answered) waits.push(Math.max(0, (arrived.get(id) ?? Number.POSITIVE_INFINITY) - at))
  waits.sort((one, other) => one - other)
  for (const stream of streams) stream.destroy()
  wire.close()
  return [
    figure('P3', `${officers} officers, p50`, quantile(waits, 0.5), 'ms'),
    figure('P3', `${officers} officers, p99`, quantile(waits, 0.99), 'ms'),
    figure('P3', 'not arrived', waits.filter((time) => !Number.isFinite(time)).length, ''),
  ]
}

/** A decision whose item goes to the bench's department. */
function toDepartment(n: number, run: string) {
  for (let index = n; ; index++) {
    const sample = sampleDecision(index, run)
    if (receiversOf(index % 20).includes(department)) return { ...sample, sourceId: `${run}-${n}` }
  }
}

async function openStream(port: number, code: string, seen: (decision: string) => void): Promise<http.ClientRequest> {
  const request = http.get({ port, host: '127.0.0.1', path: '/api/events', headers: { cookie: cookieOf(code) }, agent: false })
  await new Promise<void>((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (response) => {
      if (response.statusCode !== 200) reject(new Error(`no live news: ${response.statusCode}`))
      response.setEncoding('utf8').on('data', (text: string) => {
        for (const [, decision] of text.matchAll(/"decision":"(\d+)"/gu)) seen(decision!)
      })
      response.on('error', () => undefined)
      resolve()
    })
  })
  request.on('error', () => undefined)
  return request
}

/** P4: the newest 20 of a department's inbox by status, at two sizes. */
export async function inbox({ port, floorPort, pool }: Stage, seconds: number, sizes: readonly number[]): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  const path = '/api/pushes?status=pending&limit=20'
  const times: number[] = []
  for (const size of sizes) {
    await fill(pool, size)
    await untilNumbered(pool)
    const ours = await measureHttp(port, 8, seconds, () => prepare('GET', path, { cookie }))
    const floor = await measureHttp(floorPort, 8, seconds, () => prepare('GET', '/inbox', {}))
    const bare = await measure(
      8,
      seconds,
      async () => (await pool.query({ name: 'inbox', text: inboxPage, values: [department, 'pending'] })).rows.length > 0,
    )
    times.push(1 / ours.perSecond)
    figures.push(
      ...rates('P4', `ours at ${size}`, ours),
      figure('P4', `floor at ${size}`, floor.perSecond, '/s'),
      figure('P4', `bare at ${size}`, bare.perSecond, '/s'),
    )
    figures.push(
      figure('P4', `ours / floor at ${size}`, ours.perSecond / floor.perSecond, '×'),
      figure('P4', `ours / bare at ${size}`, ours.perSecond / bare.perSecond, '×'),
    )
    if (size === sizes.at(-1)) {
      const { rows } = await pool.query<{ id: string }>(
        `select push.id from app.push where push.department = $1 and push.status = 'pending' order by push.id offset 100 limit 1`,
        [department],
      )
      const deep = await measureHttp(port, 8, seconds, () => prepare('GET', `${path}&after=${rows[0]!.id}`, { cookie }))
      figures.push(figure('P4', 'deep page, time / first page', ours.perSecond / deep.perSecond, '×'))
    }
  }
  return [...figures, figure('P4', `time at ${sizes.at(-1)} / at ${sizes[0]}`, times.at(-1)! / times[0]!, '×')]
}

/** P5: one receipt per request, eight officers at a time. */
export async function receipts({ port, floorPort, pool }: Stage, seconds: number): Promise<readonly Figure[]> {
  const pending = async () => {
    const { rows } = await pool.query<{ id: string }>(
      `select push.id from app.push where push.department = $1 and push.status = 'pending' order by push.id limit 60000`,
      [department],
    )
    return rows.map(({ id }) => id)
  }
  const { rowCount } = await pool.query(
    `with entry as (insert into app.journal (type, actor, actor_seat, actor_department) values ('bench.reset', 'bench', 'system', 'SPJ') returning id)
     update app.push set status = 'pending', last_entry = null where push.department = $1 and push.status = 'received' and push.id in (select id from app.push where push.department = $1 and push.status = 'received' limit 60000)`.replace(
      'last_entry = null',
      'last_entry = (select id from entry)',
    ),
    [department],
  )
  if (rowCount === null) throw new Error('nothing to sign')
  const run = async (make: (push: string) => Buffer, at: number) => {
    const ids = await pending()
    return await measureHttp(at, 8, seconds, () => make(ids.pop() ?? '0'))
  }
  const ours = await run((push) => prepare('POST', '/api/receipts', { cookie, 'x-csrf-token': csrf }, { pushes: [push] }), port)
  const floor = await run((push) => prepare('POST', '/receipts', {}, { pushes: [push] }), floorPort)
  return [...rates('P5', 'ours', ours), ...rates('P5', 'floor', floor), figure('P5', 'ours / floor', ours.perSecond / floor.perSecond, '×')]
}

/** P6: the pull feed in pages of 1,000, from the start and at the end. */
export async function feed({ port, pool }: Stage, seconds: number): Promise<readonly Figure[]> {
  await untilNumbered(pool)
  const { rows } = await pool.query<{ head: string }>(
    'select head.position as head from app.feed_head as head where head.department = $1',
    [department],
  )
  const head = Number(rows[0]!.head)
  const from = async (start: number) => {
    let after = start
    const next = () => {
      const page = after
      after = after + 2000 > start + 20_000 || after + 2000 > head ? start : after + 1000
      return page
    }
    const bare = await measure(
      1,
      seconds,
      async () => (await pool.query({ name: 'feed', text: feedPage, values: [department, next()] })).rows.length > 0,
      1000,
    )
    const ours = await measureHttp(
      port,
      1,
      seconds,
      () => prepare('GET', `/exchange/v1/feed?after=${next()}&limit=1000`, { authorization: `Bearer ${keys.reader}` }),
      1000,
    )
    return { bare, ours }
  }
  const start = await from(0)
  const end = await from(Math.max(0, head - 21_000))
  return [
    figure('P6', 'ours from the start', start.ours.perSecond, '/s'),
    figure('P6', 'bare from the start', start.bare.perSecond, '/s'),
    figure('P6', 'ours / bare', start.ours.perSecond / start.bare.perSecond, '×'),
    figure('P6', `end of ${head} / start`, end.ours.perSecond / start.ours.perSecond, '×'),
  ]
}
