import type { ClauseId, GroundId } from './clauses.ts'

/*
 * Glossary: the notice's word, and the one English word for it everywhere.
 *   市行政审批局 bureau · 监管部门 department (supervisor) · 联席会议 jointConference · 召集人 convener · 联席会议办公室 office
 *   督查机构 oversight · 优化办 optimisation · 承办人 handler · 审核人 reviewer · 批准人 approver · 联络员 liaison · 部门领导 head
 *   审批决定 decision · 事项 item · 要件 requirements · 推送 push · 签收 receipt (to receive) · 退回 return · 改派 reroute
 *   反馈 feedback · 抄送 copy · 上报 report upward · 会商 consultation · 会议纪要 minutes · 议定事项 resolution · 书面意见 opinion
 *   证明材料 evidence · 变更 change · 撤回 withdraw · 撤销 revoke · 注销 cancel · 处罚 penalty · 追责情形 ground · 线索 lead · 认定 finding
 */

/** Whose people: the bureau, a department, the conference's convener and office, the oversight body, 优化办, the municipal government. */
export type Side = 'bureau' | 'department' | 'office' | 'convener' | 'oversight' | 'optimisation' | 'government'
/** The people to whom the notice gives duties or liability (2.3, 3.1), and the two that a running platform needs: operator, clerk. */
export const roleTitles = {
  handler: '承办人',
  reviewer: '审核人',
  approver: '批准人',
  liaison: '联络员',
  deputy: '副联络员',
  head: '部门领导',
  operator: '推送操作员',
  clerk: '经办人员',
} as const
export type Role = keyof typeof roleTitles
/** 'receiving.liaison': a role on one of the procedure's parties. The journal records who sat there. */
export type Seat<P extends string = string> = `${P}.${Role}`
/** Acts without a person: the answer to something that another procedure did. */
export type Actor<P extends string = string> = Seat<P> | 'system'

export interface Clock<P extends string = string> {
  readonly workingDays: number
  /** 'notice' when the clause itself gives the number; 'house' when it only says 及时 and the city sets the number. */
  readonly setBy: 'notice' | 'house'
  /** Who must act before it runs out, and is told when it starts. */
  readonly on: Seat<P>
  /** The ground that an overdue may be a lead for. Whether it is one, the oversight body decides (4.3), not this program. */
  readonly lead: GroundId
}
export interface State<P extends string = string> {
  readonly title: string
  readonly clock?: Clock<P>
  /** Nothing happens any more. */
  readonly final?: true
  /** Nobody has to act, yet something may still happen: a signed push may be returned, corrected or ended. */
  readonly resting?: true
}
export interface Paper<P extends string = string> {
  readonly title: string
  readonly by: P
  readonly sealed?: true
  /** How many at least; 1 when not said. */
  readonly atLeast?: number
}
export interface FormField {
  readonly title: string
  /** Closed list: value to words. */
  readonly choices?: Readonly<Record<string, string>>
  readonly maxLength?: number
}
export interface Action<S extends string = string, D extends string = string, P extends string = string, F extends string = string> {
  readonly title: string
  readonly from: readonly S[]
  readonly to: S
  readonly by: readonly Actor<P>[]
  /** Papers that must hang on the case by then. */
  readonly attach?: readonly D[]
  /** Fields that must be filled in with the action. */
  readonly fill?: readonly F[]
  /** Fields that may be filled in. */
  readonly offer?: readonly F[]
  /** Told besides whoever the next clock runs on. */
  readonly tell?: readonly Seat<P>[]
  /** The clause that gives this very step, where it is another than the procedure's. */
  readonly clause?: ClauseId
}
export interface Procedure<
  S extends string = string,
  D extends string = string,
  P extends string = string,
  A extends string = string,
  F extends string = string,
> {
  readonly id: string
  /** A case keeps the version it began under. */
  readonly version: number
  readonly title: string
  readonly clause: ClauseId
  readonly parties: Readonly<Record<P, Side>>
  readonly papers: Readonly<Record<D, Paper<NoInfer<P>>>>
  readonly fields: Readonly<Record<F, FormField>>
  readonly start: NoInfer<S>
  /** Other states in which a city's setting may open it. */
  readonly alsoStarts?: readonly NoInfer<S>[]
  readonly states: Readonly<Record<S, State<NoInfer<P>>>>
  readonly actions: Readonly<Record<A, Action<NoInfer<S>, NoInfer<D>, NoInfer<P>, NoInfer<F>>>>
}

