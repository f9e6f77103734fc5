import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'

export type Exported = Answer<'POST /api/exports'>
export type ExportList = Answer<'GET /api/exports/lists'>
export type ExportDraft = Body<'POST /api/exports'>

export function useExportLists(enabled: boolean) {
  return useQuery({
    queryKey: ['exports', 'lists'],
    queryFn: ({ signal }) => get<ExportList>('/api/exports/lists', signal),
    enabled,
    staleTime: 600_000,
  })
}

export function useOwnExports(enabled: boolean) {
  return useQuery({
    queryKey: ['exports', 'own'],
    queryFn: ({ signal }) => get<Answer<'GET /api/exports'>>('/api/exports?limit=5', signal),
    enabled,
  })
}

/** Asks for the file, lets the browser fetch it to disk, and follows how far it is. */
export function useExporting() {
  const client = useQueryClient()
  const asking = useMutation({
    mutationFn: (draft: ExportDraft) => post<Exported>('/api/exports', draft),
    onSuccess: ({ id }) => {
      const link = document.createElement('a')
      link.href = `/api/exports/${id}/file`
      link.download = ''
      document.body.append(link)
      link.click()
      link.remove()
    },
  })
  const id = asking.data?.id
  const following = useQuery({
    queryKey: ['exports', 'one', id],
    queryFn: async ({ signal }) => {
      const record = await get<Exported>(`/api/exports/${id}`, signal)
      if (record.finishedAt !== null) void client.invalidateQueries({ queryKey: ['exports', 'own'] })
      return record
    },
    enabled: id !== undefined,
    refetchInterval: (query) => (query.state.data?.finishedAt ? false : 800),
  })
  return { ask: asking.mutate, busy: asking.isPending, error: asking.error, reset: asking.reset, record: following.data ?? asking.data }
}
