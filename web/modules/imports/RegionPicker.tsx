import { Select } from 'antd'
import { regionsOn } from '#notice/regions.ts'
import { serverNow } from '../../api/clock.ts'
import { dayOf } from '../../kit/time.ts'

interface RegionPickerProps {
  readonly value?: string
  readonly onChange?: (code: string) => void
  readonly placeholder: string
  readonly id?: string
  readonly label?: string
}

/** The regions good today that have a code of GB/T 2260; also a field of a form. */
export function RegionPicker({ value, onChange, placeholder, id, label }: RegionPickerProps) {
  const regions = regionsOn(dayOf(serverNow())).filter(({ code }) => code.length === 6)
  return (
    <Select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className="region-picker"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder}
      value={value || undefined}
      onChange={(code: string | undefined) => onChange?.(code ?? '')}
      options={regions.map((region) => ({ value: region.code, label: `${region.name} ${region.code}` }))}
    />
  )
}
