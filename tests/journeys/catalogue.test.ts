import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { catalogue, seedCatalogue } from '#modules/catalogue/index.ts'
import { people } from '#modules/people/index.ts'
import { programSight, within } from '#platform/db.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

let world: World
let server: FastifyInstance
let operator: Ask
let head: Ask
let liaison: Ask

before(async () => {
  world = await openWorld('catalogue')
  await seedCity(
    world.city,
    [
      { username: 'op.one', department: 'SPJ', seats: ['operator'], name: '周操作' },
      { username: 'spj.head', department: 'SPJ', seats: ['head'], name: '吴局长' },
      { username: 'wjw.liaison', department: 'WJW', seats: ['liaison'], name: '郑联络' },
    ],
    [],
  )
  await within(world.city.database, programSight, (tx) => seedCatalogue(tx, world.clock.at))
  await world.city.directory.refresh()
  server = await openRooms(world.city, [people, catalogue])
  operator = await signIn(server, 'op.one')
  head = await signIn(server, 'spj.head')
  liaison = await signIn(server, 'wjw.liaison')
})
after(async () => {
  await server.close()
  await world.close()
})

interface Row {
  readonly code: string
  readonly name: string
  readonly intakeName: string
  readonly approvingBody: { readonly code: string }
  readonly lead: { readonly code: string } | null
  readonly assists: readonly { readonly code: string }[]
  readonly rules: number
  readonly decisions30: number
}
interface View extends Row {
  readonly version: number
  readonly history: readonly {
    readonly type: string
    readonly text: string
    readonly actor: { readonly name: string; readonly seat: string; readonly department: string }
    readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[]
  }[]
  readonly warnings: readonly { readonly code: string }[]
  readonly mapping: readonly { readonly region: unknown; readonly state: string }[]
}
interface Page {
  readonly items: readonly Row[]
  readonly next: string | null
  readonly total: number
}
interface Problem {
  readonly code: string
  readonly title: string
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly message: string }[]
}
const list = async (query = '', ask = operator) => (await ask('GET', `/api/items${query}`)).json<Page>()
const see = async (code: string, ask = operator) => (await ask('GET', `/api/items/${code}`)).json<View>()

const draft = {
  name: '测试事项许可',
  type: '01',
  category: '普通',
  legalBasis: '《测试条例》',
  approvingBody: 'SPJ',
  originalDepartment: 'WJW',
  intake: 'bureau-window',
  intakeNote: null,
  entrustment: null,
  publicSafety: false,
  statutoryLimit: 20,
  active: true,
  supervisors: [{ department: 'WJW', role: 'lead' }],
}
const enter = async (change: object, code = 'NC-XK-9001') => await operator('POST', '/api/items', { ...draft, code, ...change })
/** The refusal's problem; a test that expects one fails on any other answer. */
async function refusal(answer: ReturnType<Ask>, status: number) {
  const found = await answer
  assert.equal(found.statusCode, status, found.body)
  return found.json<Problem>()
}

test('the catalogue ships with 153 items, each with its lead supervisor and a rule, among 32 departments', async () => {
  const { items, total, next } = await list()
  assert.equal(total, 153)
  assert.equal(next, null)
  assert.ok(items.every(({ lead, rules }) => lead !== null && rules > 0))
  assert.equal(new Set(items.map(({ lead }) => lead?.code)).size, 32)
  const { rows } = await within(world.city.database, programSight, async (tx) => ({
    rows: await tx
      .selectFrom('app.mapping_receiver')
      .select((the) => the.fn.countAll<string>().as('receivers'))
      .execute(),
  }))
  const each = Number(rows[0]?.receivers) / 153
  assert.ok(each > 1.8 && each < 2.8, `${each} receivers a rule`)
})

test('a second start leaves the catalogue as the city has it', async () => {
  assert.equal(await within(world.city.database, programSight, (tx) => seedCatalogue(tx, world.clock.at)), false)
  assert.equal((await list()).total, 153)
})

