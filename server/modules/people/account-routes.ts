import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sql, type Transaction } from 'kysely'
import { Type } from 'typebox'
import { readChanges } from '#kernel/changes.ts'
import type { City } from '#kernel/city.ts'
import { openPhone } from '#kernel/personal.ts'
import { seats, type Seat } from '#kernel/seats.ts'
import { maskPhone } from '#kernel/sight.ts'
import type { Tables } from '#kernel/tables.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { programSight, within } from '#platform/db.ts'
import { answers, Words } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import { seatsOfKind } from './account-rules.ts'
import { removeFactor } from './second-factor.ts'
import { addAccount, changeAccount, resetPassword } from './accounts.ts'
import { Account, AccountAsked, AccountChange, AccountPage, History, IdParams, NamedCode, NewAccount, OncePassword } from './shapes.ts'

const nameSeat = (seat: string) => ({ code: seat, name: seats[seat as Seat] })

/** Accounts: who there is, in which seats, and every change of it. */
export const accountRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const read = { permission: 'account.read' }
    const write = { permission: 'account.write' }

    server.get(
      '/accounts',
      { config: read, schema: { summary: '账号列表', querystring: AccountAsked, response: answers(AccountPage) } },
      async (request) => {
        const { limit } = request.query
        const items = await listAccounts(city, request.query)
        return {
          items: items.slice(0, limit).map((row) => present(city, row)),
          next: items.length > limit ? (items[limit - 1]?.id ?? null) : null,
        }
      },
    )
    server.get(
      '/accounts/seats',
      {
        config: read,
        schema: {
          summary: '各类部门可设的岗位',
          response: answers(Type.Object({ items: Type.Array(Type.Object({ kind: Type.String(), seats: Type.Array(NamedCode) })) })),
        },
      },
      () => ({ items: Object.entries(seatsOfKind).map(([kind, allowed]) => ({ kind, seats: allowed.map(nameSeat) })) }),
    )
    server.get(
      '/accounts/:id',
      { config: read, schema: { summary: '一个账号', params: IdParams, response: answers(Account) } },
      async (request) => {
        const row = await findAccount(city, request.params.id)
        if (!row) throw notFound('这个账号')
        // Only who may change a phone needs to see it whole.
        return present(city, row, viewerOf(request).permissions.has('account.write'))
      },
    )
    server.post(
      '/accounts',
      {
        config: write,
        schema: {
          summary: '新增账号',
          body: NewAccount,
          response: answers(Type.Object({ id: Type.String(), password: OncePassword.properties.password })),
        },
      },
      async (request) => await addAccount(city, viewerOf(request), request.body),
    )
    server.patch(
      '/accounts/:id',
      { config: write, schema: { summary: '修改或停用账号', params: IdParams, body: AccountChange, response: answers(Account) } },
      async (request) => {
        await changeAccount(city, viewerOf(request), request.params.id, request.body)
        const row = await findAccount(city, request.params.id)
        if (!row) throw notFound('这个账号')
        return present(city, row)
      },
    )
    server.post(
      '/accounts/:id/password',
      { config: write, schema: { summary: '重置密码', params: IdParams, response: answers(OncePassword) } },
      async (request) => await resetPassword(city, viewerOf(request), request.params.id),
    )
    server.delete(
      '/accounts/:id/second-factor',
      {
        config: write,
        schema: {
          summary: '手机遗失：重置账号的动态验证码，并告知本人',
          params: IdParams,
          body: Type.Object({ reason: Words(200, '谁、以何种方式申请，如何核实') }, { additionalProperties: false }),
          response: answers(Type.Object({})),
        },
      },
      async (request) => {
        await removeFactor(city, viewerOf(request), request.params.id, request.body.reason.trim())
        return {}
      },
    )
    server.get(
      '/accounts/:id/history',
      { config: read, schema: { summary: '账号的变更记录', params: IdParams, response: answers(History) } },
      async (request) => ({
        items: (await readChanges(city.database, `account:${request.params.id}`)).map((change) => ({
          ...change,
          at: change.at.toISOString(),
        })),
      }),
    )
  }

const select = (tx: Transaction<Tables>) =>
  tx
    .selectFrom('app.account as account')
    .innerJoin('app.department as department', 'department.code', 'account.department')
    .select(['account.id', 'account.username', 'account.name', 'account.department', 'account.seats', 'account.phone', 'account.active'])
    .select(['account.demo', 'account.created_at', 'account.version', 'department.name as departmentName'])
    .select(
      sql<boolean>`exists (select from app.second_factor as factor where factor.account = account.id and factor.confirmed_at is not null)`.as(
        'enrolled',
      ),
    )

async function findAccount(city: City, id: string) {
  return await within(city.database, programSight, (tx) => select(tx).where('account.id', '=', id).executeTakeFirst())
}

/** In the order of departments and user names; one more than asked for, to know whether there is more. */
async function listAccounts(city: City, { department, q, after, limit }: Asked) {
  return await within(city.database, programSight, async (tx) => {
    let query = select(tx)
      .orderBy('account.department')
      .orderBy('account.username')
      .limit(limit + 1)
    if (department) query = query.where('account.department', '=', department)
    if (q) {
      const like = `%${q.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
      query = query.where((the) => the.or([the('account.name', 'like', like), the('account.username', 'like', like.toLowerCase())]))
    }
    if (after) {
      query = query.where(sql<boolean>`(account.department, account.username) >
        (select last.department, last.username from app.account as last where last.id = ${after})`)
    }
    return await query.execute()
  })
}
type Asked = Type.Static<typeof AccountAsked>

type Row = Awaited<ReturnType<typeof listAccounts>>[number]
const present = ({ seal }: City, { department, departmentName, seats: held, phone: sealed, created_at, ...rest }: Row, whole = false) => {
  const phone = sealed && openPhone(seal, rest.id, sealed)
  return {
    ...rest,
    department: { code: department, name: departmentName },
    seats: held.map(nameSeat),
    phone: whole ? phone : maskPhone(phone),
    createdAt: created_at.toISOString(),
  }
}
