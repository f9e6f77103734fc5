import { Button } from 'antd'
import { Link } from 'react-router'
import type { NamedCode } from '../../api/shapes.ts'
import { Tag } from '../../kit/Tags.tsx'
import { ReceiverTags } from './ReceiverTags.tsx'
import type { RulePlace } from './RuleDrawer.tsx'
import type { Rule } from './shapes.ts'

export interface MatrixRow {
  readonly item: NamedCode
  /** The city's rule on the day; undefined where nothing holds and decisions would wait. */
  readonly city: Rule | undefined
  readonly regional: ReadonlyMap<string, Rule>
  readonly next: Rule | undefined
  /** Codes of all who receive on the day, for the filter. */
  readonly receivers: ReadonlySet<string>
}
interface MatrixProps {
  readonly rows: readonly MatrixRow[]
  /** Regions with at least one rule of their own on the day: each is a column. */
  readonly regions: readonly NamedCode[]
  readonly change: ((place: RulePlace) => void) | undefined
}

export function Matrix({ rows, regions, change }: MatrixProps) {
  return (
    <table className="keyset matrix">
      <caption className="unseen">推送对照表：事项、区域与接收部门</caption>
      <thead>
        <tr>
          <th scope="col" className="matrix-item">
            事项
          </th>
          <th scope="col">全市</th>
          {regions.map(({ code, name }) => (
            <th key={code} scope="col" className="matrix-region">
              {name}
            </th>
          ))}
          {change ? (
            <th scope="col" className="matrix-act">
              操作
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item.code}>
            <th scope="row" className="matrix-item">
              <Link to={`/catalogue/${row.item.code}`}>{row.item.name}</Link>
              <span className="item-code">{row.item.code}</span>
            </th>
            <td>
              <div className="matrix-cell">
                {row.city ? <ReceiverTags receivers={row.city.receivers} /> : <Tag shade="urgent">没有生效的规则</Tag>}
                <Dates rule={row.city} next={row.next} />
              </div>
            </td>
            {regions.map(({ code, name }) => {
              const rule = row.regional.get(code)
              return (
                <td key={code}>
                  {rule ? (
                    <div className="matrix-cell">
                      <ReceiverTags receivers={rule.receivers} />
                      <p className="matrix-dates">{rule.from} 起</p>
                    </div>
                  ) : (
                    <span className="item-none">
                      <span className="unseen">{name}</span>同全市
                    </span>
                  )}
                </td>
              )
            })}
            {change ? (
              <td className="matrix-act">
                <Button
                  size="small"
                  type="link"
                  aria-label={`变更${row.item.name}的推送规则`}
                  onClick={() => change({ item: row.item, region: null })}
                >
                  变更
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Dates({ rule, next }: { rule: Rule | undefined; next: Rule | undefined }) {
  return (
    <p className="matrix-dates">
      {rule ? `${rule.from} 起` : ''}
      {next ? (
        <Tag shade="open">
          {next.region ? `${next.region.name} ` : ''}
          {next.from} 变更
        </Tag>
      ) : null}
    </p>
  )
}
