import { seedItems } from '#notice/catalogue-seed.ts'
import type { Draft } from './draft.ts'
import type { RawDecision } from './mistakes.ts'
import { namePerson } from './person-names.ts'
import { abolishedRegion, findSpot } from './places.ts'
import type { Chance } from './random.ts'

interface Later {
  readonly place: number
  readonly day: string
}
export interface Sequel {
  /** Of the sending in which it goes out. */
  readonly place: number
  readonly raw: RawDecision
}

/** Each with how many of ten thousand decisions it befalls. */
const turns: readonly (readonly [share: number, turn: (chance: Chance, raw: RawDecision, day: string) => RawDecision])[] = [
  [60, (_, raw) => ({ ...raw, content: `${raw.content}（更正：原决定书许可内容有笔误，以本次内容为准。）` })],
  [40, (chance, raw) => ({ ...raw, address: findSpot(chance, 0).address })],
  [
    40,
    (chance, raw) =>
      raw.holder.legalRepresentative
        ? { ...raw, holder: { ...raw.holder, legalRepresentative: namePerson(chance) } }
        : { ...raw, handler: namePerson(chance) },
  ],
  [40, moveItem],
  [34, (_, raw, day) => endBy(raw, day, 'cancelled', '依申请注销，原证书收回。')],
  [28, (_, raw, day) => endBy(raw, day, 'revoked', '经查实，申请人以隐瞒有关情况的方式取得许可，依法予以撤销。')],
  [24, (_, raw, day) => endBy(raw, day, 'withdrawn', '准予许可所依据的客观情况发生重大变化，为公共利益需要，依法予以撤回。')],
]

/** What becomes of a decision later on: a correction, its end, or the mending of what could not be routed. Rarely anything. */
export function planSequel(chance: Chance, draft: Draft, later: readonly Later[], meant: ReadonlyMap<string, string>): Sequel | undefined {
  const { raw } = draft
  if (raw.result === 'refused' || raw.result === 'cancelled') return undefined
  const item = meant.get(raw.sourceId)
  // Of what routes nowhere the sender mends a third; the rest is for the operator.
  if (item !== undefined) {
    const soon = later[chance.whole(2, 14)]
    return soon && chance.happens(0.34)
      ? { place: soon.place, raw: { ...raw, item, ...(raw.region === abolishedRegion ? { region: '360112' } : {}), decidedOn: draft.day } }
      : undefined
  }
  let left = chance.fraction() * 10_000
  const turn = turns.find(([share]) => (left -= share) < 0)?.[1]
  const at = turn && later[chance.whole(3, 110)]
  return at ? { place: at.place, raw: turn(chance, raw, at.day) } : undefined
}

function endBy(raw: RawDecision, day: string, result: string, why: string): RawDecision {
  return {
    ...raw,
    result,
    content: `${why}原决定：${raw.content}`,
    decidedOn: day,
    ...(raw.validFrom ? { validTo: day, validFrom: raw.validFrom < day ? raw.validFrom : day } : {}),
  }
}

/** Filed under the wrong item at first: the right department is told, and the wrong one that it is no longer concerned. */
function moveItem(chance: Chance, raw: RawDecision): RawDecision {
  const others = seedItems.filter(({ status, name, code }) => status === 'current' && name !== raw.item && code !== raw.item)
  return { ...raw, item: chance.pick(others).code }
}
