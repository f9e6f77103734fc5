import { sensitiveSeats } from '#notice/secrecy.ts'
import type { Seat } from '#notice/seats.ts'
import type { Sight } from '#platform/db.ts'

/** Personal numbers as people see them by default (1.4): enough to recognise, not enough to use. */
export function maskIdNumber(number: string | null): string | null {
  return number === null
    ? null
    : number.length <= 8
      ? '*'.repeat(number.length)
      : `${number.slice(0, 4)}${'*'.repeat(number.length - 8)}${number.slice(-4)}`
}

export function maskPhone(phone: string | null): string | null {
  return phone === null ? null : phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/**
 * The sight with which somebody opens one matter in order to work on it: sensitive decisions as well, where the seat needs them. Lists
 * that are searched or taken out are read with the plain sight, in which row security shows none of them (1.4).
 */
export function workingSight({ department, sight, seats }: Sight & { readonly seats: readonly Seat[] }): Sight {
  const needed: readonly Seat[] = sensitiveSeats[sight === 'city' ? 'bureau' : 'department']
  return { department, sight, cleared: seats.some((seat) => needed.includes(seat)), party: true }
}
