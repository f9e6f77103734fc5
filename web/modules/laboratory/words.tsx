import { Tag, type Shade } from '../../kit/Tags.tsx'
import { roleWords } from '../../kit/words.ts'
import type { ProposalStatus, TriedPush } from './queries.ts'

const statuses: Readonly<Record<ProposalStatus, readonly [label: string, shade: Shade]>> = {
  draft: ['草稿', 'quiet'],
  submitted: ['待批准', 'open'],
  approved: ['已批准', 'done'],
  declined: ['未批准', 'urgent'],
  retracted: ['已撤回', 'quiet'],
}

export function ProposalTag({ status }: { status: ProposalStatus }) {
  const [label, shade] = statuses[status]
  return <Tag shade={shade}>{label}</Tag>
}

type Role = TriedPush['before']

/** What happens to one department: 新增主管, 不再协管, 主管 → 抄送. */
export function sayEffect(before: Role, after: Role): string {
  if (before === after) return '不变'
  if (before === null) return `新增${after === null ? '' : roleWords[after]}`
  return after === null ? `不再${roleWords[before]}` : `${roleWords[before]} → ${roleWords[after]}`
}

export const pastPushWords = { keep: '维持原推送，不改派', list: '列出原推送，逐件改派' } as const
export const percent = (rate: number) => `${(rate * 100).toFixed(rate > 0 && rate < 0.001 ? 2 : 1)}%`
export const months = [1, 3, 6, 12] as const