test('an official finds items by word, by supervising department and by how they are taken in, page by page', async () => {
  const food = await list(`?q=${encodeURIComponent('食品')}`)
  assert.deepEqual(
    food.items.map(({ code }) => code),
    ['NC-XK-0136', 'NC-XK-0137'],
  )
  const health = await list('?department=WJW')
  assert.ok(health.items.some(({ code }) => code === 'NC-XK-0120') && health.items.some(({ code }) => code === 'NC-XK-0140'))
  assert.ok(health.items.every(({ lead, assists }) => lead?.code === 'WJW' || assists.some(({ code }) => code === 'WJW')))
  const entrusted = await list('?intake=entrusted')
  assert.ok(
    entrusted.total > 0 &&
      entrusted.items.every(({ intakeName, approvingBody }) => intakeName === '委托市行政审批局办理' && approvingBody.code !== 'SPJ'),
  )
  const first = await list('?limit=100')
  const second = await list(`?limit=100&after=${first.next}`)
  assert.deepEqual([first.items.length, second.items.length, second.next], [100, 53, null])
})

test('an item shows its decisions of thirty days, a department only those that it may see', async () => {
  await decideOn(world.city, 'NC-XK-0137', { decidedOn: '2026-02-25' })
  await decideOn(world.city, 'NC-XK-0046', { decidedOn: '2026-02-25' })
  assert.equal((await see('NC-XK-0046')).decisions30, 1)
  assert.equal((await see('NC-XK-0046', liaison)).decisions30, 0)
  assert.equal((await see('NC-XK-0137', liaison)).decisions30, 1)
})

test('an item without a lead supervisor is refused with the clause', async () => {
  const problem = await refusal(enter({ supervisors: [{ department: 'WJW', role: 'assist' }] }), 422)
  assert.equal(problem.errors[0]?.pointer, '/supervisors')
  assert.equal(problem.errors[0]?.code, 'no-lead')
  assert.match(problem.title, /谁主管谁监管/)
})

test('the database itself refuses an item without a lead supervisor', async () => {
  const client = new pg.Client({ connectionString: world.ownerUrl })
  await client.connect()
  try {
    const insert = `insert into app.item (code, name, category, legal_basis, approving_body) values ('NC-XK-9009', '无主事项', '普通', '无', 'SPJ')`
    await assert.rejects(client.query(insert), { constraint: 'item_has_lead' })
    await assert.rejects(client.query(`delete from app.item_supervisor where item = 'NC-XK-0001' and role = 'lead'`), {
      constraint: 'item_has_lead',
    })
  } finally {
    await client.end()
  }
})

test('two leads, an unknown department and one named twice are each told apart', async () => {
  const problem = await refusal(
    enter({
      supervisors: [
        { department: 'WJW', role: 'lead' },
        { department: 'SYJ', role: 'lead' },
        { department: 'NOPE', role: 'assist' },
        { department: 'SYJ', role: 'assist' },
      ],
    }),
    422,
  )
  assert.deepEqual(problem.errors.map(({ code }) => code).toSorted(), ['twice', 'two-leads', 'unknown-department'])
})

test('an entrusted item needs letter, scope and dates, one not yet moved in its reason (1.1)', async () => {
  assert.equal((await refusal(enter({ intake: 'entrusted' }), 422)).errors[0]?.pointer, '/entrustment')
  const backwards = { letter: '洪卫委托〔2026〕1号', scope: '受理', from: '2026-03-02', to: '2026-03-02' }
  assert.equal((await refusal(enter({ intake: 'entrusted', entrustment: backwards }), 422)).errors[0]?.pointer, '/entrustment/to')
  assert.equal((await refusal(enter({ intake: 'not-yet', intakeNote: ' ' }), 422)).errors[0]?.pointer, '/intakeNote')
})

test('an entrusted item without an end and without a department before is entered as it was sent', async () => {
  const entrustment = { letter: '洪卫委托〔2026〕1号', scope: '受理', from: '2026-03-02', to: null }
  const answer = await enter(
    { name: '委托事项', intake: 'entrusted', entrustment, originalDepartment: null, statutoryLimit: null },
    'NC-XK-9007',
  )
  assert.equal(answer.statusCode, 200, answer.body)
  const view = answer.json<{ entrustment: unknown; originalDepartment: unknown; intakeNote: unknown; statutoryLimit: unknown }>()
  assert.deepEqual([view.entrustment, view.originalDepartment, view.intakeNote, view.statutoryLimit], [entrustment, null, null, null])
})

