import { useState } from 'react'
import { useLiveEvents } from '../../api/live.ts'
import type { PushRow } from '../../api/shapes.ts'

const none: ReadonlySet<string> = new Set()

export interface News {
  readonly count: number
  readonly words: string
  /** Rows that came in with the last loading, for a mark at their edge. */
  readonly fresh: ReadonlySet<string>
  readonly clear: () => void
}

/** Counts what happened since the list was loaded, without touching the list. */
export function useNews(rows: readonly PushRow[]): News {
  const [arrived, setArrived] = useState(none)
  const [changed, setChanged] = useState(none)
  const [missed, setMissed] = useState(false)
  const [fresh, setFresh] = useState(none)

  useLiveEvents((events, resync) => {
    if (resync) setMissed(true)
    const known = new Map(rows.map((row) => [row.id, row]))
    const added: string[] = []
    const moved: string[] = []
    for (const { push, type } of events) {
      if (push === null || push === undefined) continue
      const row = known.get(push)
      // What this person just did is on the screen already.
      if (!row) {
        if (type.includes('push.created') || type.includes('push.rerouted')) added.push(push)
      } else if (/^push\.|^decision\./.test(type) && !type.endsWith(row.status)) moved.push(push)
    }
    if (added.length > 0) setArrived((before) => new Set([...before, ...added]))
    if (moved.length > 0) setChanged((before) => new Set([...before, ...moved]))
  })

  const words = [
    arrived.size > 0 ? `有 ${arrived.size} 条新推送` : '',
    changed.size > 0 ? `${arrived.size > 0 ? '另' : ''}有 ${changed.size} 条状态变化` : '',
    missed && arrived.size + changed.size === 0 ? '断线期间可能有变化' : '',
  ].filter((part) => part !== '')

  return {
    count: words.length,
    words: words.join('，'),
    fresh,
    clear: () => {
      setFresh(arrived)
      setArrived(none)
      setChanged(none)
      setMissed(false)
    },
  }
}
