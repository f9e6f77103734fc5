import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { ReceiverTags } from '../catalogue/ReceiverTags.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { keyOf, useDecliningSuggestion, useProposals, useSuggestions, useTaking, type Suggestion } from './queries.ts'
import '../catalogue/catalogue.css'
import './laboratory.css'

/** So many at once: the best proven stand first. */
const atOnce = 10
const nameOf = (each: Suggestion) => Object.values(keyOf(each)).join(' ')

/** 退回建议: what returns propose by themselves, each with its evidence. */
export function Page() {
  const viewer = useViewer()
  const writes = may(viewer, 'mapping.write')
  const suggestions = useSuggestions()
  const [declining, setDeclining] = useState<Suggestion>()
  const [shown, setShown] = useState(atOnce)
  return (
    <>
      <PageHeader
        title="退回建议"
        above={<Link to="/laboratory">对照表实验室</Link>}
        lead="被退回、改派他部门的推送，各自指出一条能避免误推的规则变更；同一事项、同样去向的合并列出，附逐件证据。"
        next={
          <>
            <ExportButton list="suggestions" filter={{}} />
            <Link to="/misroutes">
              <Button>查看误推率</Button>
            </Link>
          </>
        }
      />
      <div className="sheet">
        {suggestions.isPending ? (
          <LoadingRows />
        ) : suggestions.isError ? (
          <ErrorState error={suggestions.error} retry={() => void suggestions.refetch()} />
        ) : suggestions.data.items.length === 0 ? (
          <EmptyState title="没有待处理的建议">{suggestions.data.since} 以来的退回改派都已处理，或对照表已经调整。</EmptyState>
        ) : (
          <ul className="suggestions">
            {suggestions.data.items.slice(0, shown).map((each) => (
              <SuggestionRow key={nameOf(each)} suggestion={each} decline={writes ? setDeclining : undefined} />
            ))}
          </ul>
        )}
        {(suggestions.data?.items.length ?? 0) > shown ? (
          <div className="suggestions-more">
            <Button onClick={() => setShown(shown + atOnce)}>
              再列 {Math.min(atOnce, (suggestions.data?.items.length ?? 0) - shown)} 条
            </Button>
          </div>
        ) : null}
      </div>
      <DeclineDrawer suggestion={declining} close={() => setDeclining(undefined)} />
    </>
  )
}

function SuggestionRow({ suggestion, decline }: { suggestion: Suggestion; decline: ((suggestion: Suggestion) => void) | undefined }) {
  const { item, region, from, to, before, after, count, evidence } = suggestion
  return (
    <li>
      <div className="line-head">
        <Link to={`/catalogue/${item.code}`}>{item.name}</Link>
        <span className="line-region">{region?.name ?? '全市'}</span>
        <span className="suggestion-count">
          {count} 件由{from.name}退回、改派{to.name}
        </span>
        {decline ? <Acts suggestion={suggestion} decline={decline} /> : null}
      </div>
      <div className="rule-compare">
        <section aria-label="现行规则">
          <h3>现行</h3>
          <ReceiverTags receivers={before} />
        </section>
        <section aria-label="建议规则">
          <h3>建议</h3>
          <ReceiverTags receivers={after} />
        </section>
      </div>
      <details className="evidence">
        <summary>
          证据 {count} 件{count > evidence.length ? `（列最近 ${evidence.length} 件）` : ''}
        </summary>
        <ul>
          {evidence.map((each) => (
            <li key={each.push}>
              <Link to={`/decisions/${each.decision}`}>{each.number}</Link> · {each.region.name} · {each.decidedOn} 决定 · {each.reason}
              {each.note ? `：${each.note}` : ''}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

/** One click into a draft of its own, or into one that is open already. */
function Acts({ suggestion, decline }: { suggestion: Suggestion; decline: (suggestion: Suggestion) => void }) {
  const taking = useTaking()
  const navigate = useNavigate()
  const drafts = useProposals('draft')
  const open = (drafts.data?.pages ?? []).flatMap(({ items }) => items).filter(({ kind }) => kind === 'change')
  const take = (proposal: string | null) =>
    taking.mutate({ ...keyOf(suggestion), proposal }, { onSuccess: ({ proposal: into }) => void navigate(`/laboratory/${into}`) })
  return (
    <span className="line-acts">
      {open.length > 0 ? (
        <Select<string>
          aria-label={`把${suggestion.item.name}的建议并入草稿`}
          size="small"
          className="suggestion-draft"
          placeholder="并入草稿"
          value={null}
          popupMatchSelectWidth={320}
          onSelect={(id) => take(id)}
          options={open.map(({ id, title }) => ({ value: id, label: title }))}
        />
      ) : null}
      <Button size="small" onClick={() => decline(suggestion)}>
        不采纳
      </Button>
      <Button size="small" type="primary" loading={taking.isPending} onClick={() => take(null)}>
        列入草稿
      </Button>
      <Refusal error={taking.error} />
    </span>
  )
}

function DeclineDrawer({ suggestion, close }: { suggestion: Suggestion | undefined; close: () => void }) {
  const [form] = Form.useForm<{ reason: string }>()
  const declining = useDecliningSuggestion()
  const leave = () => {
    declining.reset()
    close()
  }
  return (
    <ActDrawer
      open={suggestion !== undefined}
      title="不采纳建议"
      about={
        suggestion ? (
          <strong>
            {suggestion.item.name}：{suggestion.from.name} → {suggestion.to.name}
          </strong>
        ) : null
      }
      consequence="理由记入该事项的变更历史；以后又有同样的退回改派，会再次提出。"
      confirm="确认不采纳"
      form={form}
      busy={declining.isPending}
      error={declining.error}
      close={leave}
      send={({ reason }) => {
        if (suggestion) declining.mutate({ ...keyOf(suggestion), reason: reason.trim() }, { onSuccess: leave })
      }}
    >
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请写明不采纳的理由' }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </ActDrawer>
  )
}
