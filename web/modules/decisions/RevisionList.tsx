import type { Revision } from '../../api/decision-shapes.ts'
import { Section } from '../../kit/Page.tsx'
import { Moment } from '../../kit/Tags.tsx'

/** What each correction changed, field by field: the old words stay readable. */
export function RevisionList({ revisions }: { revisions: readonly Revision[] }) {
  const corrections = revisions.filter((each) => each.changes.length > 0)
  if (corrections.length === 0) return null
  return (
    <Section title="更正记录">
      {corrections.map((revision) => (
        <table key={revision.revision} className="keyset revisions">
          <caption>
            第 {revision.revision} 版 · <Moment at={revision.receivedAt} exact />
          </caption>
          <thead>
            <tr>
              <th scope="col" style={{ width: '24%' }}>
                字段
              </th>
              <th scope="col">更正前</th>
              <th scope="col">更正后</th>
            </tr>
          </thead>
          <tbody>
            {revision.changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{change.label}</th>
                <td>
                  <del>{change.before ?? '（空）'}</del>
                </td>
                <td>
                  <ins>{change.after ?? '（空）'}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  )
}
