import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import type { NamedCode } from '../../api/shapes.ts'
import type { Shade } from '../../kit/Tags.tsx'

export type DutyVerdict = 'checked' | 'unsigned' | 'absent'

export interface DutyCell {
  readonly day: string
  readonly verdict: DutyVerdict
  readonly dueAt: string
  readonly recordedAt: string
  readonly people: number
  readonly firstAt: string | null
  readonly viewed: number
  readonly signed: number
  readonly unsigned: number
  readonly due: number
  readonly settledAt: string | null
  readonly reminders: readonly { readonly seat: string; readonly at: string; readonly people: number; readonly delivered: number }[]
}
export interface DutyRow {
  readonly department: NamedCode
  readonly checked: number
  readonly recorded: number
  readonly cells: readonly DutyCell[]
}
export interface DutyView {
  readonly today: string
  readonly now: string
  readonly hour: number
  readonly step: number
  readonly days: readonly string[]
  readonly rows: readonly DutyRow[]
}

/** The record of the last twenty working days; it grows once a day, and the reminders within the hours after. */
export function useDuty() {
  return useQuery({
    queryKey: ['duty'],
    queryFn: ({ signal }) => get<DutyView>('/api/duty', signal),
    refetchInterval: 60_000,
  })
}

export const shades: Readonly<Record<DutyVerdict, Shade>> = { checked: 'done', unsigned: 'open', absent: 'urgent' }

/** What a cell says of its day in a few words, the same on screen, in the list of a department and for screen readers. */
export function writeCell(cell: DutyCell): string {
  if (cell.verdict === 'absent') return '未登录'
  if (cell.unsigned === 0) return '已查收'
  return cell.due > 0 ? `有未签收 ${cell.unsigned}，到期 ${cell.due}` : `有未签收 ${cell.unsigned}`
}
