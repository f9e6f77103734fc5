import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type } from 'typebox'
import { writeBySchema } from './serializing.ts'

const write = (schema: object, answer: unknown) =>
  JSON.parse((writeBySchema({ schema, method: 'GET', url: '/', httpStatus: '200' }) as (answer: unknown) => string)(answer)) as unknown

const Person = Type.Object({ name: Type.String(), seat: Type.Union([Type.String(), Type.Null()]) })
const Value = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Array(Type.String())])
const Sheet = Type.Object({
  by: Type.Union([Person, Type.Null()]),
  values: Type.Array(Type.Union([Value, Type.Null()])),
  state: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  told: Type.Union([Type.Array(Person), Type.Null()]),
  holder: Type.Union([Type.Object({ section: Type.String() }), Type.Object({ officer: Type.String() })]),
})

test('what may be nothing, and what may be of several kinds, is written as it is', () => {
  const sheets = [
    {
      by: { name: '王敏', seat: null },
      values: ['文字', '', 3, 2.5, 0, true, false, [], ['甲', '乙'], null],
      state: 'closed',
      told: [{ name: '李强', seat: 'liaison' }],
      holder: { section: '审批科' },
    },
    { by: null, values: [], state: 'open', told: null, holder: { officer: '陈华' } },
  ]
  for (const sheet of sheets) assert.deepEqual(write(Sheet, sheet), sheet)
})

test('what a schema does not name is not written, in a union as anywhere', () => {
  const told = {
    by: { name: '王敏', seat: null, phone: '13800000000' },
    values: [],
    state: 'open',
    told: null,
    holder: { section: '甲', phone: '1' },
  }
  assert.deepEqual(write(Sheet, told), { ...told, by: { name: '王敏', seat: null }, holder: { section: '甲' } })
})

test('a schema that many routes answer with is compiled once', () => {
  const schema = Type.Object({ name: Type.String() })
  const writers = ['/one', '/two'].map((url) => writeBySchema({ schema, method: 'GET', url, httpStatus: '200' }))
  assert.equal(writers[0], writers[1])
})
