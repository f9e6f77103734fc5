import { Button, DatePicker, Form, Input, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useEffect } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { holderKinds, idTypes } from '#notice/decision-words.ts'
import { penaltyFields } from '#notice/penalty-table.ts'
import { findCategory, penaltyCategories } from '#notice/penalty-words.ts'
import { Refused } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { useItems } from '../../api/references.ts'
import { ActionBar, PageHeader, Section } from '../../kit/Page.tsx'
import { Refusal } from '../../kit/States.tsx'
import { dayOf } from '../../kit/time.ts'
import { useDecision } from '../decisions/queries.ts'
import { usePenaltyEntry } from './queries.ts'
import '../imports/entry.css'

type Name = keyof typeof penaltyFields
interface Draft {
  readonly [name: string]: unknown
  readonly decidedOn?: Dayjs
  readonly validTo?: Dayjs
  readonly holder?: Readonly<Record<string, unknown>>
}
const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** 录入行政处罚: one penalty by hand, with the checks that systems get; from a decision's page it is linked at once (2.2.3.2). */
export function Page() {
  const [form] = Form.useForm<Draft>()
  const [search] = useSearchParams()
  const about = search.get('decision')
  const entry = usePenaltyEntry()
  const navigate = useNavigate()
  const send = (draft: Draft) => {
    entry.mutate(toPenalty(draft, about), {
      onSuccess: ({ id }) => void navigate(`/penalties/${id}`),
      onError: (error) => {
        if (!(error instanceof Refused)) return
        form.setFields(error.errors.map(({ pointer, message }) => ({ name: pointer.slice(1).split('/') as never, errors: [message] })))
        const first = error.errors[0]?.pointer.slice(1).split('/')
        if (first) form.scrollToField(first, { focus: true, block: 'center' })
      },
    })
  }
  const general = entry.error instanceof Refused && entry.error.code === 'rejected' ? new Error(entry.error.message) : entry.error
  return (
    <div className="entry">
      <PageHeader
        title="录入行政处罚"
        above={<Link to="/penalties">行政处罚</Link>}
        lead="本部门作出的、影响许可决定的处罚在这里录入。涉密的和简易程序的处罚不报送。"
      />
      <Form
        form={form}
        name="penalty"
        layout="vertical"
        onFinish={send}
        scrollToFirstError={{ focus: true, block: 'center' }}
        initialValues={{ holder: { kind: 'legal' } }}
      >
        <div className="sheet">
          {about === null ? <OriginalFields /> : <OriginalShown id={about} fill={(values) => form.setFieldsValue(values)} />}
          <Section title="行政相对人">
            <HolderFields />
          </Section>
          <Section title="处罚决定">
            <PenaltyFields />
          </Section>
        </div>
        <Refusal error={general} />
        <ActionBar consequence="提交后与原决定关联，告知每一个收到原决定的部门；吊销许可证照的，审批局随即办理注销。">
          <Button type="primary" htmlType="submit" loading={entry.isPending}>
            提交
          </Button>
        </ActionBar>
      </Form>
    </div>
  )
}

function Field({ name, children, wide, required }: { name: Name; children: React.ReactNode; wide?: boolean; required?: boolean }) {
  const field = penaltyFields[name]
  const must = required ?? field.required === true
  return (
    <Form.Item
      name={field.pointer.slice(1).split('/')}
      label={<span title={field.code ? `双公示字段 ${field.code}` : undefined}>{field.label}</span>}
      className={wide ? 'is-wide' : ''}
      rules={must ? [{ required: true, message: `请填写${field.label}` }] : []}
    >
      {children}
    </Form.Item>
  )
}

