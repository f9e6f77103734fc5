import { checkPenalty } from '#notice/penalty-fields.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { namePerson } from './person-names.ts'
import type { Chance } from './random.ts'

interface Held {
  readonly department: string
  readonly name: string
  readonly document_number: string
  readonly certificate_name: string
  readonly certificate_number: string
  readonly holder_kind: string
  readonly holder_name: string
  readonly holder_uscc: string
}
/** What was found, what the law says of it, and what was decided; of `licence` the decision names the certificate. */
const cases = [
  { offence: '未按许可范围从事活动', categories: ['警告'], content: '警告，责令限期改正' },
  { offence: '未按规定保存经营台账', categories: ['罚款'], content: '罚款5000元', fine: '0.5' },
  { offence: '未经变更擅自改变场所布局', categories: ['罚款'], content: '罚款20000元', fine: '2' },
  { offence: '拒不改正安全隐患', categories: ['暂扣许可证件'], content: '暂扣许可证件三十日', licence: true },
  { offence: '出借、转让许可证件', categories: ['吊销许可证件'], content: '吊销许可证件', licence: true },
] as const
/** How many penalties each department that leads has left, at most. */
const each = 3
const most = 24

/** Penalties of the departments that received the decisions which they affect; every seventh names an original that cannot be found (2.2.3.2). */
export async function leavePastPenalties(city: City, chance: Chance): Promise<void> {
  const today = dayInShanghai(city.now())
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<Held>(
      `select held.* from (
         select push.department, department.name, decision.document_number, decision.certificate_name, decision.certificate_number,
                decision.holder_kind, decision.holder_name, decision.holder_uscc,
                row_number() over (partition by push.department order by decision.id desc) as turn
         from app.push join app.decision on decision.id = push.decision join app.department on department.code = push.department
         where push.role = 'lead' and push.status = 'received' and decision.result = 'granted' and decision.holder_uscc is not null
           and decision.certificate_number is not null and decision.confidentiality = 'open') as held
       where held.turn <= $1 order by held.turn, held.department limit $2`,
      [each, most],
    ),
  )
  for (const [n, held] of rows.entries()) {
    const { licence, ...found } = { licence: false, ...chance.pick(cases) }
    const verdict = checkPenalty(
      {
        ...found,
        sourceId: `CF-${n + 1}`,
        documentNumber: `洪${held.name.slice(0, 2)}罚〔${today.slice(0, 4)}〕${n + 1}号`,
        facts: `现场检查发现${held.holder_name}${found.offence}`,
        basis: '有关法律法规的处罚条款',
        ...(licence ? { licence: `${held.certificate_name} ${held.certificate_number}` } : {}),
        decidedOn: today,
        holder: { kind: held.holder_kind, name: held.holder_name, uscc: held.holder_uscc, legalRepresentative: namePerson(chance) },
        ...(n % 7 === 6 ? { decisionDocumentNumber: '洪审批〔2017〕8号' } : { decisionDocumentNumber: held.document_number }),
      },
      { today },
    )
    if (!verdict.ok) throw new Error(`the demo's penalty is refused: ${verdict.errors[0]?.message}`)
    const { department } = held
    const arrival = { client: `form:${department}`, actor: namePerson(chance), seat: 'handler', department, penalty: verdict.value }
    await city.penalties.take({ arrivals: [arrival], refused: [] })
  }
}
