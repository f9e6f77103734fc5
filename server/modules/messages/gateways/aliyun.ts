import { createHash, createHmac, randomBytes } from 'node:crypto'
import { dayInShanghai } from '#notice/working-days.ts'
import type { Findings, SendOutcome, SmsGateway, SmsTemplate } from '../gateway.ts'
import { callGateway, type Answer } from './call.ts'

export interface AliyunSettings {
  readonly url: string
  readonly keyId: string
  readonly secret: string
  readonly signName: string
  /** The registered template of each kind of message. */
  readonly templates: Readonly<Record<SmsTemplate['key'], string>>
  /** Milliseconds for one call. */
  readonly patience?: number
}

export interface AliyunRequest {
  readonly method: 'GET' | 'POST'
  readonly query: Readonly<Record<string, string>>
  /** Lower-case names; all of them are signed. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
/** RFC 3986: encodeURIComponent leaves five characters that Aliyun encodes. */
const encode = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
const writeForm = (values: Readonly<Record<string, string>>) =>
  Object.keys(values)
    .toSorted()
    .map((name) => `${encode(name)}=${encode(values[name] ?? '')}`)
    .join('&')

/** The value of the Authorization header by ACS3-HMAC-SHA256, as Aliyun documents it. */
export function authorize({ method, query, headers, body }: AliyunRequest, keyId: string, secret: string): string {
  const names = Object.keys(headers).toSorted()
  const canonical = [
    method,
    '/',
    writeForm(query),
    names.map((name) => `${name}:${(headers[name] ?? '').trim()}\n`).join(''),
    names.join(';'),
    sha256(body),
  ].join('\n')
  const signature = createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  return `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names.join(';')},Signature=${signature}`
}

const busy = new Set(['isv.BUSINESS_LIMIT_CONTROL', 'Throttling', 'Throttling.User', 'Throttling.Api'])
const reasons: Readonly<Record<string, string>> = {
  'isv.BUSINESS_LIMIT_CONTROL': '超过发送频率限制',
  'isv.DAY_LIMIT_CONTROL': '已达当日发送上限',
  'isv.MOBILE_NUMBER_ILLEGAL': '手机号不正确',
  'isv.TEMPLATE_MISSING_PARAMETERS': '模板缺少变量',
  'isv.SMS_TEMPLATE_ILLEGAL': '短信模板不可用',
  'isv.SMS_SIGNATURE_ILLEGAL': '短信签名不可用',
  'isv.AMOUNT_NOT_ENOUGH': '账户余额不足',
  'isv.BLACK_KEY_CONTROL_LIMIT': '内容含有受限词',
  SignatureDoesNotMatch: '签名校验未通过，请核对 AccessKey',
  'InvalidAccessKeyId.NotFound': 'AccessKey 不存在',
}

/**
 * 阿里云短信 (SendSms, QuerySendDetails of 2017-05-25). SendSms is not idempotent, so an answer that does not come is never a reason to send
 * again: the receipt is asked for by the number we gave the message (OutId). Reports are asked for in the same way.
 */
export function openAliyun({ url, keyId, secret, signName, templates, patience = 10_000 }: AliyunSettings): SmsGateway {
  const call = async (action: string, parameters: Readonly<Record<string, string>>): Promise<Answer> => {
    // In the body, because phones have no place in addresses, which proxies write down.
    const body = writeForm(parameters)
    const headers = {
      host: new URL(url).host,
      'content-type': 'application/x-www-form-urlencoded',
      'x-acs-action': action,
      'x-acs-version': '2017-05-25',
      'x-acs-date': new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      'x-acs-signature-nonce': randomBytes(16).toString('hex'),
      'x-acs-content-sha256': sha256(body),
    }
    const authorization = authorize({ method: 'POST', query: {}, headers, body }, keyId, secret)
    return await callGateway({ url: `${url}/`, headers: { ...headers, authorization }, body, patience })
  }
  return {
    name: 'aliyun',
    title: '阿里云短信',
    abilities: { templateOnly: true, mostPhones: 1000, idempotent: false, reports: true },
    send: async ({ idempotencyKey, phone, template }) => {
      const answer = await call('SendSms', {
        PhoneNumbers: phone,
        SignName: signName,
        TemplateCode: templates[template.key],
        TemplateParam: JSON.stringify(template.params),
        OutId: outIdOf(idempotencyKey),
      })
      if (answer.kind === 'not-reached') return { outcome: 'try-later', reason: answer.reason }
      if (answer.kind === 'lost') return { outcome: 'unknown', reason: answer.reason }
      return judgeSubmission(answer.status, answer.json)
    },
    find: async ({ idempotencyKey, phone, sentAt }) => {
      const answer = await call('QuerySendDetails', {
        PhoneNumber: phone,
        SendDate: dayInShanghai(sentAt).replaceAll('-', ''),
        PageSize: '50',
        CurrentPage: '1',
      })
      if (answer.kind !== 'answer' || answer.json?.['Code'] !== 'OK') return { found: 'no-answer' }
      return judgeDetails(answer.json, outIdOf(idempotencyKey))
    },
  }
}

const outIdOf = (key: string) => `shenguan-${key}`

function judgeSubmission(status: number, json: Readonly<Record<string, unknown>> | undefined): SendOutcome {
  const code = typeof json?.['Code'] === 'string' ? json['Code'] : ''
  const biz = typeof json?.['BizId'] === 'string' ? json['BizId'] : ''
  if (status === 200 && code === 'OK' && biz !== '') return { outcome: 'accepted', providerMessageId: biz }
  const reason = `阿里云：${reasons[code] ?? `未受理（${code.replaceAll(/[^\w.]/g, '').slice(0, 60)}）`}`
  if (busy.has(code) || status === 429) return { outcome: 'try-later', reason }
  // The gateway's own rules are judged before anything is sent; a fault on its side says nothing about that.
  if (code !== '' && code !== 'OK' && status < 500 && !code.startsWith('isp.')) return { outcome: 'refused', reason }
  return { outcome: 'unknown', reason: `阿里云的应答不能判断结果（HTTP ${status}）` }
}

function judgeDetails(json: Readonly<Record<string, unknown>>, outId: string): Findings {
  const list = (json['SmsSendDetailDTOs'] as { readonly SmsSendDetailDTO?: unknown } | undefined)?.SmsSendDetailDTO
  const details = (Array.isArray(list) ? list : []) as readonly Readonly<Record<string, unknown>>[]
  const own = details.filter((detail) => detail['OutId'] === outId)
  if (own.length === 0) return { found: 'absent' }
  if (own.some((detail) => Number(detail['SendStatus']) === 3)) return { found: 'delivered' }
  const underway = own.some((detail) => Number(detail['SendStatus']) === 1)
  if (underway) return { found: 'underway' }
  const told = own[0]?.['ErrCode']
  const code = (typeof told === 'string' ? told : '').replaceAll(/[^\w:.]/g, '').slice(0, 40)
  return { found: 'refused', reason: `运营商报告未送达（${code}）` }
}
