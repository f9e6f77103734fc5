import type { LiveState } from '../api/live.ts'

const words: Readonly<Record<LiveState, string>> = { live: '连线正常', connecting: '重连中', offline: '网络已断开' }
const meanings: Readonly<Record<LiveState, string>> = {
  live: '新推送会立即出现在这里',
  connecting: '正在重新连接，连上后自动补齐其间的变化',
  offline: '本机没有网络，页面内容可能不是最新',
}

/** Whether what is on the screen is fresh. Announced only when it changes. */
export function LiveDot({ state }: { state: LiveState }) {
  return (
    <span className={`live live-${state}`} role="status" title={meanings[state]}>
      <span className="live-dot" aria-hidden="true" />
      {words[state]}
    </span>
  )
}
