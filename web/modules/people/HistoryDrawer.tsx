import { Drawer } from 'antd'
import type { Change } from '../../api/people-shapes.ts'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { useIsPhone } from '../../kit/screen.ts'
import { writeSecond } from '../../kit/time.ts'
import { seatWords, wordOf } from '../../kit/words.ts'
import { useHistory } from './queries.ts'

const typeWords: Readonly<Record<string, string>> = {
  'account.added': '新增账号',
  'account.changed': '修改账号',
  'account.password-reset': '重置密码',
  'session.opened': '登录',
  'session.ended': '退出登录',
  'session.refused': '登录失败',
  'session.attack-noticed': '连续登录失败，已暂停核对',
  'list.exported': '导出清单',
  'department.added': '新增部门',
  'department.changed': '修改部门',
  'client.added': '新增接口客户端',
  'client.key-rotated': '换发密钥',
  'client.key-revoked': '停用密钥',
}
const factWords: Readonly<Record<string, string>> = {
  username: '用户名',
  name: '名称',
  fullName: '全称',
  phone: '手机',
  seats: '岗位',
  active: '在用',
  department: '部门',
  kind: '类别',
  code: '代码',
  successor: '承接单位',
  scopes: '权限',
  key: '密钥',
  olderEndAt: '旧密钥失效',
}

export interface HistoryOf {
  /** Below /api, for example `accounts/7`. */
  readonly path: string
  readonly title: string
}

/** Who changed what, and when, newest first. */
export function HistoryDrawer({ of, close }: { of: HistoryOf | undefined; close: () => void }) {
  const history = useHistory(of?.path)
  const isPhone = useIsPhone()
  return (
    <Drawer open={of !== undefined} onClose={close} title={of?.title} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? '88%' : 500}>
      {history.isPending ? <LoadingRows /> : null}
      {history.isError ? <ErrorState error={history.error} retry={() => void history.refetch()} /> : null}
      {history.data?.length === 0 ? <EmptyState title="还没有变更记录">随系统一同建立，此后未作修改。</EmptyState> : null}
      <ol className="history">
        {history.data?.map((change) => (
          <li key={change.id}>
            <p>
              <strong>{wordOf(typeWords, change.type)}</strong>
              <time dateTime={change.at}>{writeSecond(change.at)}</time>
            </p>
            <p className="faint">{[change.seat ? wordOf(seatWords, change.seat) : '', change.actor].filter(Boolean).join(' · ')}</p>
            <Differences change={change} />
          </li>
        ))}
      </ol>
    </Drawer>
  )
}

function Differences({ change: { before, after } }: { change: Change }) {
  const names = Object.keys(after ?? {})
  if (names.length === 0) return null
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          {wordOf(factWords, name)}：{before ? `${writeFact(before[name])} → ` : ''}
          {writeFact(after?.[name])}
        </li>
      ))}
    </ul>
  )
}

function writeFact(value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.map((each) => wordOf(seatWords, String(each))).join('、') || '（空）'
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? writeSecond(value) : value
  return JSON.stringify(value)
}
