import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { get, post } from '../../api/client.ts'
import type { Answer } from '../../api/generated.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import '../../kit/lined.css'

type WebhookRow = Answer<'GET /api/webhooks'>['items'][number]

const stateWords = { active: '正常', failing: '重试中', disabled: '已停用' } as const
const stateShades = { active: 'done', failing: 'open', disabled: 'urgent' } as const

/** 事件推送: whether the department's own systems take what happens, and going on after a standstill (outside contract §3). */
export function Page() {
  const viewer = useViewer()
  const client = useQueryClient()
  const list = useQuery({ queryKey: ['webhooks'], queryFn: ({ signal }) => get<Answer<'GET /api/webhooks'>>('/api/webhooks', signal) })
  const resume = useMutation({
    mutationFn: (id: string) => post<unknown>(`/api/webhooks/${id}/resumption`, undefined),
    onSettled: () => client.invalidateQueries({ queryKey: ['webhooks'] }),
  })
  const rows = list.data?.items ?? []
  return (
    <>
      <PageHeader title="事件推送" lead={leadOf(rows, list.isPending)} next={<ExportButton list="webhooks" filter={{}} />} />
      <Refusal error={resume.error} />
      {list.isPending ? <LoadingRows rows={4} /> : null}
      {list.isError && !list.data ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : null}
      {list.data ? (
        <div className="sheet">
          {rows.length === 0 ? (
            <EmptyState title="还没有业务系统接收事件推送">
              业务系统可用自己的密钥设置接收地址（接口手册“事件推送”），推送、签收、办件等事件发生后几秒内送到；不设置的，照常在网页办理或由系统拉取。
            </EmptyState>
          ) : (
            <table className="keyset is-lined" aria-label="事件推送">
              <thead>
                <tr>
                  {['业务系统', '状态', '尚未接收', '最近接收', '最近的失败', '操作'].map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id} className={row.state === 'disabled' ? 'is-pressing' : undefined}>
                    <th scope="row">
                      {row.system}
                      <div className="faint">
                        {row.department.name} · {row.host}
                      </div>
                    </th>
                    <td data-label="状态">
                      <Tag shade={stateShades[row.state]}>{stateWords[row.state]}</Tag>
                    </td>
                    <td data-label="尚未接收">{row.behind} 件</td>
                    <td data-label="最近接收">{row.deliveredAt ? <Moment at={row.deliveredAt} /> : '—'}</td>
                    <td data-label="最近的失败">
                      <Fault row={row} />
                    </td>
                    <td>
                      {row.state === 'disabled' && may(viewer, 'push.receive') ? (
                        <Button
                          type="primary"
                          loading={resume.isPending && resume.variables === row.id}
                          onClick={() => resume.mutate(row.id)}
                        >
                          恢复推送
                        </Button>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ) : null}
    </>
  )
}

function Fault({ row }: { row: WebhookRow }) {
  if (row.fault === null) return <>—</>
  return (
    <div>
      {row.fault}
      <div className="faint">
        已失败 {row.attempts} 次
        {row.nextAt ? (
          <>
            ，下次重试 <Moment at={row.nextAt} exact />
          </>
        ) : null}
      </div>
    </div>
  )
}

function leadOf(rows: readonly WebhookRow[], pending: boolean): React.ReactNode {
  if (pending) return '正在读取……'
  const off = rows.filter(({ state }) => state === 'disabled').length
  if (off > 0)
    return (
      <>
        有 <strong className="late-text">{off} 个业务系统已停用推送</strong>
        。请通知其维护人员；修复后点“恢复推送”，从停下的事件继续，一件不漏。
      </>
    )
  return '平台把本部门的事件逐件送到业务系统；对方未接收的，三天内重试十次，仍不成则停用并通知联络员。'
}
