import { createHash } from 'node:crypto'
import type { DeliveryReport, SendOutcome, SmsGateway } from '../gateway.ts'
import { callGateway } from './call.ts'

export interface CloudmasSettings {
  /** Given by the operator, without a path. */
  readonly url: string
  readonly ecName: string
  readonly apId: string
  readonly secretKey: string
  readonly sign: string
  readonly addSerial: string
  /** Some of the operator's platforms want the secret in the request, some forbid it. */
  readonly sendSecret: boolean
  /** Milliseconds for one call. */
  readonly patience?: number
}

type Signed = Pick<CloudmasSettings, 'ecName' | 'apId' | 'secretKey' | 'sign' | 'addSerial'> & {
  readonly mobiles: string
  readonly content: string
}

/** Lower-case hex MD5 of the fields one after another without separators, as 云MAS defines it; not a choice of ours. */
export function macOf({ ecName, apId, secretKey, mobiles, content, sign, addSerial }: Signed): string {
  return createHash('md5').update(`${ecName}${apId}${secretKey}${mobiles}${content}${sign}${addSerial}`, 'utf8').digest('hex')
}

/** What the operator's code means and whether another try can help. Only what the gateway says it did not take is ever tried again. */
const refusals: Readonly<Record<string, readonly [outcome: 'refused' | 'try-later' | 'unknown', reason: string]>> = {
  IllegalMac: ['refused', '云MAS：签名校验未通过，请核对接口账号设置'],
  IllegalSignId: ['refused', '云MAS：无效的签名编码'],
  NoSignId: ['refused', '云MAS：未匹配到签名'],
  InvalidMessage: ['refused', '云MAS：请求解析失败'],
  InvalidUsrOrPwd: ['refused', '云MAS：接口账号或密码不正确'],
  InvalidMobile: ['refused', '云MAS：手机号不正确'],
  TooManyMobiles: ['refused', '云MAS：号码过多'],
  IllegalMsgfmt: ['refused', '云MAS：短信格式不正确'],
  IllegalIpAddress: ['refused', '云MAS：本机地址未报备'],
  OverDailyMax: ['refused', '云MAS：已达当日发送上限'],
  SystemBusy: ['try-later', '云MAS：系统忙'],
  FlowOverLimit: ['try-later', '云MAS：超过流量限制'],
  RequestTimeout: ['unknown', '云MAS：处理超时'],
}

/** 中国移动 云MAS over HTTP, ordinary messages (norsubmit). `success` means taken for sending; delivery is told later by a report. */
export function openCloudmas(settings: CloudmasSettings): SmsGateway {
  const { url, ecName, apId, secretKey, sign, addSerial, sendSecret, patience = 10_000 } = settings
  return {
    name: 'cloudmas',
    title: '中国移动云MAS',
    abilities: { templateOnly: false, mostPhones: 5000, idempotent: false, reports: true },
    send: async ({ phone, text }) => {
      // The operator puts the registered signature before the text by itself.
      const content = text.replace(/【[^】]*】$/, '')
      const mac = macOf({ ecName, apId, secretKey, mobiles: phone, content, sign, addSerial })
      const request = { ecName, apId, ...(sendSecret ? { secretKey } : {}), mobiles: phone, content, sign, addSerial, mac }
      const answer = await callGateway({
        url: `${url}/sms/norsubmit`,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: Buffer.from(JSON.stringify(request), 'utf8').toString('base64'),
        patience,
      })
      if (answer.kind === 'not-reached') return { outcome: 'try-later', reason: answer.reason }
      if (answer.kind === 'lost') return { outcome: 'unknown', reason: answer.reason }
      return judgeSubmission(answer.status, answer.json)
    },
  }
}

function judgeSubmission(status: number, json: Readonly<Record<string, unknown>> | undefined): SendOutcome {
  const code = typeof json?.['rspcod'] === 'string' ? json['rspcod'] : ''
  const group = typeof json?.['msgGroup'] === 'string' ? json['msgGroup'] : ''
  if (status === 200 && code === 'success' && group !== '') return { outcome: 'accepted', providerMessageId: group }
  const known = Object.hasOwn(refusals, code) ? refusals[code] : undefined
  if (known) return { outcome: known[0], reason: known[1] }
  if (status === 429) return { outcome: 'try-later', reason: '云MAS：请求过于频繁' }
  // 408 is said of a request that came in; everything else from 400 on was turned away at the door.
  if (status >= 400 && status < 500 && status !== 408) return { outcome: 'refused', reason: `云MAS：请求被拒绝（HTTP ${status}）` }
  if (status === 200 && code !== '' && code !== 'success' && json?.['success'] === false) {
    return { outcome: 'refused', reason: `云MAS：未受理（${code.replaceAll(/\W/g, '').slice(0, 30)}）` }
  }
  return { outcome: 'unknown', reason: `云MAS的应答不能判断结果（HTTP ${status}）` }
}

export type Pushed =
  | { readonly kind: 'report'; readonly report: DeliveryReport }
  /** An answer that somebody sent back by SMS: counted, never read. */
  | { readonly kind: 'uplink' }

/** Reads what 云MAS pushes: one object or a list of them. Undefined when it is neither a report nor an uplink. */
export function readPushed(text: string): readonly Pushed[] | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return undefined
  }
  const list: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed]
  const read = list.map(readOne)
  return read.length > 0 && read.length <= 5000 && read.every((one) => one !== undefined) ? read : undefined
}

function readOne(value: unknown): Pushed | undefined {
  if (value === null || typeof value !== 'object') return undefined
  const { reportStatus, msgGroup, errorCode, smsContent } = value as Readonly<Record<string, unknown>>
  if (smsContent !== undefined) return { kind: 'uplink' }
  if (typeof reportStatus !== 'string' || typeof msgGroup !== 'string' || msgGroup === '' || msgGroup.length > 100) return undefined
  return { kind: 'report', report: { providerMessageId: msgGroup, ...judgeReport(reportStatus, errorCode) } }
}

function judgeReport(status: string, errorCode: unknown): Pick<DeliveryReport, 'outcome' | 'reason'> {
  if (status === 'DELIVRD' || status === 'CM:0000') return { outcome: 'delivered', reason: null }
  const code = typeof errorCode === 'string' && errorCode !== '' ? errorCode : status
  const shown = code.replaceAll(/[^\w:]/g, '').slice(0, 20)
  // Switched off for the whole of the operator's own tries: known not to be delivered, and worth another.
  if (status === 'EXPIRED') return { outcome: 'try-later', reason: `手机关机或不在服务区（${shown}）` }
  return { outcome: 'refused', reason: `运营商报告未送达（${shown}）` }
}
