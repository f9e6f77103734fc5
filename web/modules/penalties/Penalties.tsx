import { Button, Segmented } from 'antd'
import { Link, useNavigate } from 'react-router'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { usePenalties } from './queries.ts'
import type { PenaltyRow } from './shapes.ts'
import { effectShades, effectWords } from './words.ts'
import './penalties.css'

const columns: readonly Column<PenaltyRow>[] = [
  { key: 'number', title: '处罚决定书文号', width: '19%', render: (row) => <NumberLink row={row} /> },
  { key: 'holder', title: '行政相对人', render: ({ holderName }) => holderName },
  { key: 'categories', title: '处罚类别', render: ({ categories }) => categories.join('、') },
  { key: 'effect', title: '对许可', width: 124, render: ({ effect }) => <Effect effect={effect} /> },
  { key: 'decision', title: '原决定', width: '19%', render: (row) => <Original row={row} /> },
  { key: 'department', title: '处罚部门', width: 120, spare: true, render: ({ department }) => department.name },
  { key: 'day', title: '处罚日期', width: 104, render: ({ decidedOn }) => decidedOn },
  { key: 'at', title: '收到', width: 104, spare: true, render: ({ receivedAt }) => <Moment at={receivedAt} /> },
]

/** 行政处罚: what departments imposed and what affects decisions that this department received (2.2.3.2). */
export function Page() {
  const viewer = useViewer()
  const writes = may(viewer, 'penalty.write')
  const signs = may(viewer, 'push.receive')
  const [filter, setFilter] = useFilters({ only: '', effect: '', q: '' })
  const list = usePenalties(filter)
  const navigate = useNavigate()
  const view = useListView('penalties', columns)
  const unseen = list.data?.pages[0]?.unseen ?? 0
  const filtered = filter.only !== '' || filter.effect !== '' || filter.q !== ''
  return (
    <>
      <PageHeader
        title="行政处罚"
        lead={
          unseen > 0 ? (
            <>
              有 <strong>{unseen}</strong> 件影响本部门所接收决定的处罚尚未阅知。
            </>
          ) : (
            '影响许可决定的行政处罚，与原决定关联，并告知每一个收到原决定的部门。'
          )
        }
        next={
          <>
            <ExportButton list="penalties" filter={{ ...filter }} columns={view.chosen.map(({ key }) => key)} />
            {writes ? (
              <Button type="primary" onClick={() => void navigate('/penalties/new')}>
                录入处罚
              </Button>
            ) : null}
          </>
        }
      />
      <div className="filters">
        <Segmented
          aria-label="按关联和阅知查看"
          value={filter.only}
          onChange={(only) => setFilter({ only })}
          options={[
            { value: '', label: '全部' },
            ...(signs ? [{ value: 'unseen', label: <>未阅{unseen > 0 ? <span className="segment-count">{unseen}</span> : null}</> }] : []),
            { value: 'linked', label: '已关联' },
            { value: 'unlinked', label: '待关联' },
          ]}
        />
        <Segmented
          aria-label="按对许可的影响查看"
          value={filter.effect}
          onChange={(effect) => setFilter({ effect })}
          options={[
            { value: '', label: '不限影响' },
            { value: 'stripped', label: '吊销' },
            { value: 'suspended', label: '暂扣' },
          ]}
        />
        <SearchBox value={filter.q} change={(q) => setFilter({ q })} label="文号或相对人" />
        <ViewBar view={view} />
      </div>
      <div className="sheet">
        <KeysetTable
          label="行政处罚"
          query={list}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => <PenaltyCard row={row} />}
          open={(row) => void navigate(`/penalties/${row.id}`)}
          rowClass={(row) => (row.unseen ? 'is-unseen' : undefined)}
          empty={
            filtered ? (
              <EmptyState
                title="没有符合条件的处罚"
                action={<Button onClick={() => setFilter({ only: '', effect: '', q: '' })}>查看全部</Button>}
              />
            ) : (
              <EmptyState title="还没有行政处罚">
                {writes
                  ? '作出影响许可的处罚后在这里录入，成批的用“导入双公示表”，也可由业务系统经接口报送。'
                  : '监管部门报送的、影响许可决定的处罚列在这里。'}
              </EmptyState>
            )
          }
        />
      </div>
    </>
  )
}

export function Effect({ effect }: { effect: PenaltyRow['effect'] }) {
  return effect === 'none' ? (
    <span className="faint">不影响</span>
  ) : (
    <Tag shade={effectShades[effect]}>{effectWords[effect].slice(0, 2)}证照</Tag>
  )
}

function NumberLink({ row }: { row: PenaltyRow }) {
  return (
    <span className="cell-item">
      <Link to={`/penalties/${row.id}`}>{row.documentNumber}</Link>
      {row.unseen ? <Tag shade="open">未阅</Tag> : null}
    </span>
  )
}

function Original({ row: { decision } }: { row: PenaltyRow }) {
  if (!decision) return <Tag shade="open">待关联</Tag>
  return (
    <Link to={`/decisions/${decision.id}`} title={decision.item.name} onClick={(event) => event.stopPropagation()}>
      {decision.documentNumber}
    </Link>
  )
}

function PenaltyCard({ row }: { row: PenaltyRow }) {
  return (
    <article>
      <div className="push-card-head import-card-head">
        <Effect effect={row.effect} />
        {row.unseen ? <Tag shade="open">未阅</Tag> : null}
        <span className="push-card-when">{row.decidedOn}</span>
      </div>
      <Link to={`/penalties/${row.id}`} className="push-card-item">
        {row.documentNumber}
      </Link>
      <p className="push-card-fact">
        {row.holderName} · {row.categories.join('、')}
      </p>
      <p className="push-card-fact">{row.department.name}</p>
    </article>
  )
}
