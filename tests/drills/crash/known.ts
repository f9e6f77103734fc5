import type { Answer, Line } from './history.ts'

export interface KnownPart {
  readonly item: string | undefined
  /** Every answer that any attempt was given, in order. */
  readonly answers: Answer[]
  /** An attempt went out whose end is unknown. */
  cut: boolean
  /** Why an attempt was refused, where one was. */
  refused: string | null
}
export interface Known {
  readonly decisions: ReadonlyMap<string, KnownPart>
  readonly receipts: ReadonlyMap<string, KnownPart>
  readonly unknownRequests: number
  /** When the killing was over and the settling of unknown ends began. */
  readonly settlingAt: number
}

/** What the clients together know of each decision and of each push that they signed for. */
export function digestHistory(lines: readonly Line[]): Known {
  const decisions = new Map<string, KnownPart>()
  const receipts = new Map<string, KnownPart>()
  let unknownRequests = 0
  let settlingAt = Number.POSITIVE_INFINITY
  for (const line of lines) {
    if (line.event === 'settling') settlingAt = line.at
    if (line.event === 'unknown') unknownRequests++
    const map = line.kind === 'receipts' ? receipts : decisions
    for (const [place, { name, item }] of (line.parts ?? []).entries()) {
      const part = map.get(name) ?? { item, answers: [], cut: false, refused: null }
      map.set(name, part)
      if (line.event === 'unknown') part.cut = true
      if (line.event === 'fail' && line.why?.startsWith('fail')) part.refused = line.why
      const answer = line.event === 'ok' ? line.answers?.[place] : undefined
      if (answer) part.answers.push(answer)
    }
  }
  return { decisions, receipts, unknownRequests, settlingAt }
}
