import { Form, Select } from 'antd'
import { useItems } from '../../api/references.ts'
import { DecisionSelect } from './Pickers.tsx'
import type { About } from './queries.ts'

interface AboutInputProps {
  readonly kinds: readonly ('decision' | 'push' | 'item')[]
  readonly required: boolean
  readonly about: About
  readonly change: (about: About) => void
  readonly error: string | undefined
}

/** What the case is about. A push is named by coming from it, or by its decision, of which the reader sees only their own push. */
export function AboutInput({ kinds, required, about, change, error }: AboutInputProps) {
  const both = kinds.includes('decision') || kinds.includes('push')
  const fault = error === undefined ? {} : { validateStatus: 'error' as const, help: error }
  return (
    <>
      {both ? (
        <Form.Item label="所涉及的审批决定" required={required && !kinds.includes('item')} {...fault}>
          <DecisionSelect value={about.decision ?? ''} onChange={(decision) => change(typeof decision === 'string' ? { decision } : {})} />
        </Form.Item>
      ) : null}
      {kinds.includes('item') && about.decision === undefined ? (
        <Form.Item label={both ? '或者：所涉及的事项' : '所涉及的事项'} required={required && !both} {...(both ? {} : fault)}>
          <ItemSelect value={about.item} change={(item) => change(item === undefined ? {} : { item })} />
        </Form.Item>
      ) : null}
    </>
  )
}

function ItemSelect({ value, change }: { value: string | undefined; change: (item: string | undefined) => void }) {
  const items = useItems()
  return (
    <Select
      aria-label="所涉及的事项"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={items.isPending}
      placeholder="输入名称查找"
      value={value}
      onChange={change}
      options={(items.data ?? []).map((item) => ({ value: item.code, label: item.name }))}
      style={{ width: '100%' }}
    />
  )
}
