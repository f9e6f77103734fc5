import { checkIdNumber, checkUscc } from './codes.ts'
import { findStateSecret } from './decision-secrets.ts'
import { confidentialities, holderKinds, idTypes, licenceCategories, longTermDay, otherPrefix, results } from './decision-words.ts'
import type { Confidentiality, DecisionResult, HolderKind, IdType, LicenceCategory } from './decision-words.ts'
import { isRecord, readChoice, readDay, readText, refuse, refuseUnknown, withoutLength } from './field-reading.ts'
import type { FieldProblem, FieldSpec, Raw } from './field-reading.ts'

/** A decision as the outside contract §3 has it: checked, trimmed, NFC; days are 'YYYY-MM-DD'; null is "not given". */
export interface Decision {
  readonly sourceId: string
  readonly item: string
  readonly documentNumber: string
  readonly documentName: string | null
  readonly category: LicenceCategory | null
  readonly certificateName: string | null
  readonly certificateNumber: string | null
  readonly content: string
  readonly decidedOn: string
  readonly validFrom: string | null
  /** null: long-term (双公示 writes 2099/12/31). */
  readonly validTo: string | null
  readonly result: DecisionResult
  readonly holder: Holder
  readonly region: string
  readonly address: string | null
  readonly handler: string | null
  readonly reviewer: string | null
  readonly approver: string | null
  readonly confidentiality: Confidentiality | null
  readonly files: readonly string[]
  /** Document number of the decision that this one changes or ends; only there when given, so that a decision without keeps its digest. */
  readonly originalDocumentNumber?: string
}
export interface Holder {
  readonly kind: HolderKind
  readonly name: string
  readonly uscc: string | null
  readonly idType: IdType | null
  readonly idNumber: string | null
  readonly legalRepresentative: string | null
  readonly phone: string | null
}

export type DecisionVerdict =
  | { readonly ok: true; readonly value: Decision; readonly warnings: readonly FieldProblem[] }
  | { readonly ok: false; readonly errors: readonly FieldProblem[] }

export interface DecisionField extends FieldSpec {
  /** Field of the 双公示 licence layout, or null where it has none. */
  readonly code: string | null
  /** Closed list: value to Chinese words. */
  readonly choices?: Readonly<Record<string, string>>
}

function field(pointer: string, label: string, code: string | null, required: DecisionField['required'], maxLength: number): DecisionField {
  return { pointer, label, code, required, maxLength }
}

/** Every field, with the lengths of the 双公示 templates where there is one. */
export const decisionFields = {
  sourceId: field('/sourceId', '来源系统编号', null, true, 128),
  item: field('/item', '许可事项', null, true, 300),
  documentNumber: field('/documentNumber', '行政许可决定文书号', 'XK_WSH', true, 64),
  documentName: field('/documentName', '行政许可决定文书名称', 'XK_XKWS', false, 64),
  category: field('/category', '许可类别', 'XK_XKLB', false, 256),
  certificateName: field('/certificateName', '许可证书名称', 'XK_XKZS', false, 64),
  certificateNumber: field('/certificateNumber', '许可编号', 'XK_XKBH', false, 64),
  content: { ...field('/content', '许可内容', 'XK_NR', true, 4000), lines: true as const },
  decidedOn: field('/decidedOn', '许可决定日期', 'XK_JDRQ', true, 10),
  validFrom: field('/validFrom', '有效期自', 'XK_YXQZ', false, 10),
  validTo: field('/validTo', '有效期至', 'XK_YXQZI', false, 10),
  result: { ...field('/result', '决定结果', null, true, 20), choices: results },
  kind: { ...field('/holder/kind', '行政相对人类别', 'XK_XDR_LB', true, 16), choices: holderKinds },
  name: field('/holder/name', '行政相对人名称', 'XK_XDR_MC', true, 200),
  uscc: field('/holder/uscc', '统一社会信用代码', 'XK_XDR_SHXYM', 'unless-natural', 18),
  idType: field('/holder/idType', '证件类型', 'XK_XDR_ZJLX', false, 64),
  idNumber: field('/holder/idNumber', '证件号码', 'XK_XDR_ZJHM', false, 64),
  legalRepresentative: field('/holder/legalRepresentative', '法定代表人', 'XK_FRDB', false, 50),
  phone: field('/holder/phone', '联系电话', null, false, 50),
  region: field('/region', '行政区划', null, true, 6),
  address: field('/address', '地址', null, false, 500),
  handler: field('/handler', '承办人', null, false, 50),
  reviewer: field('/reviewer', '审核人', null, false, 50),
  approver: field('/approver', '批准人', null, false, 50),
  confidentiality: { ...field('/confidentiality', '公开属性', null, false, 20), choices: confidentialities },
  files: field('/files', '附件', null, false, 64),
  originalDocumentNumber: field('/originalDocumentNumber', '原行政许可决定文书号', null, false, 64),
} as const satisfies Readonly<Record<string, DecisionField>>

