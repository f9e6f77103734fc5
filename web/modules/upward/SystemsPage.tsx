import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { CountTile, PageHeader, Section } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { CaseDeadline } from '../cases/CaseDeadline.tsx'
import { noFilter, useCases, useProcedures, type CaseRow } from '../cases/queries.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { AccountActs } from './AccountActs.tsx'
import { AccountsTable } from './AccountsTable.tsx'
import { KeepSecret } from './KeepSecret.tsx'
import { useAccounts, useSystems, type AccountRow, type SystemRow } from './queries.ts'
import { RevealSecret } from './RevealSecret.tsx'
import { SystemDrawer } from './SystemDrawer.tsx'
import { SystemsTable } from './SystemsTable.tsx'
import { expiry } from './words.ts'
import '../workbench/workbench.css'
import '../../kit/lined.css'

type Opened =
  | { readonly what: 'show' | 'keep'; readonly account: AccountRow }
  | { readonly what: 'act'; readonly of: string; readonly title: string }
  | { readonly what: 'system'; readonly system: SystemRow | null }

/** 专业系统与账号 (2.2.2.2): whose systems they are, who keeps which account until when, and what is asked for. */
export function Page() {
  const viewer = useViewer()
  const go = useNavigate()
  const systems = useSystems()
  const accounts = useAccounts()
  const asked = useCases({ ...noFilter, procedure: 'system-account', state: 'requested' })
  const returned = useCases({ ...noFilter, procedure: 'system-account', state: 'handingBack' })
  const procedures = useProcedures(may(viewer, 'case.act'))
  const [opened, setOpened] = useState<Opened | null>(null)
  const [ended, setEnded] = useState(false)
  const close = () => setOpened(null)
  const failed = systems.error ?? accounts.error
  const writes = may(viewer, 'upward.write')
  const asks = procedures.data?.some(({ id, opening }) => id === 'system-account' && opening !== null) ?? false
  const rows = accounts.data?.items ?? []
  const rowsOf = ({ data }: typeof asked) => data?.pages.flatMap(({ items }) => items) ?? []
  const requests = rowsOf(asked)
  const waiting = [...requests, ...rowsOf(returned)]
  return (
    <>
      <PageHeader
        title="专业系统与账号"
        lead="上级专业系统由监管部门对接并提供账号；口令加密保存，只有保管人说明事由后可见，每次查看都有记录。"
        next={
          asks ? (
            <Button type="primary" size="large" onClick={() => void go('/cases/new?procedure=system-account')}>
              申请账号
            </Button>
          ) : writes ? (
            <Button type="primary" size="large" onClick={() => setOpened({ what: 'system', system: null })}>
              登记专业系统
            </Button>
          ) : undefined
        }
      />
      {systems.isPending || accounts.isPending ? <LoadingRows /> : null}
      {failed ? <ErrorState error={failed} retry={() => void Promise.all([systems.refetch(), accounts.refetch()])} /> : null}
      {systems.data && accounts.data ? (
        <>
          <Counts rows={rows} asked={requests.length} />
          <div className="sheet">
            {waiting.length > 0 ? (
              <Section title="等待监管部门办理" aside={<span className="section-note">提供账号，或确认交还的账号已停用</span>}>
                <Waiting rows={waiting} act={(row) => setOpened({ what: 'act', of: row.id, title: row.title })} />
              </Section>
            ) : null}
            <Section
              title="账号"
              aside={
                <div className="page-nexts">
                  <Segmented
                    aria-label="在用或已停用的账号"
                    value={ended}
                    onChange={setEnded}
                    options={[
                      { value: false, label: '未停用' },
                      { value: true, label: '已停用' },
                    ]}
                  />
                  <ExportButton list="system-accounts" filter={{}} />
                </div>
              }
            >
              <AccountsTable
                rows={rows.filter(({ state }) => (state === 'closed') === ended)}
                show={(account) => setOpened({ what: 'show', account })}
                keep={(account) => setOpened({ what: 'keep', account })}
                act={(account) => setOpened({ what: 'act', of: account.case, title: `${account.system.name} ${account.userName}` })}
              />
            </Section>
            <Section
              title="专业系统"
              aside={
                <div className="page-nexts">
                  <ExportButton list="systems" filter={{}} />
                  {writes && asks ? <Button onClick={() => setOpened({ what: 'system', system: null })}>登记专业系统</Button> : null}
                </div>
              }
            >
              <SystemsTable rows={systems.data.items} {...(writes ? { edit: (system) => setOpened({ what: 'system', system }) } : {})} />
            </Section>
          </div>
        </>
      ) : null}
      {opened?.what === 'show' ? <RevealSecret account={opened.account} close={close} /> : null}
      {opened?.what === 'keep' ? <KeepSecret account={opened.account} close={close} /> : null}
      {opened?.what === 'act' ? <AccountActs of={opened.of} title={opened.title} close={close} /> : null}
      {opened?.what === 'system' ? <SystemDrawer system={opened.system} close={close} /> : null}
    </>
  )
}

function Counts({ rows, asked }: { rows: readonly AccountRow[]; asked: number }) {
  const open = rows.filter(({ state }) => state !== 'closed')
  const within = (days: number) => open.filter(({ daysLeft }) => daysLeft <= days).length
  return (
    <div className="counts">
      <CountTile label="在用账号" count={open.filter(({ state }) => state === 'in-use').length} tone="calm" />
      <CountTile label={`${expiry.now} 天内到期`} count={within(expiry.now)} tone="late" />
      <CountTile label={`${expiry.soon} 天内到期`} count={within(expiry.soon)} tone="due" />
      <CountTile label="待提供、待接收" count={asked + open.filter(({ state }) => state === 'given').length} tone="due" />
    </div>
  )
}

function Waiting({ rows, act }: { rows: readonly CaseRow[]; act: (row: CaseRow) => void }) {
  return (
    <table className="keyset is-lined" aria-label="等待监管部门办理的账号">
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.overdue ? 'is-pressing' : undefined}>
            <th scope="row">
              <Link to={`/cases/${row.id}`}>{row.title}</Link>
            </th>
            <td data-label="状态">
              <Tag shade={row.overdue ? 'urgent' : 'open'}>{row.state.title}</Tag>
            </td>
            <td data-label="由谁办理">{row.custodian.department.name}</td>
            <td data-label="期限">
              <CaseDeadline row={row} />
            </td>
            <td>
              <Button onClick={() => act(row)} aria-label={`办理${row.title}的账号`}>
                办理
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
