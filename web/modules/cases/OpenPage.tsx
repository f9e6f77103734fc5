import { Button, Form } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { Refused } from '../../api/client.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { writeClause } from '../../kit/words.ts'
import { AboutInput } from './AboutInput.tsx'
import { Diagram } from './Diagram.tsx'
import { StepForm } from './StepForm.tsx'
import { withoutPlaces } from './StepDrawer.tsx'
import { draftOf, filledOf, placesOf, type Draft } from './form.ts'
import { useOpening, useProcedures, type About, type ProcedureView, type StepView } from './queries.ts'
import './cases.css'
import './opening.css'

/** 发起办件: which procedure, then its form; what follows from it stands above the button. */
export function Page() {
  const procedures = useProcedures()
  const [search, setSearch] = useSearchParams()
  const mine = (procedures.data ?? []).filter(({ opening }) => opening !== null)
  const picked = mine.find(({ id }) => id === search.get('procedure'))
  const pick = (procedure: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      next.set('procedure', procedure)
      return next
    })
  return (
    <>
      <PageHeader
        title={picked?.opening ? picked.opening.title : '发起办件'}
        name="发起办件"
        above={<Link to="/cases">办件</Link>}
        lead={picked ? null : '选择要办的事；每一种的期限、步骤和依据都按通知规定，填写前可以看到。'}
      />
      {procedures.isPending ? <LoadingRows /> : null}
      {procedures.isError ? <ErrorState error={procedures.error} retry={() => void procedures.refetch()} /> : null}
      {procedures.data && mine.length === 0 ? (
        <EmptyState title="您的岗位不发起办件">办件由各部门的承办人、联络员等经办岗位发起；您可以在列表中查看。</EmptyState>
      ) : null}
      {picked?.opening ? (
        <Opening key={picked.id} procedure={picked} opening={picked.opening} again={() => setSearch({})} />
      ) : (
        <ul className="procedures">
          {mine.map((procedure) => (
            <li key={procedure.id}>
              <button type="button" className="sheet procedure" onClick={() => pick(procedure.id)}>
                <strong>{procedure.opening?.title}</strong>
                <span>{procedure.opening?.consequence}</span>
                <span className="faint">
                  {procedure.title} · {writeClause(procedure.clause)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Opening({ procedure, opening, again }: { procedure: ProcedureView; opening: StepView; again: () => void }) {
  const [search] = useSearchParams()
  const [form] = Form.useForm<Draft>()
  const [about, setAbout] = useState<About>(() => aboutOf(search))
  const [lacking, setLacking] = useState<string>()
  const navigate = useNavigate()
  const open = useOpening(procedure.id)
  const places = open.error instanceof Refused ? placesOf(open.error.errors, opening) : []
  const wanted = procedure.about
  const send = (draft: Draft) => {
    if (wanted.length > 0 && !wanted.some((kind) => about[kind] !== undefined)) {
      setLacking('请先选择所涉及的审批决定或事项')
      return
    }
    setLacking(undefined)
    open.mutate(
      { about, ...filledOf(draft) },
      {
        onSuccess: ({ id }) => void navigate(`/cases/${id}`, { replace: true }),
        onError: (cause) => {
          if (cause instanceof Refused) form.setFields(placesOf(cause.errors, opening) as Parameters<typeof form.setFields>[0])
        },
      },
    )
  }
  const asked = [...wanted, ...procedure.maybeAbout]
  return (
    <div className="case">
      <div className="sheet open-form">
        <Refusal error={withoutPlaces(open.error, places.length)} />
        <Form form={form} layout="vertical" initialValues={draftOf(opening)} onFinish={send} scrollToFirstError={{ focus: true }}>
          {asked.length > 0 ? (
            <AboutInput kinds={asked} required={wanted.length > 0} about={about} change={setAbout} error={lacking} />
          ) : null}
          <StepForm step={opening} form={form} held={{}} caseId={null} />
          <p className="consequence">{opening.consequence ?? '发起后送达对方，双方在同一页面看到每一步。'}</p>
          <div className="open-acts">
            <Button onClick={again}>换一种</Button>
            <Button type="primary" htmlType="submit" loading={open.isPending}>
              {opening.title}
            </Button>
          </div>
        </Form>
      </div>
      <aside className="sheet open-side" aria-label="流程">
        <h2>
          {procedure.title}
          <span className="faint"> {writeClause(procedure.clause)}</span>
        </h2>
        <Diagram diagram={procedure.diagram} title={procedure.title} />
      </aside>
    </div>
  )
}

const aboutOf = (search: URLSearchParams): About =>
  Object.fromEntries(['decision', 'push', 'item'].flatMap((kind) => (search.get(kind) ? [[kind, search.get(kind)!]] : [])))
