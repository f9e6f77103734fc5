import { useQuery } from '@tanstack/react-query'
import { get } from './client.ts'
import type { NamedCode } from './shapes.ts'

interface Listed<Entry> {
  readonly items: readonly Entry[]
}

interface DepartmentEntry extends NamedCode {
  readonly kind: 'bureau' | 'supervisor' | 'member' | 'actor'
  readonly active: boolean
}

const halfAnHour = 30 * 60_000

/** The departments that can receive a push, for pickers. */
export function useDepartments(enabled = true) {
  return useQuery({
    queryKey: ['departments', 'names'],
    queryFn: ({ signal }) => get<Listed<DepartmentEntry>>('/api/departments', signal),
    staleTime: halfAnHour,
    enabled,
    select: (list) => list.items.filter((each) => each.active && (each.kind === 'supervisor' || each.kind === 'member')),
  })
}

/** The catalogue's items by code and name, for filters. */
export function useItems() {
  return useQuery({
    queryKey: ['items', 'names'],
    queryFn: ({ signal }) => get<Listed<NamedCode>>('/api/items', signal),
    staleTime: halfAnHour,
    select: (list) => list.items,
  })
}
