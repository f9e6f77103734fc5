import path from 'node:path'
import { openCity } from '#kernel/city.ts'
import { startResealing } from '#kernel/resealing.ts'
import { attestKeys } from '#kernel/sealing.ts'
import type { Tables } from '#kernel/tables.ts'
import { ConfigError, isLoopback, publicDemoPassword, readConfig, refusePublicDemo, type Config } from '#platform/config.ts'
import { isPassword } from '#modules/people/index.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { keysFileOf } from '#platform/keys.ts'
import { migrate, MigrationError } from '#platform/migrations.ts'
import { EmbeddedError, startEmbedded } from '#platform/postgres/embedded.ts'
import { appRoleUrl } from '#platform/roles.ts'
import { buildWeb } from '#tools/build-web.ts'
import { buildApp } from './app.ts'
import { loadDemoCity } from './demo/index.ts'
import { openSimulation } from './demo/simulation/index.ts'
import { readSimulation, startHelp, type SimulationOptions } from './demo/simulation/options.ts'
import { readMark } from './demo/simulation/records.ts'
import { greet } from './greeting.ts'
import { startWork } from './work.ts'

const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}

/** What has been started, to be ended in the opposite order: by a signal at any moment, or because the start failed. */
const endings: (() => Promise<unknown>)[] = []

/** The program: database, migrations, web, demo, server and background work, in the role that the settings give it. */
async function start(config: Config, simulate: SimulationOptions | undefined) {
  const [ownerUrl, web] = await Promise.all([openStore(config), config.role === 'worker' ? undefined : buildWeb(say)])
  const url = appRoleUrl(ownerUrl)
  const failed = (cause: unknown) => {
    process.stderr.write(`${JSON.stringify({ level: 'error', message: cause instanceof Error ? cause.message : String(cause) })}\n`)
  }
  const database = openDatabase<Tables>(url)
  endings.push(database.close)
  // Before anything is written: with other keys nobody could bring old and new together again.
  await attestKeys(keysFileOf(config), database.pool)
  if (config.demo && config.role !== 'web') await loadDemoCity({ ownerUrl, config, progress: say })
  const simulation = simulate && (await openSimulation(database, simulate))
  const city = openCity({
    config,
    database,
    failed,
    ...(simulation ?? (await goOn(database))),
    ...(config.role === 'web' ? { followUrl: url } : {}),
  })
  endings.push(city.close)
  if (!isLoopback(config.host)) await refuseKnownPassword(city.database)
  const server = await buildApp(city, web)
  // What is compiled here holds the program up: who waited for a connection meanwhile would be told that there is none.
  await server.ready()
  if (config.role !== 'web') endings.push(startResealing({ ownerUrl, seal: city.seal, files: city.files, failed }).stop)
  if (config.role !== 'web') endings.push(startWork(city, failed, simulation && { every: 1000, gateway: simulation.gateway }).stop)
  endings.push(() => server.close())
  const address = await server.listen({ host: config.host, port: config.port })
  await greet(city, address, say)
  if (simulation) endings.push(simulation.start(city, say, failed).stop)
}

/** A demo city that has lived through simulated days goes on from there: its clock never goes back behind its journal. */
async function goOn(database: Database<Tables>): Promise<{ readonly now?: () => Date }> {
  const { livedUntil } = await readMark({ database })
  const ahead = (livedUntil?.getTime() ?? 0) - Date.now()
  if (livedUntil === null || ahead <= 0) return {}
  say(`演示城市曾模拟到 ${dayInShanghai(livedUntil)}，时间从那里接着走。要回到今天，请换一个空的 SHENGUAN_DATA 目录。`)
  return { now: () => new Date(Date.now() + ahead) }
}

/** Demo accounts of an earlier start may still have the password that stands in the source: not where other machines can reach them. */
async function refuseKnownPassword({ pool }: Database<Tables>) {
  const { rows } = await pool.query<{ password_hash: string }>(
    'select distinct account.password_hash from app.account where account.demo and account.active limit 10',
  )
  for (const { password_hash } of rows) {
    if (!(await isPassword(publicDemoPassword, password_hash))) continue
    throw new ConfigError(
      '数据库中有使用公开演示口令的演示账号，不能让其他机器访问。请停用演示账号、另设口令，或改用空数据库并设 SHENGUAN_DEMO=off。',
    )
  }
}

/** The embedded PostgreSQL, or the one that DATABASE_URL names; migrated. */
async function openStore(config: Config): Promise<string> {
  const folder = path.join(config.dataFolder, 'postgres')
  const embedded =
    config.databaseUrl === undefined ? await startEmbedded({ folder, log: say, onGiveUp: (cause) => void fail(cause) }) : undefined
  if (embedded) endings.push(() => embedded.stop())
  const ownerUrl = embedded?.ownerUrl ?? config.databaseUrl ?? ''
  await migrate(ownerUrl, { log: say }).catch((cause: unknown) => {
    throw sayUnreachable(cause) ?? cause
  })
  return ownerUrl
}

/** Why a database that somebody else runs does not let us in, by the codes of the network and of PostgreSQL. */
const unreachable: Readonly<Record<string, string>> = {
  ECONNREFUSED: '连接被拒绝，数据库没有在该地址运行',
  ENOTFOUND: '找不到该主机',
  ENOENT: '找不到该套接字',
  ETIMEDOUT: '连接超时',
  EHOSTUNREACH: '主机不可达',
  '3D000': '没有这个数据库，请先建立空数据库',
  '28P01': '用户名或密码不正确',
  '28000': '该用户不得登录',
  '42501': '该用户权限不足，须能建立角色和表',
  '57P03': '数据库正在启动或停止，请稍后再试',
}
function sayUnreachable(cause: unknown): ConfigError | undefined {
  const reason = process.env['DATABASE_URL'] ? unreachable[String((cause as { code?: unknown }).code)] : undefined
  return reason === undefined
    ? undefined
    : new ConfigError(`不能使用 DATABASE_URL 所指的数据库：${reason}。请核对地址、用户、密码和数据库名。`)
}

let ending: Promise<void> | undefined
function end(): Promise<void> {
  ending ??= (async () => {
    for (const one of endings.toReversed()) await one().catch(() => undefined)
  })()
  return ending
}

/** What a person can mend is one clear line; everything else is a fault with its trace. */
async function fail(cause: unknown): Promise<never> {
  const known = cause instanceof ConfigError || cause instanceof MigrationError || cause instanceof EmbeddedError
  const inUse = (cause as { code?: string }).code === 'EADDRINUSE'
  process.stderr.write(
    inUse
      ? '端口已被占用。请停止占用它的程序，或用 PORT 换一个端口。\n'
      : known
        ? `${cause.message}\n`
        : `${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`,
  )
  await end()
  process.exit(1)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!ending) say('正在停止……')
    void end().then(() => process.exit(0))
  })
}
try {
  const words = process.argv.slice(2)
  if (words.includes('--help')) {
    for (const line of startHelp) say(line)
    process.exit(0)
  }
  const simulate = readSimulation(words)
  const config = readConfig(process.env)
  refusePublicDemo(config)
  if (simulate && config.role !== 'all') throw new ConfigError('模拟须由一个进程完成：请去掉 SHENGUAN_ROLE，或设为 all。')
  await start(config, simulate)
} catch (cause) {
  await fail(cause)
}
