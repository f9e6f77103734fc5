import { Facts, type Fact } from '../../kit/Page.tsx'
import { writeInstant } from '../../kit/time.ts'
import { seatWords, wordOf } from '../../kit/words.ts'
import type { DutyCell } from './queries.ts'

/** `提醒代理联络员 2 人，送达 1 人`; a seat that nobody holds is said as well, because it is why nobody was told. */
export function writeReminder({ seat, people, delivered }: DutyCell['reminders'][number]): string {
  const who = wordOf(seatWords, seat)
  return people === 0 ? `${who}无人可提醒` : `提醒${who} ${people} 人，送达 ${delivered} 人`
}

/** Everything that was recorded of one department's day: what a department shows when it is asked whether it looked. */
export function DayFacts({ cell }: { cell: DutyCell }) {
  return (
    <>
      <Facts facts={factsOf(cell)} />
      {cell.reminders.length > 0 ? (
        <ol className="duty-reminders" aria-label="提醒记录">
          {cell.reminders.map((reminder) => (
            <li key={reminder.seat}>
              <time dateTime={reminder.at}>{writeInstant(reminder.at).slice(11)}</time> {writeReminder(reminder)}
            </li>
          ))}
        </ol>
      ) : (
        <p className="faint">当日没有发出提醒。</p>
      )}
    </>
  )
}

function factsOf(cell: DutyCell): readonly Fact[] {
  const late = Date.parse(cell.recordedAt) - Date.parse(cell.dueAt) > 10 * 60_000
  return [
    { label: '检查时间', value: writeInstant(cell.dueAt) },
    ...(late ? [{ label: '补记于', value: writeInstant(cell.recordedAt) }] : []),
    { label: '登录人数', value: `${cell.people} 人` },
    { label: '最早登录', value: cell.firstAt === null ? null : writeInstant(cell.firstAt) },
    { label: '当日查看', value: `${cell.viewed} 件` },
    { label: '当日签收', value: `${cell.signed} 件` },
    { label: '当时未签收', value: cell.due > 0 ? `${cell.unsigned} 件，其中 ${cell.due} 件到期` : `${cell.unsigned} 件` },
    ...(cell.settledAt === null || cell.reminders.length === 0 ? [] : [{ label: '提醒后补办', value: writeInstant(cell.settledAt) }]),
  ]
}
