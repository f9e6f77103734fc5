import { AsyncLocalStorage } from 'node:async_hooks'
import type { Chance } from './random.ts'

export interface DemoClock {
  /** Some seconds later at every look, as if somebody had worked meanwhile; never after the end. */
  readonly now: () => Date
  /** Goes on to this instant; never back. */
  readonly goTo: (instant: Date) => void
  /** Work beside other work: its looks go by its own chance and begin at the same instant, whichever answer comes first. */
  readonly apart: <Result>(chance: Chance, work: () => Promise<Result>) => Promise<Result>
}

/** The clock by which the kernel lives through the demo city's past. */
export function openClock(chance: Chance, end: Date): DemoClock {
  interface Hand {
    at: number
    readonly chance: Chance
  }
  const shared: Hand = { at: 0, chance }
  const apart = new AsyncLocalStorage<Hand>()
  return {
    now: () => {
      const hand = apart.getStore() ?? shared
      hand.at += hand.chance.whole(2_000, 19_000) + hand.chance.whole(0, 999)
      return new Date(Math.min(hand.at, end.getTime()))
    },
    goTo: (instant) => {
      shared.at = Math.max(shared.at, instant.getTime())
    },
    apart: async (own, work) => {
      const hand = { at: shared.at, chance: own }
      const result = await apart.run(hand, work)
      shared.at = Math.max(shared.at, hand.at)
      return result
    },
  }
}
