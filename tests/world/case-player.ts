import assert from 'node:assert/strict'
import type { LightMyRequestResponse } from 'fastify'
import type { FieldValue, FieldValues } from '#notice/conditions.ts'
import { kindOf, type FormField } from '#notice/form-fields.ts'
import { fixedSides, type Action, type Opening, type Procedure } from '#notice/procedure.ts'
import { procedures } from '#notice/procedures/index.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { programSight, withinConnection } from '#platform/db.ts'
import { groundwork, specimens, type Forms } from './case-specimens.ts'
import type { Case, CaseWorld, Form } from './cases.ts'
import { decideOn } from './officials.ts'

/** Plays any procedure from its definition: fills in what a step asks for, and finds a way to a state. */
export interface CasePlayer {
  readonly open: (procedure: Procedure, forms?: Forms) => Promise<Case>
  /** Takes a step with whatever it needs; null where the case does not allow it now. The form is what did it. */
  readonly play: (one: Case, action: string, more?: More) => Promise<Played | null>
  /** What people do beside the case before they take the step: a draft is saved, a secret is handed in. What it answers goes into the form. */
  readonly prepare: (one: Case, action: string) => Promise<FieldValues>
  /** Why the last step was not taken. */
  readonly refusal: () => string
  /** A case of the procedure in this state, by the shortest way where none is named, or null where only something else leads there. */
  readonly reach: (procedure: Procedure, state: string, approach?: Approach) => Promise<Case | null>
  /** Who sits in a seat of a case. */
  readonly inSeat: (one: Pick<Case, 'parties'>, seat: string) => string
}
export interface Approach {
  readonly way?: readonly string[]
  readonly forms?: Forms
  /** How many of the children answer, each with these steps, before anything else happens. */
  readonly children?: { readonly first: number; readonly steps: readonly string[] }
}
interface Played {
  readonly after: Case
  readonly form: Form
}
interface More {
  readonly as?: string
  readonly forms?: Forms
}
type Flaws = { readonly code: string; readonly title?: string; readonly errors?: readonly { readonly pointer: string }[] }
const ofTheForm: ReadonlySet<string> = new Set(['missing-fields', 'missing-papers', 'invalid', 'not-met', 'no-subject', 'own-department'])
const department = 'FGW'
const other = 'HBJ'
const firstOf = (seat: string) => seat.split('.')[0] ?? ''
const roleOf = (seat: string) => seat.split('.')[1] ?? ''

