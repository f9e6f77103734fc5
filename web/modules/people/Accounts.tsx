import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import type { Account } from '../../api/people-shapes.ts'
import { KeysetTable, type Column } from '../../kit/KeysetTable.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { ViewBar } from '../views/ViewBar.tsx'
import { useListView } from '../views/useListView.ts'
import { AccountDrawer } from './AccountDrawer.tsx'
import { FactorDrawer } from './FactorDrawer.tsx'
import { HistoryDrawer, type HistoryOf } from './HistoryDrawer.tsx'
import { OnceDialog, type Once } from './OnceDialog.tsx'
import { useAccounts, useDepartmentList, useResetPassword, type AccountFilter } from './queries.ts'
import './people.css'

const noFilter: AccountFilter = { department: '', q: '' }
const writeSeats = ({ seats }: Account) => seats.map(({ name }) => name).join('、') || '未配置岗位'

/** 账号: who may sign in, in which seats. Passwords are made by the server and shown once. */
export function Page() {
  const [filter, setFilter, clear] = useFilters(noFilter)
  const accounts = useAccounts(filter)
  const departments = useDepartmentList()
  const mayWrite = may(useViewer(), 'account.write')
  const reset = useResetPassword()
  const { modal, message } = App.useApp()
  const [editing, setEditing] = useState<Account | 'new'>()
  const [once, setOnce] = useState<Once>()
  const [lost, setLost] = useState<Account>()
  const [past, setPast] = useState<HistoryOf>()

  const askReset = (account: Account) => {
    void modal.confirm({
      title: `重置 ${account.name}（${account.username}）的密码？`,
      content: '原密码立即作废，此人所有已打开的登录随即失效。',
      okText: '重置密码',
      onOk: async () => {
        try {
          const { password } = await reset.mutateAsync(account.id)
          setOnce({ title: `${account.name} 的新密码`, secret: password, advice: '请当面或电话告知本人。' })
        } catch (error) {
          void message.error(error instanceof Error ? error.message : '密码没有重置')
        }
      },
    })
  }
  const renderActs = (account: Account) => (
    <span className="cell-acts">
      {mayWrite ? (
        <>
          <Button type="link" size="small" onClick={() => setEditing(account)}>
            修改
          </Button>
          <Button type="link" size="small" onClick={() => askReset(account)}>
            重置密码
          </Button>
          {account.enrolled ? (
            <Button type="link" size="small" onClick={() => setLost(account)}>
              重置验证码
            </Button>
          ) : null}
        </>
      ) : null}
      <Button type="link" size="small" onClick={() => setPast({ path: `accounts/${account.id}`, title: `${account.name} 的变更记录` })}>
        记录
      </Button>
    </span>
  )
  const columns: readonly Column<Account>[] = [
    { key: 'name', title: '姓名', width: 140, render: (row) => <NameOf account={row} /> },
    { key: 'username', title: '用户名', width: 170, render: (row) => row.username },
    { key: 'department', title: '部门', render: (row) => row.department.name },
    { key: 'seats', title: '岗位', render: writeSeats },
    { key: 'phone', title: '手机', width: 130, render: (row) => row.phone ?? '—' },
    { key: 'acts', title: '操作', width: mayWrite ? 270 : 80, render: renderActs },
  ]
  const view = useListView('accounts', columns)
  return (
    <>
      <PageHeader
        title="账号"
        lead="每人一个账号，岗位决定能办什么。离岗请停用，不要转交他人使用；系统、安全、审计三类管理员须由不同的人担任。"
        next={
          <>
            <ExportButton list="accounts" filter={{ ...filter }} columns={view.chosen.map(({ key }) => key)} />
            {mayWrite ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
                新增账号
              </Button>
            ) : null}
          </>
        }
      />
      <div className="filters">
        <SearchBox value={filter.q} change={(q) => setFilter({ q })} label="搜索姓名、用户名" />
        <Select
          aria-label="部门"
          className="filter-department"
          placeholder="部门"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.department || undefined}
          onChange={(code: string | undefined) => setFilter({ department: code ?? '' })}
          options={(departments.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
        <ViewBar view={view} />
      </div>
      <div className="sheet">
        <KeysetTable
          label="账号"
          query={accounts}
          rowKey={(row) => row.id}
          columns={view.columns}
          renderCard={(row) => (
            <article className="push-card">
              <div className="push-card-head">
                <NameOf account={row} />
                <span className="push-card-when">{row.username}</span>
              </div>
              <p className="push-card-fact">
                {row.department.name} · {writeSeats(row)} · {row.phone ?? '未留手机'}
              </p>
              {renderActs(row)}
            </article>
          )}
          empty={
            <EmptyState title="没有符合条件的账号" action={<Button onClick={clear}>清除筛选</Button>}>
              换一个部门或关键词再试。
            </EmptyState>
          }
        />
      </div>
      {editing ? (
        <AccountDrawer
          account={editing === 'new' ? undefined : editing}
          department={filter.department}
          close={() => setEditing(undefined)}
          made={(name, password) => setOnce({ title: `${name} 的初始密码`, secret: password, advice: '请当面或电话告知本人。' })}
        />
      ) : null}
      {lost ? <FactorDrawer account={lost} close={() => setLost(undefined)} /> : null}
      <OnceDialog once={once} close={() => setOnce(undefined)} />
      <HistoryDrawer of={past} close={() => setPast(undefined)} />
    </>
  )
}

function NameOf({ account: { name, active, demo } }: { account: Account }) {
  return (
    <span>
      {name} {active ? null : <Tag shade="quiet">已停用</Tag>} {demo ? <Tag shade="quiet">演示</Tag> : null}
    </span>
  )
}
