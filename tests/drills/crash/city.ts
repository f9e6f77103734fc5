import { createHash } from 'node:crypto'
import { seedDepartments } from '#modules/departments/seed.ts'
import type { Tables } from '#kernel/tables.ts'
import { openDatabase, programSight, within } from '#platform/db.ts'
import { appRoleUrl } from '#platform/roles.ts'

/** The routes of the drill, written down here and nowhere computed: the checker compares what happened with this table alone. */
export const routes: Readonly<Record<string, readonly string[]>> = {
  'DRILL-1': ['FGW'],
  'DRILL-2': ['HBJ', 'JYJ'],
  'DRILL-3': ['FGW', 'SFJ', 'MZJ'],
  'DRILL-5': ['WJW', 'FGW', 'HBJ', 'SFJ', 'JYJ'],
  /** In no catalogue: waits for a person. */
  'DRILL-NOWHERE': [],
}
export const receivers = [...new Set(Object.values(routes).flat())].toSorted()
export const bureau = 'SPJ'
/** The drill's keys are no secrets: they live as long as the drill's own database. */
export const keyOf = (department: string) => `drill-key-of-${department.toLowerCase()}`

/** Departments, items with their rules, and one client with a key for each department of the drill. */
export async function seedDrill(ownerUrl: string): Promise<void> {
  const database = openDatabase<Tables>(appRoleUrl(ownerUrl), 1)
  try {
    await within(database, programSight, async (tx) => {
      await seedDepartments(tx)
      for (const [item, departments] of Object.entries(routes)) {
        const [lead] = departments
        if (lead === undefined) continue
        await tx
          .insertInto('app.item')
          .values({ code: item, name: `演练事项${item}`, category: '普通', legal_basis: '演练', approving_body: bureau })
          .execute()
        await tx.insertInto('app.item_supervisor').values({ item, department: lead, role: 'lead' }).execute()
        const rule = await tx
          .insertInto('app.mapping_rule')
          .values({ item, region: null, effective_from: '2018-01-01', effective_to: null, made_by: '演练' })
          .returning('id')
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('app.mapping_receiver')
          .values(
            departments.map((department, place) => ({
              rule: rule.id,
              department,
              role: place === 0 ? ('lead' as const) : ('assist' as const),
            })),
          )
          .execute()
      }
    })
    await seedClients(ownerUrl, [bureau, ...receivers])
  } finally {
    await database.close()
  }
}

/** One system with one key for each department, which may do everything at the exchange API. */
export async function seedClients(ownerUrl: string, departments: readonly string[]): Promise<void> {
  const database = openDatabase<Tables>(appRoleUrl(ownerUrl), 1)
  try {
    await within(database, programSight, async (tx) => {
      for (const department of departments) {
        const client = await tx
          .insertInto('app.client')
          .values({
            department,
            name: `${department} 业务系统`,
            scopes: ['decisions:write', 'decisions:read', 'pushes:read', 'pushes:write', 'feed:read'],
          })
          .returning('id')
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('app.client_key')
          .values({ key_hash: createHash('sha256').update(keyOf(department)).digest(), client: client.id, hint: 'drill' })
          .execute()
      }
    })
  } finally {
    await database.close()
  }
}
