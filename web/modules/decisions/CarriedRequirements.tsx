import { Link } from 'react-router'
import type { Answer } from '../../api/generated.ts'
import { Tag } from '../../kit/Tags.tsx'

/** By which version of its item's requirements it was decided; said loudly where a later one already held (2.2.2.5). */
export function CarriedRequirements({
  view: { requirements, decision },
}: {
  view: Pick<Answer<'GET /api/decisions/{id}'>, 'requirements' | 'decision'>
}) {
  const { code } = decision.item
  if (!requirements || !code) return null
  const { version, overtakenBy } = requirements
  return (
    <span>
      <Link to={`/requirements/${code}`}>要件第 {version} 版</Link>
      {overtakenBy ? (
        <Tag shade="urgent" title={`第 ${overtakenBy.version} 版自 ${overtakenBy.effectiveFrom} 施行，${overtakenBy.publishedOn} 公布`}>
          第 {overtakenBy.version} 版已施行，须复核
        </Tag>
      ) : null}
    </span>
  )
}
