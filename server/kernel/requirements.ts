import type { PoolClient } from 'pg'

/** Which version of its item's requirements a decision carries (2.2.2.5). */
export interface CarriedRequirements {
  /** The version that was published and in force on the day of the decision. */
  readonly version: number
  readonly effectiveFrom: string
  /** A later version that already holds for that day, but was published after it: the decision was made under the old one. */
  readonly overtakenBy: { readonly version: number; readonly effectiveFrom: string; readonly publishedOn: string } | null
}
interface Row {
  readonly version: number
  readonly effective_from: string
  readonly published_on: string
}

/** Derived from the item and the day, so that ingest has nothing to look up; null where the item had no requirements by then. `decidedOn` YYYY-MM-DD. */
export async function findRequirementsOf(
  connection: PoolClient,
  { item, decidedOn }: { readonly item: string | null; readonly decidedOn: string },
): Promise<CarriedRequirements | null> {
  if (item === null) return null
  const { rows } = await connection.query<Row>({
    name: 'requirements-of',
    text: `select v.version, v.effective_from, v.published_on from app.requirement_version as v
           where v.item = $1 and v.effective_from <= $2 order by v.effective_from desc limit 50`,
    values: [item, decidedOn],
  })
  const carried = rows.find(({ published_on: publishedOn }) => publishedOn <= decidedOn)
  const newest = rows[0]
  if (!carried) return null
  return {
    version: carried.version,
    effectiveFrom: carried.effective_from,
    overtakenBy:
      newest && newest !== carried
        ? { version: newest.version, effectiveFrom: newest.effective_from, publishedOn: newest.published_on }
        : null,
  }
}
