import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, queryString } from '../../api/client.ts'
import type { After, Candidates, Entered, FollowUpPage, PenaltyPage, PenaltyView } from './shapes.ts'

const pageSize = 50

export function usePenalties(filter: { readonly only: string; readonly effect: string; readonly q: string }) {
  return useInfiniteQuery({
    queryKey: ['penalties', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      get<PenaltyPage>(`/api/penalties${queryString({ ...filter, after: pageParam, limit: pageSize })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function usePenalty(id: string) {
  return useQuery({
    queryKey: ['penalties', 'one', id],
    queryFn: ({ signal }) => get<PenaltyView>(`/api/penalties/${encodeURIComponent(id)}`, signal),
  })
}

export function useAfter(decision: string) {
  return useQuery({
    queryKey: ['decision', decision, 'after'],
    queryFn: ({ signal }) => get<After>(`/api/decisions/${encodeURIComponent(decision)}/after`, signal),
  })
}

export function useFollowUps() {
  return useInfiniteQuery({
    queryKey: ['follow-ups', 'list'],
    queryFn: ({ pageParam, signal }) => get<FollowUpPage>(`/api/follow-ups${queryString({ after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function useCandidates(followUp: string | undefined) {
  return useQuery({
    queryKey: ['follow-ups', 'candidates', followUp],
    queryFn: ({ signal }) => get<Candidates>(`/api/follow-ups/${followUp}/candidates`, signal),
    enabled: followUp !== undefined,
  })
}

/** Everything that a penalty, a link or an ending may change on the screens. */
function useStale(): () => void {
  const client = useQueryClient()
  return () => {
    for (const key of ['penalties', 'follow-ups', 'decision', 'decisions', 'workbench']) void client.invalidateQueries({ queryKey: [key] })
  }
}

export function useSeen() {
  const stale = useStale()
  return useMutation({ mutationFn: (id: string) => post<unknown>(`/api/penalties/${id}/seen`, {}), onSettled: stale })
}

export function usePenaltyEntry() {
  const stale = useStale()
  return useMutation({
    mutationFn: (penalty: Readonly<Record<string, unknown>>) => post<Entered>('/api/penalties', penalty),
    onSuccess: stale,
  })
}

export function useEnding(decision: string) {
  const stale = useStale()
  return useMutation({
    mutationFn: (ending: Readonly<Record<string, unknown>>) =>
      post<{ id: string; status: string }>(`/api/decisions/${decision}/ending`, ending),
    onSuccess: stale,
  })
}

export function useFollowUpActs() {
  const stale = useStale()
  const link = useMutation({
    mutationFn: ({ id, decision }: { readonly id: string; readonly decision: string }) =>
      post<unknown>(`/api/follow-ups/${id}/link`, { decision }),
    // Also after a refusal: most often a colleague was first.
    onSettled: stale,
  })
  const close = useMutation({
    mutationFn: ({ id, note }: { readonly id: string; readonly note: string }) => post<unknown>(`/api/follow-ups/${id}/close`, { note }),
    onSettled: stale,
  })
  return { link, close }
}
