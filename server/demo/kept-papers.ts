import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Actor } from '#kernel/actors.ts'
import type { City } from '#kernel/city.ts'
import { withinConnection } from '#platform/db.ts'

/** The same name is the same line: a file that lies there already is not written again. */
const lying = new WeakMap<City, Map<string, ReturnType<City['files']['keep']>>>()
function keepOnce(city: City, name: string): ReturnType<City['files']['keep']> {
  const known = lying.get(city) ?? new Map<string, ReturnType<City['files']['keep']>>()
  lying.set(city, known)
  const kept = known.get(name) ?? city.files.keep(Readable.from([`${name}（演示材料）\n`]), () => Promise.resolve('text/plain'))
  known.set(name, kept)
  return kept
}

/** Keeps each named file with a line of text, as an upload does. Paper to the ids of its files. */
export async function keepPapers(city: City, actor: Actor, papers: Readonly<Record<string, readonly string[]>>) {
  const kept: Record<string, string[]> = {}
  for (const [paper, names] of Object.entries(papers))
    for (const name of names) {
      const { sm3, size } = await keepOnce(city, name)
      const id = randomBytes(18).toString('base64url')
      await withinConnection(city.database.pool, actor, (connection) =>
        connection.query(
          `insert into app.file (id, sm3, size, media_type, name, department, by_name, at, confidentiality)
           values ($1, $2, $3, 'text/plain', $4, $5, $6, $7, 'internal')`,
          [id, sm3, size, name, actor.department, actor.name, city.now()],
        ),
      )
      ;(kept[paper] ??= []).push(id)
    }
  return kept
}
