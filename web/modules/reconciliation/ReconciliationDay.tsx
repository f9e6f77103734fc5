import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { writeLongDay } from '../../kit/time.ts'
import { seatWords, wordOf } from '../../kit/words.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { DifferenceCard } from './DifferenceCard.tsx'
import { useDay, useRun, useSigning } from './queries.ts'
import { RunReport } from './RunReport.tsx'
import type { Counts, DayPage, DaySource, Signature } from './shapes.ts'
import { sideWords, stateWords } from './words.ts'
import './day.css'
import './reconciliation.css'

/** One day in full: what each source sent and what became of it, by item; differences, signatures and what was mended. */
export function Page() {
  const { day = '' } = useParams()
  const viewer = useViewer()
  const page = useDay(day)
  const run = useRun()
  const data = page.data
  return (
    <>
      <PageHeader
        above={
          <span className="day-steps">
            <Link to="/reconciliation">近 30 日</Link>
            <Link to={`/reconciliation/${beside(day, -1)}`}>前一日</Link>
            <Link to={`/reconciliation/${beside(day, 1)}`}>后一日</Link>
          </span>
        }
        title={`${writeLongDay(day)} 对账单`}
        lead={data ? leadOf(data) : '正在读取……'}
        next={
          <>
            <ExportButton list="differences" filter={{ day }} />
            {may(viewer, 'reconciliation.run') ? (
              <Button loading={run.busy} onClick={() => run.ask({ firstDay: day, lastDay: day })}>
                重新核对这一日
              </Button>
            ) : null}
          </>
        }
      />
      <Refusal error={run.error} />
      <RunReport run={run.run} close={run.close} />
      {page.isPending ? <LoadingRows rows={10} /> : null}
      {page.isError && !data ? <ErrorState error={page.error} retry={() => void page.refetch()} /> : null}
      {data?.sources.length === 0 ? (
        <div className="sheet">
          <EmptyState title="这一天没有对账单">没有来源在这一天报送决定，或者还没有核对。</EmptyState>
        </div>
      ) : null}
      {data?.sources.map((source) => (
        <SourceSheet key={source.id} source={source} over={data.over} />
      ))}
      {data && data.healed > 0 ? <Healings page={data} /> : null}
    </>
  )
}

const beside = (day: string, days: number) => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? day : new Date(at + days * 86_400_000).toISOString().slice(0, 10)
}

function leadOf({ sources, healed, over }: DayPage): React.ReactNode {
  const sum = (pick: (source: DaySource) => number) => sources.reduce((total, source) => total + pick(source), 0)
  const open = sum(({ differences }) => differences.filter(({ status }) => status === 'open').length)
  return (
    <>
      {over ? '' : '这一天还没有结束，数字会变。'}共收到 <strong>{sum(({ received }) => received).toLocaleString('zh-CN')}</strong> 件，
      {open > 0 ? <strong className="late-text">{open} 项差异待处理</strong> : '没有待处理的差异'}
      {healed > 0 ? `，自动修复 ${healed} 处` : ''}。
    </>
  )
}

function SourceSheet({ source, over }: { source: DaySource; over: boolean }) {
  const shade = source.state === 'matched' ? 'done' : source.differences.some(({ status }) => status === 'open') ? 'urgent' : 'open'
  return (
    <div className="sheet day-source" id={source.client.code}>
      <Section
        title={`${source.client.name} · ${source.department.name}`}
        aside={<Tag shade={shade}>{source.state === 'difference' && shade === 'open' ? '差异已说明' : stateWords[source.state]}</Tag>}
      >
        <Equation counts={source} />
        <Comparison source={source} />
        {source.differences.map((difference) => (
          <DifferenceCard key={difference.id} difference={difference} />
        ))}
      </Section>
      {source.items.length > 0 ? (
        <Section title="按事项">
          <Items source={source} />
        </Section>
      ) : null}
      <Section title="对账确认">
        <Signing source={source} over={over} />
      </Section>
    </div>
  )
}

/** 收到 = 已推送 + 待分派 + 拒收, to be read like a sum on paper. */
function Equation({ counts }: { counts: Counts }) {
  const parts = [
    ['收到', counts.received, ''],
    ['已推送', counts.pushed, '='],
    ['待分派', counts.waiting, '+'],
    ['拒收', counts.rejected, '+'],
    ...(counts.unaccounted > 0 ? ([['去向不明', counts.unaccounted, '+']] as const) : []),
  ] as const
  return (
    <div className="equation">
      {parts.map(([label, count, sign]) => (
        <span key={label} className="equation-part">
          {sign === '' ? null : <span className="equation-sign">{sign}</span>}
          <span className={label === '去向不明' ? 'equation-term is-wrong' : 'equation-term'}>
            <span className="equation-number">{count.toLocaleString('zh-CN')}</span>
            <span className="equation-label">{label}</span>
          </span>
        </span>
      ))}
    </div>
  )
}

