import { Button, Segmented, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useDepartments } from '../../api/references.ts'
import type { Viewer } from '../../api/shapes.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { CaseDeadline } from './CaseDeadline.tsx'
import { shadeOf } from './present.ts'
import { caseQuery, noFilter, useCases, useProcedures, type CaseFilter, type CasePage, type CaseRow } from './queries.ts'
import './cases.css'

const columns: readonly Column<CaseRow>[] = [
  { key: 'due', title: '期限', width: 140, render: (row) => <CaseDeadline row={row} /> },
  {
    key: 'title',
    title: '办件',
    render: (row) => (
      <span className="cell-item">
        <Link to={`/cases/${row.id}`} title={row.title}>
          {row.title}
        </Link>
      </span>
    ),
  },
  { key: 'procedure', title: '种类', width: 180, render: (row) => row.procedure.title },
  { key: 'state', title: '状态', width: 150, render: (row) => <CaseState row={row} /> },
  { key: 'custodian', title: '现在由谁办理', width: 200, render: (row) => <Custodian row={row} /> },
  { key: 'parties', title: '当事部门', width: 180, spare: true, render: (row) => row.parties.map(({ name }) => name).join('、') },
  { key: 'opened', title: '发起', width: 110, render: (row) => <Moment at={row.openedAt} /> },
  { key: 'opener', title: '发起人', width: 150, extra: true, render: (row) => `${row.openedBy.department.name} ${row.openedBy.name}` },
  { key: 'closed', title: '办结', width: 110, extra: true, render: (row) => (row.closedAt ? <Moment at={row.closedAt} /> : '—') },
  { key: 'id', title: '编号', width: 72, extra: true, render: (row) => row.id },
]

const working: ReadonlySet<string> = new Set(['handler', 'reviewer', 'approver', 'liaison', 'deputy', 'head', 'operator'])
const acts = (viewer: Viewer) => viewer.seats.some(({ code }) => working.has(code))

type Tab = 'mine' | 'open' | 'overdue' | 'closed'
const tabOf = ({ mine, overdue, closed }: CaseFilter): Tab =>
  closed === 'true' ? 'closed' : overdue === 'true' ? 'overdue' : mine === 'true' ? 'mine' : 'open'
const filterOf: Readonly<Record<Tab, Pick<CaseFilter, 'mine' | 'overdue' | 'closed'>>> = {
  mine: { mine: 'true', overdue: '', closed: '' },
  open: { mine: 'all', overdue: '', closed: '' },
  overdue: { mine: 'all', overdue: 'true', closed: '' },
  closed: { mine: 'all', overdue: '', closed: 'true' },
}

