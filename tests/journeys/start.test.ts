import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'

/** Starts the program with these settings and nothing else, and waits for its end. */
async function start(settings: Readonly<Record<string, string>>) {
  const program = spawn(process.execPath, [path.join(import.meta.dirname, '../../server/main.ts')], {
    env: { PATH: process.env['PATH'], SHENGUAN_ROLE: 'worker', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [said, [code]] = await Promise.all([text(program.stderr), once(program, 'exit') as Promise<[number | null]>])
  return { said: said.trim(), code }
}

test('a database that cannot be used, an unknown setting and an open host stop the start with one clear line', async () => {
  const refusals: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /DATABASE_URL.*没有在该地址运行/u],
    [{ SHENGUAN_UNHEARD_OF: '1' }, /SHENGUAN_UNHEARD_OF/u],
    [{ HOST: '0.0.0.0' }, /演示口令/u],
  ]
  for (const [settings, words] of refusals) {
    const { said, code } = await start(settings)
    assert.equal(code, 1)
    assert.match(said, words)
    assert.equal(said.split('\n').length, 1, said)
  }
})
