import { Type, type TSchema } from 'typebox'

export const FlawShape = Type.Object({ pointer: Type.String(), code: Type.String(), message: Type.String() })
export const ProblemShape = Type.Object(
  {
    type: Type.String(),
    title: Type.String({ description: '中文：什么不对、在哪里、怎么办' }),
    status: Type.Integer(),
    code: Type.String(),
    errors: Type.Optional(Type.Array(FlawShape)),
  },
  { additionalProperties: true },
)
/** Responses of a call: its success and what every call may answer besides. */
export const answers = <Success extends TSchema>(success: Success) => ({ 200: success, '4xx': ProblemShape, '5xx': ProblemShape })
