import { Select } from 'antd'
import { useState } from 'react'
import { Facts, Section } from '../../kit/Page.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { Comparison, Entries } from './Entries.tsx'
import type { PublicVersion } from './queries.ts'
import './requirements.css'

const stateShades = { 'in-force': 'done', future: 'open', past: 'quiet' } as const
const stateWords = { 'in-force': '现行', future: '已公布，尚未施行', past: '已被新版替代' } as const

/** Every version of an item's requirements: what is in force first, then what changed between any two. */
export function Versions<V extends PublicVersion>({
  versions,
  renderMore,
}: {
  versions: readonly V[]
  renderMore?: (version: V) => React.ReactNode
}) {
  const [chosen, setChosen] = useState<number>()
  const shown = versions.find(({ version }) => version === chosen) ?? versions.find(({ state }) => state === 'in-force') ?? versions[0]
  if (!shown) return null
  return (
    <>
      <Section
        title={`第 ${shown.version} 版要件（${shown.entries.length} 项）`}
        aside={<Tag shade={stateShades[shown.state]}>{stateWords[shown.state]}</Tag>}
      >
        {versions.length > 1 ? <Choice versions={versions} value={shown.version} change={setChosen} /> : null}
        <p className="version-span">
          自 {shown.effectiveFrom} 起{shown.effectiveTo ? `，至 ${shown.effectiveTo} 前` : ''}按此审批。
        </p>
        <Entries entries={shown.entries} />
      </Section>
      <Section title="政策依据">
        <Facts
          facts={[
            { label: '发布机关', value: shown.basis.issuer },
            { label: '文件文号', value: shown.basis.documentNumber },
            { label: '政策施行日期', value: shown.basis.policyFrom },
            { label: '公布日期', value: shown.publishedOn },
            { label: '变动内容', value: shown.basis.changes, wide: true },
            ...(shown.publicNotice ? [{ label: '公告', value: shown.publicNotice, wide: true }] : []),
          ]}
        />
      </Section>
      {versions.length > 1 ? <Between key={shown.version} versions={versions} shown={shown} /> : null}
      {renderMore?.(shown)}
    </>
  )
}

function Choice({ versions, value, change }: { versions: readonly PublicVersion[]; value: number; change: (version: number) => void }) {
  return (
    <div className="version-choice" role="group" aria-label="选择版本">
      {versions.map(({ version, effectiveFrom, state }) => (
        <button key={version} type="button" aria-pressed={version === value} onClick={() => change(version)}>
          第 {version} 版<span>{state === 'future' ? `${effectiveFrom} 起施行` : `${effectiveFrom} 起`}</span>
        </button>
      ))}
    </div>
  )
}

function Between({ versions, shown }: { versions: readonly PublicVersion[]; shown: PublicVersion }) {
  const place = versions.indexOf(shown)
  const [from, setFrom] = useState((versions[place + 1] ?? versions[place - 1])?.version)
  const other = versions.find(({ version }) => version === from)
  if (!other) return null
  const [before, after] = other.version < shown.version ? [other, shown] : [shown, other]
  return (
    <Section
      title="版本对照"
      aside={
        <Select
          aria-label="与哪一版对照"
          size="small"
          value={from}
          onChange={setFrom}
          options={versions.filter((each) => each !== shown).map(({ version }) => ({ value: version, label: `与第 ${version} 版对照` }))}
        />
      }
    >
      <Comparison before={before.entries} after={after.entries} titles={[`第 ${before.version} 版`, `第 ${after.version} 版`]} />
    </Section>
  )
}
