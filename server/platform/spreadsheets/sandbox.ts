import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, realpath } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bytesAt, type Source } from '../bytes/read.ts'
import { type SheetLimits, completeLimits } from './limits.ts'
import { type SpreadsheetCode, SpreadsheetRefusal } from './refusal.ts'
import type { SheetName, SheetRow } from './rows.ts'
import { createTurns } from './turns.ts'

/** What the child process is asked to do, as its one argument. */
export interface ReaderTask {
  readonly file: string
  /** The file is sealed, and its key comes by standard input: a command line can be read by everybody on the machine. */
  readonly sealed?: true
  readonly limits: SheetLimits
  readonly sheet?: string
  readonly list?: true
}
/** What it answers, one a line. */
export type ReaderMessage =
  | { readonly rows: readonly SheetRow[] }
  | { readonly sheets: readonly SheetName[] }
  | { readonly bytes: number }
  | { readonly end: true }
  | { readonly refusal: { readonly code: SpreadsheetCode; readonly message: string; readonly row?: number } }

export interface SandboxSettings {
  /** Files read at the same time; the others wait their turn. */
  readonly atOnce: number
  /** JavaScript heap of the child, MiB. */
  readonly heapMebibytes: number
  /** Resident memory at which the child is killed, MiB (watched on Linux). */
  readonly residentMebibytes: number
  /** Waiting for the child without a sign of life, ms. */
  readonly silenceMilliseconds: number
  /** Waiting for the child in all, ms; the time in which nobody asked for more rows is not counted. */
  readonly totalMilliseconds: number
}

const usual: SandboxSettings = {
  atOnce: 2,
  heapMebibytes: 384,
  residentMebibytes: 512,
  silenceMilliseconds: 20_000,
  totalMilliseconds: 180_000,
}

export interface SandboxReadOptions {
  readonly limits?: Partial<SheetLimits>
  readonly sheet?: string
  readonly signal?: AbortSignal
}

export interface SpreadsheetSandbox {
  /** The rows of readSheet in batches of at most 500; whatever the file does to its reader, the caller gets rows or a SpreadsheetRefusal. */
  readonly read: (file: Source, options?: SandboxReadOptions) => AsyncGenerator<readonly SheetRow[]>
  readonly listSheets: (file: Source, options?: Pick<SandboxReadOptions, 'limits' | 'signal'>) => Promise<readonly SheetName[]>
}

/**
 * Reads untrusted files in a process of their own: no database address in its environment, no right to any other file, bounded
 * heap, memory and time, lower priority. A parser that crashes, hangs or fills its memory costs one upload and not the server.
 */
export function createSandbox(settings: Partial<SandboxSettings> = {}): SpreadsheetSandbox {
  const chosen = { ...usual, ...settings }
  const turns = createTurns(chosen.atOnce)

  async function* converse(
    source: Source,
    asked: Omit<ReaderTask, 'file' | 'sealed'>,
    signal?: AbortSignal,
  ): AsyncGenerator<ReaderMessage> {
    const leave = await turns.take(signal)
    let child: ChildProcess | undefined
    try {
      child = await startReader(source, asked, chosen)
      yield* listen(child, chosen, signal)
    } finally {
      if (child && child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit')
        child.kill('SIGKILL')
        await gone
      }
      leave()
    }
  }

  return {
    read: async function* read(file, options = {}) {
      const task = { limits: completeLimits(options.limits), ...(options.sheet === undefined ? {} : { sheet: options.sheet }) }
      for await (const message of converse(file, task, options.signal)) if ('rows' in message) yield message.rows
    },
    listSheets: async (file, options = {}) => {
      let sheets: readonly SheetName[] = []
      for await (const message of converse(file, { limits: completeLimits(options.limits), list: true }, options.signal)) {
        if ('sheets' in message) sheets = message.sheets
      }
      return sheets
    },
  }
}

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..', '..')

