import { holdsFor, isGiven, type FieldValues } from './conditions.ts'
import { roleTitles, type Action, type Clock, type Need, type Opening, type Paper, type Procedure, type Role } from './procedure.ts'

export type Refusal =
  | { readonly why: 'no-such-action'; readonly possible: readonly string[] }
  | { readonly why: 'closed'; readonly state: string }
  | { readonly why: 'wrong-state'; readonly state: string; readonly expected: readonly string[] }
  | { readonly why: 'not-your-seat'; readonly expected: readonly string[] }
  /** Not while the case stands as it does: `say` tells what has to happen first. */
  | { readonly why: 'not-now'; readonly say: string }
  /** What was filled in forbids it. */
  | { readonly why: 'not-met'; readonly say: string; readonly fields: readonly string[] }
  | {
      readonly why: 'missing-fields'
      readonly fields: readonly string[]
      readonly papers?: readonly string[]
      readonly say?: readonly string[]
    }
  | { readonly why: 'missing-papers'; readonly papers: readonly string[]; readonly say?: readonly string[] }
export type Verdict =
  | { readonly ok: true; readonly to: string; readonly clock: Clock | null; readonly tell: readonly string[] }
  | ({ readonly ok: false } & Refusal)

/** Where a case stands: its state, how many of each paper hang on it, and which fields the caller filled in. */
export interface Standing {
  readonly state: string
  /** Papers that hang on the case, with those that the caller adds. */
  readonly papers?: Readonly<Record<string, number>>
  /** Fields that the caller fills in with this action. */
  readonly filled?: readonly string[]
  /** What the fields of the case hold, with those that the caller fills in. */
  readonly values?: FieldValues
  /** Whole working days since the case came into its state. */
  readonly waited?: number
  readonly openChildren?: number
  /** An extension of the running clock that waits for its decision, and how many were granted. */
  readonly extension?: { readonly asked: boolean; readonly granted: number }
  /** Who took which action last. */
  readonly doneBy?: Readonly<Record<string, string>>
  readonly actor?: string
}

/** May this seat take this action now? Pure: the web asks it to draw buttons, the server asks it again before it writes. */
export function decide(procedure: Procedure, now: Standing, action: string, seat: string): Verdict {
  const state = Object.hasOwn(procedure.states, now.state) ? procedure.states[now.state] : undefined
  if (!state) throw new RangeError(`procedure ${procedure.id} has no state ${now.state}`)
  const step = Object.hasOwn(procedure.actions, action) ? procedure.actions[action] : undefined
  if (!step) return { ok: false, why: 'no-such-action', possible: actionsFor(procedure, now.state, seat) }
  if (state.final) return { ok: false, why: 'closed', state: now.state }
  if (!step.from.includes(now.state)) return { ok: false, why: 'wrong-state', state: now.state, expected: step.from }
  if (!holds(step, seat)) return { ok: false, why: 'not-your-seat', expected: step.by }
  const say = findObstacle(procedure, now, step)
  if (say !== null) return { ok: false, why: 'not-now', say }
  return judgeForm(procedure, now, step) ?? verdictOf(procedure, step, step.to ?? now.state)
}

/** The same for the first step, which has no state before it. */
export function decideOpening(procedure: Procedure, now: Omit<Standing, 'state'>, seat: string): Verdict {
  const { opening, start } = procedure
  if (!opening) return { ok: false, why: 'no-such-action', possible: [] }
  if (!opening.by.some((one) => one === seat)) return { ok: false, why: 'not-your-seat', expected: opening.by }
  return judgeForm(procedure, { ...now, state: start }, opening) ?? verdictOf(procedure, opening, start)
}

function verdictOf(procedure: Procedure, step: Action | Opening, to: string): Verdict {
  const clock = procedure.states[to]?.clock ?? null
  return { ok: true, to, clock, tell: [...new Set([...(clock ? [clock.on] : []), ...(step.tell ?? [])])] }
}

/** What keeps everybody from this action while the case stands as it does; null when nothing does. */
export function findObstacle(procedure: Procedure, now: Standing, step: Action): string | null {
  const { when, waited, otherThan, extension, onChildrenEnded } = step
  if (when && !holdsFor(when.is, now.values ?? {})) return when.say
  if (waited !== undefined && (now.waited ?? 0) < waited) return `须等满 ${waited} 个工作日，现为第 ${now.waited ?? 0} 个工作日`
  if (onChildrenEnded && (now.openChildren ?? 0) > 0) return `还有 ${now.openChildren ?? 0} 个部门的子办件未办结`
  const before = (otherThan ?? []).find((name) => now.actor !== undefined && now.doneBy?.[name] === now.actor)
  if (before !== undefined) return `“${procedure.actions[before]?.title ?? before}”是您办理的，本步骤须由他人办理`
  return extension === undefined ? null : findExtensionObstacle(procedure, now, extension)
}

function findExtensionObstacle(
  procedure: Procedure,
  { state, extension, values }: Standing,
  step: 'asked' | 'granted' | 'refused',
): string | null {
  const most = procedure.states[state]?.clock?.extension
  if (!most) return '本环节的期限不能延长'
  if (step !== 'asked') return extension?.asked ? null : '没有待批准的延期申请'
  if (extension?.asked) return '已有一项延期申请待批准'
  if ((extension?.granted ?? 0) >= most.times) return `本环节最多延长 ${most.times} 次`
  const days = values?.['extensionDays']
  return typeof days === 'number' && (days > most.most || days < 1 || !Number.isInteger(days))
    ? `每次可延长 1 至 ${most.most} 个工作日`
    : null
}

