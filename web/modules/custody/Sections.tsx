import { Button, Form, Input, Popconfirm, Select } from 'antd'
import { useState } from 'react'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { Section } from '../../kit/Page.tsx'
import { Refusal } from '../../kit/States.tsx'
import { useSaveSection, type Colleagues } from './queries.ts'

type One = Colleagues['sections'][number]

/** 科室: members find what lies with their section among what is theirs. */
export function Sections({ colleagues, mayEdit }: { colleagues: Colleagues; mayEdit: boolean }) {
  const [editing, setEditing] = useState<One | 'new'>()
  const ending = useSaveSection()
  const names = new Map(colleagues.officers.map(({ id, name }) => [id, name]))
  return (
    <Section
      title="科室"
      aside={
        mayEdit ? (
          <Button size="small" onClick={() => setEditing('new')}>
            设立科室
          </Button>
        ) : null
      }
    >
      <Refusal error={ending.error} />
      {colleagues.sections.length === 0 ? <p className="rule-note">还没有科室。推送可以交给一个人，也可以交给科室，由成员领办。</p> : null}
      <ul className="rule-lines">
        {colleagues.sections.map((section) => (
          <li key={section.id}>
            <span>
              <strong>{section.name}</strong>{' '}
              <span className="faint">{section.members.map((id) => names.get(id) ?? id).join('、') || '没有成员'}</span>
            </span>
            {mayEdit ? (
              <span className="rule-to">
                <Button size="small" type="text" onClick={() => setEditing(section)} aria-label={`修改${section.name}`}>
                  修改
                </Button>
                <Popconfirm
                  title={`撤销${section.name}？`}
                  description="其未办结的推送将退回联络员重新交办。"
                  okText="撤销"
                  cancelText="取消"
                  onConfirm={() => ending.mutate({ id: section.id, version: section.version, active: false })}
                >
                  <Button size="small" type="text" aria-label={`撤销${section.name}`}>
                    撤销
                  </Button>
                </Popconfirm>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <SectionDrawer section={editing} colleagues={colleagues} close={() => setEditing(undefined)} />
    </Section>
  )
}

interface Draft {
  readonly name: string
  readonly members?: string[]
}
function SectionDrawer({ section, colleagues, close }: { section: One | 'new' | undefined; colleagues: Colleagues; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const saving = useSaveSection()
  const known = section === 'new' ? undefined : section
  const leave = () => {
    saving.reset()
    close()
  }
  return (
    <ActDrawer
      open={section !== undefined}
      title={known ? '修改科室' : '设立科室'}
      consequence="交给科室的推送，成员都能在“交给我的”中看到，由其中一人领办。"
      confirm="保存"
      form={form}
      busy={saving.isPending}
      error={saving.error}
      close={leave}
      send={({ name, members = [] }) =>
        saving.mutate(
          { ...(known ? { id: known.id } : {}), version: known?.version ?? 1, name: name.trim(), members },
          { onSuccess: leave },
        )
      }
    >
      <Form.Item
        name="name"
        label="科室名称"
        initialValue={known?.name ?? ''}
        rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
      >
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="members" label="成员" initialValue={known ? [...known.members] : []}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={colleagues.officers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </ActDrawer>
  )
}
