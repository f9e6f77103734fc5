import type { City } from '#kernel/city.ts'
import { openCity } from '#kernel/city.ts'
import type { Tables } from '#kernel/tables.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db.ts'
import { buildApp } from '#server/app.ts'
import { freshDatabase } from '#world/database.ts'

/** What a description of the web's interface uses of JSON Schema; no references, because every route writes its shapes out. */
interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly description?: string
}
interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}
interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly {
    readonly in: string
    readonly name: string
    readonly required?: boolean
    readonly description?: string
    readonly schema: Schema & { readonly default?: unknown }
  }[]
  readonly requestBody?: Content
  readonly responses?: Readonly<Record<string, Content>>
}
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const heading = `/** Written by \`npm run generate\` (tools/api-types.ts) from what the server says of itself at /api/openapi.json. */
`

/** Asks the real server, over a database of its own, how it describes the web's interface. */
export async function describeApi(): Promise<Description> {
  const { appUrl, drop } = await freshDatabase('api-types')
  const failed = (cause: unknown) => {
    throw cause
  }
  const city: City = openCity({
    config: readConfig({ SHENGUAN_LOG: 'silent', SHENGUAN_DATA: '/tmp' }),
    database: openDatabase<Tables>(appUrl, 2),
    failed,
  })
  const server = await buildApp(city, '/nowhere')
  try {
    return (await server.inject('/api/openapi.json')).json<Description>()
  } finally {
    await server.close()
    await city.close()
    await drop()
  }
}

/** One type for each operation, named by method and path, with its query, body and answer. */
export function writeApiTypes({ paths }: Description): string {
  const operations = Object.entries(paths)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => writeOperation(`${method.toUpperCase()} ${path}`, operation)),
    )
  return `${heading}export interface Operations {\n${operations.join('')}}

export type Query<Name extends keyof Operations> = Operations[Name]['query']
export type Body<Name extends keyof Operations> = Operations[Name]['body']
export type Answer<Name extends keyof Operations> = Operations[Name]['answer']
`
}

function writeOperation(name: string, { summary, description, parameters = [], requestBody, responses = {} }: Operation): string {
  const said = [summary, description].filter(Boolean).join('。')
  const query = parameters.filter((parameter) => parameter.in === 'query')
  const properties = Object.fromEntries(
    query.map(({ name: key, schema, description: meaning }) => [key, { ...schema, ...(meaning ? { description: meaning } : {}) }]),
  )
  // A default makes the server fill it in, so that nobody has to send it.
  const required = query.filter((each) => each.required && each.schema.default === undefined).map((each) => each.name)
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  return `${said ? `  /** ${said} */\n` : ''}  readonly '${name}': {
    readonly query: ${query.length > 0 ? writeType({ type: 'object', properties, required }, 2) : 'Readonly<Record<string, never>>'}
    readonly body: ${requestBody ? writeContent(requestBody) : 'undefined'}
    readonly answer: ${unite(answers.map(([, answer]) => writeContent(answer)))}
  }
`
}

/** Anything but JSON is a file to the browser. */
function writeContent({ content }: Content): string {
  if (!content) return 'undefined'
  const schema = content['application/json']?.schema
  return schema ? writeType(schema, 2) : 'Blob'
}

function writeType(schema: Schema, depth: number): string {
  if (schema.const !== undefined) return writeLiteral(schema.const)
  if (schema.enum) return unite(schema.enum.map(writeLiteral))
  if (schema.anyOf) return unite(schema.anyOf.map((each) => writeType(each, depth)))
  if (schema.allOf) return schema.allOf.map((each) => writeType(each, depth)).join(' & ')
  const { type } = schema
  if (Array.isArray(type)) return unite(type.map((each: string) => writeType({ ...schema, type: each }, depth)))
  if (type === 'array') return writeArray(writeType(schema.items ?? {}, depth))
  if (type === 'object') return writeObject(schema, depth)
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'string' || type === 'boolean' || type === 'null') return type
  return 'unknown'
}

function writeObject({ properties = {}, required = [], additionalProperties }: Schema, depth: number): string {
  const entries = Object.entries(properties)
  if (entries.length === 0) {
    const value = typeof additionalProperties === 'object' ? writeType(additionalProperties, depth) : 'unknown'
    return `Readonly<Record<string, ${value}>>`
  }
  const indent = '  '.repeat(depth + 1)
  const lines = entries.map(([key, schema]) => {
    const meaning = schema.description ? `${indent}/** ${schema.description} */\n` : ''
    const name = /^[\w$]+$/.test(key) ? key : `'${key}'`
    return `${meaning}${indent}readonly ${name}${required.includes(key) ? '' : '?'}: ${writeType(schema, depth + 1)}\n`
  })
  return `{\n${lines.join('')}${'  '.repeat(depth)}}`
}

const writeArray = (item: string) => (/[|&]/.test(item) && !item.startsWith('{') ? `readonly (${item})[]` : `readonly ${item}[]`)
const unite = (types: readonly string[]) => [...new Set(types)].join(' | ') || 'undefined'
const writeLiteral = (value: unknown) => (typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value))
