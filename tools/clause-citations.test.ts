import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clauses } from '#notice/clauses.ts'
import { procedures } from '#notice/procedures/index.ts'
import { findCarriers, findClauses } from './clause-citations.ts'
import { produceClausesPage } from './clauses-page.ts'

test('a sentence cites the clauses that it names, each once', () => {
  assert.deepEqual(findClauses('/** 签收 (2.2.2.3). A lead for 4.3, see 2.2.2.3 and (1.1, 1.2). */'), ['1.1', '1.2', '2.2.2.3'])
})
test('addresses, versions and sections of standards are no clauses', () => {
  for (const text of ['127.1.2.3', "'1.1.4'", 'GB/T 22239 8.1.4.3', 'TypeBox 1.4', '(GB/T 22239 3.1)', '0.2.2.2.3', '(TLS v1.2)'])
    assert.deepEqual(findClauses(text), [], text)
})
test('every procedure is carried out by a route', () => {
  const carried = new Set(findCarriers().map(({ procedure }) => procedure))
  assert.deepEqual(
    Object.keys(procedures).filter((id) => !carried.has(id)),
    [],
  )
})
test('the page has every clause in its own words', () => {
  const page = produceClausesPage()
  for (const [id, text] of Object.entries(clauses)) for (const line of text.split('\n')) assert.ok(page.includes(`> ${line}`), id)
})
