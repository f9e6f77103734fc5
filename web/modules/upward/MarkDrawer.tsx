import { Form, Input, InputNumber, Radio, Select } from 'antd'
import { useItems } from '../../api/references.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { placeErrors, unplaced } from '../../kit/placed.ts'
import { useMark, useSystems, type MarkRow, type NewMark } from './queries.ts'
import { optionsOf, wayWords } from './words.ts'

interface Draft extends Omit<NewMark, 'version' | 'system'> {
  readonly code: string
  readonly system?: string | undefined
}
const names = ['code', 'authority', 'way', 'system', 'days'] as const

/** Says that an item's decisions go to a superior authority, how and within how many working days; or that they no longer do. */
export function MarkDrawer({ mark, marked, close }: { mark: MarkRow | null; marked: readonly MarkRow[]; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const items = useItems()
  const systems = useSystems()
  const send = useMark()
  const way = Form.useWatch('way', form)
  const taken = new Set(marked.map(({ item }) => item.code))
  const free = (items.data ?? [])
    .filter(({ code }) => !taken.has(code))
    .map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))
  const options = mark ? [{ value: mark.item.code, label: mark.item.name }] : free
  const usable = (systems.data?.items ?? []).filter(({ active, id }) => active || id === mark?.system?.id)
  const finish = ({ code, authority, way: by, system, days, active }: Draft) =>
    send.mutate(
      { code, authority, way: by, system: system ?? null, days, active: active ?? true, version: mark?.version ?? 0 },
      { onSuccess: close, onError: (cause) => placeErrors(form, cause, names) },
    )
  return (
    <ActDrawer
      open
      title={mark ? '修改上报标注' : '标注须上报的事项'}
      consequence={
        mark
          ? '修改后到达的决定按新的要求登记上报任务，已登记的任务不变；停止上报后，此后到达的决定不再登记。'
          : '此后到达的该事项决定，平台自动登记上报任务、计算期限并抄送监管部门；此前到达的不补登。'
      }
      confirm={mark ? '保存修改' : '标注'}
      form={form}
      busy={send.isPending}
      error={unplaced(send.error, names)}
      send={finish}
      close={close}
      initial={mark ? { ...mark, code: mark.item.code, system: mark.system?.id } : { way: 'hand', days: 5 }}
    >
      <Form.Item name="code" label="事项" rules={[{ required: true, message: '请选择事项' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          disabled={mark !== null}
          loading={items.isPending}
          options={options}
          placeholder="输入事项名称查找"
          autoFocus={mark === null}
        />
      </Form.Item>
      <Form.Item name="authority" label="上级部门" rules={[{ required: true, whitespace: true, message: '请填写上级部门' }]}>
        <Input maxLength={80} placeholder="如 省发展改革委" />
      </Form.Item>
      <Form.Item name="way" label="上报方式">
        <Radio.Group options={optionsOf(wayWords)} />
      </Form.Item>
      <Form.Item
        name="system"
        label={way === 'machine' ? '由哪个专业系统提取' : '在哪个专业系统上报（可不填）'}
        dependencies={['way']}
        rules={[{ required: way === 'machine', message: '由系统提取的，请选择已登记的专业系统' }]}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={usable.map(({ id, name, department }) => ({ value: id, label: `${name}（${department.name}）` }))}
          notFoundContent="还没有登记专业系统"
        />
      </Form.Item>
      <Form.Item
        name="days"
        label="上报期限（工作日，本市自定）"
        rules={[{ required: true, type: 'integer', min: 1, max: 60, message: '请填写 1 至 60 的整数' }]}
      >
        <InputNumber style={{ width: '100%' }} />
      </Form.Item>
      {mark ? (
        <Form.Item name="active" label="是否须上报">
          <Radio.Group
            options={[
              { value: true, label: '须上报' },
              { value: false, label: '停止上报' },
            ]}
          />
        </Form.Item>
      ) : null}
    </ActDrawer>
  )
}
