import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { startFindFollower, type FindFollower } from '#kernel/finding/follower.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { approvals } from '#modules/approvals/index.ts'
import { finding } from '#modules/finding/index.ts'
import { people } from '#modules/people/index.ts'
import { pushes } from '#modules/pushes/index.ts'
import { openRooms, openWorld, type World } from '#world/city.ts'
import { decideOn, seedCity, signIn, type Ask } from '#world/officials.ts'

let world: World
let server: FastifyInstance
let follower: FindFollower
let bureau: Ask
let environment: Ask
let schools: Ask

const sewage = {
  documentNumber: '洪环审〔2026〕88号',
  certificateNumber: 'ＰＷ-7731X',
  content: '准予排放生活污水，自赣江东岸三号口',
  address: '红谷滩区丰和大道一百号',
  holder: { kind: 'legal', name: '南昌青云谱印染有限公司', uscc: '914403001922038216', legalRepresentative: '万里长' },
}
const school = {
  documentNumber: '洪教审〔2026〕41号',
  certificateNumber: 'JY-5529',
  content: '准予设立小学部',
  address: '西湖区桃花路九号',
  holder: { kind: 'natural', name: '欧阳清河', idType: '身份证', idNumber: '360102199003078884', phone: '13907911234' },
}

before(async () => {
  world = await openWorld('finding')
  await seedCity(
    world.city,
    [
      { username: 'spj.operator', department: 'SPJ', seats: ['operator'] },
      { username: 'hbj.liaison', department: 'HBJ', seats: ['liaison'] },
      { username: 'jyj.liaison', department: 'JYJ', seats: ['liaison'] },
    ],
    [
      { code: 'NC-XK-0001', name: '排污许可', lead: 'HBJ' },
      { code: 'NC-XK-0002', name: '民办学校设立审批', lead: 'JYJ' },
    ],
  )
  server = await openRooms(world.city, [people, approvals, pushes, finding])
  // It takes nothing apart by itself: the test says when.
  follower = startFindFollower({ ...world.city, failed: (cause) => assert.fail(String(cause)), every: 86_400_000 })
  bureau = await signIn(server, 'spj.operator')
  environment = await signIn(server, 'hbj.liaison')
  schools = await signIn(server, 'jyj.liaison')
  await decideOn(world.city, 'NC-XK-0001', sewage)
  await decideOn(world.city, 'NC-XK-0002', school)
  await world.city.sequencer.drain()
  await follower.catchUp()
})
after(async () => {
  await follower.stop()
  await server.close()
  await world.close()
})

interface Match {
  readonly field: string
  readonly text: string
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}
interface Page {
  readonly decisions: readonly { readonly id: string; readonly documentNumber: string; readonly matches: readonly Match[] }[]
  readonly pushes: readonly { readonly push: { readonly department: { readonly code: string }; readonly documentNumber: string } }[]
  readonly cases: readonly { readonly id: string; readonly title: string }[]
  readonly next: string | null
  readonly behind: number
}
const search = async (ask: Ask, q: string, more = ''): Promise<Page> => {
  const answer = await ask('GET', `/api/find?q=${encodeURIComponent(q)}${more}`)
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<Page>()
}
const numbersOf = async (ask: Ask, q: string) => (await search(ask, q)).decisions.map(({ documentNumber }) => documentNumber)
const pairsOf = (text: string) => [...text].slice(1).map((_, at) => [...text].slice(at, at + 2).join(''))
const textsOf = ({ documentNumber, certificateNumber, content, address, holder }: typeof sewage | typeof school) => [
  documentNumber,
  certificateNumber,
  content,
  address,
  holder.name,
  ...('uscc' in holder ? [holder.uscc] : []),
]

test('any two characters of holder, number, address, content and item find the decision, and are marked where they stand', async () => {
  for (const [said, item] of [
    [sewage, '排污许可'],
    [school, '民办学校设立审批'],
  ] as const) {
    for (const text of [...textsOf(said), item]) {
      for (const pair of pairsOf(text)) {
        const { decisions } = await search(bureau, pair)
        const found = decisions.find(({ documentNumber }) => documentNumber === said.documentNumber)
        assert.ok(found, `${pair} of ${text}`)
        for (const { text: shown, marks } of found.matches) {
          assert.ok(marks.length > 0)
          for (const { from, to } of marks)
            assert.equal(
              shown
                .slice(from, to)
                .normalize('NFKC')
                .toLowerCase()
                .replaceAll(/[〔〕()]/gu, '|')
                .includes(
                  pair
                    .normalize('NFKC')
                    .toLowerCase()
                    .replaceAll(/[〔〕()]/gu, '|'),
                ),
              true,
              `${pair} in ${shown}`,
            )
        }
      }
    }
  }
})

