import type { Chance } from './random.ts'

export interface DemoClock {
  /** Some seconds later at every look, as if somebody had worked meanwhile; never after the end. */
  readonly now: () => Date
  /** Goes on to this instant; never back. */
  readonly goTo: (instant: Date) => void
}

/** The clock by which the kernel lives through the demo city's past. */
export function openClock(chance: Chance, end: Date): DemoClock {
  let at = 0
  return {
    now: () => {
      at += chance.whole(2_000, 19_000) + chance.whole(0, 999)
      return new Date(Math.min(at, end.getTime()))
    },
    goTo: (instant) => {
      at = Math.max(at, instant.getTime())
    },
  }
}
