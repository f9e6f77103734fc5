import type { FastifyRequest } from 'fastify'
import { Refusal } from '#platform/http/problem.ts'

/** Where a request comes from, for counting: an IPv4 address, or the 64 bits of IPv6 that one subscriber has. */
export function originOf({ ip }: Pick<FastifyRequest, 'ip'>): string {
  const address = ip
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
    .toLowerCase()
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::', 2)
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const groups = tail === undefined ? left : [...left, ...Array.from({ length: 8 - left.length - right.length }, () => '0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

/** A browser says where a write comes from; other sites' pages may not write here, whatever they carry. Throws Refusal 403. */
export function refuseOtherSites({ headers }: Pick<FastifyRequest, 'headers'>): void {
  const site = headers['sec-fetch-site']
  const foreign = headers.origin !== undefined && hostOf(headers.origin) !== headers.host?.toLowerCase()
  if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
    throw new Refusal(403, 'cross-site', '这一操作来自其他网站的页面，已拒绝。请在审管通自己的页面中操作。')
  }
}

/** True where the browser itself speaks https, also when a gateway in front of us ends it. */
export function isSecure({ protocol, headers }: Pick<FastifyRequest, 'protocol' | 'headers'>): boolean {
  return protocol === 'https' || headers.origin?.startsWith('https://') === true
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
