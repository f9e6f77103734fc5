import type { PoolClient } from 'pg'
import { decide, decideOpening, type Verdict } from '#notice/decide.ts'
import { fixedSides, type Procedure } from '#notice/procedure.ts'
import { caseProcedures, getProcedure } from '#notice/procedures/index.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { refusalOf, type Actor } from '../actors.ts'
import type { ReceiptOptions } from '../receipts.ts'
import { refuseUncarried, type Effects, type Performer } from './effects.ts'
import { checkForm, type Form, type FormIn } from './form.ts'
import { beginCase, beginChildren, bindParties, readSubject, type About } from './opening.ts'
import { findCase, lockAlone, lockCases, type CaseRecord } from './records.ts'
import { identify, readStanding } from './standing.ts'
import { effectAsk, finishStep, takeStep, type Turn } from './steps.ts'

export interface OpenAsk extends FormIn {
  readonly procedure: string
  readonly about: About
}
export interface ActAsk extends FormIn {
  readonly procedure: string
  readonly id: string
  readonly action: string
  /** The version that the caller saw; another in between is refused. */
  readonly version: number
}
/** Makes the answer in the same transaction, so that it can be kept with what it answers (Idempotency-Key). */
export type Finish<Answer> = (connection: PoolClient, id: string) => Promise<Answer>
export interface CaseOptions extends ReceiptOptions {
  readonly effects: Effects
}

/** The only writer of cases: one row lock, one verdict, one act, one journal entry, one clock, one commit. Throws where an effect has no carrier. */
export function openCases({ database, directory, now, committed, effects }: CaseOptions) {
  refuseUncarried(caseProcedures, effects)
  const turn = async <Answer>(actor: Actor, work: (turn: Turn) => Promise<Answer>): Promise<Answer> => {
    const at = now()
    const known = await directory.current(at.getTime())
    const answer = await withinConnection(database.pool, actor, (connection) =>
      work({ connection, known, at, today: dayInShanghai(at), effects }),
    )
    committed()
    return answer
  }
  // The answer is what the actor may see, and no more; what the commit then checks lies beyond that.
  const answerAs = async <Answer>({ connection }: Turn, actor: Actor, id: string, finish: Finish<Answer>): Promise<Answer> => {
    if (actor.sight === 'city') return await finish(connection, id)
    const own = connection.query(`set local app.sight = 'department'`)
    const [answer] = await Promise.all([finish(connection, id), own])
    // The commit follows it on the wire, and would fail with it.
    void seeEverything({ connection }).catch(() => undefined)
    return answer
  }
  return {
    /** Begins a case; refuses with everything that is missing or wrong. */
    open: <Answer>(actor: Actor, ask: OpenAsk, finish: Finish<Answer>) =>
      turn(actor, async (each) => await answerAs(each, actor, (await openCase(each, actor, ask)).id, finish)),
    /** Takes one step; 409 `stale` with the present version when somebody else was first. */
    act: <Answer>(actor: Actor, ask: ActAsk, finish: Finish<Answer>) =>
      turn(actor, async (each) => await answerAs(each, actor, (await act(each, actor, ask)).id, finish)),
  }
}
export type Cases = ReturnType<typeof openCases>

async function openCase(turn: Turn, actor: Actor, ask: OpenAsk): Promise<CaseRecord> {
  const procedure = caseProcedures.find(({ id }) => id === ask.procedure)
  const { opening } = procedure ?? {}
  if (!procedure || !opening) throw notFound('这类办件')
  const candidates = candidatesOf(
    actor,
    Object.keys(procedure.parties).filter((party) => maySit(procedure, party, actor, turn)),
  )
  const seat = candidates.find((one) => opening.by.some((by) => by === one)) ?? candidates[0] ?? 'nobody'
  const [party = '', role = ''] = seat.split('.')
  if (!opening.by.some((by) => by === seat)) throw refusalOf(procedure, { why: 'not-your-seat', expected: opening.by }, 'open')
  const subject = await readSubject(turn, procedure, ask.about)
  const form = await checkForm(
    turn.connection,
    { known: turn.known, procedure, step: opening, party, actor, today: turn.today, held: {} },
    ask,
  )
  const verdict = decideOpening(procedure, { papers: countPapers(form), filled: Object.keys(form.fields), values: form.fields }, seat)
  if (!verdict.ok) throw refuse(procedure, verdict, 'open')
  const parties = bindParties(procedure, party, actor, form.fields, turn)
  await seeEverything(turn)
  const titled = opening.titled === undefined ? undefined : form.fields[opening.titled]
  const performer = performerOf(actor, party, role)
  const title = typeof titled === 'string' ? titled : (subject.words ?? procedure.title)
  const record = await beginCase(turn, { procedure, parties, subject, title, parent: null, performer, form, tell: verdict.tell })
  for (const name of opening.effects ?? []) await turn.effects[name](effectAsk(turn, { procedure, record, action: 'open', performer }))
  if (opening.opens) await beginChildren(turn, record, opening.opens)
  return record
}

