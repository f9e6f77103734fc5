import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { programSight, withinConnection, type Sight } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask, type Official } from '#world/officials.ts'
import { openSystem, type AskSystem } from '#world/systems.ts'

const idNumber = '36010418890615009X'
const phone = '13800005678'
const holder = { kind: 'natural', name: '甲某', idType: 'id-card', idNumber, phone }
const why = { reason: 'on-site-check', note: '上门核查经营场所' }

const officials: readonly Official[] = [
  ...(['handler', 'reviewer', 'liaison', 'head'] as const).flatMap((seat) =>
    ['FGW', 'HBJ'].map((department) => ({ username: `${department.toLowerCase()}.${seat}`, department, seats: [seat] })),
  ),
  ...(['handler', 'liaison', 'reviewer', 'operator', 'secadmin', 'head'] as const).map((seat) => ({
    username: `spj.${seat}`,
    department: 'SPJ',
    seats: [seat],
  })),
  { username: 'office', department: 'LXHB', seats: ['office'] },
]
let world: World
let server: FastifyInstance
const people = new Map<string, Ask>()
const as = (name: string) => people.get(name)!
let system: AskSystem

before(async () => {
  world = await openWorld('secrecy', new Date('2026-03-02T02:00:00Z'))
  await seedCity(world.city, officials, [
    { code: 'NC-XK-0001', name: '固定资产投资项目核准', lead: 'FGW' },
    { code: 'NC-XK-0002', name: '排污许可', lead: 'HBJ' },
  ])
  server = await buildApp(world.city, '/nowhere')
  for (const { username } of officials) people.set(username, await signIn(server, username))
  system = await openSystem(world.city, server, 'FGW')
})
after(async () => {
  await server?.close()
  await world.close()
})

const ask = async (text: string, values: unknown[] = []) =>
  (await withinConnection(world.city.database.pool, programSight, (connection) => connection.query<Record<string, unknown>>(text, values)))
    .rows
const revealed = (who: string, id: string, body: object = { fields: ['idNumber', 'phone'], ...why }) =>
  as(who)('POST', `/api/decisions/${id}/reveal`, body)

test('numbers are masked for everybody; who works on the matter says why and is shown them, and it is on record', async () => {
  const { id } = await decideOn(world.city, 'NC-XK-0001', { holder })
  for (const who of ['fgw.liaison', 'fgw.reviewer', 'spj.handler', 'office']) {
    const { holder: shown } = (await as(who)('GET', `/api/decisions/${id}`)).json<{ decision: { holder: object } }>().decision
    assert.deepEqual({ idNumber: '', phone: '', ...shown }.idNumber, '3601**********009X', who)
    assert.deepEqual({ idNumber: '', phone: '', ...shown }.phone, '138****5678', who)
  }
  const answer = await revealed('fgw.liaison', id)
  assert.equal(answer.statusCode, 200, answer.body)
  assert.deepEqual(answer.json(), { idNumber, phone })
  assert.equal(answer.headers['cache-control'], 'no-store')
  const only = await revealed('spj.handler', id, { fields: ['phone'], ...why })
  assert.deepEqual(only.json(), { phone }, 'what was not asked for is not shown')
  const kept = await ask(
    `select person, department, fields, reason, note, decision::text as decision, own from app.look where kind = 'personal-revealed' order by id`,
  )
  assert.deepEqual(kept, [
    {
      person: 'fgw.liaison',
      department: 'FGW',
      fields: ['idNumber', 'phone'],
      reason: '现场检查、上门核查',
      note: why.note,
      decision: id,
      own: true,
    },
    { person: 'spj.handler', department: 'SPJ', fields: ['phone'], reason: '现场检查、上门核查', note: why.note, decision: id, own: true },
  ])
})

test('without a reason, for a seat that has no need, for another department and for one that has passed it on nothing is shown', async () => {
  const { id, pushes } = await decideOn(world.city, 'NC-XK-0001', { holder })
  for (const body of [
    { fields: ['phone'] },
    { fields: ['phone'], reason: 'because', note: '上门核查' },
    { fields: ['phone'], reason: 'on-site-check', note: '  ' },
  ])
    assert.equal((await revealed('fgw.liaison', id, body)).statusCode, 400)
  for (const who of ['fgw.reviewer', 'office', 'spj.secadmin']) assert.equal((await revealed(who, id)).statusCode, 403, who)
  assert.equal((await revealed('hbj.liaison', id)).statusCode, 404)
  await ask(`update app.push set status = 'ended', last_entry = (select max(id) from app.journal) where id = $1`, [pushes[0]?.id])
  const passed = await revealed('fgw.liaison', id)
  assert.equal(passed.statusCode, 403)
  assert.equal(passed.json<{ code: string }>().code, 'not-held')
  assert.deepEqual(await ask(`select 1 from app.look where decision = $1 and kind = 'personal-revealed'`, [id]), [])
})

