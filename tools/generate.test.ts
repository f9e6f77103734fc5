import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { generated } from './generate.ts'

for (const { file, produce } of generated) {
  test(`${file} is what the sources of today produce (npm run generate)`, async () => {
    assert.equal(readFileSync(path.join(import.meta.dirname, '..', file), 'utf8'), await produce())
  })
}
