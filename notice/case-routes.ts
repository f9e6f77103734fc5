import { isCase, type Procedure } from './procedure.ts'

export interface CaseRoute {
  readonly method: 'GET' | 'POST'
  /** Below `/api` and `/exchange/v1`. */
  readonly path: string
  /** Null for the two that are no step of the procedure's: opening and looking. */
  readonly action: string | null
}

/** The addresses that a definition gives rise to: opening, looking, and one for each action that people take. */
export function routesOf(procedure: Procedure): readonly CaseRoute[] {
  if (!isCase(procedure)) return []
  const base = `/cases/${procedure.id}`
  const acts = Object.entries(procedure.actions).flatMap(([action, { by }]): readonly CaseRoute[] =>
    by.every((actor) => actor === 'system') ? [] : [{ method: 'POST', path: `${base}/:id/${action}`, action }],
  )
  return [
    ...(procedure.opening ? [{ method: 'POST', path: base, action: null } as const] : []),
    { method: 'GET', path: `${base}/:id`, action: null },
    ...acts,
  ]
}
