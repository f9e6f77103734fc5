import type { City } from '#kernel/city.ts'

const shown: readonly (readonly [username: string, who: string])[] = [
  ['spj.handler', '市行政审批局 承办人'],
  ['spj.operator', '市行政审批局 推送操作员'],
  ['fgw.liaison', '市发改委 联络员'],
  ['fgw.head', '市发改委 部门领导'],
  ['office', '联席会议办公室'],
  ['oversight', '督查'],
  ['yhb', '优化办'],
  ['sysadmin', '系统管理员'],
]

/** The last words of a start: the address, and in a demo city who can sign in, in an empty one how to begin. */
export async function greet({ config, database }: City, address: string, say: (line: string) => void) {
  const { rows } = await database.pool.query<{ demo: boolean; anybody: boolean }>(
    'select exists (select from app.account where account.demo) as demo, exists (select from app.account) as anybody',
  )
  say('')
  say(`审管通已就绪 / Shenguan is ready: ${address}`)
  if (rows[0]?.anybody === false) say('还没有任何账号。请另开终端运行 npm run admin -- init，建立部门、目录和三类管理员 / no accounts yet')
  if (rows[0]?.demo !== true) return
  say(`演示账号（口令均为 ${config.demoPassword}） / demo accounts:`)
  for (const [username, who] of shown) say(`  ${username.padEnd(14)} ${who}`)
  say('  其他账号：<部门代码>.<岗位>，如 spj.approver、szj.liaison；另有 convener、deputy、secadmin、auditor')
}
