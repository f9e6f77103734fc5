import type { ReceiverRole } from '#notice/catalogue-words.ts'
import { route, type Directory } from '#kernel/directory.ts'
import type { Receiving } from '../item-check.ts'

/** One line of a proposal: from its effective date on, who receives an item in a region (null: the whole city). */
export interface Line {
  readonly item: string
  readonly region: string | null
  /** Null: the region's own rule ends and the city's holds there. */
  readonly receivers: readonly Receiving[] | null
  /** Who received before the line was in force, where it is already; without it the rules of the day say so. */
  readonly before?: readonly Receiving[] | null
}

/** Decisions that a line would route, and to whom. */
export interface Target {
  readonly n: number
  readonly item: string
  readonly region: string | null
  /** Regions with a rule of their own, which a rule of the whole city does not reach. */
  readonly beside: readonly string[]
  readonly departments: readonly string[]
  readonly roles: readonly ReceiverRole[]
  /** Departments whose duty the line changes; whatever the others were sent they would be sent still, also where older rules differed. */
  readonly touched: readonly string[]
}

/** What a line changes for one department: its role before and after, null where it receives nothing. */
export interface DutyChange {
  readonly item: string
  readonly region: string | null
  readonly department: string
  readonly before: ReceiverRole | null
  readonly after: ReceiverRole | null
}

const holdsOn = (rule: { readonly from: string; readonly to: string | null }, day: string) =>
  rule.from <= day && (rule.to === null || rule.to > day)

/** The rule of exactly this place in force on the day; undefined where the place has none of its own. */
function ownRule(directory: Directory, item: string, region: string | null, day: string) {
  return directory.items.get(item)?.rules.find((rule) => rule.region === region && holdsOn(rule, day))
}

/** Who receives on the day: the region's own rule before the city's. */
export function receiversOn(directory: Directory, item: string, region: string | null, day: string): readonly Receiving[] {
  if (region === null) return ownRule(directory, item, null, day)?.receivers ?? []
  const routing = route(directory, { item, region, decidedOn: day })
  return 'receivers' in routing ? routing.receivers : []
}

/** Who would receive under a line, where a region that gives up its own rule falls back to the city's, as the same proposal leaves it. */
export function receiversAfter(directory: Directory, lines: readonly Line[], line: Line, day: string): readonly Receiving[] {
  if (line.receivers !== null) return line.receivers
  const city = lines.find(({ item, region }) => item === line.item && region === null)
  return city?.receivers ?? ownRule(directory, line.item, null, day)?.receivers ?? []
}

/** Where the lines would send decisions, were they in force; every decision meets at most one of them. Pure. */
export function targetsOf(directory: Directory, lines: readonly Line[], day: string): readonly Target[] {
  return lines.map((line, n) => {
    const after = receiversAfter(directory, lines, line, day)
    const own = (directory.items.get(line.item)?.rules ?? []).flatMap((rule) =>
      rule.region !== null && holdsOn(rule, day) ? [rule.region] : [],
    )
    const named = lines.flatMap(({ item, region }) => (item === line.item && region !== null ? [region] : []))
    return {
      n,
      item: line.item,
      region: line.region,
      beside: line.region === null ? [...new Set([...own, ...named])] : [],
      departments: after.map(({ department }) => department),
      roles: after.map(({ role }) => role),
      touched: dutiesOf(directory, lines, line, day).map(({ department }) => department),
    }
  })
}

/** Whose duties the lines change, department by department; those who keep the same role are not named. */
export function dutiesChanged(directory: Directory, lines: readonly Line[], day: string): readonly DutyChange[] {
  return lines.flatMap((line) => dutiesOf(directory, lines, line, day))
}

function dutiesOf(directory: Directory, lines: readonly Line[], line: Line, day: string): readonly DutyChange[] {
  const before = line.before ?? receiversOn(directory, line.item, line.before === undefined ? line.region : null, day)
  const after = receiversAfter(directory, lines, line, day)
  const roleIn = (list: readonly Receiving[], code: string) => list.find(({ department }) => department === code)?.role ?? null
  return [...new Set([...before, ...after].map(({ department }) => department))]
    .map((department) => ({
      item: line.item,
      region: line.region,
      department,
      before: roleIn(before, department),
      after: roleIn(after, department),
    }))
    .filter((change) => change.before !== change.after)
}
