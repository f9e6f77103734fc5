import { Button, Checkbox, Drawer, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { Refusal } from '../../kit/States.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { usualColumns } from './arrange.ts'
import { useRemoving, useSaving, type SavedView, type ViewColumn } from './queries.ts'
import type { ListView } from './useListView.ts'

/** Columns at once on the list behind it; and name, sharing and default of what is to be kept. */
export function ViewDrawer<Row>({ view, close }: { view: ListView<Row>; close: () => void }) {
  const { current, views, list } = view
  const saving = useSaving(list)
  const removing = useRemoving(list)
  const [name, setName] = useState(current?.name ?? '')
  const [shared, setShared] = useState(current?.shared ?? false)
  const [opens, setOpens] = useState(current !== undefined && views?.default === current.id)
  const columns: readonly ViewColumn[] = view.chosen.length > 0 ? view.chosen : usualColumns(view.all).map(({ key }) => ({ key }))
  const save = (target: SavedView | undefined) =>
    saving.mutate(
      {
        view: target,
        draft: { list, name: name.trim(), shared, filter: { ...view.filter }, columns: columns.map((column) => ({ ...column })) },
        opens,
        opened: target !== undefined && views?.default === target.id,
      },
      {
        onSuccess: (saved) => {
          view.open(saved)
          close()
        },
      },
    )
  return (
    <Drawer open onClose={close} title="视图与列" size={460}>
      <h3 className="view-heading">列</h3>
      <p className="faint">勾选要显示的列，用箭头调整次序；宽度按比例随窗口变化。</p>
      <ColumnChooser all={view.all} chosen={columns} change={view.arrange} />
      <h3 className="view-heading">保存为视图</h3>
      <p className="faint">当前的筛选条件和列一并保存。</p>
      <Refusal error={saving.error ?? removing.error} />
      <Input
        aria-label="视图名称"
        placeholder="名称，如 本周超期"
        maxLength={30}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="view-choices">
        <Checkbox checked={opens} onChange={(event) => setOpens(event.target.checked)}>
          打开清单时用这个视图
        </Checkbox>
        {views?.mayShare ? (
          <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
            本部门共用
          </Checkbox>
        ) : null}
      </div>
      <div className="view-acts">
        {current?.mayChange ? (
          <Button type="primary" disabled={name.trim() === ''} loading={saving.isPending} onClick={() => save(current)}>
            更新“{current.name}”
          </Button>
        ) : null}
        <Button
          {...(current?.mayChange ? {} : { type: 'primary' as const })}
          disabled={name.trim() === '' || (current?.own === true && name.trim() === current.name)}
          loading={saving.isPending}
          onClick={() => save(undefined)}
        >
          保存为新视图
        </Button>
        {current?.mayChange ? (
          <Popconfirm
            title={`删除视图“${current.name}”？`}
            description={current.shared ? '本部门其他人也将看不到它。' : undefined}
            okText="删除"
            cancelText="取消"
            onConfirm={() =>
              removing.mutate(current.id, {
                onSuccess: () => {
                  view.open(undefined)
                  close()
                },
              })
            }
          >
            <Button danger loading={removing.isPending}>
              删除
            </Button>
          </Popconfirm>
        ) : null}
      </div>
    </Drawer>
  )
}
