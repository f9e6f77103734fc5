import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, queryString } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'

export type ReportPage = Answer<'GET /api/upward/reports'>
export type ReportRow = ReportPage['items'][number]
export type SystemRow = Answer<'GET /api/upward/systems'>['items'][number]
export type AccountRow = Answer<'GET /api/upward/accounts'>['items'][number]
export type SecretAsked = Body<'POST /api/upward/accounts/{id}/reveal'>
export type SecretShown = Answer<'POST /api/upward/accounts/{id}/reveal'>

export const noFilter = { state: '', way: '', overdue: '', closed: '' }
export type ReportFilter = typeof noFilter

export const stateWords: Readonly<Record<ReportRow['state'], string>> = {
  due: '待上报',
  awaiting: '待监管部门提供账号',
  reported: '已上报待回执',
  returned: '待更正补报',
  withdrawing: '拟不上报待审核',
  confirmed: '上级已确认',
  withdrawn: '不再上报',
}
export const wayWords: Readonly<Record<ReportRow['way'], string>> = { hand: '人工上报', machine: '系统提取' }
export const networkWords: Readonly<Record<SystemRow['network'], string>> = {
  internet: '互联网',
  government: '政务外网',
  dedicated: '专网',
  offline: '离线',
}
export const accountWords: Readonly<Record<AccountRow['state'], string>> = { given: '待接收', 'in-use': '使用中', closed: '已停用' }
export const reasonWords: Readonly<Record<SecretAsked['reason'], string>> = {
  report: '登录系统上报',
  check: '核对上报结果或回执',
  change: '更换口令',
  'hand-over': '办理交接',
}

export function useReports(filter: ReportFilter) {
  return useInfiniteQuery({
    queryKey: ['cases', 'upward', filter],
    queryFn: ({ pageParam, signal }) =>
      get<ReportPage>(`/api/upward/reports${queryString({ ...filter, after: pageParam, limit: 30 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}
export function useSystems() {
  return useQuery({
    queryKey: ['upward-systems'],
    queryFn: ({ signal }) => get<Answer<'GET /api/upward/systems'>>('/api/upward/systems', signal),
  })
}
export function useAccounts() {
  return useQuery({
    queryKey: ['upward-accounts'],
    queryFn: ({ signal }) => get<Answer<'GET /api/upward/accounts'>>('/api/upward/accounts', signal),
  })
}
export function useKeepSecret(account: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (secret: string) => put<object>(`/api/upward/accounts/${account}/secret`, { secret }),
    gcTime: 0,
    onSuccess: () => cache.invalidateQueries({ queryKey: ['upward-accounts'] }),
  })
}
/** What is shown is kept by nobody but the component that shows it. */
export function useRevealSecret(account: string) {
  return useMutation({ mutationFn: (asked: SecretAsked) => post<SecretShown>(`/api/upward/accounts/${account}/reveal`, asked), gcTime: 0 })
}
