import { Button, Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useDepartments } from '../../api/references.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useFilters } from '../../kit/filters.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { DeadlineTag, Moment, Tag } from '../../kit/Tags.tsx'
import { returnWords } from '../../kit/words.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { useDisputes, useSettle, type Dispute, type DisputePage } from './queries.ts'
import './custody.css'

export const causeWords = { 'third-return': '第三次退回', 'refused-by-both': '互相推诿' } as const

/** 边界争议: what nobody wants, with what each said, until the office decides. */
export function Page() {
  const [filter, setFilter] = useFilters({ state: 'open' })
  const state = filter.state === 'settled' ? 'settled' : 'open'
  const disputes = useDisputes(state)
  const [settling, setSettling] = useState<Dispute>()
  const data = disputes.data
  return (
    <>
      <PageHeader title="边界争议" lead={data ? leadOf(data) : '正在读取……'} next={<ExportButton list="disputes" filter={{ state }} />} />
      <div className="filters">
        <Segmented
          aria-label="按状态查看"
          value={state}
          onChange={(next) => setFilter({ state: next })}
          options={[
            { value: 'open', label: data && data.open > 0 ? `待裁定 ${data.open}` : '待裁定' },
            { value: 'settled', label: '已裁定' },
          ]}
        />
      </div>
      {disputes.isPending ? <LoadingRows rows={6} /> : null}
      {disputes.isError && !data ? <ErrorState error={disputes.error} retry={() => void disputes.refetch()} /> : null}
      {data && data.items.length === 0 ? (
        <div className="sheet">
          <EmptyState title={state === 'open' ? '没有边界争议' : '还没有裁定过'}>
            一件推送第三次被退回，或两个部门都说应由对方监管时，自动转到这里，由联席会议办公室暂管，直到裁定。
          </EmptyState>
        </div>
      ) : null}
      {data && data.items.length > 0 ? (
        <ul className="disputes">
          {data.items.map((dispute) => (
            <DisputeCard key={dispute.id} dispute={dispute} settle={data.maySettle ? setSettling : undefined} />
          ))}
        </ul>
      ) : null}
      <SettleDrawer dispute={settling} close={() => setSettling(undefined)} />
    </>
  )
}

function leadOf({ open, overdue, maySettle }: DisputePage): React.ReactNode {
  if (open === 0) return '没有等待裁定的推送。争议中的推送由联席会议办公室暂管，不会无人负责。'
  return (
    <>
      <strong>{open}</strong> 件等待裁定
      {overdue > 0 ? (
        <>
          ，<strong className="late-text">{overdue} 件已超期</strong>
        </>
      ) : null}
      。裁定前由联席会议办公室暂管{maySettle ? '，可以直接裁定，也可以先正式听取各方意见' : ''}。
    </>
  )
}

function DisputeCard({ dispute, settle }: { dispute: Dispute; settle: ((dispute: Dispute) => void) | undefined }) {
  const { settled } = dispute
  return (
    <li className="dispute sheet">
      <div className="dispute-head">
        <Tag shade="urgent">{causeWords[dispute.cause]}</Tag>
        <Link to={`/decisions/${dispute.decision}`}>{dispute.item.name}</Link>
        {settled ? null : <DeadlineTag dueOn={dispute.dueOn} overdue={dispute.overdue} due={dispute.due} />}
      </div>
      <p className="dispute-fact">
        {dispute.holderName} · {dispute.documentNumber} · {dispute.region.name}
        {dispute.address ? ` · ${dispute.address}` : ''}
      </p>
      <ol className="dispute-positions" aria-label="各部门意见">
        {dispute.positions.map((position) => (
          <li key={`${position.department.code} ${position.at}`}>
            <strong>{position.department.name}</strong>：{returnWords[position.reason]}
            {position.note ? `。${position.note}` : ''}
            {position.suggested ? `（认为应由${position.suggested.name}监管）` : ''}
            <span className="faint">
              {' '}
              {position.by} · <Moment at={position.at} exact />
            </span>
          </li>
        ))}
      </ol>
      {settled ? (
        <p className="dispute-result">
          裁定由<strong>{settled.to.name}</strong>监管：{settled.note}
          <span className="faint">
            {' '}
            {settled.by} · <Moment at={settled.at} exact /> · {settled.received ? '该部门已签收' : '该部门尚未签收，仍由联席会议办公室暂管'}
          </span>
        </p>
      ) : (
        <div className="dispute-acts">
          {dispute.case === null ? null : <Link to={`/cases/${dispute.case}`}>正在按正式程序裁定，查看办件</Link>}
          <span className="faint">
            由{dispute.holder.name}暂管，自 <Moment at={dispute.openedAt} exact />
          </span>
          {settle && dispute.case === null ? (
            <Link
              to={`/cases/new?procedure=boundary-dispute&push=${dispute.push}&decision=${dispute.decision}`}
              className="ant-btn ant-btn-default"
            >
              听取各方意见
            </Link>
          ) : null}
          {settle && dispute.case === null ? (
            <Button type="primary" onClick={() => settle(dispute)} aria-label={`裁定 ${dispute.documentNumber}`}>
              裁定
            </Button>
          ) : null}
        </div>
      )}
    </li>
  )
}

function SettleDrawer({ dispute, close }: { dispute: Dispute | undefined; close: () => void }) {
  const [form] = Form.useForm<{ department: string; note: string }>()
  const chosen = Form.useWatch<string | undefined>('department', form)
  const departments = useDepartments(dispute !== undefined)
  const settling = useSettle()
  const leave = () => {
    settling.reset()
    close()
  }
  const parties = new Set(dispute?.parties.map(({ code }) => code))
  const options = (departments.data ?? []).map(({ code, name }) => ({ value: code, label: parties.has(code) ? `${name}（争议方）` : name }))
  const name = departments.data?.find(({ code }) => code === chosen)?.name
  return (
    <ActDrawer
      open={dispute !== undefined}
      title="裁定监管部门"
      about={
        dispute ? (
          <>
            <strong>{dispute.item.name}</strong>
            <br />
            {dispute.holderName} · {dispute.documentNumber}
          </>
        ) : null
      }
      consequence={`裁定后推送给${name ?? '所选部门'}签收；在其签收之前，仍由联席会议办公室暂管。裁定依据记入办理过程，双方可见。`}
      confirm="确认裁定"
      form={form}
      busy={settling.isPending}
      error={settling.error}
      close={leave}
      send={({ department, note }) => {
        if (dispute) settling.mutate({ id: dispute.id, department, note: note.trim() }, { onSuccess: leave })
      }}
    >
      <Form.Item name="department" label="由哪个部门监管" rules={[{ required: true, message: '请选择部门' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={departments.isFetching}
          placeholder="请选择，争议双方或其他部门"
          options={options.toSorted((one, other) => Number(parties.has(other.value)) - Number(parties.has(one.value)))}
        />
      </Form.Item>
      <Form.Item name="note" label="裁定依据和理由" rules={[{ required: true, whitespace: true, message: '请写明依据和理由' }]}>
        <Input.TextArea rows={4} maxLength={1000} showCount placeholder="例如三定方案、权责清单的条目" />
      </Form.Item>
    </ActDrawer>
  )
}
