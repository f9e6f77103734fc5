import { LayoutOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useIsPhone } from '../../kit/screen.ts'
import { ViewDrawer } from './ViewDrawer.tsx'
import type { ListView } from './useListView.ts'
import './views.css'

/** Which view is open, and the way to its columns. */
export function ViewBar<Row>({ view }: { view: ListView<Row> }) {
  const isPhone = useIsPhone()
  const [editing, setEditing] = useState(false)
  const items = view.views?.items ?? []
  const own = items.filter((each) => each.own)
  const shared = items.filter((each) => !each.own)
  const optionOf = (each: (typeof items)[number]) => ({
    value: each.id,
    label: `${each.name}${each.id === view.views?.default ? '（默认）' : ''}`,
  })
  if (isPhone && items.length === 0) return null
  return (
    <div className="view-bar">
      {items.length > 0 ? (
        <Select
          aria-label="视图"
          className="view-select"
          placeholder="视图"
          allowClear
          value={view.current?.id}
          onChange={(id: string | undefined) => view.open(items.find((each) => each.id === id))}
          options={[
            ...(own.length > 0 ? [{ label: '我的视图', options: own.map(optionOf) }] : []),
            ...(shared.length > 0 ? [{ label: '部门共用', options: shared.map(optionOf) }] : []),
          ]}
        />
      ) : null}
      {isPhone ? null : (
        <Button icon={<LayoutOutlined />} onClick={() => setEditing(true)}>
          {view.changed ? '视图与列 · 有改动' : '视图与列'}
        </Button>
      )}
      {editing ? <ViewDrawer view={view} close={() => setEditing(false)} /> : null}
    </div>
  )
}
