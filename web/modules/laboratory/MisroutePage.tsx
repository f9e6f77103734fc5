import { Button, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { CountTile, PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { useFilters } from '../../kit/filters.ts'
import { ReceiverTags } from '../catalogue/ReceiverTags.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { useMisroutes, type Misroutes } from './queries.ts'
import { percent } from './words.tsx'
import '../catalogue/catalogue.css'
import '../workbench/workbench.css'
import './laboratory.css'

const RateCanvas = lazy(async () => ({ default: (await import('./ChartCanvas.tsx')).RateCanvas }))

/** 误推率: of what each rule sent, how much had to be sent on; and who gave back what was its own. */
export function Page() {
  const [filter, setFilter] = useFilters({ from: '', to: '' })
  const misroutes = useMisroutes(filter.from, filter.to)
  const found = misroutes.data
  return (
    <>
      <PageHeader
        title="误推率"
        lead="退回后改派他部门的，计规则推错；退回后维持、或改派后又回到原部门的，计退回不当，不算规则的错。按决定日期统计。"
        next={
          <>
            <ExportButton list="misroutes" filter={{ ...filter }} />
            <Link to="/suggestions">
              <Button type="primary">查看退回建议</Button>
            </Link>
          </>
        }
      />
      <div className="filters">
        <DatePicker.RangePicker
          className="filter-dates"
          aria-label="决定日期"
          allowClear={false}
          value={found ? [dayjs(found.from), dayjs(found.to)] : null}
          onChange={(_, [from, to]) => setFilter({ from, to })}
        />
      </div>
      {misroutes.isPending ? (
        <LoadingRows />
      ) : misroutes.isError ? (
        <ErrorState error={misroutes.error} retry={() => void misroutes.refetch()} />
      ) : (
        <Tallies found={misroutes.data} />
      )}
    </>
  )
}

function Tallies({ found }: { found: Misroutes }) {
  const wrong = found.rules.filter(({ returned }) => returned > 0)
  if (found.pushes === 0) {
    return (
      <div className="sheet">
        <EmptyState title="这段时间没有按规则推送的决定">换一个时间段再看。</EmptyState>
      </div>
    )
  }
  return (
    <>
      <div className="counts">
        <CountTile label="按规则推送" count={found.pushes} tone="calm" />
        <CountTile label="推错改派" count={found.rerouted} tone="due" />
        <CountTile label="退回不当" count={found.upheld + found.bounced} tone="due" />
        <CountTile label="退回未处理" count={found.open} tone="late" />
      </div>
      <div className="sheet">
        <Section
          title={`趋势（按${found.bucket === 'week' ? '周' : '月'}）`}
          aside={`总误推率 ${percent(found.pushes === 0 ? 0 : found.rerouted / found.pushes)}`}
        >
          <Suspense fallback={<LoadingRows rows={5} />}>
            <RateCanvas points={found.trend} />
          </Suspense>
          <TrendTable found={found} />
        </Section>
        <Section title={`有退回的规则 ${wrong.length} 条`} aside={`另有 ${found.rules.length - wrong.length} 条规则没有退回`}>
          {wrong.length === 0 ? <p className="item-none">这段时间没有退回。</p> : <RuleTable rules={wrong} />}
        </Section>
        <Section title="退回部门" aside={found.byHand > 0 ? `含人工分派、改派后的退回 ${found.byHand} 件` : null}>
          <ReturnerTable found={found} />
        </Section>
      </div>
    </>
  )
}

function TrendTable({ found }: { found: Misroutes }) {
  return (
    <table className="unseen">
      <caption>误推率趋势</caption>
      <thead>
        <tr>
          <th scope="col">起始日</th>
          <th scope="col">推送</th>
          <th scope="col">退回</th>
          <th scope="col">改派</th>
          <th scope="col">误推率</th>
        </tr>
      </thead>
      <tbody>
        {found.trend.map((point) => (
          <tr key={point.start}>
            <th scope="row">{point.start}</th>
            <td>{point.pushes}</td>
            <td>{point.returned}</td>
            <td>{point.rerouted}</td>
            <td>{percent(point.rate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const counted = ['推送', '退回', '推错改派', '维持', '退了又回', '未处理'] as const

function RuleTable({ rules }: { rules: Misroutes['rules'] }) {
  return (
    <div className="replay-frame">
      <table className="keyset replay-table is-lines is-rates">
        <caption className="unseen">每条规则的误推率</caption>
        <thead>
          <tr>
            <th scope="col">事项（区域，施行期）</th>
            <th scope="col">接收部门</th>
            {counted.map((title) => (
              <th key={title} scope="col" className="is-right replay-count">
                {title}
              </th>
            ))}
            <th scope="col" className="is-right replay-count">
              误推率
            </th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.rule}>
              <th scope="row">
                <Link to={`/catalogue/${rule.item.code}`}>{rule.item.name}</Link>
                <span className="line-region">
                  {rule.region?.name ?? '全市'} · {rule.from} 起{rule.to === null ? '' : `，${rule.to} 止`}
                </span>
              </th>
              <td>
                <ReceiverTags receivers={rule.receivers} />
              </td>
              {[rule.pushes, rule.returned, rule.rerouted, rule.upheld, rule.bounced, rule.open].map((count, at) => (
                <td key={counted[at]} className="is-right">
                  {count === 0 ? '—' : count}
                </td>
              ))}
              <td className="is-right">
                <strong className={rule.rate > 0 ? 'loss' : undefined}>{percent(rule.rate)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const settled = ['退回', '退回正确', '维持', '退了又回', '未处理'] as const

function ReturnerTable({ found }: { found: Misroutes }) {
  if (found.returners.length === 0) return <p className="item-none">这段时间没有部门退回。</p>
  return (
    <div className="replay-frame">
      <table className="keyset replay-table">
        <caption className="unseen">各部门退回情况</caption>
        <thead>
          <tr>
            <th scope="col">部门</th>
            {[...settled, '退回不当率'].map((title) => (
              <th key={title} scope="col" className="is-right">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.returners.map((each) => (
            <tr key={each.department.code}>
              <th scope="row">{each.department.name}</th>
              {[each.returned, each.rerouted, each.upheld, each.bounced, each.open].map((count, at) => (
                <td key={settled[at]} className="is-right">
                  {count === 0 ? '—' : count}
                </td>
              ))}
              <td className="is-right">{percent(each.improper)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
