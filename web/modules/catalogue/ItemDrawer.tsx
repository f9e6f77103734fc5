import { intakes, itemTypes, type Intake } from '#notice/catalogue-words.ts'
import { licenceCategories } from '#notice/decision-words.ts'
import { AutoComplete, Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useAddItem, useChangeItem, useSupervising } from './queries.ts'
import type { ItemDraft, ItemView } from './shapes.ts'

interface Draft extends Omit<ItemDraft, 'supervisors' | 'entrustment'> {
  readonly code?: string
  readonly lead: string
  readonly assists?: readonly string[]
  readonly letter?: string
  readonly scope?: string
  readonly entrustedFrom?: Dayjs
  readonly entrustedTo?: Dayjs | null
}
interface ItemDrawerProps {
  readonly open: boolean
  /** Left out for a new item. */
  readonly item?: ItemView
  readonly close: () => void
  readonly done?: (code: string) => void
}

/** Enters or changes an item; what is missing the server says with its clause. */
export function ItemDrawer({ open, item, close, done }: ItemDrawerProps) {
  const [form] = Form.useForm<Draft>()
  const add = useAddItem()
  const change = useChangeItem(item?.code ?? '')
  const leave = () => {
    add.reset()
    change.reset()
    close()
  }
  const send = (draft: Draft) => {
    const finish = {
      onSuccess: (view: ItemView) => {
        leave()
        done?.(view.code)
      },
    }
    if (item) change.mutate({ ...toDraft(draft, item), version: item.version }, finish)
    else add.mutate({ ...toDraft(draft, undefined), code: draft.code?.trim().toUpperCase() ?? '' }, finish)
  }
  return (
    <ActDrawer
      open={open}
      title={item ? '修改事项' : '新增事项'}
      consequence={
        item
          ? '修改记入变更历史。监管部门的调整不会自动改变推送规则，需要的请随后变更规则。'
          : '新增后还需设定推送规则；没有规则的，该事项的决定会进入待分派队列。'
      }
      confirm={item ? '保存修改' : '新增事项'}
      form={form}
      busy={add.isPending || change.isPending}
      error={add.error ?? change.error}
      close={leave}
      send={send}
    >
      <ItemFields item={item} />
    </ActDrawer>
  )
}

function toDraft(draft: Draft, item: ItemView | undefined): ItemDraft {
  const { letter = '', scope = '', entrustedFrom, entrustedTo } = draft
  return {
    name: draft.name,
    type: draft.type,
    category: draft.category,
    legalBasis: draft.legalBasis,
    approvingBody: draft.approvingBody,
    originalDepartment: draft.originalDepartment ?? null,
    intake: draft.intake,
    intakeNote: draft.intakeNote ?? null,
    entrustment:
      draft.intake === 'entrusted'
        ? { letter, scope, from: entrustedFrom?.format('YYYY-MM-DD') ?? '', to: entrustedTo?.format('YYYY-MM-DD') ?? null }
        : null,
    publicSafety: draft.publicSafety ?? false,
    statutoryLimit: draft.statutoryLimit ?? null,
    active: draft.active ?? item?.active ?? true,
    supervisors: [
      ...(draft.lead ? [{ department: draft.lead, role: 'lead' as const }] : []),
      ...(draft.assists ?? []).map((department) => ({ department, role: 'assist' as const })),
    ],
  }
}

