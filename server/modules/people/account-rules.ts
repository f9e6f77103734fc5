import { seats, type Seat } from '#kernel/seats.ts'
import type { Flaw } from '#platform/http/problem.ts'

type Kind = 'bureau' | 'supervisor' | 'member' | 'actor'

const daily = ['handler', 'reviewer', 'approver', 'liaison', 'deputy', 'head'] as const satisfies readonly Seat[]
/** 三员: kept apart from one another and from all whose work they look after (GB/T 22239 8.1.5). */
const administrators = ['sysadmin', 'secadmin', 'auditor'] as const satisfies readonly Seat[]
const cityBodies = ['office', 'convener', 'deputyConvener', 'oversight', 'optimisation'] as const satisfies readonly Seat[]

/** The seats that there are in a department of each kind. */
export const seatsOfKind: Readonly<Record<Kind, readonly Seat[]>> = {
  bureau: [...daily, 'operator', ...administrators],
  supervisor: daily,
  member: daily,
  actor: [...cityBodies, ...administrators],
}

/** Why these seats cannot be held together in a department of this kind, or null. */
export function refuseSeats(kind: Kind, held: readonly Seat[], departmentName: string): Flaw | null {
  const foreign = held.find((seat) => !seatsOfKind[kind].includes(seat))
  if (foreign) {
    const allowed = seatsOfKind[kind].map((seat) => seats[seat]).join('、')
    return flaw('/seats', 'seat-not-here', `${departmentName}没有“${seats[foreign]}”这一岗位，请改选：${allowed}`)
  }
  const administrator = administrators.find((seat) => held.includes(seat))
  if (administrator && held.length > 1) {
    return flaw('/seats', 'administrators-apart', `“${seats[administrator]}”须由专人担任，不能与其他岗位兼任（三员分立），请只保留其一`)
  }
  if (new Set(held).size < held.length) return flaw('/seats', 'seat-twice', '岗位有重复，请删去重复的一项')
  return null
}

export function refuseUsername(username: string): Flaw | null {
  return /^[a-z][a-z0-9._-]{1,31}$/.test(username)
    ? null
    : flaw('/username', 'username', '用户名须以小写字母开头，由 2 至 32 个小写字母、数字、点、横线或下划线组成，请修改')
}

export function refusePhone(phone: string | null): Flaw | null {
  return phone === null || /^1[3-9]\d{9}$/.test(phone) ? null : flaw('/phone', 'phone', '手机号应为 11 位数字，请核对')
}

const flaw = (pointer: string, code: string, message: string): Flaw => ({ pointer, code, message })
