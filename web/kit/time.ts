const zone = 'Asia/Shanghai'
const stamp = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
const weekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

/** `2026-11-23 10:02`, in Asia/Shanghai wherever the reader's PC believes to be. */
export function writeInstant(instant: string | Date): string {
  return writeSecond(instant).slice(0, 16)
}

/** `2026-11-23 10:02:11`, where the second matters (who was first). */
export function writeSecond(instant: string | Date): string {
  return stamp.format(typeof instant === 'string' ? new Date(instant) : instant)
}

/** `2026-11-23`: the day it is in Asia/Shanghai at that instant. */
export function dayOf(instant: string | Date): string {
  return writeSecond(instant).slice(0, 10)
}

/** `2026年11月23日 星期一` for a `YYYY-MM-DD`. */
export function writeLongDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${year}年${month}月${date}日 ${weekday}`
}

/** `刚刚`, `3 分钟前`, `今天 10:02`, `昨天 10:02`, else the day and time. */
export function writeRelative(instant: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  const written = writeInstant(instant)
  if (dayOf(instant) === dayOf(now)) return `今天 ${written.slice(11)}`
  if (dayOf(instant) === dayOf(new Date(now.getTime() - 86_400_000))) return `昨天 ${written.slice(11)}`
  return written.slice(0, 4) === dayOf(now).slice(0, 4) ? written.slice(5) : written
}

/** Calendar days from `from` to `to`, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
