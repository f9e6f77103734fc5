import { Button } from 'antd'
import { Link } from 'react-router'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { DeadlineTag, Moment } from '../../kit/Tags.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { useAcknowledge, useReadings, type Reading } from './queries.ts'
import './requirements.css'

/** 待我确认的新要件: each approver confirms having read what they will approve by. */
export function Page() {
  const readings = useReadings()
  const items = readings.data?.items ?? []
  const mine = items.filter((each) => each.mine)
  const others = items.filter((each) => !each.mine)
  return (
    <>
      <PageHeader
        title="待我确认的新要件"
        lead={
          mine.length > 0 ? (
            <>
              <strong>{mine.length}</strong> 件等您确认。请看过与上一版的对照后确认；自施行日期起按新要件批准。
            </>
          ) : (
            '每次公布新要件，批准人都要确认已阅。'
          )
        }
        next={<ExportButton list="readings" filter={{}} />}
      />
      <div className="sheet">
        {readings.isPending ? <LoadingRows rows={4} /> : null}
        {readings.isError ? <ErrorState error={readings.error} retry={() => void readings.refetch()} /> : null}
        {readings.data && items.length === 0 ? (
          <EmptyState title="没有等待确认的新要件">公布新要件后，这里列出还没有确认的批准人。</EmptyState>
        ) : null}
        <ul className="readings">
          {[...mine, ...others].map((each) => (
            <One key={each.case.id} reading={each} />
          ))}
        </ul>
      </div>
    </>
  )
}

function One({ reading }: { reading: Reading }) {
  const acknowledging = useAcknowledge()
  const { mine, readers, requirements } = reading
  return (
    <li className="reading">
      <div className="reading-words">
        <p className="reading-title">
          <Link to={`/cases/${reading.case.id}`}>{reading.case.title}</Link>
          <DeadlineTag dueOn={reading.case.dueOn} overdue={reading.case.overdue} />
        </p>
        <ul>
          {requirements.map(({ item, version, effectiveFrom }) => (
            <li key={item.code}>
              <Link to={`/requirements/${item.code}`}>{item.name}</Link> 第 {version} 版，自 {effectiveFrom} 施行
            </li>
          ))}
        </ul>
        <p className="faint">
          {readers.map(({ name, at }, place) => (
            <span key={name}>
              {place > 0 ? '；' : ''}
              {name}：{at ? <Moment at={at} exact /> : '未确认'}
            </span>
          ))}
        </p>
        <Refusal error={acknowledging.error} />
      </div>
      {mine ? (
        <Button
          type="primary"
          loading={acknowledging.isPending}
          onClick={() => acknowledging.mutate(reading.case)}
          aria-label={`确认已阅 ${reading.case.title}`}
        >
          确认已阅
        </Button>
      ) : null}
    </li>
  )
}
