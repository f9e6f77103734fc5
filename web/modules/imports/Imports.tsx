import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { writeSize } from '../../kit/FileList.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { sayProgress } from './Counts.tsx'
import { DropZone } from './DropZone.tsx'
import { RememberedColumns } from './RememberedColumns.tsx'
import { isOpen, useImports } from './queries.ts'
import type { Import } from './shapes.ts'
import { rowStatuses, stateShades, stateWords, tableWords, wordsOf } from './words.ts'
import './imports.css'

const columns: readonly Column<Import>[] = [
  { key: 'file', title: '文件', render: (row) => <FileName row={row} /> },
  { key: 'state', title: '状态', width: 84, render: ({ state }) => <Tag shade={stateShades[state]}>{stateWords[state]}</Tag> },
  { key: 'result', title: '结果', width: '36%', render: (row) => <Outcome row={row} /> },
  { key: 'kind', title: '表', width: 84, render: ({ kind }) => tableWords[kind] },
  { key: 'size', title: '大小', width: 88, align: 'right', spare: true, render: ({ size }) => writeSize(size) },
  { key: 'by', title: '上传人', width: 96, render: ({ by }) => by },
  { key: 'at', title: '上传时间', width: 132, render: ({ at }) => <Moment at={at} /> },
]

/** 导入双公示表: hand a file in, and every file handed in before. */
export function Page() {
  const viewer = useViewer()
  const list = useImports()
  const navigate = useNavigate()
  const view = useListView('imports', columns)
  const writes = may(viewer, 'import.write')
  return (
    <>
      <PageHeader
        title="导入双公示表"
        lead={writes ? '好的行立即收下；不符合要求的行附原因退回，改正后可直接再导入。同一文件只导入一次。' : '导入的表格及每一行的结果。'}
        next={
          <>
            <ExportButton list="imports" filter={{}} columns={view.chosen.map(({ key }) => key)} />
            <Button
              icon={<DownloadOutlined />}
              href={may(viewer, 'decision.write') ? '/api/imports/template.xlsx' : '/api/imports/template.xlsx?kind=penalties'}
              download
            >
              下载模板
            </Button>
          </>
        }
      />
      {writes ? <DropZone /> : null}
      <h2 className="history-title">导入记录</h2>
      <div className="filters">
        <ViewBar view={view} />
      </div>
      <div className="sheet">
        <KeysetTable
          label="导入记录"
          query={list}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => <ImportCard row={row} />}
          open={(row) => void navigate(`/imports/${row.id}`)}
          empty={<EmptyState title="还没有导入过表格">上传后，每个文件的进度、结果和原件都列在这里。</EmptyState>}
        />
      </div>
      <RememberedColumns />
    </>
  )
}

function FileName({ row }: { row: Import }) {
  return (
    <span className="cell-item">
      <Link to={`/imports/${row.id}`} title={row.fileName}>
        {row.fileName}
      </Link>
    </span>
  )
}

function Outcome({ row }: { row: Import }) {
  if (isOpen(row)) return <span>{sayProgress(row)}</span>
  if (row.refusal) return <span title={row.refusal.message}>{row.refusal.message}</span>
  const parts = rowStatuses.filter((status) => row.progress[status] > 0)
  return (
    <span className="outcome">
      {parts.map((status) => (
        <span key={status} className={status === 'rejected' ? 'late-text' : undefined}>
          {wordsOf(row.kind)[status]} {row.progress[status].toLocaleString('zh-CN')}
        </span>
      ))}
    </span>
  )
}

function ImportCard({ row }: { row: Import }) {
  return (
    <article>
      <div className="push-card-head import-card-head">
        <Tag shade={stateShades[row.state]}>{stateWords[row.state]}</Tag>
        <span className="push-card-when">
          <Moment at={row.at} />
        </span>
      </div>
      <Link to={`/imports/${row.id}`} className="push-card-item">
        {row.fileName}
      </Link>
      <p className="push-card-fact">
        <Outcome row={row} />
      </p>
      <p className="push-card-fact">
        {row.by} · {writeSize(row.size)}
      </p>
    </article>
  )
}
