import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import type { Answer } from '../../api/generated.ts'

export type Register = Answer<'GET /api/liaisons'>
export type RegisterRow = Register['departments'][number]
export type Appointed = NonNullable<RegisterRow['lead']>
export type Cover = Answer<'GET /api/liaisons/cover'>
export type History = Answer<'GET /api/liaisons/history/{department}'>

export const useRegister = () => useQuery({ queryKey: ['liaisons'], queryFn: ({ signal }) => get<Register>('/api/liaisons', signal) })
export const useHistory = (department: string | null) =>
  useQuery({
    queryKey: ['liaisons', 'history', department],
    queryFn: ({ signal }) => get<History>(`/api/liaisons/history/${department ?? ''}`, signal),
    enabled: department !== null,
  })
export const useCover = (enabled: boolean) =>
  useQuery({ queryKey: ['liaisons', 'cover'], queryFn: ({ signal }) => get<Cover>('/api/liaisons/cover', signal), enabled })