test('how it was typed does not matter: half and full width, capitals, brackets, blanks between words', async () => {
  for (const q of ['pw-7731x', 'ＰＷ－7731', '[2026]88', '(2026)88', '青云 污水', '污水　丰和', '7731', '731x'])
    assert.deepEqual(await numbersOf(bureau, q), [sewage.documentNumber], q)
  assert.deepEqual(await numbersOf(bureau, '青云 桃花'), [], 'all the words must be in one decision')
  assert.deepEqual(await numbersOf(bureau, '云青'), [], 'the two characters stand side by side, in this order')
})

test('one character alone is refused in words that say what to do', async () => {
  for (const q of ['污', ' 8 ', '污 水']) {
    const answer = await bureau('GET', `/api/find?q=${encodeURIComponent(q)}`)
    assert.equal(answer.statusCode, 422, q)
    assert.match(answer.json<{ title: string }>().title, /至少两个/)
  }
})

test('a department finds its own by every pair of characters, and nothing of another by any', async () => {
  for (const [own, ask, foreign] of [
    [sewage, environment, school],
    [school, schools, sewage],
  ] as const) {
    const pairs = new Set(textsOf(own).flatMap(pairsOf))
    for (const pair of pairs) assert.ok((await numbersOf(ask, pair)).includes(own.documentNumber), pair)
    for (const pair of new Set(textsOf(foreign).flatMap(pairsOf))) {
      for (const kind of ['decisions', 'pushes', 'cases']) {
        const page = await search(ask, pair, `&kind=${kind}`)
        assert.ok(!JSON.stringify(page).includes(foreign.documentNumber), `${pair} as ${kind}`)
        assert.equal(page.next, null, `${pair} as ${kind}: not even that there is more`)
      }
    }
  }
})

test('a personal number is found by no part of it', async () => {
  for (const number of [school.holder.idNumber, school.holder.phone]) {
    const whole = await bureau('GET', `/api/find?q=${number}`)
    assert.equal(whole.json<{ code: string }>().code, 'personal-number')
    for (let from = 0; from + 4 <= number.length; from++) {
      const part = number.slice(from, from + 4)
      const found = await search(bureau, part)
      assert.ok(!found.decisions.some(({ documentNumber }) => documentNumber === school.documentNumber), part)
    }
  }
})

test('what arrives is found before it is taken apart, once it is numbered; and afterwards as well', async () => {
  await decideOn(world.city, 'NC-XK-0001', { documentNumber: '洪环审〔2026〕99号', address: '安义县鼎湖镇' })
  await world.city.sequencer.drain()
  assert.deepEqual(await numbersOf(environment, '鼎湖'), ['洪环审〔2026〕99号'])
  await follower.catchUp()
  assert.deepEqual(await numbersOf(environment, '鼎湖'), ['洪环审〔2026〕99号'])
})

test('a correction is found by what it says now and no longer by what it said', async () => {
  await decideOn(world.city, 'NC-XK-0001', { sourceId: 'corrected', documentNumber: '洪环审〔2026〕100号', address: '进贤县军山湖' })
  await decideOn(world.city, 'NC-XK-0001', { sourceId: 'corrected', documentNumber: '洪环审〔2026〕100号', address: '南昌县瑶湖' })
  await world.city.sequencer.drain()
  for (const when of ['before', 'after']) {
    assert.deepEqual(await numbersOf(bureau, '军山'), [], when)
    assert.deepEqual(await numbersOf(bureau, '瑶湖'), ['洪环审〔2026〕100号'], when)
    await follower.catchUp()
  }
})

