import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { ZipFile } from 'yazl'
import { buffer } from 'node:stream/consumers'
import { programSight, withinConnection } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { callOver, type Caller } from '#world/calls.ts'
import { openWorld, type World } from '#world/city.ts'
import { seedCity } from '#world/officials.ts'

/** Files over a real connection: judged by content, classified, and handed out to those who may see what they hang on (1.4). */
let world: World
let server: FastifyInstance
let handler: Caller
let colleague: Caller
let stranger: Caller
before(async () => {
  world = await openWorld('files')
  await seedCity(
    world.city,
    [
      { username: 'syj.handler', department: 'SYJ', seats: ['handler'], name: '经办甲' },
      { username: 'syj.reviewer', department: 'SYJ', seats: ['reviewer'] },
      { username: 'fgw.handler', department: 'FGW', seats: ['handler'] },
    ],
    [],
  )
  server = await buildApp(world.city, '/nowhere')
  await server.listen({ host: '127.0.0.1', port: 0 })
  handler = await callOver(server, 'syj.handler')
  colleague = await callOver(server, 'syj.reviewer')
  stranger = await callOver(server, 'fgw.handler')
})
after(async () => {
  await server?.close()
  await world.close()
})

async function secretDocument(): Promise<Buffer> {
  const archive = new ZipFile()
  archive.addBuffer(Buffer.from('<Types/>'), '[Content_Types].xml')
  archive.addBuffer(Buffer.from('<w:p><w:r><w:t>机密</w:t></w:r><w:r><w:t>★1年</w:t></w:r></w:p>'), 'word/document.xml')
  archive.end()
  return await buffer(archive.outputStream)
}
const isKept = (bytes: Buffer) => existsSync(world.city.files.placeOf(createHash('sm3').update(bytes).digest('hex')))

test('programs, mislabelled files and state secrets are refused with what to do, and nothing of them is kept', async () => {
  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(60), Buffer.from('PE')])
  const secret = await secretDocument()
  const tries: readonly (readonly [string, Buffer, string])[] = [
    ['现场照片.jpg', program, 'runnable'],
    ['笔录.pdf', Buffer.from('其实是文字，不是 PDF'), 'type-mismatch'],
    ['情况说明.docx', secret, 'state-secret'],
    ['机密.txt', Buffer.from('普通内容，名字不普通'), 'state-secret'],
  ]
  for (const [name, bytes, code] of tries) {
    const answer = await handler.upload('/api/files', name, bytes)
    const problem = (await answer.json()) as { code: string; title: string }
    assert.deepEqual([answer.status, problem.code], [422, code], name)
    assert.match(problem.title, /\p{Script=Han}/u)
    assert.equal(isKept(bytes), false, name)
  }
})

test('a file is its own department’s until it hangs on something, keeps its classification, and each download is on record', async () => {
  const answer = await handler.upload('/api/files', "检查'()记录.txt", '检查情况正常', { confidentiality: 'sensitive' })
  assert.equal(answer.status, 200)
  const { id } = (await answer.json()) as { id: string }
  assert.equal((await handler.upload('/api/files', '检查记录.txt', '内容', { confidentiality: 'secret' })).status, 422)
  const download = await colleague.get(`/api/files/${id}`)
  assert.equal(download.status, 200)
  assert.equal(await download.text(), '检查情况正常')
  // Never shown as a page of ours, whatever is in it; its name can neither end the header nor its quotes.
  assert.match(download.headers.get('content-security-policy') ?? '', /sandbox/)
  assert.match(
    download.headers.get('content-disposition') ?? '',
    /^attachment; filename="file"; filename\*=UTF-8''[\w%.-]+%27%28%29[\w%.-]+$/,
  )
  assert.equal((await stranger.get(`/api/files/${id}`)).status, 404)
  const { rows } = await withinConnection(world.city.database.pool, programSight, (connection) =>
    connection.query<{ confidentiality: string; looks: number }>(
      `select file.confidentiality, (select count(*)::integer from app.look where look.subject = 'file:' || file.id) as looks
       from app.file where file.id = $1`,
      [id],
    ),
  )
  assert.deepEqual(rows, [{ confidentiality: 'sensitive', looks: 1 }])
})