test('a ciphertext that was put into another row is not shown as that row’s', async () => {
  const one = await decideOn(world.city, 'NC-XK-0001', { holder })
  const other = await decideOn(world.city, 'NC-XK-0001', { holder: { ...holder, idNumber: '360102188801010012' } })
  await ask(
    `update app.decision set holder_id_number = (select source.holder_id_number from app.decision as source where source.id = $1) where id = $2`,
    [one.id, other.id],
  )
  const answer = await revealed('spj.operator', other.id)
  assert.equal(answer.statusCode, 409)
  assert.equal(answer.json<{ code: string }>().code, 'seal-broken')
  assert.ok(!answer.body.includes(idNumber))
  const page = await as('spj.operator')('GET', `/api/decisions/${other.id}`)
  assert.equal(page.statusCode, 200)
  assert.ok(page.body.includes('密文校验未通过'))
})

test('whoever asks for one number after the other is stopped, also when asking all at once', async () => {
  const { id } = await decideOn(world.city, 'NC-XK-0002', { holder })
  const codes = (await Promise.all(Array.from({ length: 25 }, () => revealed('hbj.handler', id)))).map(({ statusCode }) => statusCode)
  assert.equal(codes.filter((code) => code === 200).length, 20)
  assert.equal(codes.filter((code) => code === 429).length, 5)
  const search = { kind: 'phone', number: '13800009999', ...why }
  assert.equal((await as('hbj.handler')('POST', '/api/number-searches', search)).statusCode, 429, 'searching counts as well')
  world.clock.at = new Date(world.clock.at.getTime() + 11 * 60_000)
  assert.equal((await revealed('hbj.handler', id)).statusCode, 200)
})

test('a whole number finds its decisions, however it is written, only those that the viewer may see, and only by POST', async () => {
  const own = '36010218870515004X'
  const { id } = await decideOn(world.city, 'NC-XK-0001', { holder: { ...holder, idNumber: own, phone: '13800009999' } })
  const foreign = await decideOn(world.city, 'NC-XK-0002', { holder: { ...holder, idNumber: own, phone: null } })
  const search = async (who: string, kind: string, number: string) => {
    const answer = await as(who)('POST', '/api/number-searches', { kind, number, ...why })
    assert.equal(answer.statusCode, 200, answer.body)
    return answer.json<{ items: { id: string }[] }>().items.map((item) => item.id)
  }
  assert.deepEqual(await search('fgw.handler', 'id', '36010218870515004x'), [id])
  assert.deepEqual(await search('fgw.handler', 'phone', '+86 138 0000-9999'), [id])
  assert.deepEqual(await search('spj.handler', 'id', own), [foreign.id, id])
  assert.deepEqual(await search('fgw.handler', 'id', own.slice(0, 17)), [])
  assert.deepEqual(await search('fgw.handler', 'phone', own), [])
  const [look] = await ask(`select subject, title, rows from app.look where kind = 'number-searched' and person = 'spj.handler'`)
  assert.deepEqual({ title: look?.['title'], rows: look?.['rows'] }, { title: '按证件号码查找', rows: 2 })
  assert.match(String(look?.['subject']), /^person:-?\d+$/)
  assert.ok(!JSON.stringify(look).includes(own))
})

test('a correction that changes no number says so, and one that does masks both', async () => {
  const sourceId = 'revised-secretly'
  const { id } = await decideOn(world.city, 'NC-XK-0001', { sourceId, holder })
  assert.equal((await decideOn(world.city, 'NC-XK-0001', { sourceId, holder, documentNumber: '洪行审〔2026〕900号' })).status, 'revised')
  assert.equal((await decideOn(world.city, 'NC-XK-0001', { sourceId, holder, documentNumber: '洪行审〔2026〕900号' })).status, 'duplicate')
  await decideOn(world.city, 'NC-XK-0001', { sourceId, holder: { ...holder, phone: '13800007777' }, documentNumber: '洪行审〔2026〕900号' })
  const { revisions } = (await as('fgw.liaison')('GET', `/api/decisions/${id}`)).json<{
    revisions: { changes: { field: string; before: string; after: string }[] }[]
  }>()
  const fields = revisions.map(({ changes }) => changes.map(({ field }) => field))
  assert.ok(fields[0]?.includes('holder_phone') && !fields[0].includes('holder_id_number'), JSON.stringify(fields))
  assert.ok(!fields[1]?.includes('holder_phone'), JSON.stringify(fields))
  const phoneChange = revisions[0]?.changes.find(({ field }) => field === 'holder_phone')
  assert.deepEqual(phoneChange && [phoneChange.before, phoneChange.after], ['138****5678', '138****7777'])
})