/** Everything that is missing at once, so that nobody learns of it piece by piece; null when nothing is. */
function judgeForm(procedure: Procedure, now: Standing, step: Action | Opening): ({ readonly ok: false } & Refusal) | null {
  const needs = needsNow(step, now.values ?? {})
  const broken = needs.find(({ must }) => must && !holdsFor(must, now.values ?? {}))
  const missingOf = (need: Pick<Need, 'fill' | 'attach'>) => ({
    fields: (need.fill ?? []).filter((name) => !(now.filled ?? []).includes(name)),
    papers: (need.attach ?? []).filter((name) => (now.papers?.[name] ?? 0) < (procedure.papers[name]?.atLeast ?? 1)),
  })
  const missing = [step, ...needs].map(missingOf)
  const fields = [...new Set(missing.flatMap((one) => one.fields))]
  const papers = [...new Set(missing.flatMap((one) => one.papers))]
  const said = needs.flatMap((need, at) =>
    (missing[at + 1]?.fields.length ?? 0) + (missing[at + 1]?.papers.length ?? 0) > 0 ? [need.say] : [],
  )
  if (broken) return { ok: false, why: 'not-met', say: broken.say, fields: broken.must ? fieldsOf(broken.must) : [] }
  const why = said.length > 0 ? { say: said } : {}
  if (fields.length > 0) return { ok: false, why: 'missing-fields', fields, ...(papers.length > 0 ? { papers } : {}), ...why }
  return papers.length > 0 ? { ok: false, why: 'missing-papers', papers, ...why } : null
}

const fieldsOf = (condition: NonNullable<Need['must']>): readonly string[] =>
  'field' in condition ? [condition.field] : 'given' in condition ? [condition.given] : 'not' in condition ? fieldsOf(condition.not) : []

/** The needs that what was filled in brings into play. */
export const needsNow = (step: Action | Opening, values: FieldValues): readonly Need[] =>
  (step.needs ?? []).filter(({ when }) => !when || holdsFor(when, values))

/** What this seat may do in this state, papers and fields aside: the buttons. */
export function actionsFor(procedure: Procedure, state: string, seat: string): readonly string[] {
  const steps = Object.entries(procedure.actions)
  return steps.filter(([, step]) => step.from.includes(state) && holds(step, seat)).map(([name]) => name)
}

function holds(step: Action, seat: string): boolean {
  return step.by.some((one) => one === seat)
}

/** The templates from which a paper can be made as the case stands, the likeliest first. */
export function templatesOf({ template }: Pick<Paper, 'template'>, values: FieldValues): readonly string[] {
  if (template === undefined || typeof template === 'string') return template === undefined ? [] : [template]
  return template.filter(({ when }) => !when || holdsFor(when, values)).map(({ name }) => name)
}

/** The fields that a step takes at all: asked for, offered, or needed when something else is filled in. */
export function fieldsOfStep(step: Action | Opening): readonly string[] {
  return [...new Set([...(step.fill ?? []), ...(step.offer ?? []), ...(step.needs ?? []).flatMap(({ fill }) => fill ?? [])])]
}
export function papersOfStep(step: Action | Opening): readonly string[] {
  return [...new Set([...(step.attach ?? []), ...(step.accept ?? []), ...(step.needs ?? []).flatMap(({ attach }) => attach ?? [])])]
}

/** Fields with something in them. */
export const filledOf = (values: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) => (isGiven(value as string) ? [name] : []))

/** The words an official reads when `decide` refuses: what is wrong and what is possible. */
export function sayRefusal(procedure: Procedure, refusal: Refusal): string {
  const stateTitle = (name: string) => `“${procedure.states[name]?.title ?? name}”`
  switch (refusal.why) {
    case 'no-such-action': {
      const possible = refusal.possible.map((name) => `“${procedure.actions[name]?.title ?? name}”`)
      return possible.length > 0 ? `没有这项操作；现在可以办理：${possible.join('、')}` : '没有这项操作；当前没有需要您办理的操作'
    }
    case 'closed':
      return `“${procedure.title}”已办结（${procedure.states[refusal.state]?.title ?? refusal.state}），不能再操作；如有新情况，请另行发起`
    case 'wrong-state':
      return `当前状态为${stateTitle(refusal.state)}，该操作须在${refusal.expected.map(stateTitle).join('或')}时进行；请刷新后查看最新进展`
    case 'not-your-seat':
      return `您的岗位不能进行该操作；请由${[...new Set(refusal.expected.map(titleOfSeat))].join('、')}办理`
    case 'not-now':
      return `现在还不能进行该操作；${refusal.say}`
    case 'not-met':
      return `所填内容不符合要求；${refusal.say}`
    case 'missing-fields': {
      const papers = refusal.papers ? `；还缺少材料：${namePapers(procedure, refusal.papers)}` : ''
      return `缺少必填内容：${refusal.fields.map((name) => procedure.fields[name]?.title ?? name).join('、')}${papers}；${closing(refusal.say, '请补充后重试')}`
    }
    default:
      return `缺少材料：${namePapers(procedure, refusal.papers)}；${closing(refusal.say, '请上传后重试')}`
  }
}

const namePapers = ({ papers }: Procedure, names: readonly string[]) =>
  names
    .map((name) => {
      const { title = name, atLeast = 1 } = papers[name] ?? {}
      return atLeast > 1 ? `${title}（至少 ${atLeast} 份）` : title
    })
    .join('、')
const closing = (said: readonly string[] | undefined, plain: string) => (said && said.length > 0 ? said.join('；') : plain)

/** 联络员 for 'receiving.liaison'; 系统 for 'system'. */
export function titleOfSeat(seat: string): string {
  const role = seat.slice(seat.indexOf('.') + 1)
  return seat === 'system' ? '系统' : Object.hasOwn(roleTitles, role) ? roleTitles[role as Role] : role
}
