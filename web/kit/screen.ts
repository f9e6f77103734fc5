import { useSyncExternalStore } from 'react'

/** Narrower than this a list is drawn as cards and the navigation goes to the bottom. */
const phone = window.matchMedia('(max-width: 767px)')

export function useIsPhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      phone.addEventListener('change', listener)
      return () => phone.removeEventListener('change', listener)
    },
    () => phone.matches,
  )
}

/** Notes the first row the reader sees; the function it gives puts that row back where it was after rows came in above it. */
export function notePlace(): () => void {
  if (window.scrollY < 8) return () => undefined
  const seen = [...document.querySelectorAll<HTMLElement>('[data-row]')].find((row) => row.getBoundingClientRect().top > 120)
  if (!seen) return () => undefined
  const key = seen.dataset['row'] ?? ''
  const before = seen.getBoundingClientRect().top
  return () => {
    const again = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
    if (again) window.scrollBy(0, again.getBoundingClientRect().top - before)
  }
}
