import { Link } from 'react-router'
import { Section } from '../../kit/Page.tsx'
import { Tag } from '../../kit/Tags.tsx'
import type { Trial } from './queries.ts'

/** Who would have got which of the past pushes, beside who gets them now; and what falls through. */
export function TrialReport({ trial }: { trial: Trial }) {
  const caught = trial.pushes - trial.fell
  return (
    <Section
      title="试算结果"
      aside={
        <span className="section-note">
          近 {trial.days} 天 {trial.pushes} 件{trial.pushes === trial.most ? `（只试算最近的 ${trial.most} 件）` : ''}
        </span>
      }
    >
      <p className="trial-lead" role="status">
        {trial.pushes === 0 ? (
          '这段时间本部门没有推送，无从试算；规则仍可发布。'
        ) : (
          <>
            <strong>{caught}</strong> 件有规则接住，
            {trial.fell === 0 ? (
              '没有遗漏。'
            ) : (
              <>
                <strong className="late-text">{trial.fell} 件没有接住</strong>，会等联络员手工交办。
              </>
            )}
          </>
        )}
      </p>
      <div className="trial-columns">
        {trial.byHolder.length > 0 ? (
          <table className="keyset trial-table">
            <caption className="unseen">各经办人和科室会得到的件数</caption>
            <thead>
              <tr>
                <th scope="col">交给</th>
                <th scope="col" className="is-number">
                  按现行规则
                </th>
                <th scope="col" className="is-number">
                  按新规则
                </th>
              </tr>
            </thead>
            <tbody>
              {trial.byHolder.map(({ holder, count, now }) => (
                <tr key={`${holder.kind} ${holder.id}`}>
                  <th scope="row">
                    {holder.name}
                    {holder.kind === 'section' ? '（科室）' : ''}
                  </th>
                  <td className="is-number">{now}</td>
                  <td className="is-number">
                    <strong>{count}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        {trial.fallen.length > 0 ? (
          <div>
            <h3 className="trial-title">没有接住的事项</h3>
            <ul className="trial-fallen">
              {trial.fallen.map(({ item, count }) => (
                <li key={item.code || item.name}>
                  {item.name} <span className="faint">{count} 件</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      {trial.sample.length > 0 ? (
        <details className="trial-sample">
          <summary>最近 {trial.sample.length} 件逐件看</summary>
          <ul className="rule-lines">
            {trial.sample.map((row) => (
              <li key={`${row.decision} ${row.documentNumber}`}>
                <span>
                  <Link to={`/decisions/${row.decision}`}>{row.item.name}</Link>{' '}
                  <span className="faint">
                    {row.documentNumber} · {row.region.name}
                  </span>
                </span>
                <span className="rule-to">
                  {row.holder ? row.holder.name : <Tag shade="urgent">没有接住</Tag>}
                  {row.now && row.now.name !== row.holder?.name ? <span className="faint">（现行：{row.now.name}）</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  )
}
