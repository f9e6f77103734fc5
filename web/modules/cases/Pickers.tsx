import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { get, queryString } from '../../api/client.ts'
import type { LedgerPage } from '../../api/decision-shapes.ts'
import type { Answer } from '../../api/generated.ts'
import type { Value } from './queries.ts'

interface PickerProps {
  readonly id?: string
  readonly value: string
  readonly onChange: (value: Value | undefined) => void
}

const renderDecision = ({ data }: { readonly data: { readonly label: string; readonly below: string } }) => (
  <span className="picker-option">
    <span>{data.label}</span>
    <span className="faint">{data.below}</span>
  </span>
)

/** A decision by holder, document number or code; the newest where nothing is typed. Its answer is the ledger's, so nobody finds what is not theirs. */
export function DecisionSelect({ id, value, onChange }: PickerProps) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed)
  const found = useQuery({
    queryKey: ['decisions', 'pick', q],
    queryFn: ({ signal }) => get<LedgerPage>(`/api/decisions${queryString({ q, limit: 12 })}`, signal),
    staleTime: 60_000,
  })
  const chosen = useQuery({
    queryKey: ['decision', value],
    queryFn: ({ signal }) => get<Answer<'GET /api/decisions/{id}'>>(`/api/decisions/${value}`, signal),
    enabled: value !== '',
    staleTime: 60_000,
  }).data?.decision
  const rows = found.data?.items ?? []
  const optionOf = (one: { id: string; documentNumber: string; item: { name: string }; holderName: string }) => ({
    value: one.id,
    label: `${one.documentNumber} ${one.item.name}`,
    below: one.holderName,
  })
  const options = rows.map(optionOf)
  if (chosen && !options.some((one) => one.value === chosen.id)) options.unshift(optionOf({ ...chosen, holderName: chosen.holder.name }))
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label="审批决定"
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      allowClear
      loading={found.isFetching}
      placeholder="输入相对人、文书号或信用代码查找"
      value={value || undefined}
      onChange={(next: string | undefined) => onChange(next)}
      options={options}
      optionRender={renderDecision}
      notFoundContent={found.isFetching ? '正在查找……' : '没有找到；请换一个关键词'}
      style={{ width: '100%' }}
    />
  )
}

/** An officer of one's own department, by name. */
export function AccountSelect({ id, value, onChange }: PickerProps) {
  const people = useQuery({
    queryKey: ['cases', 'people'],
    queryFn: ({ signal }) => get<Answer<'GET /api/case-people'>>('/api/case-people', signal),
    staleTime: 5 * 60_000,
    select: ({ items }) => items,
  })
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      loading={people.isPending}
      placeholder="选择人员"
      value={value || undefined}
      onChange={(next: string | undefined) => onChange(next)}
      options={(people.data ?? []).map((one) => ({
        value: one.id,
        label: `${one.name}（${one.seats.map(({ name }) => name).join('、')}）`,
      }))}
      style={{ width: '100%' }}
    />
  )
}
