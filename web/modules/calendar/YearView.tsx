import dayjs from 'dayjs'
import type { CalendarYear } from './queries.ts'

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const

/** A year at a glance: holidays with their names, weekend days that are worked, and today. Marks are words, not colour alone. */
export function YearView({ calendar }: { calendar: CalendarYear }) {
  const arranged = new Map(calendar.days.map((each) => [each.day, each]))
  return (
    <>
      <p className="calendar-key">
        <span className="day-mark is-holiday">休</span> 放假
        <span className="day-mark is-workday">班</span> 调休上班
        <span className="day-mark is-today">今</span> 今天
      </p>
      <div className="calendar-year">
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={month} year={calendar.year} month={month + 1} arranged={arranged} today={calendar.today} />
        ))}
      </div>
    </>
  )
}

interface MonthProps {
  readonly year: number
  readonly month: number
  readonly arranged: ReadonlyMap<string, CalendarYear['days'][number]>
  readonly today: string
}

function Month({ year, month, arranged, today }: MonthProps) {
  const first = weekdayOf(`${year}-${pad(month)}-01`)
  // Places of the weeks' cells, counted so that the first of the month is 1; below it and after its last day they are empty.
  const length = daysIn(year, month)
  const cells = Array.from({ length: first + length }, (_, at) => at - first + 1)
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return (
    <table className="month">
      <caption>{month} 月</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={`星期${weekday}`}>
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date, weekday) =>
              date < 1 ? (
                <td key={date} aria-hidden="true" />
              ) : (
                <Day key={date} day={`${year}-${pad(month)}-${pad(date)}`} weekend={weekday > 4} arranged={arranged} today={today} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const daysIn = (year: number, month: number) => dayjs(`${year}-${pad(month)}-01`).daysInMonth()
/** 0 is Monday. */
const weekdayOf = (day: string) => (dayjs(day).day() + 6) % 7
const pad = (number: number) => String(number).padStart(2, '0')

function Day({ day, weekend, arranged, today }: { day: string; weekend: boolean; arranged: MonthProps['arranged']; today: string }) {
  const special = arranged.get(day)
  const kind = special ? `is-${special.kind}` : weekend ? 'is-weekend' : ''
  const words = special ? `${special.name}${special.kind === 'holiday' ? '放假' : '调休上班'}` : ''
  return (
    <td className={`${kind}${day === today ? ' is-today' : ''}`} title={words || undefined}>
      <span>{Number(day.slice(8))}</span>
      {special ? <small aria-hidden="true">{special.kind === 'holiday' ? '休' : '班'}</small> : null}
      {words ? <span className="unseen">{words}</span> : null}
      {day === today ? <span className="unseen">今天</span> : null}
    </td>
  )
}
