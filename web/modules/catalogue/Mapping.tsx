import { Button, DatePicker, Select, Switch } from 'antd'
import dayjs from 'dayjs'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { useFilters } from '../../kit/filters.ts'
import { useIsPhone } from '../../kit/screen.ts'
import { dayOf } from '../../kit/time.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { Matrix, type MatrixRow } from './Matrix.tsx'
import { useRules, useSupervising } from './queries.ts'
import { RuleDrawer, type RulePlace } from './RuleDrawer.tsx'
import type { NamedCode } from '../../api/shapes.ts'
import type { Rule } from './shapes.ts'
import './catalogue.css'
import './matrix.css'

const noFilter = { q: '', department: '', on: '', own: '' }

/** 推送对照表: item × region → receivers, as it holds on any one day. */
export function Page() {
  const [filter, setFilter] = useFilters(noFilter)
  const today = dayOf(serverNow())
  const on = filter.on || today
  const rules = useRules({})
  const departments = useSupervising()
  const viewer = useViewer()
  const isPhone = useIsPhone()
  const [place, setPlace] = useState<RulePlace>()
  const { rows, regions } = useMemo(() => arrange(rules.data?.rules ?? [], on), [rules.data, on])
  const shown = rows.filter(
    (row) =>
      (filter.q === '' || `${row.item.code}${row.item.name}`.includes(filter.q)) &&
      (filter.department === '' || row.receivers.has(filter.department)) &&
      (filter.own === '' || row.regional.size > 0 || row.next !== undefined),
  )
  const change = may(viewer, 'mapping.write') ? setPlace : undefined
  return (
    <>
      <PageHeader
        title="推送对照表"
        lead={lead(rules.data?.rules ?? [], on, today)}
        next={<ExportButton list="rules" filter={{ item: '', department: filter.department, on }} />}
      />
      <div className="filters">
        <SearchBox value={filter.q} change={(q) => setFilter({ q })} label="搜索事项名称、编码" />
        <Select
          aria-label="接收部门"
          className="filter-item"
          placeholder="全部接收部门"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.department || undefined}
          onChange={(department: string | undefined) => setFilter({ department: department ?? '' })}
          options={(departments.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
        <DatePicker
          aria-label="查看哪一日的规则"
          className="filter-department"
          value={dayjs(on)}
          allowClear={false}
          onChange={(_, day) => setFilter({ on: typeof day === 'string' && day !== today ? day : '' })}
        />
        <span className="filter-switch">
          <Switch
            aria-labelledby="only-own"
            size="small"
            checked={filter.own !== ''}
            onChange={(only) => setFilter({ own: only ? '1' : '' })}
          />
          <span id="only-own">只看有区域规则或即将变更的</span>
        </span>
        {on === today ? null : (
          <Button type="link" onClick={() => setFilter({ on: '' })}>
            回到今天
          </Button>
        )}
      </div>
      <div className={isPhone ? 'sheet' : 'sheet matrix-sheet'}>
        {rules.isPending ? (
          <LoadingRows />
        ) : rules.isError ? (
          <ErrorState error={rules.error} retry={() => void rules.refetch()} />
        ) : shown.length === 0 ? (
          <EmptyState title="当日没有符合条件的规则">换一个日期或部门，或清除筛选后再看。</EmptyState>
        ) : isPhone ? (
          <MatrixCards rows={shown} />
        ) : (
          <Matrix rows={shown} regions={regions} change={change} />
        )}
      </div>
      <RuleDrawer
        place={place}
        rules={(rules.data?.rules ?? []).filter(({ item }) => item.code === place?.item.code)}
        close={() => setPlace(undefined)}
      />
    </>
  )
}

function lead(rules: readonly Rule[], on: string, today: string): string {
  const future = rules.filter(({ state }) => state === 'future').length
  const when = on === today ? '今天' : `${on} 当日`
  return `${when}作出的决定由谁接收，一项一行；区域有专门规则的，先按专门规则。${future > 0 ? `另有 ${future} 条规则尚未生效。` : ''}`
}

/** One row an item, with what holds on the day and the next change that is already fixed. */
function arrange(rules: readonly Rule[], on: string): { readonly rows: readonly MatrixRow[]; readonly regions: readonly NamedCode[] } {
  const holds = (rule: Rule) => rule.from <= on && (rule.to === null || rule.to > on)
  const rows = [...Map.groupBy(rules, ({ item }) => item.code).values()].map((ofItem) => {
    const current = ofItem.filter(holds)
    const regional = new Map(current.flatMap((rule) => (rule.region ? [[rule.region.code, rule] as const] : [])))
    const next = ofItem.find((rule) => rule.from > on && rule.state !== 'withdrawn')
    return {
      item: ofItem[0]!.item,
      city: current.find(({ region }) => region === null),
      regional,
      next,
      receivers: new Set(current.flatMap(({ receivers }) => receivers.map(({ department }) => department.code))),
    }
  })
  const regions = new Map(
    rows.flatMap(({ regional }) => [...regional.values()].flatMap(({ region }) => (region ? [[region.code, region] as const] : []))),
  )
  return { rows, regions: [...regions.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1)) }
}

function MatrixCards({ rows }: { rows: readonly MatrixRow[] }) {
  return (
    <ul className="cards" aria-label="推送对照表">
      {rows.map(({ item, city, regional }) => (
        <li key={item.code}>
          <Link to={`/catalogue/${item.code}`} className="push-card-item item-card-name">
            {item.name}
          </Link>
          <p className="push-card-fact">全市：{write(city)}</p>
          {[...regional.values()].map((rule) => (
            <p key={rule.id} className="push-card-fact">
              {rule.region?.name}：{write(rule)}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

const roles = { lead: '主管', assist: '协管', copy: '抄送' } as const
const write = (rule: Rule | undefined) =>
  rule ? rule.receivers.map(({ department, role }) => `${department.name}（${roles[role]}）`).join('、') : '没有生效的规则'
