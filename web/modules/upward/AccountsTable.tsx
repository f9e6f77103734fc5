import { Button } from 'antd'
import { Link } from 'react-router'
import { EmptyState } from '../../kit/States.tsx'
import { Tag, type Shade } from '../../kit/Tags.tsx'
import type { AccountRow } from './queries.ts'
import { accountWords, expiry } from './words.ts'

interface AccountsProps {
  readonly rows: readonly AccountRow[]
  readonly show: (row: AccountRow) => void
  readonly keep: (row: AccountRow) => void
  readonly act: (row: AccountRow) => void
}

/** Who keeps which account until when; what runs out is marked before anything is read. */
export function AccountsTable({ rows, show, keep, act }: AccountsProps) {
  if (rows.length === 0) return <EmptyState title="这里没有账号">需要登录上级专业系统时，请先申请账号。</EmptyState>
  return (
    <table className="keyset is-lined" aria-label="专业系统账号">
      <thead>
        <tr>
          <th scope="col">系统与用户名</th>
          <th scope="col" style={{ width: 130 }}>
            提供部门
          </th>
          <th scope="col" style={{ width: 120 }}>
            保管人
          </th>
          <th scope="col" style={{ width: 170 }}>
            有效期
          </th>
          <th scope="col" style={{ width: 170 }}>
            口令
          </th>
          <th scope="col" style={{ width: 200 }}>
            <span className="unseen">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.state === 'closed' ? 'is-quiet' : row.daysLeft <= expiry.now ? 'is-pressing' : undefined}>
            <th scope="row">
              <Link to={`/cases/${row.case}`}>{row.system.name}</Link> <span className="faint">{row.userName}</span>
              <p className="lined-note">{row.purpose}</p>
            </th>
            <td data-label="提供部门">{row.department.name}</td>
            <td data-label="保管人">{row.custodian.mine ? <strong>{row.custodian.name}（我）</strong> : row.custodian.name}</td>
            <td data-label="有效期">
              <Term row={row} />
            </td>
            <td data-label="口令">
              <Kept row={row} />
            </td>
            <td>
              <div className="lined-acts">
                {row.mayReveal ? <Button onClick={() => show(row)}>查看口令</Button> : null}
                {row.mayKeep ? <Button onClick={() => keep(row)}>{row.secretAt === null ? '填写口令' : '更换口令'}</Button> : null}
                {row.state !== 'closed' ? (
                  <Button onClick={() => act(row)} aria-label={`办理账号${row.userName}：接收、交接、续期、交还`}>
                    办理
                  </Button>
                ) : null}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const stateShades: Readonly<Record<AccountRow['state'], Shade>> = { given: 'open', 'in-use': 'done', closed: 'quiet' }

function Term({ row: { state, expiresOn, daysLeft, closedAt } }: { row: AccountRow }) {
  if (state === 'closed')
    return (
      <span>
        <Tag shade="quiet">{accountWords.closed}</Tag>
        <p className="lined-note">{closedAt === null ? `原至 ${expiresOn}` : `${closedAt.slice(0, 10)} 停用`}</p>
      </span>
    )
  const shade: Shade = daysLeft <= expiry.now ? 'urgent' : daysLeft <= expiry.soon ? 'open' : stateShades[state]
  const words =
    daysLeft < 0
      ? `已到期 ${-daysLeft} 天`
      : daysLeft === 0
        ? '今日到期'
        : daysLeft <= expiry.soon
          ? `${daysLeft} 天后到期`
          : accountWords[state]
  return (
    <span>
      <Tag shade={shade}>{words}</Tag>
      {state === 'given' && daysLeft <= expiry.soon ? <Tag shade="open">{accountWords.given}</Tag> : null}
      <p className="lined-note">至 {expiresOn}</p>
    </span>
  )
}

function Kept({ row: { state, secretAt, looks } }: { row: AccountRow }) {
  const kept = state === 'closed' ? '已删去' : secretAt === null ? '尚未填写' : '已加密保存'
  return (
    <span>
      <span className={state === 'given' && secretAt === null ? 'late-text' : 'faint'}>{kept}</span>
      <p className="lined-note">被查看 {looks} 次</p>
    </span>
  )
}
