import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { PushCounts, PushRow } from '../../api/shapes.ts'
import { KeysetTable } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState, Refusal } from '../../kit/States.tsx'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { notePlace } from '../../kit/screen.ts'
import { useFilters } from '../../kit/filters.ts'
import { roleWords } from '../../kit/words.ts'
import { HandOutDrawer, HandOutReport } from '../custody/HandOutDrawer.tsx'
import { useHandOutByRule, type HandOutResult } from '../custody/queries.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { usePushCounts, usePushes, useSigning } from './queries.ts'
import { ItemPicker } from './ItemPicker.tsx'
import { useNews } from './news.ts'
import { PushCard, pushColumns } from './PushRowView.tsx'
import { BulkBar } from './BulkBar.tsx'
import { ReceiptReport } from './ReceiptReport.tsx'
import { ReturnDrawer } from './ReturnDrawer.tsx'
import './pushes.css'

const nothing: ReadonlySet<string> = new Set()

export function Page() {
  const viewer = useViewer()
  const receives = may(viewer, 'push.receive')
  const [filter, setFilter, clear] = useFilters({ status: receives ? 'pending' : 'returned', item: '', role: '', q: '', worker: '' })
  const list = usePushes(filter)
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const counts = usePushCounts()
  const news = useNews(rows)
  const signing = useSigning()
  const navigate = useNavigate()
  const [picked, setPicked] = useState(nothing)
  const [returning, setReturning] = useState<PushRow>()
  const [handing, setHanding] = useState<readonly PushRow[]>()
  const [handed, setHanded] = useState<readonly HandOutResult[]>()

  const sign = (pushes: readonly string[]) => {
    if (pushes.length > 0 && !signing.isPending) signing.mutate(pushes, { onSuccess: () => setPicked(nothing) })
  }
  const own = (row: PushRow) => receives && row.department.code === viewer.department.code
  const canSign = (row: PushRow) => own(row) && (row.status === 'pending' || row.status === 'deemed')
  const canPick = (row: PushRow) => canSign(row) || (own(row) && row.status === 'received')
  const signable = rows.filter((row) => picked.has(row.id) && canSign(row)).map(({ id }) => id)
  const able = rows.filter(canPick).map(({ id }) => id)
  const pickAll = () => setPicked(new Set(picked.size >= able.length ? [] : able))
  const byRule = useHandOutByRule()
  const justSigned = new Set((signing.data?.results ?? []).filter(({ status }) => status === 'signed').map(({ push }) => push))
  const unhanded = rows.filter((row) => own(row) && row.worker === null && (picked.has(row.id) || justSigned.has(row.id)))
  const handByRule = () => {
    const pushes = unhanded.map(({ id }) => id)
    if (pushes.length === 0 || byRule.isPending) return
    byRule.mutate(pushes, {
      onSuccess: ({ results }) => {
        signing.reset()
        setPicked(nothing)
        setHanded(results)
        void refresh()
      },
    })
  }
  useShortcuts(receives ? { a: pickAll, h: handByRule } : {})
  const open = (row: PushRow) => void navigate(`/decisions/${row.decision}`)
  const refresh = async () => {
    const restore = notePlace()
    await list.refetch()
    news.clear()
    requestAnimationFrame(restore)
  }
  const acts = {
    sign: (row: PushRow) => sign([row.id]),
    giveBack: may(viewer, 'push.return') ? setReturning : undefined,
    handOut: receives ? (row: PushRow) => setHanding([row]) : undefined,
    canSign,
    busy: signing.isPending,
    showDepartment: !receives,
  }
  const view = useListView('pushes', pushColumns(acts, filter.status))

  return (
    <>
      <PageHeader
        title={receives ? '推送签收' : '推送去向'}
        lead={receives ? leadOf(counts) : '全市推送的签收、退回与改派情况。'}
        next={<ExportButton list="pushes" filter={{ ...filter }} columns={view.chosen.map(({ key }) => key)} />}
      />
      <div className="filters">
        <Segmented
          aria-label="按状态查看"
          value={filter.status}
          onChange={(status) => {
            setPicked(nothing)
            setFilter({ status })
          }}
          options={statusOptions(counts)}
        />
        <ItemPicker value={filter.item} change={(item) => setFilter({ item })} />
        <Select
          aria-label="本部门角色"
          className="filter-role"
          placeholder="角色"
          allowClear
          value={filter.role || undefined}
          onChange={(role: string | undefined) => setFilter({ role: role ?? '' })}
          options={Object.entries(roleWords).map(([value, label]) => ({ value, label }))}
        />
        {receives ? (
          <Select
            aria-label="按经办人查看"
            className="filter-role"
            placeholder="经办"
            allowClear
            value={filter.worker || undefined}
            onChange={(worker: string | undefined) => setFilter({ worker: worker ?? '' })}
            options={[
              { value: 'me', label: '交给我的' },
              { value: 'none', label: '未交办' },
            ]}
          />
        ) : null}
        <SearchBox value={filter.q} change={(q) => setFilter({ q })} label="搜索相对人、文书号、地址、内容" />
        <ViewBar view={view} />
      </div>
      <div aria-live="polite">
        {news.count > 0 ? (
          <button type="button" className="news" onClick={() => void refresh()}>
            {news.words}，点此载入
          </button>
        ) : null}
      </div>
      <Refusal error={signing.error ?? byRule.error} />
      {signing.data ? (
        <ReceiptReport results={signing.data.results} rows={rows} close={signing.reset}>
          {unhanded.length > 0 && picked.size === 0 ? (
            <Button type="primary" loading={byRule.isPending} onClick={handByRule}>
              按规则交办 {unhanded.length} 件
            </Button>
          ) : null}
        </ReceiptReport>
      ) : null}
      {handed ? <HandOutReport results={handed} rows={rows} close={() => setHanded(undefined)} /> : null}
      <div className="sheet">
        <KeysetTable
          label={receives ? '推送给本部门的审批决定' : '全市推送'}
          query={list}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => <PushCard row={row} acts={acts} />}
          open={open}
          sign={(row) => sign(picked.size > 0 ? signable : row && canSign(row) ? [row.id] : [])}
          rowClass={(row) => (news.fresh.has(row.id) ? 'is-new' : undefined)}
          {...(receives ? { picking: { picked, change: setPicked, canPick, nameRow: (row: PushRow) => row.documentNumber } } : {})}
          empty={<NoPushes status={filter.status} filtered={filter.item + filter.role + filter.q + filter.worker !== ''} clear={clear} />}
        />
      </div>
      {receives && able.length > 0 && !(signing.data && picked.size === 0) ? (
        <BulkBar
          picked={picked.size}
          all={able.length}
          signable={signable.length}
          words={`签收即确认收到，${viewer.department.name}对主管、协管件负监管责任，签收人记为 ${viewer.name}。`}
          busy={signing.isPending}
          pickAll={pickAll}
          clear={() => setPicked(nothing)}
          handOut={() => setHanding(rows.filter((row) => picked.has(row.id)))}
          sign={() => sign(signable)}
        />
      ) : null}
      <HandOutDrawer
        pushes={handing}
        close={() => setHanding(undefined)}
        done={(results) => {
          setPicked(nothing)
          setHanded(results)
          void refresh()
        }}
      />
      <ReturnDrawer push={returning} close={() => setReturning(undefined)} />
    </>
  )
}

