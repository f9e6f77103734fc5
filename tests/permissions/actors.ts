import { seats, type Seat } from '#kernel/seats.ts'
import type { Official } from '#world/officials.ts'

/** Everybody who may sign in, by department and seat; and one to whom no seat was given. */
const held: readonly (readonly [department: string, seats: readonly Seat[]])[] = [
  ['SPJ', ['handler', 'reviewer', 'approver', 'liaison', 'operator', 'head']],
  ['FGW', ['handler', 'reviewer', 'approver', 'liaison', 'deputy', 'head']],
  ['LXHB', ['office']],
  ['ZF', ['convener']],
  ['ZFMS', ['deputyConvener']],
  ['DCS', ['oversight']],
  ['YHB', ['optimisation']],
  ['SPJ', ['sysadmin', 'secadmin', 'auditor']],
]

export interface SeatedActor extends Official {
  /** `<department>.<seat>`, as the expectations name them. */
  readonly key: string
  readonly title: string
}
const sideOf = (department: string) => (department === 'SPJ' ? '审批局' : department === 'FGW' ? '部门' : '')

export const actors: readonly SeatedActor[] = [
  ...held.flatMap(([department, each]) =>
    each.map((seat) => ({
      key: `${department}.${seat}`,
      title: `${sideOf(department)}${seats[seat]}`,
      username: `${department}.${seat}`.toLowerCase(),
      department,
      seats: [seat],
    })),
  ),
  { key: 'FGW.nobody', title: '未设岗位', username: 'fgw.nobody', department: 'FGW', seats: [] },
]
