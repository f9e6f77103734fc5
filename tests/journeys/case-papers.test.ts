import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openCaseWorld, type CaseWorld } from '#world/cases.ts'
import { decideOn } from '#world/officials.ts'

/** A paper of a case: drawn up from what the case says, sealed, and hung on it as its paper. */
let world: CaseWorld
before(async () => {
  world = await openCaseWorld('case-papers')
})
after(() => world.close())

interface Preview {
  readonly title: string
  readonly body: string
  readonly missing: readonly { readonly blank: string; readonly title: string; readonly kind: string }[]
}

test('the platform fills what the case knows, asks for the rest by name, and the sealed paper becomes the case’s own', async () => {
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001')
  const one = await world.begin('fgw.liaison', 'information-request', {
    about: { decision },
    fields: { wanted: '请提供项目申请报告和环评批复', purpose: '对该项目开展事中检查' },
  })
  const handler = await world.as('spj.handler')
  const order = { template: 'information-reply', case: one.id, recipient: 'FGW' }
  const previewed = await handler('POST', '/api/paper-previews', order)
  assert.equal(previewed.statusCode, 200, previewed.body)
  const { missing } = previewed.json<Preview>()
  assert.ok(
    missing.some(({ title, kind }) => /答复|提供/.test(title) && kind !== 'rows'),
    JSON.stringify(missing),
  )
  const filled = Object.fromEntries(missing.map(({ blank, kind }) => [blank, kind === 'rows' ? [{ name: '申请材料目录' }] : '见所附材料']))
  const full = (await handler('POST', '/api/paper-previews', { ...order, filled })).json<Preview>()
  assert.deepEqual(full.missing, [])
  assert.equal((await handler('GET', `/api/papers?case=${one.id}`)).json<{ items: unknown[] }>().items.length, 0, 'a preview keeps nothing')

  const drafted = await handler('POST', '/api/papers', { ...order, filled })
  const paper = drafted.json<{ id: string }>().id
  const sealed = await (await world.as('spj.approver'))('POST', `/api/papers/${paper}/sealing`, { version: 1 })
  assert.equal(sealed.statusCode, 200, sealed.body)
  const { file } = sealed.json<{ file: string }>()
  const done = await world.take('spj.handler', one, 'provide', {
    fields: { manner: 'files', answer: '见复函' },
    papers: { material: [file] },
  })
  assert.deepEqual(done.state.title, '已提供')
  assert.equal((await (await world.as('fgw.handler'))('GET', `/api/files/${file}`)).statusCode, 200)
  assert.equal((await (await world.as('hbj.handler'))('GET', `/api/files/${file}`)).statusCode, 404)
})

test('nobody previews a paper of a case that is not theirs, nor one that another body issues', async () => {
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001')
  const one = await world.begin('fgw.liaison', 'information-request', {
    about: { decision },
    fields: { wanted: '现场照片', purpose: '核对' },
  })
  const neighbour = await world.as('hbj.liaison')
  assert.equal((await neighbour('POST', '/api/paper-previews', { template: 'information-request', case: one.id })).statusCode, 404)
  assert.equal((await neighbour('POST', '/api/paper-previews', { template: 'information-reply' })).statusCode, 403)
})

test('a case is found by its number alone, by those who may see it', async () => {
  const { id: decision } = await decideOn(world.city, 'NC-XK-0001')
  const one = await world.begin('fgw.liaison', 'information-request', {
    about: { decision },
    fields: { wanted: '现场照片', purpose: '核对' },
  })
  const look = async (username: string, id: string) => await (await world.as(username))('GET', `/api/cases/${id}`)
  assert.equal((await look('spj.handler', one.id)).json<{ procedure: { id: string } }>().procedure.id, 'information-request')
  assert.equal((await look('hbj.liaison', one.id)).statusCode, 404)
  assert.equal((await look('spj.handler', '999999')).statusCode, 404)
  const people = (await (await world.as('fgw.liaison'))('GET', '/api/case-people')).json<{
    items: { name: string; seats: { code: string }[] }[]
  }>()
  assert.ok(people.items.some(({ seats }) => seats.some(({ code }) => code === 'liaison')))
})
