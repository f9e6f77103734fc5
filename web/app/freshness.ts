import { useQueryClient } from '@tanstack/react-query'
import { useLiveEvents } from '../api/live.ts'

/**
 * Marks as old what a change touched. The inbox list is left alone: a list that moves under the hand makes people sign the
 * wrong line, so it offers the news and loads it when asked.
 */
export function useFreshness(): void {
  const client = useQueryClient()
  useLiveEvents((events, resync) => {
    const old = (queryKey: readonly string[]) => void client.invalidateQueries({ queryKey })
    old(['workbench'])
    old(['pushes', 'counts'])
    if (resync) {
      old(['decision'])
      return
    }
    for (const decision of new Set(events.map((event) => event.decision))) if (decision !== null) old(['decision', decision])
  })
}
