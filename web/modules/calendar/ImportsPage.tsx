import { Link } from 'react-router'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Moment } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { Shifts } from './BringCard.tsx'
import { useCalendarImports, useCalendarRecord, type CalendarImports, type CalendarRecord } from './queries.ts'
import './calendar.css'

type Import = CalendarImports['items'][number]

/** Each calendar that was brought in, and which deadline it moved from which day to which. */
export function Page() {
  const imports = useCalendarImports()
  const [filter, setFilter] = useFilters({ import: '' })
  const chosen = filter.import || imports.data?.items[0]?.id || null
  return (
    <>
      <PageHeader
        title="工作日历导入记录"
        above={<Link to="/calendar">工作日历</Link>}
        lead="每次导入都重算全部未办结的期限。本部门的逐项列出旧日期和新日期，其他部门只列件数。"
      />
      <div className="calendar-page">
        <div className="sheet">{chosen === null ? <Nothing pending={imports.isPending} /> : <RecordView id={chosen} />}</div>
        <div className="sheet">
          <Section title="历次导入">
            {imports.isError ? (
              <ErrorState error={imports.error} retry={() => void imports.refetch()} />
            ) : (
              <ul className="import-list">
                {(imports.data?.items ?? []).map((each) => (
                  <li key={each.id}>
                    <button type="button" aria-pressed={each.id === chosen} onClick={() => setFilter({ import: each.id })}>
                      <strong>{writeYears(each)}</strong>
                      <span>
                        {each.moved} 项改期 · {each.by} · <Moment at={each.at} exact />
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
      </div>
    </>
  )
}

const writeYears = ({ years }: Import) => years.map(({ year, official }) => `${year} 年${official ? '' : '（暂定）'}`).join('、')

function Nothing({ pending }: { pending: boolean }) {
  return pending ? (
    <LoadingRows />
  ) : (
    <EmptyState title="尚未导入过工作日历">平台自带的放假安排仍在使用；新一年的通知发布后由系统管理员导入。</EmptyState>
  )
}

function RecordView({ id }: { id: string }) {
  const record = useCalendarRecord(id)
  if (record.isPending) return <LoadingRows />
  if (record.isError) return <ErrorState error={record.error} retry={() => void record.refetch()} />
  const { shifts, items, next } = record.data
  return (
    <>
      <Section title={`${writeYears(record.data.import)}：改动的期限`}>
        {shifts.length === 0 ? (
          <EmptyState title="没有期限受影响">导入时未办结的期限都不涉及改动的日期。</EmptyState>
        ) : (
          <div className="import-shifts">
            <Shifts shifts={shifts} />
          </div>
        )}
      </Section>
      {items.length > 0 ? (
        <Section
          title="逐项"
          aside={next === null ? <span className="faint">{items.length} 项</span> : <span className="faint">前 {items.length} 项</span>}
        >
          <ul className="moved-list">
            {items.map((item) => (
              <Line key={item.id} item={item} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function Line({ item }: { item: CalendarRecord['items'][number] }) {
  const name = `${item.title}${item.decision ? ` ${item.decision.documentNumber}` : ''}`
  const own = item.thing === 'push' || item.thing === 'feedback' || item.thing === 'waiting'
  return (
    <li>
      <span>{own ? <Link to={`/clocks/${item.thing}/${item.thingId}`}>{name}</Link> : name}</span>
      <span>{item.department.name}</span>
      <strong>{item.oldDue === item.newDue ? `${item.newDue} 不变` : `${item.oldDue} → ${item.newDue}`}</strong>
      <span className="faint">{item.oldProvisional && !item.newProvisional ? '暂定转为确定' : item.newProvisional ? '暂定' : ''}</span>
    </li>
  )
}
