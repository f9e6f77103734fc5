import type { PoolClient } from 'pg'
import { findDay } from '#notice/civil-days.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Viewer } from '#kernel/seats.ts'
import { changedMeanwhile, seatFor } from './acting.ts'
import { subjectOf } from './history.ts'
import { checkReceivers, sameReceivers, type Receiving } from './item-check.ts'

export interface RuleDraft {
  readonly item: string
  /** null: the whole city. */
  readonly region: string | null
  readonly effectiveFrom: string
  readonly receivers: readonly Receiving[]
  readonly note: string
  /** The open rule that the person saw (null: none); undefined: not looked. */
  readonly replaces: string | null | undefined
}
interface OpenRule {
  readonly id: string
  readonly from: string
  readonly receivers: readonly Receiving[]
}
interface Stored extends OpenRule {
  readonly item: string
  readonly region: string | null
  readonly to: string | null
}

const refuse = (code: string, title: string, pointer: string) => new Refusal(422, code, title, [{ pointer, code, message: title }])
const placeOf = (region: string | null, name: string | undefined) => (region === null ? '全市' : (name ?? region))

/**
 * Ends the open rule of the item × region on `effectiveFrom` and begins the new one there, in one transaction with its entry.
 * Answers the new rule, the one it replaced, and how many decisions since then went out by the old one: those are not sent again.
 */
export async function changeRule(city: City, viewer: Viewer, draft: RuleDraft) {
  const directory = await city.directory.current(city.now().getTime())
  const today = dayInShanghai(city.now())
  if (!findDay(draft.effectiveFrom)) throw refuse('day', '生效日期不是有效的日期，请按“年-月-日”填写。', '/effectiveFrom')
  if (draft.region !== null && !directory.regions.has(draft.region))
    throw refuse('unknown-region', '没有这个区域，请从本市区域中选择。', '/region')
  const flaws = checkReceivers(draft.receivers, directory.departments)
  if (flaws.length > 0) throw new Refusal(422, 'rule-refused', `推送规则未保存：${flaws[0]!.message}。`, flaws)
  if (draft.effectiveFrom < today && draft.note.trim() === '') {
    throw refuse('note-required', '生效日期早于今天，属于追溯变更，须写明依据和原因。', '/note')
  }
  return await written(city, viewer, async (connection) => {
    await lockActiveItem(connection, draft.item)
    const open = await findOpen(connection, draft.item, draft.region)
    if (draft.replaces !== undefined && draft.replaces !== (open?.id ?? null)) {
      throw await changedMeanwhile(connection, subjectOf(draft.item), '这条推送规则')
    }
    if (open) refuseUnfit(open, draft, today)
    else await refuseOverlap(connection, draft)
    const affected = await countAffected(connection, draft.item, draft.region, draft.effectiveFrom)
    if (open) await close(connection, open.id, draft.effectiveFrom)
    const rule = await begin(connection, draft, viewer.name, city.now())
    return {
      type: 'mapping.changed',
      item: draft.item,
      data: {
        region: draft.region,
        effectiveFrom: draft.effectiveFrom,
        rule,
        replaced: open?.id ?? null,
        before: open?.receivers ?? null,
        after: draft.receivers,
        note: draft.note.trim(),
        affected,
      },
      told: [...(open?.receivers ?? []), ...draft.receivers],
      result: { rule, replaced: open?.id ?? null, affected },
    }
  })
}

/** Takes back a rule that has not yet taken effect; the rule it was to replace goes on. */
export async function withdrawRule(city: City, viewer: Viewer, id: string, note: string) {
  const today = dayInShanghai(city.now())
  return await written(city, viewer, async (connection) => {
    const rule = await getLocked(connection, id)
    if (rule.to !== null || rule.from <= today) {
      throw new Refusal(409, 'in-effect', '只有尚未生效的规则可以撤回。已生效的规则请另设一条新规则替代。')
    }
    await close(connection, id, rule.from)
    const { rows } = await connection.query<{ replaced: string | null }>(
      `select journal.data ->> 'replaced' as replaced from app.journal
       where journal.data ->> 'subject' = $1 and journal.data ? 'subject' and journal.type = 'mapping.changed' and journal.data ->> 'rule' = $2`,
      [subjectOf(rule.item), id],
    )
    // Only the rule that this one ended is opened again, and only if it had begun before.
    const reopened = await connection.query<{ id: string }>(
      `update app.mapping_rule set effective_to = null
       where mapping_rule.id = $1 and mapping_rule.effective_to = $2 and mapping_rule.effective_from < $2 returning mapping_rule.id`,
      [rows[0]?.replaced ?? null, rule.from],
    )
    const after = reopened.rows[0] ? await receiversOf(connection, reopened.rows[0].id) : null
    return {
      type: 'mapping.withdrawn',
      item: rule.item,
      data: { region: rule.region, effectiveFrom: rule.from, rule: id, before: rule.receivers, after, note: note.trim() },
      told: rule.receivers,
      result: { rule: id, replaced: null, affected: 0 },
    }
  })
}

