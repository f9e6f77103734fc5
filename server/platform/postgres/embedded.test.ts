import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { EmbeddedError, findRunningEmbedded, startEmbedded, type Embedded } from './embedded.ts'

// A name that a city might give: with a space and in Chinese.
const scratch = mkdtempSync(path.join(os.tmpdir(), 'shenguan 数据 '))
const opened: Embedded[] = []
after(async () => {
  // Also what a failing test left running.
  for (const embedded of opened) await embedded.stop()
  rmSync(scratch, { recursive: true, force: true })
})
async function start(name: string, durability: 'full' | 'test' = 'test'): Promise<Embedded> {
  const embedded = await startEmbedded({ folder: path.join(scratch, name), durability, log: () => undefined })
  opened.push(embedded)
  return embedded
}

async function ask(url: string, text: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<object>(text)).rows
  } finally {
    await client.end()
  }
}
/** Another program, in a process of its own, that starts the database on a folder and stays. */
async function startElsewhere(folder: string): Promise<ChildProcess> {
  const script = `
    import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))}
    await startEmbedded({ folder: process.argv[1], durability: 'test', log: () => undefined })
    console.log('up')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  // Ends as soon as it says that it is up, or when it says nothing because it could not start.
  await once(child.stdout, 'readable')
  assert.ok(child.stdout.read(), 'the other program could not start')
  return child
}
/** A dead process may keep its number until its parent asks after it, so where the system tells, its state counts. */
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !existsSync('/proc/self/stat') || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
const postmasterOf = (folder: string) => Number(readFileSync(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])

test('a city that starts, stops and starts again finds what it wrote', async () => {
  const first = await start('again')
  await ask(first.ownerUrl, 'create table kept as select 430 as number')
  const { pid, socketFolder } = first
  await first.stop()
  assert.ok(!isAlive(pid) && !existsSync(socketFolder))
  const second = await start('again')
  assert.deepEqual(await ask(second.ownerUrl, 'select number from kept'), [{ number: 430 }])
  await second.stop()
})
test('nobody but the owner of the files can read the password or reach the socket', async () => {
  const running = await start('closed')
  assert.equal(statSync(path.join(scratch, 'closed', 'owner.secret')).mode & 0o777, 0o600)
  assert.equal(statSync(running.socketFolder).mode & 0o777, 0o700)
  await assert.rejects(ask(running.ownerUrl.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1'), /password/)
  assert.deepEqual(await ask(running.ownerUrl, 'show listen_addresses'), [{ listen_addresses: '' }])
  await running.stop()
})
test('Chinese names sort and match alike on every machine', async () => {
  const running = await start('words')
  assert.deepEqual(await ask(running.ownerUrl, `select '审批局' < '监管局' as before, lower('ÀB') as small`), [
    { before: true, small: 'àb' },
  ])
  await running.stop()
})
test('after a kill -9 of the program the next start stops the database that was left and loses nothing', async () => {
  const folder = path.join(scratch, 'killed')
  const child = await startElsewhere(folder)
  const left = postmasterOf(folder)
  await ask(findRunningEmbedded(folder) ?? '', 'create table kept as select 1 as number')
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.ok(isAlive(left), 'the database outlived its program')
  const next = await start('killed')
  assert.ok(!isAlive(left) && next.pid !== left)
  assert.deepEqual(await ask(next.ownerUrl, 'select number from kept'), [{ number: 1 }])
  await next.stop()
})
test('a second program on the same folder is refused in one line, and the first is not disturbed', async () => {
  const folder = path.join(scratch, 'shared')
  const child = await startElsewhere(folder)
  const postmaster = postmasterOf(folder)
  await assert.rejects(start('shared'), (cause) => {
    assert.ok(cause instanceof EmbeddedError && !cause.message.includes('\n'))
    assert.match(cause.message, new RegExp(`进程 ${child.pid}.*Another Shenguan`))
    return true
  })
  assert.equal(postmasterOf(folder), postmaster)
  assert.equal((await ask(findRunningEmbedded(folder) ?? '', 'select 1')).length, 1)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await (await start('shared')).stop()
})
test('a cluster whose making was cut off is made anew', async () => {
  const half = path.join(scratch, 'half', 'cluster.new')
  mkdirSync(path.join(half, 'base'), { recursive: true })
  writeFileSync(path.join(half, 'PG_VERSION'), '18\n')
  const running = await start('half')
  assert.ok(!existsSync(half))
  assert.equal((await ask(running.ownerUrl, 'select 1')).length, 1)
  await running.stop()
})
test('a process number that belongs to a stranger by now is left alone', async () => {
  await (await start('stranger')).stop()
  const stranger = spawn('sleep', ['60'])
  writeFileSync(
    path.join(scratch, 'stranger', 'cluster', 'postmaster.pid'),
    `${stranger.pid}\n${path.join(scratch, 'stranger', 'cluster')}\n`,
  )
  await (await start('stranger')).stop()
  assert.ok(stranger.exitCode === null && stranger.signalCode === null)
  stranger.kill()
})
test('a database that is killed under a running program comes back on the same address', async () => {
  const running = await start('revived', 'full')
  await ask(running.ownerUrl, 'create table kept as select 1 as number')
  const before = running.pid
  process.kill(before, 'SIGKILL')
  while (running.pid === before) await wait(20)
  assert.deepEqual(await ask(running.ownerUrl, 'select number from kept'), [{ number: 1 }])
  await running.stop()
})
