import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { getDayNumber } from '#notice/civil-days.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id, presenter } from '#modules/pushes/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { registers } from './registers.ts'
import { countLooks, countReports, readAccounts, readReports, urgencyOf, type AccountRecord } from './rows.ts'
import { keepSecret, revealSecret } from './secrets.ts'
import { AccountRow, ReportPage, ReportQuery, SecretAsked, SecretIn, SecretShown } from './shapes.ts'

export { AccountRow, reportStates, ReportRow, SystemRow, UpwardItemRow } from './shapes.ts'
export {
  checkAccountRequest,
  closeSystemAccount,
  handOverAccount,
  keepSystemAccount,
  registerUpwardReport,
  renewSystemAccount,
  takeOverAccount,
} from './effects.ts'
export { addSystem, markItem } from './registers.ts'
export { keepSecret, revealSecret } from './secrets.ts'
export { watchUpward, type UpwardWatch } from './watch.ts'

const ById = Type.Object({ id: Id })

/** 向上级报送 (2.2.2.2): the tasks, the professional systems and the accounts that supervising departments gave for them. */
export const upward =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    await server.register(registers(city))
    server.get(
      '/upward/reports',
      {
        config: { permission: 'upward.read' },
        schema: { summary: '上报任务，急的在前', querystring: ReportQuery, response: answers(ReportPage) },
      },
      async (request) => {
        const at = city.now()
        const present = presenter(await city.directory.current(at.getTime()))
        const { rows, counts } = await withinConnection(city.database.pool, viewerOf(request), async (connection) => ({
          rows: await readReports(connection, dayInShanghai(at), request.query),
          counts: await countReports(connection, dayInShanghai(at)),
        }))
        const { limit, closed } = request.query
        const shown = rows.slice(0, limit)
        const last = shown.at(-1)
        return {
          items: shown.map(({ department, due_on, opened_at, reported_on, receipt_number, ...row }) => ({
            ...row,
            department: present.department(department),
            dueOn: due_on,
            openedAt: opened_at.toISOString(),
            reportedOn: reported_on,
            receiptNumber: receipt_number,
          })),
          next: rows.length > limit && last ? urgencyOf(last, closed) : null,
          counts,
        }
      },
    )
    server.get(
      '/upward/accounts',
      {
        config: { permission: 'upward.read' },
        schema: { summary: '专业系统账号台账，快到期的在前', response: answers(Type.Object({ items: Type.Array(AccountRow) })) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const present = presenter(await city.directory.current(at.getTime()))
        const rows = await withinConnection(city.database.pool, viewer, readAccounts)
        const looks = await withinConnection(city.database.pool, programSight, (connection) =>
          countLooks(
            connection,
            rows.map(({ id }) => id),
          ),
        )
        return {
          items: rows.map((row) => presentAccount(row, { viewer, present, today: dayInShanghai(at), looks: looks.get(row.id) ?? 0 })),
        }
      },
    )
    server.put(
      '/upward/accounts/:id/secret',
      {
        config: { permission: 'upward.secret' },
        schema: { summary: '填写或更换账号口令（加密保存）', params: ById, body: SecretIn, response: answers(Type.Object({})) },
      },
      async (request) => {
        await keepSecret(city, viewerOf(request), request.params.id, request.body.secret)
        return {}
      },
    )
    server.post(
      '/upward/accounts/:id/reveal',
      {
        config: { permission: 'upward.secret' },
        schema: { summary: '保管人按事由查看口令（查看留痕）', params: ById, body: SecretAsked, response: answers(SecretShown) },
      },
      async (request, reply) => {
        const { reason, note } = request.body
        const shown = await revealSecret(city, viewerOf(request), request.params.id, reason, note)
        reply.header('cache-control', 'no-store')
        return shown
      },
    )
  }

interface Presenting {
  readonly viewer: Viewer
  readonly present: ReturnType<typeof presenter>
  readonly today: string
  readonly looks: number
}
function presentAccount(row: AccountRecord, { viewer, present, today, looks }: Presenting) {
  const mine = row.custodian === viewer.account
  const open = row.state !== 'closed'
  const may = open && viewer.permissions.has('upward.secret')
  return {
    id: row.id,
    case: row.case_id,
    system: { id: row.system, name: row.system_name },
    department: present.department(row.department),
    userName: row.user_name,
    purpose: row.purpose,
    custodian: { name: row.custodian_name, mine },
    state: row.state,
    givenAt: row.given_at.toISOString(),
    expiresOn: row.expires_on,
    daysLeft: getDayNumber(row.expires_on) - getDayNumber(today),
    secretAt: row.secret_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    looks,
    mayKeep: may && (mine || (row.state === 'given' && row.department === viewer.department)),
    mayReveal: may && mine && row.secret_at !== null,
  }
}
