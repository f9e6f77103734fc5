import { useEffect, useRef, useSyncExternalStore } from 'react'
import { tellExpired } from './client.ts'
import type { LiveEvent } from './shapes.ts'

export type LiveState = 'live' | 'connecting' | 'offline'
type Listener = (events: readonly LiveEvent[], resync: boolean) => void

/** Changes of one moment are told together after this many milliseconds. */
const gather = 150
/** A tab out of sight gives its connection back after this long: browsers allow six for each server. */
const patience = 60_000

const watchers = new Set<() => void>()
const listeners = new Set<Listener>()
let state: LiveState = 'connecting'
let source: EventSource | undefined
let held: LiveEvent[] = []
let flushing: number | undefined
let retrying: number | undefined
let failures = 0
let everOpen = false

function become(next: LiveState): void {
  if (state === next) return
  state = next
  for (const watcher of watchers) watcher()
}

function flush(resync: boolean): void {
  window.clearTimeout(flushing)
  flushing = undefined
  const events = held
  held = []
  for (const listener of listeners) listener(events, resync)
}

function open(): void {
  if (source) return
  source = new EventSource('/api/events')
  source.onopen = () => {
    failures = 0
    become('live')
    // What happened while the line was down was not told: everything shown may be old.
    if (everOpen) flush(true)
    everOpen = true
  }
  source.onmessage = (message: MessageEvent<string>) => {
    held.push(JSON.parse(message.data) as LiveEvent)
    flushing ??= window.setTimeout(() => flush(false), gather)
  }
  source.addEventListener('signed-out', () => {
    close()
    become('offline')
    tellExpired()
  })
  source.onerror = () => {
    become(navigator.onLine ? 'connecting' : 'offline')
    if (source?.readyState !== EventSource.CLOSED) return
    close()
    failures += 1
    const wait = Math.min(30_000, 1000 * 2 ** Math.min(failures, 5)) * (0.5 + Math.random())
    window.clearTimeout(retrying)
    retrying = window.setTimeout(open, wait)
  }
}

function close(): void {
  source?.close()
  source = undefined
}

/** Keeps the connection while the tab is in sight; mounted once, by the shell. */
export function useLiveConnection(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined
    let leaving: number | undefined
    const look = () => {
      window.clearTimeout(leaving)
      if (document.visibilityState === 'visible') open()
      else leaving = window.setTimeout(close, patience)
    }
    look()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('online', open)
    return () => {
      window.clearTimeout(leaving)
      window.clearTimeout(retrying)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', open)
      close()
      everOpen = false
    }
  }, [wanted])
}

/** Opens the line again, after a new sign-in. */
export function reconnect(): void {
  close()
  open()
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => state,
  )
}

/** Calls back with the changes gathered over 150 ms; `resync` says that some may have been missed. */
export function useLiveEvents(listener: Listener): void {
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    const listen: Listener = (events, resync) => latest.current(events, resync)
    listeners.add(listen)
    return () => {
      listeners.delete(listen)
    }
  }, [])
}
