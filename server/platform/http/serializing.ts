import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import type { FastifySerializerCompiler } from 'fastify'

type Schema = Readonly<Record<string, unknown>>
type Write = (answer: unknown) => string

const compile = SerializerSelector()()
const written = new WeakMap<object, Write>()

/**
 * Compiles each response schema once, however many routes answer with it: every action of every procedure answers with the case, and
 * every route with a problem. What is compiled stays in memory for ever.
 */
export const writeBySchema: FastifySerializerCompiler<unknown> = (route) => {
  const { schema } = route
  if (typeof schema !== 'object' || schema === null) throw new TypeError(`${route.method} ${route.url} answers by no schema`)
  const write = written.get(schema) ?? (compile({ ...route, httpStatus: route.httpStatus ?? '', schema: forWriting(schema) }) as Write)
  written.set(schema, write)
  return write as never
}

/**
 * The same schema for who only writes by it. A union makes the writer validate each value against each member; one of a thing and nothing,
 * or of plain values, is told apart by its type alone, which a list of types says at no cost.
 */
export function forWriting(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(forWriting)
  if (typeof schema !== 'object' || schema === null) return schema
  const whole = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, forWriting(part)])) as Schema
  const { anyOf, ...rest } = whole
  const joined = Array.isArray(anyOf) ? joinByType(anyOf as readonly Schema[]) : undefined
  return joined === undefined ? whole : { ...rest, ...joined }
}

/** In this order the writer tests a value: it takes whatever has words of its own, arrays among them, for a text. */
const order = ['null', 'array', 'object', 'boolean', 'integer', 'number', 'string']

function joinByType(members: readonly Schema[]): Schema | undefined {
  const byType = new Map<string, Schema>()
  for (const member of members) {
    const { type, ...rest } = member
    const types = typeof type === 'string' ? [type] : Array.isArray(type) ? (type as readonly string[]) : []
    if (types.length === 0 || types.some((one) => !order.includes(one))) return undefined
    for (const one of types) {
      // Two kinds of object, or of list, are told apart by what is in them.
      if (byType.has(one) && (one === 'object' || one === 'array')) return undefined
      byType.set(one, byType.has(one) || (one !== 'object' && one !== 'array') ? {} : rest)
    }
  }
  const type = order.filter((one) => byType.has(one))
  return { ...byType.get('array'), ...byType.get('object'), type: type.length === 1 ? type[0] : type }
}
