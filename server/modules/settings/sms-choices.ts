import type { ClauseId } from '#notice/clauses.ts'
import { defaultSettings, type Settings } from '#kernel/directory.ts'
import type { CityChoice } from './choices.ts'

type SmsName = Exclude<keyof Settings, 'receiptMode' | 'receiptLimit' | 'routingLimit' | 'answerLimit' | 'disputeLimit' | 'secondFactor'>

const told: ClauseId = '2.2.2.3'
const realTime = '通知要求短信实时通知；推迟、合并短信由本市自行决定，平台内的推送不受影响。'
const pick = (name: SmsName, label: string, meaning: string, options: CityChoice['options']): CityChoice => ({
  label,
  standard: defaultSettings[name],
  unit: '',
  clause: told,
  meaning,
  options,
  smallest: null,
  largest: null,
  consequence: () => '',
})
interface Range {
  readonly unit: string
  readonly smallest: number
  readonly largest: number
}
const count = (name: SmsName, label: string, range: Range, meaning: string, consequence: (value: number) => string): CityChoice => ({
  label,
  standard: defaultSettings[name],
  clause: told,
  meaning,
  options: [],
  consequence,
  ...range,
})
const hours: Range = { unit: '时', smallest: 0, largest: 23 }

/** How SMS go out, what they cost, and when a day's duty is looked at (2.2.2.3): the city's own choices. */
export const smsChoices: Readonly<Record<SmsName, CityChoice>> = {
  smsQuiet: pick('smsQuiet', '短信免打扰时段', realTime, [
    { value: 'off', label: '不设', consequence: '任何时候都实时发送短信。' },
    { value: 'on', label: '设', consequence: '免打扰时段内不发送，时段结束后合并发送；人工再次发送的除外。' },
  ]),
  smsQuietFrom: count('smsQuietFrom', '免打扰自', hours, '设了免打扰时段才起作用。', (hour) => `每天 ${hour} 时起不发送短信。`),
  smsQuietTo: count('smsQuietTo', '免打扰至', hours, '设了免打扰时段才起作用。', (hour) => `${hour} 时起恢复发送。`),
  smsDigest: pick('smsDigest', '短信合并', realTime, [
    { value: 'off', label: '实时发送', consequence: '有新的审批信息时，数秒内合并为一条发送。' },
    { value: 'daily', label: '每天一条', consequence: '每天定时把一天的新信息合并为一条发送。' },
  ]),
  smsDigestHour: count('smsDigestHour', '每天一条的时间', hours, '选了“每天一条”才起作用。', (hour) => `每天 ${hour} 时发送。`),
  smsGap: count('smsGap', '短信最小间隔', { unit: '分钟', smallest: 0, largest: 1440 }, realTime, (minutes) =>
    minutes === 0 ? '不限：有新信息即发。' : `同一部门 ${minutes} 分钟内最多一条，其间的新信息合并到下一条。`,
  ),
  smsPrice: count(
    'smsPrice',
    '短信单价',
    { unit: '厘/条', smallest: 0, largest: 1000 },
    '按与运营商的合同填写，用于统计费用。',
    (price) => `每条 ${(price / 1000).toFixed(3)} 元；70 字以内按一条计，超过的每 67 字一条。`,
  ),
  dutyHour: count(
    'dutyHour',
    '每日查收检查时间',
    hours,
    '通知要求联络员每天登录查收，没有规定检查时间。',
    (hour) => `每个工作日 ${hour} 时记录各部门当日登录和未签收情况，没有情况也记录；未登录或有到期未签收的，短信提醒联络员。`,
  ),
  dutyStep: count(
    'dutyStep',
    '查收提醒升级间隔',
    { unit: '分钟', smallest: 5, largest: 480 },
    '通知没有规定。',
    (minutes) => `提醒联络员后 ${minutes} 分钟仍未登录、或当日到期仍未签收的，提醒代理联络员；再过 ${minutes} 分钟提醒部门领导。`,
  ),
}
