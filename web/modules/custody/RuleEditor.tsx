import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useItems } from '../../api/references.ts'
import { Section } from '../../kit/Page.tsx'
import { Refusal } from '../../kit/States.tsx'
import { holderWords } from '../../kit/words.ts'
import { useRules as useMappingRules } from '../catalogue/queries.ts'
import { holderOptions, toHolder } from './holders.ts'
import { usePublish, useTrial, type Colleagues, type RuleDraft, type RulePage } from './queries.ts'
import { TrialReport } from './TrialReport.tsx'

interface Line {
  readonly key: number
  readonly item: string | null
  readonly region: string | null
  readonly holderKind: RuleDraft['holderKind']
  /** `officer:4`, `section:2`, or nothing yet. */
  readonly to: string | null
}

/** A whole set of rules as a draft: what is to go live has been tried as it stands. */
export function RuleEditor({ page, colleagues, close }: { page: RulePage; colleagues: Colleagues; close: () => void }) {
  const [lines, setLines] = useState<readonly Line[]>(() => startOf(page))
  const [from, setFrom] = useState(page.today)
  const [note, setNote] = useState('')
  const trial = useTrial()
  const publishing = usePublish()
  const drafts = lines.flatMap(toDraft)
  const whole = drafts.length === lines.length
  const change = (next: readonly Line[]) => {
    setLines(next)
    trial.reset()
  }
  const edit = (key: number, part: Partial<Line>) => change(lines.map((line) => (line.key === key ? { ...line, ...part } : line)))
  return (
    <div className="sheet">
      <Section title="规则" aside={<span className="section-note">空着的条件表示不限；命中多条时最具体的优先</span>}>
        <ul className="rule-editor">
          {lines.map((line, place) => (
            <LineFields
              key={line.key}
              line={line}
              place={place}
              colleagues={colleagues}
              caught={trial.data?.byRule[place]}
              change={(part) => edit(line.key, part)}
              remove={() => change(lines.filter(({ key }) => key !== line.key))}
            />
          ))}
        </ul>
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() =>
            change([
              ...lines,
              { key: Math.max(0, ...lines.map(({ key }) => key)) + 1, item: null, region: null, holderKind: null, to: null },
            ])
          }
        >
          增加一条
        </Button>
      </Section>
      <Refusal error={trial.error} />
      {trial.data ? <TrialReport trial={trial.data} /> : null}
      <Section title={trial.data ? '发布' : '试算'}>
        {trial.data ? (
          <div className="rule-publish">
            <span className="rule-publish-part">
              生效日期
              <DatePicker
                aria-label="生效日期"
                allowClear={false}
                minDate={dayjs(page.today)}
                value={dayjs(from)}
                onChange={(day) => setFrom(day ? day.format('YYYY-MM-DD') : page.today)}
              />
            </span>
            <span className="rule-publish-part rule-publish-note">
              说明
              <Input
                aria-label="说明"
                value={note}
                maxLength={500}
                onChange={({ target }) => setNote(target.value)}
                placeholder="为什么这样分工（可不填）"
              />
            </span>
          </div>
        ) : (
          <p className="rule-note">用本部门近 90 天的推送试算：谁会得到哪些，多少件没有规则接住。试算不改动任何推送；看过结果才能发布。</p>
        )}
        <Refusal error={publishing.error} />
        <div className="rule-acts">
          <Button onClick={close}>放弃修改</Button>
          {trial.data ? (
            <>
              <Button onClick={() => trial.reset()}>继续修改</Button>
              <Button
                type="primary"
                loading={publishing.isPending}
                onClick={() => {
                  const body = { rules: drafts, effectiveFrom: from, trial: trial.data.id, replaces: page.newest, note: note.trim() }
                  publishing.mutate(body, { onSuccess: close })
                }}
              >
                {from === page.today ? '发布，立即生效' : `发布，${from} 起生效`}
              </Button>
            </>
          ) : (
            <Button type="primary" disabled={!whole} loading={trial.isPending} onClick={() => trial.mutate({ rules: drafts, days: 90 })}>
              试算
            </Button>
          )}
        </div>
      </Section>
    </div>
  )
}

interface LineProps {
  readonly line: Line
  readonly place: number
  readonly colleagues: Colleagues
  readonly caught: number | undefined
  readonly change: (part: Partial<Line>) => void
  readonly remove: () => void
}
function LineFields({ line, place, colleagues, caught, change, remove }: LineProps) {
  const items = useItems()
  const { data } = useMappingRules({})
  const of = `第 ${place + 1} 条`
  const search = { showSearch: { optionFilterProp: 'label' }, allowClear: true } as const
  return (
    <li className="rule-line" aria-label={of}>
      <Select
        {...search}
        aria-label={`${of}事项`}
        className="rule-item"
        placeholder="全部事项"
        value={line.item}
        onChange={(item: string | undefined) => change({ item: item ?? null })}
        options={(items.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        {...search}
        aria-label={`${of}区域`}
        placeholder="全市"
        value={line.region}
        onChange={(region: string | undefined) => change({ region: region ?? null })}
        options={(data?.regions ?? []).filter(({ code }) => code !== '360100').map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        allowClear
        aria-label={`${of}相对人类别`}
        placeholder="各类相对人"
        value={line.holderKind}
        onChange={(kind: Line['holderKind'] | undefined) => change({ holderKind: kind ?? null })}
        options={Object.entries(holderWords).map(([value, label]) => ({ value: value as Line['holderKind'], label }))}
      />
      <Select
        {...search}
        aria-label={`${of}交给`}
        status={line.to === null ? 'warning' : ''}
        placeholder="交给谁"
        value={line.to}
        onChange={(to: string | undefined) => change({ to: to ?? null })}
        options={holderOptions(colleagues)}
      />
      <span className="rule-caught">{caught === undefined ? '' : `${caught} 件`}</span>
      <Button type="text" icon={<DeleteOutlined />} aria-label={`删除${of}`} onClick={remove} />
    </li>
  )
}

function startOf({ versions }: RulePage): readonly Line[] {
  const newest = versions[0]?.rules ?? []
  if (newest.length === 0) return [{ key: 1, item: null, region: null, holderKind: null, to: null }]
  return newest.map((rule, place) => ({
    key: place + 1,
    item: rule.item?.code ?? null,
    region: rule.region?.code ?? null,
    holderKind: rule.holderKind,
    to: rule.works ? `${rule.to.kind}:${rule.to.id}` : null,
  }))
}

function toDraft({ item, region, holderKind, to }: Line): RuleDraft[] {
  const holder = to === null ? null : toHolder(to)
  return holder === null ? [] : [{ item, region, holderKind, to: holder }]
}
