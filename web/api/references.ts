import { useQuery } from '@tanstack/react-query'
import { get } from './client.ts'
import type { NamedCode } from './shapes.ts'

interface Listed {
  readonly items: readonly NamedCode[]
}

const halfAnHour = 30 * 60_000

/** The member departments, for pickers. */
export function useDepartments(enabled = true) {
  return useQuery({
    queryKey: ['departments', 'names'],
    queryFn: ({ signal }) => get<Listed>('/api/departments', signal),
    staleTime: halfAnHour,
    enabled,
    select: (list) => list.items,
  })
}

/** The catalogue's items by code and name, for filters. */
export function useItems() {
  return useQuery({
    queryKey: ['items', 'names'],
    queryFn: ({ signal }) => get<Listed>('/api/items', signal),
    staleTime: halfAnHour,
    select: (list) => list.items,
  })
}
