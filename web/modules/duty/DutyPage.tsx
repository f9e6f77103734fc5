import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { useIsPhone } from '../../kit/screen.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { writeInstant, writeLongDay } from '../../kit/time.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { DayFacts } from './DayFacts.tsx'
import { DutyGrid } from './DutyGrid.tsx'
import { OwnTable } from './OwnTable.tsx'
import { shades, useDuty, writeCell, type DutyCell, type DutyRow, type DutyVerdict, type DutyView } from './queries.ts'
import './duty.css'

/** 每日查收 (2.2.2.3): the city's grid of departments and working days, or one department's own record to print. */
export function Page() {
  const record = useDuty()
  const view = record.data
  const own = view?.rows.length === 1 ? view.rows[0] : undefined
  return (
    <>
      <PageHeader
        title="每日查收"
        lead={view ? <Lead view={view} own={own} /> : '正在读取……'}
        next={
          <>
            <ExportButton list="duty" filter={{}} />
            {own ? <Button onClick={() => window.print()}>打印查收记录</Button> : null}
          </>
        }
      />
      {record.isPending ? <LoadingRows /> : null}
      {record.isError && !view ? <ErrorState error={record.error} retry={() => void record.refetch()} /> : null}
      {view && own ? <OwnRecord view={view} row={own} /> : null}
      {view && !own ? <CityRecord view={view} /> : null}
    </>
  )
}

function Lead({ view, own }: { view: DutyView; own: DutyRow | undefined }) {
  const rule = `每个工作日 ${view.hour} 时记录一次，没有情况也记录。`
  if (own) {
    return (
      <>
        近 {own.recorded} 个工作日，本部门 <strong>{own.checked}</strong> 天已登录查收。{rule}查看与签收分别记录。
      </>
    )
  }
  const last = view.days.findLast((day) => view.rows.some(({ cells }) => cells.some((cell) => cell.day === day)))
  const cells = view.rows.flatMap((row) => row.cells.filter(({ day }) => day === last))
  const count = (verdict: DutyVerdict) => cells.filter((cell) => cell.verdict === verdict).length
  if (!last) return rule
  return (
    <>
      {last.slice(5)}：{count('checked')} 个部门已查收，{count('unsigned')} 个有未签收（{cells.filter(({ due }) => due > 0).length}{' '}
      个到期），
      <strong className={count('absent') > 0 ? 'late-text' : undefined}>{count('absent')} 个未登录</strong>。{rule}
    </>
  )
}

function CityRecord({ view }: { view: DutyView }) {
  const isPhone = useIsPhone()
  const [picked, setPicked] = useState<{ readonly row: DutyRow; readonly cell: DutyCell }>()
  if (view.rows.every(({ recorded }) => recorded === 0)) return <NoneYet hour={view.hour} />
  return (
    <>
      <div className="sheet">
        <DutyGrid view={view} days={isPhone ? view.days.slice(-5) : view.days} open={(row, cell) => setPicked({ row, cell })} />
      </div>
      <Legend step={view.step} />
      <Drawer
        open={picked !== undefined}
        onClose={() => setPicked(undefined)}
        title={picked ? `${picked.row.department.name} · ${writeLongDay(picked.cell.day)}` : ''}
        placement={isPhone ? 'bottom' : 'right'}
        size={isPhone ? '70%' : 460}
      >
        {picked ? <DayFacts cell={picked.cell} /> : null}
      </Drawer>
    </>
  )
}

function Legend({ step }: { step: number }) {
  return (
    <p className="duty-legend">
      <span className="duty-mark duty-checked" /> 已查收 <span className="duty-mark duty-unsigned">3</span> 已登录，有 3 件未签收{' '}
      <span className="duty-mark duty-unsigned duty-due">3</span> 其中有到期的 <span className="duty-mark duty-absent" />{' '}
      未登录。未登录或有到期未签收的，短信提醒联络员；{step}{' '}
      分钟后仍未登录或当日到期仍未签收的，提醒代理联络员，再提醒部门领导。记录是线索提示，不直接认定责任。
    </p>
  )
}

function OwnRecord({ view, row }: { view: DutyView; row: DutyRow }) {
  const isPhone = useIsPhone()
  if (row.recorded === 0) return <NoneYet hour={view.hour} />
  const cells = row.cells.toReversed()
  return (
    <div className="sheet">
      <p className="duty-print-head">
        {row.department.name}每日查收记录（打印于 {writeInstant(view.now)}）
      </p>
      {isPhone ? (
        cells.map((cell) => (
          <Section key={cell.day} title={writeLongDay(cell.day)} aside={<Tag shade={shades[cell.verdict]}>{writeCell(cell)}</Tag>}>
            <DayFacts cell={cell} />
          </Section>
        ))
      ) : (
        <OwnTable cells={cells} />
      )}
    </div>
  )
}

function NoneYet({ hour }: { hour: number }) {
  return (
    <EmptyState title="还没有查收记录">
      每个工作日 {hour} 时记录各部门当日的登录、查看、签收和未签收情况；今天的记录到时间后出现在这里。
    </EmptyState>
  )
}
