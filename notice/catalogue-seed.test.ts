import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seedItems } from './catalogue-seed.ts'
import { clauses } from './clauses.ts'
import { checkDecision } from './decision-fields.ts'
import { bureauCode, findDepartment, memberDepartments, otherActors } from './departments.ts'
import { needsNote, returnReasons } from './feedback-fields.ts'
import type { ReturnReason } from './feedback-fields.ts'
import { findRegion, regions, regionsOn } from './regions.ts'

test('the members are those that the notice names, word for word', () => {
  const named = /成员:(.+),以及其他/u.exec(clauses['2.1.2'])?.[1]?.split('、') ?? []
  assert.deepEqual(memberDepartments.map(({ shortName }) => shortName).toSorted(), named.toSorted())
  assert.equal(memberDepartments.length, 35)
})
test('no code is used twice, among members and other actors together', () => {
  const codes = [...memberDepartments, ...otherActors].map(({ code }) => code)
  assert.equal(new Set(codes).size, codes.length)
  for (const code of codes) assert.match(code, /^[A-Z][A-Z_]*$/u)
})
test('the bureau alone approves', () => {
  assert.deepEqual(
    memberDepartments.filter(({ role }) => role === 'approval').map(({ code }) => code),
    [bureauCode],
  )
  assert.equal(findDepartment('FGW')?.fullName2018, '南昌市发展和改革委员会')
  assert.equal(findDepartment('fgw'), null)
})
test('every item has one approving body and a lead supervisor that is a member department (1.2)', () => {
  assert.equal(seedItems.length, 153)
  for (const { approvingDepartment, supervisingDepartment, code } of seedItems) {
    assert.equal(approvingDepartment, bureauCode)
    assert.ok(findDepartment(supervisingDepartment), code)
  }
})
test("items are told apart by code and by name, and a decision may carry each one's category", () => {
  assert.equal(new Set(seedItems.map(({ name }) => name)).size, seedItems.length)
  for (const [at, { code, name, category, statutoryLimitWorkingDays }] of seedItems.entries()) {
    assert.equal(code, `NC-XK-${String(at + 1).padStart(4, '0')}`)
    assert.ok(statutoryLimitWorkingDays > 0)
    const decision = {
      sourceId: '1',
      item: name,
      documentNumber: '1',
      content: '1',
      decidedOn: '2026-01-05',
      result: 'granted',
      category,
      region: '360100',
    }
    assert.ok(checkDecision({ ...decision, holder: { kind: 'natural', name: '某' } }, { today: '2026-01-05' }).ok, code)
  }
})
test('湾里区 is a region before December 2019, 红谷滩区 after, 市本级 always', () => {
  const codesOn = (day: string) => regionsOn(day).map(({ code }) => code)
  assert.deepEqual(
    ['360100', '360105', '360113'].map((code) => codesOn('2018-09-06').includes(code)),
    [true, true, false],
  )
  assert.deepEqual(
    ['360100', '360105', '360113'].map((code) => codesOn('2026-11-23').includes(code)),
    [true, false, true],
  )
  assert.equal(findRegion('360105')?.parent, '360112')
  assert.equal(findRegion('360199'), null)
})
test('every region lies in another one of the list, but for the city', () => {
  assert.equal(new Set(regions.map(({ code }) => code)).size, regions.length)
  for (const { code, parent } of regions) assert.equal(parent === null ? code === '360100' : findRegion(parent) !== null, true, code)
})
test('of the return reasons only 其他原因 needs a note', () => {
  assert.deepEqual((Object.keys(returnReasons) as ReturnReason[]).filter(needsNote), ['other'])
})
