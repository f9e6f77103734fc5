import { closeSync, openSync, readFileSync, readSync, fstatSync, writeSync } from 'node:fs'

/** One decision or receipt as its client knows it. `name` is the document number or the push: unique in the whole run. */
export interface Part {
  readonly name: string
  readonly item?: string
  readonly officer?: string
}
/** What a client did and learned, in its own order: a request goes out, and is answered, refused, or its end is unknown. */
export interface Line {
  readonly at: number
  readonly event: 'invoke' | 'ok' | 'fail' | 'unknown' | 'settling'
  readonly connection: number
  readonly key: string
  readonly kind: 'decisions' | 'receipts' | ''
  readonly parts?: readonly Part[]
  /** Of an answer, in the order of the parts. */
  readonly answers?: readonly Answer[]
  readonly why?: string
}
export interface Answer {
  readonly id: string
  readonly status: string
  readonly by?: string | null
  readonly pushes?: readonly { readonly id: string; readonly department: string }[]
}

/** Written at once, so that the killer, which is another process, sees what is in flight. */
export function openHistory(file: string) {
  const handle = openSync(file, 'a')
  return {
    add: (line: Omit<Line, 'at'>) => void writeSync(handle, `${JSON.stringify({ at: Date.now(), ...line })}\n`),
    close: () => {
      closeSync(handle)
    },
  }
}
export type History = ReturnType<typeof openHistory>

export const readHistory = (file: string): readonly Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text) as Line)

/** Reads what was added since the last look. */
export function followHistory(file: string): () => readonly Line[] {
  const handle = openSync(file, 'r')
  let from = fstatSync(handle).size
  return () => {
    const length = fstatSync(handle).size - from
    if (length <= 0) return []
    const bytes = Buffer.alloc(length)
    readSync(handle, bytes, 0, length, from)
    const whole = bytes.lastIndexOf(0x0a) + 1
    from += whole
    return bytes
      .subarray(0, whole)
      .toString('utf8')
      .split('\n')
      .filter((text) => text !== '')
      .map((text) => JSON.parse(text) as Line)
  }
}