function Comparison({ source }: { source: DaySource }) {
  const { list, received, rejected, digest, pushes, held, countedAt } = source
  return (
    <dl className="comparison">
      <div>
        <dt>来源清单</dt>
        <dd>
          {list ? (
            <>
              {list.count.toLocaleString('zh-CN')} 件，平台收存 {(received - rejected).toLocaleString('zh-CN')} 件，摘要
              {list.digest === digest ? '一致' : <strong className="late-text">不一致</strong>}
              <span className="faint">
                {' '}
                · {list.by ?? ''} <Moment at={list.at} exact /> 报送{list.hasIds ? '，附编号' : '，未附编号'}
              </span>
            </>
          ) : (
            <span className="faint">{source.state === 'matched' ? '此来源不报清单，只核对平台内的去向' : '来源没有报送当日清单'}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>推送责任</dt>
        <dd>
          推送 {pushes.toLocaleString('zh-CN')} 条 = 有人负责 {held.toLocaleString('zh-CN')} 条
          {pushes > held ? <strong className="late-text"> + 无人负责 {(pushes - held).toLocaleString('zh-CN')} 条</strong> : null}
        </dd>
      </div>
      <div>
        <dt>摘要</dt>
        <dd>
          <code title={digest}>{digest.slice(0, 16)}…</code>
          <span className="faint">
            {' '}
            · <Moment at={countedAt} exact /> 核对
          </span>
        </dd>
      </div>
    </dl>
  )
}

function Items({ source }: { source: DaySource }) {
  const number = (count: number, alarm = false) => (
    <td className={alarm && count > 0 ? 'is-right late-text' : 'is-right'}>{count === 0 ? '—' : count.toLocaleString('zh-CN')}</td>
  )
  return (
    <table className="item-counts">
      <thead>
        <tr>
          <th scope="col">事项</th>
          {['收到', '已推送', '待分派', '拒收', '推送条数'].map((title) => (
            <th key={title} scope="col" className="is-right">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {source.items.map((each) => (
          <tr key={each.item.code}>
            <th scope="row" title={each.item.code}>
              {each.item.name}
            </th>
            {number(each.received)}
            {number(each.pushed)}
            {number(each.waiting, true)}
            {number(each.rejected, true)}
            {number(each.pushes)}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Signing({ source, over }: { source: DaySource; over: boolean }) {
  const signing = useSigning()
  const open = source.differences.some(({ status }) => status === 'open')
  return (
    <>
      <Refusal error={signing.error} />
      <dl className="signatures">
        <SignatureLine side="bureau" signature={source.bureauSigned} />
        <SignatureLine side="source" signature={source.sourceSigned} />
      </dl>
      {source.maySign ? (
        <div className="signing">
          <Button type="primary" disabled={open} loading={signing.isPending} onClick={() => signing.mutate(source.id)}>
            代表{sideWords[source.maySign]}签字确认
          </Button>
          <span className="faint">
            {open ? '有差异待处理，说明后才能签字。' : '签字表示当日件数和去向无误，签字人和时间记入日志；清单此后有变化的，须重新签字。'}
          </span>
        </div>
      ) : over ? null : (
        <p className="faint">次日起可以签字。</p>
      )}
    </>
  )
}

function SignatureLine({ side, signature }: { side: 'bureau' | 'source'; signature: Signature | null }) {
  return (
    <div>
      <dt>{sideWords[side]}</dt>
      <dd>
        {signature ? (
          <>
            {wordOf(seatWords, signature.seat)} <strong>{signature.by}</strong> 于 <Moment at={signature.at} exact /> 签字
          </>
        ) : (
          <span className="faint">未签</span>
        )}
      </dd>
    </div>
  )
}

function Healings({ page }: { page: DayPage }) {
  return (
    <div className="sheet day-source">
      <Section title={`自动修复 ${page.healed} 处`} aside={<span className="faint">每一处都有日志</span>}>
        <ul className="healings">
          {page.healings.map((healing) => (
            <li key={healing.id}>
              <Moment at={healing.at} exact />
              <span>
                {healing.text}
                {healing.department ? `（${healing.department.name}）` : ''}
              </span>
              {healing.decision ? <Link to={`/decisions/${healing.decision}`}>查看决定</Link> : null}
            </li>
          ))}
        </ul>
        {page.healed > page.healings.length ? <p className="faint">只列最近 {page.healings.length} 处。</p> : null}
      </Section>
    </div>
  )
}
