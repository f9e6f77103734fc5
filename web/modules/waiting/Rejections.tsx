import { Drawer, Select } from 'antd'
import { useState } from 'react'
import type { RejectionRow } from '../../api/waiting-shapes.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Moment } from '../../kit/Tags.tsx'
import { useIsPhone } from '../../kit/screen.ts'
import { useRejection, useRejections } from './queries.ts'

const columns: readonly Column<RejectionRow>[] = [
  { key: 'received', title: '报送时间', width: 110, render: (row) => <Moment at={row.receivedAt} /> },
  { key: 'reasons', title: '拒收原因', render: (row) => <Reasons row={row} /> },
  { key: 'number', title: '决定文书号', width: 180, render: (row) => row.documentNumber ?? '—' },
  { key: 'item', title: '事项', width: '20%', spare: true, render: (row) => <span title={row.item ?? undefined}>{row.item ?? '—'}</span> },
  { key: 'client', title: '来源', width: 150, render: (row) => <span title={row.client.code}>{row.client.name}</span> },
  { key: 'department', title: '报送单位', width: 130, spare: true, render: (row) => row.department.name },
]

interface RejectionsProps {
  readonly client: string
  readonly change: (client: string) => void
  readonly tabs: React.ReactNode
}

/** What was refused and why, field by field; a row is mended where it comes from and sent again. */
export function Rejections({ client, change, tabs }: RejectionsProps) {
  const list = useRejections(client)
  const [open, setOpen] = useState<string>()
  const clients = list.data?.pages[0]?.clients ?? []
  return (
    <>
      <div className="filters">
        {tabs}
        <Select
          aria-label="来源"
          className="filter-department"
          placeholder="全部来源"
          allowClear
          value={client || undefined}
          onChange={(code: string | undefined) => change(code ?? '')}
          options={clients.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <div className="sheet">
        <KeysetTable
          label="拒收记录"
          query={list}
          rowKey={(row) => row.id}
          columns={columns}
          renderCard={(row) => (
            <article className="push-card">
              <div className="push-card-head">
                <span>{row.client.name}</span>
                <span className="push-card-when">
                  <Moment at={row.receivedAt} />
                </span>
              </div>
              <button type="button" className="rejection-open" onClick={() => setOpen(row.id)}>
                {row.reasons[0]?.message ?? '未写明原因'}
                {row.reasons.length > 1 ? ` 等 ${row.reasons.length} 项` : ''}
              </button>
              <p className="push-card-fact">
                {row.documentNumber ?? '无文书号'} · {row.item ?? '无事项'}
              </p>
            </article>
          )}
          open={(row) => setOpen(row.id)}
          empty={
            <EmptyState title="没有拒收记录">
              报送的每一行都通过了校验。不合格的行会连同原因列在这里，改正后用同一来源编号重报即可。
            </EmptyState>
          }
        />
      </div>
      <RejectionDrawer id={open} close={() => setOpen(undefined)} />
    </>
  )
}

function Reasons({ row }: { row: RejectionRow }) {
  const all = row.reasons.map(({ message }) => message).join('\n')
  return (
    <span title={all}>
      {row.reasons.length > 1 ? <strong className="late-text">{row.reasons.length} 项 </strong> : null}
      {row.reasons[0]?.message ?? '—'}
    </span>
  )
}

function RejectionDrawer({ id, close }: { id: string | undefined; close: () => void }) {
  const detail = useRejection(id)
  const isPhone = useIsPhone()
  return (
    <Drawer
      open={id !== undefined}
      onClose={close}
      title="拒收的报送行"
      placement={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '88%' : 560}
    >
      {detail.isPending ? <LoadingRows /> : null}
      {detail.isError ? <ErrorState error={detail.error} retry={() => void detail.refetch()} /> : null}
      {detail.data ? (
        <>
          <p className="drawer-about">
            <strong>{detail.data.client.name}</strong> · {detail.data.department.name} · <Moment at={detail.data.receivedAt} exact />
            <br />
            来源编号 {detail.data.sourceId ?? '未写明'}
          </p>
          <dl className="rejection-fields">
            {detail.data.content.map((field) => (
              <div key={field.pointer} className={field.reasons.length > 0 ? 'is-wrong' : undefined}>
                <dt>{field.label}</dt>
                <dd>
                  {field.value === '' ? <span className="faint">（未填）</span> : field.value}
                  {field.reasons.map((reason) => (
                    <p key={reason} className="rejection-reason">
                      {reason}
                    </p>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <p className="consequence">这一行没有收入平台，也没有推送。请在来源系统中改正，用同一来源编号重新报送；本记录作为依据保留。</p>
        </>
      ) : null}
    </Drawer>
  )
}
