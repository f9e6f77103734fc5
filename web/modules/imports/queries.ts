import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put, queryString } from '../../api/client.ts'
import type { ChoiceChange, Choices, ColumnAnswer, Entered, Import, ImportKind, ImportPage, ImportRowPage, Received } from './shapes.ts'

/** Milliseconds between looks at an import under way. */
const beat = 1000

export const isOpen = ({ state }: Pick<Import, 'state'>): boolean => state === 'queued' || state === 'reading'

export function useImports() {
  return useInfiniteQuery({
    queryKey: ['imports', 'list'],
    queryFn: ({ pageParam, signal }) => get<ImportPage>(`/api/imports${queryString({ after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (query) => (query.state.data?.pages.some((page) => page.items.some(isOpen)) ? beat : false),
  })
}

export function useImport(id: string) {
  return useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => get<Import>(`/api/imports/${encodeURIComponent(id)}`, signal),
    refetchInterval: (query) => (query.state.data && !isOpen(query.state.data) ? false : beat),
  })
}

/** The rows of an import; asked again as rows come in while the first page is not full. */
export function useImportRows(id: string, status: string, known: number) {
  return useInfiniteQuery({
    queryKey: ['imports', 'rows', id, status, Math.min(known, 50)],
    queryFn: ({ pageParam, signal }) =>
      get<ImportRowPage>(`/api/imports/${encodeURIComponent(id)}/rows${queryString({ status, after: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
}

export function useUpload() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, kind, defaultRegion }: { file: File; kind: ImportKind; defaultRegion: string }) => {
      const form = new FormData()
      form.append('kind', kind)
      // Whoever sits at the screen can be asked about every column that nobody knows.
      form.append('asking', 'always')
      if (defaultRegion !== '') form.append('defaultRegion', defaultRegion)
      form.append('file', file, file.name)
      return post<Received>('/api/imports', form)
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: ['imports', 'list'] }),
  })
}

export function useColumnAnswers(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (columns: readonly ColumnAnswer[]) => post<unknown>(`/api/imports/${id}/columns`, { columns }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['imports'] })
    },
  })
}

export function useChoices() {
  return useQuery({ queryKey: ['imports', 'choices'], queryFn: ({ signal }) => get<Choices>('/api/import-columns', signal) })
}

export function useChoiceChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ChoiceChange) => put<unknown>('/api/import-columns', change),
    onSettled: () => void client.invalidateQueries({ queryKey: ['imports', 'choices'] }),
  })
}

export function useEntry() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (decision: Readonly<Record<string, unknown>>) => post<Entered>('/api/decisions', decision),
    onSuccess: () => {
      for (const key of ['decisions', 'workbench', 'pushes', 'waiting']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}
