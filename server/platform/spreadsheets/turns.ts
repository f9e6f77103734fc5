/** Lets at most `atOnce` callers work at a time, the others in the order in which they came. */
export interface Turns {
  /** Resolves when it is the caller's turn, to the function that ends it. Rejects with the signal's reason when the caller gives up. */
  readonly take: (signal?: AbortSignal) => Promise<() => void>
}

export function createTurns(atOnce: number): Turns {
  let free = atOnce
  const waiting: (() => void)[] = []

  const pass = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  const begin = (): (() => void) => {
    let over = false
    return () => {
      if (!over) pass()
      over = true
    }
  }
  return {
    take: (signal) => {
      signal?.throwIfAborted()
      if (free > 0) {
        free -= 1
        return Promise.resolve(begin())
      }
      return new Promise((resolve, reject) => {
        const onTurn = (): void => {
          signal?.removeEventListener('abort', onAbort)
          resolve(begin())
        }
        const onAbort = (): void => {
          const at = waiting.indexOf(onTurn)
          if (at >= 0) waiting.splice(at, 1)
          reject(signal?.reason)
        }
        waiting.push(onTurn)
        signal?.addEventListener('abort', onAbort, { once: true })
      })
    },
  }
}
