import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { programSight, withinConnection } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { openWorld, type World } from '#world/city.ts'
import { decideOn, openSession, seedCity, signIn, type Ask } from '#world/officials.ts'
import { readParts } from '#world/parts.ts'

/** 公文: drawn up from what is known, sealed once, numbered without gaps, never changed, every look recorded. */
let world: World
let server: FastifyInstance
let handler: Ask
let head: Ask
let bureau: Ask
let approver: Ask
let stranger: Ask
let office: Ask
let decision: string

before(async () => {
  world = await openWorld('papers', new Date('2026-04-10T02:00:00Z'))
  await seedCity(
    world.city,
    [
      { username: 'syj.handler', department: 'SYJ', seats: ['handler'], name: '经办甲' },
      { username: 'syj.head', department: 'SYJ', seats: ['head'], name: '领导乙' },
      { username: 'fgw.handler', department: 'FGW', seats: ['handler'] },
      { username: 'spj.handler', department: 'SPJ', seats: ['handler'], name: '审批丙' },
      { username: 'spj.approver', department: 'SPJ', seats: ['approver'], name: '批准丁' },
      { username: 'office', department: 'LXHB', seats: ['office'] },
    ],
    [{ code: 'NC-XK-0002', name: '食品经营许可', lead: 'SYJ' }],
  )
  server = await buildApp(world.city, '/nowhere')
  ;[handler, head, bureau, approver, stranger, office] = (await Promise.all(
    ['syj.handler', 'syj.head', 'spj.handler', 'spj.approver', 'fgw.handler', 'office'].map((username) => signIn(server, username)),
  )) as [Ask, Ask, Ask, Ask, Ask, Ask]
  decision = (await decideOn(world.city, 'NC-XK-0002', { holder: { kind: 'natural', name: '测试饭店' }, certificateNumber: 'JY-1' })).id
})
after(async () => {
  await server?.close()
  await world.close()
})

interface View {
  readonly id: string
  readonly state: string
  readonly number: string | null
  readonly version: number
  readonly gaps: string[]
  readonly paper: { readonly number: string; readonly date: string | null; readonly text: Text }
  readonly file: { readonly id: string; readonly sm3: string; readonly name: string } | null
  readonly scan: { readonly id: string } | null
  readonly looks: { readonly person: string; readonly kind: string; readonly department: { readonly code: string } }[]
  readonly actions: string[]
  readonly replacedBy: string | null
  readonly reason: string | null
}
interface Text {
  readonly title: string
  readonly to: string
  readonly body: string
  readonly attachments: string[]
  readonly note: string
  readonly copies: string
}
interface Problem {
  readonly title: string
  readonly code: string
  readonly errors?: { readonly pointer: string; readonly message: string }[]
}
const fine = async <Body>(answer: ReturnType<Ask>): Promise<Body> => {
  const got = await answer
  assert.equal(got.statusCode, 200, got.body)
  return got.json<Body>()
}
const refused = async (answer: ReturnType<Ask>, status: number): Promise<Problem> => {
  const got = await answer
  assert.equal(got.statusCode, status, got.body)
  return got.json<Problem>()
}
const see = async (ask: Ask, id: string) => await fine<View>(ask('GET', `/api/papers/${id}`))
const filled = {
  action: '撤销',
  facts: '后厨与申请材料不符。\n当事人已承认。',
  reasons: '提交虚假材料。',
  basis: '《中华人民共和国行政许可法》第六十九条第二款',
  impact: '不影响公共利益。',
  evidence: [{ name: '现场检查笔录' }, { name: '询问笔录' }],
  phone: '0791-88886666',
}
const draft = async (ask: Ask, body: object) => await fine<{ id: string; missing: { title: string }[] }>(ask('POST', '/api/papers', body))
const opinion = async () => (await draft(handler, { template: 'supervision-opinion', decision, filled })).id
const seal = async (ask: Ask, id: string) => {
  const { version } = await see(ask, id)
  return await fine<{ number: string; file: string; sm3: string }>(ask('POST', `/api/papers/${id}/sealing`, { version }))
}

