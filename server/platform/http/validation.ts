import { AjvCompiler } from '@fastify/ajv-compiler'
import type { FastifySchemaCompiler } from 'fastify'

const options = { removeAdditional: false, allErrors: true, useDefaults: true } as const
const compile = AjvCompiler()

/**
 * Addresses are text, so their parts are read as what the schema asks for. A JSON body says itself what is a number and what a text:
 * of the web's API it is taken at its word, or a mistake would be kept as if it were meant. Departments' systems were promised otherwise.
 */
export function openValidation(): FastifySchemaCompiler<never> {
  const reading = compile({}, { customOptions: { ...options, coerceTypes: 'array' } })
  const strict = compile({}, { customOptions: { ...options, coerceTypes: false } })
  return (route) => {
    const { httpPart, url } = route
    return (httpPart === 'body' && url?.startsWith('/api/') ? strict : reading)(route) as never
  }
}
