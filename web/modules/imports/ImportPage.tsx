import { DownloadOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { Link, useLocation, useParams } from 'react-router'
import { Facts, PageHeader, Section } from '../../kit/Page.tsx'
import { useFilters } from '../../kit/filters.ts'
import { writeSize } from '../../kit/FileList.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { may, useViewer } from '../session/session.ts'
import { ImportProgress, ResultCounts } from './Counts.tsx'
import { ColumnQuestions } from './ColumnQuestions.tsx'
import { ImportRows } from './ImportRows.tsx'
import { isOpen, useImport } from './queries.ts'
import type { Import } from './shapes.ts'
import { rowStatuses, stateShades, stateWords, tableWords, wordsOf } from './words.ts'
import './imports.css'

/** One import: how far it is, what became of every row, and what is to be done. */
export function Page() {
  const { id = '' } = useParams()
  const found = useImport(id)
  const { state } = useLocation() as { state: { notice?: string } | null }
  if (found.isPending) return <LoadingRows />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  return <Shown found={found.data} notice={state?.notice} />
}

function Shown({ found, notice }: { found: Import; notice: string | undefined }) {
  const { progress } = found
  const viewer = useViewer()
  // What holds whole numbers is for those who brought it and mend it (1.4).
  const mends = may(viewer, 'import.write') && found.department.code === viewer.department.code
  // What has to be mended comes first, once nothing moves any more.
  const [{ status }, setFilter] = useFilters({ status: !isOpen(found) && progress.rejected > 0 ? 'rejected' : '' })
  const mendable = progress.rejected - progress.secrets
  return (
    <>
      <PageHeader
        above={<Link to="/imports">导入双公示表</Link>}
        name={found.fileName}
        title={
          <span className="import-title">
            {found.fileName} <Tag shade={stateShades[found.state]}>{stateWords[found.state]}</Tag>
          </span>
        }
        lead={
          <>
            {found.by} 于 <Moment at={found.at} exact /> 上传{isOpen(found) ? '。可以离开本页，导入会继续进行。' : ''}
          </>
        }
        next={
          mendable > 0 && !isOpen(found) && mends ? (
            <Button type="primary" icon={<DownloadOutlined />} href={`/api/imports/${found.id}/problems.xlsx`} download>
              下载 {mendable.toLocaleString('zh-CN')} 行问题清单
            </Button>
          ) : null
        }
      />
      {notice ? (
        <p className="consequence import-notice" role="status">
          {notice}
        </p>
      ) : null}
      {found.refusal ? (
        <div className="refusal" role="alert">
          <p className="refusal-title">{found.state === 'refused' ? '文件未接收' : '导入中断'}</p>
          {found.refusal.message}
        </div>
      ) : null}
      <div className="sheet">
        <ColumnQuestions found={found} />
        {found.state === 'refused' || found.state === 'asking' ? null : (
          <section className="section" aria-label="进度">
            <ImportProgress found={found} />
            <ResultCounts found={found} />
            <Advice found={found} />
          </section>
        )}
        {progress.rows > 0 ? (
          <Section
            title="逐行结果"
            aside={
              <Segmented
                aria-label="按结果查看"
                value={status}
                onChange={(chosen) => setFilter({ status: chosen })}
                options={[
                  { value: '', label: '全部' },
                  ...rowStatuses
                    .filter((each) => progress[each] > 0 || each === status)
                    .map((each) => ({
                      value: each as string,
                      label: `${wordsOf(found.kind)[each]} ${progress[each].toLocaleString('zh-CN')}`,
                    })),
                ]}
              />
            }
          >
            <ImportRows
              id={found.id}
              kind={found.kind}
              status={status}
              known={status === '' ? progress.rows : progress[status as 'accepted']}
            />
          </Section>
        ) : null}
        <Section title="文件">
          <Facts facts={factsOf(found, mends)} />
        </Section>
      </div>
    </>
  )
}

/** What the numbers mean for the one who uploaded, in the order of urgency. */
function Advice({ found: { kind, progress, state, unknownColumns, skippedSheets } }: { found: Import }) {
  const lines: (readonly [about: string, words: React.ReactNode])[] = []
  const running = state === 'queued' || state === 'reading'
  if (progress.secrets > 0)
    lines.push([
      'secrets',
      `有 ${progress.secrets} 行带有国家秘密标志：未作任何保存，不在问题清单中${running ? '。' : '，平台保存的原件也已删除。'}请立即按保密规定处置本机上的文件。`,
    ])
  if (progress.rejected > progress.secrets && !running)
    lines.push(['rejected', '不符合要求的行没有导入：下载问题清单，按“怎么改”一列改正后，直接上传改好的清单。'])
  if (progress.unrouted > 0 && kind === 'penalties')
    lines.push([
      'unrouted',
      `有 ${progress.unrouted.toLocaleString('zh-CN')} 行没有找到原许可决定，已交审批局确认，确认后自动告知有关部门。`,
    ])
  if (progress.unrouted > 0 && kind === 'decisions')
    lines.push([
      'unrouted',
      <>
        有 {progress.unrouted.toLocaleString('zh-CN')} 行找不到事项或接收部门，已进入<Link to="/waiting">待分派队列</Link>
        ，由推送操作员确定。
      </>,
    ])
  if (unknownColumns.length > 0)
    lines.push([
      'columns',
      `以下列不属于双公示格式，没有使用：${unknownColumns.slice(0, 12).join('、')}${unknownColumns.length > 12 ? ' 等' : ''}。`,
    ])
  if (skippedSheets.length > 0) lines.push(['sheets', `以下工作表不是双公示${tableWords[kind]}表，没有读取：${skippedSheets.join('、')}。`])
  if (lines.length === 0) return null
  return (
    <ul className="advice">
      {lines.map(([about, words]) => (
        <li key={about}>{words}</li>
      ))}
    </ul>
  )
}

function factsOf(found: Import, mends: boolean) {
  const original =
    found.originalKept && found.progress.secrets === 0 && !mends ? (
      '已保存，由导入部门的录入人员下载'
    ) : found.originalKept && found.progress.secrets === 0 ? (
      <a href={`/api/imports/${found.id}/original`} download>
        下载原件
      </a>
    ) : found.progress.secrets > 0 ? (
      '因发现国家秘密标志，不保存'
    ) : (
      '未接收的文件不保存'
    )
  return [
    { label: '原件', value: original },
    { label: '大小', value: writeSize(found.size) },
    {
      label: '表格格式',
      value: found.layout === null ? null : found.layout === '2018' ? '双公示（发改办财金〔2018〕424号）' : '双公示 2015 年格式',
    },
    { label: '表的种类', value: tableWords[found.kind] },
    { label: '默认行政区划', value: found.defaultRegion ?? '未设' },
    { label: '导入部门', value: found.department.name },
    { label: '完成时间', value: found.finishedAt ? <Moment at={found.finishedAt} exact /> : null },
    { label: 'SM3', value: <span className="digest">{found.sm3}</span>, wide: true },
  ]
}
