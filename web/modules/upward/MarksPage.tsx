import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { dayOf } from '../../kit/time.ts'
import { may, useViewer } from '../session/session.ts'
import { MarkDrawer } from './MarkDrawer.tsx'
import { useMarks, type MarkRow } from './queries.ts'
import { wayWords } from './words.ts'
import '../../kit/lined.css'

/** 须上报的事项 (2.2.2.2): which items' decisions go to a superior authority, how, and within how many working days. */
export function Page() {
  const viewer = useViewer()
  const marks = useMarks()
  const [drawer, setDrawer] = useState<MarkRow | 'new' | null>(null)
  const writes = may(viewer, 'catalogue.write')
  const rows = marks.data?.items ?? []
  return (
    <>
      <PageHeader
        title="须上报的事项"
        above={<Link to="/upward">上报任务</Link>}
        lead={
          <>
            标注之后到达的决定，平台自动登记上报任务并抄送监管部门；现有 <strong>{rows.filter(({ active }) => active).length}</strong>{' '}
            项须上报。
          </>
        }
        next={
          writes ? (
            <Button type="primary" size="large" onClick={() => setDrawer('new')}>
              标注事项
            </Button>
          ) : undefined
        }
      />
      {marks.isPending ? <LoadingRows rows={8} /> : null}
      {marks.isError && !marks.data ? <ErrorState error={marks.error} retry={() => void marks.refetch()} /> : null}
      {marks.data ? (
        <div className="sheet">
          {rows.length === 0 ? (
            <EmptyState title="还没有标注须上报的事项">由审批局在此标注：向哪个上级部门、怎样上报、几个工作日内。</EmptyState>
          ) : (
            <MarksTable rows={rows} {...(writes ? { edit: setDrawer } : {})} />
          )}
        </div>
      ) : null}
      {drawer === null ? null : <MarkDrawer mark={drawer === 'new' ? null : drawer} marked={rows} close={() => setDrawer(null)} />}
    </>
  )
}

function MarksTable({ rows, edit }: { rows: readonly MarkRow[]; edit?: (row: MarkRow) => void }) {
  return (
    <table className="keyset is-lined" aria-label="须上报的事项">
      <thead>
        <tr>
          <th scope="col">事项</th>
          <th scope="col" style={{ width: 170 }}>
            上级部门
          </th>
          <th scope="col" style={{ width: 250 }}>
            上报方式
          </th>
          <th scope="col" style={{ width: 110 }}>
            期限
          </th>
          <th scope="col" style={{ width: 190 }}>
            标注
          </th>
          {edit ? (
            <th scope="col" style={{ width: 84 }}>
              <span className="unseen">操作</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item.code} className={row.active ? undefined : 'is-quiet'}>
            <th scope="row">
              {row.item.name} {row.active ? null : <Tag shade="quiet">已停止上报</Tag>}
              <p className="lined-note">{row.item.code}</p>
            </th>
            <td data-label="上级部门">{row.authority}</td>
            <td data-label="上报方式">
              <span>
                {wayWords[row.way]}
                {row.system ? <p className="lined-note">{row.system.name}</p> : null}
              </span>
            </td>
            <td data-label="期限">{row.days} 个工作日</td>
            <td data-label="标注">
              {row.setBy}，自 {dayOf(row.since)}
            </td>
            {edit ? (
              <td>
                <Button onClick={() => edit(row)} aria-label={`修改${row.item.name}的上报标注`}>
                  修改
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
