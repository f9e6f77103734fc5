import { Button } from 'antd'
import { useState } from 'react'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { holderWords, seatWords, wordOf } from '../../kit/words.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { useColleagues, useRules, type Rule, type RulePage, type RuleVersion } from './queries.ts'
import { RuleEditor } from './RuleEditor.tsx'
import { Sections } from './Sections.tsx'
import './custody.css'

const stateWords = { live: '现行', coming: '待生效', past: '已停用' } as const

/** 交办规则: which officer or section gets which of the department's pushes; edited, tried, and in force from a day on. */
export function Page() {
  const rules = useRules()
  const colleagues = useColleagues()
  const [editing, setEditing] = useState(false)
  const page = rules.data
  const live = page?.versions.find(({ state }) => state === 'live')
  const error = rules.error ?? colleagues.error
  return (
    <>
      <PageHeader
        title="交办规则"
        lead={page ? leadOf(page, live) : '正在读取……'}
        next={
          <>
            <ExportButton list="hand-out-rules" filter={{}} />
            {page?.mayEdit && !editing ? (
              <Button type="primary" size="large" onClick={() => setEditing(true)}>
                {page.versions.length === 0 ? '建立规则' : '修改规则'}
              </Button>
            ) : null}
          </>
        }
      />
      {rules.isPending || colleagues.isPending ? <LoadingRows rows={8} /> : null}
      {error && !page ? <ErrorState error={error} retry={() => void rules.refetch()} /> : null}
      {page && colleagues.data && editing ? <RuleEditor page={page} colleagues={colleagues.data} close={() => setEditing(false)} /> : null}
      {page && colleagues.data && !editing ? (
        <div className="sheet">
          {page.versions.length === 0 ? (
            <EmptyState title="还没有交办规则">
              没有规则时，新推送都等联络员手工交办。可以按事项、区域和相对人类别把推送自动交给经办人或科室，生效前先用过去的推送试算。
            </EmptyState>
          ) : (
            page.versions.map((version) => <Version key={version.id} version={version} />)
          )}
          <Sections colleagues={colleagues.data} mayEdit={page.mayEdit} />
        </div>
      ) : null}
    </>
  )
}

function leadOf({ versions }: RulePage, live: RuleVersion | undefined): React.ReactNode {
  const coming = versions.find(({ state }) => state === 'coming')
  if (!live) return coming ? `规则自 ${coming.effectiveFrom} 起生效；此前由联络员手工交办。` : '新推送到达后，由联络员手工交办。'
  const broken = live.rules.filter(({ works }) => !works).length
  return (
    <>
      现行 <strong>{live.rules.length}</strong> 条规则，最具体的优先：先看事项，再看区域、相对人类别。
      {broken > 0 ? <strong className="late-text"> {broken} 条的经办人已离岗或停用，命中的推送会等联络员交办。</strong> : null}
    </>
  )
}

function Version({ version }: { version: RuleVersion }) {
  const [open, setOpen] = useState(version.state !== 'past')
  return (
    <Section
      title={`${stateWords[version.state]} · ${version.effectiveFrom} 起`}
      aside={
        <span className="section-note">
          {version.madeBy}（{wordOf(seatWords, version.madeSeat)}）<Moment at={version.madeAt} exact /> 发布；试算 {version.tried.pushes}{' '}
          件，
          {version.tried.fell} 件没有接住
          {version.state === 'past' ? (
            <Button size="small" type="link" onClick={() => setOpen(!open)} aria-expanded={open}>
              {open ? '收起' : `${version.rules.length} 条`}
            </Button>
          ) : null}
        </span>
      }
    >
      {version.note ? <p className="rule-note">{version.note}</p> : null}
      {open ? (
        version.rules.length === 0 ? (
          <p className="rule-note">没有规则：全部由联络员手工交办。</p>
        ) : (
          <ul className="rule-lines">
            {version.rules.map((rule) => (
              <li key={rule.id}>
                <span>{writeCondition(rule)}</span>
                <span className="rule-to">
                  交给 <strong>{rule.to.name}</strong>
                  {rule.to.kind === 'section' ? '（科室）' : ''}
                  {rule.works || version.state === 'past' ? null : <Tag shade="urgent">不在岗</Tag>}
                </span>
              </li>
            ))}
          </ul>
        )
      ) : null}
    </Section>
  )
}

export function writeCondition({ item, region, holderKind }: Pick<Rule, 'item' | 'region' | 'holderKind'>): string {
  const parts = [item?.name, region?.name, holderKind === null ? null : holderWords[holderKind]].filter((part) => part)
  return parts.length === 0 ? '其余全部' : parts.join(' · ')
}
