import { Type } from 'typebox'
import { decisionFields } from '#notice/decision-fields.ts'
import { choice, FlawShape, Nullable } from '#platform/http/answers.ts'

const text = (name: keyof typeof decisionFields) => {
  const { label, code, maxLength } = decisionFields[name]
  return Type.String({ description: code ? `${label}（${code}）` : label, maxLength })
}
const optional = (name: keyof typeof decisionFields) =>
  Type.Optional(Type.Unsafe<string | null>({ ...text(name), type: ['string', 'null'] }))
const listed = (name: 'result' | 'kind' | 'confidentiality') => choice<string>(decisionFields[name].choices, decisionFields[name].label)

/** A decision as the outside contract §3 has it. Its checks are `checkDecision`, field by field, so this only describes it. */
export const DecisionIn = Type.Object(
  {
    sourceId: text('sourceId'),
    item: text('item'),
    documentNumber: text('documentNumber'),
    documentName: optional('documentName'),
    category: optional('category'),
    certificateName: optional('certificateName'),
    certificateNumber: optional('certificateNumber'),
    content: text('content'),
    decidedOn: text('decidedOn'),
    validFrom: optional('validFrom'),
    validTo: optional('validTo'),
    result: listed('result'),
    holder: Type.Object({
      kind: listed('kind'),
      name: text('name'),
      uscc: optional('uscc'),
      idType: optional('idType'),
      idNumber: optional('idNumber'),
      legalRepresentative: optional('legalRepresentative'),
      phone: optional('phone'),
    }),
    region: text('region'),
    address: optional('address'),
    handler: optional('handler'),
    reviewer: optional('reviewer'),
    approver: optional('approver'),
    confidentiality: Type.Optional(listed('confidentiality')),
    files: Type.Optional(Type.Array(Type.String())),
    originalDocumentNumber: optional('originalDocumentNumber'),
  },
  { additionalProperties: false },
)

export const DecisionResult = Type.Object({
  sourceId: Nullable,
  status: choice(['accepted', 'duplicate', 'revised', 'unrouted', 'rejected']),
  id: Nullable,
  revision: Type.Unsafe<number | null>({ type: ['integer', 'null'] }),
  pushes: Type.Array(Type.Object({ id: Type.String(), department: Type.String(), role: Type.String() })),
  errors: Type.Array(FlawShape),
})
export const DecisionResults = Type.Object({ decisions: Type.Array(DecisionResult) })
