import { Link } from 'react-router'
import './holder-link.css'

/** A holder's name leads to everything of that holder; by the decision, because no address may hold a person's number (1.4). */
export function HolderLink({ decision, name, children }: { decision: string; name: string; children?: React.ReactNode }) {
  return (
    <Link to={`/decisions/${decision}/subject`} className="holder-link" title={`${name}：查看主体档案`}>
      {children ?? name}
    </Link>
  )
}
