import type { PoolClient } from 'pg'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import type { Seat, Viewer } from '#kernel/seats.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { differenceColumns, lockOne, type DayRecord, type DifferenceRecord } from './read.ts'

export type Side = 'bureau' | 'source'

/** For the bureau its operator signs, for the source who sends or answers for it; the bureau's own systems have both in one house. */
const signers: Readonly<Record<Side, readonly Seat[]>> = { bureau: ['operator'], source: ['handler', 'liaison', 'deputy'] }

/** The side for which this person would sign, or null where they may not or somebody of that side has. */
export function sideOf(viewer: Viewer, row: DayRecord, bureau: string): Side | null {
  const may = (side: Side) => signers[side].some((seat) => viewer.seats.includes(seat))
  if (viewer.department === bureau && may('bureau') && row.bureau_signed_at === null && row.source_account !== viewer.account)
    return 'bureau'
  if (viewer.department === row.department && may('source') && row.source_signed_at === null && row.bureau_account !== viewer.account)
    return 'source'
  return null
}

/** 对账确认: one side says that the day's count is right (2.2.2.1). Both are different people, and nothing open is signed over. */
export async function signDay({ database, directory, now, committed }: City, viewer: Viewer, id: string): Promise<Side> {
  const at = now()
  const { bureau } = await directory.current(at.getTime())
  const side = await withinConnection(database.pool, viewer, async (connection) => {
    const row = await lockOne(connection, id)
    if (!row) throw notFound('这份对账单')
    if (row.day >= dayInShanghai(at)) throw new Refusal(409, 'day-not-over', '这一天还没有结束，还会收到新的决定。请在次日签字。')
    const { rows } = await connection.query<{ open: number }>(
      `select count(*)::integer as open from app.difference where difference.reconciliation = $1 and difference.status = 'open'`,
      [id],
    )
    if ((rows[0]?.open ?? 0) > 0)
      throw new Refusal(409, 'difference-open', `还有 ${rows[0]!.open} 项差异待处理。请先由责任方说明或补报，再签字。`)
    const found = sideOf(viewer, row, bureau)
    if (!found) {
      throw row.bureau_signed_at !== null && row.source_signed_at !== null
        ? new Refusal(409, 'already-signed', '双方都已签字，不必再签。')
        : new Refusal(
            403,
            'not-your-seat',
            '您的岗位不能再为这份对账单签字：审批局一方由推送操作员签，来源一方由承办人或联络员签，两方不能是同一人。',
          )
    }
    const seat = signers[found].find((each) => viewer.seats.includes(each)) ?? 'handler'
    const entry = await addEntry(connection, {
      type: 'reconciliation.signed',
      at,
      decision: null,
      tell: both(row.department, bureau),
      actor: viewer.name,
      seat,
      department: viewer.department,
      data: { reconciliation: id, day: row.day, side: found, received: row.received, digest: row.digest },
    })
    await connection.query(
      `update app.reconciliation set ${found}_signed_at = $2, ${found}_signed_by = $3, ${found}_signed_seat = $4, ${found}_account = $5, last_entry = $6
       where reconciliation.id = $1`,
      [id, at, viewer.name, seat, viewer.account, entry],
    )
    return found
  })
  committed()
  return side
}

/** The owner says how a difference came about and what is being done; it stays visible until a count closes it or the bureau does. */
export async function explain(city: City, viewer: Viewer, id: string, note: string): Promise<void> {
  await change(city, viewer, id, 'explained', note, ({ status, owner }) => {
    if (owner !== viewer.department) throw new Refusal(403, 'not-the-owner', '这项差异由另一方负责说明。请联系责任单位。')
    if (status !== 'open') throw new Refusal(409, 'not-open', '这项差异已经说明或了结。请刷新查看。')
  })
}

/** The bureau's operator ends a case that the two sides have settled between them. */
export async function closeCase(city: City, viewer: Viewer, id: string, note: string): Promise<void> {
  await change(city, viewer, id, 'closed', note, ({ status }) => {
    if (status !== 'explained') throw new Refusal(409, 'not-explained', '责任方还没有说明原因，不能了结。请先由责任方说明。')
  })
}

async function change(
  { database, directory, now, committed }: City,
  viewer: Viewer,
  id: string,
  status: 'explained' | 'closed',
  note: string,
  check: (found: DifferenceRecord) => void,
): Promise<void> {
  const at = now()
  const { bureau } = await directory.current(at.getTime())
  await withinConnection(database.pool, viewer, async (connection) => {
    const found = await lockDifference(connection, id)
    check(found)
    const entry = await addEntry(connection, {
      type: `difference.${status}`,
      at,
      decision: null,
      tell: both(found.department, bureau),
      actor: viewer.name,
      seat: viewer.seats[0] ?? 'handler',
      department: viewer.department,
      data: { reconciliation: found.reconciliation, difference: id, day: found.day, kind: found.kind, count: found.count, note },
    })
    await connection.query(
      status === 'explained'
        ? `update app.difference set status = 'explained', note = $2, explained_by = $3, explained_at = $4, last_entry = $5 where difference.id = $1`
        : `update app.difference set status = 'closed', note = difference.note || E'\\n' || $2, closed_by = $3, closed_at = $4, last_entry = $5 where difference.id = $1`,
      [id, note, viewer.name, at, entry],
    )
  })
  committed()
}

const both = (department: string, bureau: string) => [...new Set([department, bureau])].map((told) => [told, null] as const)

async function lockDifference(connection: PoolClient, id: string): Promise<DifferenceRecord> {
  const { rows } = await connection.query<DifferenceRecord>(
    `select ${differenceColumns} from app.difference where difference.id = $1 for update`,
    [id],
  )
  if (!rows[0]) throw notFound('这项差异')
  return rows[0]
}