test('a new item is entered with who and when, warns that it goes nowhere, and tells its supervisors', async () => {
  const answer = await enter(
    {
      code: 'NC-XK-9002',
      name: '新增许可',
      supervisors: [
        { department: 'WJW', role: 'lead' },
        { department: 'SYJ', role: 'assist' },
      ],
    },
    'NC-XK-9002',
  )
  assert.equal(answer.statusCode, 200, answer.body)
  const { warnings, history, version } = answer.json<View>()
  assert.deepEqual(
    warnings.map(({ code }) => code),
    ['no-rule'],
  )
  assert.equal(version, 1)
  assert.deepEqual(history[0]?.actor, { name: '周操作', seat: '推送操作员', department: '市行政审批局' })
  const told = await within(world.city.database, programSight, (tx) =>
    tx
      .selectFrom('app.journal')
      .select('feeds')
      .where('type', '=', 'item.created')
      .where('actor', '=', '周操作')
      .orderBy('id', 'desc')
      .executeTakeFirst(),
  )
  assert.deepEqual(told?.feeds.toSorted(), ['SYJ', 'WJW'])
  assert.equal((await refusal(enter({ name: '别的名称' }, 'NC-XK-9002'), 409)).code, 'code-taken')
  assert.equal((await refusal(enter({ name: '新增许可' }, 'NC-XK-9003'), 409)).code, 'name-taken')
})

test('of two editors at one item one is told who was first, and history keeps what changed', async () => {
  assert.equal((await enter({ name: '竞争事项' }, 'NC-XK-9004')).statusCode, 200)
  const change = (ask: Ask, name: string) => ask('PUT', '/api/items/NC-XK-9004', { ...draft, version: 1, name })
  const answers = await Promise.all([change(operator, '竞争事项甲'), change(head, '竞争事项乙')])
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other),
    [200, 409],
  )
  const lost = answers.find(({ statusCode }) => statusCode === 409)?.json<Problem>()
  assert.equal(lost?.code, 'changed-meanwhile')
  const won = answers[0].statusCode === 200 ? { by: '周操作', name: '竞争事项甲' } : { by: '吴局长', name: '竞争事项乙' }
  assert.ok(lost?.title.includes(won.by), lost?.title)
  const { history, version, name } = await see('NC-XK-9004')
  assert.deepEqual([version, name], [2, won.name])
  assert.deepEqual(
    history.map(({ type }) => type),
    ['item.changed', 'item.created'],
  )
  assert.equal(history[0]?.actor.name, won.by)
  assert.deepEqual(history[0]?.changes, [{ label: '事项名称', before: '竞争事项', after: won.name }])
})

test('saving nothing new is no change', async () => {
  assert.equal((await enter({ name: '不变事项' }, 'NC-XK-9005')).statusCode, 200)
  const problem = await refusal(operator('PUT', '/api/items/NC-XK-9005', { ...draft, name: '不变事项', version: 1 }), 422)
  assert.equal(problem.code, 'unchanged')
})

test('an assistant who receives nothing is pointed out', async () => {
  const { version } = await see('NC-XK-0118')
  const item = {
    ...draft,
    name: '导游证核发',
    version,
    supervisors: [
      { department: 'LFW', role: 'lead' },
      { department: 'SZJ', role: 'assist' },
    ],
  }
  const answer = await operator('PUT', '/api/items/NC-XK-0118', item)
  assert.equal(answer.statusCode, 200, answer.body)
  assert.deepEqual(
    answer.json<View>().warnings.map(({ code }) => code),
    ['assist-missing'],
  )
})

test('a department reads the catalogue with its history and may not write it', async () => {
  const view = await see('NC-XK-0137', liaison)
  assert.ok(view.history.length > 0 && view.mapping.some(({ region }) => region !== null))
  await refusal(liaison('POST', '/api/items', { ...draft, code: 'NC-XK-9006' }), 403)
  await refusal(liaison('PUT', '/api/items/NC-XK-0137', { ...draft, version: view.version }), 403)
})

test('each department has its own list of duties (1.2)', async () => {
  const answer = await liaison('GET', '/api/departments/WJW/duties')
  const duties = answer.json<{
    leads: { item: { code: string } }[]
    assists: { item: { code: string } }[]
    copies: { item: { code: string } }[]
  }>()
  assert.equal(duties.leads.filter(({ item }) => item.code.startsWith('NC-XK-01')).length, 8)
  assert.ok(duties.assists.some(({ item }) => item.code === 'NC-XK-0140'))
  assert.ok(duties.copies.some(({ item }) => item.code === 'NC-XK-0137'))
  await refusal(liaison('GET', '/api/departments/NOPE/duties'), 404)
})
