import { Button } from 'antd'
import { useState } from 'react'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { FollowUpDrawer } from './FollowUpDrawer.tsx'
import { FollowUpList } from './FollowUpList.tsx'
import { useFollowUps } from './queries.ts'
import type { FollowUpRow } from './shapes.ts'
import './penalties.css'

/** 后续事项: penalties and endings without their original decision, and licences to be cancelled after 吊销 (2.2.3.2). */
export function Page() {
  const list = useFollowUps()
  const [acting, setActing] = useState<FollowUpRow>()
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const late = rows.filter(({ overdue }) => overdue).length
  return (
    <>
      <PageHeader
        title="后续事项"
        lead={
          rows.length === 0 ? (
            '处罚、终止与原决定的关联，以及吊销后的注销。'
          ) : (
            <>
              有 <strong>{rows.length}</strong> 项等待办理
              {late > 0 ? (
                <>
                  ，其中 <strong className="late-text">{late} 项已超期</strong>
                </>
              ) : null}
              。
            </>
          )
        }
        next={<ExportButton list="follow-ups" filter={{}} />}
      />
      <div className="sheet">
        {list.isPending ? <LoadingRows rows={5} /> : null}
        {list.isError && rows.length === 0 ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : null}
        {list.isSuccess && rows.length === 0 ? (
          <EmptyState title="没有等待办理的后续事项">没有关联到原决定的处罚和终止决定，以及吊销后待注销的许可，会立即列在这里。</EmptyState>
        ) : null}
        {rows.length > 0 ? <FollowUpList rows={rows} act={setActing} /> : null}
        {list.hasNextPage ? (
          <div className="keyset-foot">
            <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
              加载更多
            </Button>
          </div>
        ) : null}
      </div>
      <FollowUpDrawer row={acting} close={() => setActing(undefined)} />
    </>
  )
}