test('a draft is made from the decision, names what is missing, and cannot be sealed before that is filled in', async () => {
  const { id, missing } = await draft(handler, { template: 'supervision-opinion', decision, filled: { action: '撤销' } })
  assert.deepEqual(
    missing.map(({ title }) => title),
    ['事实（时间、地点、经过、检查记录编号）', '理由', '法律依据（条、款、项）', '对公共利益和被许可人权益影响的说明', '证明材料'],
  )
  const before = await see(handler, id)
  assert.equal(before.paper.text.title.replaceAll('\n', ''), '关于建议撤销测试饭店食品经营许可的函')
  assert.match(before.paper.text.body, /测试饭店持有的食品经营许可（证书编号：JY-1）（许可决定文书号：洪行审〔2026〕\d+号/u)
  assert.equal(before.paper.number, '洪食药监函〔2026〕　号')
  assert.ok(before.gaps.some((gap) => gap.includes('事实')))
  const problem = await refused(head('POST', `/api/papers/${id}/sealing`, { version: before.version }), 422)
  assert.equal(problem.code, 'blanks-open')
  assert.match(problem.title, /正文中“理由”没有填写/u)
  assert.ok(problem.errors?.some(({ pointer }) => pointer === '/text/attachments'))
  assert.equal((await see(handler, id)).state, 'draft')
})

test('a paper of a case is filled from the case, codes in words, and goes to those who are party to it', async () => {
  const opened = await bureau('POST', '/api/cases/support-request', {
    fields: { department: 'SYJ', kind: 'technology', subject: '现场评审', need: '派一名检验人员参加。', neededFrom: '2026-04-13' },
  })
  assert.ok(opened.statusCode < 300, opened.body)
  const about = opened.json<{ id: string }>().id
  const { id, missing } = await draft(bureau, {
    template: 'support-request',
    case: about,
    recipient: 'SYJ',
    filled: { phone: '0791-88886666' },
  })
  assert.deepEqual(missing, [])
  const { paper } = await see(bureau, id)
  assert.equal(paper.text.title, '关于商请提供技术支持的函')
  assert.match(paper.text.body, /为做好现场评审，[\s\S]*派一名检验人员参加。[\s\S]*自2026年4月13日起。/u)
  await refused(stranger('POST', '/api/papers', { template: 'training-notice', case: about }), 404)
})

test('a clerk edits the words, another who saw the old ones is stopped, a head seals, and what is sealed has one number, one file, one digest', async () => {
  const id = await opinion()
  const { version, paper } = await see(handler, id)
  const text = { ...paper.text, body: `${paper.text.body}\n特此函告。` }
  await fine(handler('PUT', `/api/papers/${id}`, { version, text }))
  assert.equal((await refused(head('PUT', `/api/papers/${id}`, { version, text }), 409)).code, 'changed-meanwhile')
  await refused(handler('POST', `/api/papers/${id}/sealing`, { version: version + 1 }), 403)
  const { number, file, sm3 } = await seal(head, id)
  assert.match(number, /^洪食药监函〔2026〕\d+号$/u)
  const download = await handler('GET', `/api/files/${file}`)
  assert.equal(download.statusCode, 200, download.body)
  assert.equal(createHash('sm3').update(download.rawPayload).digest('hex'), sm3)
  const document = (await readParts(download.rawPayload)).get('word/document.xml') ?? ''
  assert.ok(document.includes(number) && document.includes('特此函告。') && document.includes('2026年4月10日'))
  const sealed = await see(handler, id)
  assert.deepEqual([sealed.state, sealed.number, sealed.file?.sm3, sealed.paper.date], ['sealed', number, sm3, '2026-04-10'])
  assert.equal((await refused(handler('PUT', `/api/papers/${id}`, { version: sealed.version, text }), 409)).code, 'wrong-state')
  assert.equal((await refused(head('POST', `/api/papers/${id}/sealing`, { version: sealed.version }), 409)).code, 'wrong-state')
})