test('a sensitive decision is for those who work on it: nobody else finds it by detail, list, search, number or file', async () => {
  const file = (await system('POST', '/exchange/v1/files', fileForm, fileHeaders)).json<{ id: string }>().id
  const { id, pushes } = await decideOn(world.city, 'NC-XK-0001', {
    holder: { ...holder, name: '敏感相对人', phone: '13800004444' },
    confidentiality: 'sensitive',
    documentNumber: '敏感〔2026〕1号',
  })
  await ask('update app.file set decision = $1 where id = $2', [id, file])
  const need = ['fgw.liaison', 'fgw.handler', 'fgw.head', 'spj.handler', 'spj.operator', 'spj.liaison', 'spj.head']
  const others = ['fgw.reviewer', 'office', 'spj.reviewer', 'hbj.liaison']
  for (const who of need) {
    assert.equal((await as(who)('GET', `/api/decisions/${id}`)).statusCode, 200, who)
    assert.equal((await as(who)('GET', `/api/files/${file}`)).statusCode, 200, who)
  }
  assert.ok((await as('fgw.liaison')('GET', '/api/pushes')).body.includes('敏感相对人'), 'who has to sign for it sees it in the inbox')
  for (const who of others) {
    assert.equal((await as(who)('GET', `/api/decisions/${id}`)).statusCode, 404, who)
    assert.equal((await as(who)('GET', `/api/files/${file}`)).statusCode, 404, who)
    assert.ok(!(await as(who)('GET', '/api/pushes')).body.includes('敏感相对人'), who)
  }
  for (const who of [...need, ...others]) {
    assert.ok(!(await as(who)('GET', '/api/decisions')).body.includes('敏感相对人'), `the ledger, for ${who}`)
    const found = await as(who)('GET', `/api/pushes?q=${encodeURIComponent('敏感')}`)
    assert.ok(!found.body.includes('敏感相对人'), `searched by ${who}`)
  }
  const byNumber = await as('spj.handler')('POST', '/api/number-searches', { kind: 'phone', number: '13800004444', ...why })
  assert.deepEqual(byNumber.json<{ items: unknown[] }>().items, [])
  assert.equal((await system('GET', `/exchange/v1/decisions/${id}`)).statusCode, 200, 'its own system works for the liaison')
  // And where all of the program's own checks are gone, the database shows it to nobody who is not cleared for it.
  const seen = (sight: Sight) =>
    withinConnection(world.city.database.pool, sight, async (connection) => {
      const { rows } = await connection.query<{ decisions: number; files: number }>(
        `select (select count(*)::integer from app.decision where id = $1) as decisions, (select count(*)::integer from app.file where id = $2) as files`,
        [id, file],
      )
      return [rows[0]!.decisions, rows[0]!.files]
    })
  assert.deepEqual(await seen({ department: 'FGW', sight: 'department' }), [0, 0])
  assert.deepEqual(await seen({ department: 'LXHB', sight: 'city' }), [0, 0])
  assert.deepEqual(await seen({ department: 'HBJ', sight: 'department', cleared: true }), [0, 0])
  assert.deepEqual(await seen({ department: 'FGW', sight: 'department', cleared: true }), [1, 1])
  const signed = await as('fgw.liaison')('POST', '/api/receipts', { pushes: [pushes[0]?.id] })
  assert.equal(signed.statusCode, 200, signed.body)
  const given = await as('fgw.handler')('POST', '/api/feedbacks', {
    push: pushes[0]?.id,
    kind: 'daily-supervision',
    result: 'normal',
    text: '敏感反馈',
    actionWanted: true,
  })
  assert.equal(given.statusCode, 200, given.body)
  const answered = await as('spj.handler')('POST', '/api/answers', { feedback: given.json<{ id: string }>().id, text: '已悉' })
  assert.equal(answered.statusCode, 200, answered.body)
})

