import { Form, Radio, Select } from 'antd'
import { useItems } from '../../api/references.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useRules } from '../catalogue/queries.ts'
import { chosen, ReceiverFields, type ChosenReceivers } from '../catalogue/ReceiverFields.tsx'
import { ReceiverTags } from '../catalogue/ReceiverTags.tsx'
import type { Receiver, Rule } from '../catalogue/shapes.ts'
import { draftOf, useRevise, type Proposal } from './queries.ts'

const cityWide = 'city'
interface LineDraft extends ChosenReceivers {
  readonly item: string
  readonly region: string
  readonly act?: 'set' | 'end'
}
interface LineDrawerProps {
  readonly proposal: Proposal
  /** The line at hand, a new one, or none. */
  readonly line: number | 'new' | undefined
  readonly close: () => void
}

/** One line of the draft: an item, a region, and who receives from the effective date on. */
export function LineDrawer({ proposal, line, close }: LineDrawerProps) {
  const [form] = Form.useForm<LineDraft>()
  const revise = useRevise(proposal.id)
  const stored = typeof line === 'number' ? proposal.changes[line] : undefined
  const send = ({ item, region, act, ...receivers }: LineDraft) => {
    const draft = draftOf(proposal)
    const changed = { item, region: region === cityWide ? null : region, receivers: act === 'end' ? null : chosen(receivers) }
    const changes = typeof line === 'number' ? draft.changes.with(line, changed) : [...draft.changes, changed]
    revise.mutate({ ...draft, changes, version: proposal.version }, { onSuccess: close })
  }
  return (
    <ActDrawer
      open={line !== undefined}
      title={stored ? '修改变更项' : '加一项变更'}
      consequence="保存到草稿并重新回放；不影响现行规则。"
      confirm="保存到草稿"
      form={form}
      busy={revise.isPending}
      error={revise.error}
      close={() => {
        revise.reset()
        close()
      }}
      send={send}
    >
      <LineFields stored={stored} />
    </ActDrawer>
  )
}

function LineFields({ stored }: { stored: Proposal['changes'][number] | undefined }) {
  const form = Form.useFormInstance<LineDraft>()
  const items = useItems()
  const item = Form.useWatch('item', form) ?? stored?.item.code ?? ''
  const region = Form.useWatch('region', form) ?? stored?.region?.code ?? cityWide
  const act = Form.useWatch('act', form) ?? (stored?.receivers === null ? 'end' : 'set')
  const rules = useRules({ item: item === '' ? '-' : item })
  const open = (rules.data?.rules ?? []).filter((rule) => rule.to === null)
  const own = open.find((rule) => (rule.region?.code ?? cityWide) === region)
  const basis = own ?? open.find((rule) => rule.region === null)
  const same = stored && stored.item.code === item && (stored.region?.code ?? cityWide) === region
  return (
    <>
      <Form.Item name="item" label="事项" initialValue={stored?.item.code} rules={[{ required: true, message: '请选择事项' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={items.isPending}
          placeholder="输入名称查找"
          options={(items.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="region" label="适用区域" initialValue={stored?.region?.code ?? cityWide}>
        <Select
          options={[
            { value: cityWide, label: '全市' },
            ...(rules.data?.regions ?? []).filter(({ code }) => code !== '360100').map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </Form.Item>
      {own && region !== cityWide ? (
        <Form.Item name="act" label="专门规则" initialValue={act}>
          <Radio.Group
            options={[
              { value: 'set', label: '改定接收部门' },
              { value: 'end', label: '终止，改按全市规则' },
            ]}
          />
        </Form.Item>
      ) : null}
      {item !== '' && basis ? (
        <div className="drawer-about">
          现行{own ? '' : '（按全市规则）'}
          <ReceiverTags receivers={basis.receivers} />
        </div>
      ) : null}
      {item === '' || rules.isPending || act === 'end' ? null : (
        <ReceiverFields
          key={`${item} ${region}`}
          of={(role) => codesOf(same && stored.receivers ? stored.receivers : basis?.receivers, role)}
        />
      )}
    </>
  )
}

const codesOf = (receivers: Rule['receivers'] | undefined, role: Receiver['role']) =>
  (receivers ?? []).filter((each) => each.role === role).map(({ department }) => department.code)
