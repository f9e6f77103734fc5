import assert from 'node:assert/strict'
import { test } from 'node:test'
import fields from '#notice/data/sgs-fields.json' with { type: 'json' }
import usccs from '#notice/fixtures/uscc-valid.json' with { type: 'json' }
import { checkDecision } from '#notice/decision-fields.ts'
import type { CellProblem, SheetRow } from '#platform/spreadsheets/rows.ts'
import { getLayout } from './header.ts'
import { deriveSourceId, findColumn, findTitle, namePlace, readDecision } from './layout.ts'

const sheetRow = (number: number, cells: readonly string[], problems: readonly CellProblem[] = []): SheetRow => ({
  number,
  cells,
  problems,
})
const codes = fields.行政许可.map(({ code }) => code)
const names = fields.行政许可.map(({ name }) => name)
const sample: Readonly<Record<string, string>> = {
  XK_XDR_MC: '示例科技有限公司',
  XK_XDR_LB: '法人及非法人组织',
  XK_XDR_SHXYM: '91360100MA35L1AA1X',
  XK_FRDB: '甲某',
  XK_XKWS: '食品经营许可决定书',
  XK_WSH: '洪行审许〔2019〕1号',
  XK_XKLB: '普通',
  XK_XKZS: '食品经营许可证',
  XK_XKBH: 'JY13601020000001',
  XK_NR: '准予食品经营',
  XK_JDRQ: '2019/09/01',
  XK_YXQZ: '2019/9/5',
  XK_YXQZI: '2099/12/31',
  XK_ZT: '1',
}
const expected = {
  sourceId: deriveSourceId({ documentNumber: '洪行审许〔2019〕1号', holder: '示例科技有限公司', item: '食品经营许可决定书' }),
  item: '',
  documentNumber: '洪行审许〔2019〕1号',
  documentName: '食品经营许可决定书',
  category: '普通',
  certificateName: '食品经营许可证',
  certificateNumber: 'JY13601020000001',
  content: '准予食品经营',
  decidedOn: '2019-09-01',
  validFrom: '2019-09-05',
  validTo: null,
  result: 'granted',
  holder: { kind: 'legal', name: '示例科技有限公司', uscc: '91360100MA35L1AA1X', legalRepresentative: '甲某' },
}
const read = (header: readonly string[], cells: readonly string[]) => readDecision(getLayout([sheetRow(1, header)]), sheetRow(2, cells))
const readSample = (header: readonly string[], order: readonly string[]) =>
  read(
    header,
    order.map((code) => sample[code] ?? ''),
  )
/** The sample with some cells changed and some columns of our own template added. */
const readWith = (changes: Readonly<Record<string, string>>) => {
  const all: Readonly<Record<string, string>> = { ...Object.fromEntries(codes.map((code) => [code, ''])), ...sample, ...changes }
  return read(Object.keys(all), Object.values(all))
}

test('a 双公示 table is read by field codes and by Chinese names', () => {
  assert.deepEqual(readSample(codes, codes), { row: 2, decision: expected, problems: [] })
  assert.deepEqual(readSample(names, codes), { row: 2, decision: expected, problems: [] })
})

test('columns may stand in any order, with full-width letters, spaces, required marks, and code and name together', () => {
  const order = codes.toReversed()
  const dressed = order.map((code, at) => {
    const name = names[codes.indexOf(code)]!
    return [`*${name}`, ` ${[...name].join(' ')}　`, `${name}（必填）`, `${name}（${code}）`, code.replaceAll('_', '＿').toLowerCase()][
      at % 5
    ]!
  })
  assert.deepEqual(readSample(dressed, order), { row: 2, decision: expected, problems: [] })
})

test('a row of the 2018 layout passes the checks of the decision once item and region are found', () => {
  const { decision } = readWith({ XK_XDR_SHXYM: usccs.codes[0]!.code, 事项编码: 'NC-XK-0001', 行政区划: '东湖区' })
  const verdict = checkDecision(decision, { today: '2024-01-01' })
  assert.ok(verdict.ok, JSON.stringify(verdict))
  assert.equal(verdict.value.validTo, null)
  assert.equal(verdict.value.region, '360102')
})

