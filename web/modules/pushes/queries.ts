import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { get, post, queryString } from '../../api/client.ts'
import type { ReturnDraft } from '../../api/decision-shapes.ts'
import type { PushCounts, PushPage, PushRow, ReceiptResult } from '../../api/shapes.ts'
import { may, useViewer } from '../session/session.ts'

export interface PushFilter {
  readonly status: string
  readonly item: string
  readonly role: string
  readonly q: string
  /** `me`, `none`, or everybody. */
  readonly worker: string
}

const pageSize = 50

export function usePushes(filter: PushFilter) {
  return useInfiniteQuery({
    queryKey: ['pushes', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      get<PushPage>(`/api/pushes${queryString({ ...filter, after: pageParam, limit: pageSize })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    // While it is on the screen the reader asks for news himself; coming back to it loads it anew if anything happened (freshness.ts).
    staleTime: Infinity,
    gcTime: 30 * 60_000,
    refetchOnWindowFocus: false,
  })
}

/** How many wait, are signed, came back or are late, as far as the viewer may see. */
export function usePushCounts(): PushCounts | undefined {
  const viewer = useViewer()
  return useQuery({
    queryKey: ['pushes', 'counts'],
    queryFn: ({ signal }) => get<PushCounts>('/api/pushes/counts', signal),
    enabled: may(viewer, 'push.read'),
    refetchInterval: 5 * 60_000,
  }).data
}

/** The server takes so many at once. */
const signatures = 500

async function signAll(pushes: readonly string[]): Promise<{ results: readonly ReceiptResult[] }> {
  const results: ReceiptResult[] = []
  for (let from = 0; from < pushes.length; from += signatures) {
    const part = pushes.slice(from, from + signatures)
    results.push(...(await post<{ results: readonly ReceiptResult[] }>('/api/receipts', { pushes: part })).results)
  }
  return { results }
}

/** Signs for each push; every one is answered for itself, also when a colleague was first. */
export function useSigning() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: signAll,
    onSuccess: ({ results }) => {
      markSigned(client, results)
      forgetAround(client)
    },
  })
}

export function useReturning() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (draft: ReturnDraft) => post<unknown>('/api/returns', draft),
    onSuccess: (_, draft) => {
      changeRows(client, (row) => (row.id === draft.push ? { ...row, status: 'returned' } : row))
      forgetAround(client)
    },
  })
}

/** The rows stay where they are and show their new state: the line under the reader's hand does not jump away. */
function markSigned(client: QueryClient, results: readonly ReceiptResult[]): void {
  const done = new Map(results.filter((each) => each.status !== 'refused').map((each) => [each.push, each]))
  changeRows(client, (row) => {
    const receipt = done.get(row.id)
    return receipt ? { ...row, status: 'received', receivedAt: receipt.at, receivedBy: receipt.by } : row
  })
}

function changeRows(client: QueryClient, change: (row: PushRow) => PushRow): void {
  client.setQueriesData<InfiniteData<PushPage>>({ queryKey: ['pushes', 'list'] }, (list) =>
    list ? { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(change) })) } : list,
  )
}

function forgetAround(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ['pushes', 'list'], refetchType: 'none' })
  for (const key of [['workbench'], ['decision'], ['pushes', 'counts'], ['decisions']]) void client.invalidateQueries({ queryKey: key })
}
