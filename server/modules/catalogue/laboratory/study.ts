import type { Static } from 'typebox'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { programSight } from '#platform/db.ts'
import { targetsOf, type Line } from './outlook.ts'
import { namesOf } from './present.ts'
import type { ReplaySummary } from './proposal-rows.ts'
import { tryOut, type Cell, type Span } from './replay.ts'
import type { ReplayView } from './shapes.ts'

/** The last `months` months to today, both included, as [from, to). The 31st goes back to the last day of a shorter month. */
export function lastMonths(today: string, months: number): Span {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const longest = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, longest))
  return { from: first.toISOString().slice(0, 10), to: dayAfter(today) }
}
export const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const effectOf = ({ before, after }: Pick<Cell, 'before' | 'after'>) =>
  before === after ? 'kept' : before === null ? 'gained' : after === null ? 'lost' : 'changed'

function add(cells: readonly Cell[]) {
  const effects = { gained: 0, lost: 0, changed: 0, kept: 0 }
  for (const cell of cells) effects[effectOf(cell)] += cell.pushes
  return effects
}

interface Asked {
  readonly lines: readonly Line[]
  /** The day whose other rules stand beside the lines. */
  readonly day: string
  readonly months: number
  /** Only what concerns this department; null: everybody. */
  readonly only: string | null
}

/** The trial side by side: per department, and per line with every department in it. Nothing is written. */
export async function replay(city: City, directory: Directory, { lines, day, months, only }: Asked): Promise<Static<typeof ReplayView>> {
  const span = lastMonths(dayInShanghai(city.now()), months)
  const trial = await tryOut(city.database.pool, programSight, targetsOf(directory, lines, day), span)
  const names = namesOf(directory)
  const cells = trial.cells.filter(({ department }) => only === null || department === only)
  const decisions = [...trial.decisions.values()].reduce((one, other) => one + other, 0)
  return {
    months,
    ...span,
    decisions,
    ...add(cells),
    departments: [...Map.groupBy(cells, ({ department }) => department)]
      .map(([department, own]) => ({ department: names.department(department), ...add(own) }))
      .toSorted(
        (one, other) =>
          other.gained + other.lost + other.changed - (one.gained + one.lost + one.changed) ||
          (one.department.code < other.department.code ? -1 : 1),
      ),
    lines: lines.map((line, n) => {
      const own = cells.filter((cell) => cell.n === n)
      return {
        line: n,
        item: names.item(line.item),
        region: names.regionOrCity(line.region),
        decisions: trial.decisions.get(n) ?? 0,
        ...add(own),
        departments: own
          .map(({ department, before, after, pushes }) => ({ department: names.department(department), before, after, pushes }))
          .toSorted((one, other) => other.pushes - one.pushes || (one.department.code < other.department.code ? -1 : 1)),
      }
    }),
  }
}

export async function summarise(
  city: City,
  directory: Directory,
  lines: readonly Line[],
  day: string,
  months: number,
): Promise<ReplaySummary> {
  const { decisions, gained, lost, changed } = await replay(city, directory, { lines, day, months, only: null })
  return { months, decisions, gained, lost, changed }
}
