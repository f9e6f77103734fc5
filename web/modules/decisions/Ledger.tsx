import { Button, DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { Link, useNavigate } from 'react-router'
import type { LedgerRow } from '../../api/decision-shapes.ts'
import { useDepartments } from '../../api/references.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Moment, ResultText, Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { resultWords } from '../../kit/words.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { HolderLink } from '../finding/HolderLink.tsx'
import { ItemPicker } from '../pushes/ItemPicker.tsx'
import { may, useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { useLedger, type LedgerFilter } from './queries.ts'

const ledgerStatus = { routed: '已推送', unrouted: '待分派', ended: '已终止' } as const
const statusOfOwn = { routed: ledgerStatus.routed, ended: ledgerStatus.ended } as const
const noFilter: LedgerFilter = { item: '', department: '', status: '', result: '', region: '', from: '', to: '', q: '' }

/** A department's ledger holds one push for each decision: signed for or not says all. */
const columnsOf = (alone: boolean): readonly Column<LedgerRow>[] => [
  { key: 'decided', title: '决定日期', width: 104, render: (row) => row.decidedOn },
  {
    key: 'item',
    title: '事项',
    render: (row) => (
      <span className="cell-item">
        {alone && row.status === 'ended' ? <LedgerStatus status="ended" /> : null}
        {row.revision > 1 ? <Tag shade="open">第 {row.revision} 版</Tag> : null}
        <Link to={`/decisions/${row.id}`} title={row.item.name}>
          {row.item.name}
        </Link>
      </span>
    ),
  },
  { key: 'holder', title: '行政相对人', width: '24%', render: (row) => <HolderLink decision={row.id} name={row.holderName} /> },
  { key: 'number', title: '决定文书号', width: 200, render: (row) => <span title={row.documentNumber}>{row.documentNumber}</span> },
  { key: 'result', title: '结果', width: 80, render: (row) => <ResultText result={row.result} /> },
  { key: 'region', title: '区域', width: 84, spare: true, render: (row) => row.region.name },
  ...(alone ? [] : [{ key: 'status', title: '状态', width: 84, render: (row: LedgerRow) => <LedgerStatus status={row.status} /> }]),
  { key: 'pushes', title: '签收', width: alone ? 104 : 132, render: (row) => (alone ? <SignedOrNot row={row} /> : <Signed row={row} />) },
  { key: 'received', title: '收到时间', width: 104, spare: true, render: (row) => <Moment at={row.receivedAt} /> },
  { key: 'code', title: '事项编码', width: 120, extra: true, render: (row) => row.item.code },
  { key: 'revision', title: '版次', width: 64, extra: true, render: (row) => row.revision },
  { key: 'id', title: '平台编号', width: 84, extra: true, render: (row) => row.id },
]

export function Page() {
  const [filter, setFilter, clear] = useFilters(noFilter)
  const ledger = useLedger(filter)
  const navigate = useNavigate()
  const viewer = useViewer()
  // A department sees what was pushed to it and nothing else.
  const alone = may(viewer, 'push.receive')
  const view = useListView('decisions', columnsOf(alone))
  const filtered = Object.values(filter).some((value) => value !== '')
  return (
    <>
      <PageHeader
        title="审批台账"
        lead={alone ? '推送给本部门的审批决定，签收到哪一步，一览可查。' : '每件审批决定推送给了谁、签收到哪一步，一览可查。'}
        next={<ExportButton list="decisions" filter={{ ...filter }} columns={view.chosen.map(({ key }) => key)} />}
      />
      <div className="filters">
        <SearchBox value={filter.q} change={(q) => setFilter({ q })} label="搜索相对人、信用代码、文书号、许可内容" />
        <ItemPicker value={filter.item} change={(item) => setFilter({ item })} />
        {alone ? null : <DepartmentPicker value={filter.department} change={(department) => setFilter({ department })} />}
        <WordPicker
          label="状态"
          words={alone ? statusOfOwn : ledgerStatus}
          value={filter.status}
          change={(status) => setFilter({ status })}
        />
        <WordPicker label="结果" words={resultWords} value={filter.result} change={(result) => setFilter({ result })} />
        <DatePicker.RangePicker
          aria-label="决定日期"
          className="filter-dates"
          placeholder={['决定日期起', '止']}
          value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
          onChange={(_, [from, to]) => setFilter({ from, to })}
          allowEmpty={[true, true]}
        />
        <ViewBar view={view} />
        {filtered ? (
          <Button type="link" onClick={() => setFilter(noFilter)}>
            清除筛选
          </Button>
        ) : null}
      </div>
      <div className="sheet">
        <KeysetTable
          label="审批台账"
          query={ledger}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => <LedgerCard row={row} alone={alone} />}
          open={(row) => void navigate(`/decisions/${row.id}`)}
          empty={
            filtered ? (
              <EmptyState title="没有符合条件的决定" action={<Button onClick={clear}>清除筛选</Button>}>
                放宽日期或部门，或换一个关键词再试。
              </EmptyState>
            ) : (
              <EmptyState title="台账还是空的">审批决定由审批系统自动送入，也可以从双公示表格导入。</EmptyState>
            )
          }
        />
      </div>
    </>
  )
}

function DepartmentPicker({ value, change }: { value: string; change: (code: string) => void }) {
  const departments = useDepartments()
  return (
    <Select
      aria-label="接收部门"
      className="filter-department"
      placeholder="接收部门"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value || undefined}
      onChange={(code: string | undefined) => change(code ?? '')}
      options={(departments.data ?? []).map((each) => ({ value: each.code, label: each.name }))}
    />
  )
}