/** 办件: what waits for me, what runs, what is late, what has ended; the most urgent first. */
export function Page() {
  const viewer = useViewer()
  // Who has work here begins with it; who looks on, with everything.
  const first = filterOf[acts(viewer) ? 'mine' : 'open']
  const [filter, setFilter] = useFilters({ ...noFilter, ...first })
  const cases = useCases(filter)
  const navigate = useNavigate()
  const procedures = useProcedures()
  const view = useListView('cases', columns)
  const counts = cases.data?.pages[0]?.counts
  const filtered = [filter.q, filter.procedure, filter.state, filter.party, filter.decision].some((value) => value !== '')
  const chosen = procedures.data?.find(({ id }) => id === filter.procedure)
  const mayOpen = procedures.data?.some(({ opening }) => opening !== null) ?? false
  return (
    <>
      <PageHeader
        title="办件"
        lead={leadOf(counts)}
        next={
          <>
            <ExportButton list="cases" filter={caseQuery(filter)} columns={view.chosen.map(({ key }) => key)} />
            {mayOpen ? (
              <Button type="primary" size="large" onClick={() => void navigate('/cases/new')}>
                发起办件
              </Button>
            ) : null}
          </>
        }
      />
      <div className="filters">
        <Segmented<Tab>
          aria-label="范围"
          value={tabOf(filter)}
          onChange={(tab: Tab) => setFilter(filterOf[tab])}
          options={[
            { value: 'mine', label: <Counted label="等我办理" count={counts?.mine} /> },
            { value: 'open', label: <Counted label="在办" count={counts?.open} /> },
            { value: 'overdue', label: <Counted label="已逾期" count={counts?.overdue} /> },
            { value: 'closed', label: '已办结' },
          ]}
        />
        <SearchBox value={filter.q} change={(q) => setFilter({ q })} label="搜索标题或编号" />
        <Select
          aria-label="种类"
          className="filter-item"
          placeholder="全部种类"
          allowClear
          value={filter.procedure || undefined}
          onChange={(procedure: string | undefined) => setFilter({ procedure: procedure ?? '', state: '' })}
          options={(procedures.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          popupMatchSelectWidth={false}
        />
        {chosen ? (
          <Select
            aria-label="状态"
            className="filter-department"
            placeholder="全部状态"
            allowClear
            value={filter.state || undefined}
            onChange={(state: string | undefined) => setFilter({ state: state ?? '' })}
            options={chosen.states
              .filter(({ final }) => final === (filter.closed === 'true'))
              .map(({ name, title }) => ({ value: name, label: title }))}
          />
        ) : null}
        {viewer.sight === 'city' ? <PartyPicker value={filter.party} change={(party) => setFilter({ party })} /> : null}
        <ViewBar view={view} />
        {filtered ? (
          <Button type="link" onClick={() => setFilter({ ...noFilter, ...filterOf[tabOf(filter)] })}>
            清除筛选
          </Button>
        ) : null}
      </div>
      <div className="sheet">
        <KeysetTable
          label="办件"
          query={cases}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => <CaseCard row={row} />}
          open={(row) => void navigate(`/cases/${row.id}`)}
          rowClass={(row) => (row.mine ? 'is-mine' : undefined)}
          empty={
            filtered ? (
              <EmptyState title="没有符合条件的办件">放宽条件，或换一个关键词再试。</EmptyState>
            ) : (
              <EmptyState
                title={emptyTitle[tabOf(filter)]}
                action={
                  tabOf(filter) === 'mine' && counts && counts.open > 0 ? (
                    <Button onClick={() => setFilter(filterOf.open)}>看在办的 {counts.open} 件</Button>
                  ) : null
                }
              >
                部门之间请求、答复、征求意见、报告等正式往来都在这里办理。
              </EmptyState>
            )
          }
        />
      </div>
    </>
  )
}

const emptyTitle: Readonly<Record<Tab, string>> = {
  mine: '没有等您办理的办件',
  open: '没有在办的办件',
  overdue: '没有逾期的办件',
  closed: '还没有办结的办件',
}

function leadOf(counts: CasePage['counts'] | undefined): string {
  if (!counts) return '正在读取……'
  if (counts.mine > 0) return `有 ${counts.mine} 件等您办理，先到期的在前。`
  return counts.open > 0 ? `没有等您办理的；在办 ${counts.open} 件在等待其他人。` : '部门之间的正式往来在这里发起、办理、留痕。'
}

function Counted({ label, count }: { label: string; count: number | undefined }) {
  return (
    <>
      {label}
      {count ? <span className="segment-count">{count}</span> : null}
    </>
  )
}

function CaseState({ row }: { row: CaseRow }) {
  return <Tag shade={shadeOf(row.closedAt !== null, row.overdue)}>{row.state.title}</Tag>
}

function Custodian({ row }: { row: CaseRow }) {
  if (row.closedAt !== null) return <span className="faint">—</span>
  if (row.mine) return <strong>我</strong>
  return (
    <span>
      {row.custodian.department.name} · {row.custodian.seat.title}
    </span>
  )
}

function PartyPicker({ value, change }: { value: string; change: (code: string) => void }) {
  const departments = useDepartments()
  return (
    <Select
      aria-label="当事部门"
      className="filter-department"
      placeholder="当事部门"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value || undefined}
      onChange={(code: string | undefined) => change(code ?? '')}
      options={(departments.data ?? []).map((each) => ({ value: each.code, label: each.name }))}
    />
  )
}

function CaseCard({ row }: { row: CaseRow }) {
  return (
    <article className="push-card">
      <div className="push-card-head">
        <CaseDeadline row={row} />
        <CaseState row={row} />
        <span className="push-card-when">
          <Moment at={row.openedAt} />
        </span>
      </div>
      <Link to={`/cases/${row.id}`} className="push-card-item">
        {row.title}
      </Link>
      <p className="push-card-fact">
        {row.procedure.title} · {row.closedAt === null ? '现在由' : ''}
        <Custodian row={row} />
      </p>
    </article>
  )
}
