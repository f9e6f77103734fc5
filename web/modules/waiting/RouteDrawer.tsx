import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import { useDepartments, useItems } from '../../api/references.ts'
import type { PushRole } from '../../api/shapes.ts'
import type { SuggestedReceiver, WaitingRow } from '../../api/waiting-shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { roleWords } from '../../kit/words.ts'
import { useRouting, useSuggestedReceivers } from './queries.ts'

interface Draft {
  readonly item: string
  readonly receivers: readonly { readonly department?: string; readonly role: PushRole }[]
  readonly note?: string
}

const toDraft = (receivers: readonly SuggestedReceiver[]): Draft['receivers'] =>
  receivers.length > 0 ? receivers.map(({ department, role }) => ({ department: department.code, role })) : [{ role: 'lead' }]

/** The operator says which item it is and who receives; the catalogue's supervisors stand there already (1.2). */
export function RouteDrawer({ row, close }: { row: WaitingRow | undefined; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const item = Form.useWatch<string | undefined>('item', form)
  const receivers = Form.useWatch<Draft['receivers'] | undefined>('receivers', form)
  const items = useItems()
  const departments = useDepartments(row !== undefined)
  const suggested = row?.suggested.item?.code ?? undefined
  const other = useSuggestedReceivers(row?.id, item === suggested ? undefined : item)
  const routing = useRouting()

  useEffect(() => {
    if (row) form.setFieldsValue({ item: suggested ?? '', receivers: toDraft(row.suggested.receivers), note: '' })
  }, [form, row, suggested])
  useEffect(() => {
    if (other.data && other.data.item.code === form.getFieldValue('item')) form.setFieldsValue({ receivers: toDraft(other.data.receivers) })
  }, [form, other.data])

  const leave = () => {
    routing.reset()
    close()
  }
  const send = (draft: Draft) => {
    if (!row) return
    const chosen = draft.receivers.flatMap(({ department, role }) => (department ? [{ department, role }] : []))
    const body = { item: draft.item, receivers: chosen, ...(draft.note?.trim() ? { note: draft.note.trim() } : {}) }
    routing.mutate({ waiting: row.id, draft: body }, { onSuccess: leave })
  }
  const nameOf = (code: string | undefined) => departments.data?.find((each) => each.code === code)?.name
  const named = (receivers ?? []).map((each) => nameOf(each?.department)).filter((name) => name !== undefined)

  return (
    <ActDrawer
      open={row !== undefined}
      title="分派决定"
      about={row ? <About row={row} /> : null}
      consequence={
        named.length > 0
          ? `分派后立即推送给${named.join('、')}并发短信通知联络员，由其签收并承担监管责任；这条决定离开待分派队列，分派人记入时间线。`
          : '选定接收部门后，将立即推送并发短信通知其联络员。'
      }
      confirm="分派并推送"
      form={form}
      busy={routing.isPending}
      error={routing.error}
      close={leave}
      send={send}
    >
      <Form.Item
        name="item"
        label="许可事项"
        rules={[{ required: true, message: '请选择许可事项' }]}
        extra={row && row.candidates.length > 0 ? <Candidates row={row} pick={(code) => form.setFieldsValue({ item: code })} /> : undefined}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={items.isPending}
          placeholder="输入事项名称或编码搜索"
          options={(items.data ?? []).map((each) => ({ value: each.code, label: `${each.name} ${each.code}` }))}
        />
      </Form.Item>
      <Form.List name="receivers" rules={[{ validator: (_, value: Draft['receivers']) => checkLead(value) }]}>
        {(fields, { add, remove }, { errors }) => (
          <Form.Item label="接收部门" required className="route-receivers">
            {fields.map((field) => (
              <div key={field.key} className="route-receiver">
                <Form.Item name={[field.name, 'department']} noStyle rules={[{ required: true, message: '请选择部门' }]}>
                  <Select
                    aria-label="接收部门"
                    showSearch={{ optionFilterProp: 'label' }}
                    loading={departments.isFetching}
                    placeholder="请选择部门"
                    options={(departments.data ?? []).map((each) => ({ value: each.code, label: each.name }))}
                  />
                </Form.Item>
                <Form.Item name={[field.name, 'role']} noStyle>
                  <Select aria-label="角色" options={Object.entries(roleWords).map(([value, label]) => ({ value, label }))} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label="删除这个部门"
                  disabled={fields.length === 1}
                  onClick={() => remove(field.name)}
                />
              </div>
            ))}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ role: 'assist' })}>
              增加部门
            </Button>
            <Form.ErrorList errors={errors} />
          </Form.Item>
        )}
      </Form.List>
      <Form.Item name="note" label="说明">
        <Input.TextArea rows={3} maxLength={500} showCount placeholder="写明分派依据，接收部门可见" />
      </Form.Item>
    </ActDrawer>
  )
}

function checkLead(receivers: Draft['receivers'] | undefined): Promise<void> {
  const chosen = receivers ?? []
  const leads = chosen.filter((each) => each?.role === 'lead').length
  if (leads !== 1) return Promise.reject(new Error(leads === 0 ? '请指定一个主管部门' : '主管部门只能有一个，其余请选协管或抄送'))
  const codes = chosen.map((each) => each?.department).filter((code) => code !== undefined)
  return new Set(codes).size === codes.length ? Promise.resolve() : Promise.reject(new Error('同一部门选择了两次'))
}

function About({ row }: { row: WaitingRow }) {
  const { decision, reason } = row
  return (
    <>
      <strong>{decision.item?.name ?? decision.itemAsSent}</strong>
      <br />
      {decision.holderName} · {decision.documentNumber}
      <br />
      {decision.region.name}
      {decision.address ? ` · ${decision.address}` : ''} · {decision.decidedOn} 决定
      <p className="waiting-content">{decision.content}</p>
      <p className="waiting-remedy">
        <strong>{reason.text}。</strong>
        {reason.remedy}
      </p>
    </>
  )
}

function Candidates({ row, pick }: { row: WaitingRow; pick: (code: string) => void }) {
  return (
    <span className="route-candidates">
      名称相近：
      {row.candidates.map((each) => (
        <Button key={each.code} type="link" size="small" onClick={() => pick(each.code)}>
          {each.name}（{Math.round(each.similarity * 100)}%）
        </Button>
      ))}
    </span>
  )
}