/** At most this many files hang on one decision. */
export const maxFiles = 100

const holderNames: ReadonlySet<string> = new Set(['kind', 'name', 'uscc', 'idType', 'idNumber', 'legalRepresentative', 'phone'])
const decisionNames: ReadonlySet<string> = new Set([...Object.keys(decisionFields).filter((name) => !holderNames.has(name)), 'holder'])
const idTypeOfWords: ReadonlyMap<string, IdType> = new Map(
  Object.entries(idTypes).flatMap(([code, words]) => [
    [code, code as IdType],
    [words, code as IdType],
  ]),
)
const categories: ReadonlySet<string> = new Set(licenceCategories)
const sixDigits = /^[1-9][0-9]{5}$/u

/**
 * Checks one decision of the exchange API, a form or a spreadsheet row. `today` is the day in Shanghai. A state secret gives the
 * single error `state-secret`: the caller then stores nothing of it, not even the refusal's input.
 */
export function checkDecision(raw: unknown, { today }: { readonly today: string }): DecisionVerdict {
  if (!isRecord(raw))
    return { ok: false, errors: [{ pointer: '', code: 'not-an-object', message: '每条决定应为一个JSON对象；请按接口说明逐项填写' }] }
  const secret = findStateSecret(raw)
  if (secret !== null) {
    const message = '涉密决定不得进入本平台：该处带有国家秘密标志，本条未作任何保存；请改由涉密渠道办理，确属误标的，去除标志后重报'
    return { ok: false, errors: [{ pointer: secret, code: 'state-secret', message }] }
  }
  const errors: FieldProblem[] = []
  const warnings: FieldProblem[] = []
  const read = (source: Raw, name: keyof typeof decisionFields) => readText(source[name], decisionFields[name], errors)

  refuseUnknown(raw, '', decisionNames, errors)
  const decidedOn = readDay(raw['decidedOn'], decisionFields.decidedOn, errors)
  if (decidedOn !== null && decidedOn > today) {
    refuse(errors, decisionFields.decidedOn, 'in-the-future', '晚于今天；决定作出后方可推送，请核对日期')
  }
  const validFrom = readDay(raw['validFrom'], decisionFields.validFrom, errors)
  const writtenTo = readDay(raw['validTo'], decisionFields.validTo, errors)
  const validTo = writtenTo === longTermDay ? null : writtenTo
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    refuse(errors, decisionFields.validTo, 'before-valid-from', '早于“有效期自”；请核对两个日期，长期有效的填null或2099-12-31')
  }
  const original = readText(raw['originalDocumentNumber'], decisionFields.originalDocumentNumber, errors)
  const value: Decision = {
    sourceId: read(raw, 'sourceId') ?? '',
    item: read(raw, 'item') ?? '',
    documentNumber: read(raw, 'documentNumber') ?? '',
    documentName: read(raw, 'documentName'),
    category: readCategory(raw, errors),
    certificateName: read(raw, 'certificateName'),
    certificateNumber: read(raw, 'certificateNumber'),
    content: read(raw, 'content') ?? '',
    decidedOn: decidedOn ?? '',
    validFrom,
    validTo,
    result: readChoice(raw['result'], decisionFields.result, results, errors) ?? 'granted',
    holder: readHolder(raw['holder'], today, errors, warnings),
    region: readRegion(raw, errors),
    address: read(raw, 'address'),
    handler: read(raw, 'handler'),
    reviewer: read(raw, 'reviewer'),
    approver: read(raw, 'approver'),
    confidentiality: readChoice(raw['confidentiality'], decisionFields.confidentiality, confidentialities, errors),
    files: readFiles(raw['files'], errors),
    ...(original === null ? {} : { originalDocumentNumber: original }),
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value, warnings }
}

function readHolder(raw: unknown, today: string, errors: FieldProblem[], warnings: FieldProblem[]): Holder {
  const given = isRecord(raw) ? raw : {}
  if (!isRecord(raw) && raw !== undefined && raw !== null) {
    errors.push({ pointer: '/holder', code: 'type', message: '“行政相对人”应为一个JSON对象；请按 kind、name、uscc 等逐项填写' })
  }
  refuseUnknown(given, '/holder', holderNames, errors)
  const kind = readChoice(given['kind'], decisionFields.kind, holderKinds, errors)
  const idType = readIdType(given, errors)
  return {
    kind: kind ?? 'legal',
    name: readText(given['name'], decisionFields.name, errors) ?? '',
    uscc: readUscc(given, kind, errors, warnings),
    idType,
    idNumber: readIdNumber(given, idType, today, errors, warnings),
    legalRepresentative: readText(given['legalRepresentative'], decisionFields.legalRepresentative, errors),
    phone: readText(given['phone'], decisionFields.phone, errors),
  }
}

