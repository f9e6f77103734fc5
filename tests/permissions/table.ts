import { scopes, type Scope } from '#kernel/scopes.ts'
import { powersOf, type Permission } from '#kernel/seats.ts'
import type { DeclaredRoute } from '#platform/http/server.ts'
import { buildApp } from '#server/app.ts'
import { openWorld } from '#world/city.ts'
import { actors } from './actors.ts'

/** Without the built pages, which are there or not as it happens, and are everybody's. */
export const noPages = '/nonexistent'
/** A call as the expectations name it. Every definition of a case gives rise to the same three, so they stand there once. */
export const nameOf = ({ method, url }: DeclaredRoute) => `${method} ${url.replace(/(\/cases\/)[a-z-]+(\/:id)?(\/\w+)?$/u, ofAnyCase)}`
const ofAnyCase = (_url: string, base: string, id = '', action = '') => `${base}:procedure${id}${action === '' ? '' : '/:action'}`

/** docs/generated/permissions.md: which seat may call what, from the routes that the server really has. */
export async function describePermissions(): Promise<string> {
  const world = await openWorld('permissions-table')
  const server = await buildApp(world.city, noPages)
  try {
    return render(server.declared)
  } finally {
    await server.close()
    await world.close()
  }
}

function render(declared: readonly DeclaredRoute[]): string {
  const once = declared.filter((route, at) => declared.findIndex((other) => nameOf(other) === nameOf(route)) === at)
  const sorted = once.toSorted((one, other) =>
    one.url === other.url ? one.method.localeCompare(other.method) : one.url < other.url ? -1 : 1,
  )
  const open = sorted.filter(({ permission }) => permission === 'public')
  const web = sorted.filter(({ permission, door }) => door === 'web' && permission !== 'public')
  const exchange = sorted.filter(({ permission, door }) => door === 'exchange' && permission !== 'public')
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# Who may call what',
    '',
    'Written by `npm run generate` from the routes and seats of the program; `tests/permissions/` calls every cell and compares it with the',
    'reviewed `tests/permissions/expected.json`. A ● lets the call in; what it then sees and may do is decided by row security and by the',
    'procedure (a department’s 审核人 may open 签收, and the push procedure refuses the signature).',
    '',
    '## Web',
    '',
    row(['Call', 'Permission', ...actors.map(({ title }) => title)]),
    row(['---', '---', ...actors.map(() => ':-:')]),
    ...web.map((route) =>
      row([
        `\`${nameOf(route)}\``,
        `\`${route.permission}\``,
        ...actors.map((actor) => (mayCall(actor.department, actor.seats, route.permission) ? '●' : '')),
      ]),
    ),
    '',
    '## Exchange API',
    '',
    'A key does what its scopes say and nothing else.',
    '',
    row(['Call', 'Scope', '']),
    row(['---', '---', '---']),
    ...exchange.map((route) => row([`\`${nameOf(route)}\``, `\`${route.permission}\``, scopes[route.permission as Scope] ?? ''])),
    '',
    '## Open to everybody',
    '',
    ...open.map((route) => `- \`${nameOf(route)}\``),
    '',
  ].join('\n')
}

function mayCall(department: string, seats: Parameters<typeof powersOf>[0], permission: string): boolean {
  return (
    permission === 'signed-in' || powersOf(seats, department === 'SPJ' ? 'bureau' : 'department').permissions.has(permission as Permission)
  )
}
