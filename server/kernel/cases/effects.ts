import type { PoolClient } from 'pg'
import { effects, type EffectName } from '#notice/effects.ts'
import type { Procedure } from '#notice/procedure.ts'
import type { Directory } from '../directory.ts'
import type { CaseRecord } from './records.ts'

/** Who took the step, as the act keeps it. */
export interface Performer {
  readonly name: string
  readonly seat: string
  readonly party: string
  readonly department: string
  readonly account: string | null
  readonly client: string | null
}
export interface EffectAsk {
  /** The step's own open transaction, with the program's sight. */
  readonly connection: PoolClient
  readonly known: Directory
  readonly at: Date
  readonly procedure: Procedure
  /** As it stands after the step. */
  readonly record: CaseRecord
  readonly action: string
  readonly performer: Performer
  /** Takes a step of the platform's own that follows from this one at once; null where the case does not allow it. To be done last. */
  readonly onward: (action: string) => Promise<CaseRecord | null>
  /** The system's own step in another case, in the same transaction; nothing where that case is elsewhere by now. */
  readonly stepElsewhere: (caseId: string, action: string) => Promise<void>
}
/** Carries a word of notice/effects.ts out in the step's transaction: it happens with the step, or the step does not happen. A `Refusal` undoes both. */
export type Effect = (ask: EffectAsk) => Promise<void>
/** Every word with its carrier, put together at the composition root. */
export type Effects = Readonly<Record<EffectName, Effect>>

/** The program does not start when a procedure names an effect that nobody carries out. */
export function refuseUncarried(procedures: readonly Procedure[], carriers: Readonly<Partial<Record<string, Effect>>>): void {
  for (const { id, opening, actions } of procedures) {
    const named = [...(opening ? [opening] : []), ...Object.values(actions)].flatMap((step): readonly string[] => step.effects ?? [])
    for (const name of named) {
      if (!Object.hasOwn(effects, name) || !carriers[name])
        throw new Error(`procedure ${id} names the effect ${name}, which nothing carries out`)
    }
  }
}
