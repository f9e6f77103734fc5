import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Segmented, Select } from 'antd'
import { useState } from 'react'
import { get, queryString } from '../../api/client.ts'
import { useLiveEvents } from '../../api/live.ts'
import type { MessagePage, MessageRow, MessageStatus } from '../../api/message-shapes.ts'
import { useDepartments } from '../../api/references.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Moment, Tag, type Shade } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { seatWords, wordOf } from '../../kit/words.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { Cost } from './Cost.tsx'
import { HandleDrawer } from './HandleDrawer.tsx'
import './messages.css'

const statusWords: Readonly<Record<MessageStatus, string>> = {
  created: '待发送',
  sending: '发送中',
  delivered: '已送达',
  'temporary-failure': '暂未送达',
  'permanent-failure': '无法送达',
  'technical-failure': '结果未知',
}
const statusMeanings: Readonly<Record<MessageStatus, string>> = {
  created: '已生成，等待交给短信网关',
  sending: '已交给短信网关，等待结果',
  delivered: '短信网关报告已送达',
  'temporary-failure': '网关暂时不能发送，将自动重试',
  'permanent-failure': '不能送达或无人可通知，请用其他方式通知该部门',
  'technical-failure': '不知道是否已发出，为免重复不再自动发送，请人工确认',
}
const statusShade: Readonly<Record<MessageStatus, Shade>> = {
  created: 'open',
  sending: 'open',
  delivered: 'done',
  'temporary-failure': 'open',
  'permanent-failure': 'urgent',
  'technical-failure': 'urgent',
}
const statuses = Object.keys(statusWords) as MessageStatus[]
const noFilter = { status: '', department: '', unhandled: '' }

export function Page() {
  const viewer = useViewer()
  const [filter, setFilter] = useFilters(noFilter)
  const list = useMessages(filter)
  const [handling, setHandling] = useState<MessageRow>()
  const handles = may(viewer, 'message.handle')
  const first = list.data?.pages[0]
  const filtered = filter.status !== '' || filter.department !== '' || filter.unhandled !== ''
  const view = useListView('messages', handles ? [...columns, handleColumn(setHandling)] : columns)
  return (
    <>
      <PageHeader
        title="短信发件箱"
        lead={<Lead page={first} />}
        next={<ExportButton list="messages" filter={{ ...filter }} columns={view.chosen.map(({ key }) => key)} />}
      />
      {first?.gateway.name === 'log' ? (
        <p className="gateway">
          <strong>日志网关（演示）</strong>
          ：短信不经运营商发出，只记录在本页，“已送达”表示已记录。接入市里的短信平台后，同样的内容会发到联络员手机。
        </p>
      ) : null}
      <div className="filters">
        <Segmented
          aria-label="按状态查看"
          value={filter.status}
          onChange={(status) => setFilter({ status })}
          options={[
            { value: '', label: '全部' },
            ...statuses.map((status) => ({
              value: status,
              label: (
                <span title={statusMeanings[status]}>
                  {statusWords[status]}
                  {first?.counts[status] ? <span className="segment-count">{first.counts[status].toLocaleString('zh-CN')}</span> : null}
                </span>
              ),
            })),
          ]}
        />
        <Checkbox checked={filter.unhandled !== ''} onChange={({ target }) => setFilter({ unhandled: target.checked ? 'true' : '' })}>
          只看待处理{first?.unhandled ? ` ${first.unhandled}` : ''}
        </Checkbox>
        {may(viewer, 'waiting.read') ? (
          <DepartmentPicker value={filter.department} change={(department) => setFilter({ department })} />
        ) : null}
        <ViewBar view={view} />
      </div>
      <div className="sheet">
        <KeysetTable
          label="短信发件箱"
          query={list}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => <MessageCard row={row} handle={handles ? setHandling : undefined} />}
          empty={
            filtered ? (
              <EmptyState title="没有符合条件的短信" action={<Button onClick={() => setFilter(noFilter)}>清除筛选</Button>} />
            ) : (
              <EmptyState title="还没有短信">有新的审批信息推送到部门时，会在十秒内合并成一条短信通知其联络员，并记录在这里。</EmptyState>
            )
          }
        />
      </div>
      <Cost trial={first?.gateway.name === 'log'} />
      <HandleDrawer row={handling} close={() => setHandling(undefined)} />
    </>
  )
}

function useMessages(filter: typeof noFilter) {
  const client = useQueryClient()
  // A message follows its push by some seconds, so the list is asked again with what is new and every few seconds while some are under way.
  useLiveEvents(() => {
    void client.invalidateQueries({ queryKey: ['messages'], refetchType: 'none' })
  })
  return useInfiniteQuery({
    queryKey: ['messages', filter],
    queryFn: ({ pageParam, signal }) => get<MessagePage>(`/api/messages${queryString({ ...filter, after: pageParam, limit: 50 })}`, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 0) > 1 ? false : 10_000),
  })
}

