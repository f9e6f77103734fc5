import { Type } from 'typebox'
import { holderKinds } from '#notice/decision-words.ts'
import { penaltyCategories } from '#notice/penalty-words.ts'
import { penaltyProcedures } from '#notice/penalty-fields.ts'
import { penaltyFields } from '#notice/penalty-table.ts'
import { choice } from '#platform/http/answers.ts'

const text = (name: keyof typeof penaltyFields) => {
  const { label, code, maxLength } = penaltyFields[name]
  return Type.String({ description: code ? `${label}（${code}）` : label, maxLength })
}
const optional = (name: keyof typeof penaltyFields) =>
  Type.Optional(Type.Unsafe<string | null>({ ...text(name), type: ['string', 'null'] }))
const amount = (name: 'fine' | 'confiscated', when: string) =>
  Type.Optional(
    Type.Unsafe<string | number | null>({ type: ['string', 'number', 'null'], description: `${penaltyFields[name].label}；${when}时必填` }),
  )

/** A penalty in the fields of the 双公示 layout. Its checks are `checkPenalty`, field by field, so this only describes it. */
export const PenaltyIn = Type.Object(
  {
    sourceId: text('sourceId'),
    documentNumber: text('documentNumber'),
    offence: text('offence'),
    facts: text('facts'),
    basis: text('basis'),
    categories: Type.Array(Type.String(), {
      minItems: 1,
      description: `处罚类别（CF_CFLB）：${penaltyCategories.map(({ name, from }) => (from > '2000' ? `${name}（${from} 起）` : name)).join('、')}，或以“其他-”开头；也可写成一个以“;”分隔的文本`,
    }),
    content: text('content'),
    fine: amount('fine', '处罚类别含罚款'),
    confiscated: amount('confiscated', '处罚类别含没收'),
    licence: optional('licence'),
    decidedOn: text('decidedOn'),
    validTo: optional('validTo'),
    publicUntil: optional('publicUntil'),
    organ: optional('organ'),
    organUscc: optional('organUscc'),
    source: optional('source'),
    sourceUscc: optional('sourceUscc'),
    remark: optional('remark'),
    procedure: Type.Optional(choice(penaltyProcedures, '处罚程序：简易程序不报送')),
    holder: Type.Object({
      kind: choice<string>(holderKinds, penaltyFields.kind.label),
      name: text('name'),
      uscc: optional('uscc'),
      registrationNumber: optional('registrationNumber'),
      idType: optional('idType'),
      idNumber: optional('idNumber'),
      legalRepresentative: optional('legalRepresentative'),
    }),
    decision: optional('decision'),
    decisionDocumentNumber: optional('decisionDocumentNumber'),
    certificateNumber: optional('certificateNumber'),
    item: optional('item'),
  },
  { additionalProperties: false },
)
