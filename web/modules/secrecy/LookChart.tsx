import type { LookSummary } from './queries.ts'

type Day = LookSummary['days'][number]
const height = 120
const step = 20

/** A bar for each day: looks in grey, whole numbers in blue, and what stands out marked above; the numbers stand beside it for readers of the screen. */
export function LookChart({ days }: { days: readonly Day[] }) {
  const looksOf = (day: Day) => day.opened + day.downloaded + day.exported + day.revealed
  const most = Math.max(1, ...days.map(looksOf))
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * height))
  const width = days.length * step
  return (
    <figure className="looks-chart">
      <svg viewBox={`0 0 ${width} ${height + 26}`} role="img" aria-label={`近 ${days.length} 日查看次数，最多一日 ${most} 次`}>
        {days.map((day, index) => {
          const all = tall(looksOf(day))
          const revealed = tall(day.revealed)
          return (
            <g key={day.day} transform={`translate(${index * step} 0)`}>
              <title>{`${day.day}：查看 ${looksOf(day)}，完整号码 ${day.revealed}，异常 ${day.odd}`}</title>
              <rect x={3} width={step - 6} y={10 + height - all} height={all} className="looks-bar" />
              <rect x={3} width={step - 6} y={10 + height - revealed} height={revealed} className="looks-bar-whole" />
              {day.odd > 0 ? <circle cx={step / 2} cy={Math.max(5, 4 + height - all)} r={3.5} className="looks-odd" /> : null}
              {index % 5 === 4 ? (
                <text
                  x={index === days.length - 1 ? step : step / 2}
                  y={height + 23}
                  textAnchor={index === days.length - 1 ? 'end' : 'middle'}
                >
                  {day.day.slice(5)}
                </text>
              ) : null}
            </g>
          )
        })}
        <line x1={0} x2={width} y1={height + 10} y2={height + 10} className="looks-ground" />
      </svg>
      <figcaption>
        <span className="looks-key looks-key-all" /> 打开、下载、导出 <span className="looks-key looks-key-whole" /> 完整号码{' '}
        <span className="looks-key looks-key-odd" /> 有异常的一天
      </figcaption>
      <table className="unseen">
        <caption>近 {days.length} 日查看次数</caption>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{day.day}</th>
              <td>查看 {looksOf(day)}</td>
              <td>完整号码 {day.revealed}</td>
              <td>异常 {day.odd}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
