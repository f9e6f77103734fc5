import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describePermissions } from '../tests/permissions/table.ts'
import { freshDatabase } from '#world/database.ts'
import { produceClausesPage } from './clauses-page.ts'
import { describeApi, writeApiTypes } from './api-types.ts'
import { diagrams, produceProceduresPage } from './procedures-page.ts'
import { describeSchema } from './describe-schema.ts'

interface Generated {
  /** Path below the root. */
  readonly file: string
  readonly produce: () => Promise<string>
}

/** Every file that is written by a program and committed; a test insists that each is current. */
export const generated: readonly Generated[] = [
  { file: 'server/migrations/schema.sql', produce: produceSchema },
  { file: 'docs/generated/clauses.md', produce: () => Promise.resolve(produceClausesPage()) },
  { file: 'docs/generated/procedures.md', produce: () => Promise.resolve(produceProceduresPage()) },
  ...diagrams.map(({ file, draw }) => ({ file, produce: () => Promise.resolve(draw()) })),
  { file: 'docs/generated/permissions.md', produce: describePermissions },
  { file: 'web/api/generated.ts', produce: async () => writeApiTypes(await describeApi()) },
]

const root = path.join(import.meta.dirname, '..')

async function produceSchema(): Promise<string> {
  const database = await freshDatabase('schema')
  try {
    return await describeSchema(database.ownerUrl)
  } finally {
    await database.drop()
  }
}

if (import.meta.main) {
  for (const { file, produce } of generated) {
    const full = path.join(root, file)
    const text = await produce()
    const changed = !existsSync(full) || readFileSync(full, 'utf8') !== text
    mkdirSync(path.dirname(full), { recursive: true })
    if (changed) writeFileSync(full, text)
    console.log(`${changed ? 'written' : 'current'} ${file}`)
  }
}