/** Ends a region's own rule without another: from then on the city's rule holds there. The city's own cannot end that way. */
export async function endRule(city: City, viewer: Viewer, id: string, effectiveFrom: string, note: string) {
  const today = dayInShanghai(city.now())
  if (!findDay(effectiveFrom)) throw refuse('day', '终止日期不是有效的日期，请按“年-月-日”填写。', '/effectiveFrom')
  return await written(city, viewer, async (connection) => {
    const rule = await getLocked(connection, id)
    if (rule.region === null)
      throw refuse('city-rule', '全市规则不能只终止：终止后该事项的决定将无处推送。请另设一条新规则替代。', '/effectiveFrom')
    if (rule.to !== null) throw new Refusal(409, 'ended', `这条规则已于 ${rule.to} 终止，无需再办。`)
    if (effectiveFrom <= rule.from)
      throw refuse('before-open-rule', `终止日期须晚于该规则的生效日 ${rule.from}；尚未生效的规则请用“撤回”。`, '/effectiveFrom')
    if (effectiveFrom < today && note.trim() === '')
      throw refuse('note-required', '终止日期早于今天，属于追溯变更，须写明依据和原因。', '/note')
    const affected = await countAffected(connection, rule.item, rule.region, effectiveFrom)
    await close(connection, id, effectiveFrom)
    const cityRule = await findOpen(connection, rule.item, null)
    return {
      type: 'mapping.ended',
      item: rule.item,
      data: {
        region: rule.region,
        effectiveFrom,
        rule: id,
        before: rule.receivers,
        after: cityRule?.receivers ?? null,
        note: note.trim(),
        affected,
      },
      told: rule.receivers,
      result: { rule: id, replaced: null, affected },
    }
  })
}

/** Decisions made on or after the day that already went out by the rule a change would replace. */
export async function countAffected(connection: PoolClient, item: string, region: string | null, from: string): Promise<number> {
  const { rows } = await connection.query<{ decisions: number }>(
    `select count(*)::integer as decisions from app.decision
     left join app.mapping_rule as used on used.id = decision.rule
     where decision.item = $1 and decision.decided_on >= $3 and decision.status <> 'unrouted'
       and ($2::text is null and used.region is null or decision.region = $2)`,
    [item, region, from],
  )
  return rows[0]?.decisions ?? 0
}

interface Act<Result> {
  readonly type: string
  readonly item: string
  readonly data: Readonly<Record<string, unknown>>
  readonly told: readonly Receiving[]
  readonly result: Result
}

async function written<Result>(city: City, viewer: Viewer, work: (connection: PoolClient) => Promise<Act<Result>>): Promise<Result> {
  const result = await withinConnection(city.database.pool, viewer, async (connection) => {
    const act = await work(connection)
    await addEntry(connection, {
      type: act.type,
      at: city.now(),
      decision: null,
      tell: [...new Set(act.told.map(({ department }) => department))].map((department) => [department, null] as const),
      actor: viewer.name,
      seat: seatFor(viewer, 'mapping.write'),
      department: viewer.department,
      data: { subject: subjectOf(act.item), ...act.data },
    })
    return act.result
  })
  city.committed()
  await city.directory.refresh()
  return result
}

/** Changes of one item's rules wait for one another here. */
async function lockActiveItem(connection: PoolClient, item: string): Promise<void> {
  const { rows } = await connection.query<{ active: boolean }>('select item.active from app.item where item.code = $1 for no key update', [
    item,
  ])
  if (!rows[0]) throw refuse('unknown-item', '事项目录中没有这个事项，请从目录中选择。', '/item')
  if (!rows[0].active) throw refuse('inactive-item', '这个事项已停用，不能再设推送规则。请先在事项目录中恢复。', '/item')
}

