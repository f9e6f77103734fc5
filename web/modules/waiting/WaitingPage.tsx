import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { WaitingRow, WaitingReason } from '../../api/waiting-shapes.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, Refusal } from '../../kit/States.tsx'
import { DeadlineTag, Moment, Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { seatWords, wordOf } from '../../kit/words.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { HolderLink } from '../finding/HolderLink.tsx'
import { may, useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { useRematch, useWaiting } from './queries.ts'
import { Rejections } from './Rejections.tsx'
import { RematchReport } from './RematchReport.tsx'
import { RouteDrawer } from './RouteDrawer.tsx'
import { reasonWords } from './reasons.ts'
import './waiting.css'

export function Page() {
  const viewer = useViewer()
  const [filter, setFilter] = useFilters({ tab: 'queue', reason: '', client: '' })
  const rejections = filter.tab === 'rejections' && may(viewer, 'rejection.read')
  return rejections ? (
    <>
      <PageHeader
        title="拒收记录"
        lead="未通过校验、没有收入平台的报送行，原样保留并逐项说明原因；身份证号和电话已隐去。"
        next={<ExportButton list="rejections" filter={{ client: filter.client }} />}
      />
      <Rejections
        client={filter.client}
        change={(client) => setFilter({ client })}
        tabs={<Tabs value="rejections" change={(tab) => setFilter({ tab })} />}
      />
    </>
  ) : (
    <Queue
      reason={filter.reason}
      change={(reason) => setFilter({ reason })}
      tabs={<Tabs value="queue" change={(tab) => setFilter({ tab })} />}
    />
  )
}

function Tabs({ value, change }: { value: string; change: (tab: string) => void }) {
  const viewer = useViewer()
  if (!may(viewer, 'rejection.read')) return null
  return (
    <Segmented
      aria-label="待分派或拒收"
      value={value}
      onChange={change}
      options={[
        { value: 'queue', label: '待分派决定' },
        { value: 'rejections', label: '拒收记录' },
      ]}
    />
  )
}

function Queue({ reason, change, tabs }: { reason: string; change: (reason: string) => void; tabs: React.ReactNode }) {
  const viewer = useViewer()
  const routes = may(viewer, 'waiting.route')
  const list = useWaiting(reason)
  const counts = list.data?.pages[0]?.counts
  const rematch = useRematch()
  const [routing, setRouting] = useState<WaitingRow>()
  const view = useListView('waiting', columnsOf(routes, setRouting))
  return (
    <>
      <PageHeader
        title="待分派队列"
        lead={leadOf(counts)}
        next={
          <>
            <ExportButton list="waiting" filter={{ reason }} columns={view.chosen.map(({ key }) => key)} />
            {routes ? (
              <Button loading={rematch.isPending} disabled={counts?.all === 0} onClick={() => rematch.mutate()}>
                按现行目录重新匹配
              </Button>
            ) : null}
          </>
        }
      />
      <Refusal error={rematch.error} />
      {rematch.data ? <RematchReport result={rematch.data} close={rematch.reset} /> : null}
      <div className="filters">
        {tabs}
        <Segmented
          aria-label="按原因查看"
          value={reason}
          onChange={change}
          options={[
            { value: '', label: '全部原因' },
            ...(Object.keys(reasonWords) as WaitingReason[]).map((code) => ({
              value: code,
              label: (
                <>
                  {reasonWords[code]}
                  {counts?.byReason[code] ? <span className="segment-count">{counts.byReason[code]}</span> : null}
                </>
              ),
            })),
          ]}
        />
        <ViewBar view={view} />
      </div>
      <div className="sheet">
        <KeysetTable
          label="待分派的审批决定"
          query={list}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => <WaitingCard row={row} route={routes ? setRouting : undefined} />}
          {...(routes ? { open: setRouting } : {})}
          empty={
            reason === '' ? (
              <EmptyState title="没有等待分派的决定">
                每件审批决定都已推送到接收部门。匹配不上事项或接收部门的决定会立即出现在这里。
              </EmptyState>
            ) : (
              <EmptyState title="没有因此原因等待的决定" action={<Button onClick={() => change('')}>查看全部原因</Button>} />
            )
          }
        />
      </div>
      <RouteDrawer row={routing} close={() => setRouting(undefined)} />
    </>
  )
}

function leadOf(counts: { readonly all: number; readonly overdue: number } | undefined): React.ReactNode {
  if (!counts) return '正在读取……'
  if (counts.all === 0) return '没有自动匹配不上的审批决定。'
  return (
    <>
      有 <strong>{counts.all}</strong> 件决定未能自动推送
      {counts.overdue > 0 ? (
        <>
          ，其中 <strong className="late-text">{counts.overdue} 件已超期</strong>
        </>
      ) : null}
      。分派前没有监管部门知道这些决定，请先办最早的。
    </>
  )
}

function columnsOf(routes: boolean, route: (row: WaitingRow) => void): readonly Column<WaitingRow>[] {
  return [
    {
      key: 'due',
      title: '分派期限',
      width: 142,
      render: (row) => <DeadlineTag dueOn={row.dueOn} overdue={row.overdue} due={row.due} term={`waiting/${row.id}`} />,
    },
    { key: 'reason', title: '原因', width: 122, render: (row) => <Tag shade="open">{row.reason.text}</Tag> },
    { key: 'item', title: '报送的事项', render: (row) => <ItemAsSent row={row} /> },
    {
      key: 'holder',
      title: '行政相对人',
      width: '16%',
      render: (row) => <HolderLink decision={row.decision.id} name={row.decision.holderName} />,
    },
    {
      key: 'number',
      title: '决定文书号',
      width: 180,
      spare: true,
      render: (row) => <span title={row.decision.documentNumber}>{row.decision.documentNumber}</span>,
    },
    { key: 'region', title: '区域', width: 84, render: (row) => row.decision.region.name },
    {
      key: 'owner',
      title: '办理岗位',
      width: 104,
      render: (row) => <span title={row.owner.name}>{wordOf(seatWords, row.owner.seat)}</span>,
    },
    { key: 'opened', title: '收到', width: 104, render: (row) => <Moment at={row.openedAt} /> },
    ...(routes
      ? [
          {
            key: 'act',
            title: '操作',
            width: 76,
            render: (row: WaitingRow) => (
              <Button type="link" size="small" onClick={() => route(row)}>
                分派
              </Button>
            ),
          },
        ]
      : []),
  ]
}

function ItemAsSent({ row }: { row: WaitingRow }) {
  const near = row.candidates[0]
  const name = row.decision.item?.name ?? row.decision.itemAsSent
  return (
    <span className="waiting-item" title={near ? `${name}（最接近：${near.name}）` : name}>
      <strong>{name}</strong>
      {near ? <span className="faint"> 疑为 {near.name}</span> : null}
    </span>
  )
}

function WaitingCard({ row, route }: { row: WaitingRow; route: ((row: WaitingRow) => void) | undefined }) {
  return (
    <article className="push-card">
      <div className="push-card-head">
        <Tag shade="open">{row.reason.text}</Tag>
        <DeadlineTag dueOn={row.dueOn} overdue={row.overdue} due={row.due} term={`waiting/${row.id}`} />
      </div>
      <p className="push-card-item">{row.decision.item?.name ?? row.decision.itemAsSent}</p>
      <p className="push-card-holder">{row.decision.holderName}</p>
      <p className="push-card-fact">
        {row.decision.documentNumber} · {row.decision.region.name} · <Moment at={row.openedAt} />
      </p>
      {row.candidates[0] ? <p className="push-card-fact">疑为：{row.candidates[0].name}</p> : null}
      {route ? (
        <div className="push-card-acts">
          <Button type="primary" onClick={() => route(row)}>
            分派
          </Button>
        </div>
      ) : null}
    </article>
  )
}
