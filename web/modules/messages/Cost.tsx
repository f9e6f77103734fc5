import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/client.ts'
import { Section } from '../../kit/Page.tsx'

interface CostView {
  readonly price: number
  readonly months: readonly {
    readonly month: string
    readonly messages: number
    readonly segments: number
    readonly unknown: number
    readonly cost: number
  }[]
}

const yuan = (thousandths: number) => (thousandths / 1000).toFixed(2)

/** What SMS cost month by month, as a table whose bars are its numbers; the log gateway's would cost as much. */
export function Cost({ trial }: { trial: boolean }) {
  const cost = useQuery({ queryKey: ['messages', 'cost'], queryFn: ({ signal }) => get<CostView>('/api/messages/cost', signal) })
  const view = cost.data
  if (!view) return null
  const first = view.months.findIndex(({ messages, unknown }) => messages + unknown > 0)
  const months = first < 0 ? view.months.slice(-1) : view.months.slice(first)
  const most = Math.max(1, ...months.map(({ segments }) => segments))
  return (
    <div className="sheet sms-cost">
      <Section title="短信费用" aside={`单价 ${(view.price / 1000).toFixed(3)} 元/条，在平台设置中修改`}>
        <table className="keyset">
          <thead>
            <tr>
              <th scope="col">月份</th>
              <th scope="col" className="is-right">
                计费条数
              </th>
              <th scope="col" className="sms-cost-bar" aria-hidden="true" />
              <th scope="col" className="is-right">
                结果未知
              </th>
              <th scope="col" className="is-right">
                费用（元）
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{month.month}</th>
                <td className="is-right">{month.segments.toLocaleString('zh-CN')}</td>
                <td className="sms-cost-bar" aria-hidden="true">
                  <span style={{ width: `${(month.segments / most) * 100}%` }} />
                </td>
                <td className="is-right">{month.unknown}</td>
                <td className="is-right">{yuan(month.cost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="faint">
          按运营商受理的条数计：70 字以内一条，超过的每 67 字一条；结果未知的可能计费，未计入。
          {trial ? '日志网关不产生费用，此处按同样条数估算。' : ''}
        </p>
      </Section>
    </div>
  )
}
