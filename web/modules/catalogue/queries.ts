import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, queryString } from '../../api/client.ts'
import type { NamedCode } from '../../api/shapes.ts'
import type { Duties, ItemDraft, ItemPage, ItemView, PastPushes, Receiving, RuleDraft, RulePage, RuleProposed } from './shapes.ts'

export interface CatalogueFilter {
  readonly q: string
  readonly department: string
  readonly intake: string
}

export function useCatalogue(filter: CatalogueFilter) {
  return useInfiniteQuery({
    queryKey: ['items', 'list', filter],
    queryFn: ({ pageParam, signal }) => get<ItemPage>(`/api/items${queryString({ ...filter, after: pageParam, limit: 200 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function useItem(code: string) {
  return useQuery({
    queryKey: ['items', 'one', code],
    queryFn: ({ signal }) => get<ItemView>(`/api/items/${encodeURIComponent(code)}`, signal),
  })
}

/** Rules in force on a day; without a day, all that were, are and will be. */
export function useRules(filter: { readonly on?: string; readonly department?: string; readonly item?: string }) {
  return useQuery({
    queryKey: ['mapping', 'rules', filter],
    queryFn: ({ signal }) => get<RulePage>(`/api/mapping/rules${queryString({ ...filter, limit: 5000 })}`, signal),
  })
}

export function useReceiving(item: string, region: string, on: string) {
  return useQuery({
    queryKey: ['mapping', 'who', item, region, on],
    queryFn: ({ signal }) => get<Receiving>(`/api/mapping${queryString({ item, region, on })}`, signal),
    enabled: item !== '' && on !== '',
  })
}

/** What a change from that day on would leave as it went out. */
export function useAffected(item: string, region: string | null, from: string, enabled: boolean) {
  return useQuery({
    queryKey: ['mapping', 'affected', item, region, from],
    queryFn: ({ signal }) =>
      get<{ decisions: number; message: string | null }>(`/api/mapping/affected${queryString({ item, region, from })}`, signal),
    enabled,
  })
}

export function useDuties(department: string) {
  return useQuery({
    queryKey: ['items', 'duties', department],
    queryFn: ({ signal }) => get<Duties>(`/api/departments/${encodeURIComponent(department)}/duties`, signal),
    enabled: department !== '',
  })
}

interface Department extends NamedCode {
  readonly kind?: string
  readonly active?: boolean
}

/** Departments that can supervise, approve and receive; the city's other bodies cannot. */
export function useSupervising() {
  return useQuery({
    queryKey: ['departments', 'names'],
    queryFn: ({ signal }) => get<{ items: readonly Department[] }>('/api/departments', signal),
    staleTime: 30 * 60_000,
    select: ({ items }): readonly NamedCode[] => items.filter(({ kind, active }) => kind !== 'actor' && active !== false),
  })
}

function useWrite<Draft, Answer>(write: (draft: Draft) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ['mapping'] })
      void client.invalidateQueries({ queryKey: ['laboratory'] })
      await client.invalidateQueries({ queryKey: ['items'] })
    },
  })
}

const addressOf = (code: string) => `/api/items/${encodeURIComponent(code)}`
export const useAddItem = () => useWrite((draft: ItemDraft & { readonly code: string }) => post<ItemView>('/api/items', draft))
export const useChangeItem = (code: string) =>
  useWrite((draft: ItemDraft & { readonly version: number }) => put<ItemView>(addressOf(code), draft))
export const useChangeRule = () => useWrite((draft: RuleDraft) => post<RuleProposed>('/api/mapping/rules', draft))
export const useWithdrawRule = () =>
  useWrite(({ id, note }: { readonly id: string; readonly note: string }) =>
    post<RuleProposed>(`/api/mapping/rules/${id}/withdrawal`, { note }),
  )
export const useEndRule = () =>
  useWrite(
    ({ id, ...end }: { readonly id: string; readonly effectiveFrom: string; readonly note: string; readonly pastPushes: PastPushes }) =>
      post<RuleProposed>(`/api/mapping/rules/${id}/end`, end),
  )
