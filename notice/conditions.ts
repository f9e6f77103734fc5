/** What a filled-in field can hold; a case keeps the last value of each. */
export type FieldValue = string | number | boolean | readonly string[]
export type FieldValues = Readonly<Record<string, FieldValue>>

/** A guard is data: six words, and nothing that a lawyer could not read. */
export type Condition<F extends string = string> =
  | { readonly field: F; readonly is: string | boolean | readonly string[] }
  | { readonly field: F; readonly atLeast: number }
  | { readonly field: F; readonly has: string }
  | { readonly given: F }
  | { readonly all: readonly Condition<F>[] }
  | { readonly any: readonly Condition<F>[] }
  | { readonly not: Condition<F> }

/**
 * Does it hold for these values? `is`: equals, or is one of; `atLeast`: a number not below, or a list not shorter; `has`: a list
 * contains; `given`: filled in; `all`, `any`, `not` join others. A field that is not filled in equals nothing.
 */
export function holdsFor(condition: Condition, values: FieldValues): boolean {
  if ('all' in condition) return condition.all.every((one) => holdsFor(one, values))
  if ('any' in condition) return condition.any.some((one) => holdsFor(one, values))
  if ('not' in condition) return !holdsFor(condition.not, values)
  if ('given' in condition) return isGiven(values[condition.given])
  const value = values[condition.field]
  if ('is' in condition) return Array.isArray(condition.is) ? condition.is.includes(value) : condition.is === value
  if ('has' in condition) return Array.isArray(value) && value.includes(condition.has)
  return typeof value === 'number' ? value >= condition.atLeast : Array.isArray(value) && value.length >= condition.atLeast
}

export function isGiven(value: FieldValue | null | undefined): value is FieldValue {
  if (value === undefined || value === null) return false
  return typeof value === 'string' ? value.trim() !== '' : typeof value !== 'object' || value.length > 0
}

/** The fields that a condition looks at. */
export function fieldsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsIn)
  if ('any' in condition) return condition.any.flatMap(fieldsIn)
  if ('not' in condition) return fieldsIn(condition.not)
  return ['given' in condition ? condition.given : condition.field]
}
