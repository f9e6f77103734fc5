import { Button, Form, Input, Radio } from 'antd'
import { Link } from 'react-router'
import type { RevealReason } from '../../../notice/secrecy.ts'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, Refusal } from '../../kit/States.tsx'
import { useNumberSearch, type SearchFound } from './queries.ts'
import { WhyFields } from './WhyFields.tsx'
import './secrecy.css'

interface Draft {
  readonly kind: 'id' | 'phone'
  readonly number: string
  readonly reason: RevealReason
  readonly note: string
}

/** 按号码查找: numbers are sealed and only found whole; the number goes in the body, never into an address (1.4). */
export function Page() {
  const [form] = Form.useForm<Draft>()
  const search = useNumberSearch()
  return (
    <>
      <PageHeader
        title="按号码查找"
        lead="输入完整的证件号码或联系电话，查找其全部审批决定。号码在库中是密文，只能整号查找；每次查找都记入查看记录。"
      />
      <div className="sheet number-search">
        <Section title="查找">
          <Refusal error={search.error} />
          <Form form={form} layout="vertical" initialValues={{ kind: 'id' }} onFinish={(draft) => search.mutate(draft)} autoComplete="off">
            <Form.Item name="kind" label="号码种类">
              <Radio.Group
                options={[
                  { value: 'id', label: '证件号码' },
                  { value: 'phone', label: '联系电话' },
                ]}
              />
            </Form.Item>
            <Form.Item name="number" label="完整号码" rules={[{ required: true, whitespace: true, min: 5, message: '请输入完整号码' }]}>
              <Input maxLength={64} autoComplete="off" spellCheck={false} />
            </Form.Item>
            <WhyFields />
            <Button type="primary" htmlType="submit" loading={search.isPending}>
              查找
            </Button>
          </Form>
        </Section>
        <Section title="结果">{search.data ? <Found found={search.data} /> : <p className="faint">尚未查找。</p>}</Section>
      </div>
    </>
  )
}

function Found({ found }: { found: SearchFound }) {
  if (found.items.length === 0)
    return <EmptyState title="没有这个号码的审批决定">请核对号码是否完整；不属于您查看范围的决定和敏感决定不在结果中。</EmptyState>
  return (
    <ul className="number-found">
      {found.items.map((item) => (
        <li key={item.id}>
          <Link to={`/decisions/${item.id}`}>{item.documentNumber}</Link>
          <span>{item.holderName}</span>
          <span className="faint">
            {item.item.name} · {item.decidedOn}
          </span>
        </li>
      ))}
      {found.more ? <li className="faint">只列出最近 100 件。</li> : null}
    </ul>
  )
}
