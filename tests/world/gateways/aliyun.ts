import { createHash, createHmac, randomUUID } from 'node:crypto'
import { openFaulty, type Fault, type Taken } from './faults.ts'

export interface AliyunSms {
  readonly biz: string
  readonly phone: string
  readonly outId: string
  readonly template: string
  readonly params: string
  readonly fate: AliyunFate
}
/** What the receipt says: 1 waiting, 2 failed, 3 delivered. */
export type AliyunFate = 1 | 2 | 3

export interface AliyunScript {
  /** `asking` is true for QuerySendDetails. */
  readonly fault?: (phone: string, asking: boolean) => Fault
  /** A code other than `OK` turns the submission away. */
  readonly code?: (phone: string) => string
  readonly fate?: (phone: string) => AliyunFate
  /** True while the receipts do not show yet what was sent. */
  readonly hidden?: () => boolean
}

export const aliyunAccount = { keyId: 'LTAI-double', secret: 'double-secret', signName: '示例市行政审批局' } as const
export const aliyunTemplates = { 'new-work': 'SMS_100001', reminder: 'SMS_100002' } as const

/** 阿里云短信 on a real port: checks ACS3-HMAC-SHA256 by its own reckoning, keeps what it sent, and answers for receipts. */
export async function openAliyunDouble(script: AliyunScript = {}) {
  const sent: AliyunSms[] = []
  const refused: string[] = []
  const nonces = new Set<string>()
  const asked: string[] = []
  const prefix = randomUUID().slice(0, 8)
  const refuse = (code: string) => {
    refused.push(code)
    return { Code: code, Message: code, RequestId: 'R' }
  }
  const take = (taken: Taken) => {
    const wrong = checkSignature(taken, nonces)
    if (wrong) return refuse(wrong)
    const values = new URLSearchParams(taken.body)
    const of = (name: string) => values.get(name) ?? ''
    if (taken.headers['x-acs-action'] === 'QuerySendDetails') {
      asked.push(of('PhoneNumber'))
      const details = script.hidden?.() ? [] : sent.filter(({ phone }) => phone === of('PhoneNumber'))
      return {
        Code: 'OK',
        TotalCount: details.length,
        SmsSendDetailDTOs: {
          SmsSendDetailDTO: details.map(({ outId, template, fate }) => ({
            OutId: outId,
            SendStatus: fate,
            TemplateCode: template,
            ErrCode: fate === 2 ? 'MOBILE_NOT_ON_SERVICE' : 'DELIVERED',
          })),
        },
      }
    }
    if (of('SignName') !== aliyunAccount.signName) return refuse('isv.SMS_SIGNATURE_ILLEGAL')
    if (!Object.values<string>(aliyunTemplates).includes(of('TemplateCode'))) return refuse('isv.SMS_TEMPLATE_ILLEGAL')
    const phone = of('PhoneNumbers')
    const code = script.code?.(phone) ?? 'OK'
    if (code !== 'OK') return refuse(code)
    const biz = `${prefix}${sent.length + 1}^0`
    sent.push({
      biz,
      phone,
      outId: of('OutId'),
      template: of('TemplateCode'),
      params: of('TemplateParam'),
      fate: script.fate?.(phone) ?? 3,
    })
    return { Code: 'OK', Message: 'OK', BizId: biz, RequestId: 'R' }
  }
  const server = await openFaulty(take, ({ headers, body }) => {
    const values = new URLSearchParams(body)
    const asking = headers['x-acs-action'] === 'QuerySendDetails'
    return script.fault?.(values.get(asking ? 'PhoneNumber' : 'PhoneNumbers') ?? '', asking) ?? 'none'
  })
  return { ...server, sent, refused, asked }
}
export type AliyunDouble = Awaited<ReturnType<typeof openAliyunDouble>>

function checkSignature({ headers, body, url }: Taken, nonces: Set<string>): string | undefined {
  const authorization = headers.authorization ?? ''
  const [, credential, names = '', signature] =
    /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(authorization) ?? []
  if (credential !== aliyunAccount.keyId) return 'InvalidAccessKeyId.NotFound'
  const digest = createHash('sha256').update(body).digest('hex')
  if (headers['x-acs-content-sha256'] !== digest || url !== '/') return 'SignatureDoesNotMatch'
  for (const needed of ['host', 'x-acs-action', 'x-acs-version', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-content-sha256'])
    if (!names.split(';').includes(needed)) return 'IncompleteSignature'
  let canonical = 'POST\n/\n\n'
  for (const name of names.split(';')) canonical += `${name}:${String(headers[name])}\n`
  canonical += `\n${names}\n${digest}`
  const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`
  if (createHmac('sha256', aliyunAccount.secret).update(toSign).digest('hex') !== signature) return 'SignatureDoesNotMatch'
  const nonce = String(headers['x-acs-signature-nonce'])
  if (nonces.has(nonce)) return 'SignatureNonceUsed'
  nonces.add(nonce)
  return Math.abs(Date.parse(String(headers['x-acs-date'])) - Date.now()) < 15 * 60_000 ? undefined : 'InvalidTimeStamp.Expired'
}
