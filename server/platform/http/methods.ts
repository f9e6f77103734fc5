import type { DeclaredRoute } from './server.ts'

/** Methods that this path has, for `Allow`; none where there is no such path. A catch-all for pages is no path of its own. */
export function findAllowed(declared: readonly DeclaredRoute[], address: string): readonly string[] {
  const place = address.split('?')[0]?.replace(/(?<=.)\/$/u, '') ?? ''
  const methods = declared.filter(({ url }) => !url.includes('*') && matches(url, place)).map(({ method }) => method)
  return [...new Set(methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].toSorted()
}

/** `/api/pushes/:id` has as many parts as `/api/pushes/17`, and the same where it names none. */
function matches(pattern: string, place: string): boolean {
  const [wanted, given] = [pattern.split('/'), place.split('/')]
  return wanted.length === given.length && wanted.every((part, at) => (part.startsWith(':') ? given[at] !== '' : part === given[at]))
}
