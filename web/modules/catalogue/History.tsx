import { EmptyState } from '../../kit/States.tsx'
import { writeInstant } from '../../kit/time.ts'
import type { HistoryEntry } from './shapes.ts'

/** Who changed what, when, and from what to what; newest first, as the journal keeps it. */
export function History({ entries }: { entries: readonly HistoryEntry[] }) {
  if (entries.length === 0) return <EmptyState title="还没有变更记录" />
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li key={`${entry.at}${entry.text}`}>
          <p className="history-text">{entry.text}</p>
          <p className="history-actor">
            <time dateTime={entry.at}>{writeInstant(entry.at)}</time> · {entry.actor.department} ·{' '}
            {`${entry.actor.seat} ${entry.actor.name}`.trim()}
            {entry.note ? ` · 依据：${entry.note}` : ''}
          </p>
          {entry.changes.length > 0 ? (
            <dl className="history-changes">
              {entry.changes.map(({ label, before, after }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {before === '—' ? null : <del>原：{before}</del>}
                    <ins>{before === '—' ? after : `现：${after}`}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