export function openPlayer(world: CaseWorld): CasePlayer {
  let refusal = ''
  const inSeat: CasePlayer['inSeat'] = ({ parties }, seat) =>
    `${parties.find(({ party }) => party === firstOf(seat))?.department.code}.${roleOf(seat)}`.toLowerCase()

  const valueOf = async (field: FormField, username: string, bound: boolean): Promise<FieldValue> => {
    const choices = Object.keys(field.choices ?? {})
    const today = dayInShanghai(world.clock.at)
    const own = username.split('.')[0]?.toUpperCase()
    switch (kindOf(field)) {
      case 'day':
        return today
      case 'number':
        return Math.min(Math.max(1, field.least ?? 1), field.most ?? 9)
      case 'yesNo':
        return true
      case 'choice':
        return choices[0] ?? ''
      case 'choices':
        return choices.slice(0, field.least ?? 1)
      case 'phone':
        return '13800138000'
      case 'person':
        return '张三'
      case 'account':
        return await accountOf(world, own ?? department)
      case 'department':
        return bound && own === department ? other : department
      case 'departments':
        return [department, other].slice(0, field.most ?? 2)
      case 'item':
        return 'NC-XK-0001'
      case 'items':
        return ['NC-XK-0001']
      case 'decision':
        return (await decideOn(world.city, 'NC-XK-0001')).id
      case 'files':
        return [await world.upload(username)]
      default:
        return '经核实'.slice(0, field.maxLength ?? 3)
    }
  }

  /** Sends, reads what is missing, adds it, and sends again: what an official does with the form. */
  const persist = async (
    procedure: Procedure,
    name: string,
    step: Action | Opening,
    username: string,
    given: FieldValues,
    send: (form: Form) => Promise<LightMyRequestResponse>,
  ): Promise<Played | null> => {
    const fields: Record<string, FieldValue> = { ...specimens[procedure.id]?.[name], ...given }
    const papers: Record<string, string[]> = {}
    const bound = new Set<unknown>(Object.values(procedure.opening?.bind ?? {}))
    const add = async (kind: string, what: string) => {
      if (kind === 'papers')
        while ((papers[what] ??= []).length < (procedure.papers[what]?.atLeast ?? 1)) papers[what]?.push(await world.upload(username))
      else fields[what] ??= await valueOf(procedure.fields[what]!, username, bound.has(what))
    }
    for (const what of [
      ...(step.fill ?? []),
      ...('extension' in step && step.extension === 'asked' ? ['extensionDays', 'extensionReason'] : []),
    ])
      await add('fields', what)
    for (const what of step.attach ?? []) await add('papers', what)
    const about = 'from' in step ? {} : { about: await subjectOf(world, step) }
    for (let attempt = 0; attempt < 12; attempt++) {
      const form = { fields: { ...fields }, papers: { ...papers }, ...about }
      const answer = await send(form)
      if (answer.statusCode === 200) return { after: answer.json<Case>(), form }
      const { code, title, errors = [] } = answer.json<Flaws>()
      refusal = `${answer.statusCode} ${code} ${title ?? ''}`
      if (code === 'not-now' || code === 'wrong-state') return null
      // An effect has looked at more than the form (who keeps the account, whether the licence is over, whose item it is), unless it asks
      // for something that the step offers (whose seat is taken over).
      if (answer.statusCode === 403 || answer.statusCode === 409) return null
      const offered = errors.some(({ pointer }) => step.offer?.includes(pointer.split('/')[2] ?? ''))
      if (answer.statusCode === 422 && !ofTheForm.has(code) && !offered) return null
      assert.equal(answer.statusCode, 422, `${procedure.id} ${name} by ${username}: ${answer.body}`)
      for (const { pointer } of errors) {
        const [, kind = '', what = ''] = pointer.split('/')
        if (code === 'not-met') turn(fields, what, procedure.fields[what])
        else await add(kind, what)
      }
      assert.ok(
        errors.length > 0 && (code !== 'invalid' || attempt < 1),
        `${procedure.id} ${name}: ${answer.body}; tests/world/case-specimens.ts may help`,
      )
    }
    throw new Error(`${procedure.id} ${name} never had enough; tests/world/case-specimens.ts may help`)
  }

  const prepare: CasePlayer['prepare'] = async (one, action) => (await groundwork[one.procedure.id]?.[action]?.(world, one)) ?? {}

  const open: CasePlayer['open'] = async (procedure, forms = {}) => {
    if (procedure.childOf !== undefined) {
      const parent = await open(procedures[procedure.childOf]!, forms)
      const child = parent.children.find(
        (one) => one.procedure.name === procedure.id && one.parties.some(({ code }) => code === department),
      )
      assert.ok(child, `${procedure.childOf} opens no ${procedure.id}`)
      return await world.look('spj.handler', { id: child.id, procedure: { ...parent.procedure, id: procedure.id } })
    }
    const seat = procedure.opening?.by[0] ?? ''
    const side = procedure.parties[firstOf(seat)]
    const code = side === 'bureau' ? 'SPJ' : side === 'department' || side === undefined ? department : (fixedSides[side] ?? department)
    const username = `${code}.${roleOf(seat)}`.toLowerCase()
    const ask = await world.as(username)
    await groundwork[procedure.id]?.['open']?.(world, null)
    const opened = await persist(procedure, 'open', procedure.opening!, username, forms['open'] ?? {}, (form) =>
      ask('POST', `/api/cases/${procedure.id}`, form),
    )
    assert.ok(opened)
    return opened.after
  }

  const play: CasePlayer['play'] = async (one, action, { as, forms = {} } = {}) => {
    const procedure = procedures[one.procedure.id]!
    const step = procedure.actions[action]!
    const seat = step.by.find((each) => each !== 'system')
    if (seat === undefined) return await playSystem(world, one, step, play)
    const username = as ?? inSeat(one, seat)
    if (step.waited !== undefined) world.clock.at = new Date(world.clock.at.getTime() + (step.waited * 2 + 4) * 86_400_000)
    const given = { ...(await prepare(one, action)), ...forms[action] }
    const seen = await world.look(username, one)
    return await persist(procedure, action, step, username, given, (form) => world.attempt(username, seen, action, form))
  }

  const reach: CasePlayer['reach'] = async (procedure, state, { way, forms = {}, children } = {}) => {
    const path = way ?? wayTo(procedure, state)
    if (path === null) return null
    let one = await open(procedure, forms)
    for (const child of children ? one.children.slice(0, children.first) : []) {
      let now = await world.look('spj.handler', { id: child.id, procedure: { ...one.procedure, id: child.procedure.name } })
      for (const action of children!.steps) now = (await play(now, action))?.after ?? now
      one = await world.look('spj.handler', one)
    }
    for (const action of path) {
      const played = await play(one, action, { forms })
      if (played === null) return null
      one = played.after
    }
    return one.state.name === state ? one : null
  }
  return { open, play, prepare, refusal: () => refusal, reach, inSeat }
}

