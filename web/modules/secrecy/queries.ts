import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { get, post, queryString } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'

export type LookPage = Answer<'GET /api/looks'>
export type LookRow = LookPage['items'][number]
export type LookSummary = Answer<'GET /api/looks/summary'>
export type Oddity = LookRow['odd'][number]
export type Revealed = Answer<'POST /api/decisions/{id}/reveal'>
export type RevealAsked = Body<'POST /api/decisions/{id}/reveal'>
export type SearchAsked = Body<'POST /api/number-searches'>
export type SearchFound = Answer<'POST /api/number-searches'>

export const noFilter = { who: '', what: '', kind: '', department: '', person: '', decision: '', odd: '', from: '', to: '' }
export type LookFilter = typeof noFilter

export type PersonAsked = Omit<Body<'POST /api/looks/of-person'>, 'after' | 'limit'>
/** Each asking is kept on record, so it is asked once and not again by itself; the number goes in the body, never into an address (1.4). */
export function useLooksOfPerson(asked: PersonAsked | undefined, turn: number) {
  return useInfiniteQuery({
    queryKey: ['looks-of-person', turn],
    queryFn: ({ pageParam }) => post<LookPage>('/api/looks/of-person', { ...asked, ...(pageParam === '' ? {} : { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: asked !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

export function useLooks(filter: LookFilter) {
  return useInfiniteQuery({
    queryKey: ['looks', filter],
    queryFn: ({ pageParam, signal }) => get<LookPage>(`/api/looks${queryString({ ...filter, after: pageParam, limit: 50 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function useLookSummary() {
  return useQuery({ queryKey: ['looks-summary'], queryFn: ({ signal }) => get<LookSummary>('/api/looks/summary', signal) })
}

/** What is shown is kept by nobody but the component that shows it: no cache holds a whole number. */
export function useReveal(decision: string) {
  return useMutation({
    mutationFn: (asked: RevealAsked) => post<Revealed>(`/api/decisions/${decision}/reveal`, asked),
    gcTime: 0,
  })
}

export function useNumberSearch() {
  return useMutation({ mutationFn: (asked: SearchAsked) => post<SearchFound>('/api/number-searches', asked), gcTime: 0 })
}

export const kindWords: Readonly<Record<LookRow['kind'], string>> = {
  'decision-opened': '打开决定',
  'personal-revealed': '查看完整号码',
  'number-searched': '按号码查找',
  'file-downloaded': '下载文件',
  'export-made': '导出',
  'paper-seen': '查看公文',
  'secret-revealed': '查看系统口令',
}
export const oddWords: Readonly<Record<Oddity, string>> = { many: '一小时内多次', night: '非工作时间', foreign: '非本部门事项' }
const fieldWords: Readonly<Record<string, string>> = { idNumber: '证件号码', phone: '联系电话', feedbackText: '反馈原文' }
export const writeFields = (fields: readonly string[]) => fields.map((field) => fieldWords[field] ?? field).join('、')
