import { useSearchParams } from 'react-router'

/** Filters that live in the address, so that a view can be sent to a colleague; what equals its default is left out. */
export function useFilters<F extends { readonly [name in keyof F]: string }>(defaults: F): [F, (change: Partial<F>) => void, () => void] {
  const [search, setSearch] = useSearchParams()
  const now = Object.fromEntries(Object.entries<string>(defaults).map(([name, value]) => [name, search.get(name) ?? value])) as F
  const set = (change: Partial<F>) => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries<string | undefined>(change)) {
          if (value === undefined || value === defaults[name as keyof F]) next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: true },
    )
  }
  const clear = () => setSearch((before) => new URLSearchParams([...before].filter(([name]) => name === 'status')), { replace: true })
  return [now, set, clear]
}
