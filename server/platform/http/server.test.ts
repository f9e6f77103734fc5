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
  const Counted = Type.Object({ count: Type.Integer(), name: Type.String() })
  for (const url of ['/api/things', '/exchange/v1/things'])
    server.post(
      url,
      { config: { permission: 'public' }, schema: { body: Counted, response: answers(Counted) } },
      (request) => request.body as never,
    )
  server.get(
    '/api/things/:id',
    {
      config: { permission: 'public' },
      schema: { params: Type.Object({ id: Type.Integer() }), response: answers(Type.Object({ id: Type.Integer() })) },
    },
    (request) => request.params as never,
  )
  server.delete('/api/things/:id', { config: { permission: 'public' }, schema: { response: answers(Type.Object({})) } }, () => ({}))
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

test('a method that a path does not have is told with those that it has (RFC 9110)', async () => {
  const ask = async (method: 'GET' | 'PUT' | 'POST' | 'PATCH', url: string) => {
    const { statusCode, headers, body } = await server.inject({ method, url })
    return [statusCode, headers.allow, (JSON.parse(body) as { code: string }).code]
  }
  assert.deepEqual(await ask('PUT', '/api/things/17'), [405, 'DELETE, GET, HEAD', 'wrong-method'])
  assert.deepEqual(await ask('GET', '/api/things?page=2'), [405, 'POST', 'wrong-method'])
  assert.deepEqual(await ask('PATCH', '/work/'), [405, 'POST', 'wrong-method'])
  assert.deepEqual(await ask('GET', '/api/things/17/parts'), [404, undefined, 'not-found'])
  assert.equal((await server.inject({ method: 'HEAD', url: '/api/things/17' })).statusCode, 200)
})

test('a body of the web says itself what is a number and what a text; an address is read as what is asked for', async () => {
  const post = async (url: string, payload: object) => {
    const answer = await server.inject({ method: 'POST', url, payload })
    return [
      answer.statusCode,
      answer.statusCode === 200
        ? answer.json<unknown>()
        : answer.json<{ errors: { pointer: string; code: string }[] }>().errors.map(({ pointer, code }) => `${pointer} ${code}`),
    ]
  }
  assert.deepEqual(await post('/api/things', { count: 1, name: '一' }), [200, { count: 1, name: '一' }])
  assert.deepEqual(await post('/api/things', { count: '1', name: 17 }), [400, ['/count type', '/name type']])
  assert.deepEqual(await post('/api/things', { count: [1], name: null }), [400, ['/count type', '/name type']])
  // What departments' systems were promised stays.
  assert.deepEqual(await post('/exchange/v1/things', { count: '1', name: 17 }), [200, { count: 1, name: '17' }])
  assert.deepEqual((await server.inject('/api/things/17')).json(), { id: 17 })
})
