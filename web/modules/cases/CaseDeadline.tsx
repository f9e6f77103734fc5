import type { CaseRow } from './queries.ts'
import { DeadlineTag } from '../../kit/Tags.tsx'

/** How long is left in a list, where the working of the count is one click away on the case's page. */
export function CaseDeadline({ row }: { row: CaseRow }) {
  if (row.closedAt !== null) return <span className="deadline deadline-none">已办结</span>
  if (row.dueOn === null) return <span className="deadline deadline-none">{row.held ? '停止计时' : '无期限'}</span>
  const due =
    row.daysLeft === null
      ? null
      : {
          explanation: '',
          lines: [`到期日 ${row.dueOn}，逐日计算见办件页`],
          workingDaysLeft: row.daysLeft,
          provisional: false,
          pausedUntil: null,
        }
  return <DeadlineTag dueOn={row.dueOn} overdue={row.overdue} due={due} />
}