test('the 2015 layout is known by its columns, and its 当前状态 means something else', () => {
  const legacy = [
    'XK_WSH',
    'XK_XMMC',
    'XK_SPLB',
    'XK_NR',
    'XK_XDR',
    'XK_XDR_SHXYM',
    'XK_XDR_SFZ',
    'XK_FR',
    'XK_JDRQ',
    'XK_JZQ',
    'XK_XZJG',
    'XK_ZT',
    'DFBM',
    'SJC',
    'BZ',
  ]
  const cells = [
    '洪许〔2016〕1号',
    '食品经营',
    '普通',
    '准予',
    '某店',
    '92360102MA35L1AA1X',
    '',
    '乙某',
    '2016.1.2',
    '2021年1月1日',
    '某局',
    '1',
    '360102000000',
    '',
    '',
  ]
  const chinese = [
    '行政许可决定书文号',
    '项目名称',
    '审批类别',
    '许可内容',
    '行政相对人名称',
    '统一社会信用代码',
    '居民身份证号',
    '法定代表人姓名',
    '许可决定日期',
    '许可截止期',
    '许可机关',
    '当前状态',
    '地方编码',
    '数据更新时间戳',
    '备注',
  ]
  const { decision } = read(legacy, cells)
  assert.deepEqual(decision, {
    sourceId: deriveSourceId({ documentNumber: '洪许〔2016〕1号', holder: '某店', item: '食品经营' }),
    item: '',
    documentNumber: '洪许〔2016〕1号',
    documentName: '食品经营',
    category: '普通',
    content: '准予',
    decidedOn: '2016-01-02',
    validTo: '2021-01-01',
    result: 'revoked',
    holder: { kind: 'individualBusiness', name: '某店', uscc: '92360102MA35L1AA1X', legalRepresentative: '乙某' },
    region: '360102',
  })
  assert.deepEqual(read(chinese, cells).decision, decision)
  const natural = cells.with(5, '').with(6, '360102188801010015').with(7, '').with(11, '2')
  const person = read(legacy, natural)
  assert.deepEqual(person.decision['holder'], { kind: 'natural', name: '某店', idType: '身份证', idNumber: '360102188801010015' })
  assert.equal(person.decision['result'], undefined)
  assert.deepEqual(
    person.problems.map(({ column, code, pointer }) => ({ column, code, pointer })),
    [{ column: 11, code: 'unknown-status', pointer: '/result' }],
  )
})

test('the columns of our own template are read', () => {
  const { decision } = readWith({
    事项编码: 'NC-XK-0002',
    事项名称: '食品经营许可',
    行政区划: '江西省南昌市西湖区',
    承办人: '甲',
    审核人: '乙',
    批准人: '丙',
    地址: '某路1号',
    联系电话: '0791-0000000',
    办件编号: 'B-1',
    决定结果: '不予许可',
    公开属性: '内部',
  })
  const { item, region, handler, reviewer, approver, address, sourceId, result, confidentiality } = decision
  assert.deepEqual(
    { item, region, handler, reviewer, approver, address, sourceId, result, confidentiality },
    {
      item: 'NC-XK-0002',
      region: '360103',
      handler: '甲',
      reviewer: '乙',
      approver: '丙',
      address: '某路1号',
      sourceId: 'B-1',
      result: 'refused',
      confidentiality: 'internal',
    },
  )
  assert.equal((decision['holder'] as Record<string, string>)['phone'], '0791-0000000')
})

