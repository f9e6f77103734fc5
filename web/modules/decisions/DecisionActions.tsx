import { Button } from 'antd'
import { useState } from 'react'
import type { DecisionView, PossibleAction } from '../../api/decision-shapes.ts'
import { ActionBar } from '../../kit/Page.tsx'
import { Refusal } from '../../kit/States.tsx'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { useSigning } from '../pushes/queries.ts'
import { ReceiptReport } from '../pushes/ReceiptReport.tsx'
import { ReturnDrawer } from '../pushes/ReturnDrawer.tsx'
import { FeedbackDrawer } from './FeedbackDrawer.tsx'
import { AnswerDrawer, RerouteDrawer, UpholdDrawer } from './BureauDrawers.tsx'

/** The order in which an action is the next step: signing before anything that rests on it. */
const order = ['receive', 'reroute', 'answer', 'feedback', 'uphold', 'return'] as const

/** Draws what the server says may be done now; nothing is guessed from roles. */
export function DecisionActions({ view }: { view: DecisionView }) {
  const signing = useSigning()
  const [open, setOpen] = useState<PossibleAction>()
  const actions = view.actions.toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action))
  const primary = actions[0]
  const close = () => setOpen(undefined)
  const pushOf = (action: PossibleAction | undefined) => view.pushes.find((push) => push.id === action?.push)
  const start = (action: PossibleAction) => {
    if (action.action === 'receive') {
      if (action.push) signing.mutate([action.push])
    } else setOpen(action)
  }
  // Two returns or two feedbacks at once: the button says whose.
  const labelOf = (action: PossibleAction) => {
    if (actions.filter((each) => each.action === action.action).length < 2) return action.label
    const whose = action.feedback ? view.feedbacks.find((each) => each.id === action.feedback)?.department : pushOf(action)?.department
    return whose ? `${action.label}（${whose.name}）` : action.label
  }
  const receive = actions.find((each) => each.action === 'receive')
  useShortcuts({ s: () => receive && !signing.isPending && start(receive) })

  const drawer = (name: PossibleAction['action']) => (open?.action === name ? open : undefined)
  return (
    <>
      {signing.data ? <ReceiptReport results={signing.data.results} rows={view.pushes} close={signing.reset} /> : null}
      <Refusal error={signing.error} />
      {primary ? (
        <ActionBar consequence={primary.consequence}>
          {actions
            .slice(1)
            .toReversed()
            .map((action) => (
              <Button key={keyOf(action)} onClick={() => start(action)} title={action.consequence}>
                {labelOf(action)}
              </Button>
            ))}
          <Button type="primary" loading={signing.isPending} onClick={() => start(primary)}>
            {labelOf(primary)}
          </Button>
        </ActionBar>
      ) : null}
      <ReturnDrawer push={pushOf(drawer('return'))} close={close} />
      <FeedbackDrawer action={drawer('feedback')} close={close} />
      <RerouteDrawer action={drawer('reroute')} push={pushOf(drawer('reroute'))} close={close} />
      <UpholdDrawer action={drawer('uphold')} push={pushOf(drawer('uphold'))} close={close} />
      <AnswerDrawer
        action={drawer('answer')}
        feedback={view.feedbacks.find((each) => each.id === drawer('answer')?.feedback)}
        close={close}
      />
    </>
  )
}

function keyOf(action: PossibleAction): string {
  return `${action.action}:${action.push ?? action.feedback ?? ''}`
}
