import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import type { Client, ClientKey } from '../../api/people-shapes.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { writeSecond } from '../../kit/time.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { HistoryDrawer, type HistoryOf } from './HistoryDrawer.tsx'
import { OnceDialog, type Once } from './OnceDialog.tsx'
import { useAddClient, useClients, useDepartmentList, useRevokeKey, useRotateKey } from './queries.ts'
import './people.css'

/** Hours in which an old key still works beside its successor. */
const overlapHours = 24
const once = (name: string, secret: string): Once => ({
  title: `${name} 的接口密钥`,
  secret,
  advice: '请妥善交给该系统的维护人员，不要经即时通讯工具传送。',
})

/** 接口客户端: departments' own systems and their keys for the exchange API. */
export function Page() {
  const clients = useClients()
  const mayWrite = may(useViewer(), 'client.write')
  const rotate = useRotateKey()
  const revoke = useRevokeKey()
  const { modal, message } = App.useApp()
  const [adding, setAdding] = useState(false)
  const [shown, setShown] = useState<Once>()
  const [past, setPast] = useState<HistoryOf>()
  if (clients.isPending) return <LoadingRows />
  if (clients.isError) return <ErrorState error={clients.error} retry={() => void clients.refetch()} />

  const confirm = (title: string, content: string, okText: string, act: () => Promise<void>) => {
    const onOk = async () =>
      await act().catch((error: unknown) => void message.error(error instanceof Error ? error.message : '操作没有完成'))
    void modal.confirm({ title, content, okText, onOk })
  }
  const askRotate = ({ id, name }: Client) =>
    confirm(
      `为 ${name} 换发密钥？`,
      `新密钥立即可用；现有密钥在 ${overlapHours} 小时后失效，便于对方系统不停机更换。`,
      '换发密钥',
      async () => {
        const { key } = await rotate.mutateAsync({ id, overlapHours })
        setShown(once(name, key))
      },
    )
  const askRevoke = ({ id, name }: Client, { hint }: ClientKey) =>
    confirm(`停用 ${name} 的密钥 ${hint}…？`, '5 秒内失效，不能恢复。对方系统若仍在使用这个密钥，将无法收发。', '停用密钥', async () => {
      await revoke.mutateAsync({ id, hint })
    })

  return (
    <>
      <PageHeader
        title="接口客户端"
        lead="各部门业务系统凭密钥接入交换接口。密钥只在签发时显示一次；换发时新旧密钥可重叠使用，停用后 5 秒内失效。"
        next={
          <>
            <ExportButton list="clients" filter={{}} />
            {mayWrite ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                新增客户端
              </Button>
            ) : null}
          </>
        }
      />
      <div className="sheet">
        {clients.data.items.length === 0 ? (
          <EmptyState title="还没有系统接入">新增客户端后，把密钥交给该部门系统的维护人员，对方即可报送决定、拉取推送。</EmptyState>
        ) : (
          <table className="keyset">
            <caption className="unseen">接口客户端</caption>
            <thead>
              <tr>
                <th scope="col">部门与系统</th>
                <th scope="col" className="people-desk">
                  权限
                </th>
                <th scope="col">密钥</th>
                <th scope="col" className="people-acts">
                  操作
                </th>
              </tr>
            </thead>
            <tbody>
              {clients.data.items.map((client) => (
                <tr key={client.id}>
                  <td>
                    {client.name}
                    <div className="faint">{client.department.name}</div>
                  </td>
                  <td className="people-desk">
                    <span className="scope-list">
                      {client.scopes.map(({ code, name }) => (
                        <span key={code} title={code}>
                          {name}
                        </span>
                      ))}
                    </span>
                  </td>
                  <td>
                    <ul className="key-list">
                      {client.keys.map((key) => (
                        <li key={key.hint}>
                          <code>{key.hint}…</code> <KeyState state={key} />
                          {mayWrite && key.alive ? (
                            <Button type="link" size="small" onClick={() => askRevoke(client, key)}>
                              停用
                            </Button>
                          ) : null}
                        </li>
                      ))}
                    </ul>
                  </td>
                  <td>
                    {mayWrite ? (
                      <Button type="link" size="small" onClick={() => askRotate(client)}>
                        换发密钥
                      </Button>
                    ) : null}
                    <Button
                      type="link"
                      size="small"
                      onClick={() => setPast({ path: `clients/${client.id}`, title: `${client.name} 的变更记录` })}
                    >
                      记录
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {adding ? (
        <ClientDrawer scopes={clients.data.scopes} close={() => setAdding(false)} made={(name, key) => setShown(once(name, key))} />
      ) : null}
      <OnceDialog once={shown} close={() => setShown(undefined)} />
      <HistoryDrawer of={past} close={() => setPast(undefined)} />
    </>
  )
}

function KeyState({ state: { alive, expiresAt, revokedAt } }: { state: ClientKey }) {
  if (revokedAt) return <Tag shade="quiet">已停用</Tag>
  if (!alive) return <Tag shade="quiet">已失效</Tag>
  return expiresAt ? <Tag shade="open">{writeSecond(expiresAt)} 失效</Tag> : <Tag shade="done">在用</Tag>
}

interface Draft {
  readonly department: string
  readonly name: string
  readonly scopes: readonly string[]
}
interface ClientDrawerProps {
  readonly scopes: readonly { readonly code: string; readonly name: string }[]
  readonly close: () => void
  readonly made: (name: string, key: string) => void
}

function ClientDrawer({ scopes, close, made }: ClientDrawerProps) {
  const [form] = Form.useForm<Draft>()
  const departments = useDepartmentList()
  const adding = useAddClient()
  const send = (draft: Draft) =>
    adding.mutate(draft, {
      onSuccess: ({ key }) => {
        close()
        made(draft.name, key)
      },
    })
  return (
    <ActDrawer<Draft>
      open
      title="新增客户端"
      consequence="保存后显示一次密钥。该系统只能收发所属部门的数据。"
      confirm="签发密钥"
      form={form}
      busy={adding.isPending}
      error={adding.error}
      send={send}
      close={close}
    >
      <Form.Item name="department" label="所属部门" rules={[{ required: true, message: '请选择部门' }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={(departments.data ?? []).filter(({ active }) => active).map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item name="name" label="系统名称" rules={[{ required: true, message: '请填写系统名称' }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="scopes" label="权限" rules={[{ required: true, message: '请至少选择一项权限' }]}>
        <Checkbox.Group options={scopes.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
    </ActDrawer>
  )
}
