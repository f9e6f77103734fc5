import { Button } from 'antd'
import { Moment } from '../../kit/Tags.tsx'
import type { Run } from './shapes.ts'
import '../pushes/pushes.css'

/** How far a count is, then what it found. */
export function RunReport({ run, close }: { run: Run | undefined; close: () => void }) {
  if (!run) return null
  if (run.finishedAt === null) {
    const share = Math.round((run.counted / Math.max(1, run.days)) * 100)
    return (
      <div className="run" role="status">
        <div className="run-bar" role="progressbar" aria-label="对账进度" aria-valuemin={0} aria-valuemax={100} aria-valuenow={share}>
          <span style={{ width: `${Math.max(4, share)}%` }} />
        </div>
        正在对账：{run.firstDay} 至 {run.lastDay}，已核对 {run.counted} / {run.days} 天{run.healed > 0 ? `，自动修复 ${run.healed} 处` : ''}
        ……
      </div>
    )
  }
  return (
    <div className={run.fault || run.differences > 0 ? 'report is-partly' : 'report'} role="status">
      <span>
        {run.fault ?? (
          <>
            已核对 {run.firstDay} 至 {run.lastDay}：
            <strong>{run.differences === 0 ? '没有新的差异' : `新发现 ${run.differences} 项差异`}</strong>
            {run.healed > 0 ? `，自动修复 ${run.healed} 处` : ''}。完成于 <Moment at={run.finishedAt} exact />
          </>
        )}
      </span>
      <Button type="text" size="small" onClick={close}>
        知道了
      </Button>
    </div>
  )
}
