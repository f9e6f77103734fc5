import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, queryString } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'

export type ReportPage = Answer<'GET /api/upward/reports'>
export type ReportRow = ReportPage['items'][number]
export type SystemRow = Answer<'GET /api/upward/systems'>['items'][number]
export type AccountRow = Answer<'GET /api/upward/accounts'>['items'][number]
export type MarkRow = Answer<'GET /api/upward/items'>['items'][number]
export type NewSystem = Body<'POST /api/upward/systems'>
export type SystemChange = Body<'PUT /api/upward/systems/{id}'>
export type NewMark = Body<'PUT /api/upward/items/{code}'>
export type SecretAsked = Body<'POST /api/upward/accounts/{id}/reveal'>
export type SecretShown = Answer<'POST /api/upward/accounts/{id}/reveal'>

export const noFilter = { state: '', way: '', overdue: '', closed: '' }
export type ReportFilter = typeof noFilter

export function useReports(filter: ReportFilter) {
  return useInfiniteQuery({
    queryKey: ['cases', 'upward', filter],
    queryFn: ({ pageParam, signal }) =>
      get<ReportPage>(`/api/upward/reports${queryString({ ...filter, after: pageParam, limit: 30 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}
export function useSystems() {
  return useQuery({
    queryKey: ['cases', 'upward-systems'],
    queryFn: ({ signal }) => get<Answer<'GET /api/upward/systems'>>('/api/upward/systems', signal),
  })
}
export function useAccounts() {
  return useQuery({
    queryKey: ['cases', 'upward-accounts'],
    queryFn: ({ signal }) => get<Answer<'GET /api/upward/accounts'>>('/api/upward/accounts', signal),
  })
}
export function useKeepSecret(account: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (secret: string) => put<object>(`/api/upward/accounts/${account}/secret`, { secret }),
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries({ queryKey: ['cases', 'upward-accounts'] }),
  })
}
/** What is shown is kept by nobody but the component that shows it. */
export function useRevealSecret(account: string) {
  return useMutation({ mutationFn: (asked: SecretAsked) => post<SecretShown>(`/api/upward/accounts/${account}/reveal`, asked), gcTime: 0 })
}

export function useMarks() {
  return useQuery({
    queryKey: ['upward-items'],
    queryFn: ({ signal }) => get<Answer<'GET /api/upward/items'>>('/api/upward/items', signal),
  })
}
/** Marks an item or changes its mark; the systems show their items too. */
export function useMark() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ code, ...mark }: NewMark & { readonly code: string }) =>
      put<Answer<'PUT /api/upward/items/{code}'>>(`/api/upward/items/${encodeURIComponent(code)}`, mark),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['upward-items'] }),
        cache.invalidateQueries({ queryKey: ['cases', 'upward-systems'] }),
      ]),
  })
}
export function useAddSystem() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (system: NewSystem) => post<Answer<'POST /api/upward/systems'>>('/api/upward/systems', system),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['cases', 'upward-systems'] }),
  })
}
export function useChangeSystem(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (system: SystemChange) => put<Answer<'PUT /api/upward/systems/{id}'>>(`/api/upward/systems/${id}`, system),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['cases', 'upward-systems'] }),
  })
}
