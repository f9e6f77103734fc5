import type { UseQueryResult } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { CountTile, Section } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import type { Proposal, Replay } from './queries.ts'
import { TriedList } from './TriedList.tsx'
import { months as spans, sayEffect } from './words.tsx'

const GainsCanvas = lazy(async () => ({ default: (await import('./ChartCanvas.tsx')).GainsCanvas }))

interface ReplaySectionProps {
  readonly proposal: Proposal
  readonly replay: UseQueryResult<Replay>
  readonly months: number
  readonly change: (months: number) => void
}

/** 回放: the decisions of the last months under the rules as proposed. Nothing is written by it. */
export function ReplaySection({ proposal, replay, months, change }: ReplaySectionProps) {
  return (
    <Section
      title="回放：若已施行，近月推送会有何不同"
      aside={
        <Segmented<number>
          aria-label="回放最近几个月"
          size="small"
          value={months}
          onChange={change}
          options={spans.map((value) => ({ value, label: `近 ${value} 个月` }))}
        />
      }
    >
      {replay.isPending ? (
        <LoadingRows rows={6} />
      ) : replay.isError ? (
        <ErrorState error={replay.error} retry={() => void replay.refetch()} />
      ) : (
        <Result proposal={proposal} replay={replay.data} months={months} />
      )}
    </Section>
  )
}

function Result({ proposal, replay, months }: { proposal: Proposal; replay: Replay; months: number }) {
  const moved = replay.departments.filter(({ gained, lost, changed }) => gained + lost + changed > 0)
  return (
    <div className="replay">
      <p className="section-note">
        {replay.from} 至今作出的 {replay.decisions.toLocaleString('zh-CN')} 件决定参与回放，与当时实际推送逐件比较；只计算，不改动任何数据。
      </p>
      <div className="counts">
        <CountTile label="新增推送" count={replay.gained} tone="calm" />
        <CountTile label="减少推送" count={replay.lost} tone="due" />
        <CountTile label="角色变化" count={replay.changed} tone="calm" />
        <CountTile label="不变" count={replay.kept} tone="calm" />
      </div>
      {moved.length === 0 ? (
        <p className="item-none">这段时间的推送没有变化。</p>
      ) : (
        <>
          <div className="replay-sides">
            <div>
              <h3 className="item-sub">各部门增减</h3>
              <Suspense fallback={<LoadingRows rows={4} />}>
                <GainsCanvas gains={moved.map(({ department, gained, lost }) => ({ name: department.name, gained, lost }))} />
              </Suspense>
            </div>
            <div>
              <h3 className="item-sub">按部门</h3>
              <DepartmentTable rows={moved} />
            </div>
          </div>
          <h3 className="item-sub">按事项</h3>
          <LineTable replay={replay} />
          <h3 className="item-sub">逐件</h3>
          <TriedList proposal={proposal} months={months} departments={moved.map(({ department }) => department)} />
        </>
      )}
    </div>
  )
}

function DepartmentTable({ rows }: { rows: Replay['departments'] }) {
  return (
    <table className="keyset replay-table">
      <caption className="unseen">各部门增减件数</caption>
      <thead>
        <tr>
          <th scope="col">部门</th>
          {['新增', '减少', '角色变', '不变'].map((title) => (
            <th key={title} scope="col" className="is-right">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ department, gained, lost, changed, kept }) => (
          <tr key={department.code}>
            <th scope="row">{department.name}</th>
            <td className="is-right">{gained === 0 ? '—' : <ins className="gain">＋{gained}</ins>}</td>
            <td className="is-right">{lost === 0 ? '—' : <span className="loss">－{lost}</span>}</td>
            <td className="is-right">{changed === 0 ? '—' : changed}</td>
            <td className="is-right">{kept === 0 ? '—' : kept}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LineTable({ replay }: { replay: Replay }) {
  return (
    <div className="replay-frame">
      <table className="keyset replay-table is-lines">
        <caption className="unseen">每个变更项对各部门的影响</caption>
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col" className="replay-region">
              区域
            </th>
            <th scope="col" className="is-right replay-count">
              决定
            </th>
            <th scope="col">部门去向</th>
          </tr>
        </thead>
        <tbody>
          {replay.lines.map((line) => (
            <tr key={line.line}>
              <th scope="row">
                <Link to={`/catalogue/${line.item.code}`}>{line.item.name}</Link>
              </th>
              <td>{line.region?.name ?? '全市'}</td>
              <td className="is-right">{line.decisions}</td>
              <td>
                <ul className="effects">
                  {line.departments
                    .filter(({ before, after }) => before !== after)
                    .map(({ department, before, after, pushes }) => (
                      <li
                        key={`${department.code} ${before ?? ''} ${after ?? ''}`}
                        className={before === null ? 'gain' : after === null ? 'loss' : undefined}
                      >
                        {department.name}：{sayEffect(before, after)} {pushes} 件
                      </li>
                    ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
