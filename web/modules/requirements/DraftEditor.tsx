import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { requirementKinds, isDifferent, type RequirementEntry } from '#notice/requirements.ts'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Refusal } from '../../kit/States.tsx'
import { Comparison } from './Entries.tsx'
import { useSaveDraft, type DraftItem } from './queries.ts'

const kinds = Object.entries(requirementKinds).map(([value, label]) => ({ value, label }))

/** The lines of a new version, begun from the one in force; what differs is shown below while it is written. */
export function DraftEditor({ id, shown }: { id: string; shown: DraftItem }) {
  const { item, current, draft, base } = shown
  const [entries, setEntries] = useState<readonly RequirementEntry[]>(draft?.entries ?? current)
  const saving = useSaveDraft(id, item.code)
  const change = (at: number, part: Partial<RequirementEntry>) =>
    setEntries(entries.map((entry, place) => (place === at ? { ...entry, ...part } : entry)))
  const saved = draft !== null && !isDifferent(draft.entries, entries) && draft.entries.length === entries.length
  return (
    <>
      <ol className="draft">
        {entries.map((entry, at) => (
          <Line
            key={entry.code}
            entry={entry}
            change={(part) => change(at, part)}
            remove={() => setEntries(entries.filter((_, place) => place !== at))}
          />
        ))}
      </ol>
      <div className="draft-acts">
        <Button icon={<PlusOutlined />} onClick={() => setEntries([...entries, blank(entries, current)])}>
          增加一项
        </Button>
        <Button
          type="primary"
          disabled={entries.length === 0 || saved}
          loading={saving.isPending}
          onClick={() => saving.mutate({ version: draft?.version ?? 0, entries: [...entries] })}
        >
          保存草稿
        </Button>
        <span className="faint" role="status">
          {saved ? '草稿已保存；提交审核前都可以修改。' : '保存后只有审批局可见，公布前不对外。'}
        </span>
      </div>
      <Refusal error={saving.error} />
      <h3 className="draft-compare">与现行要件对照</h3>
      <Comparison before={current} after={entries} titles={[base === 0 ? '尚无要件' : `现行第 ${base} 版`, '草稿']} />
    </>
  )
}

/** A number that no version has used here, so that the comparison takes it for something new. */
function blank(entries: readonly RequirementEntry[], current: readonly RequirementEntry[]): RequirementEntry {
  const last = Math.max(0, ...[...entries, ...current].map(({ code }) => Number(code)).filter(Number.isInteger))
  return {
    code: String(last + 1).padStart(2, '0'),
    title: '',
    kind: 'original',
    count: 1,
    requiredWhen: '',
    source: '申请人自备',
    legalBasis: '',
  }
}

function Line({
  entry,
  change,
  remove,
}: {
  entry: RequirementEntry
  change: (part: Partial<RequirementEntry>) => void
  remove: () => void
}) {
  const name = (field: string) => `${entry.code} ${field}`
  return (
    <li>
      <span className="entry-code">{entry.code}</span>
      <div className="draft-field">
        <span aria-hidden="true">材料名称</span>
        <Input
          value={entry.title}
          maxLength={120}
          onChange={({ target }) => change({ title: target.value })}
          aria-label={name('材料名称')}
        />
      </div>
      <div className="draft-field">
        <span aria-hidden="true">形式</span>
        <Select value={entry.kind} options={kinds} onChange={(kind) => change({ kind })} aria-label={name('材料形式')} />
      </div>
      <div className="draft-field">
        <span aria-hidden="true">份数</span>
        <InputNumber
          value={entry.count}
          min={1}
          max={99}
          precision={0}
          onChange={(count) => change({ count: count ?? 1 })}
          aria-label={name('份数')}
        />
      </div>
      <div className="draft-field">
        <span aria-hidden="true">何时需要</span>
        <Input
          value={entry.requiredWhen}
          maxLength={300}
          placeholder="均须提交"
          onChange={({ target }) => change({ requiredWhen: target.value })}
          aria-label={name('何时需要')}
        />
      </div>
      <div className="draft-field">
        <span aria-hidden="true">来源渠道</span>
        <Input
          value={entry.source}
          maxLength={120}
          onChange={({ target }) => change({ source: target.value })}
          aria-label={name('来源渠道')}
        />
      </div>
      <div className="draft-field">
        <span aria-hidden="true">依据</span>
        <Input
          value={entry.legalBasis}
          maxLength={300}
          onChange={({ target }) => change({ legalBasis: target.value })}
          aria-label={name('依据')}
        />
      </div>
      <Button icon={<DeleteOutlined />} onClick={remove} aria-label={`删去 ${entry.code} ${entry.title}`}>
        删去
      </Button>
    </li>
  )
}