test('pages follow one another from the newest to the oldest without a gap or a double', async () => {
  for (let n = 0; n < 45; n++) await decideOn(world.city, 'NC-XK-0001', { documentNumber: `翻页${n}号` })
  await world.city.sequencer.drain()
  await follower.catchUp()
  for (const kind of ['decisions', 'pushes'] as const) {
    const seen: string[] = []
    for (let after = ''; ;) {
      const page = await search(environment, '翻页', `&kind=${kind}&limit=20${after}`)
      seen.push(
        ...(kind === 'decisions' ? page.decisions.map((each) => each.documentNumber) : page.pushes.map(({ push }) => push.documentNumber)),
      )
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    assert.deepEqual(
      seen,
      Array.from({ length: 45 }, (_, n) => `翻页${44 - n}号`),
    )
  }
})

test('the database keeps the pairs from everybody but the program, and no plan walks a whole table', async () => {
  const pool = world.city.database.pool
  const seen = await withinConnection(pool, { department: 'HBJ', sight: 'department' }, (connection) =>
    connection.query('select from app.find_posting limit 1'),
  )
  assert.equal(seen.rowCount, 0)
  const plan = await withinConnection(pool, programSight, async (connection) => {
    await connection.query(
      'prepare looking as select posting.block from app.find_posting as posting where posting.gram = any($1::text[]) and posting.block >= $2 and posting.block <= $3',
    )
    return await connection.query<{ 'QUERY PLAN': string }>(`explain execute looking('{青云,云谱}', 0, 1)`)
  })
  const text = plan.rows.map((row) => row['QUERY PLAN']).join('\n')
  assert.match(text, /Index Cond:.*gram.*block/su)
  assert.doesNotMatch(text, /Seq Scan/u)
})

interface Subject {
  readonly subject: {
    readonly name: string
    readonly uscc: string | null
    readonly idNumber: string | null
    readonly legalRepresentative: string | null
    readonly alone: boolean
  }
  readonly counts: { readonly decisions: number; readonly pushes: number; readonly feedbacks: number }
  readonly timeline: readonly { readonly kind: string; readonly number: string | null }[]
  readonly next: string | null
}

test('a firm has one page of everything, by its code or by any of its decisions, and each reader his own part of it', async () => {
  const second = await decideOn(world.city, 'NC-XK-0002', { documentNumber: '洪教审〔2026〕77号', holder: sewage.holder })
  const whole = (await bureau('GET', `/api/subject?uscc=${sewage.holder.uscc}`)).json<Subject>()
  assert.equal(whole.subject.name, sewage.holder.name)
  assert.equal(whole.subject.legalRepresentative, '万**')
  assert.equal(whole.counts.decisions, 2)
  assert.equal(whole.counts.pushes, 2)
  assert.deepEqual(new Set(whole.timeline.map(({ kind }) => kind)), new Set(['decision', 'push']))
  const own = (await environment('GET', `/api/subject?uscc=${sewage.holder.uscc}`)).json<Subject>()
  assert.deepEqual([own.counts.decisions, own.counts.pushes], [1, 1])
  assert.ok(!JSON.stringify(own).includes('洪教审〔2026〕77号'))
  assert.equal((await environment('GET', `/api/subject?decision=${second.id}`)).statusCode, 404)
  assert.deepEqual((await schools('GET', `/api/subject?decision=${second.id}`)).json<Subject>().counts.decisions, 1)
})

test('a person’s page is reached by a decision, gathers by the whole number, and shows neither name nor number', async () => {
  await decideOn(world.city, 'NC-XK-0002', { documentNumber: '洪教审〔2026〕42号', holder: school.holder })
  await decideOn(world.city, 'NC-XK-0002', {
    documentNumber: '洪教审〔2026〕43号',
    holder: { ...school.holder, idNumber: '360102198001010013' },
  })
  // A number that was mistyped does not put two people into one file.
  await decideOn(world.city, 'NC-XK-0002', { documentNumber: '洪教审〔2026〕45号', holder: { ...school.holder, name: '司马长卿' } })
  const nobody = await decideOn(world.city, 'NC-XK-0002', {
    documentNumber: '洪教审〔2026〕44号',
    holder: { kind: 'natural', name: '欧阳清河' },
  })
  const { decisions } = await search(schools, '2026〕41')
  const page = await schools('GET', `/api/subject?decision=${decisions[0]!.id}`)
  const file = page.json<Subject>()
  assert.deepEqual(
    file.timeline.filter(({ kind }) => kind === 'decision').map(({ number }) => number),
    ['洪教审〔2026〕42号', '洪教审〔2026〕41号'],
  )
  assert.equal(file.subject.name, '欧***')
  for (const personal of ['欧阳清河', school.holder.idNumber, school.holder.phone]) assert.ok(!page.body.includes(personal), personal)
  const alone = (await schools('GET', `/api/subject?decision=${nobody.id}`)).json<Subject>()
  assert.deepEqual([alone.subject.alone, alone.counts.decisions], [true, 1])
})
