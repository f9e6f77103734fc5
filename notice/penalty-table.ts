import { checkUscc, usccPlaceholder } from './codes.ts'
import { readIdNumber, readIdType } from './decision-fields.ts'
import { holderKinds, type HolderKind } from './decision-words.ts'
import { isRecord, readChoice, readText, refuse, refuseUnknown } from './field-reading.ts'
import type { FieldProblem, FieldSpec } from './field-reading.ts'
import type { PenaltyHolder } from './penalty-fields.ts'

export interface PenaltyField extends FieldSpec {
  /** Field of the 双公示 penalty layout, or null where it has none. */
  readonly code: string | null
}
const field = (
  pointer: string,
  label: string,
  code: string | null,
  required: PenaltyField['required'],
  maxLength: number,
): PenaltyField => ({
  pointer,
  label,
  code,
  required,
  maxLength,
})
const lines = { lines: true as const }

/** Every field, with the lengths of the 双公示 template where there is one. */
export const penaltyFields = {
  sourceId: field('/sourceId', '来源系统编号', null, true, 128),
  documentNumber: field('/documentNumber', '行政处罚决定书文号', 'CF_WSH', true, 128),
  offence: { ...field('/offence', '违法行为类型', 'CF_WFXW', true, 2000), ...lines },
  facts: { ...field('/facts', '违法事实', 'CF_SY', true, 5000), ...lines },
  basis: { ...field('/basis', '处罚依据', 'CF_YJ', true, 2048), ...lines },
  categories: field('/categories', '处罚类别', 'CF_CFLB', true, 255),
  content: { ...field('/content', '处罚内容', 'CF_NR', true, 4000), ...lines },
  fine: field('/fine', '罚款金额（万元）', 'CF_NR_FK', false, 20),
  confiscated: field('/confiscated', '没收违法所得、没收非法财物的金额（万元）', 'CF_NR_WFFF', false, 20),
  licence: field('/licence', '暂扣或吊销证照名称及编号', 'CF_NR_ZKDX', false, 200),
  decidedOn: field('/decidedOn', '处罚决定日期', 'CF_JDRQ', true, 10),
  validTo: field('/validTo', '处罚有效期', 'CF_YXQ', false, 10),
  publicUntil: field('/publicUntil', '公示截止期', 'CF_GSJZQ', false, 10),
  organ: field('/organ', '处罚机关', 'CF_CFJG', false, 200),
  organUscc: field('/organUscc', '处罚机关统一社会信用代码', 'CF_CFJGDM', false, 18),
  source: field('/source', '数据来源单位', 'CF_SJLY', false, 200),
  sourceUscc: field('/sourceUscc', '数据来源单位统一社会信用代码', 'CF_SJLYDM', false, 18),
  remark: { ...field('/remark', '备注', 'BZ', false, 512), ...lines },
  procedure: field('/procedure', '处罚程序', null, false, 20),
  kind: field('/holder/kind', '行政相对人类别', 'CF_XDR_LB', true, 16),
  name: field('/holder/name', '行政相对人名称', 'CF_XDR_MC', true, 200),
  uscc: field('/holder/uscc', '统一社会信用代码', 'CF_XDR_SHXYM', 'unless-natural', 18),
  registrationNumber: field('/holder/registrationNumber', '工商注册号', 'CF_XDR_GSZC', false, 50),
  idType: field('/holder/idType', '证件类型', 'CF_XDR_ZJLX', false, 64),
  idNumber: field('/holder/idNumber', '证件号码', 'CF_XDR_ZJHM', false, 64),
  legalRepresentative: field('/holder/legalRepresentative', '法定代表人', 'CF_FRDB', false, 50),
  decision: field('/decision', '原决定编号（本平台）', null, false, 18),
  decisionDocumentNumber: field('/decisionDocumentNumber', '原行政许可决定文书号', null, false, 64),
  certificateNumber: field('/certificateNumber', '原许可编号', null, false, 64),
  item: field('/item', '许可事项', null, false, 300),
} as const satisfies Readonly<Record<string, PenaltyField>>

export const penaltyHolderNames: ReadonlySet<string> = new Set([
  'kind',
  'name',
  'uscc',
  'registrationNumber',
  'idType',
  'idNumber',
  'legalRepresentative',
])

export function readPenaltyHolder(raw: unknown, today: string, errors: FieldProblem[]): PenaltyHolder {
  const given = isRecord(raw) ? raw : {}
  if (!isRecord(raw) && raw !== undefined && raw !== null)
    errors.push({ pointer: '/holder', code: 'type', message: '“行政相对人”应为一个JSON对象；请按 kind、name、uscc 等逐项填写' })
  refuseUnknown(given, '/holder', penaltyHolderNames, errors)
  const kind = readChoice(given['kind'], penaltyFields.kind, holderKinds, errors)
  const registrationNumber = readText(given['registrationNumber'], penaltyFields.registrationNumber, errors)
  const idType = readIdType(given, errors)
  return {
    kind: kind ?? 'legal',
    name: readText(given['name'], penaltyFields.name, errors) ?? '',
    uscc: readHolderCode(given['uscc'], kind, registrationNumber, errors),
    registrationNumber,
    idType,
    idNumber: readIdNumber(given, idType, today, errors, []),
    legalRepresentative: readText(given['legalRepresentative'], penaltyFields.legalRepresentative, errors),
  }
}

/** null as well for an individual business that has no code yet: 17 zeros and X with its registration number. */
function readHolderCode(given: unknown, kind: HolderKind | null, registrationNumber: string | null, errors: FieldProblem[]): string | null {
  const spec = penaltyFields.uscc
  const text = readText(given, { ...spec, maxLength: 30 }, errors)
  if (text === null) {
    if (kind !== null && kind !== 'natural' && (given === undefined || given === null || typeof given === 'string'))
      refuse(errors, spec, 'required', `必填：相对人为${holderKinds[kind]}；请按营业执照或登记证书填写18位代码`)
    return null
  }
  if (kind === 'natural') {
    refuse(errors, spec, 'not-for-natural', '不适用于自然人；请删除本项，或更正“行政相对人类别”')
    return null
  }
  const verdict = checkUscc(text, kind === 'individualBusiness' && registrationNumber !== null ? { registrationNumber } : undefined)
  if (!verdict.ok) {
    errors.push({ pointer: spec.pointer, code: verdict.code, message: verdict.message })
    return null
  }
  if (verdict.normalised === usccPlaceholder) return null
  if (kind !== null && verdict.normalised.startsWith('92') !== (kind === 'individualBusiness'))
    refuse(errors, spec, 'uscc-kind', `与“行政相对人类别”（${holderKinds[kind]}）不一致：92开头的代码属于个体工商户；请核对`)
  return verdict.normalised
}
