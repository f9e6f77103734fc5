import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button, Checkbox, InputNumber } from 'antd'
import type { Column } from '../../kit/KeysetTable.tsx'
import type { ViewColumn } from './queries.ts'

interface ColumnChooserProps<Row> {
  readonly all: readonly Column<Row>[]
  readonly chosen: readonly ViewColumn[]
  readonly change: (columns: readonly ViewColumn[]) => void
}

/** Chosen columns in their order, then those that are left out; by buttons, so that keys do as well as a mouse. */
export function ColumnChooser<Row>({ all, chosen, change }: ColumnChooserProps<Row>) {
  const titleOf = (key: string) => all.find((column) => column.key === key)?.title
  const shown = chosen.filter(({ key }) => titleOf(key) !== undefined)
  const left = all.filter(({ key }) => !shown.some((column) => column.key === key))
  const move = (at: number, to: number) => {
    const next = [...shown]
    next.splice(to, 0, ...next.splice(at, 1))
    change(next)
  }
  return (
    <ul className="column-chooser">
      {shown.map(({ key, width }, at) => (
        <li key={key}>
          <Checkbox checked disabled={shown.length === 1} onChange={() => change(shown.filter((column) => column.key !== key))}>
            {titleOf(key)}
          </Checkbox>
          <InputNumber
            aria-label={`${titleOf(key)}的宽度`}
            size="small"
            min={48}
            max={800}
            step={20}
            placeholder="宽度"
            value={width ?? null}
            onChange={(value) =>
              change(shown.map((column) => (column.key === key ? { key, ...(value === null ? {} : { width: value }) } : column)))
            }
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            disabled={at === 0}
            aria-label={`${titleOf(key)}前移`}
            onClick={() => move(at, at - 1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            disabled={at === shown.length - 1}
            aria-label={`${titleOf(key)}后移`}
            onClick={() => move(at, at + 1)}
          />
        </li>
      ))}
      {left.map(({ key, title }) => (
        <li key={key}>
          <Checkbox checked={false} onChange={() => change([...shown, { key }])}>
            {title}
          </Checkbox>
        </li>
      ))}
    </ul>
  )
}
