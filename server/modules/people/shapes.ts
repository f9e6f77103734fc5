import { Type } from 'typebox'

export const NamedCode = Type.Object({ code: Type.String(), name: Type.String() })
