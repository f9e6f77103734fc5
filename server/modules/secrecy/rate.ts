import type { PoolClient } from 'pg'
import { Refusal } from '#platform/http/problem.ts'

/** How many times one person may see or search for whole numbers: work needs a few, whoever copies a register needs thousands. */
export const revealLimits = [
  { minutes: 10, most: 20, words: '10 分钟内已查看 20 次' },
  { minutes: 1440, most: 100, words: '一天内已查看 100 次' },
] as const

/** Counted over what is on record, one after the other for each person, so that asking at once does not help. Throws Refusal 429. */
export async function refuseTooMany(connection: PoolClient, account: string, at: Date): Promise<void> {
  await connection.query('select pg_advisory_xact_lock(4305, hashtext($1))', [account])
  const { rows } = await connection.query<{ at: Date }>({
    name: 'recent-reveals',
    text: `select look.at from app.look where look.account = $1 and look.kind in ('personal-revealed', 'number-searched', 'secret-revealed')
             and look.at > $2::timestamptz - interval '1 day' order by look.at desc limit ${Math.max(...revealLimits.map(({ most }) => most))}`,
    values: [account, at],
  })
  for (const { minutes, most, words } of revealLimits) {
    const oldest = rows[most - 1]
    const opens = oldest && oldest.at.getTime() + minutes * 60_000
    if (opens === undefined || opens <= at.getTime()) continue
    const retryAfter = Math.ceil((opens - at.getTime()) / 1000)
    throw new Refusal(
      429,
      'too-many-looks',
      `${words}完整号码或口令，已达上限。确有需要请稍后再看，或由本部门其他经办人查看。`,
      undefined,
      {
        retryAfter,
      },
    )
  }
}
