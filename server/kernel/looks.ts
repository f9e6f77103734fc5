import type { Generated } from 'kysely'
import type { PoolClient } from 'pg'
import { maskNumbersIn } from '#notice/secrecy.ts'
import type { Seat } from '#notice/seats.ts'

export const lookKinds = [
  'decision-opened',
  'personal-revealed',
  'number-searched',
  'file-downloaded',
  'export-made',
  'paper-seen',
  'secret-revealed',
] as const
export type LookKind = (typeof lookKinds)[number]

export interface LookTable {
  id: Generated<string>
  at: Date
  kind: LookKind
  account: string | null
  person: string
  seat: string
  department: string
  decision: string | null
  subject: string | null
  title: string
  fields: Generated<string[]>
  reason: string | null
  note: string | null
  rows: number | null
  own: boolean
}

/** Who looked: a signed-in person, or a department's system, which has no account and looks for its liaison. */
export interface Looker {
  readonly account?: string
  readonly name: string
  readonly seats: readonly Seat[]
  readonly department: string
}

export interface Look {
  readonly kind: LookKind
  readonly at: Date
  readonly by: Looker
  readonly decision?: string | null
  /** `<thing>:<key>` of what is not a decision, or beside it: `file:…`, `paper:…`, `list:pushes`. */
  readonly subject?: string
  /** What people know it by: a document number, the name of a list, of a paper or of a file. Nothing personal. */
  readonly title: string
  /** Fields shown in clear, by their column. */
  readonly fields?: readonly string[]
  /** A code out of a list, and words beside it. */
  readonly reason?: string
  readonly note?: string
  /** How many rows an export held. */
  readonly rows?: number
}

/** The same decision opened again by the same person within this time is the same look: pages bring themselves up to date. */
const sameLook = '5 minutes'

/**
 * Writes in the open transaction who looked at what, when and why (1.4), beside what is being shown, so that nothing is shown of which
 * no trace stays. Whether it was the department's own matter is judged here, once, as things stand at that moment.
 */
export async function recordLook(
  connection: PoolClient,
  { kind, at, by, decision = null, subject, title, fields = [], reason, note, rows }: Look,
): Promise<void> {
  await connection.query({
    name: 'record-look',
    text: `insert into app.look (at, kind, account, person, seat, department, decision, subject, title, fields, reason, note, rows, own)
           select $1::timestamptz, $2::text, $3::bigint, $4, $5, $6::text, $7::bigint, $8, $9, $10, $11, $12, $13,
                  $7::bigint is null
                  or exists (select from app.push where push.decision = $7 and push.department = $6)
                  or exists (select from app.department where department.code = $6 and department.kind = 'bureau')
           where $2::text <> 'decision-opened' or $3::bigint is null or not exists (
             select from app.look where look.account = $3 and look.decision = $7 and look.kind = 'decision-opened'
               and look.at > $1::timestamptz - interval '${sameLook}')`,
    values: [
      at,
      kind,
      by.account ?? null,
      by.name,
      by.seats[0] ?? 'handler',
      by.department,
      decision,
      subject ?? null,
      // File names are what people make of them.
      maskNumbersIn(title).slice(0, 200),
      fields,
      reason ?? null,
      note === undefined ? null : maskNumbersIn(note),
      rows ?? null,
    ],
  })
}