test('also the database lets nobody change what is sealed, whatever the program asks', async () => {
  const id = await opinion()
  await seal(head, id)
  for (const change of [`content = '{}'`, `number = 'x'`, `sm3 = 'x'`, `recipients = '{FGW}'`])
    await assert.rejects(
      withinConnection(world.city.database.pool, { department: 'SYJ', sight: 'department' }, (connection) =>
        connection.query(`update app.paper set ${change} where paper.id = $1`, [id]),
      ),
      /is sealed/u,
      change,
    )
  await assert.rejects(
    withinConnection(world.city.database.pool, { department: 'SYJ', sight: 'department' }, (connection) =>
      connection.query(`update app.paper set state = 'cancelled', reason = 'x' where paper.id = $1`, [id]),
    ),
    /without a journal entry/u,
  )
})

test('a draft is its own department’s; sealed it is the addressee’s too, nobody else’s; looks are recorded and shown to its maker', async () => {
  const id = await opinion()
  for (const ask of [bureau, office, stranger]) await refused(ask('GET', `/api/papers/${id}`), 404)
  const { file } = await seal(head, id)
  await refused(stranger('GET', `/api/papers/${id}`), 404)
  await refused(stranger('GET', `/api/files/${file}`), 404)
  const seen = await see(bureau, id)
  assert.deepEqual(seen.actions, [])
  await see(bureau, id)
  await fine(office('GET', `/api/papers/${id}`))
  assert.equal((await refused(approver('POST', `/api/papers/${id}/cancellation`, { reason: '试试' }), 403)).code, 'not-your-paper')
  assert.equal((await bureau('GET', `/api/files/${file}`)).statusCode, 200)
  const { looks } = await see(handler, id)
  const by = (person: string) => looks.filter((look) => look.person === person).map(({ kind }) => kind)
  assert.deepEqual(by('审批丙').toSorted(), ['file-downloaded', 'paper-seen'], '打开两次五分钟内只记一次，下载另记')
  assert.deepEqual(by('经办甲'), ['paper-seen'])
  const listed = await fine<{ items: { id: string }[] }>(bureau('GET', '/api/papers?side=received'))
  assert.ok(listed.items.some((row) => row.id === id))
  const foreign = await fine<{ items: { id: string }[] }>(stranger('GET', '/api/papers'))
  assert.deepEqual(foreign.items, [])
})

test('a cancelled paper keeps its number in the register, shown with the reason; the next number goes on', async () => {
  const id = await opinion()
  const { number } = await seal(head, id)
  await refused(handler('POST', `/api/papers/${id}/cancellation`, { reason: '印错' }), 403)
  await fine(head('POST', `/api/papers/${id}/cancellation`, { reason: '主送机关写错' }))
  const next = await seal(head, await opinion())
  const serialOf = (text: string) => Number(/〕(\d+)号/u.exec(text)?.[1])
  assert.equal(serialOf(next.number), serialOf(number) + 1)
  const { items, word } = await fine<{ word: string; items: { number: string; serial: number; state: string; reason: string | null }[] }>(
    handler('GET', '/api/paper-numbers?year=2026'),
  )
  assert.equal(word, '洪食药监')
  const row = items.find((each) => each.number === number)
  assert.deepEqual([row?.state, row?.reason], ['cancelled', '主送机关写错'])
  assert.deepEqual(
    items.map(({ serial }) => serial),
    items.map((_, place) => place + 1),
  )
  await refused(stranger('GET', '/api/paper-numbers?department=SYJ'), 404)
  await fine(office('GET', '/api/paper-numbers?department=SYJ'))
})

