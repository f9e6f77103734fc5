import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, queryString } from '../../api/client.ts'
import type { NamedCode } from '../../api/shapes.ts'
import type { RejectionDetail, RejectionPage, Rematch, RouteDraft, SuggestedReceiver, WaitingPage } from '../../api/waiting-shapes.ts'

const pageSize = 50

export function useWaiting(reason: string) {
  return useInfiniteQuery({
    queryKey: ['waiting', 'list', reason],
    queryFn: ({ pageParam, signal }) =>
      get<WaitingPage>(`/api/waiting${queryString({ reason, after: pageParam, limit: pageSize })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

/** Who would receive if the decision were of this item; asked when the operator chooses another one. */
export function useSuggestedReceivers(waiting: string | undefined, item: string | undefined) {
  return useQuery({
    queryKey: ['waiting', 'receivers', waiting, item],
    queryFn: ({ signal }) =>
      get<{ item: NamedCode; receivers: readonly SuggestedReceiver[] }>(
        `/api/waiting/${waiting}/receivers${queryString({ item })}`,
        signal,
      ),
    enabled: waiting !== undefined && item !== undefined && item !== '',
  })
}

export function useRouting() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ waiting, draft }: { waiting: string; draft: RouteDraft }) => post<unknown>(`/api/waiting/${waiting}/route`, draft),
    // Also after a refusal: most often a colleague was first, and the queue should show it.
    onSettled: () => {
      for (const key of [['waiting', 'list'], ['workbench'], ['decisions'], ['decision']]) void client.invalidateQueries({ queryKey: key })
    },
  })
}

export function useRematch() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => post<Rematch>('/api/waiting/rematch', {}),
    onSuccess: () => {
      for (const key of [['waiting', 'list'], ['workbench'], ['decisions']]) void client.invalidateQueries({ queryKey: key })
    },
  })
}

export function useRejections(client: string) {
  return useInfiniteQuery({
    queryKey: ['rejections', 'list', client],
    queryFn: ({ pageParam, signal }) =>
      get<RejectionPage>(`/api/rejections${queryString({ client, after: pageParam, limit: pageSize })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function useRejection(id: string | undefined) {
  return useQuery({
    queryKey: ['rejections', 'one', id],
    queryFn: ({ signal }) => get<RejectionDetail>(`/api/rejections/${id}`, signal),
    enabled: id !== undefined,
  })
}