function readUscc(given: Raw, kind: HolderKind | null, errors: FieldProblem[], warnings: FieldProblem[]): string | null {
  const spec = decisionFields.uscc
  const written = given['uscc']
  const text = typeof written === 'string' && written.trim() !== '' ? written : readText(written, spec, errors)
  if (text === null) {
    if (
      kind !== null &&
      kind !== 'natural' &&
      (written === undefined || written === null || written === '' || typeof written === 'string')
    ) {
      refuse(errors, spec, 'required', `必填：相对人为${holderKinds[kind]}；请按营业执照或登记证书填写18位代码`)
    }
    return null
  }
  if (kind === 'natural') {
    refuse(errors, spec, 'not-for-natural', '不适用于自然人；请删除本项，或更正“行政相对人类别”')
    return null
  }
  const verdict = checkUscc(text)
  if (!verdict.ok) {
    errors.push({ pointer: spec.pointer, code: verdict.code, message: verdict.message })
    return null
  }
  for (const warning of verdict.warnings) warnings.push({ pointer: spec.pointer, ...warning })
  if (kind !== null && verdict.normalised.startsWith('92') !== (kind === 'individualBusiness')) {
    const message = `“统一社会信用代码”与“行政相对人类别”（${holderKinds[kind]}）不一致：92开头的代码属于个体工商户；请核对`
    warnings.push({ pointer: spec.pointer, code: 'uscc-kind', message })
  }
  return verdict.normalised
}

export function readIdType(given: Raw, errors: FieldProblem[]): IdType | null {
  const text = readText(given['idType'], decisionFields.idType, errors)
  if (text === null) return null
  const known = idTypeOfWords.get(text)
  if (known) return known
  if (isOther(text)) return text
  const allowed = Object.entries(idTypes).map(([code, words]) => `${code}（${words}）`)
  refuse(errors, decisionFields.idType, 'not-allowed', `不在允许的取值内；请填写其中之一：${allowed.join('、')}，或以“其他-”开头写明类型`)
  return null
}

export function readIdNumber(
  given: Raw,
  idType: IdType | null,
  today: string,
  errors: FieldProblem[],
  warnings: FieldProblem[],
): string | null {
  const spec = decisionFields.idNumber
  const text = readText(given['idNumber'], spec, errors)
  const typeMissing = given['idType'] === undefined || given['idType'] === null || given['idType'] === ''
  if (text === null) return null
  if (idType === null && typeMissing) {
    warnings.push({
      pointer: decisionFields.idType.pointer,
      code: 'id-type-missing',
      message: '填写了“证件号码”而未填“证件类型”，号码未经校验；请补填证件类型',
    })
  }
  if (idType !== 'id-card') return text
  const verdict = checkIdNumber(text, today)
  if (verdict.ok) return verdict.normalised
  errors.push({ pointer: spec.pointer, code: verdict.code, message: verdict.message })
  return null
}

function readCategory(raw: Raw, errors: FieldProblem[]): LicenceCategory | null {
  const text = readText(raw['category'], decisionFields.category, errors)
  if (text === null) return null
  if (isCategory(text)) return text
  refuse(
    errors,
    decisionFields.category,
    'not-allowed',
    `不在允许的取值内；请填写${licenceCategories.join('、')}之一，或以“其他-”开头写明类别`,
  )
  return null
}

function isCategory(text: string): text is LicenceCategory {
  return categories.has(text) || isOther(text)
}

function isOther(text: string): text is `其他-${string}` {
  return text.startsWith(otherPrefix) && text.length > otherPrefix.length
}

/** Only the form of GB/T 2260 is checked: whether a region is known here, the routing decides and a person may put right. */
function readRegion(raw: Raw, errors: FieldProblem[]): string {
  const given = raw['region']
  if (typeof given === 'string' && sixDigits.test(given)) return given
  const text = readText(given, withoutLength(decisionFields.region), errors)
  if (text === null) return ''
  if (sixDigits.test(text)) return text
  refuse(errors, decisionFields.region, 'region-form', '应为6位数字的行政区划代码（GB/T 2260），如东湖区填360102、市本级填360100；请更正')
  return ''
}

function readFiles(raw: unknown, errors: FieldProblem[]): readonly string[] {
  const spec = decisionFields.files
  if (raw === undefined || raw === null) return []
  if (!Array.isArray(raw)) {
    refuse(errors, spec, 'type', '应为附件编号的数组；请先上传附件，再填写返回的编号')
    return []
  }
  const given: readonly unknown[] = raw
  if (given.length > maxFiles) {
    refuse(errors, spec, 'too-many', `最多${maxFiles}个，现有${given.length}个；请合并后重报`)
    return []
  }
  const files = given.map((one, at) => readText(one, { ...spec, pointer: `/files/${at}`, required: true }, errors))
  return files.filter((id) => id !== null)
}
