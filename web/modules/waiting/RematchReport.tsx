import { Button } from 'antd'
import type { Rematch, WaitingReason } from '../../api/waiting-shapes.ts'
import { reasonWords } from './reasons.ts'
import '../pushes/pushes.css'

/** What the rematch did, and what still keeps the rest. */
export function RematchReport({ result, close }: { result: Rematch; close: () => void }) {
  const still = (Object.entries(result.still) as [WaitingReason, number][]).map(
    ([reason, count]) => `${reasonWords[reason] ?? reason} ${count} 件`,
  )
  return (
    <div className={result.routed === 0 ? 'report is-partly' : 'report'} role="status">
      <span>
        重新匹配 {result.looked} 件：<strong>{result.routed} 件已推送</strong>
        {still.length > 0 ? `；仍待分派：${still.join('，')}。` : '，队列已清空。'}
        {result.routed === 0 && result.looked > 0 ? '目录与推送对照表尚未覆盖这些决定，请先补充，或逐件分派。' : null}
      </span>
      <Button type="text" size="small" onClick={close}>
        知道了
      </Button>
    </div>
  )
}
