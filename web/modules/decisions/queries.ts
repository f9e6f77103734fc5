import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, queryString } from '../../api/client.ts'
import type { DecisionView, FeedbackDraft, LedgerPage } from '../../api/decision-shapes.ts'

export interface LedgerFilter {
  readonly item: string
  readonly department: string
  readonly status: string
  readonly result: string
  readonly region: string
  readonly from: string
  readonly to: string
  readonly q: string
}

export function useLedger(filter: LedgerFilter) {
  return useInfiniteQuery({
    queryKey: ['decisions', filter],
    queryFn: ({ pageParam, signal }) => get<LedgerPage>(`/api/decisions${queryString({ ...filter, after: pageParam, limit: 50 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function useDecision(id: string) {
  return useQuery({
    queryKey: ['decision', id],
    queryFn: ({ signal }) => get<DecisionView>(`/api/decisions/${encodeURIComponent(id)}`, signal),
  })
}

/** One act upon a decision's pushes; afterwards everything that may show it is asked again. */
function useAct<Draft>(path: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: Draft) => post<unknown>(path, draft),
    onSuccess: async () => {
      for (const key of ['pushes', 'workbench', 'decisions']) void client.invalidateQueries({ queryKey: [key] })
      await client.invalidateQueries({ queryKey: ['decision'] })
    },
  })
}

export const useFeedback = () => useAct<FeedbackDraft>('/api/feedbacks')
export const useAnswer = () => useAct<{ feedback: string; text: string }>('/api/answers')
export const useReroute = () => useAct<{ push: string; department: string; note?: string }>('/api/reroutes')
export const useUphold = () => useAct<{ push: string; note: string }>('/api/upholds')
