import type { FormInstance } from 'antd'
import { Refused } from '../api/client.ts'

const nameOf = (pointer: string) => pointer.split('/')[1] ?? ''
const placedIn = (error: Refused, names: readonly string[]) => error.errors.filter(({ pointer }) => names.includes(nameOf(pointer)))

/** Puts what the server says of a field at that field, and goes there. */
export function placeErrors<Draft>(form: FormInstance<Draft>, error: unknown, names: readonly string[]): void {
  if (!(error instanceof Refused)) return
  const placed = placedIn(error, names).map(({ pointer, message }) => ({ name: nameOf(pointer), errors: [message] }))
  form.setFields(placed as Parameters<typeof form.setFields>[0])
  const [first] = placed
  if (first) form.focusField(first.name)
}

/** The refusal without what stands at its fields already: null where nothing else is left to say. */
export function unplaced(error: unknown, names: readonly string[]): unknown {
  if (!(error instanceof Refused) || error.errors.length === 0) return error
  const left = error.errors.filter((one) => !placedIn(error, names).includes(one))
  return left.length === 0 ? null : new Refused(error.status, { ...error.extra, errors: left })
}
