import { dayInShanghai } from '#notice/working-days.ts'
import type { Settings } from '#kernel/directory.ts'

type Pace = Pick<Settings, 'smsQuiet' | 'smsQuietFrom' | 'smsQuietTo' | 'smsDigest' | 'smsDigestHour'>

const hour = 3_600_000
const day = 24 * hour

/** True in the city's quiet hours: what has been gathered then waits for their end. Off unless the city chose them (2.2.2.3 实时). */
export function isQuiet({ smsQuiet, smsQuietFrom, smsQuietTo }: Pace, at: Date): boolean {
  if (smsQuiet === 'off' || smsQuietFrom === smsQuietTo) return false
  const now = Math.floor((at.getTime() + 8 * hour) / hour) % 24
  return smsQuietFrom < smsQuietTo ? now >= smsQuietFrom && now < smsQuietTo : now >= smsQuietFrom || now < smsQuietTo
}

/** What was gathered up to this instant is sent now: `gather` milliseconds ago, or with a daily digest up to its last hour that has struck. */
export function lastGathered({ smsDigest, smsDigestHour }: Pace, at: Date, gather: number): Date {
  const settled = at.getTime() - gather
  if (smsDigest === 'off') return new Date(settled)
  const today = new Date(`${dayInShanghai(at)}T00:00:00+08:00`).getTime() + smsDigestHour * hour
  return new Date(Math.min(settled, today <= at.getTime() ? today : today - day))
}
