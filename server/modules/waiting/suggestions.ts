import type { PoolClient } from 'pg'
import { cityRegion } from '#notice/regions.ts'
import { route, type Directory, type Receiver } from '#kernel/directory.ts'

/** Supervisors by item, and where the duties of abolished departments went. */
export interface Supervision {
  readonly supervisors: ReadonlyMap<string, readonly Receiver[]>
  readonly successors: ReadonlyMap<string, string>
}

export async function readSupervision(connection: PoolClient, items: readonly string[]): Promise<Supervision> {
  const { rows: supervisors } = await connection.query<Receiver & { item: string }>({
    name: 'supervisors-of-items',
    text: `select supervisor.item, supervisor.department, supervisor.role from app.item_supervisor as supervisor
           where supervisor.item = any($1) order by supervisor.item, supervisor.role desc, supervisor.department`,
    values: [items],
  })
  const { rows: successors } = await connection.query<{ code: string; successor: string }>({
    name: 'successors',
    text: `select department.code, department.successor from app.department where department.successor is not null and not department.active`,
  })
  return {
    supervisors: Map.groupBy(supervisors, ({ item }) => item),
    successors: new Map(successors.map(({ code, successor }) => [code, successor])),
  }
}

/**
 * Who probably has to receive: by the rule for the region, else by the city's, else the item's supervisors (1.2), with successors in
 * the place of abolished departments. Empty when nothing is known; a person decides in any case.
 */
export function suggestReceivers(
  directory: Directory,
  { supervisors, successors }: Supervision,
  { item, region, decidedOn }: { readonly item: string; readonly region: string; readonly decidedOn: string },
): readonly Receiver[] {
  for (const place of [region, cityRegion]) {
    const routing = route(directory, { item, region: place, decidedOn })
    if ('receivers' in routing) return routing.receivers
  }
  const found = (supervisors.get(item) ?? []).map(({ department, role }) => ({
    department: successors.get(department) ?? department,
    role,
  }))
  const active = found.filter(({ department }) => directory.departments.get(department)?.active)
  return active.filter(({ department }, index) => active.findIndex((one) => one.department === department) === index)
}