/** The shortest way of actions to a state, or to any end; people's steps before the system's. */
export function wayTo(procedure: Procedure, state: string | null): readonly string[] | null {
  const ways = new Map<string, readonly string[]>([[procedure.start, []]])
  const steps = Object.entries(procedure.actions).toSorted(
    ([, one], [, next]) => Number(one.by[0] === 'system') - Number(next.by[0] === 'system'),
  )
  const reached = () => (state === null ? [...ways].find(([name]) => procedure.states[name]?.final)?.[1] : ways.get(state))
  for (let before = 0; before !== ways.size && reached() === undefined;) {
    before = ways.size
    for (const [from, way] of new Map(ways))
      for (const [name, { to, from: froms }] of steps)
        if (to !== undefined && froms.includes(from) && !ways.has(to)) ways.set(to, [...way, name])
  }
  return reached() ?? null
}

/** The platform's own steps: time passes, or the children end. */
async function playSystem(world: CaseWorld, one: Case, step: Action, play: CasePlayer['play']): Promise<Played | null> {
  if (step.onExpiry && one.clock) world.clock.at = new Date(`${one.clock.dueOn}T17:00:00Z`)
  else if (step.onChildrenEnded) {
    for (const child of one.children) {
      const definition = procedures[child.procedure.name]!
      let now = await world.look('spj.handler', { id: child.id, procedure: { ...one.procedure, id: definition.id } })
      for (const action of wayTo(definition, null) ?? []) now = (await play(now, action))?.after ?? now
    }
  } else return null
  await world.sweep()
  return { after: await world.look('spj.handler', one), form: {} }
}

function turn(fields: Record<string, FieldValue>, name: string, field: FormField | undefined): void {
  const choices = Object.keys(field?.choices ?? {})
  const value = fields[name]
  if (typeof value === 'boolean') fields[name] = !value
  else if (typeof value === 'string' && choices.length > 0) fields[name] = choices[(choices.indexOf(value) + 1) % choices.length] ?? value
}

async function subjectOf(world: CaseWorld, { about = [] }: Opening): Promise<Readonly<Record<string, string>>> {
  if (about.length === 0) return {}
  if (about.includes('item') && !about.includes('decision')) return { item: 'NC-XK-0001' }
  const { id, pushes } = await decideOn(world.city, 'NC-XK-0001')
  return about.includes('decision') ? { decision: id } : { push: pushes[0]?.id ?? '' }
}

const accountOf = async ({ city }: CaseWorld, of: string): Promise<string> =>
  await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ id: string }>(
      'select account.id from app.account where account.department = $1 order by account.id limit 1',
      [of],
    )
    return rows[0]?.id ?? ''
  })
