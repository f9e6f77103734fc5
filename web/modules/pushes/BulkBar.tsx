import { Button } from 'antd'
import { useIsPhone } from '../../kit/screen.ts'

interface BulkBarProps {
  readonly picked: number
  /** How many of the list could be picked. */
  readonly all: number
  readonly signable: number
  /** What a signature means, before it is given. */
  readonly words: string
  readonly busy: boolean
  readonly pickAll: () => void
  readonly clear: () => void
  readonly handOut: () => void
  readonly sign: () => void
}

/** Acts on what is picked, at the window's foot where a thumb reaches; on a phone, where no head of a table has the box, it also picks all. */
export function BulkBar({ picked, all, signable, words, busy, pickAll, clear, handOut, sign }: BulkBarProps) {
  const isPhone = useIsPhone()
  if (picked === 0) {
    return isPhone && all > 1 ? (
      <div className="bulk" role="region" aria-label="批量办理">
        <Button onClick={pickAll}>全选 {all} 件</Button>
      </div>
    ) : null
  }
  return (
    <div className="bulk" role="region" aria-label="批量办理">
      <span aria-live="polite">
        已选 <strong>{picked}</strong> 件。
        {signable > 0 ? words : '可以交办给经办人或科室。'}
      </span>
      <Button onClick={clear}>取消选择</Button>
      <Button onClick={handOut}>交办 {picked} 件</Button>
      {signable > 0 ? (
        <Button type="primary" loading={busy} onClick={sign}>
          签收 {signable} 件
        </Button>
      ) : null}
    </div>
  )
}
