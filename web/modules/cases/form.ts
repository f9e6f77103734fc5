import { fieldsIn, holdsFor, isGiven, type Condition, type FieldValues } from '#notice/conditions.ts'
import { findFlaw, type FormField } from '#notice/form-fields.ts'
import { serverNow } from '../../api/clock.ts'
import type { FieldError } from '../../api/client.ts'
import type { StoredFile } from '../../api/shapes.ts'
import { dayOf } from '../../kit/time.ts'
import type { FieldView, Filled, PaperSlot, StepView, Value } from './queries.ts'

/** What stands in the form while it is being filled in. */
export interface Draft {
  readonly fields?: Readonly<Record<string, Value | null | undefined>>
  readonly papers?: Readonly<Record<string, readonly StoredFile[] | undefined>>
  readonly note?: string
}

type Need = StepView['needs'][number]

/** The values that guards look at: those of the case, with those that are being filled in. */
export function valuesOf(held: FieldValues, draft: Draft): FieldValues {
  const given = Object.entries(draft.fields ?? {}).filter((entry): entry is [string, Value] => isGiven(entry[1]))
  return { ...held, ...Object.fromEntries(given) }
}

const conditionOf = (data: Readonly<Record<string, unknown>>) => data as unknown as Condition

/** The needs that what was filled in brings into play, as the server will judge them. */
export const needsNow = (needs: readonly Need[], values: FieldValues): readonly Need[] =>
  needs.filter(({ when }) => when === null || holdsFor(conditionOf(when), values))

/** The name of a field that only a need asks for, while that need is not in play. */
export function idleFields({ fields, needs }: StepView, values: FieldValues): ReadonlySet<string> {
  const active = needsNow(needs, values)
  const asked = new Set(active.flatMap(({ fill, must }) => [...fill, ...(must === null ? [] : fieldsIn(conditionOf(must)))]))
  const conditional = new Set(needs.flatMap(({ fill }) => fill))
  return new Set(
    fields
      .filter(({ name, required }) => !required && conditional.has(name) && !asked.has(name) && !isGiven(values[name]))
      .map(({ name }) => name),
  )
}

export interface Demands {
  readonly fields: ReadonlySet<string>
  readonly papers: ReadonlySet<string>
  /** Guards that do not hold: what is wrong and at which field. */
  readonly broken: readonly { readonly say: string; readonly fields: readonly string[] }[]
  /** Why something is asked for besides what always is. */
  readonly say: ReadonlyMap<string, string>
}

/** What this step asks for, as things stand. */
export function demandsOf({ fields, papers, needs }: StepView, values: FieldValues): Demands {
  const active = needsNow(needs, values)
  const required = (all: readonly { readonly name: string; readonly required: boolean }[]) =>
    all.filter((one) => one.required).map(({ name }) => name)
  return {
    fields: new Set([...required(fields), ...active.flatMap(({ fill }) => fill)]),
    papers: new Set([...required(papers), ...active.flatMap(({ attach }) => attach)]),
    broken: active.flatMap(({ must, say }) =>
      must !== null && !holdsFor(conditionOf(must), values) ? [{ say, fields: fieldsIn(conditionOf(must)) }] : [],
    ),
    say: new Map(active.flatMap(({ fill, attach, say }) => [...fill, ...attach].map((name) => [name, say] as const))),
  }
}

/** Titles of what is still missing, fields first. */
export function missingOf(step: StepView, values: FieldValues, draft: Draft): readonly string[] {
  const demands = demandsOf(step, values)
  const filled = (name: string) => isGiven(draft.fields?.[name] ?? null)
  const enough = ({ name, atLeast, have }: PaperSlot) => have + (draft.papers?.[name]?.length ?? 0) >= atLeast
  return [
    ...step.fields.filter(({ name }) => demands.fields.has(name) && !filled(name)).map(({ title }) => title),
    ...step.papers.filter((slot) => demands.papers.has(slot.name) && !enough(slot)).map(({ title }) => title),
  ]
}

/** The same words that the server would refuse the value with. */
export function flawOf(field: FieldView, value: unknown, others: Readonly<Record<string, unknown>>): string | null {
  return isGiven(value as Value | null | undefined) ? findFlaw(fieldOf(field), value, dayOf(serverNow()), others) : null
}

function fieldOf({ title, kind, choices, maxLength, least, most, unit, notAfter, notBefore }: FieldView): FormField {
  return {
    title,
    kind,
    choices: Object.fromEntries(choices.map((choice) => [choice.value, choice.title])),
    ...(maxLength === null ? {} : { maxLength }),
    ...(least === null ? {} : { least }),
    ...(most === null ? {} : { most }),
    ...(unit === null ? {} : { unit }),
    ...(notAfter === null ? {} : { notAfter }),
    ...(notBefore === null ? {} : { notBefore }),
  }
}

/** What is sent: only what was filled in, files by their ids. */
export function filledOf(draft: Draft): Filled {
  return {
    fields: Object.fromEntries(
      Object.entries(draft.fields ?? {}).flatMap(([name, value]): [string, Value][] => (isGiven(value) ? [[name, value]] : [])),
    ),
    papers: Object.fromEntries(
      Object.entries(draft.papers ?? {}).flatMap(([name, files = []]): [string, string[]][] =>
        files.length > 0 ? [[name, files.map(({ id }) => id)]] : [],
      ),
    ),
    note: draft.note?.trim() ? draft.note.trim() : null,
  }
}

/** Which input of the form a refusal's place means: `/fields/wanted` is ['fields', 'wanted']. */
export function placesOf(errors: readonly FieldError[], { fields, papers }: StepView) {
  const named = new Map<string, string[]>()
  for (const { pointer, message } of errors) {
    const [kind = '', name = ''] = pointer.split('/').slice(1)
    const known = kind === 'fields' ? fields.some((one) => one.name === name) : kind === 'papers' && papers.some((one) => one.name === name)
    if (!known) continue
    const key = `${kind}/${name}`
    named.set(key, [...(named.get(key) ?? []), message])
  }
  return [...named].map(([key, messages]) => {
    const [kind = '', name = ''] = key.split('/')
    return { name: [kind, name], errors: messages }
  })
}

/** What the form begins with: what the case already says of these fields. */
export const draftOf = ({ fields }: StepView): Draft => ({
  fields: Object.fromEntries(fields.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))),
})
