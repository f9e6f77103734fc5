import { Button, Input, Popover, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useFilters } from '../../kit/filters.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { writeInstant } from '../../kit/time.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { useRegister, useWord, type NumberRegister } from './queries.ts'
import './papers.css'

/** 发文字号登记簿: every number of a year, series by series, cancelled ones with their reason; to look at and to print. */
export function Page() {
  const [filters, set] = useFilters({ year: '' })
  const register = useRegister(filters.year)
  const view = register.data
  return (
    <>
      <PageHeader
        title="发文字号登记簿"
        above={<Link to="/papers">公文</Link>}
        lead={view ? <Lead view={view} /> : '正在读取……'}
        next={
          <>
            <ExportButton list="paper-numbers" filter={{ year: filters.year }} />
            {view && view.items.length > 0 ? <Button onClick={() => window.print()}>打印登记簿</Button> : null}
          </>
        }
      />
      {view ? (
        <div className="filters">
          <Select
            aria-label="年份"
            value={String(view.year)}
            onChange={(year) => set({ year })}
            style={{ width: 120 }}
            options={view.years.map((year) => ({ value: String(year), label: `${year} 年` }))}
          />
          <WordChoice word={view.word} />
        </div>
      ) : null}
      {register.isPending ? <LoadingRows /> : null}
      {register.isError && !view ? <ErrorState error={register.error} retry={() => void register.refetch()} /> : null}
      {view ? <Numbers view={view} /> : null}
    </>
  )
}

function Lead({ view }: { view: NumberRegister }) {
  const cancelled = view.items.filter(({ state }) => state === 'cancelled').length
  return (
    <>
      {view.department.name} {view.year} 年共编号 <strong>{view.items.length}</strong> 个{cancelled > 0 ? `，其中作废 ${cancelled} 个` : ''}
      。字号依次取得，不跳号、不重号；作废的字号保留并注明原因。
    </>
  )
}

/** 机关代字 is the organ's own affair; who seals sets it. */
function WordChoice({ word }: { word: string }) {
  const viewer = useViewer()
  const set = useWord()
  const [draft, setDraft] = useState(word)
  if (!may(viewer, 'paper.seal')) return <span className="faint">机关代字：{word}</span>
  return (
    <Popover
      trigger="click"
      title="机关代字"
      content={
        <div className="paper-word">
          <p className="faint">改动后从新代字的 1 号编起；已编的字号不变。</p>
          <Input aria-label="机关代字" value={draft} maxLength={12} onChange={(event) => setDraft(event.target.value)} />
          <Refusal error={set.error} />
          <Button type="primary" loading={set.isPending} onClick={() => set.mutate(draft.trim())}>
            保存
          </Button>
        </div>
      }
    >
      <Button>机关代字：{word}</Button>
    </Popover>
  )
}

function Numbers({ view }: { view: NumberRegister }) {
  if (view.items.length === 0) return <EmptyState title="这一年还没有编号">公文定稿时自动从登记簿取下一个字号，记在这里。</EmptyState>
  return (
    <div className="sheet paper-register">
      <p className="paper-register-head">
        {view.department.name} {view.year} 年发文字号登记簿
      </p>
      {[...Map.groupBy(view.items, ({ series }) => series)].map(([series, rows]) => (
        <section key={series} className="section" aria-label={series}>
          <div className="section-head">
            <h2>{series}</h2>
            <div className="section-aside">1 至 {rows.length} 号，连续无缺</div>
          </div>
          <table className="keyset">
            <thead>
              <tr>
                <th style={{ width: 200 }}>发文字号</th>
                <th>标题</th>
                <th style={{ width: 150 }}>编号时间</th>
                <th style={{ width: 90 }}>编号人</th>
                <th style={{ width: 260 }}>状态</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.serial} className={row.state === 'cancelled' ? 'paper-cancelled' : undefined}>
                  <td>
                    <Link to={`/papers/${row.paper}`}>{row.number}</Link>
                  </td>
                  <td>{row.title}</td>
                  <td>{writeInstant(row.drawnAt)}</td>
                  <td>{row.drawnBy}</td>
                  <td>
                    <Tag shade={row.state === 'used' ? 'done' : 'urgent'}>{row.state === 'used' ? '已用' : '已作废'}</Tag> {row.reason}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  )
}
