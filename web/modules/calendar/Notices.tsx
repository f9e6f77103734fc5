import { Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'react-router'
import { may, useViewer } from '../session/session.ts'
import { useCalendarNotices, type CalendarNotices } from './queries.ts'

type Missing = CalendarNotices['missing'][number]
const dismissed = 'shenguan.calendar-notice'

/** On every page: a year without its official calendar (again each week), and deadlines of one's own that a new calendar moved. */
export function CalendarNotice() {
  const notices = useCalendarNotices()
  const { pathname } = useLocation()
  const [closed, setClosed] = useState(() => localStorage.getItem(dismissed) ?? '')
  const { missing = [], moved = null } = notices.data ?? {}
  const year = missing[0]
  const key = moved ? `moved-${moved.import}` : year ? `missing-${year.year}-${year.nth}` : ''
  // The calendar page says it itself, and without an end.
  if (key.startsWith('missing') && pathname === '/calendar') return null
  if (key === '' || closed.split(' ').includes(key)) return null
  const close = () => {
    // Only the latest few are remembered: each import and each week has its own.
    const kept = [...closed.split(' '), key]
      .filter((each) => each !== '')
      .slice(-8)
      .join(' ')
    localStorage.setItem(dismissed, kept)
    setClosed(kept)
  }
  return (
    <div className="calendar-notice" role="status">
      <span>
        {moved ? (
          <>
            工作日历已更新，本部门 {moved.count} 项期限改期。<Link to={`/calendar/imports?import=${moved.import}`}>查看改动</Link>
          </>
        ) : year ? (
          <>
            {sayMissing(year)} <Link to="/calendar">工作日历</Link>
          </>
        ) : null}
      </span>
      <Button type="text" size="small" onClick={close}>
        知道了
      </Button>
    </div>
  )
}

/** On the calendar page itself it stays as long as it is so. */
export function MissingYears() {
  const viewer = useViewer()
  const { missing = [] } = useCalendarNotices().data ?? {}
  return missing.map((year) => (
    <p key={year.year} className="calendar-missing" role="status">
      {sayMissing(year)}
      {may(viewer, 'calendar.write')
        ? '国务院办公厅的通知发布后，请在本页导入；导入时全部未办结的期限一并重算。'
        : '请提醒系统管理员在通知发布后导入。'}
    </p>
  ))
}

function sayMissing({ year, daysUntil, provisional }: Missing): string {
  const when = daysUntil > 0 ? `距 ${year} 年还有 ${daysUntil} 天，` : `${year} 年已经开始，`
  return `${when}该年正式放假安排尚未导入${provisional > 0 ? `，现有 ${provisional} 项期限为暂定` : ''}。`
}
