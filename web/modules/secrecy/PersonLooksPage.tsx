import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { KeysetTable } from '../../kit/KeysetTable.tsx'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState } from '../../kit/States.tsx'
import { LookCard, lookColumns } from './LookRows.tsx'
import { useLooksOfPerson, type PersonAsked } from './queries.ts'
import './secrecy.css'

/** 谁看过某人的信息 (1.4): a person asks, or something has come out; found by the whole number, which is nowhere written in clear. */
export function Page() {
  const [asked, setAsked] = useState<PersonAsked>()
  const [turn, setTurn] = useState(0)
  const list = useLooksOfPerson(asked, turn)
  const ask = (draft: PersonAsked) => {
    setAsked({ ...draft, note: draft.note.trim() })
    setTurn(turn + 1)
  }
  return (
    <>
      <PageHeader
        above={<Link to="/looks">查看记录</Link>}
        title="谁看过某人的信息"
        lead="输入此人完整的证件号码或联系电话，列出谁在何时、为何看过其决定或查找过其号码。号码在库中是密文，只能整号查找；本次查找也记入查看记录。"
      />
      <div className="sheet number-search">
        <Section title="查找">
          <Form<PersonAsked> layout="vertical" initialValues={{ kind: 'id' }} onFinish={ask} autoComplete="off">
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
            <Form.Item
              name="note"
              label="为什么核查"
              rules={[{ required: true, whitespace: true, min: 4, message: '请写明核查的缘由，至少四个字' }]}
            >
              <Input.TextArea rows={2} maxLength={200} showCount placeholder="如：本人投诉信息外泄，收文 2026—31 号" />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={list.isFetching && !list.isFetchingNextPage}>
              查找
            </Button>
          </Form>
        </Section>
        <Section title="查看过的人">
          {asked === undefined ? (
            <EmptyState title="尚未查找">结果逐条列出查看人、时间、内容和事由，可据此核问。</EmptyState>
          ) : (
            <KeysetTable
              label="看过此人信息的记录"
              query={list}
              rowKey={(row) => row.id}
              columns={lookColumns}
              renderCard={(row) => <LookCard row={row} />}
              empty={<EmptyState title="没有人看过此人的信息">请核对号码是否完整；没有以此号码登记的决定，也就没有查看记录。</EmptyState>}
            />
          )}
        </Section>
      </div>
    </>
  )
}
