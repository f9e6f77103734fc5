import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { median } from './measure.ts'
import { residentMegabytes, watchOthers } from './others.ts'
import { batches, figure, oneByOne, type Figure } from './rows-in.ts'
import { caseActions } from './rows-cases.ts'
import { find } from './rows-find.ts'
import { feed, inbox, liveNews, receipts } from './rows-out.ts'
import { openStage, startProgram, type Stage } from './stage.ts'
import { workbook } from './workbook.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    times: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    size: { type: 'string', default: '1000000' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  process.stdout.write('npm run bench -- [--rows P1,P4] [--times 3] [--seconds 5] [--size 1000000]\n')
  process.exit(0)
}
const seconds = Number(values.seconds)
const times = Number(values.times)
const wanted = (row: string) => values.rows === undefined || values.rows.split(',').includes(row)

/** What each row is held against: at least this (or at most, where the sign says so). */
const limits: Readonly<Record<string, readonly [sign: '≥' | '≤', must: number]>> = {
  'P1 ours 32 / bare': ['≥', 0.6],
  'P1 ours 128 / bare': ['≥', 1],
  'P2 ours / bare': ['≥', 0.5],
  'P3 1000 officers, p50': ['≤', 30],
  'P3 1000 officers, p99': ['≤', 300],
  'P3 not arrived': ['≤', 0],
  [`P4 ours / floor at ${values.size}`]: ['≥', 0.5],
  [`P4 time at ${values.size} / at 10000`]: ['≤', 1.3],
  'P5 ours / floor': ['≥', 0.5],
  'P6 ours / bare': ['≥', 0.3],
  'P7 rate / P2 ours': ['≥', 0.25],
  'P7 memory above': ['≤', 300],
  'P7 others p99, during / idle': ['≤', 2],
  'P8 the bureau, part of a scan': ['≤', 0.02],
  'P8 a department, part of a scan': ['≤', 0.02],
  'P10 after the rows above': ['≤', 250],
  'P11 from nothing, with the demo city': ['≤', 30],
  'P11 again': ['≤', 4],
  'P12 ours / bare': ['≥', 0.3],
}

const jobs: readonly (readonly [row: string, run: (stage: Stage) => Promise<readonly Figure[]>])[] = [
  ['P1', (stage) => oneByOne(stage, seconds)],
  ['P2', (stage) => batches(stage, seconds)],
  ['P3', (stage) => liveNews(stage, seconds, 1000)],
  ['P4', (stage) => inbox(stage, seconds, [10_000, Number(values.size)])],
  ['P5', (stage) => receipts(stage, seconds)],
  ['P6', (stage) => feed(stage, seconds)],
  ['P12', (stage) => caseActions(stage, seconds)],
  ['P8', (stage) => find(stage, seconds, Number(values.size))],
]

type Measured = Figure & { readonly others: number }
/** The rows that share one city, one after the other. */
async function ofJobs(chosen: typeof jobs, time: number): Promise<readonly Measured[]> {
  const all: Measured[] = []
  const stage = await openStage()
  for (const [row, job] of chosen) {
    const others = watchOthers(stage.pids)
    const figures = await job(stage)
    const disturbed = others() ?? 0
    process.stdout.write(`${row}, ${time} of ${times}${disturbed > 0.25 ? `: others used ${disturbed.toFixed(2)} cores` : ''}\n`)
    all.push(...figures.map((one) => ({ ...one, others: disturbed })))
    all.push({ ...figure('P10', `after ${row}`, residentMegabytes(stage.program.pid!), 'MB'), others: 0 })
  }
  if (wanted('P10')) all.push({ ...figure('P10', 'after the rows above', residentMegabytes(stage.program.pid!), 'MB'), others: 0 })
  await stage.close()
  return all
}

/** Each row several times on a city of its own; a run that other processes disturbed is told apart, never averaged away. */
async function run(): Promise<readonly (Figure & { readonly others: number })[]> {
  const all: (Figure & { readonly others: number })[] = []
  for (let time = 1; time <= times; time++) {
    const chosen = jobs.filter(([name]) => wanted(name))
    if (chosen.length > 0) all.push(...(await ofJobs(chosen, time)))
    if (wanted('P7')) all.push(...(await ofWorkbook(time)))
    if (wanted('P11')) all.push(...(await startTimes()).map((one) => ({ ...one, others: 0 })))
  }
  return all
}

/** P7 on a city of its own, so that what it leaves in memory is not counted as what the other rows leave. */
async function ofWorkbook(time: number): Promise<readonly (Figure & { readonly others: number })[]> {
  const stage = await openStage(4953, 4954)
  const others = watchOthers(stage.pids)
  const figures = await workbook(stage, seconds)
  const disturbed = others() ?? 0
  process.stdout.write(`P7, ${time} of ${times}${disturbed > 0.25 ? `: others used ${disturbed.toFixed(2)} cores` : ''}\n`)
  await stage.close()
  return figures.map((one) => ({ ...one, others: disturbed }))
}

/** P11: seconds until `/readyz`, from an empty folder with the demo city, and again. */
async function startTimes(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shenguan-start-'))
  const time = async () => {
    const began = performance.now()
    const program = await startProgram(folder, 4952)
    const took = (performance.now() - began) / 1000
    program.kill('SIGTERM')
    await once(program, 'exit')
    return took
  }
  const first = await time()
  const again = await time()
  rmSync(folder, { recursive: true, force: true })
  return [figure('P11', 'from nothing, with the demo city', first, 's'), figure('P11', 'again', again, 's')]
}

const figures = await run()
const table = [...Map.groupBy(figures, ({ row, what }) => `${row} ${what}`)].map(([name, runs]) => {
  const calm = runs.filter(({ others }) => others <= 0.25)
  const used = calm.length > 0 ? calm : runs
  const numbers = used.map(({ value }) => value)
  const limit = limits[name]
  const value = median(numbers)
  return {
    name,
    unit: runs[0]!.unit,
    median: value,
    least: Math.min(...numbers),
    most: Math.max(...numbers),
    runs: numbers.length,
    disturbed: runs.length - calm.length,
    ...(limit ? { limit: `${limit[0]} ${limit[1]}`, met: limit[0] === '≥' ? value >= limit[1] : value <= limit[1] } : {}),
  }
})
mkdirSync('tmp', { recursive: true })
writeFileSync(
  'tmp/bench.json',
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, cores: os.availableParallelism(), table }, null, 2)}\n`,
)
const round = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2))
for (const { name, unit, median: middle, least, most, disturbed, limit, met } of table) {
  process.stdout.write(
    `${name.padEnd(44)} ${`${round(middle)} ${unit}`.padStart(14)}   ${round(least)}–${round(most)}${disturbed > 0 ? ` (${disturbed} disturbed)` : ''}${limit === undefined ? '' : `   ${limit} ${met === true ? 'met' : 'MISSED'}`}\n`,
  )
}
