import { Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { decisionFields, type DecisionField } from '#notice/decision-fields.ts'
import { confidentialities, holderKinds, idTypes, licenceCategories, results } from '#notice/decision-words.ts'
import { serverNow } from '../../api/clock.ts'
import { useItems } from '../../api/references.ts'
import type { StoredFile } from '../../api/shapes.ts'
import { FileDrop } from '../../kit/FileList.tsx'
import { Section } from '../../kit/Page.tsx'
import { dayOf } from '../../kit/time.ts'
import { RegionPicker } from './RegionPicker.tsx'

type Name = keyof typeof decisionFields
type Written = string | undefined

export interface Draft {
  readonly item?: Written
  readonly documentNumber?: Written
  readonly documentName?: Written
  readonly category?: Written
  readonly certificateName?: Written
  readonly certificateNumber?: Written
  readonly content?: Written
  readonly decidedOn?: Dayjs | null | undefined
  readonly validFrom?: Dayjs | null | undefined
  readonly validTo?: Dayjs | null | undefined
  readonly longTerm?: boolean | undefined
  readonly result?: Written
  readonly region?: Written
  readonly address?: Written
  readonly handler?: Written
  readonly reviewer?: Written
  readonly approver?: Written
  readonly confidentiality?: Written
  readonly holder: Readonly<Record<string, Written>>
}

const texts = [
  'item',
  'documentNumber',
  'documentName',
  'category',
  'certificateName',
  'certificateNumber',
  'content',
  'region',
  'address',
  'handler',
  'reviewer',
  'approver',
] as const
const nobody = {
  kind: 'legal',
  name: undefined,
  uscc: undefined,
  idType: undefined,
  idNumber: undefined,
  legalRepresentative: undefined,
  phone: undefined,
}
export const emptyDraft: Draft = {
  ...Object.fromEntries(texts.map((name) => [name, undefined])),
  decidedOn: undefined,
  validFrom: undefined,
  validTo: undefined,
  longTerm: false,
  result: 'granted',
  confidentiality: 'open',
  holder: nobody,
}

/** What stays when one paper of a pile is entered and the next one taken up. */
export function keptFields({
  item,
  documentName,
  category,
  certificateName,
  decidedOn,
  region,
  handler,
  reviewer,
  approver,
}: Draft): Partial<Draft> {
  return { item, documentName, category, certificateName, decidedOn, region, handler, reviewer, approver }
}

const nameOf = (name: Name): string[] => decisionFields[name].pointer.slice(1).split('/')
const choices = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }))

interface FieldProps {
  readonly name: Name
  readonly children: React.ReactNode
  readonly wide?: boolean
  readonly required?: boolean
  readonly hint?: string
}

/** A field with the label, the length and the duty to fill it in that the notice's own list gives it. */
function Field({ name, children, wide, required, hint }: FieldProps) {
  const field: DecisionField = decisionFields[name]
  const must = required ?? field.required === true
  const label = name === 'item' ? '许可事项' : field.label
  return (
    <Form.Item
      name={nameOf(name)}
      label={<span title={field.code ? `双公示字段 ${field.code}` : undefined}>{label}</span>}
      className={wide ? 'is-wide' : ''}
      rules={must ? [{ required: true, message: `请填写${label}`, ...(name === 'decidedOn' ? {} : { whitespace: true }) }] : []}
      {...(hint ? { extra: hint } : {})}
    >
      {children}
    </Form.Item>
  )
}

export function EntryFields({ files, changeFiles }: { files: readonly StoredFile[]; changeFiles: (files: readonly StoredFile[]) => void }) {
  return (
    <>
      <Section title="审批决定">
        <DecisionFields />
      </Section>
      <Section title="行政相对人">
        <HolderFields />
      </Section>
      <Section title="地点与经办">
        <div className="entry-grid">
          <Field name="region">
            <RegionPicker placeholder="选择区县" />
          </Field>
          <Field name="address" wide>
            <Input maxLength={decisionFields.address.maxLength} placeholder="生产经营地址或项目地址" />
          </Field>
          <Field name="handler">
            <Input maxLength={decisionFields.handler.maxLength} />
          </Field>
          <Field name="reviewer">
            <Input maxLength={decisionFields.reviewer.maxLength} />
          </Field>
          <Field name="approver">
            <Input maxLength={decisionFields.approver.maxLength} />
          </Field>
        </div>
      </Section>
      <Section title="附件">
        <FileDrop files={files} change={changeFiles} />
      </Section>
    </>
  )
}

function DecisionFields() {
  const items = useItems()
  const longTerm = Form.useWatch<boolean | undefined>('longTerm')
  const today = dayOf(serverNow())
  return (
    <div className="entry-grid">
      <Field name="item" wide>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={items.isPending}
          placeholder="输入名称或编码查找"
          options={(items.data ?? []).map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
        />
      </Field>
      <Field name="result">
        <Select options={choices(results)} />
      </Field>
      <Field name="documentNumber" hint="没有文号的填许可编号">
        <Input maxLength={decisionFields.documentNumber.maxLength} placeholder="洪行审许〔2026〕1号" />
      </Field>
      <Field name="documentName">
        <Input maxLength={decisionFields.documentName.maxLength} />
      </Field>
      <Field name="category">
        <Select allowClear options={licenceCategories.map((value) => ({ value, label: value }))} />
      </Field>
      <Field name="content" wide>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={decisionFields.content.maxLength} />
      </Field>
      <Field name="confidentiality">
        <Select options={choices(confidentialities)} />
      </Field>
      <Field name="decidedOn">
        <DatePicker maxDate={dayjs(today)} className="is-full" />
      </Field>
      <Field name="validFrom">
        <DatePicker className="is-full" />
      </Field>
      <div className="until">
        <Field name="validTo">
          <DatePicker className="is-full" disabled={longTerm === true} placeholder={longTerm ? '长期有效' : '请选择日期'} />
        </Field>
        <Form.Item name="longTerm" valuePropName="checked" className="until-long">
          <Checkbox>长期</Checkbox>
        </Form.Item>
      </div>
      <Field name="certificateName">
        <Input maxLength={decisionFields.certificateName.maxLength} />
      </Field>
      <Field name="certificateNumber">
        <Input maxLength={decisionFields.certificateNumber.maxLength} />
      </Field>
    </div>
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
        <Input maxLength={decisionFields.name.maxLength} placeholder={natural ? '与身份证件一致' : '与营业执照或登记证书一致'} />
      </Field>
      {natural ? (
        <>
          <Field name="idType">
            <Select allowClear options={choices(idTypes)} />
          </Field>
          <Field name="idNumber">
            <Input maxLength={decisionFields.idNumber.maxLength} autoComplete="off" />
          </Field>
        </>
      ) : (
        <>
          <Field name="uscc" required>
            <Input maxLength={decisionFields.uscc.maxLength} placeholder="18 位" autoComplete="off" />
          </Field>
          <Field name="legalRepresentative">
            <Input maxLength={decisionFields.legalRepresentative.maxLength} />
          </Field>
        </>
      )}
      <Field name="phone">
        <Input maxLength={decisionFields.phone.maxLength} inputMode="tel" autoComplete="off" />
      </Field>
    </div>
  )
}