function leadOf(counts: PushCounts | undefined): React.ReactNode {
  if (!counts) return '正在读取……'
  if (counts.pending === 0) return '没有等待签收的推送。有新推送时会立即出现在这里，并以短信提醒。'
  return (
    <>
      有 <strong>{counts.pending}</strong> 件等待签收
      {counts.overdue > 0 ? (
        <>
          ，<strong className="late-text">{counts.overdue} 件已超期</strong>，请先办理
        </>
      ) : null}
      。不属于本部门的，请退回并写明建议部门。
    </>
  )
}

function statusOptions(counts: PushCounts | undefined) {
  const withCount = (label: string, count: number | undefined) => (
    <>
      {label}
      {count ? <span className="segment-count">{count}</span> : null}
    </>
  )
  return [
    { value: 'pending', label: withCount('待签收', counts?.pending) },
    { value: 'overdue', label: withCount('超期', counts?.overdue) },
    { value: 'received', label: '已签收' },
    { value: 'returned', label: withCount('退回处理', counts?.returned) },
    { value: 'unanswered', label: '待答复' },
    { value: 'all', label: '全部' },
  ]
}

function NoPushes({ status, filtered, clear }: { status: string; filtered: boolean; clear: () => void }) {
  if (filtered) {
    return (
      <EmptyState title="没有符合条件的推送" action={<Button onClick={clear}>清除筛选</Button>}>
        换一个关键词，或放宽筛选条件再试。
      </EmptyState>
    )
  }
  if (status === 'pending')
    return <EmptyState title="已全部签收">本部门没有等待签收的推送。今天的查收已记录在案（二(二)2.3 每天登录查收）。</EmptyState>
  if (status === 'overdue') return <EmptyState title="没有超期">所有推送都在期限内办理。</EmptyState>
  if (status === 'unanswered')
    return <EmptyState title="没有等待答复的反馈">部门反馈中需要市行政审批局处理的，答复之前会列在这里。</EmptyState>
  if (status === 'returned') return <EmptyState title="没有退回中的推送">退回后、改派生效前，推送会列在这里，监管责任暂不转移。</EmptyState>
  return <EmptyState title="还没有推送">市行政审批局作出与本部门有关的决定后，会自动推送到这里。</EmptyState>
}
