import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const root = path.join(import.meta.dirname, '..')
const documents = globSync('{*.md,docs/**/*.md,web/*.md}', { cwd: root })
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

test('every link between documents, pictures and sources leads somewhere', () => {
  const links = documents.flatMap((file) =>
    [...read(file).matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({ file, target })),
  )
  const own = links.filter(({ target }) => !/^(https?:|#)/.test(target))
  assert.ok(own.length > 50)
  const dead = own.filter(({ file, target }) => !existsSync(path.join(root, path.dirname(file), target.split('#', 1)[0] ?? '')))
  assert.deepEqual(
    dead.map(({ file, target }) => `${file} -> ${target}`),
    [],
  )
})
test('every decision page has a number of its own', () => {
  const numbers = globSync('docs/decisions/*.md', { cwd: root }).map((file) => path.basename(file).slice(0, 4))
  assert.ok(numbers.length > 0 && numbers.every((number) => /^\d{4}$/.test(number)))
  assert.deepEqual(numbers.toSorted(), [...new Set(numbers)].toSorted())
})
test('every npm script and admin verb that a document prints is there', async () => {
  const { verbs } = await import('#server/admin/verbs.ts')
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const printed = documents.flatMap((file) =>
    [...read(file).matchAll(/npm run (?:--silent )?(\w+)(?: -- ([a-z]+(?: [a-z]+)?))?/g)].map(([, script = '', verb]) => ({
      file,
      script,
      verb,
    })),
  )
  assert.ok(printed.length > 20)
  const names = verbs.map(({ name }) => name)
  const wrong = printed.filter(
    ({ script, verb }) =>
      !(script in scripts) ||
      (script === 'admin' && verb !== undefined && !names.some((name) => verb === name || verb.startsWith(`${name} `))),
  )
  assert.deepEqual(wrong, [])
})