function OriginalFields() {
  const items = useItems()
  return (
    <Section title="影响的许可决定" aside={<span className="faint">填一项即可；都不填的，由审批局人工关联</span>}>
      <div className="entry-grid">
        <Field name="decisionDocumentNumber">
          <Input maxLength={penaltyFields.decisionDocumentNumber.maxLength} placeholder="洪行审许〔2026〕1号" />
        </Field>
        <Field name="certificateNumber">
          <Input maxLength={penaltyFields.certificateNumber.maxLength} />
        </Field>
        <Field name="item">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            loading={items.isPending}
            options={(items.data ?? []).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
          />
        </Field>
      </div>
    </Section>
  )
}

/** From a decision's page: the original is known, and so is its holder. */
function OriginalShown({ id, fill }: { id: string; fill: (values: object) => void }) {
  const decision = useDecision(id)
  const known = decision.data?.decision
  useEffect(() => {
    if (!known) return
    const { kind, name, uscc, legalRepresentative } = known.holder
    fill({ holder: { kind, name, ...(uscc ? { uscc } : {}), ...(legalRepresentative ? { legalRepresentative } : {}) } })
    // The form keeps what the official changes afterwards.
  }, [known, fill])
  return (
    <Section title="影响的许可决定">
      <p>{known ? `${known.item.name}　${known.documentNumber}　${known.holder.name}` : '正在读取……'}</p>
    </Section>
  )
}

function HolderFields() {
  const natural = Form.useWatch<string | undefined>(['holder', 'kind']) === 'natural'
  return (
    <div className="entry-grid">
      <Field name="kind" wide>
        <Radio.Group options={choices(holderKinds)} />
      </Field>
      <Field name="name" wide>
        <Input maxLength={penaltyFields.name.maxLength} />
      </Field>
      {natural ? (
        <>
          <Field name="idType">
            <Select allowClear options={choices(idTypes)} />
          </Field>
          <Field name="idNumber">
            <Input maxLength={penaltyFields.idNumber.maxLength} autoComplete="off" />
          </Field>
        </>
      ) : (
        <>
          <Field name="uscc" required>
            <Input maxLength={penaltyFields.uscc.maxLength} placeholder="18 位" autoComplete="off" />
          </Field>
          <Field name="legalRepresentative">
            <Input maxLength={penaltyFields.legalRepresentative.maxLength} />
          </Field>
        </>
      )}
    </div>
  )
}

function PenaltyFields() {
  const chosen = Form.useWatch<readonly string[] | undefined>('categories') ?? []
  const touches = chosen.some((name) => (findCategory(name)?.effect ?? 'none') !== 'none')
  const area = (name: Name) => (
    <Field name={name} wide>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={penaltyFields[name].maxLength} />
    </Field>
  )
  return (
    <div className="entry-grid">
      <Field name="documentNumber">
        <Input maxLength={penaltyFields.documentNumber.maxLength} placeholder="洪市监罚〔2026〕1号" />
      </Field>
      <Field name="decidedOn">
        <DatePicker className="is-full" maxDate={dayjs(dayOf(serverNow()))} />
      </Field>
      <Field name="validTo">
        <DatePicker className="is-full" placeholder="不填为长期" />
      </Field>
      {area('offence')}
      {area('facts')}
      {area('basis')}
      <Field name="categories" wide>
        <Select mode="multiple" options={penaltyCategories.map(({ name }) => ({ value: name, label: name }))} />
      </Field>
      {chosen.includes('罚款') ? (
        <Field name="fine" required>
          <Input inputMode="decimal" placeholder="如 5000 元填 0.5" />
        </Field>
      ) : null}
      {chosen.some((name) => name.startsWith('没收')) ? (
        <Field name="confiscated" required>
          <Input inputMode="decimal" placeholder="以万元为单位" />
        </Field>
      ) : null}
      {touches ? (
        <Field name="licence" required wide>
          <Input maxLength={penaltyFields.licence.maxLength} />
        </Field>
      ) : null}
      {area('content')}
      {area('remark')}
    </div>
  )
}

function toPenalty(draft: Draft, about: string | null): Readonly<Record<string, unknown>> {
  const { decidedOn, validTo, holder = {}, ...rest } = draft
  const given = (values: object) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''))
  return {
    ...given({ ...rest, decidedOn: decidedOn?.format('YYYY-MM-DD'), validTo: validTo?.format('YYYY-MM-DD') }),
    holder: given(holder),
    ...(about === null ? {} : { decision: about }),
  }
}
