import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { openFaulty, type Fault, type Taken } from './faults.ts'

/** What became of an SMS that the double took, and so what its report says. */
export type Fate = 'DELIVRD' | 'EXPIRED' | 'UNDELIV' | 'silent'

export interface CloudmasSms {
  readonly group: string
  readonly phone: string
  readonly content: string
  readonly fate: Fate
}
export interface Submission {
  readonly phone: string
  readonly content: string
}
export interface CloudmasScript {
  readonly fault?: (submission: Submission) => Fault
  /** A code other than `success` turns the submission away. */
  readonly code?: (submission: Submission) => string
  readonly fate?: (submission: Submission) => Fate
}

/** The account at the double; nothing of it is anybody's. */
export const cloudmasAccount = {
  ecName: '示例市行政审批局',
  apId: 'demoap',
  secretKey: 'DemoSecret#1',
  sign: 'DEMOSIGN1',
  addSerial: '',
} as const

/** 云MAS as its documents describe it, on a real port: checks the MAC by its own reckoning, keeps what it sent, and reports on it. */
export async function openCloudmasDouble(script: CloudmasScript = {}) {
  const sent: CloudmasSms[] = []
  const refused: { readonly code: string; readonly phone: string }[] = []
  // No operator gives a number twice, so no two doubles do.
  const prefix = `MG${randomUUID().slice(0, 8)}`
  const nextGroup = () => `${prefix}${String(sent.length + 1).padStart(6, '0')}`
  const take = (taken: Taken) => {
    const request = readRequest(taken)
    const submission = { phone: request.mobiles, content: request.content }
    const code = codeOf(taken, request) ?? script.code?.(submission) ?? 'success'
    if (code !== 'success') {
      refused.push({ code, phone: submission.phone })
      return { msgGroup: '', rspcod: code, success: false }
    }
    const group = nextGroup()
    sent.push({ group, ...submission, fate: script.fate?.(submission) ?? 'DELIVRD' })
    return { msgGroup: group, rspcod: 'success', success: true }
  }
  const server = await openFaulty(take, (taken) => {
    const { mobiles, content } = readRequest(taken)
    return script.fault?.({ phone: mobiles, content }) ?? 'none'
  })
  let reported = 0
  return {
    ...server,
    sent,
    refused,
    /** The number that the next message will have. */
    nextGroup,
    /** Pushes the reports that are due to our address, as often as told; a lost push is repeated by the real one as well. */
    report: async (address: string, times = 1): Promise<readonly number[]> => {
      const due = sent.slice(reported).filter(({ fate }) => fate !== 'silent')
      reported = sent.length
      const statuses: number[] = []
      for (const sms of due) for (let time = 0; time < times; time++) statuses.push(await pushReport(address, sms))
      return statuses
    },
    reportOne: pushReport,
  }
}
export type CloudmasDouble = Awaited<ReturnType<typeof openCloudmasDouble>>

async function pushReport(address: string, { group, phone, fate }: CloudmasSms): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        reportStatus: fate,
        mobile: phone,
        submitDate: '2026-03-02 09:00:10',
        receiveDate: '2026-03-02 09:00:14',
        errorCode: fate === 'DELIVRD' ? '' : fate === 'EXPIRED' ? 'CM:0013' : 'DB:0140',
        msgGroup: group,
      }),
    })
    await answer.arrayBuffer()
    if (answer.status < 500 || attempt === 3) return answer.status
    await wait(50)
  }
}

interface Norsubmit {
  readonly ecName: string
  readonly apId: string
  readonly mobiles: string
  readonly content: string
  readonly sign: string
  readonly addSerial: string
  readonly mac: string
}

function readRequest({ body }: Taken): Norsubmit {
  try {
    return JSON.parse(Buffer.from(body, 'base64').toString('utf8')) as Norsubmit
  } catch {
    return { ecName: '', apId: '', mobiles: '', content: '', sign: '', addSerial: '', mac: '' }
  }
}

function codeOf({ url, body }: Taken, { ecName, apId, mobiles, content, sign, addSerial, mac }: Norsubmit): string | undefined {
  if (url !== '/sms/norsubmit' || !/^[A-Za-z0-9+/]+=*$/.test(body)) return 'InvalidMessage'
  if (ecName !== cloudmasAccount.ecName || apId !== cloudmasAccount.apId) return 'InvalidUsrOrPwd'
  if (sign !== cloudmasAccount.sign) return 'NoSignId'
  const own = createHash('md5')
  for (const part of [ecName, apId, cloudmasAccount.secretKey, mobiles, content, sign, addSerial]) own.update(part, 'utf8')
  if (own.digest('hex') !== mac) return 'IllegalMac'
  return /^1\d{10}$/.test(mobiles) ? undefined : 'InvalidMobile'
}
