import type { Numbered } from './sequencer.ts'

/** Who waits for news of a department's feed: browsers (SSE) and systems (long poll). */
export interface Hub {
  /** Called with every item of the department, in order. Returns the way to stop. */
  readonly follow: (department: string, listener: (item: Numbered) => void) => () => void
  /** Called with every item of every department, once each; for those who see the city. */
  readonly followCity: (listener: (item: Numbered) => void) => () => void
  readonly publish: (items: readonly Numbered[]) => void
  readonly followers: () => number
}

export function openHub(): Hub {
  const byDepartment = new Map<string, Set<(item: Numbered) => void>>()
  const city = new Set<(item: Numbered) => void>()
  return {
    follow: (department, listener) => {
      const listeners = byDepartment.get(department) ?? new Set()
      byDepartment.set(department, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) byDepartment.delete(department)
      }
    },
    followCity: (listener) => {
      city.add(listener)
      return () => void city.delete(listener)
    },
    publish: (items) => {
      for (const item of items) {
        for (const listener of byDepartment.get(item.department) ?? []) listener(item)
        for (const listener of city) listener(item)
      }
    },
    followers: () => city.size + [...byDepartment.values()].reduce((sum, listeners) => sum + listeners.size, 0),
  }
}
