import { Button } from 'antd'
import { Refused } from '../api/client.ts'

/** Nothing here: says what that means and what to do, never only "no data". */
export function EmptyState({ title, children, action }: { title: string; children?: React.ReactNode; action?: React.ReactNode }) {
  return (
    <div className="state">
      <svg className="state-mark" viewBox="0 0 48 48" aria-hidden="true">
        <path d="M8 27h9l3 5h8l3-5h9M8 27l6-15h20l6 15v11H8z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      </svg>
      <p className="state-title">{title}</p>
      {children ? <div className="state-text">{children}</div> : null}
      {action}
    </div>
  )
}

/** A page or list that could not be loaded, with the server's own words and a way to try again. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div className="state state-error" role="alert">
      <Refusal error={error} />
      {retry ? <Button onClick={retry}>重试</Button> : null}
    </div>
  )
}

/** What the server refused: its title, then each field with its reason and remedy. */
export function Refusal({ error }: { error: unknown }) {
  if (!error) return null
  const title = error instanceof Error ? error.message : '操作没有完成'
  const errors = error instanceof Refused ? error.errors : []
  const detail = error instanceof Refused ? error.detail : null
  return (
    <div className="refusal" role="alert">
      <p className="refusal-title">{title}</p>
      {detail && detail !== title ? <p className="refusal-detail">{detail}</p> : null}
      {errors.length > 0 ? (
        <ul>
          {errors.map((each) => (
            <li key={`${each.pointer}${each.code}`}>
              {each.pointer ? <strong>{nameField(each.pointer)}：</strong> : null}
              {each.message}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

const fieldNames: Readonly<Record<string, string>> = {
  username: '用户名',
  password: '密码',
  reason: '退回原因',
  note: '说明',
  suggestedDepartment: '建议部门',
  department: '接收部门',
  text: '内容',
  kind: '类别',
  result: '结果',
  inspectedOn: '检查日期',
  files: '附件',
  push: '推送',
  pushes: '推送',
  item: '事项',
  region: '区域',
  from: '起始日期',
  to: '截止日期',
}

/** `/decisions/3/holder/uscc` names the row for a person: 第 4 行 uscc. */
function nameField(pointer: string): string {
  return pointer
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? `第 ${Number(part) + 1} 项` : (fieldNames[part] ?? part)))
    .join(' ')
}

/** Grey rows in the shape of what is coming; screen readers hear one word instead. */
export function LoadingRows({ rows = 8 }: { rows?: number }) {
  return (
    <div className="loading-rows" role="status" aria-label="正在加载">
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} style={{ width: `${92 - ((index * 37) % 31)}%` }} />
      ))}
    </div>
  )
}
