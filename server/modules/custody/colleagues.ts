import type { PoolClient } from 'pg'

export interface Officer {
  readonly id: string
  readonly name: string
  readonly seats: readonly string[]
  readonly active: boolean
  /** Away today: the day on which the officer is back, and who stands in. */
  readonly backOn: string | null
  readonly standIn: string | null
}
export interface Section {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
  readonly active: boolean
  readonly version: number
}
export interface Colleagues {
  readonly officers: readonly Officer[]
  readonly sections: readonly Section[]
}

/** Everybody of a department and its sections, closed ones as well, so that what was theirs keeps its name. */
export async function readColleagues(connection: PoolClient, department: string, day: string): Promise<Colleagues> {
  const { rows: officers } = await connection.query<Officer>({
    name: 'colleagues',
    text: `select account.id, account.name, account.seats, account.active, absence.back_on as "backOn", absence.stand_in as "standIn"
           from app.account
           left join lateral (select one.back_on, one.stand_in from app.absence as one
             where one.account = account.id and one.away_from <= $2::date and $2::date < one.back_on order by one.id desc limit 1) as absence on true
           where account.department = $1 order by account.id`,
    values: [department, day],
  })
  const { rows: sections } = await connection.query<Section>({
    name: 'sections',
    text: `select section.id, section.name, section.members, section.active, section.version from app.section where section.department = $1 order by section.id`,
    values: [department],
  })
  return { officers, sections }
}

/** Seats whose people work on pushes; reviewers and approvers check (the push procedure). */
const working: ReadonlySet<string> = new Set(['handler', 'liaison', 'deputy', 'head'])
export const mayHold = ({ active, seats }: Officer) => active && seats.some((seat) => working.has(seat))

/** Those to whom something may be handed. */
export const holders = (colleagues: Colleagues) => ({
  officers: colleagues.officers.filter(mayHold),
  sections: colleagues.sections.filter(({ active }) => active),
})

/** Names for holders; a number that is no longer known stays readable as itself. */
export function holderPresenter({ officers, sections }: Colleagues) {
  const people = new Map(officers.map(({ id, name }) => [id, name]))
  const rooms = new Map(sections.map(({ id, name }) => [id, name]))
  return (officer: string | null, section: string | null) =>
    officer !== null
      ? { kind: 'officer' as const, id: officer, name: people.get(officer) ?? officer }
      : section !== null
        ? { kind: 'section' as const, id: section, name: rooms.get(section) ?? section }
        : null
}