for (const [column, text, field, value] of [
  ['XK_XDR_LB', '个体工商户', 'kind', 'individualBusiness'],
  ['XK_XDR_LB', '自 然 人', 'kind', 'natural'],
  ['XK_XDR_LB', '外星人', 'kind', '外星人'],
  ['XK_XDR_SHXYM', '／', 'uscc', undefined],
  ['XK_FRDB', '无', 'legalRepresentative', undefined],
  ['XK_NR', '无', 'content', '无'],
  ['XK_JDRQ', '20190901', 'decidedOn', '2019-09-01'],
  ['XK_JDRQ', '2019年9月1日', 'decidedOn', '2019-09-01'],
  ['XK_JDRQ', '2019-09-01 00:00:00', 'decidedOn', '2019-09-01'],
  ['XK_JDRQ', '去年秋天', 'decidedOn', '去年秋天'],
  ['XK_YXQZI', '长期', 'validTo', null],
  ['XK_YXQZI', '2024/2/30', 'validTo', '2024-02-30'],
  ['XK_YXQZI', '', 'validTo', undefined],
  ['XK_ZT', '2', 'result', 'cancelled'],
  ['XK_ZT', '', 'result', 'granted'],
  ['XK_ZT', '9', 'result', undefined],
  ['XK_XKLB', '04', 'category', '核准'],
  ['XK_XKLB', '其他－变更', 'category', '其他-变更'],
  ['XK_XKLB', '普通许可', 'category', '普通'],
  ['XK_WSH', '', 'documentNumber', 'JY13601020000001'],
  ['XK_WSH', '无', 'documentNumber', 'JY13601020000001'],
  ['行政区划', '市本级', 'region', '360100'],
  ['行政区划', '360102', 'region', '360102'],
  ['行政区划', '上海', 'region', '上海'],
  ['密级', '秘密', 'confidentiality', '秘密'],
] as const) {
  test(`${column} “${text}” is read as ${field} ${value}`, () => {
    const { decision } = readWith({ [column]: text })
    const holder = decision['holder'] as Record<string, string>
    assert.equal(field in holder ? holder[field] : decision[field], value)
  })
}

test('a secret that a table carries is recognised by the checks', () => {
  const verdict = checkDecision(readWith({ 密级: '秘密', 行政区划: '360102' }).decision, { today: '2024-01-01' })
  assert.ok(!verdict.ok && verdict.errors.some(({ code }) => code === 'state-secret'))
})

test('what a cell has wrong is told for the field it feeds, and not where the column is not needed', () => {
  const layout = getLayout([sheetRow(1, ['不相干', ...codes])])
  const formula = { code: 'formula', message: '请将公式粘贴为数值后重新上传。' } as const
  const { problems } = readDecision(
    layout,
    sheetRow(
      7,
      ['', ...codes.map((code) => sample[code] ?? '')],
      [
        { column: 0, ...formula },
        { column: 1, ...formula },
      ],
    ),
  )
  assert.deepEqual(problems, [{ column: 1, pointer: '/holder/name', ...formula }])
  assert.deepEqual(layout.unknown, ['不相干'])
  assert.equal(findColumn(layout, '/holder/name'), 1)
  assert.equal(findColumn(layout, '/region'), null)
  assert.equal(namePlace(layout, 7, 1), '第 7 行 B 列（XK_XDR_MC）')
})

test('one document number for two holders or two items stands for two decisions, and spaces make no third', () => {
  const numbers = [
    { documentNumber: '洪许〔2019〕1号', holder: '甲公司', item: '食品经营许可' },
    { documentNumber: '洪许〔2019〕1号', holder: '乙公司', item: '食品经营许可' },
    { documentNumber: '洪许〔2019〕1号', holder: '甲公司', item: '食品生产许可' },
    { documentNumber: '洪许〔2019〕1号 ', holder: '甲 公司', item: '食品经营许可' },
  ].map(deriveSourceId)
  assert.equal(new Set(numbers).size, 3)
  assert.equal(numbers[0], numbers[3])
  assert.match(numbers[0] ?? '', /^洪许〔2019〕1号#[\w-]{22}$/)
  assert.equal(deriveSourceId({ documentNumber: ' ', holder: '甲公司', item: '' }), undefined)
})

test('a column that a file lacks is offered by the name that the layout knows', () => {
  assert.equal(findTitle('2018', '/region'), '行政区划')
  assert.equal(findTitle('2015', '/holder/uscc'), '统一社会信用代码')
  assert.equal(findTitle('2015', '/files'), null)
})