async function act(turn: Turn, actor: Actor, ask: ActAsk): Promise<CaseRecord> {
  const { connection } = turn
  const alone = await lockAlone(connection, ask.id)
  const seen = alone ?? (await findCase(connection, ask.id))
  if (!seen || seen.procedure !== ask.procedure) throw notFound('这件办件')
  const procedure = getProcedure(seen.procedure, seen.procedure_version)
  const step = Object.hasOwn(procedure.actions, ask.action) ? procedure.actions[ask.action] : undefined
  if (!step) throw notFound('这项操作')
  const parties = Object.keys(procedure.parties).filter((party) => seen.parties[party] === actor.department)
  const candidates = candidatesOf(actor, parties)
  const seat = candidates.find((one) => step.by.some((by) => by === one)) ?? candidates[0] ?? 'nobody'
  const [party = '', role = ''] = seat.split('.')
  const mine = step.by.some((by) => by === seat)
  // A stranger to the step learns that it is not theirs, not what is wrong with what they filled in.
  const form = mine
    ? await checkForm(connection, { known: turn.known, procedure, step, party, actor, today: turn.today, held: seen.fields }, ask)
    : { fields: {}, papers: {}, note: null }
  const family = seen.parent === null ? [seen.id] : [seen.parent, seen.id]
  const record = alone ?? (await seeingEverything(turn, () => lockCases(connection, family))).get(seen.id)!
  if (mine && record.version !== ask.version) throw refuseStale(procedure, record)
  const standing = await seeingEverything(turn, () => readStanding(turn, record, form, identify(actor)))
  const verdict = decide(procedure, standing, ask.action, seat)
  if (!verdict.ok) throw refuse(procedure, verdict, record.state)
  const after = await takeStep(turn, record, { action: ask.action, performer: performerOf(actor, party, role), form, verdict })
  if (step.opens) await beginChildren(turn, after, step.opens)
  return await finishStep(turn, after, ask.action)
}

/** From here on the step is allowed or refused by the definition; what it writes lies beyond the actor's own rows. */
const seeEverything = ({ connection }: Pick<Turn, 'connection'>) => connection.query(`set local app.sight = 'city'`)
/** The same and what is read with it, sent together. */
const seeingEverything = async <Found>(turn: Turn, read: () => Promise<Found>): Promise<Found> =>
  (await Promise.all([seeEverything(turn), read()]))[1]

const candidatesOf = (actor: Actor, parties: readonly string[]): readonly string[] =>
  parties.flatMap((party) => actor.seats.map((seat) => `${party}.${seat}`))

/** Which sides a department may open from: the bureau the bureau's, a body its own, every other department those of departments that no field names. */
export function maySit(
  { parties, opening }: Procedure,
  party: string,
  { department }: Pick<Actor, 'department'>,
  { known }: Pick<Turn, 'known'>,
): boolean {
  const side = parties[party]
  if (side === 'bureau') return department === known.bureau
  if (side === 'department') return department !== known.bureau && opening?.bind?.[party] === undefined
  return side !== undefined && fixedSides[side] === department
}

const countPapers = ({ papers }: Form) => Object.fromEntries(Object.entries(papers).map(([name, files]) => [name, files.length]))

const performerOf = ({ name, department, account, client }: Actor, party: string, seat: string): Performer => ({
  name,
  department,
  party,
  seat,
  account: account ?? null,
  client: client ?? null,
})

function refuseStale(procedure: Procedure, { version, state }: CaseRecord): Refusal {
  const title = procedure.states[state]?.title ?? state
  return new Refusal(409, 'stale', `这件办件已被他人办理，现为“${title}”，您的操作未生效。请刷新后在最新进展上继续。`, undefined, {
    version,
    state,
  })
}

/** The refusal with the place of everything that is missing, for the form to show it there. */
function refuse(procedure: Procedure, verdict: Extract<Verdict, { ok: false }>, state: string): Refusal {
  const { status, code, message, extra } = refusalOf(procedure, verdict, state)
  const missing = (kind: 'fields' | 'papers', names: readonly string[]) =>
    names.map((name) => ({
      pointer: `/${kind}/${name}`,
      code: 'required',
      message: `请${kind === 'fields' ? '填写' : '上传'}“${procedure[kind][name]?.title ?? name}”`,
    }))
  const errors =
    verdict.why === 'missing-fields'
      ? [...missing('fields', verdict.fields), ...missing('papers', verdict.papers ?? [])]
      : verdict.why === 'missing-papers'
        ? missing('papers', verdict.papers)
        : verdict.why === 'not-met'
          ? verdict.fields.map((name) => ({ pointer: `/fields/${name}`, code: 'not-met', message: verdict.say }))
          : undefined
  return new Refusal(status, code, message, errors, extra)
}
