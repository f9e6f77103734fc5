import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { NamedCode } from '../../api/shapes.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { may, useViewer } from '../session/session.ts'
import { useTried, type Proposal, type TriedPush } from './queries.ts'
import { sayEffect } from './words.tsx'

const columns: readonly Column<TriedPush>[] = [
  {
    key: 'number',
    title: '决定文书号',
    render: (row) => <Link to={`/decisions/${row.decision}`}>{row.number}</Link>,
  },
  { key: 'item', title: '事项', render: (row) => row.item.name },
  { key: 'region', title: '区域', width: 96, render: (row) => row.region.name },
  { key: 'day', title: '决定日期', width: 112, render: (row) => row.decidedOn },
  { key: 'department', title: '部门', width: 150, render: (row) => row.department.name },
  {
    key: 'effect',
    title: '变化',
    width: 130,
    render: (row) => (
      <span className={row.before === null ? 'gain' : row.after === null ? 'loss' : undefined}>{sayEffect(row.before, row.after)}</span>
    ),
  },
]

interface TriedListProps {
  readonly proposal: Proposal
  readonly months: number
  readonly departments: readonly NamedCode[]
}

/** The very pushes behind the sums. A department finds its own, as far as they were sent to it. */
export function TriedList({ proposal, months, departments }: TriedListProps) {
  const viewer = useViewer()
  const [department, setDepartment] = useState('')
  const [effect, setEffect] = useState('')
  const list = useTried(proposal.id, proposal.version, { months, department, effect })
  return (
    <>
      <div className="filters">
        {may(viewer, 'mapping.read') ? (
          <Select
            aria-label="部门"
            className="filter-item"
            placeholder="全部部门"
            allowClear
            value={department || undefined}
            onChange={(code: string | undefined) => setDepartment(code ?? '')}
            options={departments.map(({ code, name }) => ({ value: code, label: name }))}
          />
        ) : null}
        <Segmented
          aria-label="增减"
          value={effect}
          onChange={setEffect}
          options={[
            { value: '', label: '全部' },
            { value: 'gained', label: '新增' },
            { value: 'lost', label: '减少' },
            { value: 'changed', label: '角色变' },
          ]}
        />
      </div>
      <KeysetTable
        label="回放涉及的逐件推送"
        query={list}
        rowKey={(row) => `${row.decision}~${row.department.code}`}
        columns={columns}
        renderCard={(row) => (
          <>
            <Link to={`/decisions/${row.decision}`} className="push-card-item">
              {row.number}
            </Link>
            <p className="push-card-fact">
              {row.department.name}：{sayEffect(row.before, row.after)}
            </p>
            <p className="push-card-fact">
              {row.item.name} · {row.region.name} · {row.decidedOn}
            </p>
          </>
        )}
        empty={
          <EmptyState title="没有可列的推送">
            {may(viewer, 'mapping.read') ? '换一个部门或增减类别再看。' : '新增的推送此前没有发到本部门，只计件数，不列明细。'}
          </EmptyState>
        }
      />
    </>
  )
}
