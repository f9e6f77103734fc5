import { appendCheck } from './uscc.ts'

/** Decisions that are alike in size and shape to what a bureau sends; `n` makes each its own. */
export function sampleDecision(n: number, run: string) {
  return {
    sourceId: `${run}-${n}`,
    item: items[n % items.length]!,
    documentNumber: `洪审批〔2026〕${n}号`,
    documentName: '准予行政许可决定书',
    category: '普通',
    certificateName: '许可证',
    certificateNumber: `JX${n}`,
    content: '经审查，申请人符合法定条件，准予从事所申请的活动；应当按照许可范围开展经营，接受监督检查。',
    decidedOn: '2026-11-20',
    validFrom: '2026-11-20',
    validTo: '2031-11-19',
    result: 'granted',
    holder: {
      kind: 'legal',
      name: `南昌样本${n % 100_000}有限公司`,
      uscc: holders[n % holders.length]!,
      legalRepresentative: '王建国',
      phone: '13800001234',
    },
    region: '360102',
    address: '南昌市东湖区样本路1号',
    handler: '承办人甲',
    reviewer: '审核人乙',
    approver: '批准人丙',
    confidentiality: 'open',
  }
}
export type Sample = ReturnType<typeof sampleDecision>

/** Items that the bench routes to two departments each. */
export const items = Array.from({ length: 20 }, (_, index) => `BENCH-${String(index).padStart(3, '0')}`)
/** Departments that receive in turn. */
export const receivers = [
  'FGW',
  'GXW',
  'RSJ',
  'CGW',
  'WQB',
  'AJJ',
  'MZJ',
  'JRB',
  'FZB',
  'MINZJ',
  'SFJ',
  'JW',
  'FGJ',
  'YLJ',
  'HBJ',
  'JTJ',
  'RFB',
  'GLJ',
  'NYJ',
  'LYJ',
]
export const receiversOf = (item: number) => [receivers[item % receivers.length]!, receivers[(item + 7) % receivers.length]!] as const

const holders = Array.from({ length: 500 }, (_, index) => appendCheck(`91360102MA35${String(index).padStart(4, '0')}`))
