import { openCases } from '#kernel/cases/act.ts'
import type { City } from '#kernel/city.ts'
import type { Actor } from '#kernel/actors.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { effects } from '../effects.ts'
import type { People } from './people.ts'

interface Quarrel {
  readonly push: string
  readonly parties: readonly string[]
  readonly department: string
}

/** The oldest open dispute is heard in form (2.1.2.1): each party has been asked, and the last to refuse has drafted what it says. */
export async function leavePastBoundary(city: City, people: People): Promise<void> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<Quarrel>(
      `select dispute.push, dispute.parties, push.department from app.dispute join app.push on push.id = dispute.push
       where dispute.settled_at is null and cardinality(dispute.parties) > 1 order by dispute.push limit 1`,
    ),
  )
  const quarrel = rows[0]
  if (!quarrel) return
  const cases = openCases({ ...city, effects })
  const children = await cases.open(
    people.office,
    {
      procedure: 'boundary-dispute',
      about: { push: quarrel.push, decision: null, item: null },
      fields: {
        subject: '审批决定作出后的日常监管由谁负责',
        departments: quarrel.parties,
        question: '请按三定方案和权责清单说明本部门是否负责该事项的事中事后监管；认为由其他部门监管的，请写明依据。',
      },
      papers: {},
      note: null,
    },
    async (connection, id) => {
      const { rows: found } = await connection.query<{ id: string; department: string }>(
        `select c.id, party.department from app.case as c join app.case_party as party on party.case_id = c.id and party.party = 'stating' where c.parent = $1`,
        [id],
      )
      return found
    },
  )
  const one = children.find(({ department }) => department === quarrel.department)
  const other = quarrel.parties.find((party) => party !== quarrel.department)
  if (!one || other === undefined) return
  const handler: Actor = people.inspector(one.department)
  const fields = { position: 'theirs', whose: other, basis: '本部门权责清单没有此项监管职责；该事项由另一部门实施行业管理。' }
  await cases.act(
    handler,
    { procedure: 'boundary-position', id: one.id, action: 'draft', version: 1, fields, papers: {}, note: null },
    async () => undefined,
  )
}
