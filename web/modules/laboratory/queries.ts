import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, queryString } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'

export type ProposalRow = Answer<'GET /api/mapping/proposals'>['items'][number]
export type Proposal = Answer<'GET /api/mapping/proposals/{id}'>
export type ProposalStatus = Proposal['status']
export type ProposalDraft = Body<'POST /api/mapping/proposals'>
export type Replay = Answer<'GET /api/mapping/proposals/{id}/replay'>
export type TriedPage = Answer<'GET /api/mapping/proposals/{id}/replay/pushes'>
export type TriedPush = TriedPage['items'][number]
export type Misroutes = Answer<'GET /api/mapping/misroutes'>
export type Suggestion = Answer<'GET /api/mapping/suggestions'>['items'][number]
type Done = Answer<'POST /api/mapping/proposals/{id}/approval'>
type Proposed = Answer<'POST /api/mapping/proposals'>

export function useProposals(status: string) {
  return useInfiniteQuery({
    queryKey: ['laboratory', 'list', status],
    queryFn: ({ pageParam, signal }) =>
      get<Answer<'GET /api/mapping/proposals'>>(`/api/mapping/proposals${queryString({ status, after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function useProposal(id: string) {
  return useQuery({
    queryKey: ['laboratory', 'one', id],
    queryFn: ({ signal }) => get<Proposal>(`/api/mapping/proposals/${id}`, signal),
  })
}

/** Asked anew with every version of the draft: the trial is of what it says now. */
export function useReplay(id: string, version: number, months: number, enabled: boolean) {
  return useQuery({
    queryKey: ['laboratory', 'replay', id, version, months],
    queryFn: ({ signal }) => get<Replay>(`/api/mapping/proposals/${id}/replay${queryString({ months })}`, signal),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  })
}

export interface TriedFilter {
  readonly months: number
  readonly department: string
  readonly effect: string
}

export function useTried(id: string, version: number, filter: TriedFilter) {
  const { months, department, effect } = filter
  return useInfiniteQuery({
    queryKey: ['laboratory', 'pushes', id, version, filter],
    queryFn: ({ pageParam, signal }) =>
      get<TriedPage>(
        `/api/mapping/proposals/${id}/replay/pushes${queryString({ months, department, effect: effect === '' ? undefined : effect, after: pageParam })}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function useMisroutes(from: string, to: string) {
  return useQuery({
    queryKey: ['laboratory', 'misroutes', from, to],
    queryFn: ({ signal }) =>
      get<Misroutes>(
        `/api/mapping/misroutes${queryString({ from: from === '' ? undefined : from, to: to === '' ? undefined : to })}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  })
}

export function useSuggestions() {
  return useQuery({
    queryKey: ['laboratory', 'suggestions'],
    queryFn: ({ signal }) => get<Answer<'GET /api/mapping/suggestions'>>('/api/mapping/suggestions', signal),
  })
}

/** Whatever is done here, also what was refused, changes what others see of it: most often somebody was first. */
function useAct<Asked, Result>(act: (asked: Asked) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => {
      for (const key of ['laboratory', 'mapping', 'items']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}

const addressOf = (id: string, act: string) => `/api/mapping/proposals/${id}/${act}`
export const useCreate = () => useAct((draft: ProposalDraft) => post<Proposed>('/api/mapping/proposals', draft))
export const useRevise = (id: string) =>
  useAct((draft: Body<'PUT /api/mapping/proposals/{id}'>) => put<Done>(`/api/mapping/proposals/${id}`, draft))
export const useSubmit = (id: string) =>
  useAct((asked: { readonly version: number; readonly months: number }) => post<Done>(addressOf(id, 'submission'), asked))
export const useApprove = (id: string) =>
  useAct((asked: { readonly version: number; readonly note: string }) => post<Done>(addressOf(id, 'approval'), asked))
export const useDecline = (id: string) =>
  useAct((asked: { readonly version: number; readonly reason: string }) => post<Done>(addressOf(id, 'refusal'), asked))
export const useRetract = (id: string) =>
  useAct((asked: { readonly version: number; readonly note: string }) => post<Done>(addressOf(id, 'retraction'), asked))
export const useRollback = (id: string) => useAct(() => post<Proposed>(addressOf(id, 'rollback'), undefined))
export const useComment = (id: string) => useAct((text: string) => post<Proposal>(addressOf(id, 'comments'), { text }))

export interface SuggestionKey {
  readonly item: string
  readonly region: string | null
  readonly from: string
  readonly to: string
}
export const keyOf = ({ item, region, from, to }: Suggestion): SuggestionKey => ({
  item: item.code,
  region: region?.code ?? null,
  from: from.code,
  to: to.code,
})
export const useTaking = () =>
  useAct((asked: SuggestionKey & { readonly proposal: string | null }) => post<Proposed>('/api/mapping/suggestions/taking', asked))
export const useDecliningSuggestion = () =>
  useAct((asked: SuggestionKey & { readonly reason: string }) => post<unknown>('/api/mapping/suggestions/refusal', asked))

/** The draft as it would be sent again, unchanged. */
export function draftOf(proposal: Proposal): ProposalDraft {
  return {
    title: proposal.title,
    reason: proposal.reason,
    basis: proposal.basis,
    effectiveFrom: proposal.effectiveFrom,
    pastPushes: proposal.pastPushes,
    changes: proposal.changes.map(({ item, region, receivers }) => ({
      item: item.code,
      region: region?.code ?? null,
      receivers: receivers?.map(({ department, role }) => ({ department: department.code, role })) ?? null,
    })),
  }
}
