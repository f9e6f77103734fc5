import { Form, Input, Select, Switch } from 'antd'
import type { Department } from '../../api/people-shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { useAddDepartment, useChangeDepartment, useDepartmentList, type DepartmentDraft } from './queries.ts'
import { kindWords } from './words.ts'

type Draft = DepartmentDraft & { readonly active: boolean; readonly handOverTo?: string }
const kinds = (['supervisor', 'member', 'actor'] as const).map((kind) => ({ value: kind, label: kindWords[kind] }))

/** Adds a department, or changes its names and whether it is in use. Its code and kind never change. */
export function DepartmentDrawer({ department, close }: { department: Department | undefined; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const adding = useAddDepartment()
  const changing = useChangeDepartment()
  const departments = useDepartmentList()
  const ending = Form.useWatch<boolean | undefined>('active', form) === false && department?.active === true
  const send = ({ active, successor, handOverTo, ...draft }: Draft) => {
    const names = { name: draft.name, fullName: draft.fullName, successor: successor?.trim() || null }
    if (department)
      changing.mutate(
        { code: department.code, version: department.version, active, ...names, ...(ending && handOverTo ? { handOverTo } : {}) },
        { onSuccess: close },
      )
    else adding.mutate({ code: draft.code, kind: draft.kind, ...names }, { onSuccess: close })
  }
  return (
    <ActDrawer<Draft>
      open
      title={department ? `修改 ${department.name}` : '新增部门'}
      consequence={
        department
          ? '保存后立即生效，并记入变更记录。停用后该部门人员不能登录，事项改送待分派队列。'
          : '保存后即可为该部门设账号，并在推送对照表中选作接收部门。'
      }
      confirm={department ? '保存修改' : '新增部门'}
      form={form}
      busy={adding.isPending || changing.isPending}
      error={adding.error ?? changing.error}
      send={send}
      close={close}
    >
      {department ? null : (
        <>
          <Form.Item
            name="code"
            label="代码"
            extra="2 至 16 个大写字母，一经使用不再更改"
            rules={[{ required: true, pattern: /^[A-Z][A-Z_]{1,15}$/, message: '请填写 2 至 16 个大写字母' }]}
          >
            <Input maxLength={16} autoCapitalize="characters" />
          </Form.Item>
          <Form.Item name="kind" label="类别" initialValue="supervisor" rules={[{ required: true }]}>
            <Select options={kinds} />
          </Form.Item>
        </>
      )}
      <Form.Item name="name" label="简称" initialValue={department?.name} rules={[{ required: true, min: 2, message: '请填写简称' }]}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item
        name="fullName"
        label="全称"
        initialValue={department?.fullName}
        rules={[{ required: true, min: 2, message: '请填写全称' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="successor" label="机构改革后的承接单位" initialValue={department?.successor}>
        <Input.TextArea maxLength={200} rows={2} />
      </Form.Item>
      {department && department.kind !== 'bureau' ? (
        <Form.Item name="active" label="在用" valuePropName="checked" initialValue={department.active}>
          <Switch />
        </Form.Item>
      ) : null}
      {department && ending ? (
        <Form.Item
          name="handOverTo"
          label="由哪个部门接手其推送"
          extra="还有推送在办的部门，须由其他部门接手才能停用；全部推送随之移交，历史留存。"
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="没有在办推送的可不选"
            options={(departments.data ?? [])
              .filter(({ active, code, kind }) => active && code !== department.code && kind !== 'actor')
              .map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      ) : null}
    </ActDrawer>
  )
}
