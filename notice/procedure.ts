import type { ClauseId, GroundId } from './clauses.ts'
import type { ClockUnit } from './clock.ts'
import type { Condition } from './conditions.ts'
import type { EffectName } from './effects.ts'
import type { FormField } from './form-fields.ts'
import { seats, type Seat as AnySeat } from './seats.ts'

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
/** Who sits on a side that is always the same body; the bureau's code is the city's, and a department is whichever it is in the case. */
export const fixedSides: Readonly<Partial<Record<Side, string>>> = {
  office: 'LXHB',
  convener: 'ZF',
  oversight: 'DCS',
  optimisation: 'YHB',
  government: 'ZF',
}
/** The seats in which procedures are carried out; the three administrators keep the platform and act in none (三员分立). */
export type Role = Exclude<AnySeat, 'sysadmin' | 'secadmin' | 'auditor'>
const { sysadmin: _keepsSystem, secadmin: _keepsSecurity, auditor: _keepsRecord, ...acting } = seats
export const roleTitles: Readonly<Record<Role, string>> = acting
/** 'receiving.liaison': a role on one of the procedure's parties. The journal records who sat there. */
export type Seat<P extends string = string> = `${P}.${Role}`
/** Acts without a person: the answer to something that another procedure did, or to a limit that ran out. */
export type Actor<P extends string = string> = Seat<P> | 'system'

export interface Clock<P extends string = string> {
  readonly workingDays: number
  /** Working days where it is not said. */
  readonly unit?: ClockUnit
  /** 'notice' when the clause itself gives the number; 'house' when it only says 及时 and the city sets the number. */
  readonly setBy: 'notice' | 'house'
  /** Who must act before it runs out, and is told when it starts. */
  readonly on: Seat<P>
  /** The ground that an overdue may be a lead for, which the oversight body decides (4.3). Null: nobody is late, the matter just goes on. */
  readonly lead: GroundId | null
  /** A field with the day of the event from which it is counted; the day of the step where it is not said. */
  readonly from?: string
  /** A field with the number of working days, where each matter has its own. */
  readonly daysIn?: string
  /** Working days that may be granted besides, and how often (行政许可法 42). */
  readonly extension?: { readonly most: number; readonly times: number }
}
export interface State<P extends string = string> {
  readonly title: string
  readonly clock?: Clock<P>
  /** Nothing happens any more. */
  readonly final?: true
  /** Nobody has to act, yet something may still happen: a signed push may be returned, corrected or ended. */
  readonly resting?: true
  /** Everybody in the seat of its clock takes this step for themselves; the case waits no more for whoever has. */
  readonly each?: string
  /** Why the clock of the state before stands still meanwhile (行政许可法 45); it goes on when the case comes back to that state. */
  readonly holds?: string
}
export interface Paper<P extends string = string, F extends string = string> {
  readonly title: string
  readonly by: P
  /** The original bears the organ's seal. */
  readonly sealed?: true
  /** How many at least; 1 when not said. */
  readonly atLeast?: number
  /** The document template from which it can be made, by its name; where several fit, the likeliest first, each with what must hold of the case. */
  readonly template?: string | readonly TemplateWhen<F>[]
}
export interface TemplateWhen<F extends string = string> {
  readonly name: string
  readonly when?: Condition<F>
}

/** What a step asks for besides its seat, where it depends on what was filled in. `say` tells what is missing and why. */
export interface Need<D extends string = string, F extends string = string> {
  /** Asked only when this holds; always where it is not said. */
  readonly when?: Condition<F>
  readonly fill?: readonly F[]
  readonly attach?: readonly D[]
  /** Must hold, or the step is refused with `say`. */
  readonly must?: Condition<F>
  readonly say: string
  readonly clause?: ClauseId
}
/** One child case for each department in a field; the parent's fields and papers of these names go along. */
export interface Opens<D extends string = string, F extends string = string> {
  readonly procedure: string
  /** A field of kind 'departments' (or 'department'). */
  readonly oneFor: F
  /** The child's party that the department sits on. */
  readonly as: string
  readonly carry?: readonly F[]
  readonly share?: readonly D[]
}
/**
 * What is filled in, attached and noted with a step is not yet the department's word: it stays inside the actor's department until one of
 * these actions gives it out; where none is named it stays inside for good. A draft that is taken again replaces the former.
 */
