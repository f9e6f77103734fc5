import { buildApp } from '#server/app.ts'
import { startSms, type SmsChannel, type SmsGateway } from '#modules/messages/index.ts'
import type { Config } from '#platform/config.ts'
import { openAliyunDouble } from '#world/gateways/aliyun.ts'
import { openCloudmasDouble } from '#world/gateways/cloudmas.ts'
import { aliyunConfig, cloudmasConfig, gatewayOf, reportAddress } from '#world/gateways/desk.ts'
import { faults, type Fault } from '#world/gateways/faults.ts'
import { holds, never, type Finding, type Outcome } from '../findings.ts'
import { openChance, type Chance } from '../random.ts'
import { openTownship, type Township } from './township.ts'

export interface SmsSettings {
  readonly seed: number
  readonly plant: string | undefined
}

/** What a gateway's double has to tell at the end: every SMS that really went out, with the phone it went to. */
interface Stage {
  readonly name: 'cloudmas' | 'aliyun'
  readonly config: Config
  /** SMS that may have reached a phone; one that the operator reported as not delivered is none. */
  readonly reached: () => readonly string[]
  readonly report: () => Promise<void>
  readonly close: () => Promise<void>
}

/** One request in three goes well; the others meet each fault about equally often. */
const chooseFault = (chance: Chance): Fault => (chance.below(3) === 0 ? 'none' : chance.pick(faults))

/**
 * SMS over gateways that fail in every way at once. Promise: each message ends in a final state, none reaches its phone twice, and what the
 * program calls delivered did arrive. The judge is the double's own log, not ours.
 */
export async function drillSms({ seed, plant }: SmsSettings): Promise<Outcome> {
  if (plant !== undefined && plant !== 'blind-resend') throw new Error(`no such plant: ${plant}`)
  const findings: Finding[] = []
  const numbers: Record<string, unknown> = {}
  for (const open of [openCloudmasStage, openAliyunStage]) {
    const town = await openTownship(`drill-sms-${seed}`)
    const stage = await open(openChance(seed))
    try {
      const { found, counted } = await drillStage(town, stage, plant)
      findings.push(...found)
      Object.assign(numbers, counted)
    } finally {
      await stage.close()
      await town.close()
    }
  }
  return { findings, numbers }
}

async function drillStage(town: Township, stage: Stage, plant: string | undefined) {
  const city = { ...town.city, config: stage.config }
  const server = await buildApp(city, '/nonexistent')
  const address = await reportAddress(server)
  reportTo.set(stage, address)
  const gateway = plant === undefined ? gatewayOf(stage.config) : resendBlindly(gatewayOf(stage.config))
  const open = () => startSms({ city, gateway, failed: () => undefined })
  // Two workers beside each other, as a city with two machines has them.
  const channels: readonly SmsChannel[] = [open(), open()]
  try {
    await town.push()
    // A phone that is off for four days and a gateway that never answers both have their end by then.
    for (let turn = 0; turn < 60; turn++) {
      town.pass(turn < 20 ? 20_000 : turn < 40 ? 20 * 60_000 : 6 * 3_600_000)
      await Promise.all(channels.map((channel) => channel.drain()))
      await stage.report()
    }
    await Promise.all(channels.map((channel) => channel.drain()))
  } finally {
    for (const channel of channels) await channel.stop()
    await server.close()
  }
  const messages = await town.messages()
  const reached = stage.reached()
  const phones = Map.groupBy(reached, (phone) => phone)
  const doubles = [...phones].filter(([, all]) => all.length > 1)
  const unfinished = messages.filter(({ status }) => !final.has(status))
  const delivered = messages.filter(({ status }) => status === 'delivered')
  const unproved = delivered.filter(({ phone }) => !phones.has(phone))
  const counts = Object.fromEntries([...Map.groupBy(messages, ({ status }) => status)].map(([status, all]) => [status, all.length]))
  return {
    found: [
      never(`${stage.name}: messages that reached a phone twice`, doubles.length, doubles),
      never(`${stage.name}: messages without a final state`, unfinished.length, unfinished),
      never(`${stage.name}: called delivered and not in the gateway's log`, unproved.length, unproved),
      holds(
        `${stage.name}: every message was tried`,
        messages.every(({ attempts }) => attempts > 0),
        String(messages.length),
      ),
      holds(
        `${stage.name}: faults were met and messages arrived all the same`,
        delivered.length > 20 && messages.length - delivered.length > 5,
        JSON.stringify(counts),
      ),
      never(`${stage.name}: failures that no person was told of`, await town.untold(), []),
    ],
    counted: { [`${stage.name} messages`]: counts, [`${stage.name} reached`]: reached.length },
  }
}

const final = new Set(['delivered', 'permanent-failure', 'technical-failure'])
const reportTo = new Map<Stage, string>()

/** The fault that this drill is there for: an unknown outcome taken for "not sent". It lives here and behind no switch of the program. */
const resendBlindly = (gateway: SmsGateway): SmsGateway => ({
  ...gateway,
  send: async (message) => {
    const outcome = await gateway.send(message)
    return outcome.outcome === 'unknown' ? { outcome: 'try-later', reason: outcome.reason } : outcome
  },
})

async function openCloudmasStage(chance: Chance): Promise<Stage> {
  const double = await openCloudmasDouble({
    fault: () => chooseFault(chance),
    code: () => (chance.below(8) === 0 ? chance.pick(['SystemBusy', 'FlowOverLimit', 'InvalidMobile']) : 'success'),
    fate: () => chance.pick(['DELIVRD', 'DELIVRD', 'DELIVRD', 'EXPIRED', 'UNDELIV', 'silent']),
  })
  const stage: Stage = {
    name: 'cloudmas',
    config: cloudmasConfig(double.url),
    reached: () => double.sent.filter(({ fate }) => fate === 'DELIVRD' || fate === 'silent').map(({ phone }) => phone),
    report: async () => void (await double.report(reportTo.get(stage) ?? '', 1 + chance.below(2))),
    close: double.close,
  }
  return stage
}

async function openAliyunStage(chance: Chance): Promise<Stage> {
  const double = await openAliyunDouble({
    fault: () => chooseFault(chance),
    code: () => (chance.below(8) === 0 ? chance.pick(['isv.BUSINESS_LIMIT_CONTROL', 'isv.MOBILE_NUMBER_ILLEGAL']) : 'OK'),
    fate: () => chance.pick([3, 3, 3, 2, 1] as const),
    hidden: () => chance.below(4) === 0,
  })
  return {
    name: 'aliyun',
    config: aliyunConfig(double.url),
    reached: () => double.sent.filter(({ fate }) => fate !== 2).map(({ phone }) => phone),
    report: () => Promise.resolve(),
    close: double.close,
  }
}
