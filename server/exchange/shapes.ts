import { Type, type TSchema } from 'typebox'
import { decisionFields } from '#notice/decision-fields.ts'

export const Flaw = Type.Object({ pointer: Type.String(), code: Type.String(), message: Type.String() })
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: '中文：什么不对、在哪里、怎么办' }),
    status: Type.Integer(),
    code: Type.String(),
    errors: Type.Optional(Type.Array(Flaw)),
  },
  { additionalProperties: true },
)
/** Responses of a call: its success and what every call may answer besides. */
export const answers = <Success extends TSchema>(success: Success) => ({ 200: success, '4xx': Problem, '5xx': Problem })

const text = (name: keyof typeof decisionFields) => {
  const { label, code, maxLength } = decisionFields[name]
  return Type.String({ description: code ? `${label}（${code}）` : label, maxLength })
}
const optional = (name: keyof typeof decisionFields) => Type.Optional(Type.Union([text(name), Type.Null()]))
const choice = (name: 'result' | 'kind' | 'confidentiality') =>
  Type.Union(
    Object.entries(decisionFields[name].choices).map(([value, words]) => Type.Literal(value, { description: words })),
    { description: decisionFields[name].label },
  )

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
    result: choice('result'),
    holder: Type.Object({
      kind: choice('kind'),
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
    confidentiality: Type.Optional(choice('confidentiality')),
    files: Type.Optional(Type.Array(Type.String())),
  },
  { additionalProperties: false },
)

export const DecisionResult = Type.Object({
  sourceId: Type.Union([Type.String(), Type.Null()]),
  status: Type.Union(['accepted', 'duplicate', 'revised', 'unrouted', 'rejected'].map((status) => Type.Literal(status))),
  id: Type.Union([Type.String(), Type.Null()]),
  revision: Type.Union([Type.Integer(), Type.Null()]),
  pushes: Type.Array(Type.Object({ id: Type.String(), department: Type.String(), role: Type.String() })),
  errors: Type.Array(Flaw),
})
export const DecisionResults = Type.Object({ decisions: Type.Array(DecisionResult) })
