import type { FieldValues } from '#notice/conditions.ts'

/** Where the first choice of every field does not do, what the tests over all procedures fill in: procedure, then step ('open' or the action). */
export const specimens: Readonly<Record<string, Readonly<Record<string, FieldValues>>>> = {
  // Two years in the department before the first day (2.3.2.2), and a term that is not over before it begins.
  'liaison-appointment': { open: { inDepartmentSince: '2015-07-01', endsOn: '2030-12-31' } },
}
