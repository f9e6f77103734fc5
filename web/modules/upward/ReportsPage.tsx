import { Button, Segmented, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useFilters } from '../../kit/filters.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { CountTile, PageHeader } from '../../kit/Page.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { DeadlineTag, Tag } from '../../kit/Tags.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { noFilter, useReports, type ReportFilter, type ReportRow } from './queries.ts'
import { optionsOf, stateShades, stateWords, wayWords } from './words.ts'
import '../workbench/workbench.css'
import './upward.css'

/** 上报任务 (2.2.2.2): what must go to the superior authority, the urgent first. */
export function Page() {
  const [filter, setFilter] = useFilters<ReportFilter>(noFilter)
  const list = useReports(filter)
  const view = useListView('upward', columns)
  const go = useNavigate()
  const counts = list.data?.pages[0]?.counts
  const filtered = Object.values(filter).some((value) => value !== '')
  return (
    <>
      <PageHeader
        title="上报任务"
        lead="目录中标明须上报的事项，决定一到就自动登记；上报后凭回执编号或截图办结，同时抄送监管部门。"
        next={
          <div className="page-nexts">
            <ExportButton list="upward" filter={{ ...filter }} columns={view.chosen.map(({ key }) => key)} />
            <Button onClick={() => void go('/upward/items')}>须上报的事项</Button>
            <Button onClick={() => void go('/upward/systems')}>专业系统与账号</Button>
          </div>
        }
      />
      {counts ? (
        <div className="counts">
          <CountTile label="逾期" count={counts.overdue} tone="late" />
          <CountTile label="待上报" count={counts.due} tone="due" />
          <CountTile label="待更正补报" count={counts.returned} tone="due" />
          <CountTile label="已上报待回执" count={counts.reported} tone="calm" />
        </div>
      ) : null}
      <Filters filter={filter} change={setFilter}>
        <ViewBar view={view} />
      </Filters>
      <div className="sheet">
        <KeysetTable
          label="上报任务"
          query={list}
          rowKey={(row) => row.id}
          columns={view.columns}
          open={(row) => void go(`/cases/${row.id}`)}
          renderCard={(row) => <ReportCard row={row} />}
          empty={
            filtered ? (
              <EmptyState title="没有符合条件的任务" action={<Button onClick={() => setFilter(noFilter)}>清除筛选</Button>} />
            ) : (
              <EmptyState title="没有在办的上报任务">须上报事项的决定到达后，任务会自动出现在这里。</EmptyState>
            )
          }
        />
      </div>
    </>
  )
}

interface FiltersProps {
  readonly filter: ReportFilter
  readonly change: (change: Partial<ReportFilter>) => void
  readonly children: React.ReactNode
}

function Filters({ filter, change, children }: FiltersProps) {
  return (
    <div className="filters">
      <Segmented
        aria-label="在办、逾期或已办结"
        value={filter.closed === 'true' ? 'closed' : filter.overdue === 'true' ? 'overdue' : 'open'}
        onChange={(tab) => change({ state: '', closed: tab === 'closed' ? 'true' : '', overdue: tab === 'overdue' ? 'true' : '' })}
        options={[
          { value: 'open', label: '在办' },
          { value: 'overdue', label: '逾期' },
          { value: 'closed', label: '已办结' },
        ]}
      />
      <Select
        aria-label="按状态查看"
        className="filter-department"
        value={filter.state}
        onChange={(state) => change({ state })}
        options={[{ value: '', label: '全部状态' }, ...optionsOf(stateWords)]}
      />
      <Segmented
        aria-label="按上报方式查看"
        value={filter.way}
        onChange={(way) => change({ way })}
        options={[{ value: '', label: '全部方式' }, ...optionsOf(wayWords)]}
      />
      {children}
    </div>
  )
}

function Due({ row }: { row: ReportRow }) {
  if (row.held) return <Tag shade="quiet">期限暂停</Tag>
  if (row.dueOn === null) return <span className="faint">{row.reportedOn === null ? '—' : `${row.reportedOn} 上报`}</span>
  return <DeadlineTag dueOn={row.dueOn} overdue={row.overdue} />
}

const State = ({ row }: { row: ReportRow }) => <Tag shade={row.overdue ? 'urgent' : stateShades[row.state]}>{stateWords[row.state]}</Tag>

/** The number first: items with long names would otherwise all look the same in a narrow column. */
const nameOf = ({ title }: ReportRow) => title.replace(/^(.+)（([^（）]+)）$/u, '$2 $1')

const columns: readonly Column<ReportRow>[] = [
  { key: 'due', title: '期限', width: 130, render: (row) => <Due row={row} /> },
  {
    key: 'title',
    title: '事项与文号',
    render: (row) => (
      <span className="cell-item">
        <Link to={`/cases/${row.id}`} title={row.title}>
          {nameOf(row)}
        </Link>
      </span>
    ),
  },
  { key: 'state', title: '状态', width: 170, render: (row) => <State row={row} /> },
  { key: 'authority', title: '上级部门', width: 140, render: (row) => row.authority },
  { key: 'way', title: '方式', width: 100, render: (row) => wayWords[row.way] },
  { key: 'department', title: '抄送', width: 120, render: (row) => row.department.name },
  { key: 'receipt', title: '回执编号', width: 170, spare: true, render: (row) => row.receiptNumber ?? '—' },
]

function ReportCard({ row }: { row: ReportRow }) {
  return (
    <>
      <p className="report-card-head">
        <State row={row} />
        <Due row={row} />
      </p>
      <Link to={`/cases/${row.id}`}>{row.title}</Link>
      <p className="faint">
        {row.authority} · {wayWords[row.way]} · 抄送{row.department.name}
      </p>
    </>
  )
}
