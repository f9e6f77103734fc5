import { checkUscc } from './codes.ts'
import { findStateSecret } from './decision-secrets.ts'
import { longTermDay, otherPrefix, type HolderKind, type IdType } from './decision-words.ts'
import { isRecord, readChoice, readDay, readText, refuse, refuseUnknown } from './field-reading.ts'
import type { FieldProblem, FieldSpec, Raw } from './field-reading.ts'
import { penaltyFields, penaltyHolderNames, readPenaltyHolder } from './penalty-table.ts'
import { effectOf, findCategory, penaltyCategories, splitCategories, type LicenceEffect } from './penalty-words.ts'

/** A penalty that affects a decision (2.2.3.2): checked, trimmed, NFC; days are 'YYYY-MM-DD'; null is "not given". */
export interface Penalty {
  readonly sourceId: string
  readonly documentNumber: string
  readonly offence: string
  readonly facts: string
  readonly basis: string
  readonly categories: readonly string[]
  /** Read from the categories and, where they say 暂扣或者吊销, from the decision's words. */
  readonly effect: LicenceEffect
  readonly content: string
  /** In units of 10,000 yuan, as decimal text with at most six places. */
  readonly fine: string | null
  readonly confiscated: string | null
  readonly licence: string | null
  readonly decidedOn: string
  /** null: long-term. */
  readonly validTo: string | null
  readonly publicUntil: string | null
  readonly organ: string | null
  readonly organUscc: string | null
  readonly source: string | null
  readonly sourceUscc: string | null
  readonly remark: string | null
  readonly holder: PenaltyHolder
  /** What tells the original decision; any of them may be given. */
  readonly decision: string | null
  readonly decisionDocumentNumber: string | null
  readonly certificateNumber: string | null
  readonly item: string | null
}
export interface PenaltyHolder {
  readonly kind: HolderKind
  readonly name: string
  readonly uscc: string | null
  readonly registrationNumber: string | null
  readonly idType: IdType | null
  readonly idNumber: string | null
  readonly legalRepresentative: string | null
}
export type PenaltyVerdict =
  | { readonly ok: true; readonly value: Penalty }
  | { readonly ok: false; readonly errors: readonly FieldProblem[] }

const penaltyNames: ReadonlySet<string> = new Set([...Object.keys(penaltyFields).filter((name) => !penaltyHolderNames.has(name)), 'holder'])

export const penaltyProcedures = { ordinary: '普通程序', summary: '简易程序' } as const
/** A remark or a document's number that says it was done on the spot; 不适用简易程序 says the opposite. */
const onTheSpot = /(?<![不非未]|不适用|不属于|未适用)(?:简易程序|当场处罚|当场行政处罚)/u

/**
 * Checks one penalty of the exchange API, a form or a spreadsheet row. `today` is the day in Shanghai. A state secret gives the single
 * error `state-secret`: the caller then stores nothing of it. Penalties by 简易程序 are not reported (发改办财金〔2018〕424号).
 */
export function checkPenalty(raw: unknown, { today }: { readonly today: string }): PenaltyVerdict {
  if (!isRecord(raw))
    return { ok: false, errors: [{ pointer: '', code: 'not-an-object', message: '每条处罚应为一个JSON对象；请按接口说明逐项填写' }] }
  const secret = findStateSecret(raw)
  if (secret !== null) {
    const message = '涉密行政处罚不得报送：该处带有国家秘密标志，本条未作任何保存；请改由涉密渠道办理，确属误标的，去除标志后重报'
    return { ok: false, errors: [{ pointer: secret, code: 'state-secret', message }] }
  }
  const errors: FieldProblem[] = []
  const read = (name: keyof typeof penaltyFields) => readText(raw[name], penaltyFields[name], errors)
  refuseUnknown(raw, '', penaltyNames, errors)
  refuseSummary(raw, errors)
  const decidedOn = readDay(raw['decidedOn'], penaltyFields.decidedOn, errors)
  if (decidedOn !== null && decidedOn > today) refuse(errors, penaltyFields.decidedOn, 'in-the-future', '晚于今天；请核对日期')
  const categories = readCategories(raw['categories'], decidedOn, errors)
  const money = {
    fine: readMoney(raw['fine'], penaltyFields.fine, errors),
    confiscated: readMoney(raw['confiscated'], penaltyFields.confiscated, errors),
  }
  const [content, licence, facts] = [read('content') ?? '', read('licence'), read('facts') ?? '']
  refuseMissingParts(raw, categories, errors)
  const writtenTo = readDay(raw['validTo'], penaltyFields.validTo, errors)
  const value: Penalty = {
    sourceId: read('sourceId') ?? '',
    documentNumber: read('documentNumber') ?? '',
    offence: read('offence') ?? '',
    facts,
    basis: read('basis') ?? '',
    categories,
    effect: effectOf(categories, `${content} ${licence ?? ''}`),
    content,
    ...money,
    licence,
    decidedOn: decidedOn ?? '',
    validTo: writtenTo === longTermDay ? null : writtenTo,
    publicUntil: readDay(raw['publicUntil'], penaltyFields.publicUntil, errors),
    organ: read('organ'),
    organUscc: readOrganCode(raw['organUscc'], penaltyFields.organUscc, errors),
    source: read('source'),
    sourceUscc: readOrganCode(raw['sourceUscc'], penaltyFields.sourceUscc, errors),
    remark: read('remark'),
    holder: readPenaltyHolder(raw['holder'], today, errors),
    decision: readDecisionId(raw['decision'], errors),
    decisionDocumentNumber: read('decisionDocumentNumber'),
    certificateNumber: read('certificateNumber'),
    item: read('item'),
  }
  if (decidedOn !== null && value.validTo !== null && value.validTo < decidedOn)
    refuse(errors, penaltyFields.validTo, 'before-decided', '早于“处罚决定日期”；请核对两个日期，长期有效的填2099-12-31')
  return errors.length > 0 ? { ok: false, errors } : { ok: true, value }
}

