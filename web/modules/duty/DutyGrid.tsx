import { writeCell, type DutyCell, type DutyRow, type DutyView } from './queries.ts'

interface DutyGridProps {
  readonly view: DutyView
  readonly days: readonly string[]
  readonly open: (row: DutyRow, cell: DutyCell) => void
}

/** Departments down, working days across; who misses most stands first, because that is what the page is opened for. */
export function DutyGrid({ view, days, open }: DutyGridProps) {
  const rows = view.rows.toSorted((one, other) => missed(other) - missed(one) || unsignedOf(other) - unsignedOf(one))
  return (
    <div className="duty-scroll">
      <table className="duty-grid" aria-label="各部门每日查收">
        <thead>
          <tr>
            <th scope="col">部门</th>
            {days.map((day) => (
              <th key={day} scope="col" className={day === view.today ? 'is-today' : undefined}>
                <span className="duty-month">{Number(day.slice(5, 7))}月</span>
                {Number(day.slice(8))}
              </th>
            ))}
            <th scope="col" className="duty-sum">
              登录
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.department.code}>
              <th scope="row">{row.department.name}</th>
              {days.map((day) => (
                <td key={day}>
                  <Cell row={row} cell={row.cells.find((each) => each.day === day)} open={open} />
                </td>
              ))}
              <td className={missed(row) > 0 ? 'duty-sum late-text' : 'duty-sum'}>
                {row.checked}/{row.recorded}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const missed = ({ recorded, checked }: DutyRow) => recorded - checked
const unsignedOf = ({ cells }: DutyRow) => cells.at(-1)?.unsigned ?? 0

function Cell({ row, cell, open }: { row: DutyRow; cell: DutyCell | undefined; open: DutyGridProps['open'] }) {
  if (!cell) return <span className="duty-none">·</span>
  const said = `${row.department.name} ${cell.day} ${writeCell(cell)}`
  return (
    <button
      type="button"
      className={`duty-mark duty-${cell.verdict}${cell.verdict === 'unsigned' && cell.due > 0 ? ' duty-due' : ''}`}
      aria-label={said}
      title={said}
      onClick={() => open(row, cell)}
    >
      {cell.verdict === 'unsigned' ? cell.unsigned : cell.verdict === 'absent' ? '未' : '✓'}
    </button>
  )
}
