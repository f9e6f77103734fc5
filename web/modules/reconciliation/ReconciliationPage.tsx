import { Button } from 'antd'
import { Link } from 'react-router'
import { CountTile, PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { useIsPhone } from '../../kit/screen.ts'
import { daysBetween } from '../../kit/time.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { useGrid, useRun } from './queries.ts'
import { RunReport } from './RunReport.tsx'
import type { Cell, Grid, GridSource } from './shapes.ts'
import { sayCell, weekdayOf } from './words.ts'
import '../workbench/workbench.css'
import './reconciliation.css'

/** 一件不漏对账: the last 30 days of every source at a glance, what is open, and what was mended. */
export function Page() {
  const viewer = useViewer()
  const grid = useGrid()
  const run = useRun()
  const data = grid.data
  return (
    <>
      <PageHeader
        title="一件不漏对账"
        lead={data ? leadOf(data) : '正在读取……'}
        next={
          <>
            <ExportButton list="differences" filter={{}} />
            {may(viewer, 'reconciliation.run') ? (
              <Button type="primary" loading={run.busy} onClick={() => run.ask({})}>
                立即对账
              </Button>
            ) : null}
          </>
        }
      />
      <Refusal error={run.error} />
      <RunReport run={run.run} close={run.close} />
      {grid.isPending ? <LoadingRows rows={10} /> : null}
      {grid.isError && !data ? <ErrorState error={grid.error} retry={() => void grid.refetch()} /> : null}
      {data ? (
        <>
          <div className="counts">
            <CountTile label="待处理差异" count={data.open} tone="due" />
            <CountTile label="超期差异" count={data.overdue} tone="late" />
            <CountTile label="无主推送" count={data.orphans} tone="late" />
            <CountTile label="近 30 日自动修复" count={data.healed} tone="calm" />
          </div>
          <div className="sheet">
            <Section title="近 30 日" aside={<Legend />}>
              <Glance grid={data} />
            </Section>
          </div>
        </>
      ) : null}
    </>
  )
}

function leadOf({ open, overdue, sources }: Grid): React.ReactNode {
  if (sources.length === 0) return '每天零点后自动核对上一日：收到 = 已推送 + 待分派 + 拒收，并与来源报送的清单比对。'
  if (open === 0) return '收到的每一件都有去向，没有待处理的差异。请双方在次日签字确认。'
  return (
    <>
      有 <strong>{open}</strong> 项差异待处理
      {overdue > 0 ? (
        <>
          ，其中 <strong className="late-text">{overdue} 项已超期</strong>
        </>
      ) : null}
      。点开当日对账单查看责任方和处理办法。
    </>
  )
}

function Legend() {
  return (
    <ul className="glance-legend" aria-label="图例">
      <li className="glance-key is-matched">相符</li>
      <li className="glance-key is-difference">有差异</li>
      <li className="glance-key is-counted">来源未报清单</li>
      <li className="glance-key is-signed">双方已签</li>
    </ul>
  )
}

function Glance({ grid }: { grid: Grid }) {
  const isPhone = useIsPhone()
  if (grid.sources.length === 0)
    return (
      <EmptyState title="还没有对账单" action={<Link to={`/reconciliation/${grid.today}`}>查看今天的对账单</Link>}>
        每天零点后，平台按来源核对上一日收到的审批决定。来源系统可以通过接口报送当日清单，平台立即逐件比对。
      </EmptyState>
    )
  return isPhone ? <GlanceByDay grid={grid} /> : <GlanceTable grid={grid} />
}

/** Sources down, days across; the number in each cell is what was received, the colour says whether it is right. */
function GlanceTable({ grid }: { grid: Grid }) {
  return (
    <div className="glance-frame">
      <table className="glance">
        <caption className="unseen">近 30 日各来源对账情况，格内为收到件数</caption>
        <thead>
          <tr>
            <th scope="col" className="glance-source">
              来源
            </th>
            {grid.days.map((day) => (
              <th key={day} scope="col" className={isRestDay(day) ? 'is-rest' : undefined} title={`${day} ${weekdayOf(day)}`}>
                {day.endsWith('-01') || day === grid.days[0] ? <span className="glance-month">{Number(day.slice(5, 7))}月</span> : null}
                {Number(day.slice(8))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.sources.map((source) => (
            <GlanceRow key={source.client.code} source={source} days={grid.days} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GlanceRow({ source, days }: { source: GridSource; days: readonly string[] }) {
  const byDay = new Map(source.cells.map((cell) => [cell.day, cell]))
  return (
    <tr>
      <th scope="row" className="glance-source" title={source.client.code}>
        {source.client.name}
        <span className="glance-department">{source.department.name}</span>
      </th>
      {days.map((day) => {
        const cell = byDay.get(day)
        return (
          <td key={day}>
            {cell ? (
              <CellLink cell={cell} source={source} />
            ) : (
              <span className="glance-none">
                <span className="unseen">未对账</span>
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function CellLink({ cell, source }: { cell: Cell; source: GridSource }) {
  const words = sayCell(cell)
  return (
    <Link
      to={`/reconciliation/${cell.day}#${encodeURIComponent(source.client.code)}`}
      className={`glance-cell is-${cell.open > 0 || cell.state !== 'difference' ? cell.state : 'explained'}${cell.signatures === 2 ? ' is-signed' : ''}`}
      title={`${cell.day} ${words}`}
      aria-label={`${source.client.name} ${cell.day} ${words}`}
    >
      {shorten(cell.received)}
    </Link>
  )
}

/** On a phone the days go down, newest first, and each names its sources. */
function GlanceByDay({ grid }: { grid: Grid }) {
  return (
    <ul className="glance-days">
      {grid.days.toReversed().map((day) => {
        const found = grid.sources.flatMap((source) => source.cells.filter((cell) => cell.day === day).map((cell) => ({ source, cell })))
        if (found.length === 0) return null
        return (
          <li key={day}>
            <Link to={`/reconciliation/${day}`} className="glance-day">
              {Number(day.slice(5, 7))}月{Number(day.slice(8))}日<span>{daysBetween(day, grid.today) === 0 ? '今天' : weekdayOf(day)}</span>
            </Link>
            <div className="glance-day-cells">
              {found.map(({ source, cell }) => (
                <span key={source.client.code} className="glance-day-cell">
                  <span className="glance-day-name">{source.client.name}</span>
                  <CellLink cell={cell} source={source} />
                </span>
              ))}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function isRestDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

const shorten = (count: number) => (count < 10_000 ? String(count) : `${Math.floor(count / 1000) / 10}万`)
