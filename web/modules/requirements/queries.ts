import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, queryString } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'

export type PublicPage = Answer<'GET /api/public/requirements'>
export type PublicItem = Answer<'GET /api/public/requirements/{item}'>
export type PublicVersion = PublicItem['versions'][number]
export type Entry = PublicVersion['entries'][number]
export type Version = Answer<'GET /api/requirements/{item}'>['versions'][number]
export type Drafts = Answer<'GET /api/requirement-drafts/{case}'>
export type DraftItem = Drafts['items'][number]
export type Reading = Answer<'GET /api/requirement-readings'>['items'][number]
export type Touched = Answer<'GET /api/requirements/{item}/touched'>

export function usePublicList(q: string) {
  return useInfiniteQuery({
    queryKey: ['requirements', 'public', q],
    queryFn: ({ pageParam, signal }) =>
      get<PublicPage>(`/api/public/requirements${queryString({ q, after: pageParam, limit: 50 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function usePublicItem(code: string) {
  return useQuery({
    queryKey: ['requirements', 'public-item', code],
    queryFn: ({ signal }) => get<PublicItem>(`/api/public/requirements/${encodeURIComponent(code)}`, signal),
  })
}

export function useRequirements(code: string) {
  return useQuery({
    queryKey: ['requirements', 'item', code],
    queryFn: ({ signal }) => get<Answer<'GET /api/requirements/{item}'>>(`/api/requirements/${encodeURIComponent(code)}`, signal),
  })
}

export function useTouched(code: string, version: number) {
  return useInfiniteQuery({
    queryKey: ['requirements', 'touched', code, version],
    queryFn: ({ pageParam, signal }) =>
      get<Touched>(`/api/requirements/${encodeURIComponent(code)}/touched${queryString({ version, after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function useDrafts(id: string) {
  return useQuery({
    queryKey: ['requirements', 'drafts', id],
    queryFn: ({ signal }) => get<Drafts>(`/api/requirement-drafts/${encodeURIComponent(id)}`, signal),
    enabled: id !== '',
    // What somebody types must not be overwritten because the window got the focus.
    refetchOnWindowFocus: false,
  })
}

/** Policy changes in which the bureau prepares something. */
export function usePolicyChanges() {
  return useQuery({
    queryKey: ['cases', 'policy-changes'],
    queryFn: ({ signal }) => get<Answer<'GET /api/cases'>>(`/api/cases${queryString({ procedure: 'policy-change', limit: 100 })}`, signal),
  })
}

export function useSaveDraft(id: string, item: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: Body<'PUT /api/requirement-drafts/{case}/{item}'>) =>
      put<Drafts>(`/api/requirement-drafts/${id}/${encodeURIComponent(item)}`, draft),
    onSuccess: (drafts) => client.setQueryData(['requirements', 'drafts', id], drafts),
  })
}

export function useReadings() {
  return useQuery({
    queryKey: ['requirements', 'readings'],
    queryFn: ({ signal }) => get<Answer<'GET /api/requirement-readings'>>('/api/requirement-readings', signal),
  })
}

export function useAcknowledge() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, version }: Reading['case']) => post<unknown>(`/api/cases/policy-change/${id}/acknowledge`, { version }),
    onSettled: () => {
      for (const key of ['requirements', 'cases']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}
