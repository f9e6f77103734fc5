import type { Import } from './shapes.ts'
import { meaningsOf, rowStatuses, wordsOf } from './words.ts'

/** How far an import is: one bar in the colours of its results, and each result in number and word. */
export function ImportProgress({ found }: { found: Import }) {
  const { progress, state } = found
  const running = state === 'queued' || state === 'reading'
  const whole = Math.max(1, progress.total ?? 0)
  return (
    <div className="progress">
      <div
        className={running && progress.total === null ? 'progress-bar is-checking' : 'progress-bar'}
        role="progressbar"
        aria-label="导入进度"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={progress.percent}
        aria-valuetext={sayProgress(found)}
      >
        {rowStatuses.map((status) => (
          <span key={status} className={`part part-${status}`} style={{ width: `${(progress[status] / whole) * 100}%` }} />
        ))}
      </div>
      <p className="progress-words" aria-live={running ? 'off' : 'polite'}>
        {sayProgress(found)}
      </p>
    </div>
  )
}

export function sayProgress({ state, progress: { total, rows, percent } }: Import): string {
  if (state === 'queued') return '正在排队，轮到后自动开始'
  if (state === 'asking') return '请先确认列的对应关系，还没有导入任何一行'
  if (state === 'refused') return '文件未接收，其中的行一条也没有导入'
  const all = total?.toLocaleString('zh-CN') ?? ''
  if (state === 'reading')
    return total === null ? '正在检查整个文件……' : `已处理 ${rows.toLocaleString('zh-CN')} / ${all} 行（${percent}%）`
  return state === 'failed' ? `中断：已处理 ${rows.toLocaleString('zh-CN')} / ${all} 行` : `共 ${all} 行，已全部处理`
}

/** The five results as numbers; those that want something done stand out. */
export function ResultCounts({ found: { progress, kind } }: { found: Import }) {
  const [words, meanings] = [wordsOf(kind), meaningsOf(kind)]
  return (
    <dl className="results">
      {rowStatuses.map((status) => (
        <div key={status} className={`result result-${status}${progress[status] === 0 ? ' is-none' : ''}`} title={meanings[status]}>
          <dt>{words[status]}</dt>
          <dd>{progress[status].toLocaleString('zh-CN')}</dd>
        </div>
      ))}
    </dl>
  )
}
