import { Form, Radio, Select } from 'antd'
import { useSupervising } from './queries.ts'
import type { Receiver } from './shapes.ts'

export interface ChosenReceivers {
  readonly lead: string
  readonly assists?: readonly string[]
  readonly copies?: readonly string[]
}

export function chosen({ lead, assists = [], copies = [] }: ChosenReceivers) {
  return [
    ...(lead ? [{ department: lead, role: 'lead' as const }] : []),
    ...assists.map((department) => ({ department, role: 'assist' as const })),
    ...copies.map((department) => ({ department, role: 'copy' as const })),
  ]
}

/** Who receives, by role; begins with what `of` gives for each. */
export function ReceiverFields({ of }: { of: (role: Receiver['role']) => string[] }) {
  const departments = useSupervising()
  const options = (departments.data ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const many = { mode: 'multiple' as const, options, allowClear: true, showSearch: { optionFilterProp: 'label' } }
  return (
    <>
      <Form.Item name="lead" label="主管接收部门" initialValue={of('lead')[0]} rules={[{ required: true, message: '请选择主管接收部门' }]}>
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} placeholder="请选择，只能一个" />
      </Form.Item>
      <Form.Item name="assists" label="协管接收部门" initialValue={of('assist')}>
        <Select {...many} placeholder="可不选" />
      </Form.Item>
      <Form.Item name="copies" label="抄送部门" initialValue={of('copy')}>
        <Select {...many} placeholder="可不选" />
      </Form.Item>
    </>
  )
}

/** A change that reaches into the past says what becomes of what went out by the old rule. */
export function PastPushesField() {
  return (
    <Form.Item
      name="pastPushes"
      label="已按原规则发出的推送"
      rules={[{ required: true, message: '生效日期早于今天，须写明已发出的推送如何处理' }]}
    >
      <Radio.Group
        className="radio-lines"
        options={[
          { value: 'keep', label: '维持原推送，不改派' },
          { value: 'list', label: '列出原推送，由操作员逐件改派' },
        ]}
      />
    </Form.Item>
  )
}
