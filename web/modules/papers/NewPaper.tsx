import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { paperTemplates } from '#notice/papers/templates.ts'
import { formats, type Blank } from '#notice/papers/template.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { writeClause } from '../../kit/words.ts'
import { RecipientField } from './EditPanel.tsx'
import { useDraftPaper, useTemplates, type PaperTemplateView } from './queries.ts'
import './papers.css'

/** 拟制公文: pick a kind, fill in what nobody else knows; what case and decision know is filled in by the platform. */
export function Page() {
  const templates = useTemplates()
  const [search, setSearch] = useSearchParams()
  const procedure = search.get('procedure')
  const items = (templates.data?.items ?? []).filter((each) => procedure === null || each.procedures.includes(procedure))
  const picked = items.find((each) => each.template === search.get('template')) ?? (items.length === 1 ? items[0] : undefined)
  const pick = (template: string) =>
    setSearch((before) => {
      const next = new URLSearchParams(before)
      next.set('template', template)
      return next
    })
  return (
    <>
      <PageHeader
        title="拟制公文"
        above={<Link to="/papers">公文</Link>}
        lead="选择一种公文，填写平台不知道的内容；空着的地方在草稿中标出，可以随后再补。"
      />
      {templates.isPending ? <LoadingRows /> : null}
      {templates.isError ? <ErrorState error={templates.error} retry={() => void templates.refetch()} /> : null}
      {templates.data && items.length === 0 ? <EmptyState title="没有可以拟制的公文">本单位不发出这个程序中的公文。</EmptyState> : null}
      {items.length > 0 ? (
        <div className="paper-choose">
          <nav aria-label="公文种类" className="paper-kinds">
            {items.map((each) => (
              <button
                key={each.template}
                type="button"
                aria-pressed={each === picked}
                className="paper-kind"
                onClick={() => pick(each.template)}
              >
                <span>{each.name}</span>
                <span className="faint">
                  {formats[each.format]} · {writeClause(each.clause)}
                </span>
              </button>
            ))}
          </nav>
          {picked ? <Fill key={picked.template} template={picked} /> : <p className="paper-card faint">先从左侧选择公文种类。</p>}
        </div>
      ) : null}
    </>
  )
}

function Fill({ template }: { template: PaperTemplateView }) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const draft = useDraftPaper()
  const [recipient, setRecipient] = useState<string | null>(search.get('recipient'))
  const decision = search.get('decision')
  const about = search.get('case')
  const blanks = Object.entries(paperTemplates[template.template].blanks).filter(
    ([, { from }]) => !(decision && from?.startsWith('decision.')),
  )
  const send = (values: Readonly<Record<string, string | undefined>>) =>
    draft.mutate(
      { template: template.template, recipient, case: about, decision, filled: readForm(blanks, values) },
      { onSuccess: ({ id }) => void navigate(`/papers/${id}`) },
    )
  return (
    <section className="paper-card" aria-label={template.name}>
      <h2>{template.name}</h2>
      <details className="paper-template">
        <summary>看公文原文</summary>
        <pre>{template.words}</pre>
      </details>
      {template.addressee === 'department' ? <RecipientField code={recipient} change={setRecipient} /> : null}
      <Form layout="vertical" onFinish={send}>
        {blanks.map(([name, blank]) => (
          <Form.Item key={name} name={name} label={blank.title} extra={hintOf(blank)}>
            {inputOf(blank)}
          </Form.Item>
        ))}
        <Refusal error={draft.error} />
        <p className="consequence">生成草稿后可继续修改文字；草稿只有本单位能看到，定稿前没有字号。</p>
        <Button type="primary" htmlType="submit" loading={draft.isPending}>
          生成草稿
        </Button>
      </Form>
    </section>
  )
}

const columnsOf = (blank: Blank) => Object.values(blank.of ?? {}).map(({ title }) => title)
const isNested = (blank: Blank) => Object.values(blank.of ?? {}).some(({ kind }) => kind === 'rows')

function hintOf(blank: Blank): string | undefined {
  if (blank.kind !== 'rows') return undefined
  if (isNested(blank)) return '在草稿正文中填写'
  const columns = columnsOf(blank)
  return columns.length === 1 ? '一行一项' : `一行一项，各栏以“|”分隔：${columns.join(' | ')}`
}
function inputOf(blank: Blank) {
  if (blank.kind === 'day') return <Input type="date" style={{ width: 180 }} />
  if (blank.kind === 'count') return <Input type="number" min={0} style={{ width: 120 }} />
  if (blank.kind === 'text') return <Input maxLength={500} />
  return <Input.TextArea autoSize={{ minRows: blank.kind === 'long' ? 3 : 2 }} maxLength={20_000} disabled={isNested(blank)} />
}

/** Rows are written one to a line, their columns parted by |. */
function readForm(blanks: readonly (readonly [string, Blank])[], values: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(
    blanks.flatMap(([name, blank]): (readonly [string, unknown])[] => {
      const words = values[name]?.trim() ?? ''
      if (words === '') return []
      if (blank.kind !== 'rows') return [[name, words]]
      const keys = Object.keys(blank.of ?? {})
      const rows = words
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const cells = line.split(/[|｜]/u)
          return Object.fromEntries(keys.map((key, column) => [key, cells[column]?.trim() ?? '']))
        })
      return [[name, rows]]
    }),
  )
}
