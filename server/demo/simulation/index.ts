import { performance } from 'node:perf_hooks'
import { openWaiting } from '#kernel/waiting.ts'
import type { City } from '#kernel/city.ts'
import { keepDirectory } from '#kernel/directory.ts'
import type { SmsGateway } from '#modules/messages/index.ts'
import { isWorkingDay } from '#notice/working-days.ts'
import { ConfigError } from '#platform/config.ts'
import { instantOf } from '../days.ts'
import { openInboxes } from '../inboxes.ts'
import { readPeople } from '../people.ts'
import { openChance } from '../random.ts'
import { fastestPace, openRunningClock, type RunningClock } from './clock.ts'
import { openMoodyGateway } from './gateway.ts'
import { leaveRefused, liveOn } from './live.ts'
import type { SimulationOptions } from './options.ts'
import { keepInstant, readMark } from './records.ts'

export interface Simulation {
  readonly now: () => Date
  /** How many times faster than the world's clock at most. */
  readonly pace: number
  readonly gateway: SmsGateway
  /** Lets the city live on until it is stopped. */
  readonly start: (city: City, say: (line: string) => void, failed: (cause: unknown) => void) => { readonly stop: () => Promise<void> }
}

/**
 * Prepares the simulated days over a database that is a demo city's. Throws ConfigError where it is not, or where the day asked for is
 * over: simulated officials never act in a real city.
 */
export async function openSimulation(
  database: City['database'],
  { dayMinutes, from, mine }: SimulationOptions,
  present: Date = new Date(),
): Promise<Simulation> {
  const { demo, livedUntil } = await readMark({ database })
  if (!demo) throw new ConfigError('只能在演示城市的数据库中模拟。请改用空的 SHENGUAN_DATA 目录启动，不要加 SHENGUAN_DEMO=off。')
  const { calendar } = await keepDirectory(database).refresh()
  const earliest = livedUntil !== null && livedUntil > present ? livedUntil : present
  const asked = from === undefined ? earliest : instantOf(from, isWorkingDay(calendar, from) ? 8 * 60 : 0)
  if (asked < earliest) throw new ConfigError(`模拟只能往后：演示城市已经到了 ${earliest.toISOString().slice(0, 10)}，--from 不能更早。`)
  const dayLength = dayMinutes * 60_000
  const running = openRunningClock({ from: asked, dayLength, calendar, world: () => performance.now() })
  const seed = `simulation/${asked.toISOString()}`
  const chance = openChance(seed)
  return {
    now: running.now,
    pace: fastestPace(dayLength),
    gateway: openMoodyGateway(openChance(`${seed}/sms`), running.now),
    start: (city, say, failed) => {
      const stopping = new AbortController()
      const living = live(city, running, stopping.signal).catch(failed)
      return {
        stop: async () => {
          stopping.abort()
          await living
          await keepInstant(city).catch(failed)
        },
      }
      async function live(here: City, clock: RunningClock, stopped: AbortSignal) {
        const meant = new Map<string, string>()
        const life = {
          city: here,
          clock: { now: clock.now, goTo: () => undefined, apart: <Result>(_: unknown, work: () => Promise<Result>) => work() },
          chance,
          people: await readPeople(here.database),
          inboxes: openInboxes(chance, asked),
          plan: { sendings: [], meant },
          waiting: openWaiting(here),
          end: asked,
          attempt: leaveRefused,
          leftToPeople: new Set(mine),
        }
        await liveOn({ life, meant, running: clock, seed, calendar, say, stopped })
      }
    },
  }
}
