import { bureauCode } from '#notice/departments.ts'
import type { Seat } from '#kernel/seats.ts'
import { seedCatalogue } from '#modules/catalogue/index.ts'
import { seedDepartments } from '#modules/departments/seed.ts'
import { writeAccount } from '#modules/people/accounts.ts'
import { hashPassword, makePassword } from '#modules/people/password.ts'
import { programSight, within, withinConnection } from '#platform/db.ts'
import { AdminError, commandLine, type Verb } from '../verb.ts'

/** 三员分立 from the first day (GB/T 22239 8.1.5). */
const first: readonly (readonly [seat: Seat, name: string])[] = [
  ['sysadmin', '系统管理员'],
  ['secadmin', '安全管理员'],
  ['auditor', '审计管理员'],
]

export const init: Verb = {
  name: 'init',
  summary: '正式启用：建立部门、事项目录、工作日历和首批三员账号（不含演示数据）',
  notes: ['口令只显示这一次，请当面交给三位管理员。已有账号的数据库不会改动。'],
  run: async ({ openPlace, print, explain }) => {
    const { database, seal, now } = await openPlace()
    await within(database, programSight, async (tx) => {
      const found = await tx.selectFrom('app.account as account').select('account.id').limit(1).executeTakeFirst()
      if (found) throw new AdminError('库中已有账号，未作任何更改。新增账号请由系统管理员在“账号”页面办理。')
      await seedDepartments(tx)
      await seedCatalogue(tx)
    })
    const made = await Promise.all(
      first.map(async ([seat, name]) => {
        const password = makePassword()
        return { seat, name, password, passwordHash: await hashPassword(password) }
      }),
    )
    const at = now()
    await withinConnection(database.pool, programSight, async (connection) => {
      for (const { seat, name, passwordHash } of made) {
        await writeAccount(
          connection,
          seal,
          commandLine,
          { username: seat, name, department: bureauCode, seats: [seat] },
          { passwordHash, at },
        )
      }
    })
    explain('已建立部门、事项目录、工作日历和三员账号。口令只显示这一次：')
    for (const { seat, name, password } of made) print(`${seat.padEnd(10)} ${password}  ${name}`)
  },
}
