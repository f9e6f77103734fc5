import { setTimeout as wait } from 'node:timers/promises'
import { getDayNumber, dayOfNumber } from '#notice/civil-days.ts'
import { bureauCode } from '#notice/departments.ts'
import { dayInShanghai, isWorkingDay, type WorkingCalendar } from '#notice/working-days.ts'
import { Refusal } from '#platform/http/problem.ts'
import { instantOf, listDays } from '../days.ts'
import { runDesk } from '../desk.ts'
import { generateCity, type Sending } from '../generate.ts'
import { loginHours } from '../habits.ts'
import { deskHours, send, type Life } from '../live.ts'
import { runVisits } from '../visits.ts'
import type { RunningClock } from './clock.ts'
import { isOutOfOrder } from './gateway.ts'
import { takeLeave } from './leave.ts'
import { findLastNumbers, keepInstant, leaveSessions } from './records.ts'

/** Days planned together: what is corrected or ended within them was granted within them. */
const ahead = 5
/** Decisions of an ordinary working day. */
const daily = 60
/** Sources that get no answer send again. */
const doubles = 0.2

export interface Living {
  readonly life: Life
  /** What an operator would find out about decisions that route nowhere: the life's plan reads it, and it grows. */
  readonly meant: Map<string, string>
  readonly running: RunningClock
  readonly seed: string
  readonly calendar: WorkingCalendar
  readonly say: (line: string) => void
  readonly stopped: AbortSignal
}
type Moment = readonly [at: Date, happen: () => Promise<void>]

/** Lives on from the clock's present, day after day, until it is stopped. What was due before it began is left out. */
export async function liveOn(living: Living): Promise<void> {
  const { life, running, stopped } = living
  const first = getDayNumber(dayInShanghai(running.now()))
  for (let day = first; !stopped.aborted; day += ahead) {
    for (const [at, happen] of await planMoments(living, day)) {
      const left = running.until(at)
      if (left < 0 && day === first && at < life.end) continue
      if (left > 0) await wait(left, undefined, { signal: stopped }).catch(() => undefined)
      if (stopped.aborted) return
      await happen()
    }
  }
}

async function planMoments(living: Living, first: number): Promise<readonly Moment[]> {
  const { life, seed, calendar } = living
  const last = dayOfNumber(first + ahead - 1)
  const days = listDays(life.chance, calendar, first, ahead)
  const { sendings, meant } = generateCity({
    seed: `${seed}/${first}`,
    now: instantOf(last, 24 * 60),
    calendar,
    decisions: Math.round(daily * days.reduce((sum, { weight }) => sum + weight, 0)),
    days,
    lastNumbers: await findLastNumbers(life.city),
  })
  for (const [source, item] of meant) living.meant.set(source, item)
  const moments: Moment[] = life.leftToPeople.has(bureauCode) ? [] : sendings.map((sending) => [sending.at, () => sendOn(living, sending)])
  for (const { day } of days) moments.push(...dayMoments(living, day))
  return moments.toSorted(([one], [other]) => one.getTime() - other.getTime())
}

function dayMoments(living: Living, day: string): readonly Moment[] {
  const { life, calendar, say } = living
  const { city, chance } = life
  if (!isWorkingDay(calendar, day))
    return [[instantOf(day, 1), () => Promise.resolve(say(`${day} 休息日：办理时限不计，值班员只报送一次。`))]]
  return [
    [
      instantOf(day, 8 * 60),
      async () => {
        await keepInstant(city)
        say(`${day} 工作日开始。`)
      },
    ],
    [instantOf(day, 8 * 60 + 20), () => takeLeave(life, day, say)],
    ...loginHours.map((hour): Moment => [
      instantOf(day, hour),
      async () => {
        const visiting = await runVisits(life, day, hour)
        await leaveSessions(city, chance, visiting)
      },
    ]),
    ...deskHours.map((hour): Moment => [instantOf(day, hour), () => runDesk(life, day)]),
    [
      instantOf(day, 14 * 60 + 5),
      () => Promise.resolve(isOutOfOrder(city.now()) ? say(`${day} 短信网关故障：短信暂缓，恢复后补发。`) : undefined),
    ],
  ]
}

async function sendOn({ life, say }: Living, sending: Sending): Promise<void> {
  const answers = await send(life, sending)
  const again = life.chance.happens(doubles) ? await send(life, { ...sending, refused: [] }) : []
  const count = (status: string) => answers.filter((answer) => answer.status === status).length
  const parts = [
    `报送 ${sending.decisions.length + sending.refused.length} 件`,
    ...[
      [count('revised'), '更正'],
      [count('unrouted'), '无法分派'],
      [sending.refused.length, '退回来源'],
      [again.filter(({ status }) => status === 'duplicate').length, '重复报送，已识别'],
    ].flatMap(([number, what]) => (number === 0 ? [] : [`${what} ${number} 件`])),
    `推送 ${answers.reduce((sum, { pushes }) => sum + pushes.length, 0)} 条`,
  ]
  const at = sending.at.toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
  say(`${dayInShanghai(sending.at)} ${at} ${parts.join('，')}。`)
}

/** People act beside the simulated ones and are quicker at times: what is refused then is left. Faults go on. */
export async function leaveRefused<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Refusal) return undefined
    throw cause
  }
}