function Lead({ page }: { page: MessagePage | undefined }) {
  if (!page) return '正在读取……'
  const failed = page.counts['permanent-failure'] + page.counts['technical-failure']
  return (
    <>
      今日发出 <strong>{page.today.toLocaleString('zh-CN')}</strong> 条
      {failed > 0 ? (
        <>
          ；{page.countedFrom} 以来 {failed} 条未能确认送达，
          <strong className={page.unhandled > 0 ? 'late-text' : undefined}>{page.unhandled} 条待人工处理</strong>
        </>
      ) : null}
      。同一部门几秒内的推送合并为一条；短信不含个人信息和案件内容。
    </>
  )
}

const columns: readonly Column<MessageRow>[] = [
  { key: 'created', title: '生成时间', width: 150, render: (row) => <Moment at={row.createdAt} exact /> },
  { key: 'department', title: '部门', width: 130, render: (row) => row.department.name },
  { key: 'recipient', title: '收件人', width: 150, render: (row) => <Recipient row={row} /> },
  { key: 'phone', title: '手机号', width: 116, render: (row) => row.recipient?.phone ?? '—' },
  { key: 'text', title: '短信内容', render: (row) => <span title={row.text}>{row.text}</span> },
  { key: 'delay', title: '距推送', width: 72, align: 'right', render: (row) => writeDelay(row) },
  { key: 'status', title: '状态', width: 88, render: (row) => <StatusOf row={row} /> },
  { key: 'reason', title: '说明', width: '14%', render: (row) => <span title={row.reason ?? undefined}>{noteOf(row)}</span> },
]

function Recipient({ row }: { row: MessageRow }) {
  if (!row.recipient) return <strong className="late-text">无可通知人员</strong>
  return (
    <span className="party">
      {row.recipient.name}
      <span className="party-seat"> · {wordOf(seatWords, row.recipient.seat)}</span>
    </span>
  )
}

function StatusOf({ row }: { row: MessageRow }) {
  return (
    <Tag shade={statusShade[row.status]} title={statusMeanings[row.status]}>
      {statusWords[row.status] ?? row.status}
    </Tag>
  )
}

/** Seconds from the first push gathered to the moment it was handed to the gateway: the notice wants it at once (2.2.2.3). */
function writeDelay(row: MessageRow): string {
  if (!row.sentAt || row.kind === 'reminder') return '—'
  const seconds = Math.max(0, Math.round((Date.parse(row.sentAt) - Date.parse(row.firstPushAt)) / 1000))
  return seconds < 120 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分`
}

const isOpen = (row: MessageRow) => (row.status === 'permanent-failure' || row.status === 'technical-failure') && row.handled === null

const handleColumn = (handle: (row: MessageRow) => void): Column<MessageRow> => ({
  key: 'act',
  title: '操作',
  width: 72,
  render: (row) =>
    isOpen(row) ? (
      <Button type="link" size="small" onClick={() => handle(row)}>
        处理
      </Button>
    ) : null,
})

function noteOf(row: MessageRow): string {
  if (row.handled) return `${row.handled.by}已处理：${row.handled.note}`
  if (row.againOf !== null && row.status === 'delivered') return '人工再次发送'
  if (row.status === 'temporary-failure' && row.nextAttemptAt) return `${row.reason ?? ''}，将第 ${row.attempts + 1} 次尝试`
  if (row.kind === 'reminder' && row.reason === null) return '每日查收提醒'
  return row.reason ?? (row.attempts > 1 ? `第 ${row.attempts} 次送达` : '')
}

function MessageCard({ row, handle }: { row: MessageRow; handle: ((row: MessageRow) => void) | undefined }) {
  return (
    <article className="push-card">
      <div className="push-card-head message-card-head">
        <StatusOf row={row} />
        <strong>{row.department.name}</strong>
        <span className="push-card-when">
          <Moment at={row.createdAt} />
        </span>
      </div>
      <p className="message-card-text">{row.text}</p>
      <p className="push-card-fact">
        <Recipient row={row} /> {row.recipient?.phone}
        {row.kind === 'reminder' ? '' : ` · 距推送 ${writeDelay(row)}`}
        {noteOf(row) ? ` · ${noteOf(row)}` : ''}
      </p>
      {handle && isOpen(row) ? <Button onClick={() => handle(row)}>处理</Button> : null}
    </article>
  )
}

function DepartmentPicker({ value, change }: { value: string; change: (code: string) => void }) {
  const departments = useDepartments()
  return (
    <Select
      aria-label="部门"
      className="filter-department"
      placeholder="全部部门"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value || undefined}
      onChange={(code: string | undefined) => change(code ?? '')}
      options={(departments.data ?? []).map((each) => ({ value: each.code, label: each.name }))}
    />
  )
}
