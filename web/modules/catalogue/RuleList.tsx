import { Button } from 'antd'
import { useState } from 'react'
import { Tag, type Shade } from '../../kit/Tags.tsx'
import { ReceiverTags } from './ReceiverTags.tsx'
import type { RulePlace } from './RuleDrawer.tsx'
import { RuleEndDrawer } from './RuleEndDrawer.tsx'
import type { ItemView, Rule } from './shapes.ts'

const states: Readonly<Record<Rule['state'], readonly [label: string, shade: Shade]>> = {
  'in-force': ['生效中', 'done'],
  future: ['尚未生效', 'open'],
  past: ['已失效', 'quiet'],
  withdrawn: ['已撤回', 'quiet'],
}

interface RuleListProps {
  readonly item: ItemView
  readonly rules: readonly Rule[]
  /** Left out where the viewer only reads. */
  readonly change: ((place: RulePlace) => void) | undefined
}

/** The rules of an item, the city's first, each region's newest on top: what holds now, what held before, what will. */
export function RuleList({ item, rules, change }: RuleListProps) {
  const [ending, setEnding] = useState<Rule>()
  const places = [...Map.groupBy(rules, ({ region }) => region?.code ?? '')]
  if (places.length === 0) return <p className="item-none">还没有推送规则，该事项的决定会进入待分派队列。</p>
  return (
    <>
      {places.map(([code, ofPlace]) => (
        <section key={code} className="rule-place" aria-label={nameOf(ofPlace)}>
          <h3>
            {nameOf(ofPlace)}
            {change && code !== '' ? (
              <Button type="link" size="small" onClick={() => change({ item, region: ofPlace[0]?.region ?? null })}>
                变更
              </Button>
            ) : null}
          </h3>
          <ol className="rules">
            {ofPlace.toReversed().map((rule) => (
              <li key={rule.id} className={`rule rule-${rule.state}`}>
                <div className="rule-head">
                  <Tag shade={states[rule.state][1]}>{states[rule.state][0]}</Tag>
                  <span className="rule-days">{writeDays(rule)}</span>
                  {change && isEndable(rule) ? (
                    <Button size="small" onClick={() => setEnding(rule)}>
                      {rule.state === 'future' ? '撤回' : '终止'}
                    </Button>
                  ) : null}
                </div>
                <ReceiverTags receivers={rule.receivers} />
                <p className="rule-note">
                  {rule.note ? `${rule.note} · ` : ''}
                  {rule.madeBy}
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <RuleEndDrawer rule={ending} close={() => setEnding(undefined)} />
    </>
  )
}

const nameOf = (rules: readonly Rule[]) => rules[0]?.region?.name ?? '全市'

/** What has not begun can be taken back; a region's own rule can end, the city's can only be replaced. */
function isEndable(rule: Rule): boolean {
  return rule.to === null && (rule.state === 'future' || (rule.state === 'in-force' && rule.region !== null))
}

/** `2018-09-06 至 2026-10-08`: the last day on which it holds, as people say it. */
export function writeDays({ from, to, state }: Rule): string {
  if (state === 'withdrawn') return `原定 ${from} 起`
  if (to === null) return `${from} 起`
  const last = new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
  return `${from} 至 ${last}`
}
