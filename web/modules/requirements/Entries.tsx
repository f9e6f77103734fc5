import {
  compareRequirements,
  entryFields,
  requirementKinds,
  wordsOf,
  type EntryDifference,
  type RequirementEntry,
} from '#notice/requirements.ts'

/** What has to be handed in: one line each, cards on a phone. */
export function Entries({ entries }: { entries: readonly RequirementEntry[] }) {
  return (
    <ol className="entries">
      {entries.map((entry) => (
        <li key={entry.code}>
          <p className="entry-title">
            <span className="entry-code">{entry.code}</span>
            <strong>{entry.title}</strong>
            <span className="entry-form">
              {requirementKinds[entry.kind]} {entry.count} 份
            </span>
          </p>
          <p className="entry-fact">
            {entry.requiredWhen === '' ? '均须提交' : `需要时提交：${entry.requiredWhen}`} · {entry.source}
          </p>
          <p className="entry-basis">依据：{entry.legalBasis}</p>
        </li>
      ))}
    </ol>
  )
}

const changeWords = { added: '新增', removed: '取消', changed: '改变', same: '不变' } as const

/** Two versions side by side: words that went are struck out, words that came are underlined; told by mark and word, never by colour alone. */
export function Comparison({
  before,
  after,
  titles,
}: {
  before: readonly RequirementEntry[]
  after: readonly RequirementEntry[]
  titles: readonly [string, string]
}) {
  const rows = compareRequirements(before, after)
  const differing = rows.filter(({ change }) => change !== 'same')
  const kept = rows.filter(({ change }) => change === 'same')
  const count = (change: EntryDifference['change']) => rows.filter((row) => row.change === change).length
  return (
    <>
      <p className="comparison-sum">
        新增 {count('added')} 项，取消 {count('removed')} 项，改变 {count('changed')} 项，不变 {count('same')} 项。
      </p>
      {differing.length > 0 ? (
        <div className="comparison-head" aria-hidden="true">
          <span>{titles[0]}</span>
          <span>{titles[1]}</span>
        </div>
      ) : null}
      <ol className="comparison">
        {differing.map((row) => (
          <li key={row.code} className={`is-${row.change}`}>
            <p className="comparison-change">
              <span className={`change change-${row.change}`}>{changeWords[row.change]}</span> {row.code}
            </p>
            <Side row={row} side="before" title={titles[0]} />
            <Side row={row} side="after" title={titles[1]} />
          </li>
        ))}
      </ol>
      {kept.length > 0 ? (
        <p className="comparison-kept">不变：{kept.map(({ code, after: entry }) => `${code} ${entry?.title ?? ''}`).join('，')}。</p>
      ) : null}
    </>
  )
}

function Side({ row, side, title }: { row: EntryDifference; side: 'before' | 'after'; title: string }) {
  const entry = row[side]
  if (!entry) return <div className="comparison-side is-empty">{side === 'before' ? '（没有这一项）' : '（不再需要）'}</div>
  const shown =
    row.change === 'changed' ? row.fields.map(({ field }) => field).filter((field) => field !== 'title') : (['kind', 'count'] as const)
  const runsOf = (name: string) => row.fields.find(({ field }) => field === name)?.runs
  return (
    <div className="comparison-side">
      <span className="comparison-which">{title}</span>
      <p>
        <strong>
          <Runs runs={runsOf('title')} side={side} plain={entry.title} />
        </strong>
      </p>
      {shown.map((field) => (
        <p key={field} className="entry-fact">
          {entryFields[field]}：<Runs runs={runsOf(field)} side={side} plain={wordsOf(entry, field)} />
        </p>
      ))}
    </div>
  )
}

function Runs({
  runs,
  side,
  plain,
}: {
  runs: EntryDifference['fields'][number]['runs'] | undefined
  side: 'before' | 'after'
  plain: string
}) {
  if (!runs) return plain
  const own = runs.filter((run) => run.in === 'both' || run.in === side)
  return place(own).map(({ run, from }) =>
    run.in === 'both' ? (
      <span key={from}>{run.text}</span>
    ) : side === 'before' ? (
      <del key={from}>{run.text}</del>
    ) : (
      <ins key={from}>{run.text}</ins>
    ),
  )
}

/** Each run with the number of characters before it: no two begin at the same place. */
function place<Run extends { readonly text: string }>(runs: readonly Run[]): readonly { readonly run: Run; readonly from: number }[] {
  const lengths = runs.map(({ text }) => text.length)
  return runs.map((run, at) => ({ run, from: lengths.slice(0, at).reduce((sum, length) => sum + length, 0) }))
}