/** The command line of the child: `allowed` and the reader's own code are all that it may open, whatever the task or the file asks for. */
export function writeReaderArguments(task: ReaderTask, allowed: string, heapMebibytes: number): readonly string[] {
  const readable = [here, join(here, '..', 'bytes'), join(root, 'node_modules'), join(root, 'package.json'), allowed]
  return [
    `--max-old-space-size=${heapMebibytes}`,
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--disable-proto=throw',
    '--no-warnings',
    join(here, 'reader-process.ts'),
    JSON.stringify(task),
  ]
}

async function startReader(source: Source, asked: Omit<ReaderTask, 'file' | 'sealed'>, settings: SandboxSettings): Promise<ChildProcess> {
  const { file: named, key } = bytesAt(source)
  const file = await realpath(named)
  const task: ReaderTask = { ...asked, file, ...(key === undefined ? {} : { sealed: true }) }
  const child = spawn(process.execPath, writeReaderArguments(task, file, settings.heapMebibytes), {
    env: {},
    cwd: here,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  await once(child, 'spawn')
  // A child that is gone already reads no key; that it is gone is noticed by its output.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(key ?? '')
  lowerPriority(child)
  return child
}

function lowerPriority(child: ChildProcess): void {
  try {
    setPriority(child.pid!, 10)
  } catch {
    // Already gone, or not ours to slow down; the reading itself does not depend on it.
  }
}

type Ending = 'silent' | 'memory' | 'aborted'

async function* listen(child: ChildProcess, settings: SandboxSettings, signal?: AbortSignal): AsyncGenerator<ReaderMessage> {
  let ending: Ending | undefined
  const stop = (why: Ending): void => {
    ending ??= why
    child.kill('SIGKILL')
  }
  const onAbort = (): void => stop('aborted')
  signal?.addEventListener('abort', onAbort)
  if (signal?.aborted) onAbort()
  const watch = setInterval(() => {
    void findResidentMebibytes(child.pid!).then((used) => used > settings.residentMebibytes && stop('memory'))
  }, 200)
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  exit.catch(() => undefined)
  const lines = readLines(child.stdout as AsyncIterable<Buffer>)
  let waited = 0
  try {
    for (;;) {
      const asked = performance.now()
      const timer = setTimeout(
        () => stop('silent'),
        Math.max(1, Math.min(settings.silenceMilliseconds, settings.totalMilliseconds - waited)),
      )
      const next = await lines.next().finally(() => clearTimeout(timer))
      waited += performance.now() - asked
      if (next.done) break
      const message = JSON.parse(next.value) as ReaderMessage
      if ('refusal' in message) throw new SpreadsheetRefusal(message.refusal.code, message.refusal.message, message.refusal)
      if ('end' in message) return
      yield message
    }
    const [code, killedBy] = await exit
    throw nameEnding(ending, code, killedBy, signal)
  } finally {
    clearInterval(watch)
    signal?.removeEventListener('abort', onAbort)
  }
}

function nameEnding(ending: Ending | undefined, code: number | null, killedBy: NodeJS.Signals | null, signal?: AbortSignal): unknown {
  if (ending === 'aborted') return signal?.reason
  if (ending === 'silent') {
    return new SpreadsheetRefusal('timed-out', '文件读取超时，可能结构异常或过大。请另存为新的 .xlsx 文件，或按月份拆分后重新上传。')
  }
  // V8 aborts when its heap is full; the kernel kills with SIGKILL when the machine's memory is.
  if (ending === 'memory' || code === 134 || killedBy === 'SIGABRT' || killedBy === 'SIGKILL' || killedBy === 'SIGTRAP') {
    return new SpreadsheetRefusal('out-of-memory', '文件过大，超出了单个文件可用的内存。请按月份或部门拆分成几个文件后分别上传。')
  }
  return new SpreadsheetRefusal(
    'reader-crashed',
    '文件无法读取，读取程序异常退出。请另存为新的 .xlsx 文件后重新上传；如仍不行，请联系系统管理员。',
    {
      cause: { code, killedBy },
    },
  )
}

async function findResidentMebibytes(pid: number): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').then(
    (text) => Number(text.split(' ')[1]),
    () => 0,
  )
  return (pages * 4096) / 1024 / 1024
}

async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let parts: Buffer[] = []
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, end))
      yield Buffer.concat(parts).toString('utf8')
      parts = []
      start = end + 1
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
}
