import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Facts, PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { DeadlineTag, Moment, Tag } from '../../kit/Tags.tsx'
import { DraftEditor } from './DraftEditor.tsx'
import { Comparison } from './Entries.tsx'
import { useDrafts, usePolicyChanges, type DraftItem, type Drafts } from './queries.ts'
import './requirements.css'

/** 要件起草: the touched items of a policy change, each with its new version beside the one in force. */
export function Page() {
  const [search] = useSearchParams()
  const id = search.get('case') ?? ''
  return id === '' ? <Under /> : <Case key={id} id={id} />
}

function Under() {
  const cases = usePolicyChanges()
  return (
    <>
      <PageHeader title="要件起草" lead="在办的政策依据调整；进入后逐个事项起草、审核新要件。" />
      <div className="sheet">
        {cases.isPending ? <LoadingRows rows={4} /> : null}
        {cases.isError ? <ErrorState error={cases.error} retry={() => void cases.refetch()} /> : null}
        {cases.data?.items.length === 0 ? (
          <EmptyState title="没有在办的政策依据调整">监管部门登记收到政策变动通知后，办件出现在这里。</EmptyState>
        ) : null}
        <ul className="requirement-list">
          {cases.data?.items.map((one) => (
            <li key={one.id}>
              <Link to={`/requirement-drafts?case=${one.id}`}>{one.title}</Link>
              <Tag shade="open">{one.state.title}</Tag>
              <DeadlineTag dueOn={one.dueOn} overdue={one.overdue} />
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function Case({ id }: { id: string }) {
  const drafts = useDrafts(id)
  const [chosen, setChosen] = useState<string>()
  if (drafts.isPending) return <LoadingRows />
  if (drafts.isError) return <ErrorState error={drafts.error} retry={() => void drafts.refetch()} />
  const { case: one, editable, items } = drafts.data
  const shown = items.find(({ item }) => item.code === chosen) ?? items[0]
  const missing = items.filter(({ draft }) => draft === null).length
  return (
    <>
      <PageHeader
        title={`要件起草：${one.title}`}
        above={<Link to={`/cases/${id}`}>返回办件</Link>}
        lead={
          <>
            <Tag shade="open">{one.state.title}</Tag> {sayNext(drafts.data, missing)}
          </>
        }
      />
      <div className="sheet">
        <Section title="政策依据">
          <Facts
            facts={[
              { label: '发布机关', value: one.issuer },
              { label: '文件文号', value: one.documentNumber },
              { label: '新要件施行日期', value: one.effectiveOn },
              { label: '变动内容', value: one.changes, wide: true },
            ]}
          />
        </Section>
        {items.length > 1 ? (
          <div className="version-choice draft-items" role="group" aria-label="选择事项">
            {items.map(({ item, draft }) => (
              <button key={item.code} type="button" aria-pressed={item.code === shown?.item.code} onClick={() => setChosen(item.code)}>
                {item.name}
                <span>{draft ? '已起草' : '未起草'}</span>
              </button>
            ))}
          </div>
        ) : null}
        {shown ? (
          <One key={shown.item.code} id={id} shown={shown} editable={editable} />
        ) : (
          <EmptyState title="还没有涉及的事项">监管部门反馈新依据时列明涉及的事项。</EmptyState>
        )}
      </div>
    </>
  )
}

function sayNext({ editable, case: { state } }: Drafts, missing: number): string {
  if (editable) return missing > 0 ? `还有 ${missing} 个事项没有草稿；都起草后在办件页提交审核。` : '各事项都已起草，请在办件页提交审核。'
  return state.name === 'drafting' ? '承办人正在起草。' : '此时草稿不能修改，供审核、批准时对照。'
}

function One({ id, shown, editable }: { id: string; shown: DraftItem; editable: boolean }) {
  const { item, draft, current, base } = shown
  return (
    <Section
      title={item.name}
      aside={
        draft ? (
          <span className="faint">
            {draft.draftedBy}，<Moment at={draft.draftedAt} exact />
          </span>
        ) : null
      }
    >
      {editable ? (
        <DraftEditor key={draft?.version ?? 0} id={id} shown={shown} />
      ) : draft ? (
        <Comparison before={current} after={draft.entries} titles={[base === 0 ? '尚无要件' : `现行第 ${base} 版`, '草稿']} />
      ) : (
        <EmptyState title="这个事项还没有草稿">起草后在此与现行要件对照。</EmptyState>
      )}
    </Section>
  )
}
