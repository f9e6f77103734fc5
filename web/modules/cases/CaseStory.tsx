import { writeSecond } from '../../kit/time.ts'
import { fileAddress } from './files.ts'
import { sayPerson, sayResting } from './present.ts'
import type { CaseView } from './queries.ts'

type Act = CaseView['timeline'][number]

/** The file of the case in the order in which it came about: who did what when, with what was filled in and handed over. */
export function CaseStory({ one }: { one: CaseView }) {
  return (
    <ol className="story">
      {one.timeline.map((act) => (
        <li key={act.version} className={act.by.seat.code === 'system' ? 'story-act is-system' : 'story-act'}>
          <div className="story-head">
            <h3>{act.title}</h3>
            {act.from === null || act.from.name === act.to.name ? null : (
              <span className="story-moved">
                {act.from.title} → {act.to.title}
              </span>
            )}
            <span className="story-who">
              {sayPerson(act.by)} · <time dateTime={act.at}>{writeSecond(act.at).slice(0, 16)}</time>
            </span>
          </div>
          <Content act={act} />
          {act.draft === 'own' ? <p className="faint">以上内容尚未发出，只有本部门可见。</p> : null}
        </li>
      ))}
      <li className={one.closedAt === null ? 'story-act is-now' : 'story-act is-end'}>
        <p>{one.closedAt === null ? `现在：${one.state.title}，${sayWaiting(one)}` : `办结：${one.state.title}`}</p>
      </li>
    </ol>
  )
}

function sayWaiting(one: CaseView): string {
  if (one.state.kind === 'resting') return sayResting(one)
  return `等待${one.custodian.mine ? '我' : `${one.custodian.department.name}${one.custodian.seat.title}`}办理`
}

function Content({ act }: { act: Act }) {
  if (act.draft === 'kept') return <p className="faint">内容只有{act.by.department.name}可见，尚不是其正式意见。</p>
  if (act.fields.length === 0 && act.papers.length === 0 && act.note === null) return null
  return (
    <dl className="story-fields">
      {act.fields.map((field) => (
        <div key={field.name}>
          <dt>{field.title}</dt>
          <dd>{field.text}</dd>
        </div>
      ))}
      {[...Map.groupBy(act.papers, ({ title }) => title)].map(([title, files]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd className="story-files">
            {files.map(({ file, name }) => (
              <a key={file} href={fileAddress(file)} download={name}>
                {name}
              </a>
            ))}
          </dd>
        </div>
      ))}
      {act.note === null ? null : (
        <div>
          <dt>备注</dt>
          <dd>{act.note}</dd>
        </div>
      )}
    </dl>
  )
}
