import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Caught {
  readonly path: string
  readonly id: string
  readonly timestamp: string
  readonly signature: string
  readonly body: string
  readonly event: {
    readonly type: string
    readonly timestamp: string
    readonly data: { readonly position: number; readonly push: string | null }
  }
}

/** A department's own receiver: it keeps what came and answers as the test tells it; 0 leaves the caller hanging. */
export async function openCatcher() {
  const caught: Caught[] = []
  const answers = new Map<string, number>()
  const server = createServer((request, response) => {
    void readText(request).then((body) => {
      const header = (name: string) => String(request.headers[name] ?? '')
      const path = request.url ?? ''
      caught.push({
        path,
        id: header('webhook-id'),
        timestamp: header('webhook-timestamp'),
        signature: header('webhook-signature'),
        body,
        event: JSON.parse(body) as Caught['event'],
      })
      const status = answers.get(path) ?? 204
      if (status === 0) return
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {})
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    caught,
    /** What the receiver at this path answers from now on. */
    answer: (path: string, status: number) => void answers.set(path, status),
    at: (path: string) => caught.filter((one) => one.path === path),
    url: (path: string) => `${base}${path}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** As a receiver checks it by the words of Standard Webhooks 1.0. */
export function isGenuine({ id, timestamp, signature, body }: Caught, secret: string): boolean {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return signature.split(' ').some((one) => {
    const [version, given = ''] = one.split(',')
    const bytes = Buffer.from(given, 'base64')
    return version === 'v1' && bytes.length === wanted.length && timingSafeEqual(bytes, wanted)
  })
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