/** Keeps a definition's exact names, so that a misspelt state, paper, field, seat or clause does not compile. */
export function defineProcedure<
  const S extends string,
  const D extends string,
  const P extends string,
  const A extends string,
  const F extends string,
>(definition: Procedure<S, D, P, A, F>): Procedure<S, D, P, A, F> {
  return definition
}
/** The names of a defined procedure's states and actions, for tables and routes. */
export type StateOf<X> = X extends { readonly states: Readonly<Record<infer S extends string, State>> } ? S : never
export type ActionOf<X> = X extends { readonly actions: Readonly<Record<infer A extends string, unknown>> } ? A : never

type Limit = <const P extends string>(workingDays: number, on: Seat<P>, lead: GroundId) => Clock<P>
/** A limit whose number stands in the notice. */
export const byNotice: Limit = (workingDays, on, lead) => ({ workingDays, on, lead, setBy: 'notice' })
/** A limit that the city sets where the notice only says 及时: a setting, shown as the city's own. */
export const byHouse: Limit = (workingDays, on, lead) => ({ workingDays, on, lead, setBy: 'house' })

export type Refusal =
  | { readonly why: 'no-such-action'; readonly possible: readonly string[] }
  | { readonly why: 'closed'; readonly state: string }
  | { readonly why: 'wrong-state'; readonly state: string; readonly expected: readonly string[] }
  | { readonly why: 'not-your-seat'; readonly expected: readonly string[] }
  | { readonly why: 'missing-fields'; readonly fields: readonly string[] }
  | { readonly why: 'missing-papers'; readonly papers: readonly string[] }
export type Verdict =
  | { readonly ok: true; readonly to: string; readonly clock: Clock | null; readonly tell: readonly string[] }
  | ({ readonly ok: false } & Refusal)

/** Where a case stands: its state, how many of each paper hang on it, and which fields the caller filled in. */
export interface Standing {
  readonly state: string
  readonly papers?: Readonly<Record<string, number>>
  readonly filled?: readonly string[]
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
  const fields = (step.fill ?? []).filter((name) => !(now.filled ?? []).includes(name))
  if (fields.length > 0) return { ok: false, why: 'missing-fields', fields }
  const papers = (step.attach ?? []).filter((name) => (now.papers?.[name] ?? 0) < (procedure.papers[name]?.atLeast ?? 1))
  if (papers.length > 0) return { ok: false, why: 'missing-papers', papers }
  const clock = procedure.states[step.to]?.clock ?? null
  const tell = [...new Set([...(clock ? [clock.on] : []), ...(step.tell ?? [])])]
  return { ok: true, to: step.to, clock, tell }
}

/** What this seat may do in this state, papers and fields aside: the buttons. */
export function actionsFor(procedure: Procedure, state: string, seat: string): readonly string[] {
  const steps = Object.entries(procedure.actions)
  return steps.filter(([, step]) => step.from.includes(state) && holds(step, seat)).map(([name]) => name)
}

function holds(step: Action, seat: string): boolean {
  return step.by.some((one) => one === seat)
}

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
      return `您的岗位不能进行该操作；请由${refusal.expected.map(titleOfSeat).join('、')}办理`
    case 'missing-fields':
      return `缺少必填内容：${refusal.fields.map((name) => procedure.fields[name]?.title ?? name).join('、')}；请补充后重试`
    default:
      return `缺少材料：${refusal.papers.map((name) => procedure.papers[name]?.title ?? name).join('、')}；请上传后重试`
  }
}

/** 联络员 for 'receiving.liaison'; 系统 for 'system'. */
export function titleOfSeat(seat: string): string {
  const role = seat.slice(seat.indexOf('.') + 1)
  return seat === 'system' ? '系统' : Object.hasOwn(roleTitles, role) ? roleTitles[role as Role] : role
}
