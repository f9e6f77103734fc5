import { Button } from 'antd'
import { Link } from 'react-router'
import type { PushRow, PushStatus } from '../../api/shapes.ts'
import type { Column } from '../../kit/KeysetTable.tsx'
import { DeadlineTag, KindTag, Moment, PartyName, ResultText, RoleTag, StatusTag } from '../../kit/Tags.tsx'
import { HolderLink } from '../finding/HolderLink.tsx'

export interface RowActs {
  readonly sign: (row: PushRow) => void
  readonly giveBack: ((row: PushRow) => void) | undefined
  readonly canSign: (row: PushRow) => boolean
  readonly busy: boolean
  /** 交办 or 领办; none where the viewer has no part in it. */
  readonly handOut: ((row: PushRow) => void) | undefined
  /** The bureau sees every department's pushes and must be told whose each is. */
  readonly showDepartment: boolean
}

export function pushColumns(acts: RowActs, status: string): readonly Column<PushRow>[] {
  const columns: (Column<PushRow> | false)[] = [
    { key: 'due', title: '期限', width: 138, render: (row) => <PushDeadline row={row} /> },
    {
      key: 'item',
      title: '事项',
      render: (row) => (
        <span className="cell-item">
          <KindTag kind={row.kind} />
          <Link to={`/decisions/${row.decision}`} title={row.item.name}>
            {row.item.name}
          </Link>
        </span>
      ),
    },
    {
      key: 'holder',
      title: '行政相对人',
      width: acts.showDepartment ? '19%' : '16%',
      render: (row) => <HolderLink decision={row.decision} name={row.holderName} />,
    },
    {
      key: 'number',
      title: '决定文书号',
      width: acts.showDepartment ? 196 : 176,
      render: (row) => <span title={row.documentNumber}>{row.documentNumber}</span>,
    },
    { key: 'result', title: '结果', width: 80, spare: acts.showDepartment, render: (row) => <ResultText result={row.result} /> },
    acts.showDepartment && { key: 'department', title: '接收部门', width: 128, render: (row) => <PartyName party={row.department} /> },
    { key: 'role', title: '角色', width: 56, spare: acts.showDepartment, render: (row) => <RoleTag role={row.role} /> },
    {
      key: 'region',
      title: '区域',
      width: 84,
      spare: true,
      render: (row) => <span title={row.address ?? undefined}>{row.region.name}</span>,
    },
    {
      key: 'address',
      title: '地址',
      width: 180,
      extra: true,
      render: (row) => <span title={row.address ?? undefined}>{row.address ?? '—'}</span>,
    },
    { key: 'decided', title: '决定日期', width: 104, extra: true, render: (row) => row.decidedOn },
    { key: 'sent', title: '推送时间', width: 92, render: (row) => <Moment at={row.sentAt} /> },
    !acts.showDepartment && { key: 'worker', title: '经办', width: 80, render: (row) => <Worker row={row} /> },
    acts.showDepartment &&
      status !== 'pending' && { key: 'status', title: '状态', width: 104, render: (row) => <StatusTag status={row.status} /> },
    !(acts.showDepartment && status !== 'received' && status !== 'unanswered' && status !== 'all') && {
      key: 'acts',
      title: acts.showDepartment || status === 'received' || status === 'unanswered' ? '签收人' : '办理',
      width: 112,
      render: (row) =>
        acts.canSign(row) ? (
          <span className="cell-acts">
            <Button
              size="small"
              type="primary"
              ghost
              disabled={acts.busy}
              onClick={() => acts.sign(row)}
              aria-label={`签收 ${row.documentNumber}`}
            >
              签收
            </Button>
            {acts.giveBack ? (
              <Button size="small" type="text" onClick={() => acts.giveBack?.(row)} aria-label={`退回 ${row.documentNumber}`}>
                退回
              </Button>
            ) : null}
          </span>
        ) : (
          <SignedBy row={row} />
        ),
    },
  ]
  return columns.filter((column) => column !== false)
}

/** Somebody still has to act before the due day. */
const openStatuses: ReadonlySet<PushStatus> = new Set(['pending', 'deemed', 'returned', 'rerouting', 'disputed'] as const)

function PushDeadline({ row }: { row: PushRow }) {
  return (
    <DeadlineTag dueOn={row.dueOn} overdue={row.overdue} due={row.due} settled={!openStatuses.has(row.status)} term={`push/${row.id}`} />
  )
}

/** Who works on it inside the department; nobody yet is a fact that the liaison acts on. */
function Worker({ row }: { row: PushRow }) {
  if (row.worker === null) return <span className="faint">未交办</span>
  return (
    <span className="worker-mark" title={row.worker.kind === 'section' ? `${row.worker.name}（科室）` : row.worker.name}>
      {row.worker.name}
    </span>
  )
}

function SignedBy({ row }: { row: PushRow }) {
  if (row.status !== 'received') return row.status === 'pending' ? <span className="faint">未签收</span> : <StatusTag status={row.status} />
  return (
    <span className="signed-by" title={`${row.receivedBy ?? ''} 已签收`}>
      ✓ {row.receivedBy ?? '已签收'}
    </span>
  )
}

/** The same row for a thumb: what it is, whose, by when, and one large button. */
export function PushCard({ row, acts }: { row: PushRow; acts: RowActs }) {
  return (
    <article className="push-card">
      <div className="push-card-head">
        <PushDeadline row={row} />
        <RoleTag role={row.role} />
        <KindTag kind={row.kind} />
        {row.status === 'pending' ? null : <StatusTag status={row.status} />}
        <span className="push-card-when">
          <Moment at={row.sentAt} />
        </span>
      </div>
      <Link to={`/decisions/${row.decision}`} className="push-card-item">
        {row.item.name}
      </Link>
      <p className="push-card-holder">
        <HolderLink decision={row.decision} name={row.holderName} />
      </p>
      <p className="push-card-fact">
        {row.documentNumber} · <ResultText result={row.result} /> · {row.region.name}
        {acts.showDepartment ? ` · ${row.department.name}` : row.worker ? ` · 经办 ${row.worker.name}` : ' · 未交办'}
      </p>
      {acts.canSign(row) ? (
        <div className="push-card-acts">
          <Button type="primary" disabled={acts.busy} onClick={() => acts.sign(row)} aria-label={`签收 ${row.documentNumber}`}>
            签收
          </Button>
          {acts.giveBack ? (
            <Button onClick={() => acts.giveBack?.(row)} aria-label={`退回 ${row.documentNumber}`}>
              退回
            </Button>
          ) : null}
          {acts.handOut ? (
            <Button onClick={() => acts.handOut?.(row)} aria-label={`交办 ${row.documentNumber}`}>
              交办
            </Button>
          ) : null}
        </div>
      ) : row.status === 'received' ? (
        <SignedBy row={row} />
      ) : null}
    </article>
  )
}
