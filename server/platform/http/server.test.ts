import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { Type } from 'typebox'
import { answers } from './answers.ts'
import { buildServer, type Server } from './server.ts'

let server: Server
before(async () => {
  server = buildServer({ log: 'silent', admit: () => Promise.resolve() })
  server.post('/work', { config: { permission: 'public' }, schema: { response: answers(Type.Object({})) } }, () => {
    // What the driver throws when PostgreSQL is killed while it commits.
    throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' })
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
})
after(() => server.close())

test('when the database breaks off, nobody is told that nothing was done', async () => {
  const { port } = server.server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/work`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"any":"thing"}',
  })
  assert.equal(answer.status, 500)
  const { code, title } = (await answer.json()) as { code: string; title: string }
  assert.equal(code, 'fault')
  assert.match(title, /结果未知.*重试/)
})
