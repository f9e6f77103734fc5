import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { CountTile, PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useProcedures } from '../cases/queries.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { CoverTable } from './CoverTable.tsx'
import { HistoryDrawer } from './HistoryDrawer.tsx'
import { useRegister, type Appointed, type Register, type RegisterRow } from './queries.ts'
import '../workbench/workbench.css'
import '../../kit/lined.css'
import './liaisons.css'

/** Days before the end of a term on which it begins to press. */
const soon = 60

/** 联络员名册: two seats in every department, who sits there until when, what is vacant; printed as it stands (2.3.1). */
export function Page() {
  const viewer = useViewer()
  const register = useRegister()
  const [view, setView] = useState<'register' | 'cover'>('register')
  const [history, setHistory] = useState<RegisterRow['department'] | null>(null)
  const [shown, setShown] = useState<Shown>('all')
  const go = useNavigate()
  const procedures = useProcedures(may(viewer, 'case.act'))
  const names = procedures.data?.some(({ id, opening }) => id === 'liaison-appointment' && opening !== null) ?? false
  const data = register.data
  return (
    <>
      <PageHeader
        title="联络员名册"
        lead={data ? leadOf(data) : '正在读取……'}
        next={
          <>
            <ExportButton list={view === 'register' ? 'liaisons' : 'cover'} filter={{}} />
            {names ? (
              <Button type="primary" size="large" className="no-print" onClick={() => void go('/cases/new?procedure=liaison-appointment')}>
                报送联络员
              </Button>
            ) : null}
          </>
        }
      />
      {register.isPending ? <LoadingRows rows={10} /> : null}
      {register.isError && !data ? <ErrorState error={register.error} retry={() => void register.refetch()} /> : null}
      {data ? (
        <>
          <div className="counts no-print">
            <CountTile label="部门" count={data.departments.length} tone="calm" />
            <CountTile label="空缺岗位" count={data.departments.reduce((sum, { vacancies }) => sum + vacancies.length, 0)} tone="late" />
            <CountTile label={`${soon} 日内期满`} count={appointedIn(data).filter(({ daysLeft }) => daysLeft <= soon).length} tone="due" />
            <CountTile label="请假外出" count={appointedIn(data).filter(({ away }) => away).length} tone="due" />
          </div>
          <div className="liaison-views no-print">
            {may(viewer, 'liaison.cover') ? (
              <Segmented
                options={[
                  { value: 'register', label: '名册' },
                  { value: 'cover', label: '备份检查' },
                ]}
                value={view}
                onChange={setView}
              />
            ) : null}
            {view === 'register' ? (
              <Segmented
                aria-label="显示哪些部门"
                options={Object.entries(shownWords).map(([value, label]) => ({ value: value as Shown, label }))}
                value={shown}
                onChange={setShown}
              />
            ) : null}
            <span className="liaison-views-end">
              <Button onClick={() => window.print()}>打印名册</Button>
            </span>
          </div>
          <div className="sheet">
            {view === 'register' ? (
              <Section title="各部门联络员" aside={<span className="section-aside">电话已作遮蔽</span>}>
                <RegisterTable departments={data.departments.filter(isShown[shown])} open={setHistory} />
              </Section>
            ) : (
              <Section title="如果这个人明天缺勤" aside={<span className="section-aside">无第二人可办的在前</span>}>
                <CoverTable />
              </Section>
            )}
          </div>
        </>
      ) : null}
      <HistoryDrawer department={history} close={() => setHistory(null)} />
    </>
  )
}

const shownWords = { all: '全部', vacant: '有空缺', ending: `${soon} 日内期满` } as const
type Shown = keyof typeof shownWords
const isShown: Readonly<Record<Shown, (row: RegisterRow) => boolean>> = {
  all: () => true,
  vacant: ({ vacancies }) => vacancies.length > 0,
  ending: ({ lead, handler }) => [lead, handler].some((one) => one !== null && one.daysLeft <= soon),
}

const appointedIn = ({ departments }: Register) => departments.flatMap(({ lead, handler }) => [lead, handler].filter((one) => one !== null))

function leadOf({ departments }: Register): React.ReactNode {
  const vacant = departments.filter(({ vacancies }) => vacancies.length > 0).length
  return vacant === 0 ? (
    <>各部门处室负责人、具体经办人联络员均已备案。</>
  ) : (
    <>
      每个部门应有处室负责人和具体经办人联络员各一名；<strong>{vacant}</strong> 个部门尚有空缺。
    </>
  )
}

interface TableProps {
  readonly departments: Register['departments']
  readonly open: (department: RegisterRow['department']) => void
}
function RegisterTable({ departments, open }: TableProps) {
  if (departments.length === 0) return <EmptyState title="没有这样的部门">各部门两名联络员齐备，任期都还长。</EmptyState>
  return (
    <table className="keyset is-lined liaison-table">
      <thead>
        <tr>
          <th scope="col" className="liaison-department">
            部门
          </th>
          <th scope="col">处室负责人</th>
          <th scope="col">具体经办人</th>
          <th scope="col" className="no-print">
            <span className="unseen">历任</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {departments.map((row) => (
          <tr key={row.department.code}>
            <th scope="row">{row.department.name}</th>
            <td data-label="处室负责人">
              <Seat appointed={row.lead} />
            </td>
            <td data-label="具体经办人">
              <div>
                <Seat appointed={row.handler} />
                {row.unfiled.length > 0 ? <p className="lined-note">有权限未备案：{row.unfiled.join('、')}</p> : null}
              </div>
            </td>
            <td className="no-print">
              <Button
                type="link"
                size="small"
                className="liaison-former"
                onClick={() => open(row.department)}
                aria-label={`${row.department.name}历任联络员`}
              >
                历任
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Seat({ appointed }: { appointed: Appointed | null }) {
  if (appointed === null) return <Tag shade="urgent">空缺</Tag>
  const { name, office, position, phone, endsOn, daysLeft, away, standIn } = appointed
  return (
    <div>
      <strong>{name}</strong> <span className="faint">{`${office} ${position}`}</span>
      <p className="lined-note">
        {phone ?? '未登记电话'} · <span className={daysLeft <= soon ? 'late-text' : undefined}>任期至 {endsOn}</span>{' '}
        {daysLeft <= soon ? <Tag shade="urgent">{daysLeft < 0 ? '已期满' : `${daysLeft} 天后期满`}</Tag> : null}{' '}
        {away ? <Tag shade="open">{standIn === null ? '请假' : `请假，${standIn}代`}</Tag> : null}
      </p>
    </div>
  )
}
