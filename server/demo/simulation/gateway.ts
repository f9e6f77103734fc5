import { randomUUID } from 'node:crypto'
import { logGateway, type SendOutcome, type SmsGateway } from '#modules/messages/index.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import { getDayNumber } from '#notice/civil-days.ts'
import { instantOf } from '../days.ts'
import type { Chance } from '../random.ts'

/** Out of order in these minutes of every third day. */
const trouble = { every: 3, from: 14 * 60, to: 15 * 60 + 20 } as const

export function isOutOfOrder(at: Date): boolean {
  const day = dayInShanghai(at)
  const minute = (at.getTime() - instantOf(day, 0).getTime()) / 60_000
  return getDayNumber(day) % trouble.every === 0 && minute >= trouble.from && minute < trouble.to
}

/** An SMS gateway that sends nothing, is busy or does not answer in its bad hours, and refuses a message now and then. */
export function openMoodyGateway(chance: Chance, now: () => Date): SmsGateway {
  const answer = (): SendOutcome => {
    if (isOutOfOrder(now()))
      return chance.happens(0.8)
        ? { outcome: 'try-later', reason: '模拟：短信网关繁忙，暂不能发送' }
        : { outcome: 'unknown', reason: '模拟：短信网关没有应答' }
    return chance.happens(0.004)
      ? { outcome: 'refused', reason: '模拟：号码已停机' }
      : { outcome: 'delivered', providerMessageId: randomUUID() }
  }
  return { ...logGateway, title: '模拟网关（不发送，定期故障）', send: () => Promise.resolve(answer()) }
}
