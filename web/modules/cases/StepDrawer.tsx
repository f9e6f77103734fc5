import { Button, Form } from 'antd'
import { useState } from 'react'
import { Refused } from '../../api/client.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { writeClause } from '../../kit/words.ts'
import { StepForm } from './StepForm.tsx'
import { draftOf, filledOf, placesOf, type Draft } from './form.ts'
import { heldOf } from './present.ts'
import { useAct, type CaseAction, type CaseView } from './queries.ts'

interface StepDrawerProps {
  readonly one: CaseView
  readonly action: CaseAction
  readonly close: () => void
  /** Reads the case anew, after somebody else was first. */
  readonly refresh: () => Promise<CaseView | undefined>
}

/** One step of a case: what follows from it, what it asks for, and the refusal at the field it means. */
export function StepDrawer({ one, action, close, refresh }: StepDrawerProps) {
  const [form] = Form.useForm<Draft>()
  // The page behind may have moved on meanwhile; what is sent rests on what was there when the form was opened.
  const [version, setVersion] = useState(one.version)
  const act = useAct(one, action.name)
  const error = act.error
  const stale = error instanceof Refused && error.code === 'stale'
  const places = error instanceof Refused ? placesOf(error.errors, action) : []
  const send = (draft: Draft) =>
    act.mutate(
      { version, ...filledOf(draft) },
      {
        onSuccess: close,
        onError: (cause) => {
          if (cause instanceof Refused) form.setFields(placesOf(cause.errors, action) as Parameters<typeof form.setFields>[0])
        },
      },
    )
  const reload = () => {
    act.reset()
    void refresh().then((fresh) => fresh && setVersion(fresh.version))
  }
  return (
    <ActDrawer
      open
      title={action.title}
      about={
        <>
          <p>{one.title}</p>
          <p className="faint">
            {one.procedure.title} · 以{action.seat.title}身份办理
            {action.to ? ` · 办理后：${action.to.title}` : ' · 办理后状态不变'}
            {action.clause ? ` · ${writeClause(action.clause)}` : ''}
          </p>
          {stale ? (
            <p className="step-stale">
              <Button type="primary" onClick={reload}>
                刷新办件
              </Button>
              <span className="faint">已填的内容保留；若该操作已不能进行，将回到办件页。</span>
            </p>
          ) : null}
        </>
      }
      consequence={action.consequence ?? (action.to ? `办件转为“${action.to.title}”，各方随即看到。` : '记入办理过程，办件状态不变。')}
      confirm={action.title}
      form={form}
      busy={act.isPending}
      error={withoutPlaces(error, places.length)}
      send={send}
      close={close}
      initial={draftOf(action)}
    >
      <StepForm step={action} form={form} held={heldOf(one)} caseId={one.id} />
    </ActDrawer>
  )
}

/** What is said at its field is not said again above the form. */
export function withoutPlaces(error: unknown, placed: number): unknown {
  if (!(error instanceof Refused) || placed === 0) return error
  return new Refused(error.status, { ...error.extra, errors: [] })
}
