import { Form, Select } from 'antd'
import type { Account } from '../../api/people-shapes.ts'
import { useAccounts } from './queries.ts'

/** Who takes over what an officer works on, asked in the moment in which the account ends. */
export function HandOverPicker({ account }: { account: Account }) {
  const colleagues = useAccounts({ department: account.department.code, q: '' })
  const rows = colleagues.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Form.Item name="handOverTo" label="由谁接手其经办的推送" extra="不选的，退回联络员重新交办；部门的监管责任不变。">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        loading={colleagues.isFetching}
        placeholder="退回联络员重新交办"
        options={rows.filter(({ active, id }) => active && id !== account.id).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  )
}
