import { Select } from 'antd'
import { Link } from 'react-router'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { useFilters } from '../../kit/filters.ts'
import { may, useViewer } from '../session/session.ts'
import { useDuties, useSupervising } from './queries.ts'
import type { Duties, Duty } from './shapes.ts'
import './catalogue.css'

/** 监管责任清单: each department's own list, by law and by the rules in force today (1.2). */
export function Page() {
  const viewer = useViewer()
  const departments = useSupervising()
  const own = viewer.department.code
  const [filter, setFilter] = useFilters({ department: '' })
  // The bureau leads in nothing: it begins with the first department that supervises.
  const fallback = own === 'SPJ' ? (departments.data?.find(({ code }) => code !== 'SPJ')?.code ?? '') : own
  const chosen = filter.department || fallback
  const duties = useDuties(chosen)
  return (
    <>
      <PageHeader
        title="监管责任清单"
        lead="谁审批谁负责，谁主管谁监管（通知一(二)）。本清单按事项目录和今天生效的推送规则自动生成。"
        next={
          <Select
            aria-label="部门"
            className="filter-item"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen || null}
            onChange={(department: string) => setFilter({ department })}
            options={(departments.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
        }
      />
      {duties.isPending ? (
        <LoadingRows />
      ) : duties.isError ? (
        <ErrorState error={duties.error} retry={() => void duties.refetch()} />
      ) : (
        <Lists duties={duties.data} />
      )}
    </>
  )
}

function Lists({ duties }: { duties: Duties }) {
  const { department, leads, assists, copies } = duties
  const viewer = useViewer()
  // Decisions are counted as far as the viewer may see them, which is all of them only for the bureau and for one's own.
  const counted = department.code === viewer.department.code || !may(viewer, 'push.receive')
  if (leads.length + assists.length + copies.length === 0) {
    return (
      <div className="sheet">
        <EmptyState title={`${department.name}目前没有监管责任事项`}>如有遗漏，请书面告知市行政审批局更正事项目录。</EmptyState>
      </div>
    )
  }
  return (
    <div className="sheet">
      <DutyList title="主管" duties={leads} meaning="承担该事项的监管责任" counted={counted} />
      <DutyList title="协管" duties={assists} meaning="按法定职责协同监管" counted={counted} />
      <DutyList title="抄送" duties={copies} meaning="知悉即可，不承担主管责任" counted={counted} />
    </div>
  )
}

function DutyList({ title, duties, meaning, counted }: { title: string; duties: readonly Duty[]; meaning: string; counted: boolean }) {
  if (duties.length === 0) return null
  return (
    <Section title={`${title} ${duties.length} 项`} aside={<span className="item-none">{meaning}</span>}>
      <ol className="duties">
        {duties.map((duty) => (
          <li key={duty.item.code}>
            <Link to={`/catalogue/${duty.item.code}`}>{duty.item.name}</Link>
            <p>
              {duty.approvingBody.name}审批 · {duty.intakeName}
              {writeWhere(duty)} {counted ? ` · 近 30 日 ${duty.decisions30} 件` : ''}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function writeWhere({ receives }: Duty): string {
  if (receives.length === 0) return ' · 未列入现行推送规则'
  const regions = receives.flatMap(({ region }) => (region ? [region.name] : []))
  if (regions.length === 0) return ''
  return receives.some(({ region }) => region === null) ? ` · 含${regions.join('、')}专门规则` : ` · 仅${regions.join('、')}`
}
