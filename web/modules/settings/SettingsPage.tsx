import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { get, put } from '../../api/client.ts'
import type { Answer } from '../../api/generated.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { writeInstant } from '../../kit/time.ts'
import { writeClause } from '../../kit/words.ts'
import { may, useViewer } from '../session/session.ts'
import './settings.css'

type SettingsView = Answer<'GET /api/settings'>
type Choice = SettingsView['items'][number]

/** 平台设置: what the notice leaves to the city, with what each choice means, and what the notice fixes beside it. */
export function Page() {
  const settings = useQuery({ queryKey: ['settings'], queryFn: ({ signal }) => get<SettingsView>('/api/settings', signal) })
  const viewer = useViewer()
  const [changing, setChanging] = useState(false)
  if (settings.isPending) return <LoadingRows />
  if (settings.isError) return <ErrorState error={settings.error} retry={() => void settings.refetch()} />
  const { items, history } = settings.data
  const own = items.filter(({ source }) => source === '本市规定')
  return (
    <>
      <PageHeader
        title="平台设置"
        lead="通知没有规定期限或方式的，由本市自定；通知已有规定的，照通知执行。修改自保存后的新推送起施行。"
        next={
          may(viewer, 'settings.write') ? (
            <Button type="primary" onClick={() => setChanging(true)}>
              修改设置
            </Button>
          ) : null
        }
      />
      <div className="sheet">
        <Section title="本市规定">
          <Choices items={own} />
        </Section>
        <Section title="通知规定">
          <Choices items={items.filter(({ source }) => source === '通知规定')} />
        </Section>
        <Section title="修改记录">
          {history.length === 0 ? (
            <p className="setting-meaning">还没有修改过，现为平台默认。</p>
          ) : (
            <ol className="setting-history">
              {history.map((entry) => (
                <li key={`${entry.at}${entry.text}`}>
                  <p>{entry.text}</p>
                  <p className="setting-meaning">
                    <time dateTime={entry.at}>{writeInstant(entry.at)}</time> · {entry.seat} {entry.actor} · 依据：{entry.note}
                  </p>
                </li>
              ))}
            </ol>
          )}
        </Section>
      </div>
      <SettingsDrawer open={changing} settings={settings.data} close={() => setChanging(false)} />
    </>
  )
}

function Choices({ items }: { items: readonly Choice[] }) {
  return (
    <dl className="settings">
      {items.map((item) => (
        <div key={item.name}>
          <dt>
            {item.label} <Tag shade={item.source === '本市规定' ? 'open' : 'quiet'}>{item.source}</Tag>
          </dt>
          <dd>
            <p className="setting-value">
              {writeValue(item)}
              {item.value === item.standard ? null : (
                <span className="setting-meaning">（默认 {writeValue({ ...item, value: item.standard })}）</span>
              )}
            </p>
            <p>{item.consequence}</p>
            {item.source === '本市规定' ? (
              <p className="setting-meaning">
                {writeClause(item.clause)}：{item.meaning}
              </p>
            ) : (
              <p className="setting-meaning">{writeClause(item.clause)}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function writeValue({ options, value, unit }: Choice): string {
  return options.find((option) => option.value === value)?.label ?? `${value} ${unit}`.trim()
}

type Draft = Readonly<Record<string, string | number>> & { readonly note: string }

function SettingsDrawer({ open, settings, close }: { open: boolean; settings: SettingsView; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (draft: Draft) => put<SettingsView>('/api/settings', { ...draft, version: settings.version }),
    onSuccess: (fresh) => client.setQueryData(['settings'], fresh),
  })
  const leave = () => {
    change.reset()
    close()
    void client.invalidateQueries({ queryKey: ['settings'] })
  }
  return (
    <ActDrawer
      open={open}
      title="修改本市规定"
      consequence="保存后，新推送按新的规定计算期限；已发出的推送期限不变。修改人、时间和依据记入修改记录。"
      confirm="保存设置"
      form={form}
      busy={change.isPending}
      error={change.error}
      close={leave}
      send={(draft) => change.mutate(draft, { onSuccess: leave })}
    >
      {settings.items
        .filter(({ source }) => source === '本市规定')
        .map((item) => (
          <Form.Item
            key={item.name}
            name={item.name}
            label={item.label}
            initialValue={item.value}
            extra={item.options.length > 0 ? undefined : item.meaning}
          >
            {item.options.length > 0 ? (
              <Radio.Group
                className="radio-lines"
                options={item.options.map(({ value, label, consequence }) => ({
                  value,
                  label: (
                    <span>
                      <strong>{label}</strong>：{consequence}
                    </span>
                  ),
                }))}
              />
            ) : (
              <InputNumber min={item.smallest ?? 1} max={item.largest ?? 60} precision={0} suffix={item.unit} className="setting-number" />
            )}
          </Form.Item>
        ))}
      <Form.Item name="note" label="依据（文件或会议）" rules={[{ required: true, whitespace: true, message: '请写明修改依据' }]}>
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
    </ActDrawer>
  )
}
