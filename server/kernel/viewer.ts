import type { FastifyRequest } from 'fastify'
import type { Viewer } from './seats.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The signed-in person, once the web's door has let the request in. */
    viewer?: Viewer
  }
}

/** The person behind a request that has passed the web's door. */
export function viewerOf(request: FastifyRequest): Viewer {
  if (!request.viewer) throw new Error(`${request.routeOptions.url ?? 'a route'} was reached without passing the web's door`)
  return request.viewer
}
