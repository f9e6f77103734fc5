import http from 'node:http'
import pg from 'pg'
import { inboxPage, keepOne, signOne } from './bare.ts'
import type { Sample } from './samples.ts'

/** The smallest server that can do the work: node:http, pg and the bare SQL; no framework, no checks, no sign-in. */
const [port, ownerUrl, bareUrl] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: ownerUrl!, max: 12 })
const bare = new pg.Pool({ connectionString: bareUrl!, max: 12 })

const read = async (request: http.IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}
const routes: Readonly<Record<string, (request: http.IncomingMessage) => Promise<unknown>>> = {
  '/decisions': async (request) => {
    const { decisions } = (await read(request)) as { decisions: Sample[] }
    for (const decision of decisions) await keepOne(bare, decision)
    return { status: 'accepted' }
  },
  '/inbox': async () => (await pool.query({ name: 'inbox', text: inboxPage, values: ['FGW', 'pending'] })).rows,
  '/receipts': async (request) => {
    const { pushes } = (await read(request)) as { pushes: string[] }
    for (const push of pushes) await pool.query({ name: 'sign', text: signOne, values: [push, '样本'] })
    return { status: 'signed' }
  },
}

http
  .createServer((request, response) => {
    const route = routes[request.url ?? '']
    const answer = route ? route(request) : Promise.resolve({})
    answer.then(
      (body) => {
        const text = JSON.stringify(body)
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
      },
      () => {
        response.writeHead(500, { 'content-length': 0 }).end()
      },
    )
  })
  .listen(Number(port), '127.0.0.1')
