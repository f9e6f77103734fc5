import { Link } from 'react-router'
import { may, useViewer } from '../session/session.ts'

const prepared = new Set(['drafting', 'reviewing', 'approving', 'publishing'])

/** From a policy change to the requirements that are prepared in it. */
export function DraftsLink({
  of,
}: {
  of: { readonly id: string; readonly procedure: { readonly id: string }; readonly state: { readonly name: string } }
}) {
  const viewer = useViewer()
  if (of.procedure.id !== 'policy-change' || !may(viewer, 'requirement.read')) return null
  if (of.state.name === 'confirming') return <Link to="/requirement-readings">待确认的新要件</Link>
  return prepared.has(of.state.name) ? (
    <Link to={`/requirement-drafts?case=${of.id}`}>{of.state.name === 'drafting' ? '起草新要件' : '查看新要件草稿'}</Link>
  ) : null
}
