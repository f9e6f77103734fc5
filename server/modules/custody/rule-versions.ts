import type { PoolClient } from 'pg'
import type { Static } from 'typebox'
import type { Directory } from '#kernel/directory.ts'
import { presenter } from '#modules/pushes/index.ts'
import { holderPresenter, mayHold, type Colleagues } from './colleagues.ts'
import type { Version } from './rule-shapes.ts'

interface Row {
  readonly id: string
  readonly effective_from: string
  readonly made_by: string
  readonly made_seat: string
  readonly made_at: Date
  readonly note: string
  readonly days: number
  readonly pushes: number
  readonly fell: number
  readonly tried_at: Date
  readonly tried_by: string
  readonly rules: readonly {
    readonly id: string
    readonly item: string | null
    readonly region: string | null
    readonly holder_kind: 'legal' | null
    readonly officer: string | null
    readonly section: string | null
  }[]
}

/** The last 20 sets of a department, newest first, each with its rules, the closest first. */
export async function readVersions(
  connection: PoolClient,
  department: string,
  today: string,
  known: Directory,
  colleagues: Colleagues,
): Promise<readonly Static<typeof Version>[]> {
  const { rows } = await connection.query<Row>(
    `select version.id, version.effective_from, version.made_by, version.made_seat, version.made_at, version.note,
            trial.days, trial.pushes, trial.fell, trial.at as tried_at, trial.by_name as tried_by,
            coalesce((select jsonb_agg(jsonb_build_object('id', rule.id::text, 'item', rule.item, 'region', rule.region, 'holder_kind', rule.holder_kind,
                        'officer', rule.officer::text, 'section', rule.section::text)
                        order by rule.item nulls last, rule.region nulls last, rule.holder_kind nulls last)
                      from app.handout_rule as rule where rule.version = version.id), '[]') as rules
     from app.handout_version as version join app.handout_trial as trial on trial.id = version.trial
     where version.department = $1 order by version.id desc limit 20`,
    [department],
  )
  const present = presenter(known)
  const holder = holderPresenter(colleagues)
  const people = new Map(colleagues.officers.map((each) => [each.id, each]))
  const rooms = new Map(colleagues.sections.map((each) => [each.id, each]))
  const begun = rows.filter(({ effective_from }) => effective_from <= today)
  const live = begun.toSorted((one, other) =>
    one.effective_from === other.effective_from
      ? Number(BigInt(other.id) - BigInt(one.id))
      : one.effective_from < other.effective_from
        ? 1
        : -1,
  )[0]?.id
  const works = (officer: string | null, section: string | null) => {
    const person = officer === null ? undefined : people.get(officer)
    if (person) return mayHold(person) && (person.backOn === null || person.standIn !== null)
    return section !== null && rooms.get(section)?.active === true
  }
  return rows.map((row) => ({
    id: row.id,
    state: row.id === live ? ('live' as const) : row.effective_from > today ? ('coming' as const) : ('past' as const),
    effectiveFrom: row.effective_from,
    madeBy: row.made_by,
    madeSeat: row.made_seat,
    madeAt: row.made_at.toISOString(),
    note: row.note,
    tried: { days: row.days, pushes: row.pushes, fell: row.fell, at: row.tried_at.toISOString(), by: row.tried_by },
    rules: row.rules.map(({ id, item, region, holder_kind, officer, section }) => ({
      id,
      item: item === null ? null : present.item(item, item),
      region: region === null ? null : present.region(region),
      holderKind: holder_kind,
      to: holder(officer, section)!,
      works: works(officer, section),
    })),
  }))
}
