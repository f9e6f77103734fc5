import type { FieldValue } from '#notice/conditions.ts'
import type { UpwardWay } from '#notice/upward-words.ts'

export interface OpenReport {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly openedAt: Date
  readonly closed: boolean
  readonly way: UpwardWay
  /** The supervising department. */
  readonly department: string
  /** Which of all tasks this is, and which of its day and way. */
  readonly nth: number
  readonly ofDay: number
}
interface PlannedStep {
  /** Working days after the opening, at the earliest. */
  readonly after: number
  /** The state in which it is taken; where the task stands elsewhere the plan ends. */
  readonly from: string
  readonly by: string
  readonly action: string
  readonly fields?: Readonly<Record<string, FieldValue>>
  readonly papers?: Readonly<Record<string, readonly string[]>>
}

/** What becomes of a task that was opened so many working days before the present; `day` is the day of the step, YYYY-MM-DD. */
export function planFor(report: OpenReport, openedBack: number, day: string): readonly PlannedStep[] {
  const { nth, ofDay, way } = report
  const steps = stepsOf(report, day)
  // What lies at the present is arranged, so that every state is there: late, returned, waiting for an account, about to be dropped.
  if (way === 'hand' && ofDay === 1) {
    if (openedBack === 8 || openedBack === 9) return []
    if (openedBack === 6 || openedBack === 7) return [steps.report(2), steps.return(4)]
    if (openedBack === 4 || openedBack === 5) return [steps.askAccount(2)]
    if (openedBack === 3) return [steps.drop(2)]
  }
  const plans = way === 'machine' ? machinePlans : handPlans
  return plans[nth % plans.length]!(steps)
}

type Steps = ReturnType<typeof stepsOf>
const handPlans: readonly ((steps: Steps) => readonly PlannedStep[])[] = [
  (one) => [one.report(1), one.confirm(4)],
  (one) => [one.reportByPaper(2), one.confirmByDepartment(8)],
  (one) => [one.reportByPaper(1), one.return(4), one.correct(5), one.confirm(9)],
  (one) => [one.askAccount(1), one.supply(2), one.report(3), one.confirmByDepartment(7)],
  (one) => [one.report(1), one.confirmByDepartment(3)],
  (one) => [one.report(2), one.confirm(9)],
  (one) => [one.drop(2), one.agreeToDrop(3)],
]
const machinePlans: readonly ((steps: Steps) => readonly PlannedStep[])[] = [
  (one) => [one.extract(1), one.confirmByDepartment(2)],
  (one) => [one.extract(1), one.return(3), one.extractAgain(4), one.confirm(6)],
  (one) => [one.extract(1), one.confirm(5)],
]

function stepsOf({ nth, department }: OpenReport, day: string) {
  const liaison = `${department.toLowerCase()}.liaison`
  const handler = 'spj.handler'
  const number = (mark: string) => `${mark}${day.replaceAll('-', '')}${String(nth).padStart(4, '0')}`
  const proof = ['系统上报截图.txt']
  const step = (after: number, from: string, by: string, action: string, told: Pick<PlannedStep, 'fields' | 'papers'>): PlannedStep => ({
    after,
    from,
    by,
    action,
    ...told,
  })
  return {
    report: (after: number) =>
      step(after, 'due', handler, 'report', { fields: { reportedOn: day, receiptNumber: number('HZ') }, papers: { proof } }),
    reportByPaper: (after: number) => step(after, 'due', handler, 'report', { fields: { reportedOn: day }, papers: { proof } }),
    extract: (after: number) =>
      step(after, 'due', `${department.toLowerCase()}.handler`, 'extract', { fields: { reportedOn: day, receiptNumber: number('TQ') } }),
    extractAgain: (after: number) =>
      step(after, 'returned', `${department.toLowerCase()}.handler`, 'extract', {
        fields: { reportedOn: day, receiptNumber: number('TQ') },
      }),
    confirm: (after: number) => step(after, 'reported', handler, 'confirm', { fields: { confirmedOn: day, superiorNumber: number('QR') } }),
    confirmByDepartment: (after: number) =>
      step(after, 'reported', liaison, 'confirm', { fields: { confirmedOn: day }, papers: { forwardedReply: ['上级回执.txt'] } }),
    return: (after: number) =>
      step(after, 'reported', liaison, 'returnBySuperior', {
        fields: { returnedOn: day, returnReason: '缺少项目统一代码，请补充后重新报送。' },
        papers: { forwardedReply: ['上级退回意见.txt'] },
      }),
    correct: (after: number) =>
      step(after, 'returned', handler, 'correct', {
        fields: { reportedOn: day, correction: '已补充项目统一代码并重新报送。', receiptNumber: number('HZ') },
        papers: { correctionProof: ['补报截图.txt'] },
      }),
    askAccount: (after: number) =>
      step(after, 'due', handler, 'askAccount', { fields: { accountNeed: '现有账号没有该事项的录入权限，请协调开通。' } }),
    supply: (after: number) => step(after, 'awaiting', liaison, 'supply', { fields: { supplied: '已在原账号上开通录入权限。' } }),
    drop: (after: number) =>
      step(after, 'due', handler, 'proposeWithdrawal', {
        fields: { withdrawGround: 'otherwise', withdrawReason: '省厅已通过共享平台直接取得该许可信息。' },
      }),
    agreeToDrop: (after: number) =>
      step(after, 'withdrawing', 'spj.approver', 'withdraw', { fields: { withdrawComment: '同意，凭共享记录留存。' } }),
  }
}
