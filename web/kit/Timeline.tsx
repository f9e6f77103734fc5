import type { TimelineEntry } from '../api/decision-shapes.ts'
import { dayOf, writeSecond } from './time.ts'
import { seatWords, wordOf, writeClause } from './words.ts'

/** The story of a case in the order the server tells it, newest first: who sent, saw, signed, returned and answered, with seat, department and second. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const days = Map.groupBy(entries, (entry) => dayOf(entry.at))
  return (
    <div className="timeline">
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h3 className="timeline-day">{day}</h3>
          <ol>
            {ofDay.map((entry, index) => (
              <li key={entry.position ?? `${entry.at}${index}`} className={`timeline-entry timeline-${markOf(entry.type)}`}>
                <time dateTime={entry.at} title={writeSecond(entry.at)}>
                  {writeSecond(entry.at).slice(11)}
                </time>
                <div>
                  <p className="timeline-text">{entry.text}</p>
                  <p className="timeline-actor">
                    {entry.actor ? writeActor(entry.actor, entry.text) : '系统自动'}
                    {entry.clause ? <span className="timeline-clause">{writeClause(entry.clause)}</span> : null}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

/** The department is left out where the line above has just named it. */
function writeActor(actor: NonNullable<TimelineEntry['actor']>, text: string): string {
  return [
    actor.department !== null && text.startsWith(actor.department) ? null : actor.department,
    actor.seat ? wordOf(seatWords, actor.seat) : null,
    actor.name,
  ]
    .filter(Boolean)
    .join(' · ')
}

function markOf(type: string): 'done' | 'urgent' | 'ended' | 'plain' {
  if (/push.*receiv|sign|answer|uph/.test(type)) return 'done'
  if (/return|refus|overdue|late/.test(type)) return 'urgent'
  if (/end|supersed|revis/.test(type)) return 'ended'
  return 'plain'
}
