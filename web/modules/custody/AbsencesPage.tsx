import { Button, DatePicker, Form, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { serverNow } from '../../api/clock.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { dayOf } from '../../kit/time.ts'
import { seatWords, wordOf } from '../../kit/words.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { useAbsences, useComeBack, useRecordAbsence, type Absence, type AbsenceDraft, type AbsencePage } from './queries.ts'
import './custody.css'

const kindWords = { leave: '休假', travel: '出差', training: '培训', other: '其他' } as const
const stateWords = { now: '离岗中', coming: '将离岗', over: '已回岗' } as const

/** 请假与代理: who is asked now, who is away and who stands in. */
export function Page() {
  const viewer = useViewer()
  const absences = useAbsences()
  const [recording, setRecording] = useState(false)
  const data = absences.data
  return (
    <>
      <PageHeader
        title="请假与代理"
        lead={data ? leadOf(data) : '正在读取……'}
        next={
          <>
            <ExportButton list="absences" filter={{}} />
            {may(viewer, 'absence.write') ? (
              <Button type="primary" size="large" onClick={() => setRecording(true)}>
                登记离岗
              </Button>
            ) : null}
          </>
        }
      />
      {absences.isPending ? <LoadingRows rows={8} /> : null}
      {absences.isError && !data ? <ErrorState error={absences.error} retry={() => void absences.refetch()} /> : null}
      {data ? (
        <div className="sheet">
          {data.unattended.length > 0 ? <Unattended page={data} /> : null}
          {data.order.length > 0 ? <Order page={data} /> : null}
          <Section title="离岗登记" aside={<span className="section-note">进行中、将开始和近 30 天的</span>}>
            <List page={data} />
          </Section>
        </div>
      ) : null}
      {data ? <RecordDrawer page={data} open={recording} close={() => setRecording(false)} /> : null}
    </>
  )
}

function leadOf({ asked, order }: AbsencePage): React.ReactNode {
  if (asked?.person) {
    return (
      <>
        新推送、短信和提醒现在找 <strong>{asked.person.name}</strong>（{asked.standsInFor ? `代${asked.standsInFor.name}，` : ''}
        {wordOf(seatWords, asked.seat)}）{asked.present ? '' : '，此人也不在岗'}。离岗期间由代理人或下一位承接，回岗当天自动恢复。
      </>
    )
  }
  return order.length === 0 ? '离岗期间由代理人承接，回岗当天自动恢复。' : '本部门没有联络员、代理联络员或部门领导，请联系系统管理员。'
}

function Order({ page }: { page: AbsencePage }) {
  return (
    <Section title="保管人顺序" aside={<span className="section-note">联络员、代理联络员、部门领导依次承接</span>}>
      <ol className="custody-order">
        {page.order.map((one) => (
          <li key={`${one.seat} ${one.person.id}`} className={one.asked ? 'is-asked' : undefined}>
            <span className="custody-seat">{wordOf(seatWords, one.seat)}</span>
            <strong>{one.person.name}</strong>
            <span>
              {one.standsInFor ? `代${one.standsInFor.name} ` : ''}
              {one.asked ? <Tag shade="done">现在找此人</Tag> : one.present ? null : <Tag shade="quiet">离岗</Tag>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Unattended({ page }: { page: AbsencePage }) {
  return (
    <Section
      title={`${page.unattended.length} 个部门无人在岗`}
      aside={<span className="section-note">推送由部门领导承接，请电话联系</span>}
    >
      <ul className="custody-warnings">
        {page.unattended.map(({ department, askedHead, since }) => (
          <li key={department.code}>
            <Tag shade="urgent">{department.name}</Tag> {askedHead === null ? '没有部门领导账号' : `由${askedHead}承接`}，自{' '}
            <Moment at={since} exact />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function List({ page }: { page: AbsencePage }) {
  const comingBack = useComeBack()
  if (page.absences.length === 0)
    return <EmptyState title="没有离岗登记">休假、出差前在这里登记起止日期和代理人，短信和提醒会自动转给代理人。</EmptyState>
  return (
    <>
      <Refusal error={comingBack.error} />
      <ul className="absences">
        {page.absences.map((absence) => (
          <Line key={absence.id} absence={absence} busy={comingBack.isPending} back={() => comingBack.mutate(absence.id)} />
        ))}
      </ul>
    </>
  )
}

function Line({ absence, busy, back }: { absence: Absence; busy: boolean; back: () => void }) {
  const { person, standIn, kind, from, backOn, state } = absence
  return (
    <li className={state === 'over' ? 'absence is-over' : 'absence'}>
      <Tag shade={state === 'now' ? 'open' : state === 'coming' ? 'done' : 'quiet'}>{stateWords[state]}</Tag>
      <span>
        <strong>{person.name}</strong> {kindWords[kind]}，{from} 起，{backOn} 回岗；{standIn ? `由${standIn.name}代理` : '由下一位承接'}
        <span className="faint">
          {' '}
          {absence.recordedBy}登记于 <Moment at={absence.recordedAt} exact />
          {absence.endedBy ? `，${absence.endedBy}办理回岗` : ''}
        </span>
      </span>
      {absence.mayEnd ? (
        <Button size="small" disabled={busy} onClick={back} aria-label={`${person.name}${state === 'now' ? '提前回岗' : '取消离岗'}`}>
          {state === 'now' ? '提前回岗' : '取消'}
        </Button>
      ) : null}
    </li>
  )
}

interface Draft {
  readonly account?: string
  readonly standIn?: string
  readonly kind: AbsenceDraft['kind']
  readonly from: Dayjs
  readonly backOn: Dayjs
}

function RecordDrawer({ page, open, close }: { page: AbsencePage; open: boolean; close: () => void }) {
  const [form] = Form.useForm<Draft>()
  const account = Form.useWatch<string | undefined>('account', form) ?? page.me
  const standIn = Form.useWatch<string | undefined>('standIn', form)
  const recording = useRecordAbsence()
  const leave = () => {
    recording.reset()
    close()
  }
  const today = dayjs(dayOf(serverNow()))
  const nameOf = (id: string) => page.people.find((each) => each.id === id)?.name ?? ''
  const options = page.people.map(({ id, name, seats }) => ({
    value: id,
    label: `${name}（${seats.map((seat) => wordOf(seatWords, seat)).join('、')}）`,
  }))
  return (
    <ActDrawer
      open={open}
      title="登记离岗"
      consequence={`离岗期间，原来找${nameOf(account) || '您'}的短信、提醒和交办由${standIn ? nameOf(standIn) : '保管人顺序中的下一位'}承接；回岗当天自动恢复。登记和每次转移都记入日志。`}
      confirm="登记"
      form={form}
      busy={recording.isPending}
      error={recording.error}
      close={leave}
      send={(draft) =>
        recording.mutate(
          {
            ...(draft.account === undefined ? {} : { account: draft.account }),
            standIn: draft.standIn ?? null,
            kind: draft.kind,
            from: draft.from.format('YYYY-MM-DD'),
            backOn: draft.backOn.format('YYYY-MM-DD'),
          },
          { onSuccess: leave },
        )
      }
    >
      {page.mayRecordOthers ? (
        <Form.Item name="account" label="离岗人员" initialValue={page.me}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
        </Form.Item>
      ) : null}
      <Form.Item name="kind" label="事由" initialValue="leave">
        <Radio.Group options={Object.entries(kindWords).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="from" label="离岗第一天" initialValue={today} rules={[{ required: true, message: '请选择日期' }]}>
        <DatePicker allowClear={false} minDate={today} />
      </Form.Item>
      <Form.Item name="backOn" label="回岗日（当天起恢复）" rules={[{ required: true, message: '请选择回岗日' }]}>
        <DatePicker minDate={today.add(1, 'day')} />
      </Form.Item>
      <Form.Item name="standIn" label="代理人" extra="不填则由联络员、代理联络员、部门领导中的下一位承接">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          options={options.filter(({ value }) => value !== account)}
        />
      </Form.Item>
    </ActDrawer>
  )
}
