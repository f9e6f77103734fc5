import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Refusal } from '../../kit/States.tsx'
import { useDepartmentList } from '../people/queries.ts'
import { useEdit, type PaperText, type PaperView } from './queries.ts'

interface EditPanelProps {
  readonly view: PaperView
  readonly text: PaperText
  readonly change: (text: PaperText) => void
  readonly done: () => void
}

/** The words of a draft beside its preview, which follows while one types. */
export function EditPanel({ view, text, change, done }: EditPanelProps) {
  const edit = useEdit(view.id)
  const [recipient, setRecipient] = useState(view.recipient?.code ?? null)
  const save = () => edit.mutate({ version: view.version, text, recipient, confidentiality: view.confidentiality }, { onSuccess: done })
  return (
    <section className="paper-card paper-edit" aria-label="修改文字">
      <h2>修改文字</h2>
      {view.recipientOpen ? <RecipientField code={recipient} change={setRecipient} /> : null}
      <Field label="标题" hint="回车换行，排成梯形或菱形">
        <Input.TextArea
          value={text.title}
          autoSize={{ minRows: 1 }}
          maxLength={300}
          onChange={(e) => change({ ...text, title: e.target.value })}
        />
      </Field>
      <Field label="主送机关">
        <Input value={text.to} maxLength={500} onChange={(e) => change({ ...text, to: e.target.value })} />
      </Field>
      <Field label="正文" hint="一行一段；行首写“一、”“（一）”“1.”“（1）”即为该层标题，“|”开头为表格">
        <Input.TextArea
          value={text.body}
          autoSize={{ minRows: 10, maxRows: 26 }}
          maxLength={60_000}
          onChange={(e) => change({ ...text, body: e.target.value })}
        />
      </Field>
      <Field label="附件说明" hint="一行一个名称，序号自动编排">
        <Input.TextArea
          value={text.attachments.join('\n')}
          autoSize={{ minRows: 1 }}
          onChange={(e) => change({ ...text, attachments: e.target.value === '' ? [] : e.target.value.split('\n') })}
        />
      </Field>
      <Field label="附注">
        <Input value={text.note} maxLength={300} onChange={(e) => change({ ...text, note: e.target.value })} />
      </Field>
      <Field label={view.paper.copiesWord}>
        <Input value={text.copies} maxLength={1000} onChange={(e) => change({ ...text, copies: e.target.value })} />
      </Field>
      <Refusal error={edit.error} />
      <div className="paper-acts">
        <Button type="primary" loading={edit.isPending} onClick={save}>
          保存草稿
        </Button>
        <Button onClick={done}>不保存</Button>
      </div>
    </section>
  )
}

function Field({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) {
  return (
    <label className="paper-field">
      <span className="paper-field-label">{label}</span>
      {children}
      {hint ? <span className="paper-field-hint">{hint}</span> : null}
    </label>
  )
}

export function RecipientField({ code, change }: { code: string | null; change: (code: string | null) => void }) {
  const departments = useDepartmentList()
  return (
    <Field label="送达部门" hint="定稿后该部门即可在平台看到">
      <Select
        aria-label="送达部门"
        value={code}
        onChange={change}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder="选择部门"
        options={(departments.data ?? []).map((each) => ({ value: each.code, label: each.name }))}
      />
    </Field>
  )
}
