import { Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { TrendDay } from '../api/shapes.ts'
import { LoadingRows } from './States.tsx'

const TrendCanvas = lazy(async () => ({ default: (await import('./TrendCanvas.tsx')).TrendCanvas }))

/** Sent and signed per day, as a chart or as the table it is drawn from. */
export function Trend({ days }: { days: readonly TrendDay[] }) {
  const [view, setView] = useState<'chart' | 'table'>('chart')
  return (
    <div className="trend">
      <Segmented<'chart' | 'table'>
        size="small"
        className="trend-view"
        aria-label="趋势的显示方式"
        value={view}
        onChange={setView}
        options={[
          { value: 'chart', label: '图' },
          { value: 'table', label: '数据表' },
        ]}
      />
      {view === 'chart' ? (
        <Suspense fallback={<LoadingRows rows={5} />}>
          <TrendCanvas days={days} />
        </Suspense>
      ) : null}
      <div className={view === 'table' ? undefined : 'unseen'}>
        <table className="keyset trend-table">
          <caption className="unseen">近 {days.length} 日推送与签收件数</caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col" className="is-right">
                推送
              </th>
              <th scope="col" className="is-right">
                签收
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{day.day}</th>
                <td className="is-right">{day.sent}</td>
                <td className="is-right">{day.signed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
