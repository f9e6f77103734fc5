import { lookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What webhooks may call: only https, on the government's own network also http, and this machine only where it is being tried out. */
export type WebhookReach = 'https' | 'http' | 'loopback'

/** Addresses that are no department's system: this machine, its neighbours on the wire, and forms that hide another address inside. */
const never = { ipv4: new BlockList(), ipv6: new BlockList() }
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['224.0.0.0', 3],
] as const)
  never.ipv4.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['2001::', 32],
  ['2002::', 16],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  never.ipv6.addSubnet(net, prefix, 'ipv6')

const isOwnMachine = (address: string) => address.startsWith('127.') || address === '::1'

/** Whether a connection to this address may be made. */
export function mayCall(address: string, reach: WebhookReach): boolean {
  if (isOwnMachine(address)) return reach === 'loopback'
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
  return !never[family].check(address, family)
}

/** Why this is no address for a webhook, in words for whoever sets it; null where it is one. */
export function refuseAddress(text: string, reach: WebhookReach): string | null {
  if (!URL.canParse(text)) return '地址格式不正确，应为完整的 https 网址'
  const { protocol, username, password, hash, hostname } = new URL(text)
  if (protocol !== 'https:' && !(protocol === 'http:' && reach !== 'https')) return '地址须以 https:// 开头'
  if (username !== '' || password !== '') return '地址中不能含用户名和密码；平台以签名证明身份'
  if (hash !== '') return '地址中不能含 # 之后的部分'
  const literal = hostname.replace(/^\[(.*)\]$/u, '$1')
  if (isIP(literal) !== 0 && !mayCall(literal, reach)) return '该地址不能作为接收地址'
  if (literal === 'localhost' && reach !== 'loopback') return '该地址不能作为接收地址'
  return null
}

/** Looks at every address a name stands for at the moment of connecting: a name that has changed since it was entered leads nowhere else. */
export const lookupFor =
  (reach: WebhookReach): LookupFunction =>
  (hostname, options, found) => {
    lookup(hostname, { ...options, all: true }, (fault, addresses) => {
      const refused = addresses?.find(({ address }) => !mayCall(address, reach))
      const [first] = addresses ?? []
      if (fault) found(fault, '', 0)
      else if (refused || !first) found(Object.assign(new Error('refused address'), { code: 'REFUSED_ADDRESS' }), '', 0)
      else if (options.all === true) found(null, addresses)
      else found(null, first.address, first.family)
    })
  }
