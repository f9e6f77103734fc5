import type { Effect } from '#kernel/cases/effects.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Seat } from '#kernel/seats.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { sameReceivers, type Receiving } from '../item-check.ts'
import { receiversOn } from './outlook.ts'
import { namesOf } from './present.ts'
import { createProposal } from './proposal-acts.ts'

/**
 * The mapping follows a ruling about a boundary (F4): a draft in the laboratory for the item and region, to be submitted by the bureau
 * and approved by a second person like every other. None where the mapping says so already or the ruling is about one push alone.
 */
export const draftMapping: Effect = async ({ connection, known, at, record, performer }) => {
  const { receiver, assisting, scope, effectiveOn, reasons, basis, agreement } = record.fields
  if (record.item === null || typeof receiver !== 'string' || scope === 'none') return
  const region = scope === 'region' ? await regionOf(record.decision) : null
  const today = dayInShanghai(at)
  const day = typeof effectiveOn === 'string' && effectiveOn > today ? effectiveOn : today
  const before = receiversOn(known, record.item, region, day)
  const after = receiversRuled(known, before, receiver, Array.isArray(assisting) ? assisting : [])
  if (sameReceivers(before, after)) return
  const names = namesOf(known)
  const why = [reasons, agreement].find((one) => typeof one === 'string' && one !== '')
  await createProposal(
    { now: () => at },
    known,
    connection,
    // The office acts in person; 0 is nobody's account.
    { account: performer.account ?? '0', name: performer.name, seats: [performer.seat as Seat] },
    {
      title:
        `${names.item(record.item).name}：${region === null ? '全市' : names.region(region).name}由${names.department(receiver).name}监管（边界争议裁定）`.slice(
          0,
          200,
        ),
      reason: `边界争议办件 ${record.id}“${record.title}”：${String(why ?? '')}`.slice(0, 1000),
      basis: String(basis ?? '').slice(0, 500),
      effectiveFrom: day,
      pastPushes: null,
      lines: [{ item: record.item, region, receivers: after }],
    },
  )

  async function regionOf(decision: string | null): Promise<string | null> {
    const { rows } = await connection.query<{ region: string }>('select decision.region from app.decision where decision.id = $1', [
      decision,
    ])
    return rows[0]?.region ?? null
  }
}

/** The department decided leads, those named assist, whoever led gives it up, and all others go on as they are. Pure. */
export function receiversRuled(
  { departments }: Pick<Directory, 'departments'>,
  before: readonly Receiving[],
  receiver: string,
  assisting: readonly string[],
): readonly Receiving[] {
  const named = new Set([receiver, ...assisting])
  return [
    { department: receiver, role: 'lead' },
    ...assisting.filter((one) => one !== receiver && departments.has(one)).map((department) => ({ department, role: 'assist' }) as const),
    ...before.filter(({ department, role }) => role !== 'lead' && !named.has(department)),
  ]
}
