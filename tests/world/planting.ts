import assert from 'node:assert/strict'
import { makeIdCanary, makePhoneCanary, type Canary } from './canaries.ts'
import { attach, bringTable, type ListenedTo, type Told } from './listened-to.ts'
import { penaltyOf } from './punishing.ts'
import { publicRow, publicTable, writeLines } from './tables.ts'

export interface Planted {
  readonly canaries: readonly Canary[]
  readonly decision: string
  readonly push: string
  readonly attachment: string
  /** File of a sealed paper from FGW to the bureau. */
  readonly paper: string
  /** Who brought which table, and what was planted in its refused row. */
  readonly tables: readonly (readonly [sender: string, id: string, where: string])[]
}

const ok = (told: Told): Told => {
  assert.ok(told.status < 300, told.text)
  return told
}

const decisionOf = (sourceId: string, changes: object) => ({
  sourceId,
  item: 'NC-XK-0001',
  documentNumber: `洪行审〔2026〕${sourceId}号`,
  content: '准予许可',
  decidedOn: '2026-03-02',
  result: 'granted',
  region: '360102',
  ...changes,
})

/** Puts a number that is nobody's into every field that takes one, by every way in. */
export async function plantEverywhere(program: ListenedTo): Promise<Planted> {
  const { as } = program
  const canaries: Canary[] = []
  const plantId = (where: string) => plant(where, makeIdCanary(canaries.length + 1))
  const plantPhone = (where: string) => plant(where, makePhoneCanary(canaries.length + 1))
  function plant(where: string, value: string): string {
    canaries.push({ where, value })
    return value
  }
  const holderOf = (door: string) => ({
    kind: 'natural',
    name: '甲某',
    idType: 'id-card',
    idNumber: plantId(`${door}: idNumber`),
    phone: plantPhone(`${door}: phone`),
  })
  const bureau = await program.system('SPJ')
  const words = `申请人身份证${plantId('attachment: idNumber')}，电话${plantPhone('attachment: phone')}`
  const attachment = await attach(bureau, '/exchange/v1/files', '申请表.txt', words)
  await attach(as('fgw.handler'), '/api/files', '笔录.txt', `被询问人身份证${plantId('attachment, by hand: idNumber')}`)
  const sent = ok(
    await bureau(
      'POST',
      '/exchange/v1/decisions',
      {
        decisions: [
          decisionOf('a', { holder: holderOf('exchange'), files: [attachment] }),
          decisionOf('b', { holder: { ...holderOf('exchange, refused'), idType: 'no such type' }, region: 'nowhere' }),
          decisionOf('c', { item: 'unknown item', holder: holderOf('exchange, unrouted') }),
          decisionOf('d', { holder: holderOf('exchange, sensitive'), confidentiality: 'sensitive' }),
        ],
      },
      { 'idempotency-key': 'canaries' },
    ),
  )
  const { decisions } = sent.body as { decisions: { id: string; status: string; pushes: { id: string }[] }[] }
  assert.deepEqual(
    decisions.map(({ status }) => status),
    ['accepted', 'rejected', 'unrouted', 'accepted'],
  )
  const decision = decisions[0]!.id
  ok(await bureau('POST', '/exchange/v1/decisions', { decisions: [decisionOf('a', { holder: holderOf('exchange, revised') })] }))
  const push = String((await program.owner.query(`select max(id) as id from app.push where decision = $1`, [decision])).rows[0]?.id)
  ok(await as('spj.operator')('POST', '/api/decisions', decisionOf('e', { holder: holderOf('form') })))

  const rows = ['spreadsheet', 'spreadsheet, refused'].map((door, n) =>
    publicRow(n + 1, {
      事项名称: '食品经营许可',
      行政区划: n === 0 ? '东湖区' : '没有的区',
      XK_XDR_LB: '自然人',
      XK_XDR_SHXYM: '',
      XK_XDR_ZJLX: '身份证',
      XK_XDR_ZJHM: plantId(`${door}: idNumber`),
      联系电话: plantPhone(`${door}: phone`),
      XK_JDRQ: '2026/03/02',
      XK_YXQZ: '2026/03/02',
    }),
  )
  const table = writeLines(publicTable(rows, 'names', ['事项名称', '行政区划', '联系电话']))
  const own = await bringTable(as('spj.operator'), '双公示.csv', table, 'decisions')
  const penalties = writeLines([
    'CF_WSH CF_XDR_MC CF_XDR_LB CF_XDR_ZJLX CF_XDR_ZJHM CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_JDRQ CF_YXQ'.split(' '),
    ['罚1号', '甲某', '自然人', '身份证', plantId('penalty table, refused: idNumber')].concat(
      '违反规定 事实 依据 记过 内容 0.5 2026/02/28 2099/12/31'.split(' '),
    ),
  ])
  const theirs = await bringTable(as('fgw.liaison'), '处罚.csv', penalties, 'penalties')
  assert.deepEqual([own.rows, own.rejected, theirs.rows, theirs.rejected], [2, 1, 1, 1])
  const tables: Planted['tables'] = [
    ['spj.operator', own.id, 'spreadsheet, refused: idNumber'],
    ['fgw.liaison', theirs.id, 'penalty table, refused: idNumber'],
  ]

  const department = await program.system('FGW')
  ok(await department('POST', '/exchange/v1/receipts', { receipts: [{ push }] }))
  ok(
    await department(
      'POST',
      '/exchange/v1/feedback',
      {
        push,
        kind: 'daily-supervision',
        result: 'problem',
        text: `经营人电话${plantPhone('feedback: phone')}，身份证${plantId('feedback: idNumber')}`,
        actionWanted: true,
      },
      { 'idempotency-key': 'told' },
    ),
  )
  ok(
    await department('POST', '/exchange/v1/penalties', {
      penalties: [
        penaltyOf('p', { holder: { kind: 'natural', name: '甲某', idType: 'id-card', idNumber: plantId('penalty: idNumber') } }),
        penaltyOf('q', {
          holder: { kind: 'natural', name: '甲某', idType: 'no such type', idNumber: plantId('penalty, refused: idNumber') },
        }),
      ],
    }),
  )
  const further = ok(
    await bureau('POST', '/exchange/v1/decisions', { decisions: [decisionOf('r', { holder: { kind: 'natural', name: '乙某' } })] }),
  )
  const other = (further.body as { decisions: { pushes: { id: string }[] }[] }).decisions[0]!.pushes[0]!.id
  ok(await as('fgw.handler')('POST', '/api/returns', { push: other, reason: 'other', note: `请问${plantPhone('return: note')}` }))

  ok(
    await as('sysadmin')('POST', '/api/accounts', {
      username: 'fgw.deputy',
      name: '代理',
      department: 'FGW',
      seats: ['liaison'],
      phone: plantPhone('account: phone'),
    }),
  )
  const why = { reason: 'contact-holder', note: `回电${plantPhone('reveal: note')}` }
  ok(await as('fgw.liaison')('POST', `/api/decisions/${decision}/reveal`, { fields: ['idNumber', 'phone', 'feedbackText'], ...why }))
  const whole = canaries.find(({ where }) => where === 'exchange: idNumber')!.value
  ok(await as('spj.handler')('POST', '/api/number-searches', { kind: 'id', number: whole, ...why }))
  const filled = {
    action: '撤销',
    facts: '不符',
    reasons: '不符',
    basis: '第六十九条',
    impact: '无',
    evidence: [{ name: '笔录' }],
    phone: '0791',
  }
  const drafted = await as('fgw.handler')('POST', '/api/papers', { template: 'supervision-opinion', decision, filled })
  const { id } = ok(drafted).body as { id: string }
  const { version } = ok(await as('fgw.head')('GET', `/api/papers/${id}`)).body as { version: number }
  const paper = (ok(await as('fgw.head')('POST', `/api/papers/${id}/sealing`, { version })).body as { file: string }).file
  // Numbers typed where they do not belong.
  for (const q of [whole, canaries[1]!.value]) {
    await as('spj.handler')('GET', `/api/decisions?q=${q}`)
    await as('fgw.liaison')('GET', `/api/pushes?q=${q}`)
    await as('spj.handler')('GET', `/api/no-such-page/${q}`)
    await as('spj.handler')('POST', '/api/receipts', { pushes: [q] })
  }
  return { canaries, decision, push, attachment, paper, tables }
}
