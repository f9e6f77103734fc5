import { licenceAction } from '#notice/procedures/licence-action.ts'
import type { FieldValues } from '#notice/conditions.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { Effects } from './cases/effects.ts'
import { beginCase } from './cases/opening.ts'
import { lockCases } from './cases/records.ts'
import { platform, takeSystemStep, type Turn } from './cases/steps.ts'

type Within = Pick<Turn, 'connection' | 'known' | 'at'>
interface Stripping {
  readonly department: string
  readonly document_number: string
  readonly organ: string | null
  readonly decided_on: string
  readonly facts: string
  readonly basis: string
  readonly content: string
  readonly number: string
  readonly item: string | null
  readonly item_as_sent: string
}

/**
 * 吊销 leads to 注销 (行政许可法 70(4); 2.2.3.2): a case of the bureau's with its clock, the penalty as its ground and evidence, opened once
 * in the transaction that links the penalty. A correction that means another decision ends the first case and opens the right one.
 */
export async function openCancellation(within: Within, penalty: string, decision: string): Promise<void> {
  const { connection, known } = within
  const open = await findCases(within, `c.penalty = $1 and c.state <> 'withdrawn'`, penalty)
  if (open.some((one) => one.decision === decision)) return
  for (const { id } of open) await endByPlatform(within, id, 'penaltyCorrected')
  // One that has cancelled another licence stays; a second for the same penalty is never opened.
  if ((await findCases(within, `c.penalty = $1 and c.state <> 'withdrawn'`, penalty)).length > 0) return
  const { rows } = await connection.query<Stripping>(
    `select penalty.department, penalty.document_number, penalty.organ, penalty.decided_on, penalty.facts, penalty.basis, penalty.content,
            decision.document_number as number, decision.item, decision.item_as_sent
     from app.penalty join app.decision on decision.id = $2 where penalty.id = $1`,
    [penalty, decision],
  )
  const found = rows[0]
  if (!found) throw new Error(`penalty ${penalty} or decision ${decision} is gone`)
  const organ = found.organ ?? known.departments.get(found.department)?.fullName ?? found.department
  const fields: FieldValues = {
    kind: 'cancel',
    cancelGround: '70-4',
    antecedent: found.document_number.slice(0, 100),
    penaltyNumber: found.document_number,
    facts: `${organ}于${found.decided_on}作出${found.document_number}处罚决定：${found.content}。违法事实：${found.facts}`.slice(0, 4000),
    reasons: `许可证件依法被吊销的，行政机关应当依法办理有关行政许可的注销手续（行政许可法第七十条第四项）。处罚依据：${found.basis}`.slice(
      0,
      4000,
    ),
  }
  const item = found.item === null ? undefined : known.items.get(found.item)?.name
  await beginCase(turnOf(within), {
    procedure: licenceAction,
    parties: { requesting: found.department, deciding: known.bureau },
    subject: { decision, push: null, item: found.item, words: null, penalty },
    title: `${item ?? found.item_as_sent}（${found.number}）`,
    parent: null,
    performer: platform(turnOf(within)),
    form: { fields, papers: {}, note: null },
    tell: ['deciding.liaison', 'requesting.liaison'],
  })
}

/** A corrected penalty no longer takes the licence away: there is nothing to cancel. */
export async function dropCancellation(within: Within, penalty: string): Promise<void> {
  for (const { id } of await findCases(within, 'c.penalty = $1 and c.closed_at is null', penalty))
    await endByPlatform(within, id, 'penaltyCorrected')
}

/** Another decision has cancelled the licence: the case has come to its aim. */
export async function endCancellation(within: Within, decision: string): Promise<void> {
  const open = await findCases(within, 'c.decision = $1 and c.penalty is not null and c.closed_at is null', decision)
  for (const { id } of open) await endByPlatform(within, id, 'cancelledElsewhere')
}

async function findCases({ connection }: Within, where: string, id: string) {
  const { rows } = await connection.query<{ id: string; decision: string }>(
    `select c.id, c.decision from app.case as c where ${where} order by c.id`,
    [id],
  )
  return rows
}

async function endByPlatform(within: Within, id: string, action: 'penaltyCorrected' | 'cancelledElsewhere'): Promise<void> {
  const record = (await lockCases(within.connection, [id])).get(id)
  if (record) await takeSystemStep(turnOf(within), record, action)
}

/** Neither the platform's opening nor its endings name an effect (notice/procedures/licence-action.ts). */
const turnOf = (within: Within): Turn => ({ ...within, today: dayInShanghai(within.at), effects: {} as Effects })
