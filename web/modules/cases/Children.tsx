import { Link } from 'react-router'
import { Section } from '../../kit/Page.tsx'
import { DeadlineTag, Tag } from '../../kit/Tags.tsx'
import { dayOf } from '../../kit/time.ts'
import { serverNow } from '../../api/clock.ts'
import { shadeOf } from './present.ts'
import type { CaseView, Relative } from './queries.ts'

/** The cases that this one opened, side by side: who has answered what, and who has not. */
export function Children({ one }: { one: CaseView }) {
  const { children } = one
  if (children.length === 0) return null
  const answered = children.filter(({ closed }) => closed).length
  // The same questions stand in the same columns; what only one has said comes in its own line.
  const titles = [...new Map(children.flatMap(({ said }) => said.map(({ name, title }) => [name, title] as const)))]
  return (
    <Section
      title={children[0]?.procedure.title ?? '子办件'}
      aside={
        <span className="faint">
          {children.length} 个部门，{answered} 个已办结
        </span>
      }
    >
      <ul className="children">
        {children.map((child) => (
          <Child key={child.id} child={child} titles={titles} asker={one.openedBy.department.code} />
        ))}
      </ul>
    </Section>
  )
}

function Child({ child, titles, asker }: { child: Relative; titles: readonly (readonly [string, string])[]; asker: string }) {
  const overdue = child.dueOn !== null && child.dueOn < dayOf(serverNow())
  const who = child.parties.filter(({ code }) => code !== asker)
  return (
    <li>
      <div className="child-head">
        <Link to={`/cases/${child.id}`}>{who.map(({ name }) => name).join('、') || child.title}</Link>
        <Tag shade={shadeOf(child.closed, overdue)}>{child.state.title}</Tag>
        {child.dueOn && !child.closed ? <DeadlineTag dueOn={child.dueOn} overdue={overdue} /> : null}
      </div>
      {child.said.length > 0 ? (
        <dl className="story-fields">
          {titles.flatMap(([name, title]) => {
            const said = child.said.find((field) => field.name === name)
            return said ? (
              <div key={name}>
                <dt>{title}</dt>
                <dd>{said.text}</dd>
              </div>
            ) : (
              []
            )
          })}
        </dl>
      ) : null}
    </li>
  )
}
