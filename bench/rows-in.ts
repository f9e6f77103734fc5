import { keepMany, keepOne } from './bare.ts'
import { measure, measureHttp, type Run } from './measure.ts'
import { sampleDecision } from './samples.ts'
import { keys, type Stage } from './stage.ts'
import { prepare } from './wire.ts'

export interface Figure {
  readonly row: string
  readonly what: string
  readonly value: number
  readonly unit: string
}
export const figure = (row: string, what: string, value: number, unit: string): Figure => ({ row, what, value, unit })

let next = 0
const sampler = (run: string) => () => sampleDecision(next++, run)
const bearer = { authorization: `Bearer ${keys.writer}` }

/** P1: one decision per request, ours and the floor over HTTP, bare over pg. */
export async function oneByOne({ port, floorPort, bare: pool }: Stage, seconds: number): Promise<readonly Figure[]> {
  const bare = sampler(`bare${Date.now()}`)
  const ours = sampler(`ours${Date.now()}`)
  const floor = sampler(`floor${Date.now()}`)
  const request = () => prepare('POST', '/exchange/v1/decisions', bearer, { decisions: [ours()] })
  const bareRun = await measure(32, seconds, async () => {
    await keepOne(pool, bare())
    return true
  })
  const at32 = await measureHttp(port, 32, seconds, request)
  const floorRun = await measureHttp(floorPort, 32, seconds, () => prepare('POST', '/decisions', {}, { decisions: [floor()] }))
  const at128 = await measureHttp(port, 128, seconds, request)
  return [
    ...rates('P1', 'bare, 32', bareRun),
    ...rates('P1', 'ours, 32', at32),
    ...rates('P1', 'floor, 32', floorRun),
    ...rates('P1', 'ours, 128', at128),
    figure('P1', 'ours 32 / bare', at32.perSecond / bareRun.perSecond, '×'),
    figure('P1', 'ours 128 / bare', at128.perSecond / bareRun.perSecond, '×'),
  ]
}

/** Batches of 500 at the exchange API. */
export async function ourBatches(port: number, seconds: number) {
  const ours = sampler(`oursb${Date.now()}`)
  const next = () => prepare('POST', '/exchange/v1/decisions', bearer, { decisions: Array.from({ length: batch }, ours) })
  return await measureHttp(port, 4, seconds, next, batch)
}
const batch = 500

/** P2: batches of 500. */
export async function batches({ port, bare: pool }: Stage, seconds: number): Promise<readonly Figure[]> {
  const bare = sampler(`bareb${Date.now()}`)
  const many = (one: typeof bare) => Array.from({ length: batch }, one)
  const bareRun = await measure(
    4,
    seconds,
    async () => {
      await keepMany(pool, many(bare))
      return true
    },
    batch,
  )
  const oursRun = await ourBatches(port, seconds)
  return [
    figure('P2', 'bare', bareRun.perSecond, '/s'),
    figure('P2', 'ours', oursRun.perSecond, '/s'),
    figure('P2', 'ours / bare', oursRun.perSecond / bareRun.perSecond, '×'),
  ]
}

export function rates(row: string, what: string, { perSecond, p50, p99, refused }: Run): readonly Figure[] {
  return [
    figure(row, what, perSecond, '/s'),
    figure(row, `${what}, p50`, p50, 'ms'),
    figure(row, `${what}, p99`, p99, 'ms'),
    ...(refused > 0 ? [figure(row, `${what}, refused`, refused, '')] : []),
  ]
}
