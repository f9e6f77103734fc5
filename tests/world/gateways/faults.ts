import http from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** What goes wrong with one request. `before` means: ahead of taking it; `after`: it was taken, and the answer never tells. */
export const faults = [
  'none',
  'delay',
  'reset-before',
  'reset-after',
  'no-answer',
  'error-before',
  'error-after',
  'slow-bytes',
  'endless',
  'not-json',
] as const
export type Fault = (typeof faults)[number]

export interface Taken {
  readonly body: string
  readonly headers: http.IncomingHttpHeaders
  readonly url: string
}

export interface FaultyServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Milliseconds after which a silent or dripping answer is cut at last: long after any caller's patience in a test. */
const end = 5000

/** A real HTTP server whose every answer may go wrong on the way. `take` does the work and gives the answer's JSON. */
export async function openFaulty(take: (request: Taken) => unknown, choose: (request: Taken) => Fault): Promise<FaultyServer> {
  const server = http.createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const taken = { body: Buffer.concat(parts).toString('utf8'), headers: request.headers, url: request.url ?? '' }
      await answer(response, taken, take, choose(taken))
    })().catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(response: http.ServerResponse, taken: Taken, take: (request: Taken) => unknown, fault: Fault): Promise<void> {
  if (fault === 'reset-before') return void response.socket?.resetAndDestroy()
  if (fault === 'error-before') return void response.writeHead(502).end('<html>bad gateway</html>')
  const json = JSON.stringify(take(taken))
  const headers = { 'content-type': 'application/json;charset=utf-8' }
  if (fault === 'reset-after') return void response.socket?.resetAndDestroy()
  if (fault === 'error-after') return void response.writeHead(503).end('<html>service unavailable</html>')
  if (fault === 'not-json') return void response.writeHead(200).end('<html>welcome</html>')
  if (fault === 'delay') await wait(60)
  if (fault === 'no-answer') {
    await wait(end, undefined, { ref: false })
    return void response.destroy()
  }
  if (fault === 'slow-bytes') {
    response.writeHead(200, headers)
    for (const byte of json) {
      if (response.destroyed) return
      response.write(byte)
      await wait(100, undefined, { ref: false })
    }
    return void response.end()
  }
  if (fault === 'endless') {
    response.writeHead(200, headers)
    while (!response.destroyed && response.write(' '.repeat(16 * 1024))) await wait(1)
    return
  }
  response.writeHead(200, headers).end(json)
}
