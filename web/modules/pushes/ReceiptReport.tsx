import { Button } from 'antd'
import type { PushRow, ReceiptResult } from '../../api/shapes.ts'
import { writeSecond } from '../../kit/time.ts'
import './pushes.css'

/** What became of each signature; who was first is told with name and second, so that nobody signs twice in doubt. */
export function ReceiptReport({
  results,
  rows,
  close,
  children,
}: {
  results: readonly ReceiptResult[]
  rows: readonly PushRow[]
  close: () => void
  /** The next step, where there is one. */
  children?: React.ReactNode
}) {
  const signed = results.filter((each) => each.status === 'signed')
  const others = results.filter((each) => each.status !== 'signed')
  const numbers = new Map(rows.map((row) => [row.id, row.documentNumber]))
  const refused = others.some((each) => each.status === 'refused')
  return (
    <div className={refused ? 'report is-partly' : 'report'} role="status">
      <div className="report-words">
        {signed.length > 0 ? <p>已签收 {signed.length} 件，签收时间已记入各件的办理过程。</p> : null}
        {others.length > 0 ? (
          <ul>
            {others.map((each) => (
              <li key={each.push}>
                {numbers.get(each.push) ?? each.push}：{writeOther(each)}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      {children}
      <Button size="small" type="text" onClick={close} aria-label="知道了，关闭签收结果">
        知道了
      </Button>
    </div>
  )
}

function writeOther(result: ReceiptResult): string {
  if (result.status === 'refused') return `未签收，${result.message ?? '服务器没有说明原因'}`
  return `已由 ${result.by ?? '他人'}${result.at ? ` 于 ${writeSecond(result.at)}` : ''} 签收，无需重复`
}
