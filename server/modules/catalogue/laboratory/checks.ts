import type { PoolClient } from 'pg'
import { findDay } from '#notice/civil-days.ts'
import { Refusal, type Flaw } from '#platform/http/problem.ts'
import type { Directory } from '#kernel/directory.ts'
import { changedMeanwhile } from '../acting.ts'
import { subjectOf } from '../history.ts'
import { checkReceivers, sameReceivers, type Receiving } from '../item-check.ts'
import type { Line } from './outlook.ts'

/** A line as it was asked for: `replaces` is the open rule that the author saw (null: none; undefined: not looked). */
export interface AskedLine extends Line {
  readonly replaces?: string | null | undefined
}
export interface OpenRule {
  readonly id: string
  readonly from: string
  readonly receivers: readonly Receiving[]
}
/** A line with the rule it meets. */
export interface StandingLine extends Line {
  readonly open: OpenRule | null
}

const flawOf = (at: number, field: string, code: string, message: string): Flaw => ({ pointer: `/changes/${at}${field}`, code, message })
export const refuseAt = (pointer: string, code: string, message: string) => new Refusal(422, code, message, [{ pointer, code, message }])
const keyOf = ({ item, region }: Line) => `${item} ${region ?? ''}`

/** What can be said of the lines without the rules in force. Throws Refusal 422 with every flaw. */
export function checkLines(directory: Directory, effectiveFrom: string, lines: readonly Line[]): void {
  if (!findDay(effectiveFrom)) throw refuseAt('/effectiveFrom', 'day', '生效日期不是有效的日期，请按“年-月-日”填写。')
  const seen = new Set<string>()
  const flaws = lines.flatMap((line, at) => {
    const twice = seen.has(keyOf(line))
    seen.add(keyOf(line))
    return [
      ...(twice ? [flawOf(at, '', 'twice', '同一事项同一区域列了两次，请合并为一项')] : []),
      ...(line.region !== null && !directory.regions.has(line.region)
        ? [flawOf(at, '/region', 'unknown-region', '没有这个区域，请从本市区域中选择')]
        : []),
      ...(line.receivers === null
        ? line.region === null
          ? [
              flawOf(
                at,
                '/receivers',
                'no-lead',
                '全市规则不能只终止：终止后该事项将没有主管监管部门，决定无处推送（通知一(二)“谁审批谁负责，谁主管谁监管”）。请另定接收部门',
              ),
            ]
          : []
        : checkReceivers(line.receivers, directory.departments).map((flaw) => ({ ...flaw, pointer: `/changes/${at}${flaw.pointer}` }))),
    ]
  })
  if (flaws.length > 0) throw new Refusal(422, 'rule-refused', `变更方案未保存：${flaws[0]!.message}。`, flaws)
}

/**
 * Locks the items and meets each line with the rule that is open there. Changes of one item's rules wait for one another here; items
 * are locked in the order of their codes, so that two proposals cannot wait for each other in a ring.
 */
export async function standLines(connection: PoolClient, lines: readonly AskedLine[]): Promise<readonly StandingLine[]> {
  const codes = [...new Set(lines.map(({ item }) => item))].toSorted()
  const { rows: items } = await connection.query<{ code: string; active: boolean }>(
    'select item.code, item.active from app.item where item.code = any($1) order by item.code for no key update',
    [codes],
  )
  const { rows: open } = await connection.query<OpenRule & { readonly item: string; readonly region: string | null }>(
    `select rule.id, rule.item, rule.region, rule.effective_from as "from",
            (select coalesce(json_agg(json_build_object('department', receiver.department, 'role', receiver.role)
                                      order by array_position(array['lead', 'assist', 'copy'], receiver.role), receiver.department), '[]')
             from app.mapping_receiver as receiver where receiver.rule = rule.id) as receivers
     from app.mapping_rule as rule where rule.item = any($1) and rule.effective_to is null`,
    [codes],
  )
  const standing: StandingLine[] = []
  for (const [at, line] of lines.entries()) {
    const item = items.find(({ code }) => code === line.item)
    if (!item) throw refuseAt(`/changes/${at}/item`, 'unknown-item', '事项目录中没有这个事项，请从目录中选择。')
    if (!item.active) throw refuseAt(`/changes/${at}/item`, 'inactive-item', '这个事项已停用，不能再设推送规则。请先在事项目录中恢复。')
    const found = open.find((rule) => keyOf(rule as unknown as Line) === keyOf(line))
    const rule = found ? { id: found.id, from: found.from, receivers: found.receivers } : null
    if (line.replaces !== undefined && line.replaces !== (rule?.id ?? null)) {
      throw await changedMeanwhile(connection, subjectOf(line.item), '这条推送规则')
    }
    standing.push({ item: line.item, region: line.region, receivers: line.receivers, open: rule })
  }
  return standing
}

/** Whether the lines can take effect on the day, each against the rules of its place. Throws Refusal 422, 409. */
export async function checkTimeline(
  connection: PoolClient,
  lines: readonly StandingLine[],
  effectiveFrom: string,
  today: string,
): Promise<void> {
  for (const [at, { item, region, receivers, open }] of lines.entries()) {
    if (open === null) {
      if (receivers === null) throw new Refusal(409, 'ended', '这个区域已没有专门规则，无需再终止。请删去这一项。')
      await refuseOverlap(connection, { item, region, receivers }, effectiveFrom)
      continue
    }
    if (receivers !== null && sameReceivers(open.receivers, receivers)) {
      throw refuseAt(`/changes/${at}/receivers`, 'unchanged', '接收部门与现行规则完全相同，没有需要保存的变更。')
    }
    if (open.from > today && effectiveFrom < open.from) {
      throw refuseAt(
        '/effectiveFrom',
        'before-open-rule',
        `已有一条自 ${open.from} 起施行、尚未生效的规则。请先撤回它，或把生效日期定在 ${open.from} 当日或以后。`,
      )
    }
    if (effectiveFrom < open.from || (effectiveFrom === open.from && open.from < today)) {
      throw refuseAt('/effectiveFrom', 'before-open-rule', `生效日期须晚于现行规则的生效日 ${open.from}，请调整。`)
    }
  }
}

/** Where no rule is open, a new one may not reach into the time of one that has ended. */
async function refuseOverlap(connection: PoolClient, { item, region }: Line, effectiveFrom: string): Promise<void> {
  const { rows } = await connection.query<{ to: string | null }>(
    `select max(rule.effective_to) as "to" from app.mapping_rule as rule
     where rule.item = $1 and rule.region is not distinct from $2 and rule.effective_to > rule.effective_from`,
    [item, region],
  )
  const to = rows[0]?.to ?? null
  if (to !== null && effectiveFrom < to) {
    throw refuseAt(
      '/effectiveFrom',
      'overlap',
      `上一条${region === null ? '全市' : '区域'}规则施行至 ${to}，生效日期不得早于该日，请调整。`,
    )
  }
}

/** Never retroactive in silence: a past day needs the word on what becomes of what went out already. */
export function checkDay(effectiveFrom: string, pastPushes: 'keep' | 'list' | null, today: string): void {
  if (effectiveFrom >= today || pastPushes !== null) return
  throw refuseAt(
    '/effectiveFrom',
    'past-date',
    `生效日期 ${effectiveFrom} 早于今天。请改为今天或以后；确需追溯的，须写明已按原规则发出的推送如何处理（维持原推送，或列出逐件改派）。`,
  )
}
