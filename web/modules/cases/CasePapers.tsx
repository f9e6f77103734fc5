import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { get, queryString } from '../../api/client.ts'
import { Tag } from '../../kit/Tags.tsx'
import { stateShades, stateWords, type PaperPage } from '../papers/queries.ts'
import { may, useViewer } from '../session/session.ts'
import type { CaseView } from './queries.ts'

/** Official papers that were drawn up for this case, from draft to seal. */
export function CasePapers({ one }: { one: CaseView }) {
  const viewer = useViewer()
  const papers = useQuery({
    queryKey: ['papers', 'case', one.id],
    queryFn: ({ signal }) => get<PaperPage>(`/api/papers${queryString({ case: one.id, limit: 50 })}`, signal),
    enabled: may(viewer, 'paper.read'),
    select: ({ items }) => items,
  })
  if (!papers.data || papers.data.length === 0) return null
  return (
    <div className="case-paper">
      <h3>公文</h3>
      <ul className="files">
        {papers.data.map((paper) => (
          <li key={paper.id}>
            <Link to={`/papers/${paper.id}`}>
              {paper.number ?? paper.name}《{paper.title}》
            </Link>
            <Tag shade={stateShades[paper.state]}>{stateWords[paper.state]}</Tag>
            <span className="files-fact">{paper.department.name}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
