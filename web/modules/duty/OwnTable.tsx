import { Tag } from '../../kit/Tags.tsx'
import { writeInstant, writeLongDay } from '../../kit/time.ts'
import { writeReminder } from './DayFacts.tsx'
import { shades, writeCell, type DutyCell } from './queries.ts'

/** One line a day, so that a month fits on the page that a department prints and files. */
export function OwnTable({ cells }: { cells: readonly DutyCell[] }) {
  return (
    <table className="keyset duty-own">
      <caption className="unseen">本部门每日查收记录</caption>
      <thead>
        <tr>
          <th scope="col" className="duty-date">
            日期
          </th>
          <th scope="col">检查结果</th>
          <th scope="col" className="duty-people">
            登录
          </th>
          <th scope="col" className="is-right">
            查看
          </th>
          <th scope="col" className="is-right">
            签收
          </th>
          <th scope="col" className="is-right">
            未签收
          </th>
          <th scope="col" className="is-right">
            其中到期
          </th>
          <th scope="col" className="duty-told">
            提醒
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell.day}>
            <th scope="row">{writeLongDay(cell.day)}</th>
            <td>
              <Tag shade={shades[cell.verdict]}>{writeCell(cell)}</Tag>
            </td>
            <td>{cell.firstAt === null ? '—' : `${cell.people} 人，最早 ${writeInstant(cell.firstAt).slice(11)}`}</td>
            <td className="is-right">{cell.viewed}</td>
            <td className="is-right">{cell.signed}</td>
            <td className="is-right">{cell.unsigned}</td>
            <td className="is-right">{cell.due}</td>
            <td>
              {cell.reminders.length === 0 ? '—' : null}
              {cell.reminders.map((reminder) => (
                <div key={reminder.seat}>
                  {writeInstant(reminder.at).slice(11)} {writeReminder(reminder)}
                </div>
              ))}
              {cell.settledAt === null || cell.reminders.length === 0 ? null : <div>{writeInstant(cell.settledAt).slice(5)} 已补办</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
