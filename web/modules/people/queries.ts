import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, patch, post, queryString, remove } from '../../api/client.ts'
import type { Account, AccountPage, Change, Client, Department, DepartmentKind } from '../../api/people-shapes.ts'
import type { NamedCode } from '../../api/shapes.ts'

export interface AccountFilter {
  readonly department: string
  readonly q: string
}

export function useDepartmentList() {
  return useQuery({
    queryKey: ['departments', 'list'],
    queryFn: ({ signal }) => get<{ items: readonly Department[] }>('/api/departments', signal),
    select: (list) => list.items,
  })
}

export function useAccounts(filter: AccountFilter) {
  return useInfiniteQuery({
    queryKey: ['accounts', filter],
    queryFn: ({ pageParam, signal }) => get<AccountPage>(`/api/accounts${queryString({ ...filter, after: pageParam, limit: 50 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

/** One account as who may change it sees it, with the phone whole. */
export function useAccount(id: string | undefined) {
  return useQuery({
    queryKey: ['account', id],
    queryFn: ({ signal }) => get<Account>(`/api/accounts/${id ?? ''}`, signal),
    enabled: id !== undefined,
    staleTime: 0,
    gcTime: 0,
  })
}

export function useSeatsByKind() {
  return useQuery({
    queryKey: ['accounts', 'seats'],
    queryFn: ({ signal }) =>
      get<{ items: readonly { readonly kind: DepartmentKind; readonly seats: readonly NamedCode[] }[] }>('/api/accounts/seats', signal),
    staleTime: Infinity,
    select: (list) => new Map(list.items.map(({ kind, seats }) => [kind, seats])),
  })
}

export function useClients() {
  return useQuery({
    queryKey: ['clients'],
    queryFn: ({ signal }) => get<{ items: readonly Client[]; scopes: readonly NamedCode[] }>('/api/clients', signal),
  })
}

export function useHistory(path: string | undefined) {
  return useQuery({
    queryKey: ['history', path],
    queryFn: ({ signal }) => get<{ items: readonly Change[] }>(`/api/${path ?? ''}/history`, signal),
    enabled: path !== undefined,
    staleTime: 0,
    select: (list) => list.items,
  })
}

/** A write; afterwards people, departments and systems are read anew. */
function useWrite<Draft, Answer>(write: (draft: Draft) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await Promise.all(['accounts', 'departments', 'clients'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    },
  })
}

export interface AccountDraft {
  readonly username: string
  readonly name: string
  readonly department: string
  readonly seats: readonly string[]
  readonly phone: string | null
}
export const useAddAccount = () => useWrite((draft: AccountDraft) => post<{ id: string; password: string }>('/api/accounts', draft))
export const useChangeAccount = () =>
  useWrite(
    ({
      id,
      ...change
    }: { readonly id: string; readonly version: number } & Partial<AccountDraft> & {
        readonly active?: boolean
        readonly handOverTo?: string | null
      }) => patch<Account>(`/api/accounts/${id}`, change),
  )
export const useResetPassword = () => useWrite((id: string) => post<{ password: string }>(`/api/accounts/${id}/password`, undefined))

export const useResetFactor = () =>
  useWrite(({ id, reason }: { readonly id: string; readonly reason: string }) =>
    remove<unknown>(`/api/accounts/${id}/second-factor`, { reason }),
  )

export interface DepartmentDraft {
  readonly code: string
  readonly name: string
  readonly fullName: string
  readonly kind: DepartmentKind
  readonly successor: string | null
}
export const useAddDepartment = () => useWrite((draft: DepartmentDraft) => post<{ code: string }>('/api/departments', draft))
export const useChangeDepartment = () =>
  useWrite(
    ({
      code,
      ...change
    }: { readonly code: string; readonly version: number } & Partial<Omit<DepartmentDraft, 'kind'>> & {
        readonly active?: boolean
        readonly handOverTo?: string
      }) => patch<{ code: string }>(`/api/departments/${code}`, change),
  )

interface Issued {
  readonly id: string
  readonly key: string
  readonly hint: string
}
export const useAddClient = () =>
  useWrite((draft: { readonly department: string; readonly name: string; readonly scopes: readonly string[] }) =>
    post<Issued>('/api/clients', draft),
  )
export const useRotateKey = () =>
  useWrite(({ id, overlapHours }: { readonly id: string; readonly overlapHours: number }) =>
    post<Issued>(`/api/clients/${id}/keys`, { overlapHours }),
  )
export const useRevokeKey = () =>
  useWrite(({ id, hint }: { readonly id: string; readonly hint: string }) =>
    remove<unknown>(`/api/clients/${id}/keys/${encodeURIComponent(hint)}`),
  )