function refuseSummary(raw: Raw, errors: FieldProblem[]): void {
  const procedure = raw['procedure']
  const said = typeof procedure === 'string' && /summary|简易|当场/u.test(procedure)
  const elsewhere = ['remark', 'documentNumber'].find((name) => typeof raw[name] === 'string' && onTheSpot.test(raw[name]))
  if (said || elsewhere !== undefined) {
    const spec = penaltyFields[said ? 'procedure' : (elsewhere as 'remark')]
    refuse(
      errors,
      spec,
      'summary-procedure',
      '表明这是简易程序（当场）作出的处罚：按双公示要求不予报送，本条未收下；确为普通程序的，请更正后重报',
    )
    return
  }
  if (procedure === '普通程序' || procedure === '一般程序') return
  readChoice(procedure, penaltyFields.procedure, penaltyProcedures, errors)
}

function readCategories(given: unknown, decidedOn: string | null, errors: FieldProblem[]): readonly string[] {
  const spec = penaltyFields.categories
  const text = Array.isArray(given) && given.every((one) => typeof one === 'string') ? given.join(';') : given
  const written = readText(text, { ...spec, lines: true }, errors)
  if (written === null) return []
  const categories = splitCategories(written)
  for (const name of categories) {
    const category = findCategory(name)
    if (name.startsWith(otherPrefix) && name.length > otherPrefix.length) continue
    if (!category) {
      const allowed = penaltyCategories.filter(({ from }) => decidedOn === null || from <= decidedOn).map((one) => one.name)
      refuse(
        errors,
        spec,
        'not-allowed',
        `中的“${name.slice(0, 30).toWellFormed()}”不在允许的取值内；请填写${allowed.join('、')}，多个用“;”分隔，或以“其他-”开头写明类别`,
      )
    } else if (decidedOn !== null && (decidedOn < category.from || (category.to !== null && decidedOn >= category.to))) {
      refuse(errors, spec, 'category-not-in-force', `“${name}”自${category.from}起施行，处罚决定日期为${decidedOn}；请核对日期或类别`)
    }
  }
  return categories
}

/** What the template demands for a category: the amount of a fine, what was taken away, which licence. */
function refuseMissingParts(raw: Raw, categories: readonly string[], errors: FieldProblem[]): void {
  const blank = (name: string) => raw[name] === undefined || raw[name] === null || raw[name] === ''
  const need = (name: 'fine' | 'confiscated' | 'licence', because: string | undefined) => {
    if (because !== undefined && blank(name)) refuse(errors, penaltyFields[name], 'required', `必填：处罚类别含“${because}”；请补充后重报`)
  }
  need(
    'fine',
    categories.find((name) => name === '罚款'),
  )
  need(
    'confiscated',
    categories.find((name) => name === '没收违法所得' || name === '没收非法财物'),
  )
  need(
    'licence',
    categories.find((name) => (findCategory(name)?.effect ?? 'none') !== 'none'),
  )
}

const moneyForm = /^(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?$/u
function readMoney(given: unknown, spec: FieldSpec, errors: FieldProblem[]): string | null {
  if (given === undefined || given === null || given === '') return null
  const text = String(typeof given === 'number' ? given : typeof given === 'string' ? given.normalize('NFKC').replace(/[\s,]/gu, '') : '?')
  if (moneyForm.test(text)) return text
  refuse(errors, spec, 'not-an-amount', '应为以万元为单位的数，最多6位小数，如5000元填0.5；请更正')
  return null
}

function readOrganCode(given: unknown, spec: FieldSpec, errors: FieldProblem[]): string | null {
  const text = readText(given, { ...spec, maxLength: 30 }, errors)
  if (text === null) return null
  const verdict = checkUscc(text)
  if (verdict.ok) return verdict.normalised
  errors.push({ pointer: spec.pointer, code: verdict.code, message: verdict.message })
  return null
}

function readDecisionId(given: unknown, errors: FieldProblem[]): string | null {
  const text = readText(typeof given === 'number' ? String(given) : given, penaltyFields.decision, errors)
  if (text === null || /^[0-9]{1,18}$/u.test(text)) return text
  refuse(errors, penaltyFields.decision, 'not-an-id', '应为本平台的决定编号（数字）；没有编号的，请填原许可决定文书号或许可编号')
  return null
}
