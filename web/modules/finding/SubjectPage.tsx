import { Button, Segmented } from 'antd'
import { Link, useParams } from 'react-router'
import { CountTile, Facts, PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { dayOf } from '../../kit/time.ts'
import { holderWords } from '../../kit/words.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { useSubject, type Subject, type SubjectEvent } from './queries.ts'
import './finding.css'

const kinds = [
  { value: '', label: '全部' },
  { value: 'decision', label: '审批决定' },
  { value: 'push', label: '推送' },
  { value: 'feedback', label: '监管反馈' },
  { value: 'penalty', label: '行政处罚' },
  { value: 'case', label: '办件' },
]

/** 一主体一档: everything of one firm or person that the reader may see. */
export function Page() {
  const { id = '' } = useParams()
  const [filter, setFilter] = useFilters({ kind: '' })
  const file = useSubject(id, filter.kind)
  const first = file.data?.pages[0]
  if (file.isPending) return <LoadingRows />
  if (!first) return <ErrorState error={file.error} retry={() => void file.refetch()} />
  const { subject } = first
  const events = file.data?.pages.flatMap((page) => page.timeline) ?? []
  const days = Map.groupBy(events, ({ at }) => dayOf(at))
  return (
    <>
      <PageHeader
        title={subject.name}
        name={`主体档案 ${subject.name}`}
        above={<Link to={`/decisions/${id}`}>返回决定详情</Link>}
        lead={leadOf(first)}
        next={<ExportButton list="subject" filter={{ decision: id }} />}
      />
      <Counts counts={first.counts} />
      <div className="sheet">
        <Section title="主体">
          <Facts
            facts={[
              { label: '类别', value: holderWords[subject.kind] },
              ...(subject.kind === 'natural'
                ? [{ label: '证件号码', value: subject.idNumber }]
                : [
                    { label: '统一社会信用代码', value: subject.uscc },
                    { label: '法定代表人', value: subject.legalRepresentative },
                  ]),
              { label: '地址', value: subject.address, wide: true },
            ]}
          />
        </Section>
        <Section
          title="往来记录"
          aside={
            <div className="subject-kinds">
              <Segmented aria-label="按类别查看" value={filter.kind} onChange={(kind) => setFilter({ kind })} options={kinds} />
            </div>
          }
        >
          {events.length === 0 ? (
            <EmptyState title="没有这一类记录">只列出您有权查看的内容。</EmptyState>
          ) : (
            <div className="subject-days">
              {[...days].map(([day, ofDay]) => (
                <section key={day} aria-label={day}>
                  <h3>{day}</h3>
                  <ul>
                    {ofDay.map((event) => (
                      <EventLine key={event.key} event={event} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )}
          <div className="keyset-foot">
            {file.hasNextPage ? (
              <Button onClick={() => void file.fetchNextPage()} loading={file.isFetchingNextPage}>
                加载更早的记录
              </Button>
            ) : null}
          </div>
        </Section>
      </div>
    </>
  )
}

function leadOf({ subject, cut }: Subject): string {
  if (subject.alone) return '报送信息没有证件号码，不能认定同名者为同一人，只列这一件决定。'
  const scope = '只归集您有权查看的决定、推送、反馈、处罚和办件。'
  return cut ? `${scope}决定较多，只归集最近 1000 件。` : scope
}

function Counts({ counts }: { counts: Subject['counts'] }) {
  return (
    <div className="subject-counts">
      <CountTile label="审批决定" count={counts.decisions} tone="calm" />
      <CountTile label="在册许可" count={counts.granted} tone="calm" />
      <CountTile label="推送（件·部门）" count={counts.pushes} tone="calm" />
      <CountTile label="超期未签收" count={counts.overdue} tone="late" />
      <CountTile label="监管反馈" count={counts.feedbacks} tone="calm" />
      <CountTile label="发现问题" count={counts.problems} tone="due" />
      <CountTile label="行政处罚" count={counts.penalties} tone="late" />
      <CountTile label="办件" count={counts.cases} tone="calm" />
    </div>
  )
}

const shades = { decision: 'open', push: 'quiet', feedback: 'done', penalty: 'urgent', case: 'open' } as const
const addressOf = (event: SubjectEvent) =>
  event.kind === 'penalty'
    ? `/penalties/${event.target}`
    : event.kind === 'case'
      ? `/cases/${event.target}`
      : `/decisions/${event.decision}`

function EventLine({ event }: { event: SubjectEvent }) {
  return (
    <li className="subject-event">
      <Tag shade={shades[event.kind]}>{event.kindName}</Tag>
      <div>
        <p className="find-title">
          <Link to={addressOf(event)}>{event.title}</Link>
          {event.status ? <span className="faint">{event.status}</span> : null}
        </p>
        <p className="find-facts">
          {event.department ? <span>{event.department.name}</span> : null}
          {event.number ? <span>{event.number}</span> : null}
          {event.note ? <span className="subject-note">{event.note}</span> : null}
        </p>
      </div>
    </li>
  )
}
