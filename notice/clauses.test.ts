import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { clauseIds, clauses, groundIds, isClause, placeOf } from './clauses.ts'

const withoutBlanks = (text: string) => text.replaceAll(/\s/gu, '')
const notice = withoutBlanks(readFileSync(new URL('texts/notice-2018-430.txt', import.meta.url), 'utf8'))

for (const [id, text] of Object.entries(clauses)) {
  test(`clause ${id} stands word for word in the notice`, () => {
    const words = withoutBlanks(text)
    const times = notice.split(words).length - 1
    // A bare heading such as 工作职责 may recur; a sentence may not.
    assert.ok(words.length < 12 ? times >= 1 : times === 1, `found ${times} times`)
  })
}
test('the clauses stand in the order of the notice and leave out nothing but numbers', () => {
  let at = notice.indexOf('一、工作原则')
  let between = ''
  for (const text of Object.values(clauses)) {
    const found = notice.indexOf(withoutBlanks(text), at)
    assert.ok(found >= at, text)
    between += notice.slice(at, found)
    at = found + withoutBlanks(text).length
  }
  const rest = between.replaceAll(/[一二三四]、(?:工作原则|工作制度|责任追究|保障措施)/gu, '').replaceAll(/[一二三四()0-9.]/gu, '')
  assert.equal(rest, '')
  assert.match(notice.slice(at), /^2018/u)
})
test('every clause that the product cites is there, and the grounds one by one', () => {
  const cited =
    '1.1 1.2 1.3 1.4 2.1.1 2.1.2 2.1.3.1 2.1.3.2 2.1.3.3 2.1.3.4 2.2.1.1 2.2.1.2 2.2.2.1 2.2.2.2 2.2.2.3 2.2.2.4 2.2.2.5 2.2.3.1 2.2.3.2 ' +
    '2.3.1.1 2.3.1.2 2.3.2 2.3.3 2.3.3.4 2.3.3.6 2.4.1 2.4.2 2.4.3 2.4.4.1 2.4.4.2 2.4.4.3 3.1 3.3 4.2 4.3 4.4'
  assert.deepEqual(
    cited.split(' ').filter((id) => !isClause(id)),
    [],
  )
  assert.deepEqual(
    groundIds.map((id) => id.slice(4)),
    ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '2.8'],
  )
})
test('a place is written as officials cite it', () => {
  assert.equal(placeOf('2.2.2.3'), '二(二)2.3)')
  assert.equal(placeOf('3.2.1.4'), '三(二)1.4)')
  assert.equal(placeOf('2.1.2'), '二(一)2')
  assert.equal(placeOf('4.3'), '四(三)')
  assert.equal(new Set(clauseIds.map(placeOf)).size, clauseIds.length)
})
