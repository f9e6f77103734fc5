import { Link } from 'react-router'
import { Section } from '../../kit/Page.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { CaseDeadline } from './CaseDeadline.tsx'
import { shadeOf } from './present.ts'
import { useOwnCases } from './queries.ts'
import './cases.css'

/** On the workbench: the cases that wait for me, the most urgent first; nothing where none wait. */
export function OwnCases() {
  const own = useOwnCases()
  if (!own || own.items.length === 0) return null
  return (
    <Section
      title="等我办理的办件"
      aside={<Link to="/cases">{own.counts.mine > own.items.length ? `全部 ${own.counts.mine} 件` : '打开办件'}</Link>}
    >
      <ul className="own-cases">
        {own.items.map((row) => (
          <li key={row.id}>
            <CaseDeadline row={row} />
            <span className="own-case-what">
              <Link to={`/cases/${row.id}`}>{row.title}</Link>
              <span className="faint">
                {row.procedure.title} · {row.openedBy.department.name}
              </span>
            </span>
            <Tag shade={shadeOf(false, row.overdue)}>{row.state.title}</Tag>
          </li>
        ))}
      </ul>
    </Section>
  )
}
