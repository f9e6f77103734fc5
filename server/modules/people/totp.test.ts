import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeAt, enrolmentAddress, findStep, makeRecoveryCodes, makeSecret } from './totp.ts'

/** 12345678901234567890 in base32, the secret of RFC 6238's own table (SHA-1), whose codes have eight digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const table = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const

test('codes are those of RFC 6238, cut to the six digits that programs show', () => {
  for (const [seconds, code] of table) assert.equal(codeAt(secret, Math.floor(seconds / 30)), code.slice(2))
})
test('a code is good in its own half minute and the two beside it', () => {
  const at = (seconds: number) => new Date(seconds * 1000)
  assert.equal(findStep(secret, '287082', at(59)), 1)
  assert.equal(findStep(secret, '287082', at(89)), 1)
  assert.equal(findStep(secret, '287082', at(15)), 1)
  assert.equal(findStep(secret, '287082', at(120)), null)
  assert.equal(findStep(secret, '000000', at(59)), null)
})
test('secrets have 160 bits, recovery codes differ, and the address names nothing but the account', () => {
  assert.match(makeSecret(), /^[A-Z2-7]{32}$/u)
  const codes = makeRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  for (const code of codes) assert.match(code, /^[A-Z2-7]{5}-[A-Z2-7]{5}$/u)
  assert.equal(new URL(enrolmentAddress(secret, 'fgw.head')).searchParams.get('secret'), secret)
})
