import { once } from 'node:events'
import net from 'node:net'

/** One keep-alive HTTP/1.1 connection of the load generator: little work of its own, so that what is measured is the server. */
export interface Wire {
  /** Sends a prepared request and resolves with status and body. */
  readonly ask: (request: Buffer) => Promise<{ readonly status: number; readonly body: Buffer }>
  readonly close: () => void
}

export async function openWire(port: number): Promise<Wire> {
  const socket = net.connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await once(socket, 'connect')
  let held: Buffer = Buffer.alloc(0)
  let waiting: { resolve: (answer: { status: number; body: Buffer }) => void; reject: (cause: Error) => void } | undefined
  const take = () => {
    const end = held.indexOf('\r\n\r\n')
    if (end < 0 || !waiting) return
    const head = held.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: (\d+)/iu.exec(head)?.[1] ?? 0)
    if (held.length < end + 4 + length) return
    const answer = { status: Number(head.slice(9, 12)), body: held.subarray(end + 4, end + 4 + length) }
    held = held.subarray(end + 4 + length)
    const { resolve } = waiting
    waiting = undefined
    resolve(answer)
  }
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    take()
  })
  const fail = () => waiting?.reject(new Error('the server closed the connection'))
  socket.on('close', fail)
  socket.on('error', fail)
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}

/** A request as bytes. */
export function prepare(method: string, path: string, headers: Readonly<Record<string, string>>, body?: unknown): Buffer {
  const payload = body === undefined ? '' : JSON.stringify(body)
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }),
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${payload}`)
}
