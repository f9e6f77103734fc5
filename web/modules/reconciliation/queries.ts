import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { get, post } from '../../api/client.ts'
import type { DayPage, Grid, Run } from './shapes.ts'

export function useGrid() {
  return useQuery({
    queryKey: ['reconciliation', 'grid'],
    queryFn: ({ signal }) => get<Grid>('/api/reconciliations', signal),
    placeholderData: keepPreviousData,
  })
}

export function useDay(day: string) {
  return useQuery({
    queryKey: ['reconciliation', 'day', day],
    queryFn: ({ signal }) => get<DayPage>(`/api/reconciliations/${day}`, signal),
  })
}

/** Asks for a count and follows it until it is done; then everything shown is asked for anew. */
export function useRun() {
  const client = useQueryClient()
  const asking = useMutation({
    mutationFn: (days: { firstDay?: string; lastDay?: string }) => post<Run>('/api/reconciliation-runs', days),
  })
  const id = asking.data?.id
  const following = useQuery({
    queryKey: ['reconciliation-run', id],
    queryFn: ({ signal }) => get<Run>(`/api/reconciliation-runs/${id}`, signal),
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data?.finishedAt ? false : 700),
  })
  const run = following.data ?? asking.data
  const finished = run?.finishedAt ?? null
  useEffect(() => {
    if (finished !== null) for (const key of ['reconciliation', 'workbench']) void client.invalidateQueries({ queryKey: [key] })
  }, [client, finished])
  return {
    ask: asking.mutate,
    run,
    busy: asking.isPending || (run !== undefined && finished === null),
    error: asking.error ?? following.error,
    close: asking.reset,
  }
}

export function useSigning() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => post<unknown>(`/api/reconciliations/${id}/signatures`, {}),
    // Also after a refusal: most often somebody was first, and the page should show it.
    onSettled: () => void client.invalidateQueries({ queryKey: ['reconciliation'] }),
  })
}

export function useDifferenceAct() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, act, note }: { id: string; act: 'explanation' | 'closure'; note: string }) =>
      post<unknown>(`/api/differences/${id}/${act}`, { note }),
    onSettled: () => void client.invalidateQueries({ queryKey: ['reconciliation'] }),
  })
}
