import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { post } from '../../api/client.ts'
import type { Answer, Body } from '../../api/generated.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { useDraftPaper, type PaperTemplateView } from '../papers/queries.ts'
import { useTemplatesOf } from './papers.ts'
import type { CaseView, PaperSlot } from './queries.ts'

type Preview = Answer<'POST /api/paper-previews'>
type Kind = PaperTemplateView['template']

/** 拟制文书: the paper as far as the case's facts fill it, and inputs for the blanks that nothing fills, by their names. */
export function DraftDrawer({ one, slot, close }: { one: CaseView; slot: PaperSlot; close: () => void }) {
  const templates = useTemplatesOf(slot.templates)
  const [chosen, setChosen] = useState<Kind>()
  const template = templates.find((each) => each.template === chosen) ?? templates[0]
  const [form] = Form.useForm<Readonly<Record<string, string>>>()
  const navigate = useNavigate()
  const draft = useDraftPaper()
  const order: Body<'POST /api/papers'> | null = template
    ? { template: template.template, case: one.id, recipient: recipientOf(one, template) }
    : null
  const preview = useQuery({
    queryKey: ['papers', 'preview', order],
    queryFn: ({ signal }) => post<Preview>('/api/paper-previews', order, signal),
    enabled: order !== null,
    retry: false,
  })
  const send = (filled: Readonly<Record<string, string | undefined>>) =>
    order &&
    draft.mutate(
      { ...order, filled: Object.fromEntries(Object.entries(filled).filter(([, words]) => words?.trim())) },
      { onSuccess: ({ id }) => void navigate(`/papers/${id}`) },
    )
  return (
    <ActDrawer
      open
      title={`拟制“${slot.title}”`}
      about={<p>{one.title}</p>}
      consequence="生成草稿，可以继续修改文字；定稿编号后回到本办件，在相应步骤中选用。草稿只有本单位能看到。"
      confirm="生成草稿"
      form={form}
      busy={draft.isPending}
      error={draft.error}
      send={send}
      close={close}
    >
      {templates.length > 1 ? (
        <Form.Item label="公文种类">
          <Select
            aria-label="公文种类"
            value={template?.template}
            onChange={setChosen}
            options={templates.map((each) => ({ value: each.template, label: each.name }))}
          />
        </Form.Item>
      ) : null}
      {preview.isPending && order ? <LoadingRows rows={6} /> : null}
      {preview.isError ? <ErrorState error={preview.error} retry={() => void preview.refetch()} /> : null}
      {preview.data ? <Blanks preview={preview.data} /> : null}
    </ActDrawer>
  )
}

function Blanks({ preview: { title, to, body, missing } }: { preview: Preview }) {
  const asked = missing.filter(({ kind }) => kind !== 'rows')
  return (
    <>
      <p className={asked.length > 0 ? 'draft-asked' : 'faint'}>
        {asked.length > 0 ? `办件中没有以下 ${asked.length} 项，请填写；也可以留到草稿中补。` : '办件已有所需的全部内容。'}
      </p>
      {asked.map(({ blank, title: label, kind }) => (
        <Form.Item key={blank} name={blank} label={label}>
          {kind === 'day' ? (
            <Input type="date" style={{ width: 180 }} />
          ) : kind === 'long' ? (
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={20_000} />
          ) : (
            <Input maxLength={500} />
          )}
        </Form.Item>
      ))}
      <details className="draft-words" open>
        <summary>按办件填好的文字</summary>
        <h3>{title}</h3>
        {to === '' ? null : <p>{to}：</p>}
        <p>{body}</p>
      </details>
    </>
  )
}

/** The other side of the case, where the paper goes to a department. */
function recipientOf({ parties }: CaseView, { addressee }: PaperTemplateView): string | null {
  if (addressee !== 'department') return null
  return parties.find(({ mine }) => !mine)?.department.code ?? null
}
