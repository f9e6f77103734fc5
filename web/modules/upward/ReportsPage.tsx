import { Button, Segmented, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useFilters } from '../../kit/filters.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { CountTile, PageHeader } from '../../kit/Page.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { noFilter, stateWords, useReports, wayWords, type ReportFilter, type ReportRow } from './queries.ts'
import '../workbench/workbench.css'

/** 上报任务 (2.2.2.2): what must go to the superior authority, the urgent first. */
export function Page() {
  const [filter, setFilter] = useFilters<ReportFilter>(noFilter)
  const list = useReports(filter)
  const go = useNavigate()
  const counts = list.data?.pages[0]?.counts
  const filtered = Object.values(filter).some((value) => value !== '')
  return (
    <>
      <PageHeader
        title="上报任务"
        lead="目录中标明须上报的事项，决定一到就自动登记；上报后凭回执编号或截图办结，同时抄送监管部门。"
        next={<Button onClick={() => void go('/upward/systems')}>专业系统与账号</Button>}
      />
      {counts ? (
        <div className="counts">
          <CountTile label="待上报" count={counts.due} tone="due" />
          <CountTile label="已上报待回执" count={counts.reported} tone="calm" />
          <CountTile label="待更正补报" count={counts.returned} tone="due" />
          <CountTile label="逾期" count={counts.overdue} tone="late" />
        </div>
      ) : null}
      <Filters filter={filter} change={setFilter} />
      <div className="sheet">
        <KeysetTable
          label="上报任务"
          query={list}
          rowKey={(row) => row.id}
          columns={columns}
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

function Filters({ filter, change }: { filter: ReportFilter; change: (change: Partial<ReportFilter>) => void }) {
  return (
    <div className="filters">
      <Segmented
        aria-label="在办或已办结"
        value={filter.closed}
        onChange={(closed) => change({ closed, state: '', overdue: '' })}
        options={[
          { value: '', label: '在办' },
          { value: 'true', label: '已办结' },
        ]}
      />
      <Select
        aria-label="按状态查看"
        className="filter-department"
        value={filter.state}
        onChange={(state) => change({ state })}
        options={[{ value: '', label: '全部状态' }, ...Object.entries(stateWords).map(([value, label]) => ({ value, label }))]}
      />
      <Segmented
        aria-label="按上报方式查看"
        value={filter.way}
        onChange={(way) => change({ way })}
        options={[{ value: '', label: '全部方式' }, ...Object.entries(wayWords).map(([value, label]) => ({ value, label }))]}
      />
    </div>
  )
}

function Due({ row }: { row: ReportRow }) {
  if (row.held) return <Tag shade="quiet">期限暂停</Tag>
  if (row.dueOn === null) return <span className="faint">—</span>
  return row.overdue ? <strong className="late-text">{row.dueOn} 逾期</strong> : row.dueOn
}

const columns: readonly Column<ReportRow>[] = [
  { key: 'title', title: '事项与文号', render: (row) => <Link to={`/cases/${row.id}`}>{row.title}</Link> },
  { key: 'authority', title: '上级部门', width: 170, render: (row) => row.authority },
  { key: 'way', title: '方式', width: 110, render: (row) => wayWords[row.way] },
  { key: 'state', title: '状态', width: 160, render: (row) => stateWords[row.state] },
  { key: 'due', title: '期限', width: 140, render: (row) => <Due row={row} /> },
  { key: 'department', title: '抄送', width: 140, render: (row) => row.department.name },
  { key: 'receipt', title: '回执编号', width: 140, spare: true, render: (row) => row.receiptNumber ?? '—' },
]

function ReportCard({ row }: { row: ReportRow }) {
  return (
    <>
      <Link to={`/cases/${row.id}`}>{row.title}</Link>
      <p>
        {stateWords[row.state]} · {row.authority} · {wayWords[row.way]}
      </p>
      <p className="faint">
        期限 <Due row={row} /> · 抄送 {row.department.name}
      </p>
    </>
  )
}
