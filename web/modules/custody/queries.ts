import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, patch, post } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'

export type Colleagues = Answer<'GET /api/colleagues'>
export type RulePage = Answer<'GET /api/hand-out-rules'>
export type RuleVersion = RulePage['versions'][number]
export type Rule = RuleVersion['rules'][number]
export type Holder = Rule['to']
export type Trial = Answer<'POST /api/hand-out-trials'>
export type RuleDraft = Body<'POST /api/hand-out-trials'>['rules'][number]
export type HandOutResult = Answer<'POST /api/hand-outs'>['results'][number]
export type AbsencePage = Answer<'GET /api/absences'>
export type Absence = AbsencePage['absences'][number]
export type AbsenceDraft = Body<'POST /api/absences'>
export type DisputePage = Answer<'GET /api/disputes'>
export type Dispute = DisputePage['items'][number]
export type Wall = Answer<'GET /api/wall'>
export type Suggestion = Answer<'GET /api/pushes/{id}/suggestions'>['items'][number]

export function useColleagues(enabled = true) {
  return useQuery({
    queryKey: ['custody', 'colleagues'],
    queryFn: ({ signal }) => get<Colleagues>('/api/colleagues', signal),
    staleTime: 60_000,
    enabled,
  })
}

export function useRules() {
  return useQuery({ queryKey: ['custody', 'rules'], queryFn: ({ signal }) => get<RulePage>('/api/hand-out-rules', signal) })
}

export const useTrial = () =>
  useMutation({ mutationFn: (draft: Body<'POST /api/hand-out-trials'>) => post<Trial>('/api/hand-out-trials', draft) })

/** Everything of this room is asked for anew after an act, also after a refusal: most often somebody was first. */
function useAct<Draft, Done>(act: (draft: Draft) => Promise<Done>, ...touched: readonly string[]) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => {
      for (const key of ['custody', ...touched]) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}

export const usePublish = () => useAct((draft: Body<'POST /api/hand-out-rules'>) => post<RuleVersion>('/api/hand-out-rules', draft))

export const useSaveSection = () =>
  useAct(({ id, ...draft }: Body<'PATCH /api/sections/{id}'> & { id?: string }) =>
    id === undefined
      ? post<unknown>('/api/sections', { name: draft.name, members: draft.members })
      : patch<unknown>(`/api/sections/${id}`, draft),
  )

export const useHandOut = () =>
  useAct(
    (draft: Body<'POST /api/hand-outs'>) => post<{ results: readonly HandOutResult[] }>('/api/hand-outs', draft),
    'pushes',
    'workbench',
    'decision',
  )

export const useHandOutByRule = () =>
  useAct(
    (pushes: readonly string[]) => post<{ results: readonly HandOutResult[] }>('/api/hand-outs/by-rule', { pushes }),
    'pushes',
    'workbench',
    'decision',
  )

export function useAbsences() {
  return useQuery({
    queryKey: ['custody', 'absences'],
    queryFn: ({ signal }) => get<AbsencePage>('/api/absences', signal),
    placeholderData: keepPreviousData,
  })
}
export const useRecordAbsence = () => useAct((draft: AbsenceDraft) => post<unknown>('/api/absences', draft), 'workbench', 'pushes')
export const useComeBack = () => useAct((id: string) => post<unknown>(`/api/absences/${id}/return`, {}), 'workbench', 'pushes')

export function useDisputes(state: 'open' | 'settled') {
  return useQuery({
    queryKey: ['custody', 'disputes', state],
    queryFn: ({ signal }) => get<DisputePage>(`/api/disputes?state=${state}&limit=100`, signal),
    refetchInterval: 60_000,
  })
}
export const useSettle = () =>
  useAct(
    ({ id, ...draft }: Body<'POST /api/disputes/{id}/settlement'> & { id: string }) =>
      post<unknown>(`/api/disputes/${id}/settlement`, draft),
    'workbench',
    'pushes',
    'decision',
  )

export function useWall() {
  return useQuery({
    queryKey: ['custody', 'wall'],
    queryFn: ({ signal }) => get<Wall>('/api/wall', signal),
    refetchInterval: 30_000,
    placeholderData: keepPreviousData,
  })
}

/** Whose a push may be, asked when somebody is about to give it back. */
export function useSuggestions(push: string | undefined) {
  return useQuery({
    queryKey: ['custody', 'suggestions', push],
    queryFn: ({ signal }) => get<{ items: readonly Suggestion[] }>(`/api/pushes/${push}/suggestions`, signal),
    enabled: push !== undefined,
    staleTime: 60_000,
    select: ({ items }) => items,
  })
}
