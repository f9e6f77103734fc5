import { Button, DatePicker, Form, Input, Segmented } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Moment } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { dayOf } from '../../kit/time.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { useCreate, useProposals, type ProposalRow } from './queries.ts'
import { ProposalTag } from './words.tsx'
import './laboratory.css'

/** 对照表实验室: every proposed change of the mapping and every version that came of one. */
export function Page() {
  const viewer = useViewer()
  const writes = may(viewer, 'mapping.write')
  const [filter, setFilter] = useFilters({ status: '' })
  const list = useProposals(filter.status)
  const navigate = useNavigate()
  const [drafting, setDrafting] = useState(false)
  return (
    <>
      <PageHeader
        title="对照表实验室"
        lead={
          writes
            ? '推送规则的变更先起草、再用近月推送回放，由另一人批准后自生效日起施行；回放不改动任何数据。'
            : '涉及本部门职责的规则变更方案，批准前可以查看影响并提出意见；已批准的版本均可查阅。'
        }
        next={
          <>
            <ExportButton list="proposals" filter={{ ...filter }} />
            {writes ? (
              <Button type="primary" size="large" onClick={() => setDrafting(true)}>
                起草变更方案
              </Button>
            ) : null}
          </>
        }
      />
      <div className="filters">
        <Segmented
          aria-label="按状态查看"
          value={filter.status}
          onChange={(status) => setFilter({ status })}
          options={[
            { value: '', label: '全部' },
            ...(writes ? [{ value: 'draft', label: '草稿' }] : []),
            { value: 'submitted', label: '待批准' },
            { value: 'approved', label: '已批准' },
            { value: 'declined', label: '未批准' },
          ]}
        />
        {may(viewer, 'mapping.read') ? (
          <span className="laboratory-links">
            <Link to="/suggestions">退回建议</Link>
            <Link to="/misroutes">误推率</Link>
          </span>
        ) : null}
      </div>
      <div className="sheet">
        <KeysetTable
          label="对照表变更方案"
          query={list}
          rowKey={(row) => row.id}
          columns={columns}
          open={(row) => void navigate(`/laboratory/${row.id}`)}
          renderCard={(row) => <ProposalCard row={row} />}
          empty={
            <EmptyState title={filter.status === '' ? '还没有变更方案' : '没有这个状态的方案'}>
              {writes ? '点“起草变更方案”开始，或从“退回建议”一键带入。' : '有方案涉及本部门职责时，会出现在这里并推送告知。'}
            </EmptyState>
          }
        />
      </div>
      <DraftDrawer open={drafting} close={() => setDrafting(false)} />
    </>
  )
}

const itemsOf = ({ items }: ProposalRow) =>
  items.length === 0 ? '尚未列变更项' : `${items[0]!.name}${items.length > 1 ? ` 等 ${items.length} 项` : ''}`
const effectOf = ({ replay }: ProposalRow) =>
  replay === null ? '—' : `＋${replay.gained}　－${replay.lost}${replay.changed > 0 ? `　角色变 ${replay.changed}` : ''}`

const columns: readonly Column<ProposalRow>[] = [
  {
    key: 'title',
    title: '方案',
    render: (row) => (
      <Link to={`/laboratory/${row.id}`} onClick={(event) => event.stopPropagation()}>
        {row.number === null ? '' : `第 ${row.number} 版　`}
        {row.title}
      </Link>
    ),
  },
  { key: 'items', title: '涉及事项', width: '24%', render: itemsOf },
  { key: 'effect', title: '回放增减', width: 190, render: effectOf },
  { key: 'from', title: '生效日期', width: 116, render: (row) => row.effectiveFrom },
  { key: 'status', title: '状态', width: 100, render: (row) => <ProposalTag status={row.status} /> },
  { key: 'author', title: '起草', width: 100, render: (row) => row.author.name },
  { key: 'decided', title: '批准', width: 100, spare: true, render: (row) => row.decided?.by ?? '—' },
  { key: 'at', title: '起草时间', width: 116, render: (row) => <Moment at={row.createdAt} /> },
]

function ProposalCard({ row }: { row: ProposalRow }) {
  return (
    <>
      <div className="push-card-head">
        <ProposalTag status={row.status} />
        <span className="push-card-when">{row.effectiveFrom} 起</span>
      </div>
      <Link to={`/laboratory/${row.id}`} className="push-card-item">
        {row.number === null ? '' : `第 ${row.number} 版　`}
        {row.title}
      </Link>
      <p className="push-card-fact">{itemsOf(row)}</p>
      <p className="push-card-fact">
        {row.author.name}起草 · 回放增减 {effectOf(row)}
      </p>
    </>
  )
}

interface NewDraft {
  readonly title: string
  readonly effectiveFrom: Dayjs
  readonly reason?: string
  readonly basis?: string
}

function DraftDrawer({ open, close }: { open: boolean; close: () => void }) {
  const [form] = Form.useForm<NewDraft>()
  const create = useCreate()
  const navigate = useNavigate()
  const leave = () => {
    create.reset()
    close()
  }
  return (
    <ActDrawer
      open={open}
      title="起草变更方案"
      consequence="保存为草稿，不影响现行规则；下一步逐项列出变更并回放。"
      confirm="保存草稿"
      form={form}
      busy={create.isPending}
      error={create.error}
      close={leave}
      send={({ title, effectiveFrom, reason, basis }) =>
        create.mutate(
          {
            title: title.trim(),
            effectiveFrom: effectiveFrom.format('YYYY-MM-DD'),
            reason: reason?.trim() ?? '',
            basis: basis?.trim() ?? '',
            pastPushes: null,
            changes: [],
          },
          {
            onSuccess: ({ proposal }) => {
              leave()
              void navigate(`/laboratory/${proposal}`)
            },
          },
        )
      }
    >
      <Form.Item name="title" label="方案名称" rules={[{ required: true, whitespace: true, message: '请填写方案名称' }]}>
        <Input maxLength={200} placeholder="如：食品经营许可划转市场监管局" />
      </Form.Item>
      <Form.Item
        name="effectiveFrom"
        label="生效日期（以决定日期为准）"
        initialValue={dayjs(dayOf(serverNow())).add(1, 'day')}
        rules={[{ required: true, message: '请选择生效日期' }]}
      >
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="reason" label="变更原因">
        <Input.TextArea rows={3} maxLength={2000} placeholder="提交批准前必填" />
      </Form.Item>
      <Form.Item name="basis" label="依据（文件、条款）">
        <Input maxLength={500} />
      </Form.Item>
    </ActDrawer>
  )
}