test('a paper that is wrong is replaced by a new one with a new number; the old one stays and says by which', async () => {
  const id = await opinion()
  const { file } = await seal(head, id)
  const again = (await fine<{ id: string }>(handler('POST', `/api/papers/${id}/replacement`))).id
  assert.equal((await fine<{ id: string }>(handler('POST', `/api/papers/${id}/replacement`))).id, again)
  const { number } = await seal(head, again)
  const old = await see(bureau, id)
  assert.deepEqual([old.state, old.reason, old.replacedBy, old.file?.id], ['replaced', `由${number}代替`, again, file])
})

test('the signed scan is a PDF or a picture of this department, attached once', async () => {
  const id = await opinion()
  await seal(head, id)
  const scan = await upload('syj.handler', 'scan.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'))
  const note = await upload('syj.handler', 'note.txt', Buffer.from('不是扫描件'))
  assert.equal((await refused(handler('POST', `/api/papers/${id}/scan`, { file: note }), 422)).code, 'not-a-scan')
  assert.equal((await refused(handler('POST', `/api/papers/${id}/scan`, { file: 'nothing' }), 422)).code, 'unknown-file')
  await fine(handler('POST', `/api/papers/${id}/scan`, { file: scan }))
  assert.equal((await see(bureau, id)).scan?.id, scan)
  assert.equal((await bureau('GET', `/api/files/${scan}`)).statusCode, 200)
  assert.equal((await stranger('GET', `/api/files/${scan}`)).statusCode, 404)
  assert.equal((await refused(handler('POST', `/api/papers/${id}/scan`, { file: scan }), 409)).code, 'wrong-state')
})

test('an organ issues its own papers only, a state secret is not kept even as a draft, and a dropped draft leaves no number', async () => {
  assert.equal((await refused(handler('POST', '/api/papers', { template: 'revocation-decision', filled: {} }), 403)).code, 'not-your-paper')
  assert.equal((await refused(handler('POST', '/api/papers', { template: 'conference-minutes' }), 403)).code, 'not-your-paper')
  const secret = await refused(handler('POST', '/api/papers', { template: 'supervision-opinion', filled: { facts: '机密★1年' } }), 422)
  assert.equal(secret.code, 'state-secret')
  const id = await opinion()
  await fine(handler('DELETE', `/api/papers/${id}`))
  assert.equal((await refused(head('POST', `/api/papers/${id}/sealing`, { version: 2 }), 409)).code, 'wrong-state')
  const { items } = await fine<{ items: { template: string }[] }>(handler('GET', '/api/paper-templates'))
  const names = new Set(items.map(({ template }) => template))
  assert.ok(names.has('supervision-opinion') && !names.has('result-letter'))
})

test('the organ’s word is set by its head, and the new word begins its own series', async () => {
  assert.equal((await refused(head('PUT', '/api/paper-word', { word: 'ABC' }), 422)).code, 'bad-word')
  await refused(handler('PUT', '/api/paper-word', { word: '洪药' }), 403)
  await fine(head('PUT', '/api/paper-word', { word: '洪药监' }))
  assert.equal((await seal(head, await opinion())).number, '洪药监函〔2026〕1号')
})

async function upload(username: string, name: string, bytes: Buffer): Promise<string> {
  const { cookie, csrfToken } = await openSession(server, username)
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const answer = await server.inject({
    method: 'POST',
    url: '/api/files',
    headers: { cookie, 'x-csrf-token': csrfToken, 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ id: string }>().id
}

test('the journal says of every paper what happened to it, and the addressee’s system hears of it', async () => {
  const { rows } = await withinConnection(world.city.database.pool, programSight, (connection) =>
    connection.query<{ type: string; told: string[] }>(
      `select journal.type, max(journal.feeds) as told from app.journal where journal.type like 'paper.%' group by journal.type order by 1`,
    ),
  )
  assert.deepEqual(
    rows.map(({ type }) => type),
    ['paper.cancelled', 'paper.dropped', 'paper.replaced', 'paper.sealed', 'paper.signed'],
  )
  assert.deepEqual(rows.find(({ type }) => type === 'paper.cancelled')?.told, ['SPJ'])
})
