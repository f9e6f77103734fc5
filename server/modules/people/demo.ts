import { sql, type Transaction } from 'kysely'
import { bureauCode, memberDepartments } from '#notice/departments.ts'
import { sealPhone } from '#kernel/personal.ts'
import type { Seat } from '#kernel/seats.ts'
import type { Tables } from '#kernel/tables.ts'
import type { Seal } from '#platform/seal.ts'

const daily = ['handler', 'reviewer', 'approver', 'liaison', 'deputy', 'head'] as const satisfies readonly Seat[]

/** Those who are no officials of a member department, by user name. */
const others: readonly (readonly [username: string, department: string, seat: Seat])[] = [
  ['office', 'LXHB', 'office'],
  ['convener', 'ZF', 'convener'],
  ['deputy', 'ZFMS', 'deputyConvener'],
  ['oversight', 'DCS', 'oversight'],
  ['yhb', 'YHB', 'optimisation'],
  ['sysadmin', bureauCode, 'sysadmin'],
  ['secadmin', bureauCode, 'secadmin'],
  ['auditor', bureauCode, 'auditor'],
]

/** Frequent surnames and given names; together they name nobody in particular. */
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const givenNames =
  '建国 志强 海燕 晓东 丽华 文斌 国平 秀英 俊杰 雪梅 永刚 慧敏 春生 玉兰 振华 小红 立新 佳怡 卫东 思远 明辉 雅琴 德胜 晨曦 月娥 云飞 静怡 长林 素芳 子涵 宏伟 美玲 天宇 桂香 学军 婷婷 家豪 凤霞'.split(
    ' ',
  )

interface DemoAccount {
  readonly username: string
  readonly department: string
  readonly seat: Seat
}

/** The demo city's people (outside contract §1): `<department code in lower case>.<seat>` and the eight others. */
export const demoAccounts: readonly DemoAccount[] = [
  ...memberDepartments.flatMap(({ code }) =>
    [...daily, ...(code === bureauCode ? (['operator'] as const) : [])].map((seat) => ({
      username: `${code.toLowerCase()}.${seat}`,
      department: code,
      seat,
    })),
  ),
  ...others.map(([username, department, seat]) => ({ username, department, seat })),
]

/** A name that stays with the place in the list. Both steps have no common factor with their list's length, so names repeat late. */
function nameAt(place: number): string {
  return `${surnames[(place * 7) % surnames.length]}${givenNames[(place * 11 + Math.floor(place / surnames.length)) % givenNames.length]}`
}

/** Adds the demo accounts that are missing, all with the one digest that is handed in. Phones are of a range that is nobody's. */
export async function seedDemoAccounts(tx: Transaction<Tables>, passwordHash: string, seal: Seal): Promise<void> {
  // The numbers come first: each phone is sealed for its own row.
  const { rows: ids } = await sql<{
    id: string
  }>`select nextval('app.account_id_seq') as id from generate_series(1, ${demoAccounts.length}::integer)`.execute(tx)
  const rows = demoAccounts.map(({ username, department, seat }, place) => {
    const { id } = ids[place]!
    return {
      id,
      username,
      name: nameAt(place),
      department,
      seats: [seat],
      phone: sealPhone(seal, id, `1380000${String(place + 1).padStart(4, '0')}`),
    }
  })
  await sql`insert into app.account (id, username, name, department, seats, phone, password_hash, demo) overriding system value
    select one.id, one.username, one.name, one.department, one.seats, one.phone, ${passwordHash}, true
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one(id bigint, username text, name text, department text, seats text[], phone text)
    on conflict (username) do nothing`.execute(tx)
}
