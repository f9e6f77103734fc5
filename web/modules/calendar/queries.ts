import { useQuery } from '@tanstack/react-query'
import { get, queryString } from '../../api/client.ts'

export interface CalendarYear {
  readonly year: number
  readonly status: 'official' | 'provisional' | 'unknown'
  readonly papers: readonly string[]
  readonly workingDays: number
  readonly days: readonly { readonly day: string; readonly kind: 'holiday' | 'workday'; readonly name: string }[]
  readonly years: readonly { readonly year: number; readonly official: boolean }[]
  readonly today: string
}
export interface DueDate {
  readonly start: string
  readonly days: number
  readonly due: string
  readonly provisional: boolean
  readonly explanation: string
  readonly steps: readonly {
    readonly day: string
    readonly working: boolean
    readonly because: string
    readonly name: string | null
    readonly provisional: boolean
    readonly nth: number
  }[]
}

export function useCalendar(year: string) {
  return useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => get<CalendarYear>(`/api/calendar${queryString({ year })}`, signal),
    staleTime: 30 * 60_000,
  })
}

export function useDueDate(start: string, days: number | null) {
  return useQuery({
    queryKey: ['due-date', start, days],
    queryFn: ({ signal }) => get<DueDate>(`/api/due-date${queryString({ start, days })}`, signal),
    enabled: start !== '' && days !== null,
    placeholderData: (before) => before,
  })
}
