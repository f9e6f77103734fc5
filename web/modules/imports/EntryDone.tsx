import { Link } from 'react-router'
import { useDepartments } from '../../api/references.ts'
import { roleWords, wordOf } from '../../kit/words.ts'
import type { Entered } from './shapes.ts'

const words: Readonly<Record<Entered['status'], string>> = {
  accepted: '已收下并推送给',
  revised: '已有这条决定，本次内容作为更正推送给',
  duplicate: '已有内容完全相同的决定，没有重复推送。原来推送给',
  unrouted: '已收下，但事项或接收部门不能自动确定，已进入待分派队列，由推送操作员确定。',
}

/** What became of the decision just entered, with the way to its page. */
export function EntryDone({ entered }: { entered: Entered }) {
  const departments = useDepartments()
  const names = entered.pushes.map(
    ({ department, role }) =>
      `${departments.data?.find(({ code }) => code === department)?.name ?? department}（${wordOf(roleWords, role)}）`,
  )
  return (
    <div className={entered.status === 'unrouted' ? 'entered is-waiting' : 'entered'} role="status">
      <p>
        {words[entered.status]}
        {entered.status === 'unrouted' ? ' ' : `${names.join('、')}。`}
        <Link to={`/decisions/${entered.id}`}>查看这条决定</Link>
      </p>
    </div>
  )
}
