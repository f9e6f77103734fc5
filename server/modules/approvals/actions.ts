import { actionsFor } from '#notice/decide.ts'
import { push as pushProcedure } from '#notice/procedures/push.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Permission, Viewer } from '#kernel/seats.ts'
import type { PushRecord } from '#modules/pushes/index.ts'

interface Possible {
  readonly action: 'receive' | 'return' | 'feedback' | 'reroute' | 'uphold' | 'answer'
  readonly push?: string
  readonly feedback?: string
  readonly label: string
  readonly consequence: string
}
const needed: Readonly<Record<string, Permission>> = {
  receive: 'push.receive',
  return: 'push.return',
  reroute: 'push.reroute',
  uphold: 'push.reroute',
}

/** What the viewer may do now, each with its consequence, said before it is pressed. The procedure decides; this only words it. */
export function possibleActions(
  directory: Directory,
  viewer: Viewer,
  pushes: readonly PushRecord[],
  feedbacks: readonly { readonly id: string; readonly status: string }[],
): readonly Possible[] {
  const possible = pushes.flatMap((push): readonly Possible[] => {
    const own = push.department === viewer.department
    const names = new Set([
      ...(own ? viewer.seats.flatMap((seat) => actionsFor(pushProcedure, push.status, `receiving.${seat}`)) : []),
      ...viewer.seats.flatMap((seat) => actionsFor(pushProcedure, push.status, `sending.${seat}`)),
    ])
    const steps = [...names].filter((name) => needed[name] !== undefined && viewer.permissions.has(needed[name]))
    const feedback: readonly Possible[] =
      own && viewer.permissions.has('feedback.write') && (push.status === 'received' || push.status === 'deemed')
        ? [
            {
              action: 'feedback',
              push: push.id,
              label: '反馈监管信息',
              consequence: '审批局将立即收到反馈；勾选“需要审批局处理”的，审批局须在规定期限内答复。',
            },
          ]
        : []
    return [...steps.map((name) => worded(directory, name as Possible['action'], push)), ...feedback]
  })
  const answers = viewer.permissions.has('feedback.answer')
    ? feedbacks
        .filter(({ status }) => status === 'awaiting-answer')
        .map(({ id }): Possible => ({
          action: 'answer',
          feedback: id,
          label: '答复',
          consequence: '答复将推送至反馈部门，并记入本决定的过程记录。',
        }))
    : []
  return [...possible, ...answers]
}

function worded(directory: Directory, action: Possible['action'], push: PushRecord): Possible {
  const department = directory.departments.get(push.department)?.name ?? push.department
  const said: Readonly<Record<string, readonly [label: string, consequence: string]>> = {
    receive: [
      '签收',
      // A copy is for knowing: it lays no supervision on the department (1.2).
      push.role === 'copy'
        ? `签收后记录${department}已知悉，签收人和时间记入过程记录。`
        : `签收后，${department}对该决定的事中事后监管负责，签收人和时间记入过程记录。`,
    ],
    return: ['退回', `退回后由审批局改派或维持；新部门签收之前，仍由${department}负责。`],
    reroute: ['改派', `改派后新部门须签收；签收之前仍由${department}负责，期间不出现空档。`],
    uphold: ['维持原推送', `维持后该推送回到${department}待签收，重新计算签收期限。`],
  }
  const [label, consequence] = said[action]!
  return { action, push: push.id, label, consequence }
}
