import type { FieldValues } from '#notice/conditions.ts'
import type { Shade } from '../../kit/Tags.tsx'
import type { DueWorking } from '../../api/shapes.ts'
import type { CaseView } from './queries.ts'

export const heldOf = ({ fields }: Pick<CaseView, 'fields'>): FieldValues =>
  Object.fromEntries(fields.map(({ name, value }) => [name, value]))

/** The limit of a case as the tag shows it. */
export const dueOf = ({ clock }: Pick<CaseView, 'clock'>): DueWorking | null =>
  clock && {
    explanation: clock.explanation,
    lines: clock.lines,
    workingDaysLeft: clock.daysLeft,
    provisional: clock.provisional,
    pausedUntil: null,
  }

export const shadeOf = (closed: boolean, overdue: boolean): Shade => (closed ? 'quiet' : overdue ? 'urgent' : 'open')

/** 市发改委（请求方）: names of the sides are in the order of the definition. */
export const sayPerson = (by: CaseView['openedBy']): string =>
  by.seat.code === 'system' ? '平台自动' : `${by.department.name} · ${by.seat.title} ${by.name}${by.system ? '（部门系统）' : ''}`

/** A case that rests waits for something, not for somebody. */
export function sayResting({ children, custodian }: CaseView): string {
  const open = children.filter(({ closed }) => !closed).length
  return open > 0 ? `等待 ${open} 个部门答复` : `暂无须办理的步骤，由${custodian.department.name}掌握`
}
