import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, queryString } from '../../api/client.ts'
import type { Answer } from '../../api/generated.ts'

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

export type CalendarOutcome = Answer<'POST /api/calendar/previews'>
export type CalendarNotices = Answer<'GET /api/calendar/notices'>
export type CalendarImports = Answer<'GET /api/calendar/imports'>
export type CalendarRecord = Answer<'GET /api/calendar/imports/{id}'>

export function useCalendarNotices() {
  return useQuery({
    queryKey: ['calendar', 'notices'],
    queryFn: ({ signal }) => get<CalendarNotices>('/api/calendar/notices', signal),
    staleTime: 10 * 60_000,
  })
}

export function useCalendarImports() {
  return useQuery({ queryKey: ['calendar', 'imports'], queryFn: ({ signal }) => get<CalendarImports>('/api/calendar/imports', signal) })
}

export function useCalendarRecord(id: string | null) {
  return useQuery({
    queryKey: ['calendar', 'imports', id],
    queryFn: ({ signal }) => get<CalendarRecord>(`/api/calendar/imports/${id ?? ''}`, signal),
    enabled: id !== null,
  })
}

export function useCalendarPreview() {
  return useMutation({ mutationFn: (file: object) => post<CalendarOutcome>('/api/calendar/previews', file) })
}

export function useBringCalendar() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: object) => post<CalendarOutcome>('/api/calendar/years', file),
    onSuccess: async () => await client.invalidateQueries(),
  })
}
