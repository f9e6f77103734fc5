import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'

export type ClockList = Answer<'GET /api/clocks'>
export type ClockView = Answer<'GET /api/clocks/{thing}/{id}'>
export type ClockRequest = ClockList['requests'][number]
export type RunningClock = ClockList['running'][number]
export type Pause = Body<'POST /api/clocks/{thing}/{id}/pauses'>
export type Extension = Body<'POST /api/clocks/{thing}/{id}/extensions'>
type Outcome = Answer<'POST /api/clocks/{thing}/{id}/pauses'>

export function useClocks() {
  return useQuery({ queryKey: ['clocks'], queryFn: ({ signal }) => get<ClockList>('/api/clocks', signal) })
}

export function useClock(thing: string, id: string) {
  return useQuery({ queryKey: ['clocks', thing, id], queryFn: ({ signal }) => get<ClockView>(`/api/clocks/${thing}/${id}`, signal) })
}

/** Whatever shows a due day is asked for anew: it may have moved. */
function useChange<Draft>(send: (draft: Draft) => Promise<Outcome>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      await Promise.all(
        ['clocks', 'pushes', 'decision', 'waiting', 'workbench'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      )
    },
  })
}

export const usePause = (thing: string, id: string) =>
  useChange((draft: Pause) => post<Outcome>(`/api/clocks/${thing}/${id}/pauses`, draft))
export const useExtension = (thing: string, id: string) =>
  useChange((draft: Extension) => post<Outcome>(`/api/clocks/${thing}/${id}/extensions`, draft))
export const useResumption = (thing: string, id: string) =>
  useChange((draft: { reason: string }) => post<Outcome>(`/api/clocks/${thing}/${id}/resumptions`, draft))
export const useVerdict = () =>
  useChange(({ request, ...verdict }: { request: string; granted: boolean; note: string | null }) =>
    post<Outcome>(`/api/clock-requests/${request}/verdicts`, verdict),
  )
