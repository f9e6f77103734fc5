import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import fields from '#notice/data/sgs-fields.json' with { type: 'json' }
import { writeWorkbook } from '#platform/spreadsheets/write.ts'
import { quantile } from './measure.ts'
import { residentMegabytes } from './others.ts'
import { figure, ourBatches, type Figure } from './rows-in.ts'
import { cookie, csrf, type Stage } from './stage.ts'
import { sampleDecision } from './samples.ts'

const rows = 100_000
/** Milliseconds between two requests of somebody else, before the import and during it. */
const pace = 20

/** P7: a workbook of 100,000 rows in the 双公示 layout, from its last byte to the last row's result, with other people at work. */
export async function workbook(stage: Stage, seconds: number): Promise<readonly Figure[]> {
  const ofBatches = (await ourBatches(stage.port, seconds)).perSecond
  const file = await writeTable(`book${Date.now()}`)
  const operator = await openOperator(stage)
  const base = `http://127.0.0.1:${stage.port}`
  const idle = sorted(await pacedUntil(base, wait(seconds * 1000)))
  const before = memoryOf(stage.program.pid!)
  const id = await upload(base, operator, file)
  const began = performance.now()
  let most = before
  const done = untilDone(base, operator, id, () => {
    most = Math.max(most, memoryOf(stage.program.pid!))
  })
  const busy = sorted(await pacedUntil(base, done))
  const counts = await done
  const took = (performance.now() - began) / 1000
  if (counts.accepted !== rows) throw new Error(`of ${rows} rows ${counts.accepted} were accepted`)
  const lines = Number(
    (await stage.pool.query<{ count: string }>('select count(*) from app.import_row where import = $1', [id])).rows[0]!.count,
  )
  if (lines !== rows) throw new Error(`${lines} rows have a result`)
  return [
    figure('P7', `${rows} rows, last byte to last result`, took, 's'),
    figure('P7', 'rate', rows / took, '/s'),
    figure('P7', 'rate / P2 ours', rows / took / ofBatches, '×'),
    figure('P7', 'memory above', most - before, 'MB'),
    figure('P7', 'others, idle, p99', quantile(idle, 0.99), 'ms'),
    figure('P7', 'others, during, p50', quantile(busy, 0.5), 'ms'),
    figure('P7', 'others, during, p99', quantile(busy, 0.99), 'ms'),
    figure('P7', 'others p99, during / idle', quantile(busy, 0.99) / quantile(idle, 0.99), '×'),
  ]
}

const sorted = (times: readonly number[]) => times.toSorted((one, other) => one - other)

async function writeTable(run: string): Promise<Buffer> {
  const own = ['事项编码', '行政区划']
  const stream = new PassThrough()
  function* lines() {
    for (let n = 0; n < rows; n++) {
      const { item, documentName, category, certificateName, content, holder, documentNumber } = sampleDecision(n, run)
      const cells: Readonly<Record<string, string>> = {
        XK_XDR_MC: holder.name,
        XK_XDR_LB: '法人及非法人组织',
        XK_XDR_SHXYM: holder.uscc,
        XK_FRDB: holder.legalRepresentative,
        XK_XKWS: documentName,
        XK_WSH: `${documentNumber}-${run}`,
        XK_XKLB: category,
        XK_XKZS: certificateName,
        XK_XKBH: `${run}${n}`,
        XK_NR: content,
        XK_JDRQ: '2026/02/20',
        XK_YXQZ: '2026/02/20',
        XK_YXQZI: '2031/02/19',
        XK_ZT: '1',
        事项编码: item,
        行政区划: '东湖区',
      }
      yield [...fields.行政许可.map(({ code }) => cells[code] ?? ''), ...own.map((name) => cells[name] ?? '')]
    }
  }
  const columns = [...fields.行政许可.map(({ name }) => ({ title: name })), ...own.map((title) => ({ title }))]
  const properties = { title: '样本', creator: '样本', createdAt: new Date() }
  const [, bytes] = await Promise.all([
    writeWorkbook(stream, { sheets: [{ name: '行政许可', columns, rows: lines() }], properties }),
    buffer(stream),
  ])
  return bytes
}

async function openOperator({ pool }: Stage): Promise<Readonly<Record<string, string>>> {
  await pool.query(
    `with account as (insert into app.account (username, name, department, seats, password_hash) values ('bench.operator', '样本操作员', 'SPJ', '{operator}', 'none')
       on conflict (username) do update set name = excluded.name returning id)
     insert into app.session (token_hash, account, csrf_token, origin, created_at, seen_at)
     select $1, account.id, $2, '127.0.0.1', now(), now() from account on conflict do nothing`,
    [createHash('sha256').update('bench-operator').digest(), csrf],
  )
  return { cookie: 'shenguan_session=bench-operator', 'x-csrf-token': csrf }
}

/** Resolves when the last byte has been answered for. */
async function upload(base: string, headers: Readonly<Record<string, string>>, file: Buffer): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(file)]), '样本.xlsx')
  const answer = await fetch(`${base}/api/imports`, { method: 'POST', headers, body: form })
  if (answer.status !== 202) throw new Error(`the upload was answered ${answer.status}: ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}

async function untilDone(base: string, headers: Readonly<Record<string, string>>, id: string, look: () => void) {
  for (;;) {
    look()
    const { state, progress } = (await (await fetch(`${base}/api/imports/${id}`, { headers })).json()) as {
      state: string
      progress: { accepted: number }
    }
    if (state === 'done') return progress
    if (state !== 'queued' && state !== 'reading') throw new Error(`the import is ${state}`)
    await wait(100)
  }
}

/** Milliseconds of somebody's inbox, asked for one after the other until the other thing has ended. */
async function pacedUntil(base: string, end: Promise<unknown>): Promise<readonly number[]> {
  let over = false
  void end.finally(() => (over = true)).catch(() => undefined)
  const times: number[] = []
  while (!over) {
    const began = performance.now()
    const answer = await fetch(`${base}/api/pushes?limit=20`, { headers: { cookie } })
    await answer.arrayBuffer()
    times.push(performance.now() - began)
    await wait(pace)
  }
  return times
}

/** Megabytes of the program and of the process in which it reads the file; PostgreSQL is not among them. */
function memoryOf(program: number): number {
  const readers = readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && isReaderOf(Number(name), program))
  return residentMegabytes(program) + readers.reduce((sum, pid) => sum + residentSafely(Number(pid)), 0)
}

function isReaderOf(pid: number, program: number): boolean {
  try {
    const parent = Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ')[1],
    )
    return parent === program && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reader-process')
  } catch {
    return false
  }
}
function residentSafely(pid: number): number {
  try {
    return residentMegabytes(pid)
  } catch {
    return 0
  }
}