test('a number that somebody writes into a feedback is masked everywhere, and shown for a reason', async () => {
  const { id, pushes } = await decideOn(world.city, 'NC-XK-0001', { holder })
  await as('fgw.liaison')('POST', '/api/receipts', { pushes: [pushes[0]?.id] })
  const text = `经查，实际经营人电话13911112222，身份证${idNumber}。`
  const given = await as('fgw.handler')('POST', '/api/feedbacks', {
    push: pushes[0]?.id,
    kind: 'daily-supervision',
    result: 'problem',
    text,
    actionWanted: false,
  })
  assert.equal(given.statusCode, 200, given.body)
  const shown = (await as('spj.handler')('GET', `/api/decisions/${id}`)).body
  assert.ok(shown.includes('经查，实际经营人电话139****2222，身份证3601**********009X。'), shown.slice(0, 300))
  const [whole] = (await revealed('spj.handler', id, { fields: ['feedbackText'], ...why })).json<{ feedbacks: { text: string }[] }>()
    .feedbacks
  assert.equal(whole?.text, text)
})

interface Look {
  readonly kind: string
  readonly title: string
  readonly person: { readonly name: string; readonly department: { readonly code: string } }
  readonly odd: readonly string[]
  readonly note: string | null
}
const looks = async (who: string, query = '') => {
  const answer = await as(who)('GET', `/api/looks?limit=100${query}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ items: Look[]; scope: string }>()
}

test('the secrecy administrator sees who looked at what, when and why; a head the looks of the own department', async () => {
  const all = await looks('spj.secadmin')
  assert.equal(all.scope, 'city')
  assert.deepEqual([...new Set(all.items.map(({ person }) => person.department.code))].toSorted(), ['FGW', 'HBJ', 'LXHB', 'SPJ'])
  assert.ok(all.items.some(({ kind, note }) => kind === 'personal-revealed' && note === why.note))
  assert.ok(all.items.some(({ kind }) => kind === 'decision-opened'))
  assert.ok(all.items.some(({ kind, person }) => kind === 'file-downloaded' && person.name === 'fgw.handler'))
  const own = await looks('fgw.head', '&department=HBJ')
  assert.deepEqual(
    own.items.filter(({ person }) => person.department.code !== 'FGW'),
    [],
  )
  assert.ok(own.items.length > 0)
  for (const who of ['fgw.liaison', 'spj.handler', 'office']) assert.equal((await as(who)('GET', '/api/looks')).statusCode, 403, who)
  assert.ok(!JSON.stringify(all).includes(idNumber) && !JSON.stringify(all).includes(phone))
})

test('what stands out: many numbers within an hour, looks at night, looks at what is not one’s own', async () => {
  const many = await looks('spj.secadmin', '&odd=many')
  assert.deepEqual([...new Set(many.items.map(({ person }) => person.name))], ['hbj.handler'])
  const foreign = await looks('spj.secadmin', '&odd=foreign')
  assert.ok(foreign.items.length > 0 && foreign.items.every(({ person }) => person.department.code === 'LXHB'))
  assert.deepEqual((await looks('spj.secadmin', '&odd=night')).items, [])
  world.clock.at = new Date('2026-03-02T15:30:00Z')
  people.set('fgw.handler', await signIn(server, 'fgw.handler'))
  const { id } = await decideOn(world.city, 'NC-XK-0001', { holder })
  await as('fgw.handler')('GET', `/api/decisions/${id}`)
  people.set('spj.secadmin', await signIn(server, 'spj.secadmin'))
  const night = await looks('spj.secadmin', '&odd=night')
  assert.deepEqual(
    night.items.map(({ person, odd }) => [person.name, odd]),
    [['fgw.handler', ['night']]],
  )
  const summary = (await as('spj.secadmin')('GET', '/api/looks/summary')).json<{
    days: { day: string; revealed: number }[]
    people: { name: string; many: number; night: number }[]
  }>()
  assert.equal(summary.days.length, 30)
  assert.equal(summary.days.at(-1)?.day, '2026-03-02')
  assert.ok((summary.days.at(-1)?.revealed ?? 0) > 20)
  assert.equal(summary.people[0]?.name, 'hbj.handler')
})

const fileHeaders = { 'content-type': 'multipart/form-data; boundary=x' }
const fileForm = Buffer.from(
  ['--x', 'content-disposition: form-data; name="file"; filename="a.txt"', 'content-type: text/plain', '', '附件', '--x--', ''].join(
    '\r\n',
  ),
)
