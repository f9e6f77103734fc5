import { dayOfNumber, getDayNumber } from '#notice/civil-days.ts'
import type { SystemLookReason } from '#notice/upward-words.ts'
import { keepSecret, revealSecret } from '#modules/upward/index.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { afternoon, evening, morning, noon, step, type Beside, type CaseScript, type ScriptStep } from './case-scripts.ts'
import { demoSystems, type DemoSystemKey } from './upward-register.ts'
import { viewerOf } from './viewers.ts'

async function accountOf({ city, id }: Beside): Promise<string> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ id: string }>('select account.id from app.system_account as account where account.case_id = $1', [id]),
  )
  if (!rows[0]) throw new Error(`case ${id} of the demo city has given no account`)
  return rows[0].id
}
/** The secret comes under seal before the account is taken over; the demo's is nobody's. */
const sealedBy = (username: string) => async (beside: Beside) =>
  await keepSecret(beside.city, await viewerOf(beside.city, username), await accountOf(beside), `demo-${beside.id}-NotAnywhere`)
const look = (back: number, by: string, reason: SystemLookReason, note: string): ScriptStep =>
  step(back, evening, by, '', {
    first: async (beside) => void (await revealSecret(beside.city, beside.viewer, await accountOf(beside), reason, note)),
  })

/** 专业系统账号 (2.2.2.2): one about to run out, one in new hands, one handed back, one run out, one given today, one asked for. */
export function accountScripts(day: (back: number) => string): readonly CaseScript[] {
  const later = (days: number) => dayOfNumber(getDayNumber(day(0)) + days)
  const ask = (back: number, of: DemoSystemKey, purpose: string, custodian: string) =>
    step(back, morning, 'SPJ.operator', 'open', {
      fields: { supplier: demoSystems[of].department, systemName: demoSystems[of].name, purpose, custodian },
      papers: { pledge: ['账号使用承诺书（盖章）.txt'] },
    })
  const give = (back: number, of: DemoSystemKey, userName: string, expiresOn: string) =>
    step(back, noon, `${demoSystems[of].department}.liaison`, 'give', { fields: { userName, expiresOn } })
  const take = (back: number, of: DemoSystemKey, by: string) =>
    step(back, afternoon, by, 'takeOver', { first: sealedBy(`${demoSystems[of].department.toLowerCase()}.liaison`) })
  const script = (...steps: readonly ScriptStep[]): CaseScript => ({ procedure: 'system-account', steps })
  const handBack = (back: number, by: string, handBackReason: string) => step(back, noon, by, 'handBack', { fields: { handBackReason } })
  return [
    script(
      ask(36, 'investment', '录入项目核准和节能审查结果', 'spj.handler'),
      give(34, 'investment', 'nc_spj_tz01', later(6)),
      take(33, 'investment', 'SPJ.handler'),
      look(20, 'SPJ.handler', 'report', '录入本周核准的项目'),
      look(11, 'SPJ.handler', 'check', '核对省平台退回的一件'),
      look(3, 'SPJ.handler', 'report', '录入节能审查结果'),
    ),
    script(
      ask(35, 'discharge', '核对自动提取的许可信息', 'spj.operator'),
      give(33, 'discharge', 'nchz_shenpi', later(290)),
      take(32, 'discharge', 'SPJ.operator'),
      look(15, 'SPJ.operator', 'check', '核对本月自动提取的回执'),
      step(12, noon, 'SPJ.operator', 'handOver', { fields: { newCustodian: 'spj.handler', handOverReason: '岗位调整，改由承办人保管。' } }),
      step(11, noon, 'SPJ.handler', 'takeOver'),
    ),
    script(
      ask(30, 'safety', '报送危险化学品建设项目审查结果', 'spj.reviewer'),
      give(28, 'safety', 'ajsp_nc02', later(160)),
      take(27, 'safety', 'SPJ.reviewer'),
      look(9, 'SPJ.reviewer', 'report', '报送安全设施设计审查结果'),
      handBack(6, 'SPJ.handler', '改由安监部门统一录入，不再使用。'),
      step(4, afternoon, 'AJJ.liaison', 'confirmHandBack', { fields: { closedNote: '账号已注销。' } }),
    ),
    script(
      ask(29, 'travel', '核对旅行社许可提取结果', 'spj.handler'),
      give(27, 'travel', 'nc-lxs-sp', day(4)),
      take(26, 'travel', 'SPJ.handler'),
    ),
    script(
      ask(24, 'haulage', '录入危险货物运输许可结果', 'spj.handler'),
      give(23, 'haulage', 'dlyz360100', later(25)),
      take(22, 'haulage', 'SPJ.handler'),
    ),
    script(
      ask(18, 'investment', '节能审查专用账号', 'spj.reviewer'),
      give(17, 'investment', 'nc_spj_jn02', later(120)),
      take(16, 'investment', 'SPJ.reviewer'),
      handBack(1, 'SPJ.handler', '两个账号合并为一个。'),
    ),
    script(ask(3, 'clinics', '录入医疗机构设置审批结果', 'spj.handler'), give(1, 'clinics', 'wsjg_nc_07', later(365))),
    script(ask(2, 'safety', '报送安全条件审查结果（临时）', 'spj.handler')),
  ]
}
