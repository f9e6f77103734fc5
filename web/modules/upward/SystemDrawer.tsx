import { bureauCode } from '#notice/departments.ts'
import { Form, Input, Radio, Select } from 'antd'
import { useDepartments } from '../../api/references.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { placeErrors, unplaced } from '../../kit/placed.ts'
import { useViewer } from '../session/session.ts'
import { useAddSystem, useChangeSystem, type NewSystem, type SystemRow } from './queries.ts'
import { networkWords, optionsOf } from './words.ts'

interface Draft extends Omit<NewSystem, 'note'> {
  readonly note?: string | undefined
  readonly active?: boolean
}
const names = ['name', 'department', 'authority', 'address', 'network', 'contact', 'contactPhone', 'note'] as const
const officePhone = /^(0[0-9]{2,3}-?)?[2-8][0-9]{6,7}(-[0-9]{1,6})?$/

/** Registers a professional system, changes what is written of it, or takes it out of use. */
export function SystemDrawer({ system, close }: { system: SystemRow | null; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const viewer = useViewer()
  const add = useAddSystem()
  const change = useChangeSystem(system?.id ?? '')
  const send = ({ department, active = true, note = '', ...draft }: Draft) => {
    const said = { ...draft, note: note.trim() === '' ? null : note }
    const finish = { onSuccess: close, onError: (cause: unknown) => placeErrors(form, cause, names) }
    if (system) change.mutate({ ...said, version: system.version, active }, finish)
    else add.mutate({ ...said, department }, finish)
  }
  const own = viewer.department.code === bureauCode ? undefined : viewer.department.code
  return (
    <ActDrawer
      open
      title={system ? '修改专业系统' : '登记专业系统'}
      consequence={
        system
          ? '修改随即对双方生效并留痕；停用后不能再按它申请账号或标注事项，已有账号照常到期。'
          : '登记后，审批局可按系统名称申请账号，须上报的事项可选择由它提取。'
      }
      confirm={system ? '保存修改' : '登记'}
      form={form}
      busy={add.isPending || change.isPending}
      error={unplaced(add.error ?? change.error, names)}
      send={send}
      close={close}
      initial={
        system ? { ...system, department: system.department.code, note: system.note ?? '' } : { network: 'government', department: own }
      }
    >
      <SystemFields fixed={system !== null || own !== undefined} />
      {system ? (
        <Form.Item name="active" label="是否在用">
          <Radio.Group
            options={[
              { value: true, label: '在用' },
              { value: false, label: '停用' },
            ]}
          />
        </Form.Item>
      ) : null}
    </ActDrawer>
  )
}

function SystemFields({ fixed }: { fixed: boolean }) {
  const departments = useDepartments()
  const required = (message: string) => [{ required: true, whitespace: true, message }]
  return (
    <>
      <Form.Item name="name" label="系统名称" rules={required('请填写系统名称')} extra="申请账号时按此名称填写，不能与已登记的重复">
        <Input maxLength={80} autoFocus />
      </Form.Item>
      <Form.Item name="department" label="对接的监管部门" rules={required('请选择与上级系统对接的监管部门')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          disabled={fixed}
          options={(departments.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="authority" label="上级部门" rules={required('请填写上级部门')}>
        <Input maxLength={80} placeholder="如 省发展改革委" />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="network" label="所在网络">
          <Select options={optionsOf(networkWords)} />
        </Form.Item>
        <Form.Item name="address" label="网址或入口" rules={required('请填写网址或所在网络的入口')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="contact" label="系统联系人或处室" rules={required('请填写系统联系人或处室')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item
          name="contactPhone"
          label="办公电话"
          rules={[
            { required: true, message: '请填写办公电话' },
            { pattern: officePhone, message: '请填写办公座机，如 0791-88880000；不要填写个人手机' },
          ]}
        >
          <Input maxLength={20} inputMode="tel" />
        </Form.Item>
      </div>
      <Form.Item name="note" label="说明（可不填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
      </Form.Item>
    </>
  )
}
