import { Button, Form } from 'antd'
import { useEffect, useState } from 'react'
import { Refused } from '../../api/client.ts'
import type { StoredFile } from '../../api/shapes.ts'
import { ActionBar, PageHeader } from '../../kit/Page.tsx'
import { Refusal } from '../../kit/States.tsx'
import { EntryDone } from './EntryDone.tsx'
import { EntryFields, emptyDraft, keptFields, type Draft } from './EntryFields.tsx'
import { useEntry } from './queries.ts'
import './entry.css'

/** 手工录入: one decision by hand, with the same checks and the same way on as those that systems send. */
export function Page() {
  const [form] = Form.useForm<Draft>()
  const [files, setFiles] = useState<readonly StoredFile[]>([])
  const entry = useEntry()
  // What became of it stands at the top.
  useEffect(() => {
    if (entry.data) window.scrollTo({ top: 0 })
  }, [entry.data])

  const send = (draft: Draft) => {
    entry.mutate(toDecision(draft, files), {
      onSuccess: () => {
        // The next paper of the pile usually has the same people and place.
        form.setFieldsValue({ ...emptyDraft, ...keptFields(draft) })
        setFiles([])
      },
      onError: (error) => {
        if (!(error instanceof Refused)) return
        form.setFields(error.errors.map(({ pointer, message }) => ({ name: pointer.slice(1).split('/') as never, errors: [message] })))
        const first = error.errors[0]?.pointer.slice(1).split('/')
        if (first) form.scrollToField(first, { focus: true, block: 'center' })
      },
    })
  }
  // What the fields show beside themselves need not be listed a second time.
  const general = entry.error instanceof Refused && entry.error.code === 'rejected' ? new Error(entry.error.message) : entry.error
  return (
    <div className="entry">
      <PageHeader title="手工录入" lead="零星的审批决定在这里录入，提交后立即推送给监管部门。成批的请用“导入双公示表”。" />
      {entry.data ? <EntryDone entered={entry.data} /> : null}
      <Form
        form={form}
        name="entry"
        layout="vertical"
        initialValues={emptyDraft}
        onFinish={send}
        onValuesChange={(changed: Partial<Draft>) => {
          if (entry.data || entry.error) entry.reset()
          forgetErrors(form.setFields, changed)
        }}
        scrollToFirstError={{ focus: true, block: 'center' }}
        requiredMark={markRequired}
      >
        <div className="sheet">
          <EntryFields files={files} changeFiles={setFiles} />
        </div>
        <Refusal error={general} />
        <ActionBar consequence="提交后按事项和行政区划推送给监管部门并发短信；同一文书号、相对人和事项再次录入的，作为更正推送。涉密决定不得录入。">
          <Button onClick={() => form.resetFields()}>清空</Button>
          <Button type="primary" htmlType="submit" loading={entry.isPending}>
            提交并推送
          </Button>
        </ActionBar>
      </Form>
    </div>
  )
}

function markRequired(label: React.ReactNode, { required }: { readonly required: boolean }): React.ReactNode {
  return (
    <>
      {label}
      {required ? <span className="required">必填</span> : null}
    </>
  )
}

type SetFields = (fields: { name: never; errors: string[] }[]) => void
/** A field that is being mended no longer shows what the server said of its old value. */
function forgetErrors(setFields: SetFields, changed: Readonly<Record<string, unknown>>, above: readonly string[] = []): void {
  for (const [name, value] of Object.entries(changed)) {
    if (name === 'holder' && typeof value === 'object' && value !== null) forgetErrors(setFields, value as Record<string, unknown>, [name])
    else setFields([{ name: [...above, name] as never, errors: [] }])
  }
}

/** Leaves out what was not filled in: the contract knows no empty strings. */
function toDecision(draft: Draft, files: readonly StoredFile[]): Readonly<Record<string, unknown>> {
  const day = (value: Draft['decidedOn']) => value?.format('YYYY-MM-DD')
  const { longTerm, ...rest } = draft
  const written = {
    ...rest,
    decidedOn: day(draft.decidedOn),
    validFrom: day(draft.validFrom),
    validTo: longTerm ? null : day(draft.validTo),
  }
  return { ...dropBlank(written), holder: dropBlank(draft.holder), files: files.map(({ id }) => id) }
}

function dropBlank(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''))
}
