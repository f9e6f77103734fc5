import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { get, queryString } from '../../api/client.ts'
import type { StoredFile } from '../../api/shapes.ts'
import { Refusal } from '../../kit/States.tsx'
import type { PaperPage, PaperRow, PaperView } from '../papers/queries.ts'
import { may, useViewer } from '../session/session.ts'
import { isFor, useTemplatesOf } from './papers.ts'

interface OwnPapersProps {
  readonly templates: readonly string[]
  readonly caseId: string | null
  readonly chosen: readonly StoredFile[]
  readonly choose: (file: StoredFile) => void
}

/** Official papers of one's own that are sealed: hung on the case as the signed scan where there is one, else as the sealed DOCX. */
export function OwnPapers({ templates: fit, caseId, chosen, choose }: OwnPapersProps) {
  const viewer = useViewer()
  const [error, setError] = useState<unknown>(null)
  const templates = useTemplatesOf(fit)
  const papers = useQuery({
    queryKey: ['papers', 'sealed', caseId],
    queryFn: ({ signal }) => get<PaperPage>(`/api/papers${queryString({ side: 'own', case: caseId, limit: 20 })}`, signal),
    enabled: may(viewer, 'paper.read'),
    select: ({ items }) => items.filter(({ state }) => state === 'sealed' || state === 'signed'),
  })
  const fitting = (papers.data ?? []).filter((paper) => (caseId === null ? paper.case === null : true) && isFor(paper, templates))
  const take = async (paper: PaperRow) => {
    setError(null)
    try {
      const { file, scan } = await get<PaperView>(`/api/papers/${paper.id}`)
      const hung = scan ?? file
      if (hung) choose(hung)
    } catch (cause) {
      setError(cause)
    }
  }
  if (!may(viewer, 'paper.write') || templates.length === 0) return null
  const taken = (paper: PaperRow) =>
    chosen.some(({ name }) => paper.number !== null && name.startsWith(paper.number.replaceAll('〔', '[').replaceAll('〕', ']')))
  return (
    <div className="own-papers">
      {fitting.map((paper) => (
        <p key={paper.id}>
          <Button size="small" disabled={taken(paper)} onClick={() => void take(paper)}>
            选用
          </Button>
          <Link to={`/papers/${paper.id}`} target="_blank">
            {paper.number}《{paper.title}》
          </Link>
        </p>
      ))}
      <p className="faint">
        也可以
        <Link to={`/papers/new${queryString({ template: templates[0]?.template, case: caseId })}`} target="_blank">
          拟制“{templates[0]?.name}”
        </Link>
        ，定稿后回到这里选用。
      </p>
      <Refusal error={error} />
    </div>
  )
}
