import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { get, queryString } from '../../api/client.ts'
import { Section } from '../../kit/Page.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { may, useViewer } from '../session/session.ts'
import { CaseDeadline } from './CaseDeadline.tsx'
import { StartCase } from './StartCase.tsx'
import { shadeOf } from './present.ts'
import { useProcedures, type CasePage } from './queries.ts'
import './cases.css'

/** On the page of a decision: the cases about it that the viewer may see, and what can be opened about it. */
export function CasesOf({ decision }: { decision: string }) {
  const viewer = useViewer()
  const sees = may(viewer, 'case.read')
  const ask = (closed: boolean) => ({
    queryKey: ['cases', 'of', decision, closed],
    queryFn: ({ signal }: { signal: AbortSignal }) => get<CasePage>(`/api/cases${queryString({ decision, closed, limit: 50 })}`, signal),
    enabled: sees,
  })
  const open = useQuery(ask(false))
  const closed = useQuery(ask(true))
  const procedures = useProcedures(sees)
  const rows = [...(open.data?.items ?? []), ...(closed.data?.items ?? [])]
  const startable = procedures.data?.some((one) => one.opening !== null && [...one.about, ...one.maybeAbout].includes('decision')) ?? false
  if (rows.length === 0 && !startable) return null
  return (
    <Section title="相关办件" aside={<StartCase about={{ decision }} />}>
      {rows.length === 0 ? (
        <p className="faint">还没有。需要补充信息、变更或撤销许可等，从右上角发起。</p>
      ) : (
        <ul className="cases-of">
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={`/cases/${row.id}`}>
                {row.procedure.title} {row.id} 号
              </Link>
              <Tag shade={shadeOf(row.closedAt !== null, row.overdue)}>{row.state.title}</Tag>
              <CaseDeadline row={row} />
              <span className="faint">
                {row.openedBy.department.name} {row.openedBy.name} · {row.openedAt.slice(0, 10)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
