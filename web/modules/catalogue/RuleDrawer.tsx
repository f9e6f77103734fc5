import { DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useNavigate } from 'react-router'
import { serverNow } from '../../api/clock.ts'
import type { NamedCode } from '../../api/shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { dayOf } from '../../kit/time.ts'
import { useAffected, useChangeRule, useRules, useSupervising } from './queries.ts'
import { chosen, PastPushesField, ReceiverFields, type ChosenReceivers } from './ReceiverFields.tsx'
import { ReceiverTags } from './ReceiverTags.tsx'
import type { Receiver, Rule } from './shapes.ts'

/** Where a rule is changed: an item, and a region or (null) the whole city. */
export interface RulePlace {
  readonly item: NamedCode
  readonly region: NamedCode | null
}
interface Draft extends ChosenReceivers {
  readonly region: string
  readonly effectiveFrom: Dayjs
  readonly pastPushes?: 'keep' | 'list'
  readonly note: string
}
interface RuleDrawerProps {
  readonly place: RulePlace | undefined
  /** All rules of the item. */
  readonly rules: readonly Rule[]
  readonly close: () => void
}

const cityWide = 'city'

/** Ends the rule in force and begins another: what holds now and what will hold stand side by side before anything is pressed. */
export function RuleDrawer({ place, rules, close }: RuleDrawerProps) {
  const [form] = Form.useForm<Draft>()
  const region = Form.useWatch('region', form) ?? place?.region?.code ?? cityWide
  const open = rules.find((rule) => rule.to === null && (rule.region?.code ?? cityWide) === region)
  const change = useChangeRule()
  const navigate = useNavigate()
  const leave = () => {
    change.reset()
    close()
  }
  return (
    <ActDrawer
      open={place !== undefined}
      title="提出变更推送规则"
      about={<strong>{place?.item.name}</strong>}
      consequence="提交后形成变更方案，用近月推送回放，告知变更前后的接收部门；由另一人批准后，自生效日起作出的决定按新规则推送，此前的仍按原规则。"
      confirm="提交批准"
      form={form}
      busy={change.isPending}
      error={change.error}
      close={leave}
      send={(draft) => {
        if (!place) return
        change.mutate(
          {
            item: place.item.code,
            region: draft.region === cityWide ? null : draft.region,
            effectiveFrom: draft.effectiveFrom.format('YYYY-MM-DD'),
            receivers: chosen(draft),
            note: draft.note.trim(),
            pastPushes: draft.pastPushes ?? null,
            replaces: open?.id ?? null,
          },
          {
            onSuccess: ({ proposal }) => {
              leave()
              void navigate(`/laboratory/${proposal}`)
            },
          },
        )
      }}
    >
      {place ? <RuleFields key={`${region} ${open?.id ?? ''}`} place={place} region={region} open={open} rules={rules} /> : null}
    </ActDrawer>
  )
}

interface FieldsProps {
  readonly place: RulePlace
  readonly region: string
  readonly open: Rule | undefined
  readonly rules: readonly Rule[]
}

function RuleFields({ place, region, open, rules }: FieldsProps) {
  const form = Form.useFormInstance<Draft>()
  const departments = useSupervising()
  const { data } = useRules({ item: place.item.code })
  const today = dayOf(serverNow())
  // A region without a rule of its own begins from what the city's rule sends there today.
  const basis = open ?? rules.find((rule) => rule.region === null && rule.to === null)
  const of = (role: Receiver['role']) =>
    basis?.receivers.filter((each) => each.role === role).map(({ department }) => department.code) ?? []
  const draft = Form.useWatch([], form) as Partial<Draft> | undefined
  const from = draft?.effectiveFrom?.format('YYYY-MM-DD') ?? ''
  const past = from !== '' && from < today
  const affected = useAffected(place.item.code, region === cityWide ? null : region, from, past)
  const nameOf = (code: string) => departments.data?.find((each) => each.code === code)?.name ?? code
  const after = chosen({ lead: draft?.lead ?? '', assists: draft?.assists ?? [], copies: draft?.copies ?? [] }).map(
    ({ department, role }) => ({
      department: { code: department, name: nameOf(department) },
      role,
    }),
  )
  return (
    <>
      <Form.Item name="region" label="适用区域" initialValue={region}>
        <Select
          options={[
            { value: cityWide, label: '全市' },
            ...(data?.regions ?? (place.region ? [place.region] : []))
              .filter(({ code }) => code !== '360100')
              .map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </Form.Item>
      <ReceiverFields of={of} />
      <Form.Item
        name="effectiveFrom"
        label="生效日期（以决定日期为准）"
        initialValue={dayjs(open && open.from > today ? open.from : today).add(open && open.from > today ? 0 : 1, 'day')}
        rules={[{ required: true, message: '请选择生效日期' }]}
        extra={open ? `现行规则自 ${open.from} 起施行` : '该区域尚无专门规则'}
      >
        <DatePicker allowClear={false} />
      </Form.Item>
      {past ? (
        <p className="item-warning" role="status">
          <strong>追溯变更：</strong>
          {affected.data?.message ?? (affected.data ? '该日以来没有按原规则推送的决定。' : '正在统计受影响的决定……')}
        </p>
      ) : null}
      {past ? <PastPushesField /> : null}
      <Form.Item
        name="note"
        label="依据和原因"
        rules={[{ required: true, whitespace: true, message: '请写明依据和原因，供批准人和有关部门判断' }]}
      >
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
      <div className="rule-compare" aria-live="polite">
        <section aria-label="现行规则">
          <h3>现行{open || region === cityWide ? '' : '（按全市规则）'}</h3>
          <ReceiverTags receivers={basis?.receivers ?? []} />
        </section>
        <section aria-label="变更后">
          <h3>变更后{from === '' ? '' : `（${from} 起）`}</h3>
          <ReceiverTags receivers={after} />
        </section>
      </div>
    </>
  )
}