async function getLocked(connection: PoolClient, id: string): Promise<Stored> {
  const { rows } = await connection.query<Omit<Stored, 'receivers'>>(
    `select rule.id, rule.item, rule.region, rule.effective_from as "from", rule.effective_to as "to"
     from app.mapping_rule as rule join app.item on item.code = rule.item
     where rule.id = $1 for no key update of item`,
    [id],
  )
  if (!rows[0]) throw notFound('这条推送规则')
  // Asked again after the wait for the lock: the one before may have ended it.
  const again = await connection.query<{ to: string | null }>(
    'select mapping_rule.effective_to as "to" from app.mapping_rule where mapping_rule.id = $1',
    [id],
  )
  return { ...rows[0], to: again.rows[0]?.to ?? null, receivers: await receiversOf(connection, id) }
}

async function findOpen(connection: PoolClient, item: string, region: string | null): Promise<OpenRule | null> {
  const { rows } = await connection.query<{ id: string; from: string }>(
    `select rule.id, rule.effective_from as "from" from app.mapping_rule as rule
     where rule.item = $1 and rule.region is not distinct from $2 and rule.effective_to is null`,
    [item, region],
  )
  return rows[0] ? { ...rows[0], receivers: await receiversOf(connection, rows[0].id) } : null
}

async function receiversOf(connection: PoolClient, rule: string): Promise<readonly Receiving[]> {
  const { rows } = await connection.query<Receiving>(
    `select receiver.department, receiver.role from app.mapping_receiver as receiver where receiver.rule = $1
     order by array_position(array['lead', 'assist', 'copy'], receiver.role), receiver.department`,
    [rule],
  )
  return rows
}

function refuseUnfit(open: OpenRule, { effectiveFrom, receivers }: RuleDraft, today: string): void {
  if (sameReceivers(open.receivers, receivers)) throw refuse('unchanged', '接收部门与现行规则完全相同，没有需要保存的变更。', '/receivers')
  if (open.from > today && effectiveFrom < open.from) {
    throw refuse(
      'before-open-rule',
      `已有一条自 ${open.from} 起施行、尚未生效的规则。请先撤回它，或把生效日期定在 ${open.from} 当日或以后。`,
      '/effectiveFrom',
    )
  }
  if (effectiveFrom < open.from || (effectiveFrom === open.from && open.from < today)) {
    throw refuse('before-open-rule', `生效日期须晚于现行规则的生效日 ${open.from}，请调整。`, '/effectiveFrom')
  }
}

/** Where no rule is open, a new one may not reach into the time of one that has ended. */
async function refuseOverlap(connection: PoolClient, { item, region, effectiveFrom }: RuleDraft): Promise<void> {
  const { rows } = await connection.query<{ to: string | null }>(
    `select max(rule.effective_to) as "to" from app.mapping_rule as rule
     where rule.item = $1 and rule.region is not distinct from $2 and rule.effective_to > rule.effective_from`,
    [item, region],
  )
  const to = rows[0]?.to ?? null
  if (to !== null && effectiveFrom < to)
    throw refuse('overlap', `上一条${placeOf(region, undefined)}规则施行至 ${to}，生效日期不得早于该日，请调整。`, '/effectiveFrom')
}

async function close(connection: PoolClient, rule: string, day: string): Promise<void> {
  await connection.query('update app.mapping_rule set effective_to = $2 where mapping_rule.id = $1 and mapping_rule.effective_to is null', [
    rule,
    day,
  ])
}

async function begin(
  connection: PoolClient,
  { item, region, effectiveFrom, receivers, note }: RuleDraft,
  by: string,
  at: Date,
): Promise<string> {
  const { rows } = await connection.query<{ id: string }>(
    `with rule as (
       insert into app.mapping_rule (item, region, effective_from, note, made_by, made_at) values ($1, $2, $3, $4, $5, $6) returning mapping_rule.id
     ), receiving as (
       insert into app.mapping_receiver (rule, department, role)
       select rule.id, receiver.department, receiver.role from rule cross join unnest($7::text[], $8::text[]) as receiver(department, role)
     )
     select rule.id from rule`,
    [item, region, effectiveFrom, note.trim(), by, at, receivers.map(({ department }) => department), receivers.map(({ role }) => role)],
  )
  return rows[0]!.id
}
