import { Button, DatePicker, Segmented, Select } from 'antd'
import dayjs from 'dayjs'
import { Link } from 'react-router'
import { useDepartments } from '../../api/references.ts'
import { useFilters } from '../../kit/filters.ts'
import { KeysetTable } from '../../kit/KeysetTable.tsx'
import { CountTile, PageHeader, Section } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { LookChart } from './LookChart.tsx'
import { LookPeople } from './LookPeople.tsx'
import { LookCard, lookColumns } from './LookRows.tsx'
import { kindWords, noFilter, oddWords, useLooks, useLookSummary, type LookFilter, type LookSummary } from './queries.ts'
import '../workbench/workbench.css'
import './secrecy.css'

/** 查看记录 (1.4): what stands out first, then who looked at what, when and why. */
export function Page() {
  const [filter, setFilter] = useFilters<LookFilter>(noFilter)
  const summary = useLookSummary()
  const list = useLooks(filter)
  const view = useListView('looks', lookColumns)
  const city = summary.data?.scope === 'city'
  const filtered = Object.values(filter).some((value) => value !== '')
  return (
    <>
      <PageHeader
        title="查看记录"
        lead={<Lead summary={summary.data} />}
        next={
          <>
            <Link to="/looks/person" className="ant-btn ant-btn-default">
              谁看过某人的信息
            </Link>
            <ExportButton list="looks" filter={{ ...filter }} columns={view.chosen.map(({ key }) => key)} />
          </>
        }
      />
      {summary.isPending ? <LoadingRows rows={5} /> : null}
      {summary.isError && !summary.data ? <ErrorState error={summary.error} retry={() => void summary.refetch()} /> : null}
      {summary.data ? <Overview summary={summary.data} filter={filter} pick={setFilter} /> : null}
      <Filters filter={filter} change={setFilter} city={city}>
        <ViewBar view={view} />
      </Filters>
      <div className="sheet">
        <KeysetTable
          label="查看记录"
          query={list}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => <LookCard row={row} />}
          empty={
            filtered ? (
              <EmptyState title="没有符合条件的查看" action={<Button onClick={() => setFilter(noFilter)}>清除筛选</Button>} />
            ) : (
              <EmptyState title="还没有查看记录">打开决定、查看完整号码、按号码查找、下载和导出都会记录在这里。</EmptyState>
            )
          }
        />
      </div>
    </>
  )
}

function Lead({ summary }: { summary: LookSummary | undefined }) {
  if (!summary) return '正在读取……'
  const many = summary.people.filter((person) => person.many > 0).length
  return (
    <>
      {summary.scope === 'city' ? '全市' : '本部门'}近 30 日谁看过什么、何时、为什么。
      {many > 0 ? (
        <strong className="late-text">{many} 人曾在一小时内多次查看完整号码，请先核问。</strong>
      ) : (
        '没有人在一小时内多次查看完整号码。'
      )}
    </>
  )
}

function Overview({ summary, filter, pick }: { summary: LookSummary; filter: LookFilter; pick: (change: Partial<LookFilter>) => void }) {
  const total = (name: 'revealed' | 'exported' | 'downloaded') => summary.days.reduce((sum, day) => sum + day[name], 0)
  const odd = (name: 'many' | 'night' | 'foreign') => summary.people.reduce((sum, person) => sum + person[name], 0)
  return (
    <>
      <div className="counts">
        <CountTile label="查看完整号码" count={total('revealed')} tone="calm" />
        <CountTile label="导出" count={total('exported')} tone="calm" />
        <CountTile label="一小时内多次" count={odd('many')} tone="late" />
        <CountTile label="非工作时间" count={odd('night')} tone="due" />
        <CountTile label="非本部门事项" count={odd('foreign')} tone="due" />
      </div>
      <div className="sheet looks-overview">
        <Section title="近 30 日">
          <LookChart days={summary.days} />
        </Section>
        <Section title="人员" aside={<span className="faint">异常多的在前；点姓名只看此人</span>}>
          <LookPeople people={summary.people} picked={filter.person} pick={(person) => pick({ person })} />
        </Section>
      </div>
    </>
  )
}

interface FiltersProps {
  readonly filter: LookFilter
  readonly change: (change: Partial<LookFilter>) => void
  readonly city: boolean
  readonly children: React.ReactNode
}

function Filters({ filter, change, city, children }: FiltersProps) {
  return (
    <div className="filters">
      <Segmented
        aria-label="按异常查看"
        value={filter.odd}
        onChange={(odd) => change({ odd })}
        options={[{ value: '', label: '全部' }, ...Object.entries(oddWords).map(([value, label]) => ({ value, label }))]}
      />
      <Select
        aria-label="按种类查看"
        className="filter-department"
        value={filter.kind}
        onChange={(kind) => change({ kind })}
        options={[{ value: '', label: '全部种类' }, ...Object.entries(kindWords).map(([value, label]) => ({ value, label }))]}
      />
      {city ? <DepartmentPicker value={filter.department} change={(department) => change({ department })} /> : null}
      <DatePicker.RangePicker
        aria-label="按日期查看"
        className="filter-dates"
        allowEmpty={[true, true]}
        value={[filter.from === '' ? null : dayjs(filter.from), filter.to === '' ? null : dayjs(filter.to)]}
        onChange={(days) => change({ from: days?.[0]?.format('YYYY-MM-DD') ?? '', to: days?.[1]?.format('YYYY-MM-DD') ?? '' })}
      />
      <SearchBox value={filter.who} change={(who) => change({ who })} label="查看人姓名" />
      <SearchBox value={filter.what} change={(what) => change({ what })} label="文书号、清单、公文或文件" />
      {filter.person !== '' ? <Button onClick={() => change({ person: '' })}>不限人员</Button> : null}
      {filter.decision !== '' ? <Button onClick={() => change({ decision: '' })}>不限决定</Button> : null}
      {children}
    </div>
  )
}

function DepartmentPicker({ value, change }: { value: string; change: (department: string) => void }) {
  const departments = useDepartments()
  return (
    <Select
      aria-label="按部门查看"
      className="filter-department"
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={change}
      options={[{ value: '', label: '全部部门' }, ...(departments.data ?? []).map(({ code, name }) => ({ value: code, label: name }))]}
    />
  )
}
