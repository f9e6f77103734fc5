import { intakes } from '#notice/catalogue-words.ts'
import { PlusOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { ItemDrawer } from './ItemDrawer.tsx'
import { useCatalogue, useSupervising, type CatalogueFilter } from './queries.ts'
import type { ItemRow } from './shapes.ts'
import './catalogue.css'

const noFilter: CatalogueFilter = { q: '', department: '', intake: '' }
const addressOf = (row: ItemRow) => `/catalogue/${row.code}`

/** The count is of the decisions that the viewer may see: a department's says nothing about an item of others. */
const columnsFor = (counted: boolean) => columns.filter(({ key }) => counted || key !== 'decisions')

const columns: readonly Column<ItemRow>[] = [
  { key: 'code', title: '编码', width: 118, render: (row) => <span className="item-code">{row.code}</span> },
  {
    key: 'name',
    title: '事项',
    render: (row) => (
      <span className="cell-item">
        <Link to={addressOf(row)} title={row.name}>
          {row.name}
        </Link>
        {row.active ? null : <Tag shade="quiet">停用</Tag>}
      </span>
    ),
  },
  { key: 'category', title: '许可类别', width: 84, spare: true, render: (row) => <span title={row.category}>{row.category}</span> },
  { key: 'intake', title: '受理方式', width: 118, render: (row) => <IntakeTag row={row} /> },
  { key: 'approving', title: '审批主体', width: 124, spare: true, render: (row) => row.approvingBody.name },
  { key: 'lead', title: '主管部门', width: 150, render: (row) => <strong className="item-lead">{row.lead?.name ?? '未定'}</strong> },
  { key: 'assists', title: '协管部门', width: '19%', render: (row) => <Assists row={row} /> },
  { key: 'rules', title: '推送规则', width: 112, render: (row) => <Rules row={row} /> },
  { key: 'decisions', title: '近 30 日', width: 78, align: 'right', render: (row) => `${row.decisions30} 件` },
]

/** 事项目录: every item, how it is taken in (1.1), who approves it and who supervises it (1.2). */
export function Page() {
  const [filter, setFilter] = useFilters(noFilter)
  const catalogue = useCatalogue(filter)
  const departments = useSupervising()
  const navigate = useNavigate()
  const viewer = useViewer()
  const [adding, setAdding] = useState(false)
  const counted = !may(viewer, 'push.receive')
  const filtered = Object.values(filter).some((value) => value !== '')
  const total = catalogue.data?.pages[0]?.total
  const view = useListView('items', columnsFor(counted))
  return (
    <>
      <PageHeader
        title="事项目录"
        lead={`${total === undefined ? '' : `${filtered ? '符合条件的' : '共'} ${total} 项。`}每个事项由谁审批、由谁监管、在哪里受理，以此为准。`}
        next={
          <>
            <ExportButton list="items" filter={{ ...filter }} columns={view.chosen.map(({ key }) => key)} />
            {may(viewer, 'catalogue.write') ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                新增事项
              </Button>
            ) : null}
          </>
        }
      />
      <div className="filters">
        <SearchBox value={filter.q} change={(q) => setFilter({ q })} label="搜索事项名称、编码" />
        <Select
          aria-label="主管或协管部门"
          className="filter-item"
          placeholder="全部监管部门"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.department || undefined}
          onChange={(department: string | undefined) => setFilter({ department: department ?? '' })}
          options={(departments.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Select
          aria-label="受理方式"
          className="filter-item"
          placeholder="全部受理方式"
          allowClear
          value={filter.intake || undefined}
          onChange={(intake: string | undefined) => setFilter({ intake: intake ?? '' })}
          options={Object.entries(intakes).map(([value, label]) => ({ value, label }))}
        />
        <ViewBar view={view} />
        {filtered ? (
          <Button type="link" onClick={() => setFilter(noFilter)}>
            清除筛选
          </Button>
        ) : null}
      </div>
      <div className="sheet">
        <KeysetTable
          label="事项目录"
          query={catalogue}
          rowKey={(row) => row.code}
          columns={view.columns}
          renderCard={(row) => <ItemCard row={row} counted={counted} />}
          open={(row) => void navigate(addressOf(row))}
          empty={<EmptyState title="没有符合条件的事项">换一个词，或清除筛选后再找。</EmptyState>}
        />
      </div>
      <ItemDrawer open={adding} close={() => setAdding(false)} done={(code) => void navigate(`/catalogue/${code}`)} />
    </>
  )
}

function IntakeTag({ row }: { row: ItemRow }) {
  if (row.intake === 'bureau-window' || row.intake === 'general-window') return row.intakeName
  return (
    <Tag shade={row.intake === 'not-yet' ? 'urgent' : 'open'} title={row.intakeName}>
      {row.intake === 'entrusted' ? '委托办理' : row.intakeName}
    </Tag>
  )
}

function Assists({ row }: { row: ItemRow }) {
  const names = row.assists.map(({ name }) => name).join('、')
  return names === '' ? <span className="item-none">—</span> : <span title={names}>{names}</span>
}

function Rules({ row }: { row: ItemRow }) {
  if (!row.routed) return row.active ? <Tag shade="urgent">无生效规则</Tag> : <span className="item-none">—</span>
  return row.regionalRules > 0 ? `全市＋${row.regionalRules} 区域` : '全市'
}

function ItemCard({ row, counted }: { row: ItemRow; counted: boolean }) {
  return (
    <article>
      <Link to={addressOf(row)} className="push-card-item item-card-name">
        {row.name}
      </Link>
      <p className="push-card-fact">
        主管 {row.lead?.name ?? '未定'}
        {row.assists.length > 0 ? ` · 协管 ${row.assists.map(({ name }) => name).join('、')}` : ''}
      </p>
      <p className="push-card-fact">
        {row.code} · <IntakeTag row={row} /> · <Rules row={row} />
        {counted ? ` · 近 30 日 ${row.decisions30} 件` : ''}
      </p>
    </article>
  )
}
