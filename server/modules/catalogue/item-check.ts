import { receiverRoles, type Intake, type ReceiverRole, type SupervisorRole } from '#notice/catalogue-words.ts'
import { findDay } from '#notice/civil-days.ts'
import type { Flaw } from '#platform/http/problem.ts'

export interface Entrustment {
  readonly letter: string
  readonly scope: string
  /** First day, and first day on which it holds no more. */
  readonly from: string
  readonly to: string | null
}
/** An item as a person enters it. */
export interface ItemDraft {
  readonly name: string
  readonly type: string
  readonly category: string
  readonly legalBasis: string
  readonly approvingBody: string
  readonly originalDepartment: string | null
  readonly intake: Intake
  readonly intakeNote: string | null
  readonly entrustment: Entrustment | null
  readonly publicSafety: boolean
  readonly statutoryLimit: number | null
  readonly active: boolean
  readonly supervisors: readonly { readonly department: string; readonly role: SupervisorRole }[]
}
export interface Receiving {
  readonly department: string
  readonly role: ReceiverRole
}
/** Departments as the directory knows them. */
export type KnownDepartments = ReadonlyMap<string, { readonly name: string; readonly active: boolean }>

const flaw = (pointer: string, code: string, message: string): Flaw => ({ pointer, code, message })

/** What is wrong with an item, each with its place and remedy; none means it may be written. */
export function checkItem(draft: ItemDraft, departments: KnownDepartments): readonly Flaw[] {
  const leads = draft.supervisors.filter(({ role }) => role === 'lead')
  return [
    ...(draft.name.trim() === '' ? [flaw('/name', 'required', '请填写事项名称')] : []),
    ...(draft.legalBasis.trim() === '' ? [flaw('/legalBasis', 'required', '请填写设定依据')] : []),
    ...checkDepartment('/approvingBody', draft.approvingBody, departments),
    ...(draft.active && leads.length === 0
      ? [flaw('/supervisors', 'no-lead', '每个事项须确定一个主管监管部门（通知一(二)“谁审批谁负责，谁主管谁监管”），请指定主管部门')]
      : []),
    ...(leads.length > 1 ? [flaw('/supervisors', 'two-leads', '主管监管部门只能有一个，其余请设为协管')] : []),
    ...draft.supervisors.flatMap(({ department }, at) => checkDepartment(`/supervisors/${at}/department`, department, departments)),
    ...checkTwice('/supervisors', draft.supervisors, departments),
    ...checkIntake(draft),
  ]
}

/** 1.1: whoever is not at a window says under which letter, for what and from when it is entrusted, or why it has not moved in. */
function checkIntake({ intake, intakeNote, entrustment }: ItemDraft): readonly Flaw[] {
  if (intake === 'not-yet' && (intakeNote ?? '').trim() === '') {
    return [flaw('/intakeNote', 'required', '暂未进驻的事项须说明原因（通知一(一)“只进一扇门”），请填写')]
  }
  if (intake !== 'entrusted') return []
  if (!entrustment) return [flaw('/entrustment', 'required', '委托办理须登记委托书、委托范围和起止日期（通知一(一)），请填写')]
  const { letter, scope, from, to } = entrustment
  return [
    ...(letter.trim() === '' ? [flaw('/entrustment/letter', 'required', '请填写委托书文号或名称')] : []),
    ...(scope.trim() === '' ? [flaw('/entrustment/scope', 'required', '请填写委托范围')] : []),
    ...(findDay(from) ? [] : [flaw('/entrustment/from', 'day', '请按“年-月-日”填写委托起始日期')]),
    ...(to === null || findDay(to) ? [] : [flaw('/entrustment/to', 'day', '请按“年-月-日”填写委托终止日期，长期有效则留空')]),
    ...(to !== null && to <= from ? [flaw('/entrustment/to', 'order', '委托终止日期须晚于起始日期，请核对')] : []),
  ]
}

/** What is wrong with the receivers of a rule. */
export function checkReceivers(receivers: readonly Receiving[], departments: KnownDepartments): readonly Flaw[] {
  const leads = receivers.filter(({ role }) => role === 'lead')
  return [
    ...(leads.length === 0 ? [flaw('/receivers', 'no-lead', '推送规则须有一个主管接收部门（通知一(二)），请指定')] : []),
    ...(leads.length > 1 ? [flaw('/receivers', 'two-leads', '主管接收部门只能有一个，其余请设为协管或抄送')] : []),
    ...receivers.flatMap(({ department }, at) => checkDepartment(`/receivers/${at}/department`, department, departments)),
    ...checkTwice('/receivers', receivers, departments),
  ]
}

function checkDepartment(pointer: string, code: string, departments: KnownDepartments): readonly Flaw[] {
  const known = departments.get(code)
  if (!known) return [flaw(pointer, 'unknown-department', `没有代码为“${code}”的部门，请从部门列表中选择`)]
  return known.active ? [] : [flaw(pointer, 'inactive-department', `${known.name}已停用，请改选其职责的承接部门`)]
}

function checkTwice(pointer: string, list: readonly { readonly department: string }[], departments: KnownDepartments): readonly Flaw[] {
  const twice = new Set(list.map(({ department }) => department).filter((code, at, all) => all.indexOf(code) !== at))
  return [...twice].map((code) => flaw(pointer, 'twice', `${departments.get(code)?.name ?? code}出现了两次，请只保留一种角色`))
}

/** Same departments in the same roles, in whatever order. */
export function sameReceivers(one: readonly Receiving[], other: readonly Receiving[]): boolean {
  const write = (list: readonly Receiving[]) =>
    list
      .map(({ department, role }) => `${role} ${department}`)
      .toSorted()
      .join(',')
  return write(one) === write(other)
}

/** `市食药监局（主管）、市卫计委（抄送）`, or a dash. */
export function writeReceivers(list: readonly Receiving[] | null, nameOf: (code: string) => string): string {
  if (!list || list.length === 0) return '—'
  const order: readonly string[] = Object.keys(receiverRoles)
  return list
    .toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role))
    .map(({ department, role }) => `${nameOf(department)}（${receiverRoles[role]}）`)
    .join('、')
}
