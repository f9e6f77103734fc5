import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { get, queryString } from '../../api/client.ts'
import type { Answer } from '../../api/generated.ts'

export type FindPage = Answer<'GET /api/find'>
export type FindKind = FindPage['kind']
export type Match = FindPage['decisions'][number]['matches'][number]
export type Subject = Answer<'GET /api/subject'>
export type SubjectEvent = Subject['timeline'][number]

/** Two characters that stand side by side, in one of the words. */
export const canBeFound = (q: string) => q.split(/\s+/u).some((word) => [...word].length >= 2)

/** A whole identity card or mobile number: it must not come into an address. */
export const isPersonalNumber = (q: string) =>
  q.split(/\s+/u).some((word) => /^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])\d{2}\d{3}[\dXx]$/u.test(word) || /^1[3-9]\d{9}$/u.test(word))

export function useFind(q: string, kind: FindKind) {
  return useInfiniteQuery({
    queryKey: ['find', kind, q],
    queryFn: ({ pageParam, signal }) => get<FindPage>(`/api/find${queryString({ q, kind, after: pageParam, limit: 20 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    enabled: canBeFound(q),
    retry: false,
  })
}

export function useSubject(decision: string, kind: string) {
  return useInfiniteQuery({
    queryKey: ['subject', decision, kind],
    queryFn: ({ pageParam, signal }) => get<Subject>(`/api/subject${queryString({ decision, kind, after: pageParam, limit: 60 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}
