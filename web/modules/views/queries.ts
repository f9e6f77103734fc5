import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, remove } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'

export type ViewPage = Answer<'GET /api/views'>
export type SavedView = ViewPage['items'][number]
export type ViewColumn = SavedView['columns'][number]
export type ViewList = SavedView['list']
type Draft = Body<'POST /api/views'>

export function useViews(list: ViewList) {
  return useQuery({
    queryKey: ['views', list],
    queryFn: ({ signal }) => get<ViewPage>(`/api/views?list=${list}`, signal),
    staleTime: 300_000,
  })
}

export interface Saving {
  /** The view to change; none for a new one. */
  readonly view: SavedView | undefined
  readonly draft: Draft
  /** Whether the list is to open with it. */
  readonly opens: boolean
  readonly opened: boolean
}

export function useSaving(list: ViewList) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ view, draft: { list: _list, ...rest }, opens, opened }: Saving) => {
      const saved = view
        ? await put<SavedView>(`/api/views/${view.id}`, { ...rest, version: view.version })
        : await post<SavedView>('/api/views', { list, ...rest })
      if (opens) await put('/api/views/default', { list, view: saved.id })
      else if (opened) await put('/api/views/default', { list, view: null })
      return saved
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['views', list] }),
  })
}

export function useRemoving(list: ViewList) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => remove<unknown>(`/api/views/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['views', list] }),
  })
}
