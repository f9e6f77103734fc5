/** Requests that wait together share one statement and one commit; each is answered after it. */
export interface Gathering<Ask, Answer> {
  readonly ask: (ask: Ask, weight?: number) => Promise<Answer>
  /** How much weight waits or is being worked on. */
  readonly load: () => number
}

export interface GatherOptions<Ask, Answer> {
  /** How many gathered batches may be under way at once: while one commits, the next collects. */
  readonly lanes: number
  /** How much weight one batch takes. An ask heavier than this goes alone. */
  readonly most: number
  /** How much weight may wait before `full` refuses: memory stays bounded whatever arrives. */
  readonly bound: number
  readonly full: () => Error
  /** Milliseconds for which that refusal is held: told at once, clients that ask again at once would eat the server. */
  readonly hold: number
  /** Answers in the order of the asks. */
  readonly work: (asks: readonly Ask[]) => Promise<readonly Answer[]>
  /**
   * May one ask of the batch be to blame? Then each is tried alone, so that it fails nobody else's. Where the database itself is
   * gone nobody is, and all are told at once instead of waiting in turn.
   */
  readonly oneToBlame: (cause: unknown) => boolean
}

interface Waiting<Ask, Answer> {
  readonly ask: Ask
  readonly weight: number
  readonly resolve: (answer: Answer) => void
  readonly reject: (cause: unknown) => void
}

export function gather<Ask, Answer>({
  lanes,
  most,
  bound,
  full,
  hold,
  work,
  oneToBlame,
}: GatherOptions<Ask, Answer>): Gathering<Ask, Answer> {
  let queue: Waiting<Ask, Answer>[] = []
  let waitingWeight = 0
  let workingWeight = 0
  let busy = 0

  const next = (): Waiting<Ask, Answer>[] => {
    let weight = 0
    let count = 0
    while (count < queue.length && (count === 0 || weight + (queue[count]?.weight ?? 0) <= most)) weight += queue[count++]?.weight ?? 0
    const batch = queue.slice(0, count)
    queue = queue.slice(count)
    waitingWeight -= weight
    workingWeight += weight
    return batch
  }
  const settle = async (batch: readonly Waiting<Ask, Answer>[]) => {
    try {
      const answers = await work(batch.map((waiting) => waiting.ask))
      batch.forEach((waiting, index) => {
        waiting.resolve(answers[index] as Answer)
      })
    } catch (cause) {
      if (batch.length > 1 && oneToBlame(cause)) for (const waiting of batch) await settle([waiting])
      else for (const waiting of batch) waiting.reject(cause)
    }
  }
  const run = async () => {
    busy++
    // One turn of the event loop lets requests that arrived together be parsed, so that they share the commit.
    await new Promise(setImmediate)
    while (queue.length > 0) {
      const batch = next()
      const weight = batch.reduce((sum, waiting) => sum + waiting.weight, 0)
      await settle(batch)
      workingWeight -= weight
    }
    busy--
  }
  return {
    load: () => waitingWeight + workingWeight,
    ask: (ask, weight = 1) =>
      new Promise<Answer>((resolve, reject) => {
        if (waitingWeight + weight > bound && queue.length > 0) {
          setTimeout(() => reject(full()), hold)
          return
        }
        queue.push({ ask, weight, resolve, reject })
        waitingWeight += weight
        if (busy < lanes) void run()
      }),
  }
}
