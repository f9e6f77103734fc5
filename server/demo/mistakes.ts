import { checkDecision } from '#notice/decision-fields.ts'
import type { Refused } from '#kernel/ingest.ts'
import type { RawHolder } from './firms.ts'
import type { Chance } from './random.ts'

/** A decision as a sender writes it, before any check. */
export interface RawDecision {
  readonly sourceId: string
  readonly item: string
  readonly documentNumber: string
  readonly documentName?: string
  readonly category?: string
  readonly certificateName?: string
  readonly certificateNumber?: string
  readonly content: string
  readonly decidedOn: string
  readonly validFrom?: string
  readonly validTo?: string | null
  readonly result: string
  readonly holder: RawHolder
  readonly region: string
  readonly address?: string
  readonly handler?: string
  readonly reviewer?: string
  readonly approver?: string
  readonly confidentiality?: string
}

type Slip = (raw: RawDecision, chance: Chance) => unknown

const withHolder = (raw: RawDecision, holder: Readonly<Record<string, unknown>>) => ({ ...raw, holder: { ...raw.holder, ...holder } })
const swapTwo = (code: string) => `${code.slice(0, 10)}${code.slice(11, 12)}${code.slice(10, 11)}${code.slice(12)}`
const yearOn = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`

/** What goes wrong where rows are typed by hand or sent by an old system, each with what the sender meant still to be seen. */
const slips: readonly Slip[] = [
  (raw) =>
    withHolder(raw, {
      uscc: raw.holder.uscc ? `${raw.holder.uscc.slice(0, 17)}${raw.holder.uscc.endsWith('1') ? '2' : '1'}` : '9136010000000000XX',
    }),
  (raw) => withHolder(raw, { uscc: swapTwo(raw.holder.uscc ?? '91360100XX0000011A').slice(0, 17) }),
  (raw) => withHolder(raw, { uscc: (raw.holder.uscc ?? '91360100XX0000011A').replace('XX', 'IO') }),
  (raw) => withHolder(raw, { kind: 'legal', uscc: '' }),
  (raw) => ({ ...raw, decidedOn: yearOn(raw.decidedOn, 1) }),
  (raw) => ({ ...raw, decidedOn: `${raw.decidedOn.slice(0, 5)}02-30` }),
  (raw) => ({ ...raw, decidedOn: raw.decidedOn.replaceAll('-', '.') }),
  (raw) => ({ ...raw, validFrom: raw.decidedOn, validTo: yearOn(raw.decidedOn, -1) }),
  (raw) => ({ ...raw, documentNumber: '' }),
  (raw) => ({ ...raw, region: '东湖区' }),
  (raw) => ({ ...raw, region: '36010' }),
  (raw) => ({ ...raw, result: '同意' }),
  (raw) => ({ ...raw, category: '一般' }),
  (raw) => ({ ...raw, content: '' }),
  (raw) => ({ ...raw, permitNo: raw.documentNumber }),
  (raw) => withHolder(raw, { kind: 'natural', uscc: undefined, idType: 'id-card', idNumber: '360102188705' }),
  (raw) => withHolder(raw, { kind: 'natural', uscc: undefined, idType: 'id-card', idNumber: '360102188703150012' }),
  (raw) => withHolder(raw, { name: '' }),
]

/** A row that its checks refuse, as the platform keeps it: the input and the reasons. */
export function makeRefused(
  chance: Chance,
  raw: RawDecision,
  { client, department, today }: { client: string; department: string; today: string },
): Refused {
  for (let attempt = 0; ; attempt++) {
    const wrong = chance.pick(slips)(raw, chance)
    const verdict = checkDecision(wrong, { today })
    if (!verdict.ok) return { client, department, sourceId: raw.sourceId, content: JSON.stringify(wrong), reasons: verdict.errors }
    if (attempt === 50) throw new Error('no slip is refused any more')
  }
}

/** The item's name as somebody types it from memory: near the catalogue's, and not in it. */
export function misspell(chance: Chance, name: string): string {
  const plain = name.replace(/（[^）]*）/gu, '')
  return chance.pick([
    plain.endsWith('许可') ? `${plain}证核发` : `${plain}许可`,
    plain.replace(/经营|审批|登记/u, (word) => ({ 经营: '经营备案', 审批: '审核', 登记: '登计' })[word] ?? word),
    `${plain}（南昌市）`,
    plain.length > 6 ? `${plain.slice(0, 2)}${plain.slice(3)}` : `${plain}事项`,
  ])
}
