import { openWire } from './wire.ts'

export interface Run {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly refused: number
}

/** Runs `step` from `connections` loops for `seconds`; what happens in the first tenth is not counted. */
export async function measure(
  connections: number,
  seconds: number,
  step: (connection: number) => Promise<boolean>,
  weight = 1,
): Promise<Run> {
  const began = performance.now()
  const counted = began + seconds * 100
  const end = began + seconds * 1000
  const times: number[] = []
  let refused = 0
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let from = performance.now(); from < end;) {
        const fine = await step(connection)
        const to = performance.now()
        if (!fine) refused++
        else if (from >= counted && to <= end) times.push(to - from)
        from = to
      }
    }),
  )
  times.sort((one, other) => one - other)
  return { perSecond: (times.length * weight) / (seconds * 0.9), p50: quantile(times, 0.5), p99: quantile(times, 0.99), refused }
}

/** The same over HTTP: each connection asks what `next` prepares. */
export async function measureHttp(port: number, connections: number, seconds: number, next: () => Buffer, weight = 1): Promise<Run> {
  const wires = await Promise.all(Array.from({ length: connections }, () => openWire(port)))
  const run = await measure(connections, seconds, async (connection) => (await wires[connection]!.ask(next())).status === 200, weight)
  for (const wire of wires) wire.close()
  return run
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

export const median = (values: readonly number[]): number =>
  quantile(
    values.toSorted((one, other) => one - other),
    0.5,
  )
