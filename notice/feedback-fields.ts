/** The closed lists of feedback and return (outside contract §3), each value with the words an official reads. */

/** What kind of supervision the news comes from (2.2.2.1). */
export const feedbackKinds = {
  'daily-supervision': '日常监管',
  'random-check': '双随机抽查',
  complaint: '投诉举报',
  'condition-unmet': '许可条件不再具备',
  'penalty-pending': '拟作行政处罚',
  other: '其他',
} as const
export type FeedbackKind = keyof typeof feedbackKinds

export const feedbackResults = {
  normal: '未发现问题',
  problem: '发现问题',
  rectified: '已责令整改并完成',
  transferred: '已移送其他部门',
} as const
export type FeedbackResult = keyof typeof feedbackResults

/** Why a push is not this department's; with `other` a note is required. */
export const returnReasons = {
  'not-this-item': '不属于本部门监管事项',
  'not-this-region': '不属于本辖区',
  'not-this-address': '地址不在本辖区',
  other: '其他原因',
} as const
export type ReturnReason = keyof typeof returnReasons

/** Does this return reason need a note? */
export function needsNote(reason: ReturnReason): boolean {
  return reason === 'other'
}
