import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { City } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import type { Database } from '#platform/db.ts'

/** The fault that makes an acknowledgement worthless: "done" is said before the commit, which follows 30 ms later. */
export function acknowledgeEarly(database: Database<Tables>): Database<Tables> {
  const plant = (client: pg.PoolClient): pg.PoolClient => {
    let committing: Promise<unknown> | undefined
    const query = (...asked: readonly unknown[]) => {
      if (asked[0] !== 'commit')
        return Reflect.apply(Reflect.get(client, 'query') as (...given: readonly unknown[]) => unknown, client, asked)
      committing = new Promise((resolve) => setTimeout(resolve, 30)).then(() => client.query('commit')).catch(() => undefined)
      return Promise.resolve({ command: 'COMMIT' })
    }
    const release = (broken?: Error) => void (committing ?? Promise.resolve()).then(() => client.release(broken))
    return new Proxy(client, {
      get: (target, name) => (name === 'query' ? query : name === 'release' ? release : (Reflect.get(target, name) as unknown)),
    })
  }
  const connect = async () => plant(await database.pool.connect())
  const pool = new Proxy(database.pool, {
    get: (target, name) => {
      const value = name === 'connect' ? connect : (Reflect.get(target, name) as unknown)
      return typeof value === 'function' && name !== 'connect' ? (value as (...args: unknown[]) => unknown).bind(target) : value
    },
  })
  return { ...database, pool }
}

/** The fault of a server that knows neither its clients' keys nor their numbers: each try is another decision. */
export function forgetKeys(city: City): City {
  const take: City['ingest']['take'] = (delivery) =>
    city.ingest.take({
      refused: delivery.refused,
      arrivals: delivery.arrivals.map((arrival) => ({ ...arrival, decision: { ...arrival.decision, sourceId: randomUUID() } })),
    })
  return { ...city, ingest: { ...city.ingest, take } }
}

/** The fault of an import that does not keep what it was told of a chunk: after a kill the rows are asked about again, and look doubled. */
export function forgetAnswers(city: City): City {
  const take: City['ingest']['take'] = async ({ arrivals, refused }) => {
    const results = await city.ingest.take({ arrivals, refused })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    return results
  }
  return { ...city, ingest: { ...city.ingest, take } }
}