interface WordPickerProps {
  readonly label: string
  readonly words: Readonly<Record<string, string>>
  readonly value: string
  readonly change: (value: string) => void
}

function WordPicker({ label, words, value, change }: WordPickerProps) {
  return (
    <Select
      aria-label={label}
      className="filter-word"
      placeholder={label}
      allowClear
      value={value || undefined}
      onChange={(chosen: string | undefined) => change(chosen ?? '')}
      options={Object.entries(words).map(([code, word]) => ({ value: code, label: word }))}
    />
  )
}

function LedgerStatus({ status }: { status: LedgerRow['status'] }) {
  return <Tag shade={status === 'unrouted' ? 'urgent' : status === 'ended' ? 'quiet' : 'done'}>{ledgerStatus[status] ?? status}</Tag>
}

function Signed({ row: { pushes } }: { row: LedgerRow }) {
  if (pushes.total === 0) return <span className="faint">—</span>
  return (
    <span className="signed">
      <span className="signed-bar" aria-hidden="true">
        <span style={{ width: `${(pushes.signed / pushes.total) * 100}%` }} />
      </span>
      {pushes.signed}/{pushes.total}
      {pushes.overdue > 0 ? <span className="late-text"> 超期 {pushes.overdue}</span> : null}
    </span>
  )
}

function SignedOrNot({ row: { pushes } }: { row: LedgerRow }) {
  if (pushes.total === 0) return <span className="faint">—</span>
  if (pushes.signed === pushes.total) return <span className="signed-by">✓ 已签收</span>
  return pushes.overdue > 0 ? <span className="late-text">超期未签收</span> : <span>未签收</span>
}

function LedgerCard({ row, alone }: { row: LedgerRow; alone: boolean }) {
  return (
    <article className="push-card">
      <div className="push-card-head">
        {alone && row.status !== 'ended' ? null : <LedgerStatus status={row.status} />}
        {alone ? <SignedOrNot row={row} /> : <Signed row={row} />}
        <span className="push-card-when">{row.decidedOn}</span>
      </div>
      <Link to={`/decisions/${row.id}`} className="push-card-item">
        {row.item.name}
      </Link>
      <p className="push-card-holder">
        <HolderLink decision={row.id} name={row.holderName} />
      </p>
      <p className="push-card-fact">
        {row.documentNumber} · <ResultText result={row.result} /> · {row.region.name}
      </p>
    </article>
  )
}