export interface Draft<P extends string = string> {
  readonly until: readonly string[]
  /** Parties that see it meanwhile besides the actor's own. */
  readonly shown?: readonly P[]
}
interface Step<D extends string, P extends string, F extends string> {
  readonly title: string
  /** Papers that must hang on the case by then. */
  readonly attach?: readonly D[]
  /** Papers that may be added. */
  readonly accept?: readonly D[]
  /** Fields that must be filled in with the action. */
  readonly fill?: readonly F[]
  /** Fields that may be filled in. */
  readonly offer?: readonly F[]
  readonly needs?: readonly Need<D, F>[]
  /** Told besides whoever the next clock runs on. */
  readonly tell?: readonly Seat<P>[]
  /** The clause that gives this very step, where it is another than the procedure's. */
  readonly clause?: ClauseId
  /** What happens when the button is pressed, for whoever is about to press it. */
  readonly consequence?: string
  readonly effects?: readonly EffectName[]
  readonly opens?: Opens<D, F>
}
export interface Action<
  S extends string = string,
  D extends string = string,
  P extends string = string,
  F extends string = string,
> extends Step<D, P, F> {
  readonly from: readonly S[]
  /** Where it leads; the case stays where it is, and its clock runs on, when not said. */
  readonly to?: S
  readonly by: readonly Actor<P>[]
  /** Possible only while this holds of the case; `say` tells why not. */
  readonly when?: { readonly is: Condition<F>; readonly say: string }
  /** Working days that the case must have been in its state: time to be heard. */
  readonly waited?: number
  /** Actions whose actor may not take this one as well: four eyes. */
  readonly otherThan?: readonly string[]
  /** A step of an extension of the running clock; the fields `extensionDays` and `extensionReason` go with 'asked'. */
  readonly extension?: 'asked' | 'granted' | 'refused'
  readonly draft?: Draft<P>
  /** The system takes it when the limit of the state has run out. */
  readonly onExpiry?: true
  /** The system takes it when the last child case has ended. */
  readonly onChildrenEnded?: true
  /** The children's action by which the system ends those still open. */
  readonly endsChildren?: string
}
/** How a case begins: the first step, which has no state before it. */
export interface Opening<D extends string = string, P extends string = string, F extends string = string> extends Step<D, P, F> {
  readonly by: readonly Seat<P>[]
  /** What the case is about; one of these must be named. */
  readonly about?: readonly ('decision' | 'push' | 'item')[]
  /** Named but not asked for. */
  readonly maybeAbout?: readonly ('decision' | 'push' | 'item')[]
  /** The field whose words name the case in lists. */
  readonly titled?: F
  /** Parties whose department is chosen in a field. */
  readonly bind?: Readonly<Partial<Record<P, F>>>
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
  readonly papers: Readonly<Record<D, Paper<NoInfer<P>, NoInfer<F>>>>
  readonly fields: Readonly<Record<F, FormField>>
  /** Who may begin it, and with what; without it the program does, or a parent case. */
  readonly opening?: Opening<NoInfer<D>, NoInfer<P>, NoInfer<F>>
  /** The platform begins it by itself when something happens: what the step is called, and what it fills in. */
  readonly begun?: { readonly title: string; readonly fill: readonly NoInfer<F>[] }
  /** The procedure whose cases open this one's. */
  readonly childOf?: string
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
/** A procedure that runs as a case, with routes, forms and reminders of its own; the others have a kernel file each. */
export const isCase = (procedure: Procedure): boolean => procedure.opening !== undefined || procedure.childOf !== undefined

type More = Pick<Clock, 'from' | 'daysIn' | 'extension' | 'unit'>
/** A limit whose number stands in the notice. */
export const byNotice = <const P extends string>(workingDays: number, on: Seat<P>, lead: GroundId, more: More = {}): Clock<P> => ({
  workingDays,
  on,
  lead,
  setBy: 'notice',
  ...more,
})
/** A limit that the city sets where the notice only says 及时: a setting, shown as the city's own. */
export const byHouse = <const P extends string>(workingDays: number, on: Seat<P>, lead: GroundId, more: More = {}): Clock<P> => ({
  workingDays,
  on,
  lead,
  setBy: 'house',
  ...more,
})
/** A limit of the city's after which the matter goes on without an answer, and nobody is late; the state has a step `onExpiry`. */
export const untilSilence = <const P extends string>(workingDays: number, on: Seat<P>): Clock<P> => ({
  workingDays,
  on,
  lead: null,
  setBy: 'house',
})

/** Those of a department who take things up and answer them: 联络员, 代理联络员, 承办人, 部门领导. */
export const deskOf = <const P extends string>(party: P): readonly Seat<P>[] => [
  `${party}.liaison`,
  `${party}.deputy`,
  `${party}.handler`,
  `${party}.head`,
]
