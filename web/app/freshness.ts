import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLiveEvents } from '../api/live.ts'

/** Sums are asked for again at most this often (milliseconds), so that a busy hour does not become a flood of questions. */
const sumsEvery = 2000

/**
 * Marks as old what a change touched. The inbox list is left alone: a list that moves under the hand makes people sign the
 * wrong line, so it offers the news and loads it when asked.
 */
export function useFreshness(): void {
  const client = useQueryClient()
  const waiting = useRef<number | undefined>(undefined)
  const asked = useRef(0)

  const askSums = () => {
    waiting.current = undefined
    asked.current = Date.now()
    void client.invalidateQueries({ queryKey: ['workbench'] })
    void client.invalidateQueries({ queryKey: ['pushes', 'counts'] })
    void client.invalidateQueries({ queryKey: ['cases', 'own'] })
  }
  useLiveEvents((events, resync) => {
    void client.invalidateQueries({ queryKey: ['pushes', 'list'], refetchType: 'none' })
    if (resync || events.some(({ type }) => type.startsWith('case.'))) {
      void client.invalidateQueries({ queryKey: ['cases', 'list'], refetchType: 'none' })
      void client.invalidateQueries({ queryKey: ['cases', 'one'] })
    }
    waiting.current ??= window.setTimeout(askSums, Math.max(0, asked.current + sumsEvery - Date.now()))
    if (resync) {
      void client.invalidateQueries({ queryKey: ['decision'] })
      return
    }
    for (const decision of new Set(events.map((event) => event.decision))) {
      if (decision !== null) void client.invalidateQueries({ queryKey: ['decision', decision] })
    }
  })
  useEffect(() => () => window.clearTimeout(waiting.current), [])
}
