import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDecision, decisionFields, maxFiles } from './decision-fields.ts'

const today = '2026-11-23'
type Loose = Record<string, unknown>
const good: Loose & { holder: Loose } = {
  sourceId: 'A-1',
  item: 'NC-XK-0001',
  documentNumber: '洪行审字〔2026〕1号',
  content: '准予核准',
  decidedOn: '2026-11-20',
  result: 'granted',
  holder: { kind: 'legal', name: '江铃汽车股份有限公司', uscc: '913600006124469438' },
  region: '360102',
}
const withHolder = (change: Loose) => ({ ...good, holder: { ...good.holder, ...change } })
const errorsOf = (raw: unknown) => {
  const verdict = checkDecision(raw, { today })
  return verdict.ok ? [] : verdict.errors.map((error) => `${error.pointer} ${error.code}`)
}
const accepted = (raw: unknown) => {
  const verdict = checkDecision(raw, { today })
  assert.ok(verdict.ok, JSON.stringify(verdict))
  return verdict
}

test('a decision with the required fields alone is accepted, and what was not given is null', () => {
  assert.deepEqual(accepted(good).value, {
    ...good,
    documentName: null,
    category: null,
    certificateName: null,
    certificateNumber: null,
    validFrom: null,
    validTo: null,
    holder: { ...good.holder, idType: null, idNumber: null, legalRepresentative: null, phone: null },
    address: null,
    handler: null,
    reviewer: null,
    approver: null,
    confidentiality: null,
    files: [],
  })
  assert.deepEqual(accepted(good).warnings, [])
})
for (const required of ['sourceId', 'item', 'documentNumber', 'content', 'decidedOn', 'result', 'region']) {
  test(`a decision without ${required} is refused there, also when it is blank or null`, () => {
    for (const nothing of [undefined, null, '', ' 　'])
      assert.deepEqual(errorsOf({ ...good, [required]: nothing }), [`/${required} required`])
  })
}
test('a decision without holder is refused at the kind and the name', () => {
  assert.deepEqual(errorsOf({ ...good, holder: undefined }), ['/holder/kind required', '/holder/name required'])
  assert.deepEqual(errorsOf({ ...good, holder: '某公司' }), ['/holder type', '/holder/kind required', '/holder/name required'])
})
test('legal persons and individual businesses need their code; natural persons have none', () => {
  assert.deepEqual(errorsOf(withHolder({ uscc: null })), ['/holder/uscc required'])
  assert.deepEqual(errorsOf(withHolder({ kind: 'individualBusiness', uscc: ' ' })), ['/holder/uscc required'])
  assert.deepEqual(errorsOf(withHolder({ kind: 'natural', uscc: undefined })), [])
  assert.deepEqual(errorsOf(withHolder({ kind: 'natural' })), ['/holder/uscc not-for-natural'])
  assert.deepEqual(errorsOf(withHolder({ uscc: 1 })), ['/holder/uscc type'])
})
test('a code that fails its check is refused, one with a doubtful organisation code warned about', () => {
  assert.deepEqual(errorsOf(withHolder({ uscc: '914403001922038217' })), ['/holder/uscc uscc-check-digit'])
  assert.deepEqual(
    accepted(withHolder({ uscc: '914403001922038229' })).warnings.map((w) => w.code),
    ['uscc-organisation-code'],
  )
})
test('the 17-zeros placeholder is refused with an explanation: the contract has no field for the registration number', () => {
  const verdict = checkDecision(withHolder({ kind: 'individualBusiness', uscc: '00000000000000000X' }), { today })
  assert.ok(!verdict.ok)
  assert.deepEqual(
    verdict.errors.map((e) => e.code),
    ['uscc-placeholder'],
  )
  assert.match(verdict.errors[0]!.message, /工商注册号/u)
})
test('a code starting with 92 and the kind must agree, else there is a warning both ways', () => {
  const individual = '92360102MA35A1B00C'
  const fixed = individual.slice(0, 17) + lastOfUscc(individual)
  const codes = (raw: unknown) => accepted(raw).warnings.map((w) => w.code)
  assert.ok(codes(withHolder({ uscc: fixed })).includes('uscc-kind'))
  assert.ok(!codes(withHolder({ kind: 'individualBusiness', uscc: fixed })).includes('uscc-kind'))
  assert.ok(codes(withHolder({ kind: 'individualBusiness' })).includes('uscc-kind'))
})
test('an identity card is checked, also under its Chinese name; another paper is not', () => {
  const natural = (change: Loose) => withHolder({ kind: 'natural', uscc: null, ...change })
  assert.equal(accepted(natural({ idType: '身份证', idNumber: '36010418890615009x' })).value.holder.idNumber, '36010418890615009X')
  assert.equal(accepted(natural({ idType: '身份证', idNumber: '36010418890615009x' })).value.holder.idType, 'id-card')
  assert.deepEqual(errorsOf(natural({ idType: 'id-card', idNumber: '360104188906150091' })), ['/holder/idNumber id-check-digit'])
  assert.deepEqual(errorsOf(natural({ idType: 'passport', idNumber: 'E00000001' })), [])
  assert.equal(accepted(natural({ idType: '其他-士兵证', idNumber: '1' })).value.holder.idType, '其他-士兵证')
  assert.deepEqual(errorsOf(natural({ idType: '驾驶证', idNumber: '1' })), ['/holder/idType not-allowed'])
  assert.deepEqual(errorsOf(natural({ idType: '其他-', idNumber: '1' })), ['/holder/idType not-allowed'])
  assert.deepEqual(
    accepted(natural({ idNumber: '1' })).warnings.map((w) => w.code),
    ['id-type-missing'],
  )
})
for (const [name, spec] of Object.entries(decisionFields)) {
  if ('choices' in spec || ['decidedOn', 'validFrom', 'validTo', 'uscc', 'region', 'files', 'category', 'idType'].includes(name)) continue
  test(`${spec.label} takes ${spec.maxLength} characters and refuses one more`, () => {
    const of = (length: number) => {
      const text = '𠮷'.repeat(length)
      return spec.pointer.startsWith('/holder/') ? withHolder({ [name]: text }) : { ...good, [name]: text }
    }
    assert.deepEqual(errorsOf(of(spec.maxLength)), [])
    assert.deepEqual(errorsOf(of(spec.maxLength + 1)), [`${spec.pointer} too-long`])
  })
}
test('days are real days, in either writing, and are kept in one form', () => {
  assert.equal(accepted({ ...good, decidedOn: '2026/11/20' }).value.decidedOn, '2026-11-20')
  assert.equal(accepted({ ...good, decidedOn: '2026/3/5' }).value.decidedOn, '2026-03-05')
  for (const bad of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '20261120',
    '2026-11-2',
    '2026/11-20',
    '0000-01-01',
    '2026-11-20T00:00:00Z',
    '昨天',
  ])
    assert.deepEqual(errorsOf({ ...good, decidedOn: bad }), ['/decidedOn not-a-day'], bad)
  assert.deepEqual(errorsOf({ ...good, validFrom: 20261120 }), ['/validFrom type'])
})
test('a decision is not taken before it is made', () => {
  assert.deepEqual(errorsOf({ ...good, decidedOn: today }), [])
  assert.deepEqual(errorsOf({ ...good, decidedOn: '2026-11-24' }), ['/decidedOn in-the-future'])
})
test('it ends no earlier than it begins; 2099-12-31 and null are long-term', () => {
  assert.deepEqual(errorsOf({ ...good, validFrom: '2026-11-20', validTo: '2026-11-19' }), ['/validTo before-valid-from'])
  assert.equal(accepted({ ...good, validFrom: '2026-11-20', validTo: '2026-11-20' }).value.validTo, '2026-11-20')
  for (const forever of ['2099-12-31', '2099/12/31', null]) assert.equal(accepted({ ...good, validTo: forever }).value.validTo, null)
})
test('closed lists take their values and nothing else', () => {
  for (const result of ['granted', 'refused', 'changed', 'renewed', 'withdrawn', 'revoked', 'cancelled']) accepted({ ...good, result })
  for (const confidentiality of ['open', 'internal', 'sensitive']) accepted({ ...good, confidentiality })
  assert.deepEqual(errorsOf({ ...good, result: 'toString' }), ['/result not-allowed'])
  assert.deepEqual(errorsOf({ ...good, confidentiality: 'public' }), ['/confidentiality not-allowed'])
  assert.deepEqual(errorsOf(withHolder({ kind: 'company' })), ['/holder/kind not-allowed'])
})
test('the category is one of the five of the law or 其他- with its name', () => {
  for (const category of ['普通', '特许', '认可', '核准', '登记', '其他-证明'])
    assert.equal(accepted({ ...good, category }).value.category, category)
  for (const category of ['其他', '其他-', '一般']) assert.deepEqual(errorsOf({ ...good, category }), ['/category not-allowed'])
})
test('the region is six digits', () => {
  for (const region of ['36010', '3601022', '南昌市', '036010']) assert.deepEqual(errorsOf({ ...good, region }), ['/region region-form'])
})
for (const word of [
  'secret',
  'Top-Secret',
  'top_secret',
  'CONFIDENTIAL',
  'state-secret',
  'classified',
  '秘密',
  '机密',
  '绝 密',
  '机密★10年',
  '涉密',
  '国家秘密',
])
  test(`a decision with the confidentiality ${word} is a state secret and nothing else is said of it`, () => {
    assert.deepEqual(errorsOf({ ...good, item: '', confidentiality: word }), ['/confidentiality state-secret'])
  })
