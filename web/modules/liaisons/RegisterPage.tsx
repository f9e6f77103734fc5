import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { CountTile, PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { may, useViewer } from '../session/session.ts'
import { CoverTable } from './CoverTable.tsx'
import { HistoryDrawer } from './HistoryDrawer.tsx'
import { useRegister, type Appointed, type Register, type RegisterRow } from './queries.ts'
import '../workbench/workbench.css'
import './liaisons.css'

/** Days before the end of a term on which it begins to press. */
const soon = 60

/** 联络员名册: two seats in every department, who sits there until when, what is vacant; printed as it stands (2.3.1). */
export function Page() {
  const viewer = useViewer()
  const register = useRegister()
  const [view, setView] = useState<'register' | 'cover'>('register')
  const [history, setHistory] = useState<RegisterRow['department'] | null>(null)
  const data = register.data
  return (
    <>
      <PageHeader
        title="联络员名册"
        lead={data ? leadOf(data) : '正在读取……'}
        next={
          <Link to="/cases/new?procedure=liaison-appointment" className="ant-btn ant-btn-primary no-print">
            报送联络员
          </Link>
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
            <Button onClick={() => window.print()}>打印名册</Button>
          </div>
          <div className="sheet">
            {view === 'register' ? (
              <Section title="各部门联络员" aside={<span className="section-aside">电话已作遮蔽</span>}>
                <RegisterTable register={data} open={setHistory} />
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

function RegisterTable({ register, open }: { register: Register; open: (department: RegisterRow['department']) => void }) {
  if (register.departments.length === 0) return <EmptyState title="还没有监管部门">请由系统管理员先建立部门。</EmptyState>
  return (
    <table className="keyset liaison-table">
      <thead>
        <tr>
          <th scope="col">部门</th>
          <th scope="col">处室负责人</th>
          <th scope="col">具体经办人</th>
          <th scope="col" className="no-print">
            <span className="unseen">历任</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {register.departments.map((row) => (
          <tr key={row.department.code}>
            <th scope="row">{row.department.name}</th>
            <td data-label="处室负责人">
              <Seat appointed={row.lead} />
            </td>
            <td data-label="具体经办人">
              <Seat appointed={row.handler} />
              {row.unfiled.length > 0 ? <p className="faint">有权限未备案：{row.unfiled.join('、')}</p> : null}
            </td>
            <td className="no-print">
              <Button type="link" size="small" onClick={() => open(row.department)} aria-label={`${row.department.name}历任联络员`}>
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
    <>
      <strong>{name}</strong> <span className="faint">{`${office} ${position}`}</span>
      <br />
      <span className="faint">{phone ?? '未登记电话'}</span>{' '}
      <span className={daysLeft <= soon ? 'late-text' : 'faint'}>任期至 {endsOn}</span>{' '}
      {away ? <Tag shade="open">{standIn === null ? '请假' : `请假，${standIn}代`}</Tag> : null}
    </>
  )
}
