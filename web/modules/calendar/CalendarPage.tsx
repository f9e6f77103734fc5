import { Select } from 'antd'
import { serverNow } from '../../api/clock.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { dayOf } from '../../kit/time.ts'
import { Link } from 'react-router'
import { may, useViewer } from '../session/session.ts'
import { BringCard } from './BringCard.tsx'
import { DueDateCard } from './DueDateCard.tsx'
import { MissingYears } from './Notices.tsx'
import { useCalendar, type CalendarYear } from './queries.ts'
import { YearView } from './YearView.tsx'
import './calendar.css'

/** 工作日历: on which days a term runs, by which paper, and a due date with its working. */
export function Page() {
  const [filter, setFilter] = useFilters({ year: dayOf(serverNow()).slice(0, 4) })
  const calendar = useCalendar(filter.year)
  const viewer = useViewer()
  return (
    <>
      <PageHeader
        title="工作日历"
        lead={calendar.data ? <Standing calendar={calendar.data} /> : '期限按工作日计算，以国务院办公厅公布的放假安排为准。'}
        next={
          <Select
            aria-label="年份"
            value={filter.year}
            onChange={(year: string) => setFilter({ year })}
            options={(calendar.data?.years ?? []).map(({ year, official }) => ({
              value: String(year),
              label: `${year} 年${official ? '' : '（暂定）'}`,
            }))}
            className="calendar-year-picker"
          />
        }
      />
      <MissingYears />
      <div className="calendar-page">
        <div className="sheet">
          {calendar.isPending ? (
            <LoadingRows />
          ) : calendar.isError ? (
            <ErrorState error={calendar.error} retry={() => void calendar.refetch()} />
          ) : (
            <YearView calendar={calendar.data} />
          )}
        </div>
        <div className="calendar-side">
          {may(viewer, 'calendar.write') ? <BringCard /> : null}
          <DueDateCard />
          <p className="calendar-records">
            <Link to="/calendar/imports">历次导入和改动的期限</Link>
          </p>
        </div>
      </div>
    </>
  )
}

function Standing({ calendar: { year, status, workingDays, papers } }: { calendar: CalendarYear }) {
  if (status !== 'official') {
    return (
      <>
        <Tag shade="urgent">暂定</Tag> {year} 年放假安排尚未公布
        {status === 'provisional' ? '，现只列法定节日' : '或未载入，按周一至周五推算'}
        ；涉及该年的期限均为暂定，公布后重新计算。
      </>
    )
  }
  return (
    <>
      全年 {workingDays} 个工作日，依据国务院办公厅放假安排的通知
      {papers.map((paper, at) => (
        <a key={paper} href={paper} target="_blank" rel="noreferrer" className="calendar-paper">
          {papers.length > 1 ? `（${at + 1}）` : '原文'}
        </a>
      ))}
      。
    </>
  )
}