test('a secrecy mark in any text, known or unknown, however deep, is a state secret', () => {
  assert.deepEqual(errorsOf({ ...good, content: '附件：\n机密★5年\n……' }), ['/content state-secret'])
  assert.deepEqual(errorsOf(withHolder({ name: '绝\u200b密 ★' })), ['/holder/name state-secret'])
  assert.deepEqual(errorsOf({ ...good, extra: { notes: [{ text: '秘密★' }] } }), ['/extra/notes/0/text state-secret'])
  assert.deepEqual(errorsOf({ ...good, 密级: '机密' }), ['/密级 state-secret'])
  assert.deepEqual(errorsOf({ ...good, confidentiality: ['secret'] }), ['/confidentiality/0 state-secret'])
})
test('a star, a trade secret or the word 保密 in the text is no state secret', () => {
  assert.deepEqual(errorsOf({ ...good, content: '五星★级酒店；涉及商业秘密的内容保密' }), [])
  assert.deepEqual(errorsOf({ ...good, confidentiality: '商业秘密' }), ['/confidentiality not-allowed'])
  assert.deepEqual(errorsOf({ ...good, confidentiality: '非涉密' }), ['/confidentiality not-allowed'])
})
test('an unknown property is refused by its pointer, and a million of them by the first twenty', () => {
  assert.deepEqual(errorsOf({ ...good, 'document/Number~': '1' }), ['/document~1Number~0 unknown-field'])
  assert.deepEqual(errorsOf(withHolder({ gender: '女' })), ['/holder/gender unknown-field'])
  assert.deepEqual(errorsOf({ ...good, kind: 'legal' }), ['/kind unknown-field'])
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`x${at}`, 1]))
  assert.equal(errorsOf({ ...good, ...many }).length, 20)
})
test('text is trimmed and composed; controls, direction marks and broken characters are refused', () => {
  assert.equal(accepted({ ...good, item: ' \u3000e\u0301 ' }).value.item, 'é')
  assert.deepEqual(errorsOf({ ...good, handler: '张\u0000三' }), ['/handler control-character'])
  assert.deepEqual(errorsOf({ ...good, address: '甲\n乙' }), ['/address control-character'])
  assert.deepEqual(errorsOf({ ...good, address: '甲\u202e乙' }), ['/address control-character'])
  assert.equal(accepted({ ...good, content: '甲\r\n乙\t丙' }).value.content, '甲\n乙\t丙')
  assert.deepEqual(errorsOf({ ...good, content: '甲\u0007' }), ['/content control-character'])
  assert.deepEqual(errorsOf({ ...good, handler: '张\ud842' }), ['/handler lone-surrogate'])
  assert.deepEqual(errorsOf({ ...good, handler: 7 }), ['/handler type'])
})
test('files are a list of ids', () => {
  assert.deepEqual(accepted({ ...good, files: ['17', ' 18 '] }).value.files, ['17', '18'])
  assert.deepEqual(errorsOf({ ...good, files: '17' }), ['/files type'])
  assert.deepEqual(errorsOf({ ...good, files: ['17', 18, ''] }), ['/files/1 type', '/files/2 required'])
  assert.deepEqual(errorsOf({ ...good, files: Array.from({ length: maxFiles + 1 }, String) }), ['/files too-many'])
})
test('what is no object at all is refused as a whole', () => {
  for (const raw of [null, [], 'x', 1, undefined]) assert.deepEqual(errorsOf(raw), [' not-an-object'])
})
test('every refusal names the field in Chinese and says what to do', () => {
  const verdict = checkDecision(
    { ...good, item: 1, decidedOn: 'x', result: 'x', category: 'x', region: 'x', handler: '\u0000', holder: {}, y: 1 },
    { today },
  )
  assert.ok(!verdict.ok)
  assert.equal(verdict.errors.length, 9)
  for (const { message } of verdict.errors) assert.match(message, /“.+”.*；/u)
})

function lastOfUscc(code: string): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const sum = Array.from(code.slice(0, 17)).reduce((total, character, at) => total + alphabet.indexOf(character) * (3 ** at % 31), 0)
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}
