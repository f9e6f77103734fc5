import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, queryString, remove } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'
import type { Shade } from '../../kit/Tags.tsx'

export type PaperPage = Answer<'GET /api/papers'>
export type PaperRow = PaperPage['items'][number]
export type PaperView = Answer<'GET /api/papers/{id}'>
export type PaperText = PaperView['paper']['text']
export type PaperTemplateView = Answer<'GET /api/paper-templates'>['items'][number]
export type NumberRegister = Answer<'GET /api/paper-numbers'>

export const stateWords: Readonly<Record<PaperRow['state'], string>> = {
  draft: '草稿',
  dropped: '已废弃',
  sealed: '已定稿',
  signed: '已附签章件',
  replaced: '已被代替',
  cancelled: '已作废',
}
export const stateShades: Readonly<Record<PaperRow['state'], Shade>> = {
  draft: 'open',
  dropped: 'quiet',
  sealed: 'done',
  signed: 'done',
  replaced: 'quiet',
  cancelled: 'urgent',
}

export interface PaperFilters {
  readonly side: string
  readonly state: string
  readonly q: string
}
export function usePapers(filters: PaperFilters) {
  return useInfiniteQuery({
    queryKey: ['papers', 'list', filters],
    queryFn: ({ pageParam, signal }) => {
      const { side, state, q } = filters
      return get<PaperPage>(
        `/api/papers${queryString({ side: side || undefined, state: state || undefined, q: q || undefined, after: pageParam || undefined })}`,
        signal,
      )
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
}
export function usePaper(id: string) {
  return useQuery({
    queryKey: ['papers', 'one', id],
    queryFn: ({ signal }) => get<PaperView>(`/api/papers/${encodeURIComponent(id)}`, signal),
  })
}
export function useTemplates() {
  return useQuery({
    queryKey: ['papers', 'templates'],
    queryFn: ({ signal }) => get<Answer<'GET /api/paper-templates'>>('/api/paper-templates', signal),
    staleTime: Infinity,
  })
}
export function useRegister(year: string) {
  return useQuery({
    queryKey: ['papers', 'numbers', year],
    queryFn: ({ signal }) => get<NumberRegister>(`/api/paper-numbers${queryString({ year: year || undefined })}`, signal),
    placeholderData: (before) => before,
  })
}

/** What changes a paper makes every list and the register old. */
function useAct<Draft, Result>(act: (draft: Draft) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: act, onSettled: () => client.invalidateQueries({ queryKey: ['papers'] }) })
}
const at = (id: string) => `/api/papers/${encodeURIComponent(id)}`
export const useDraftPaper = () => useAct((draft: Body<'POST /api/papers'>) => post<Answer<'POST /api/papers'>>('/api/papers', draft))
export const useEdit = (id: string) => useAct((edited: Body<'PUT /api/papers/{id}'>) => put<{ id: string }>(at(id), edited))
export const useSeal = (id: string) =>
  useAct((version: number) => post<Answer<'POST /api/papers/{id}/sealing'>>(`${at(id)}/sealing`, { version }))
export const useCancel = (id: string) => useAct((reason: string) => post<{ id: string }>(`${at(id)}/cancellation`, { reason }))
export const useReplace = (id: string) => useAct(() => post<{ id: string }>(`${at(id)}/replacement`, undefined))
export const useScan = (id: string) => useAct((file: string) => post<{ id: string }>(`${at(id)}/scan`, { file }))
export const useDrop = (id: string) => useAct(() => remove<{ id: string }>(at(id)))
export const useWord = () => useAct((word: string) => put<{ word: string }>('/api/paper-word', { word }))
