import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkIdNumber, checkOrganisationCode, checkUscc, usccPlaceholder } from './codes.ts'
import idCards from './fixtures/idcard-synthetic.json' with { type: 'json' }
import invalid from './fixtures/uscc-invalid.json' with { type: 'json' }
import valid from './fixtures/uscc-valid.json' with { type: 'json' }

const today = '2026-11-23'
const refusalOf = (verdict: ReturnType<typeof checkUscc>) => (verdict.ok ? 'accepted' : verdict.code)

for (const { code, name, orgCode } of valid.codes) {
  test(`the code of ${name} is accepted without a warning, and so is its organisation code`, () => {
    assert.deepEqual(checkUscc(code), { ok: true, normalised: code, warnings: [] })
    assert.equal(checkOrganisationCode(orgCode).ok, true)
  })
  test(`one wrong character anywhere in the code of ${name} is refused`, () => {
    for (let at = 0; at < 18; at++) {
      const other = code[at] === '1' ? '2' : '1'
      assert.equal(checkUscc(code.slice(0, at) + other + code.slice(at + 1)).ok, false, `position ${at + 1}`)
    }
  })
}

const expected = new Map([
  ['914403001922038217', 'uscc-check-digit'],
  ['914403001922083216', 'uscc-check-digit'],
  ['9144030071526726XI', 'uscc-character'],
  ['91440300S1526726XG', 'uscc-character'],
  ['91440300V1526726XG', 'uscc-character'],
  ['9144030019220382166', 'uscc-length'],
  ['00000000000000000X', 'uscc-placeholder'],
])
for (const { code, reason } of invalid.codes) {
  test(`a code with this fault gets its own answer: ${reason}`, () => {
    const verdict = checkUscc(code)
    if (code.startsWith(' ')) return assert.deepEqual(verdict, { ok: true, normalised: code.trim(), warnings: [] })
    if (verdict.ok)
      return assert.deepEqual(
        verdict.warnings.map((warning) => warning.code),
        ['uscc-organisation-code'],
      )
    assert.equal(verdict.code, expected.get(code))
    assert.match(verdict.message, /；请/u)
    return undefined
  })
}

test('full-width and lower-case letters are put right before the check', () => {
  assert.deepEqual(checkUscc('９１４４０３００７０８４６１１３６ｔ　'), { ok: true, normalised: '91440300708461136T', warnings: [] })
})
test('a letter in the division (positions 3 to 8) is refused even where the check character is right', () => {
  assert.equal(refusalOf(checkUscc('91A403001922038216')), 'uscc-division')
})
test('the placeholder passes only with the business registration number of an individual business', () => {
  assert.equal(refusalOf(checkUscc(usccPlaceholder)), 'uscc-placeholder')
  assert.equal(refusalOf(checkUscc(usccPlaceholder, { registrationNumber: ' ' })), 'uscc-placeholder')
  assert.equal(checkUscc(usccPlaceholder, { registrationNumber: '360102600123456' }).ok, true)
})
test('an organisation code is read with or without its hyphen, and a wrong check character is refused', () => {
  assert.deepEqual(checkOrganisationCode('10001686-x'), { ok: true, normalised: '10001686X', warnings: [] })
  assert.equal(refusalOf(checkOrganisationCode('100016861')), 'organisation-code-check-digit')
  assert.equal(refusalOf(checkOrganisationCode('1000168X')), 'organisation-code-length')
  assert.equal(refusalOf(checkOrganisationCode('1000中686X')), 'organisation-code-character')
})

for (const id of idCards.valid) {
  test(`the made identity number ${id} is accepted`, () => {
    assert.deepEqual(checkIdNumber(` ${id.toLowerCase()}`, today), { ok: true, normalised: id, warnings: [] })
  })
}
const idFaults = ['id-check-digit', 'id-birth-date', 'id-length', 'id-first-generation']
for (const [at, { id, reason }] of idCards.invalid.entries()) {
  test(`an identity number with this fault is refused and not repeated: ${reason}`, () => {
    const verdict = checkIdNumber(id, today)
    assert.equal(refusalOf(verdict), idFaults[at])
    assert.ok(!verdict.ok && !verdict.message.includes(id) && /；请/u.test(verdict.message))
  })
}
/** The number with the right check character for these 17 digits, reckoned here apart from the code under test. */
function completed(digits: string): string {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  return digits + ('0123456789X'[(12 - (sum % 11)) % 11] ?? '')
}
test('nobody was born after today, on the 30th of February, or in a province that does not exist', () => {
  assert.equal(refusalOf(checkIdNumber(completed('36010220261124001'), today)), 'id-birth-date')
  assert.equal(checkIdNumber(completed('36010220261123001'), today).ok, true)
  assert.equal(refusalOf(checkIdNumber(completed('36010219000229001'), today)), 'id-birth-date')
  assert.equal(checkIdNumber(completed('36010220000229001'), today).ok, true)
  assert.equal(refusalOf(checkIdNumber(completed('18010218880101001'), today)), 'id-province')
  assert.equal(refusalOf(checkIdNumber('3601021888010100X2', today)), 'id-character')
})
