import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { serverNow } from '../../api/clock.ts'
import { useDepartments, useItems } from '../../api/references.ts'
import type { StoredFile } from '../../api/shapes.ts'
import { FileDrop } from '../../kit/FileList.tsx'
import { dayOf } from '../../kit/time.ts'
import { AccountSelect, DecisionSelect } from './Pickers.tsx'
import type { FieldView, Value } from './queries.ts'

interface InputProps {
  readonly field: FieldView
  /** What the other fields of the form hold: a day may be bounded by another. */
  readonly others: Readonly<Record<string, unknown>>
  /** Given by the form around it. */
  readonly id?: string
  readonly value?: Value | null | undefined
  readonly onChange?: (value: Value | null | undefined) => void
}

/** The form around it always gives a way to tell what changed; only its types do not say so. */
const forgotten = () => undefined

/** The control for a field of any kind that a definition can have. */
export function FieldInput({ field, others, id, value, onChange = forgotten }: InputProps) {
  const common = id === undefined ? {} : { id }
  const text = typeof value === 'string' ? value : ''
  const list = Array.isArray(value) ? [...value] : []
  const { kind, choices } = field
  const longest = field.maxLength ?? 4000
  switch (kind) {
    case 'longText':
      return (
        <Input.TextArea
          {...common}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={longest}
          showCount={text.length > longest * 0.8}
        />
      )
    case 'day':
      return <DayInput {...common} field={field} others={others} value={text} onChange={onChange} />
    case 'number':
      return (
        <InputNumber
          {...common}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => onChange(next)}
          {...(field.least === null ? {} : { min: field.least })}
          {...(field.most === null ? {} : { max: field.most })}
          {...(field.unit === null ? {} : { suffix: field.unit })}
          style={{ width: 200 }}
        />
      )
    case 'yesNo':
      return (
        <Radio.Group {...common} value={value} onChange={(event) => onChange(event.target.value as boolean)}>
          <Radio value>是</Radio>
          <Radio value={false}>否</Radio>
        </Radio.Group>
      )
    case 'choice':
      return choices.length > 7 ? (
        <Select
          {...common}
          value={text || undefined}
          onChange={(next: string | undefined) => onChange(next)}
          allowClear
          placeholder="请选择"
          options={choices.map((choice) => ({ value: choice.value, label: choice.title }))}
          popupMatchSelectWidth={false}
        />
      ) : (
        <Radio.Group
          {...common}
          className="radio-lines"
          value={text}
          onChange={(event) => onChange(event.target.value as string)}
          options={choices.map((choice) => ({ value: choice.value, label: choice.title }))}
        />
      )
    case 'choices':
      return (
        <Checkbox.Group
          className="radio-lines"
          value={list}
          onChange={(next) => onChange(next.map(String))}
          options={choices.map((choice) => ({ value: choice.value, label: choice.title }))}
        />
      )
    case 'department':
    case 'departments':
      return <DepartmentSelect {...common} many={kind === 'departments'} value={value} onChange={onChange} />
    case 'item':
    case 'items':
      return <ItemSelect {...common} many={kind === 'items'} value={value} onChange={onChange} />
    case 'decision':
      return <DecisionSelect {...common} value={text} onChange={onChange} />
    case 'account':
      return <AccountSelect {...common} value={text} onChange={onChange} />
    case 'files':
      return <FilesInput value={list} onChange={onChange} />
    default:
      return (
        <Input
          {...common}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          maxLength={longest}
          {...(kind === 'phone' ? { inputMode: 'tel' as const } : {})}
        />
      )
  }
}

type Changing = Pick<InputProps, 'id' | 'value'> & { readonly onChange: NonNullable<InputProps['onChange']> }

function DayInput({ id, field, others, value, onChange }: Changing & Pick<InputProps, 'field' | 'others'>) {
  const today = dayOf(serverNow())
  const bound = (name: string | null) => (name === 'today' ? today : name === null ? undefined : others[name])
  const first = bound(field.notBefore)
  const last = bound(field.notAfter)
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      value={typeof value === 'string' && value !== '' ? dayjs(value) : null}
      onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : undefined)}
      {...(typeof first === 'string' ? { minDate: dayjs(first) } : {})}
      {...(typeof last === 'string' ? { maxDate: dayjs(last) } : {})}
      defaultPickerValue={dayjs(today)}
      style={{ width: 200 }}
    />
  )
}

function DepartmentSelect({ id, many, value, onChange }: Changing & { readonly many: boolean }) {
  const departments = useDepartments()
  return (
    <CodeSelect
      {...(id === undefined ? {} : { id })}
      many={many}
      value={value}
      onChange={onChange}
      loading={departments.isPending}
      placeholder={many ? '选择一个或几个部门' : '选择部门'}
      options={(departments.data ?? []).map((each) => ({ value: each.code, label: each.name }))}
    />
  )
}

function ItemSelect({ id, many, value, onChange }: Changing & { readonly many: boolean }) {
  const items = useItems()
  return (
    <CodeSelect
      {...(id === undefined ? {} : { id })}
      many={many}
      value={value}
      onChange={onChange}
      loading={items.isPending}
      placeholder={many ? '输入名称查找，可选几项' : '输入名称查找'}
      options={(items.data ?? []).map((each) => ({ value: each.code, label: each.name }))}
    />
  )
}

interface CodeSelectProps extends Changing {
  readonly many: boolean
  readonly loading: boolean
  readonly placeholder: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}
function CodeSelect({ id, many, value, onChange, loading, placeholder, options }: CodeSelectProps) {
  const shared = {
    ...(id === undefined ? {} : { id }),
    allowClear: true,
    loading,
    placeholder,
    showSearch: { optionFilterProp: 'label' },
    options: [...options],
    style: { width: '100%' },
  }
  if (many) {
    return (
      <Select {...shared} mode="multiple" value={Array.isArray(value) ? [...value] : []} onChange={(next: string[]) => onChange(next)} />
    )
  }
  return (
    <Select
      {...shared}
      value={typeof value === 'string' && value !== '' ? value : undefined}
      onChange={(next: string | undefined) => onChange(next)}
    />
  )
}

/** A field of files keeps their ids; names and sizes are remembered while the form is open. */
function FilesInput({ value, onChange }: { readonly value: readonly string[]; readonly onChange: Changing['onChange'] }) {
  const kept = value.map((each): StoredFile => known.get(each) ?? { id: each, name: '已上传的文件', size: 0, sm3: '' })
  return (
    <FileDrop
      files={kept}
      change={(files) => {
        for (const file of files) known.set(file.id, file)
        onChange(files.map(({ id }) => id))
      }}
    />
  )
}
const known = new Map<string, StoredFile>()
