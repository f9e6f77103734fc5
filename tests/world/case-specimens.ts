import type { FieldValues } from '#notice/conditions.ts'

/** Where the first choice of every field does not do, what the tests over all procedures fill in: procedure, then step ('open' or the action). */
export const specimens: Readonly<Record<string, Readonly<Record<string, FieldValues>>>> = {}