function ItemFields({ item }: { item: ItemView | undefined }) {
  const departments = useSupervising()
  const options = (departments.data ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const search = { optionFilterProp: 'label' }
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  const intake = Form.useWatch<Intake | undefined>('intake') ?? item?.intake ?? 'bureau-window'
  return (
    <>
      {item ? null : (
        <Form.Item name="code" label="事项编码" rules={required('请填写事项编码')} extra="大写字母、数字和连字符，如 NC-XK-0154">
          <Input maxLength={40} />
        </Form.Item>
      )}
      <Form.Item name="name" label="事项名称" initialValue={item?.name} rules={required('请填写事项名称')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 3 }} maxLength={200} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="type" label="事项类型" initialValue={item?.type ?? '01'}>
          <Select options={Object.entries(itemTypes).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="category" label="许可类别" initialValue={item?.category ?? '普通'} rules={required('请填写许可类别')}>
          <AutoComplete options={licenceCategories.map((value) => ({ value }))} />
        </Form.Item>
      </div>
      <Form.Item name="legalBasis" label="设定依据" initialValue={item?.legalBasis} rules={required('请填写设定依据')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="approvingBody"
          label="审批主体"
          initialValue={item?.approvingBody.code ?? 'SPJ'}
          rules={[{ required: true, message: '请选择审批主体' }]}
        >
          <Select options={options} showSearch={search} />
        </Form.Item>
        <Form.Item name="originalDepartment" label="原审批部门" initialValue={item?.originalDepartment?.code}>
          <Select options={options} showSearch={search} allowClear />
        </Form.Item>
      </div>
      <Form.Item
        name="lead"
        label="主管监管部门（一(二) 谁主管谁监管）"
        initialValue={item?.lead?.code}
        rules={[{ required: true, message: '每个事项须有一个主管监管部门' }]}
      >
        <Select options={options} showSearch={search} placeholder="请选择，只能一个" />
      </Form.Item>
      <Form.Item name="assists" label="协管监管部门" initialValue={item?.assists.map(({ code }) => code)}>
        <Select mode="multiple" options={options} showSearch={search} placeholder="可不选" />
      </Form.Item>
      <Form.Item name="intake" label="受理方式（一(一) 只进一扇门）" initialValue={intake}>
        <Radio.Group className="radio-lines is-double" options={Object.entries(intakes).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {intake === 'entrusted' ? <EntrustmentFields item={item} /> : null}
      <Form.Item
        name="intakeNote"
        label={intake === 'not-yet' ? '暂未进驻的原因' : '受理说明'}
        initialValue={item?.intakeNote}
        rules={[{ required: intake === 'not-yet', whitespace: true, message: '请说明暂未进驻的原因' }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="statutoryLimit" label="法定办理时限" initialValue={item ? item.statutoryLimit : 20}>
        <InputNumber min={1} max={400} precision={0} suffix="个工作日" className="form-number" />
      </Form.Item>
      <Form.Item name="publicSafety" valuePropName="checked" initialValue={item?.publicSafety ?? false}>
        <Checkbox>直接关系公共安全、人身健康、生命财产安全（行政许可法第七十八、七十九条）</Checkbox>
      </Form.Item>
      {item ? (
        <Form.Item name="active" valuePropName="checked" initialValue={item.active}>
          <Checkbox>在用（停用后不再匹配新的审批决定）</Checkbox>
        </Form.Item>
      ) : null}
    </>
  )
}

function EntrustmentFields({ item }: { item: ItemView | undefined }) {
  const entrustment = item?.entrustment
  return (
    <>
      <Form.Item
        name="letter"
        label="委托书文号或名称"
        initialValue={entrustment?.letter}
        rules={[{ required: true, whitespace: true, message: '请填写委托书文号或名称' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="scope"
        label="委托范围"
        initialValue={entrustment?.scope}
        rules={[{ required: true, whitespace: true, message: '请填写委托范围' }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item
          name="entrustedFrom"
          label="委托起始日期"
          initialValue={entrustment ? dayjs(entrustment.from) : undefined}
          rules={[{ required: true, message: '请选择委托起始日期' }]}
        >
          <DatePicker />
        </Form.Item>
        <Form.Item name="entrustedTo" label="委托终止日期（不含当日）" initialValue={entrustment?.to ? dayjs(entrustment.to) : undefined}>
          <DatePicker placeholder="长期则不填" />
        </Form.Item>
      </div>
    </>
  )
}
