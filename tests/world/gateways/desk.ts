import type { FastifyInstance } from 'fastify'
import { openGateway } from '#modules/messages/gateways/open.ts'
import type { SmsGateway } from '#modules/messages/index.ts'
import { decideOn } from '#world/officials.ts'
import type { Message, Post } from '#world/sms.ts'
import { readConfig, type Config } from '#platform/config.ts'
import { aliyunAccount, aliyunTemplates, openAliyunDouble, type AliyunDouble, type AliyunScript } from './aliyun.ts'
import { cloudmasAccount, openCloudmasDouble, type CloudmasDouble, type CloudmasScript } from './cloudmas.ts'

/** Milliseconds in which a gateway of a test answers, or never. */
export const patience = 400
export const reportToken = 'token-of-a-test-0123456789'

/** Settings as an operator of a city with 云MAS writes them. */
export function cloudmasConfig(url: string, changes: NodeJS.ProcessEnv = {}): Config {
  return readConfig({
    SHENGUAN_LOG: 'silent',
    SHENGUAN_DATA: '/tmp',
    SHENGUAN_SMS_GATEWAY: 'cloudmas',
    SHENGUAN_CLOUDMAS_URL: url,
    SHENGUAN_CLOUDMAS_EC_NAME: cloudmasAccount.ecName,
    SHENGUAN_CLOUDMAS_AP_ID: cloudmasAccount.apId,
    SHENGUAN_CLOUDMAS_SECRET_KEY: cloudmasAccount.secretKey,
    SHENGUAN_CLOUDMAS_SIGN: cloudmasAccount.sign,
    SHENGUAN_CLOUDMAS_REPORT_TOKEN: reportToken,
    ...changes,
  })
}

/** The same of a city with Aliyun. */
export function aliyunConfig(url: string, changes: NodeJS.ProcessEnv = {}): Config {
  return readConfig({
    SHENGUAN_LOG: 'silent',
    SHENGUAN_DATA: '/tmp',
    SHENGUAN_SMS_GATEWAY: 'aliyun',
    SHENGUAN_ALIYUN_URL: url,
    SHENGUAN_ALIYUN_ACCESS_KEY_ID: aliyunAccount.keyId,
    SHENGUAN_ALIYUN_ACCESS_KEY_SECRET: aliyunAccount.secret,
    SHENGUAN_ALIYUN_SIGN_NAME: aliyunAccount.signName,
    SHENGUAN_ALIYUN_TEMPLATE_NEW_WORK: aliyunTemplates['new-work'],
    SHENGUAN_ALIYUN_TEMPLATE_REMINDER: aliyunTemplates.reminder,
    ...changes,
  })
}

/** The gateway of these settings, with a test's patience. */
export const gatewayOf = (config: Config): SmsGateway => openGateway(config, patience)

/** Where the operator pushes reports, once the server listens. */
export async function reportAddress(server: FastifyInstance, token = reportToken): Promise<string> {
  const base = server.server.listening ? baseOf(server) : await server.listen({ host: '127.0.0.1', port: 0 })
  return `${base}/gateway/cloudmas/reports/${token}`
}

function baseOf(server: FastifyInstance): string {
  const address = server.server.address()
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
}

/** Work with a double of 云MAS, which is closed whatever happens. */
export async function withCloudmas(script: CloudmasScript, work: (double: CloudmasDouble) => Promise<void>): Promise<void> {
  const double = await openCloudmasDouble(script)
  try {
    await work(double)
  } finally {
    await double.close()
  }
}

/** The same with a double of Aliyun. */
export async function withAliyun(script: AliyunScript, work: (double: AliyunDouble) => Promise<void>): Promise<void> {
  const double = await openAliyunDouble(script)
  try {
    await work(double)
  } finally {
    await double.close()
  }
}

/** `drain` moves the clock on by seconds and lets the channel do what is due; `written` is the message as it is now. */
type Watching = (drain: (seconds: number) => Promise<void>, written: () => Promise<Message>) => Promise<void>

/** One push to WJW, where the head alone can be told, sent by this gateway; then whatever the test does. */
export async function sendOne(post: Post, gateway: SmsGateway, work: Watching): Promise<void> {
  const from = await post.last()
  await post.withChannels([gateway], async (channels) => {
    await decideOn(post.world.city, 'NC-XK-0003')
    await post.sendAll(channels)
    const drain = async (seconds: number) => {
      post.seconds(seconds)
      for (const channel of channels) await channel.drain()
    }
    await work(drain, async () => (await post.since(from))[0]!)
  })
}
