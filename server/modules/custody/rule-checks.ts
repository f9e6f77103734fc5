import type { PoolClient } from 'pg'
import type { Directory } from '#kernel/directory.ts'
import { coordinates } from '#kernel/hand-outs.ts'
import type { Viewer } from '#kernel/seats.ts'
import { Refusal, type Flaw } from '#platform/http/problem.ts'
import { mayHold, type Colleagues } from './colleagues.ts'
import type { RuleDraft } from './rule-shapes.ts'
import { columnsOf, digestOf } from './trial.ts'

/** Days for which a trial is good: what has come since may fall otherwise. */
const goodFor = 7

/** Rules are the custodians' (2.2.2.3): liaison, deputy, head, or who stands in for one of them. Throws Refusal 403. */
export async function refuseNotYours(connection: PoolClient, viewer: Viewer, day: string): Promise<void> {
  if (await coordinates(connection, viewer, day)) return
  throw new Refusal(403, 'not-your-seat', '交办规则由联络员、代理联络员或部门领导编辑。请联系他们。')
}

/** Throws Refusal 422 that names every flaw: what is not in the catalogue, who is not there, and what is said twice. */
export function refuseFlawed(draft: readonly RuleDraft[], known: Directory, colleagues: Colleagues): void {
  const officers = new Set(colleagues.officers.filter(mayHold).map(({ id }) => id))
  const sections = new Set(colleagues.sections.filter(({ active }) => active).map(({ id }) => id))
  const seen = new Map<string, number>()
  const flaws = draft.flatMap((rule, place): Flaw[] => {
    const at = (field: string, code: string, message: string): Flaw => ({ pointer: `/rules/${place}${field}`, code, message })
    const { officer, section, ...condition } = columnsOf(rule)
    const key = JSON.stringify(condition)
    const first = seen.get(key)
    seen.set(key, first ?? place)
    return [
      ...(rule.item !== null && known.items.get(rule.item)?.code !== rule.item
        ? [at('/item', 'unknown', `第 ${place + 1} 条：目录中没有在用的事项“${rule.item}”，请从目录中选择`)]
        : []),
      ...(rule.region !== null && !known.regions.has(rule.region)
        ? [at('/region', 'unknown', `第 ${place + 1} 条：没有区划“${rule.region}”，请从列表中选择`)]
        : []),
      ...((officer !== null && !officers.has(officer)) || (section !== null && !sections.has(section))
        ? [at('/to', 'unknown', `第 ${place + 1} 条：本部门没有这位在用的经办人或这个科室，请重新选择`)]
        : []),
      ...(first === undefined ? [] : [at('', 'twice', `第 ${place + 1} 条与第 ${first + 1} 条的条件相同，请删去一条`)]),
    ]
  })
  if (flaws[0]) throw new Refusal(422, 'invalid', `${flaws[0].message}。`, flaws)
}

/** Only what was tried goes live, from today at the earliest: what has been handed out is not handed out again. Throws Refusal 422. */
export async function refuseUntried(
  connection: PoolClient,
  department: string,
  { rules, effectiveFrom, trial }: { rules: readonly RuleDraft[]; effectiveFrom: string; trial: string },
  today: string,
): Promise<void> {
  if (effectiveFrom < today) {
    const message = '生效日期不能早于今天：已经交办的推送不会重新交办。请改为今天或以后。'
    throw new Refusal(422, 'past', message, [{ pointer: '/effectiveFrom', code: 'past', message }])
  }
  const { rows } = await connection.query<{ digest: string; fresh: boolean }>(
    `select trial.digest, (trial.at at time zone 'Asia/Shanghai')::date > $3::date - $4::integer as fresh
     from app.handout_trial as trial where trial.id = $1 and trial.department = $2`,
    [trial, department, today, goodFor],
  )
  const tried = rows[0]
  if (tried?.fresh === true && tried.digest === digestOf(rules)) return
  const message = tried
    ? '规则在试算之后有改动，或试算已过 7 天。请重新试算，看过结果再发布。'
    : '这套规则没有试算。请先用过去的推送试算，看过结果再发布。'
  throw new Refusal(422, 'not-tried', message, [{ pointer: '/trial', code: 'not-tried', message }])
}
