import { Checkbox, Form, Input, Radio, Switch } from 'antd'
import { useState } from 'react'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { LoadingRows } from '../../kit/States.tsx'
import { Moment } from '../../kit/Tags.tsx'
import { useViewer } from '../session/session.ts'
import { useExporting, useExportLists, useOwnExports, type Exported } from './queries.ts'
import './exporting.css'

interface Draft {
  readonly format: 'xlsx' | 'csv'
  readonly columns: string[]
  readonly personal?: boolean
  readonly reason?: string
}
interface ExportDrawerProps {
  readonly list: string
  readonly filter: Readonly<Record<string, string>>
  readonly columns: readonly string[]
  readonly close: () => void
}

/** What is to be in the file, said before it is made: rows, columns, whether people are in clear and why, and whose mark it carries. */
export function ExportDrawer({ list, filter, columns, close }: ExportDrawerProps) {
  const viewer = useViewer()
  const lists = useExportLists(true)
  const own = useOwnExports(true)
  const exporting = useExporting()
  const [form] = Form.useForm<Draft>()
  const [personal, setPersonal] = useState(false)
  const known = lists.data?.items.find((each) => each.list === list)
  const usual = known?.columns.filter(({ spare }) => !spare).map(({ key }) => key) ?? []
  const chosen = columns.filter((key) => known?.columns.some((column) => column.key === key))
  const narrowing = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
  return (
    <ActDrawer<Draft>
      open
      title={`导出${known?.title ?? ''}`}
      about={`按当前筛选条件导出，一次最多 ${(lists.data?.most ?? 0).toLocaleString('zh-CN')} 行。`}
      consequence={`文件每页页眉页脚印有“${viewer.department.name} ${viewer.name}”、时间和导出编号；本次导出的条件和行数记入日志。`}
      confirm="导出"
      form={form}
      busy={exporting.busy}
      error={exporting.error}
      send={({ format, columns: wanted, reason }) =>
        exporting.ask({
          list,
          filter: narrowing,
          format,
          // In the order of the list, or as the reader has arranged it.
          columns: [...chosen, ...usual, ...(known?.columns.map(({ key }) => key) ?? [])].filter(
            (key, at, all) => wanted.includes(key) && all.indexOf(key) === at,
          ),
          ...(personal ? { personal: true, reason: reason ?? '' } : {}),
        })
      }
      close={close}
    >
      {known ? (
        <>
          <Form.Item name="format" label="格式" initialValue="xlsx">
            <Radio.Group
              options={[
                { value: 'xlsx', label: 'Excel 工作簿（.xlsx）' },
                { value: 'csv', label: '文本表格（.csv）' },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="columns"
            label="列"
            initialValue={chosen.length > 0 ? chosen : usual}
            rules={[{ required: true, message: '请至少选择一列' }]}
          >
            <Checkbox.Group
              className="export-columns"
              options={known.columns.map(({ key, title, personal: masked }) => ({
                value: key,
                label: !masked || personal ? title : key === 'holder' ? `${title}（自然人隐去）` : `${title}（隐去）`,
              }))}
            />
          </Form.Item>
          {lists.data?.mayPersonal && known.columns.some((column) => column.personal) ? (
            <>
              <div className="export-personal">
                <Switch checked={personal} onChange={setPersonal} aria-labelledby="export-personal" />
                <span id="export-personal">包含个人信息，不隐去</span>
              </div>
              {personal ? (
                <Form.Item
                  name="reason"
                  label="事由"
                  extra="写明用途，如“现场核查联系本人”。事由记入日志，由安全管理员查看。"
                  rules={[{ required: true, whitespace: true, message: '导出个人信息须写明事由' }]}
                >
                  <Input.TextArea rows={2} maxLength={200} />
                </Form.Item>
              ) : null}
            </>
          ) : null}
        </>
      ) : (
        <LoadingRows />
      )}
      {exporting.record ? <Progress record={exporting.record} /> : null}
      {own.data && own.data.items.length > 0 ? (
        <div className="export-own">
          <h3>本人最近的导出</h3>
          <ul>
            {own.data.items.map((each) => (
              <li key={each.id}>
                编号 {each.id} · {each.title} · {each.rows.toLocaleString('zh-CN')} 行 · {stateWords[each.state]} ·{' '}
                <Moment at={each.askedAt} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </ActDrawer>
  )
}

const stateWords = { asked: '待下载', writing: '正在生成', done: '已完成', broken: '未完成' } as const

function Progress({ record }: { record: Exported }) {
  const count = record.rows.toLocaleString('zh-CN')
  return (
    <p className="export-progress" role="status">
      {record.state === 'done'
        ? `编号 ${record.id}：已导出 ${count} 行，文件在浏览器的下载列表中。${record.cut ? '已达上限，其余未导出，请缩小筛选范围分次导出。' : ''}`
        : record.state === 'broken'
          ? `编号 ${record.id}：导出到 ${count} 行时中断，文件不完整，请重新导出。`
          : `编号 ${record.id}：正在导出，已写 ${count} 行……`}
    </p>
  )
}
