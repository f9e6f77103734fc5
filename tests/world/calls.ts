import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { password } from './officials.ts'

/** An official's calls over a real connection, where what goes over the wire matters. */
export interface Caller {
  readonly base: string
  readonly headers: Readonly<Record<string, string>>
  readonly get: (url: string) => Promise<Response>
  readonly post: (url: string, body: unknown) => Promise<Response>
  readonly put: (url: string, body: unknown) => Promise<Response>
  /** A multipart request with the fields before the one file. */
  readonly upload: (url: string, name: string, content: Buffer | string, fields?: Readonly<Record<string, string>>) => Promise<Response>
}

export async function callOver(server: FastifyInstance, username: string): Promise<Caller> {
  const { port } = server.server.address() as AddressInfo
  const base = `http://127.0.0.1:${port}`
  const opened = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  assert.equal(opened.status, 200, await opened.clone().text())
  const { csrfToken } = (await opened.json()) as { csrfToken: string }
  const headers = { cookie: opened.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'x-csrf-token': csrfToken }
  const say = async (method: string, url: string, body: unknown) =>
    await fetch(`${base}${url}`, { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    base,
    headers,
    get: async (url) => await fetch(`${base}${url}`, { headers }),
    post: async (url, body) => await say('POST', url, body),
    put: async (url, body) => await say('PUT', url, body),
    upload: async (url, name, content, fields = {}) => {
      const form = new FormData()
      for (const [field, value] of Object.entries(fields)) form.append(field, value)
      form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name)
      return await fetch(`${base}${url}`, { method: 'POST', headers, body: form })
    },
  }
}
