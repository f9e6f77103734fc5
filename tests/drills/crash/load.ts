import http from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { openChance, type Chance } from '../random.ts'
import { bureau, keyOf, routes } from './city.ts'
import { openHistory, type Answer, type Part } from './history.ts'

const [file = '', portText = '', seedText = ''] = process.argv.slice(2)
const port = Number(portText)
const seed = Number(seedText)
const history = openHistory(file)
const connections = 8
const items = Object.keys(routes)

interface Request {
  readonly key: string
  readonly kind: 'decisions' | 'receipts'
  readonly department: string
  readonly parts: readonly Part[]
}
type Result =
  | { readonly event: 'ok'; readonly answers: readonly Answer[] }
  | { readonly event: 'fail' | 'unknown' | 'unsent'; readonly why: string }

let finishing = false
/** Cut off with an unknown end: asked again with the same key when the killing is over. */
const unsettled: Request[] = []
const settled: Request[] = []
/** Pushes to sign for. Some are signed for twice, by two officers at once: only one of them may win. */
let unsigned: { readonly push: string; readonly department: string }[] = []
process.on('message', () => {
  finishing = true
})

let sequence = 0
function compose(chance: Chance): Request {
  const key = `${seed}-${sequence++}`
  if (unsigned.length > 20 && chance.next() < 0.25) {
    const { department } = chance.pick(unsigned)
    const count = 1 + chance.below(5)
    const chosen = unsigned.filter((push) => push.department === department).slice(0, count)
    if (chance.next() < 0.8) unsigned = unsigned.filter((push) => !chosen.includes(push))
    return { key, kind: 'receipts', department, parts: chosen.map(({ push }) => ({ name: push, officer: `签收人${key}` })) }
  }
  const count = chance.next() < 0.8 ? 1 : 2 + chance.below(4)
  return {
    key,
    kind: 'decisions',
    department: bureau,
    parts: Array.from({ length: count }, (_, place) => ({ name: `演练〔${seed}〕${key}-${place}号`, item: chance.pick(items) })),
  }
}

const bodyOf = ({ kind, parts }: Request) =>
  kind === 'receipts'
    ? { receipts: parts.map(({ name, officer }) => ({ push: name, officer })) }
    : {
        decisions: parts.map(({ name, item }) => ({
          sourceId: name,
          item,
          documentNumber: name,
          content: '准予许可',
          decidedOn: '2026-03-02',
          result: 'granted',
          holder: { kind: 'natural', name: '演练相对人' },
          region: '360102',
        })),
      }

function send(agent: http.Agent, request: Request, keyed: boolean): Promise<Result> {
  const body = JSON.stringify(bodyOf(request))
  return new Promise((resolve) => {
    let connected = false
    const failed = (cause: Error) => {
      resolve({ event: connected ? 'unknown' : 'unsent', why: (cause as { code?: string }).code ?? cause.message })
    }
    const outgoing = http.request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: `/exchange/v1/${request.kind}`,
        timeout: 40_000,
        headers: {
          authorization: `Bearer ${keyOf(request.department)}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...(keyed ? { 'idempotency-key': request.key } : {}),
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', failed)
        response.on('aborted', () => {
          failed(new Error('aborted'))
        })
        response.on('end', () => {
          resolve(judge(request, response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8')))
        })
      },
    )
    outgoing.on('socket', (socket) => {
      // A kept connection, or one that opens now: bytes may have left only after that.
      if (!socket.connecting) connected = true
      else socket.once('connect', () => (connected = true))
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')))
    outgoing.on('error', failed)
    outgoing.end(body)
  })
}

interface Told {
  readonly decisions?: readonly {
    readonly id: string | null
    readonly status: string
    readonly pushes: readonly { readonly id: string; readonly department: string }[]
  }[]
  readonly receipts?: readonly { readonly push: string; readonly status: string; readonly by: string | null }[]
}
function judge({ kind }: Request, status: number, text: string): Result {
  // A refusal by name is a refusal; a fault may have committed (the server says so itself), and a key in use belongs to a first try.
  if (status !== 200) return { event: status >= 500 || status === 409 ? 'unknown' : 'fail', why: `${status} ${text.slice(0, 200)}` }
  const told = JSON.parse(text) as Told
  if (kind === 'decisions')
    return { event: 'ok', answers: (told.decisions ?? []).map(({ id, status, pushes }) => ({ id: id ?? '', status, pushes })) }
  return { event: 'ok', answers: (told.receipts ?? []).map(({ push, status, by }) => ({ id: push, status, by })) }
}

/** One attempt with its lines in the history. */
async function attempt(agent: http.Agent, connection: number, request: Request, keyed = true): Promise<Result> {
  const { key, kind, parts } = request
  history.add({ event: 'invoke', connection, key, kind, parts })
  const result = await send(agent, request, keyed)
  if (result.event === 'ok') history.add({ event: 'ok', connection, key, kind, parts, answers: result.answers })
  else
    history.add({
      event: result.event === 'unsent' ? 'fail' : result.event,
      connection,
      key,
      kind,
      parts,
      why: `${result.event} ${result.why}`,
    })
  return result
}

/** Asks with the same key until there is an answer; a request that never left is asked again whatever comes. */
async function insist(agent: http.Agent, connection: number, request: Request, keyed = true): Promise<void> {
  for (const end = Date.now() + 90_000; Date.now() < end; await wait(100)) {
    const { event } = await attempt(agent, connection, request, keyed)
    if (event === 'ok' || event === 'fail') return
  }
}

async function work(connection: number): Promise<void> {
  const chance = openChance(seed * 1000 + connection)
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  while (!finishing) {
    const request = compose(chance)
    let result = await attempt(agent, connection, request)
    while (result.event === 'unsent' && !finishing) {
      await wait(30)
      result = await attempt(agent, connection, request)
    }
    if (result.event === 'ok') {
      settled.push(request)
      for (const { pushes = [] } of result.answers)
        for (const { id, department } of pushes) if (unsigned.length < 5000) unsigned.push({ push: id, department })
    } else if (result.event !== 'fail') {
      // Some clients ask again at once, while the first try may still be under way in a living program; others come back much later.
      if (result.event === 'unknown' && chance.next() < 0.3) await insist(agent, connection, request)
      else unsettled.push(request)
    }
    await wait(chance.below(10))
  }
  agent.destroy()
}

await Promise.all(Array.from({ length: connections }, (_, connection) => work(connection)))
history.add({ event: 'settling', connection: -1, key: '', kind: '' })
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })
for (const request of unsettled) await insist(agent, 100, request)
// What was answered is asked again as well, with its key and without: the answer must name the same decision.
const chance = openChance(seed + 1)
for (let count = 0; count < Math.min(300, settled.length); count++) await insist(agent, 101, chance.pick(settled), count % 3 !== 0)
agent.destroy()
history.close()
process.disconnect()
