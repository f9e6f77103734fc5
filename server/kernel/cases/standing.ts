import type { Standing } from '#notice/decide.ts'
import { workingDaysBetween } from '#notice/working-days.ts'
import type { Form } from './form.ts'
import type { CaseRecord } from './records.ts'
import type { Turn } from './steps.ts'

interface Facts {
  readonly papers: Readonly<Record<string, number>> | null
  readonly done: Readonly<Record<string, string>> | null
  readonly children: number
}

/** Two people of one name are two; a department's system is one. */
export const identify = ({
  account,
  client,
  name,
}: {
  readonly account?: string | null
  readonly client?: string | null
  readonly name: string
}): string => (account != null ? `account ${account}` : client != null ? `client ${client}` : name)

/** Everything that `decide` looks at, as of this moment in this transaction. `actor` null is the platform. */
export async function readStanding(
  { connection, known, today }: Pick<Turn, 'connection' | 'known' | 'today'>,
  record: CaseRecord,
  form: Form,
  actor: string | null,
): Promise<Standing> {
  const { rows } = await connection.query<Facts>({
    name: 'case-facts',
    text: `select (select jsonb_object_agg(hung.paper, hung.count) from (
                     select paper.paper, count(*) as count from app.case_paper as paper where paper.case_id = $1 group by paper.paper) as hung) as papers,
                  (select jsonb_object_agg(last.action, last.who) from (
                     select distinct on (act.action) act.action, coalesce('account ' || act.account, 'client ' || act.client, act.actor) as who
                     from app.case_act as act where act.case_id = $1 order by act.action, act.version desc) as last) as done,
                  (select count(*)::integer from app.case as child where child.parent = $1 and child.closed_at is null) as children`,
    values: [record.id],
  })
  const { papers, done, children } = rows[0]!
  const added = Object.entries(form.papers).map(([name, files]) => [name, (papers?.[name] ?? 0) + files.length] as const)
  return {
    state: record.state,
    papers: { ...papers, ...Object.fromEntries(added) },
    filled: Object.keys(form.fields),
    values: { ...record.fields, ...form.fields },
    waited: Math.max(0, workingDaysBetween(known.calendar, record.entered_on, today).workingDays),
    openChildren: children,
    extension: { asked: record.extension !== null, granted: record.clock_extensions.length },
    doneBy: done ?? {},
    ...(actor === null ? {} : { actor }),
  }
}
