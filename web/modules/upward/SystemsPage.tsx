import { Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { RevealSecret } from './RevealSecret.tsx'
import { KeepSecret } from './KeepSecret.tsx'
import { accountWords, networkWords, useAccounts, useSystems, type AccountRow, type SystemRow } from './queries.ts'

/** 专业系统与账号 (2.2.2.2): whose systems they are, and who keeps which account until when. */
export function Page() {
  const systems = useSystems()
  const go = useNavigate()
  const accounts = useAccounts()
  const [shown, setShown] = useState<AccountRow | null>(null)
  const [kept, setKept] = useState<AccountRow | null>(null)
  const failed = systems.error ?? accounts.error
  return (
    <>
      <PageHeader
        title="专业系统与账号"
        lead="上级专业系统由监管部门对接并提供账号；口令加密保存，只有保管人说明事由后可见，每次查看都有记录。"
        next={
          <Button type="primary" size="large" onClick={() => void go('/cases/new?procedure=system-account')}>
            申请账号
          </Button>
        }
      />
      {systems.isPending || accounts.isPending ? <LoadingRows /> : null}
      {failed ? <ErrorState error={failed} retry={() => void Promise.all([systems.refetch(), accounts.refetch()])} /> : null}
      {systems.data && accounts.data ? (
        <div className="sheet">
          <Section title="账号" aside={<span className="section-note">快到期的在前；到期前 30、7、1 天提醒</span>}>
            <Accounts rows={accounts.data.items} show={setShown} keep={setKept} />
          </Section>
          <Section title="专业系统">
            <Systems rows={systems.data.items} />
          </Section>
        </div>
      ) : null}
      {shown ? <RevealSecret account={shown} close={() => setShown(null)} /> : null}
      {kept ? <KeepSecret account={kept} close={() => setKept(null)} /> : null}
    </>
  )
}

interface AccountsProps {
  readonly rows: readonly AccountRow[]
  readonly show: (row: AccountRow) => void
  readonly keep: (row: AccountRow) => void
}
function Accounts({ rows, show, keep }: AccountsProps) {
  if (rows.length === 0) return <EmptyState title="还没有账号">需要登录上级专业系统时，请先申请账号。</EmptyState>
  return (
    <div className="table-scroll" style={{ overflowX: 'auto' }}>
      <table className="keyset" aria-label="专业系统账号">
        <thead>
          <tr>
            {['系统与用户名', '提供部门', '保管人', '有效期至', '状态', '口令'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={`/cases/${row.case}`}>{row.system.name}</Link> {row.userName}
                <div className="faint">{row.purpose}</div>
              </td>
              <td>{row.department.name}</td>
              <td>{row.custodian.mine ? <strong>{row.custodian.name}（我）</strong> : row.custodian.name}</td>
              <td className={row.state !== 'closed' && row.daysLeft <= 7 ? 'late-text' : undefined}>
                {row.expiresOn}
                {row.state === 'closed' ? null : `（${row.daysLeft} 天）`}
              </td>
              <td>
                <Tag shade={row.state === 'in-use' ? 'done' : 'quiet'}>{accountWords[row.state]}</Tag>
              </td>
              <td>
                {row.mayReveal ? <Button onClick={() => show(row)}>查看口令</Button> : null}
                {row.mayKeep ? <Button onClick={() => keep(row)}>{row.secretAt === null ? '填写口令' : '更换口令'}</Button> : null}
                {row.mayReveal || row.mayKeep ? null : <span className="faint">{row.secretAt === null ? '未保存' : '已加密保存'}</span>}
                <div className="faint">被查看 {row.looks} 次</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Systems({ rows }: { rows: readonly SystemRow[] }) {
  if (rows.length === 0) return <EmptyState title="还没有登记专业系统">由监管部门联络员或审批局登记。</EmptyState>
  return (
    <div className="table-scroll" style={{ overflowX: 'auto' }}>
      <table className="keyset" aria-label="专业系统">
        <thead>
          <tr>
            {['系统', '上级部门', '对接部门', '地址与网络', '联系', '须上报的事项'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                {row.name} {row.active ? null : <Tag shade="quiet">停用</Tag>}
              </td>
              <td>{row.authority}</td>
              <td>{row.department.name}</td>
              <td>
                {row.address}（{networkWords[row.network]}）
              </td>
              <td>
                {row.contact} {row.contactPhone}
              </td>
              <td>{row.items.length === 0 ? '—' : row.items.map(({ name }) => name).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
