import { sql, type Transaction } from 'kysely'
import { seedItems, type SeedItem } from '#notice/catalogue-seed.ts'
import type { ReceiverRole } from '#notice/catalogue-words.ts'
import { bureauCode } from '#notice/departments.ts'
import type { Tables } from '#kernel/tables.ts'
import { subjectOf } from './history.ts'
import type { Receiving } from './item-check.ts'
import { seedChanges, seedDuties, seedIntakes, seedStart } from './seed-duties.ts'

interface SeedRule {
  readonly item: string
  readonly region: string | null
  readonly from: string
  readonly to: string | null
  readonly note: string
  readonly receivers: readonly Receiving[]
  readonly before: readonly Receiving[] | null
}
const author = { actor: '系统初始化', actor_seat: 'system', actor_department: bureauCode } as const
const numberOf = ({ code }: SeedItem) => Number(code.slice(-4))

/**
 * The 153 items with their supervisors, the first rules and the few changes of the demo city, and the journal's entries for them.
 * Needs departments and regions. A catalogue that has items already is left as the city has it. False when nothing was written.
 */
export async function seedCatalogue(tx: Transaction<Tables>, now = new Date()): Promise<boolean> {
  const there = await tx.selectFrom('app.item').select('code').limit(1).executeTakeFirst()
  if (there) return false
  await tx.insertInto('app.item').values(seedItems.map(toItem)).execute()
  await tx
    .insertInto('app.item_supervisor')
    .values(
      seedItems.flatMap((item) =>
        firstReceivers(item).flatMap(({ department, role }) => (role === 'copy' ? [] : [{ item: item.code, department, role }])),
      ),
    )
    .execute()
  const rules = seedItems.flatMap(rulesOf)
  await writeEntries(tx, rules, await writeRules(tx, rules, now), now)
  return true
}

function toItem(item: SeedItem) {
  const special = seedIntakes[numberOf(item)]
  const entrusted = special?.intake === 'entrusted'
  return {
    code: item.code,
    name: item.name,
    item_type: item.type,
    category: item.category,
    legal_basis: item.legalBasis,
    // Whoever is entrusted acts in the name of the one who entrusts (行政许可法 24): that one still approves and answers for it.
    approving_body: entrusted ? item.originalDepartment : item.approvingDepartment,
    original_department: item.originalDepartment,
    intake: special?.intake ?? 'bureau-window',
    intake_note: special?.note || null,
    entrustment_letter: special?.letter ?? null,
    entrustment_scope: special?.scope ?? null,
    entrusted_from: entrusted ? seedStart : null,
    public_safety: item.publicSafety,
    statutory_limit: item.statutoryLimitWorkingDays,
  }
}

function firstReceivers(item: SeedItem): readonly Receiving[] {
  return [{ department: item.supervisingDepartment, role: 'lead' }, ...readDuties(seedDuties[numberOf(item)] ?? '', 'assist')]
}

/** `HBJ JTJ +JW`: assistants, and copies behind a plus; with 'lead' the first department leads. */
function readDuties(text: string, first: ReceiverRole): readonly Receiving[] {
  const words = text.split(' ').filter((word) => word !== '')
  return words.map((word, at) =>
    word.startsWith('+') ? { department: word.slice(1), role: 'copy' } : { department: word, role: at === 0 ? first : 'assist' },
  )
}

/** The item's rules in order, each ended where the next of the same region begins. */
function rulesOf(item: SeedItem): readonly SeedRule[] {
  const begun: Omit<SeedRule, 'to' | 'before'>[] = [
    { item: item.code, region: null, from: seedStart, note: '随通知施行', receivers: firstReceivers(item) },
    ...seedChanges
      .filter((change) => change.item === numberOf(item))
      .map(({ region, from, note, receivers }) => ({ item: item.code, region, from, note, receivers: readDuties(receivers, 'lead') })),
  ]
  return begun.map((rule, at) => ({
    ...rule,
    to: begun.find((later, place) => place > at && later.region === rule.region)?.from ?? null,
    before: begun.findLast((earlier, place) => place < at && earlier.region === rule.region)?.receivers ?? null,
  }))
}

const keyOf = (item: string, region: string | null, from: string) => `${item} ${region ?? ''} ${from}`
type RuleIds = ReadonlyMap<string, string>

async function writeRules(tx: Transaction<Tables>, rules: readonly SeedRule[], now: Date): Promise<RuleIds> {
  const rows = rules.map(({ item, region, from, to, note }) => ({
    item,
    region,
    effective_from: from,
    effective_to: to,
    note,
    made_by: author.actor,
    made_at: startOf(from, now),
  }))
  const written = await tx.insertInto('app.mapping_rule').values(rows).returning(['id', 'item', 'region', 'effective_from']).execute()
  const ids = new Map(written.map(({ id, item, region, effective_from: from }) => [keyOf(item, region, from), id]))
  await tx
    .insertInto('app.mapping_receiver')
    .values(
      rules.flatMap(({ item, region, from, receivers }) =>
        receivers.map((each) => ({ rule: ids.get(keyOf(item, region, from)) ?? '', ...each })),
      ),
    )
    .execute()
  return ids
}

/** Nine in the morning in Shanghai, never later than now: a rule for the future was entered today. */
function startOf(day: string, now: Date): Date {
  return new Date(Math.min(Date.parse(`${day}T01:00:00Z`), now.getTime()))
}

/** History begins with the catalogue; nobody is told, because nobody was there. */
async function writeEntries(tx: Transaction<Tables>, rules: readonly SeedRule[], ids: RuleIds, now: Date): Promise<void> {
  const listed = seedItems.map((item) => ({
    ...author,
    type: 'item.created',
    at: startOf(seedStart, now),
    data: JSON.stringify({ subject: subjectOf(item.code), after: {} }),
  }))
  const mapped = rules.map(({ item, region, from, note, receivers, before }) => {
    const replaced = rules.find((each) => each.item === item && each.region === region && each.to === from)
    return {
      ...author,
      type: 'mapping.changed',
      at: startOf(from, now),
      data: JSON.stringify({
        subject: subjectOf(item),
        region,
        effectiveFrom: from,
        rule: ids.get(keyOf(item, region, from)),
        replaced: replaced ? ids.get(keyOf(item, region, replaced.from)) : null,
        before,
        after: receivers,
        note,
      }),
    }
  })
  const entries = await tx
    .insertInto('app.journal')
    .values([...listed, ...mapped])
    .returning('id')
    .execute()
  await sql`insert into app.journal_pending (entry) select unnest(${entries.map(({ id }) => id)}::bigint[])`.execute(tx)
}
