import { Select } from 'antd'
import { useItems } from '../../api/references.ts'

export function ItemPicker({ value, change }: { value: string; change: (item: string) => void }) {
  const items = useItems()
  return (
    <Select
      aria-label="事项"
      className="filter-item"
      placeholder="全部事项"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={items.isPending}
      value={value || undefined}
      onChange={(item: string | undefined) => change(item ?? '')}
      options={(items.data ?? []).map((item) => ({ value: item.code, label: item.name }))}
      popupMatchSelectWidth={420}
    />
  )
}
