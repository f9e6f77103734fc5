import { Drawer } from 'antd'
import { Link } from 'react-router'
import { useIsPhone } from '../../kit/screen.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useHistory } from './queries.ts'

/** Everybody who was a department's liaison, the newest first, each with the letter's case. */
export function HistoryDrawer({ department, close }: { department: { code: string; name: string } | null; close: () => void }) {
  const isPhone = useIsPhone()
  const history = useHistory(department?.code ?? null)
  return (
    <Drawer
      open={department !== null}
      onClose={close}
      title={`${department?.name ?? ''}历任联络员`}
      placement={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '80%' : 480}
    >
      {history.isPending ? <LoadingRows rows={4} /> : null}
      {history.isError ? <ErrorState error={history.error} retry={() => void history.refetch()} /> : null}
      {history.data?.items.length === 0 ? <EmptyState title="还没有备案过联络员">从“报送联络员”开始。</EmptyState> : null}
      <ul className="liaison-history">
        {history.data?.items.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> <Tag shade={one.endedOn === null ? 'done' : 'quiet'}>{one.kind.name}</Tag>
            <br />
            <span className="faint">
              {one.office} {one.position} · {one.startsOn} 至 {one.endedOn ?? one.endsOn}
            </span>
            {one.endReason === null ? null : (
              <p className="faint">
                {one.endReason}，移交未办推送 {one.handedOver ?? 0} 件
              </p>
            )}
            <Link to={`/cases/${one.case}`}>查看备案办件</Link>
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
