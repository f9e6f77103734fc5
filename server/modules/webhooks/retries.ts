const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Pauses before each try of an event (outside contract §3): at once, then ever more patiently, three days in all. */
export const pauses: readonly number[] = [
  0,
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
]

/** Milliseconds until the next try after so many failed ones, up to a tenth longer by `chance` (0…1), so that not all come back at once; null after the last. */
export function pauseAfter(failed: number, chance: number): number | null {
  const pause = pauses[failed]
  return pause === undefined ? null : Math.round(pause * (1 + chance / 10))
}
