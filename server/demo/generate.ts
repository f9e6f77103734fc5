import { seedItems, type SeedItem } from '#notice/catalogue-seed.ts'
import { checkDecision, type Decision } from '#notice/decision-fields.ts'
import type { WorkingCalendar } from '#notice/working-days.ts'
import type { Refused } from '#kernel/ingest.ts'
import { dutyHour, instantOf, listPastDays, sendingHours, type DemoDay } from './days.ts'
import { licences } from './licences.ts'
import { draftDecision, type Draft } from './draft.ts'
import { makeRefused, misspell, type RawDecision } from './mistakes.ts'
import { abolishedRegion } from './places.ts'
import { openChance, type Chance } from './random.ts'
import { planSequel } from './sequels.ts'

export interface DemoOptions {
  readonly seed: string
  readonly now: Date
  readonly calendar: WorkingCalendar
  /** About how many decisions; corrections of them not counted. */
  readonly decisions: number
  /** Which days; the ninety up to `now` where it is not said. What would be sent after `now` is left out. */
  readonly days?: readonly DemoDay[]
  /** The last number of each year's papers before these days. */
  readonly lastNumbers?: ReadonlyMap<string, number>
}
/** What is sent at one moment of the demo city's life. */
export interface Sending {
  readonly at: Date
  readonly decisions: readonly Decision[]
  readonly refused: readonly Refused[]
}
export interface DemoCity {
  /** In the order of time. A source id that comes again is a correction. */
  readonly sendings: readonly Sending[]
  /** What an operator would find out about decisions that route nowhere: the item that was meant, by source id. */
  readonly meant: ReadonlyMap<string, string>
}

/** The door by which the demo city's decisions come: the bureau's own approval system. */
export const demoClient = 'demo-approval-system'
const bureau = 'SPJ'
/** Before any rule of the mapping begins: papers of long ago that are entered late. */
export const beforeTheMapping = '2017-11-21'

interface Slot {
  readonly at: Date
  readonly day: string
  readonly place: number
  readonly decisions: Decision[]
  readonly refused: Refused[]
}

/** The whole life of the demo city as its senders know it. Pure: the same seed, instant and calendar give the same city. */
export function generateCity({ seed, now, calendar, decisions: wanted, days: asked, lastNumbers }: DemoOptions): DemoCity {
  const chance = openChance(`${seed}/decisions`)
  const days = asked ?? listPastDays(chance, calendar, now)
  const slots = layOutSlots(chance, days, now)
  const total = days.reduce((sum, { weight }) => sum + weight, 0)
  const meant = new Map<string, string>()
  const items = new Map(seedItems.map((item) => [item.code, item]))
  const numbers = new Map<string, number>(lastNumbers)
  for (const { day, weight, working } of days) {
    const ofDay = slots.filter((slot) => slot.day === day)
    const share = ofDay.length / (working ? sendingHours.length : 1)
    const count = Math.round((wanted * weight * share) / total)
    for (let nth = 0; nth < count; nth++) {
      const slot = ofDay[Math.floor((nth * ofDay.length) / count)]
      if (!slot) continue
      const licence = chance.weigh(licences, (one) => one.weight)
      const item = items.get(`NC-XK-${licence.item}`)
      if (!item) throw new Error(`no item NC-XK-${licence.item} in the catalogue`)
      const year = day.slice(0, 4)
      const number = (numbers.get(year) ?? firstNumber(day)) + 1
      numbers.set(year, number)
      const draft: Draft = draftDecision({ chance, seed, licence, item, day, number })
      if (chance.happens(0.016)) {
        slot.refused.push(makeRefused(chance, draft.raw, { client: demoClient, department: bureau, today: day }))
        continue
      }
      const raw = leadAstray(chance, draft.raw, item, meant)
      slot.decisions.push(check(raw, day))
      const sequel = planSequel(chance, { ...draft, raw }, slots.slice(slot.place + 1), meant)
      if (sequel) slots[sequel.place]?.decisions.push(check(sequel.raw, slots[sequel.place]?.day ?? day))
    }
  }
  return { sendings: slots.filter(({ decisions, refused }) => decisions.length + refused.length > 0), meant }
}

function layOutSlots(chance: Chance, days: readonly DemoDay[], now: Date): readonly Slot[] {
  const moments = days.flatMap(({ day, working }) =>
    (working ? sendingHours : [dutyHour]).map((minute) => ({ day, at: instantOf(day, minute + chance.whole(-9, 11)) })),
  )
  return moments.filter(({ at }) => at < now).map(({ day, at }, place) => ({ day, at, place, decisions: [], refused: [] }))
}

/** The year's papers began on the first working day. */
const firstNumber = (day: string) => Math.max(0, Math.round((Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000)) * 46

/** A few of every hundred route nowhere: a name from memory, an abolished region, papers older than the mapping. */
function leadAstray(chance: Chance, raw: RawDecision, item: SeedItem, meant: Map<string, string>): RawDecision {
  if (!chance.happens(0.02)) return raw
  meant.set(raw.sourceId, item.code)
  const way = chance.weigh(['name', 'region', 'time'] as const, (one) => (one === 'name' ? 5 : one === 'region' ? 3 : 2))
  if (way === 'region') return { ...raw, region: abolishedRegion }
  if (way === 'name') return { ...raw, item: misspell(chance, item.name) }
  return {
    ...raw,
    decidedOn: beforeTheMapping,
    documentNumber: raw.documentNumber.replace(/〔\d{4}〕/u, '〔2017〕'),
    ...(raw.validFrom ? { validFrom: beforeTheMapping } : {}),
  }
}

function check(raw: RawDecision, today: string): Decision {
  const verdict = checkDecision(raw, { today })
  if (!verdict.ok)
    throw new Error(
      `the demo city's own decision is refused: ${verdict.errors.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}`,
    )
  return verdict.value
}
