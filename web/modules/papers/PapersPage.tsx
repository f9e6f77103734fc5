import { Button, Input, Segmented, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useFilters } from '../../kit/filters.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { stateShades, stateWords, usePapers, type PaperRow } from './queries.ts'
import './papers.css'

const columns: readonly Column<PaperRow>[] = [
  { key: 'number', title: '发文字号', width: 190, render: ({ number }) => number ?? <span className="faint">未编号</span> },
  { key: 'title', title: '标题', render: (row) => <TitleLink row={row} /> },
  { key: 'state', title: '状态', width: 104, render: ({ state }) => <Tag shade={stateShades[state]}>{stateWords[state]}</Tag> },
  { key: 'from', title: '发文单位', width: 128, render: ({ department }) => department.name },
  { key: 'to', title: '主送', width: 128, render: ({ recipient }) => recipient?.name ?? '—' },
  { key: 'at', title: '时间', width: 120, render: (row) => <Moment at={row.sealedAt ?? row.changedAt} /> },
]

/** 公文: what this unit draws up and what it has received, with the one way to begin a new one. */
export function Page() {
  const viewer = useViewer()
  const navigate = useNavigate()
  const [filters, set] = useFilters({ side: '', state: '', q: '' })
  const list = usePapers(filters)
  const view = useListView('papers', columns)
  return (
    <>
      <PageHeader
        title="公文"
        lead="按 GB/T 9704—2012 格式拟制；定稿时编号并固定，此后不能修改，只能作废或另拟代替件。"
        next={
          <>
            <ExportButton list="papers" filter={{ ...filters }} columns={view.chosen.map(({ key }) => key)} />
            {may(viewer, 'paper.write') ? (
              <Button type="primary" onClick={() => void navigate('/papers/new')}>
                拟制公文
              </Button>
            ) : null}
          </>
        }
      />
      <div className="filters">
        <Segmented
          aria-label="范围"
          value={filters.side}
          onChange={(side) => set({ side })}
          options={[
            { label: '全部', value: '' },
            { label: '本单位制作', value: 'own' },
            { label: '收到的', value: 'received' },
          ]}
        />
        <Select
          aria-label="状态"
          value={filters.state}
          onChange={(state) => set({ state })}
          style={{ width: 132 }}
          options={[{ value: '', label: '全部状态' }, ...Object.entries(stateWords).map(([value, label]) => ({ value, label }))]}
        />
        <Input.Search
          aria-label="搜索文号或标题"
          placeholder="文号或标题"
          defaultValue={filters.q}
          allowClear
          style={{ width: 220 }}
          onSearch={(q) => set({ q: q.trim() })}
        />
        <ViewBar view={view} />
        <Link to="/paper-numbers" className="filters-end">
          发文字号登记簿
        </Link>
      </div>
      <div className="sheet">
        <KeysetTable
          label="公文"
          query={list}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => <PaperCard row={row} />}
          open={(row) => void navigate(`/papers/${row.id}`)}
          empty={<EmptyState title="没有符合条件的公文">点“拟制公文”选择一种公文；平台按已知内容填好，其余由您补全。</EmptyState>}
        />
      </div>
    </>
  )
}

function TitleLink({ row }: { row: PaperRow }) {
  return (
    <span className="cell-item">
      <Link to={`/papers/${row.id}`} title={row.title}>
        {row.title}
      </Link>
    </span>
  )
}

function PaperCard({ row }: { row: PaperRow }) {
  return (
    <article>
      <div className="push-card-head">
        <Tag shade={stateShades[row.state]}>{stateWords[row.state]}</Tag>
        <span className="push-card-when">
          <Moment at={row.sealedAt ?? row.changedAt} />
        </span>
      </div>
      <Link to={`/papers/${row.id}`} className="push-card-item">
        {row.title}
      </Link>
      <p className="push-card-fact">
        {row.number ?? '未编号'} · {row.department.name}
        {row.recipient ? ` → ${row.recipient.name}` : ''}
      </p>
    </article>
  )
}
