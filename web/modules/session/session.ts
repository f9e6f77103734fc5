import { useQuery, useQueryClient } from '@tanstack/react-query'
import { get, holdSession, post, Refused, remove } from '../../api/client.ts'
import { reconnect } from '../../api/live.ts'
import type { Session, Viewer } from '../../api/shapes.ts'

export interface Door {
  /** Null: nobody is signed in here. */
  readonly session: Session | null
  readonly demo: boolean
  readonly city: string
}

/** Who sits here; a 401 is an answer, not an error. */
export function useDoor() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => askDoor(signal),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: 1,
  })
}

async function askDoor(signal: AbortSignal): Promise<Door> {
  try {
    return admit(await get<Session>('/api/session', signal))
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401) throw error
    return { session: null, demo: error.extra['demo'] === true, city: typeof error.extra['city'] === 'string' ? error.extra['city'] : '' }
  }
}

function admit(session: Session): Door {
  holdSession(session.csrfToken)
  return { session, demo: session.demo, city: session.city }
}

/** The signed-in person; only called below the shell, where there is one. */
export function useSession(): Session {
  const session = useDoor().data?.session
  if (!session) throw new Error('no session below the shell')
  return session
}

export function useViewer(): Viewer {
  return useSession().viewer
}

/** True when the viewer has one of the permissions; a page without a permission is for everybody. */
export function may(viewer: Viewer, permission: string | readonly string[] | undefined): boolean {
  if (permission === undefined) return true
  return (typeof permission === 'string' ? [permission] : permission).some((each) => viewer.permissions.includes(each))
}

/** Signs in; the same person returning keeps everything on the screen, another person begins anew. */
export function useSignIn() {
  const client = useQueryClient()
  return async (username: string, password: string, code?: string) => {
    const before = client.getQueryData<Door>(['session'])?.session?.viewer.username
    const session = await post<Session>('/api/session', { username, password, ...(code === undefined ? {} : { code }) })
    if (before !== undefined && before !== session.viewer.username) {
      window.location.assign('/')
      return
    }
    client.setQueryData(['session'], admit(session))
    if (before !== undefined) reconnect()
    await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
  }
}

export async function signOut(): Promise<void> {
  await remove('/api/session')
  holdSession('')
  window.location.assign('/')
}
