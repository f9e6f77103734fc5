import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { get, post, queryString } from '../../api/client.ts'
import type { Answer } from '../../api/generated.ts'
import type { StoredFile } from '../../api/shapes.ts'
import { may, useViewer } from '../session/session.ts'

export type CaseView = Answer<'GET /api/cases/{id}'>
export type CasePage = Answer<'GET /api/cases'>
export type CaseRow = CasePage['items'][number]
export type ProcedureView = Answer<'GET /api/procedures'>['procedures'][number]
export type CaseAction = CaseView['actions'][number]
/** What actions and openings have in common: a form with its consequence. */
export type StepView = NonNullable<ProcedureView['opening']>
export type FieldView = StepView['fields'][number]
export type PaperSlot = StepView['papers'][number]
export type Relative = CaseView['children'][number]
export type Value = string | number | boolean | readonly string[]

export interface CaseFilter {
  readonly q: string
  readonly procedure: string
  readonly state: string
  readonly party: string
  /** `true`: only what waits for me. */
  readonly mine: string
  readonly overdue: string
  readonly closed: string
  readonly decision: string
}

/** As the server asks for it: `all` is the address's word for everybody's. */
export const caseQuery = (filter: CaseFilter) => ({ ...filter, mine: filter.mine === 'true' ? 'true' : '' })

export function useCases(filter: CaseFilter, limit = 30) {
  return useInfiniteQuery({
    queryKey: ['cases', 'list', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      get<CasePage>(`/api/cases${queryString({ ...caseQuery(filter), after: pageParam, limit })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export function useCase(id: string) {
  return useQuery({
    queryKey: ['cases', 'one', id],
    queryFn: ({ signal }) => get<CaseView>(`/api/cases/${encodeURIComponent(id)}`, signal),
  })
}

export const noFilter: CaseFilter = { q: '', procedure: '', state: '', party: '', mine: '', overdue: '', closed: '', decision: '' }

/** The few most urgent that wait for the viewer's seats, with the counts for badge and workbench. */
export function useOwnCases(): CasePage | undefined {
  const viewer = useViewer()
  return useQuery({
    queryKey: ['cases', 'own'],
    queryFn: ({ signal }) => get<CasePage>('/api/cases?mine=true&limit=5', signal),
    enabled: may(viewer, 'case.read'),
    refetchInterval: 5 * 60_000,
  }).data
}

export function useProcedures(enabled = true) {
  return useQuery({
    queryKey: ['procedures'],
    queryFn: ({ signal }) => get<Answer<'GET /api/procedures'>>('/api/procedures', signal),
    staleTime: 30 * 60_000,
    enabled,
    select: ({ procedures }) => procedures,
  })
}

export interface Filled {
  readonly fields: Readonly<Record<string, Value>>
  /** Paper to the ids of uploaded files. */
  readonly papers: Readonly<Record<string, readonly string[]>>
  readonly note: string | null
}
export interface About {
  readonly decision?: string
  readonly push?: string
  readonly item?: string
}

/** A step taken or a case opened makes every list of cases, the decision's page and the sums old. */
function useForget() {
  const client = useQueryClient()
  return (one: CaseView) => {
    client.setQueryData(['cases', 'one', one.id], one)
    for (const key of ['cases', 'decision', 'workbench', 'papers'])
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === key && queryKey[2] !== one.id })
  }
}

/** One key for a form as it is filled in: the same again is the same request, what was corrected is another. */
function useFormKey(): (body: object) => string {
  const held = useRef<{ readonly text: string; readonly key: string }>(undefined)
  return (body) => {
    const text = JSON.stringify(body)
    // Not crypto.randomUUID, which browsers give only to pages over https.
    const fresh = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-')
    if (held.current?.text !== text) held.current = { text, key: fresh() }
    return held.current.key
  }
}

export function useAct({ id, procedure }: Pick<CaseView, 'id' | 'procedure'>, action: string) {
  const forget = useForget()
  const once = useFormKey()
  return useMutation({
    mutationFn: ({ version, ...filled }: Filled & { readonly version: number }) => {
      const body = { version, ...filled }
      return post<CaseView>(`/api/cases/${procedure.id}/${id}/${action}`, body, undefined, once(body))
    },
    onSuccess: forget,
  })
}

export function useOpening(procedure: string) {
  const forget = useForget()
  const once = useFormKey()
  return useMutation({
    mutationFn: ({ about, ...filled }: Filled & { readonly about: About }) => {
      const body = { ...(Object.keys(about).length > 0 ? { about } : {}), ...filled }
      return post<CaseView>(`/api/cases/${procedure}`, body, undefined, once(body))
    },
    onSuccess: forget,
  })
}

export type { StoredFile }
