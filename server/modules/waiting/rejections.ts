import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type, type Static } from 'typebox'
import { decisionFields } from '#notice/decision-fields.ts'
import type { City } from '#kernel/city.ts'
import { openText, places, rejectionRow } from '#kernel/personal.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id, presenter } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, type Flaw } from '#platform/http/problem.ts'
import { maskField, maskName, maskText } from './masking.ts'
import { RejectionDetail, RejectionPage, RejectionQuery } from './shapes.ts'

interface RejectionRecord {
  readonly id: string
  readonly client: string
  readonly clientName: string | null
  readonly source_id: string | null
  readonly department: string
  readonly received_at: Date
  readonly content: string
  readonly reasons: readonly Flaw[]
}
/** The ways in that are no system of a department. */
const doorNames: Readonly<Record<string, string>> = { form: '网页录入', import: '表格导入', 'demo-approval-system': '审批系统（演示）' }

const from = `app.rejection left join app.client on rejection.client = 'exchange:' || client.id`
const columns = `rejection.id, rejection.client, client.name as "clientName", rejection.source_id, rejection.department, rejection.received_at, rejection.content, rejection.reasons`
const labels = new Map<string, string>(Object.values(decisionFields).map(({ pointer, label }) => [pointer, label]))
const choices = new Map<string, Readonly<Record<string, string>>>(
  Object.values(decisionFields).flatMap((field) => ('choices' in field ? [[field.pointer, field.choices] as const] : [])),
)

/** 拒收记录: rows refused by their checks, kept as they came, with the reasons; personal numbers are masked (2.2.1.2). */
export const rejections =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/rejections',
      {
        config: { permission: 'rejection.read' },
        schema: { summary: '拒收记录', querystring: RejectionQuery, response: answers(RejectionPage) },
      },
      async (request) => {
        const present = presenter(await city.directory.current(city.now().getTime()))
        return await withinConnection(city.database.pool, viewerOf(request), async (connection) => {
          const rows = await readRejections(connection, request.query)
          const clients = await readClients(connection)
          return {
            items: rows.map((row) => presentRow(present, inClear(city, row))),
            next: rows.length === request.query.limit ? (rows.at(-1)?.id ?? null) : null,
            clients,
          }
        })
      },
    )
    server.get(
      '/rejections/:id',
      {
        config: { permission: 'rejection.read' },
        schema: { summary: '一条拒收记录及其内容', params: Type.Object({ id: Id }), response: answers(RejectionDetail) },
      },
      async (request) => {
        const present = presenter(await city.directory.current(city.now().getTime()))
        const { rows } = await withinConnection(city.database.pool, viewerOf(request), (connection) =>
          connection.query<RejectionRecord>(`select ${columns} from ${from} where rejection.id = $1`, [request.params.id]),
        )
        if (!rows[0]) throw notFound('这条拒收记录')
        const row = inClear(city, rows[0])
        return { ...presentRow(present, row), content: presentContent(row) }
      },
    )
  }

/** The row as it came; what is shown of it is masked. */
const inClear = ({ seal }: City, row: RejectionRecord): RejectionRecord => ({
  ...row,
  content: openText(seal, places.rejection, rejectionRow(row), row.content) ?? '',
})

async function readRejections(
  connection: PoolClient,
  { after, client, limit }: Static<typeof RejectionQuery>,
): Promise<readonly RejectionRecord[]> {
  const { rows } = await connection.query<RejectionRecord>(
    `select ${columns} from ${from}
     where ($1::bigint is null or rejection.id < $1) and ($2::text is null or rejection.client = $2)
     order by rejection.id desc limit ${limit}`,
    [after ?? null, client ?? null],
  )
  return rows
}

/** The ways in by which something was refused, among the latest thousands. */
async function readClients(connection: PoolClient) {
  const { rows } = await connection.query<{ code: string; name: string | null }>(
    `select distinct recent.client as code, client.name
     from (select rejection.client from app.rejection order by rejection.id desc limit 5000) as recent
     left join app.client on recent.client = 'exchange:' || client.id
     order by recent.client`,
  )
  return rows.map(({ code, name }) => ({ code, name: nameClient(code, name) }))
}

const nameClient = (code: string, name: string | null) => name ?? doorNames[code.split(':', 1)[0] ?? ''] ?? code

function presentRow(
  present: ReturnType<typeof presenter>,
  { id, client, clientName, source_id, department, received_at, content, reasons }: RejectionRecord,
) {
  const fields = fieldsOf(content)
  const text = (pointer: string) => {
    const value = fields.get(pointer)
    return value === undefined ? null : maskText(value)
  }
  const name = text('/holder/name')
  return {
    id,
    client: { code: client, name: nameClient(client, clientName) },
    department: present.department(department),
    sourceId: source_id === null ? null : maskText(source_id),
    receivedAt: received_at.toISOString(),
    documentNumber: text('/documentNumber'),
    item: text('/item'),
    holderName: name === null ? null : maskHolder(name, fields),
    reasons: reasons.map(({ pointer, code, message }) => ({ pointer, code, message: maskText(message) })),
  }
}

function presentContent({ content, reasons }: RejectionRecord) {
  const fields = fieldsOf(content)
  const shown = [...fields].map(([pointer, value]) => ({
    pointer,
    label: labels.get(pointer) ?? (pointer.split('/').at(-1) || '内容'),
    value: showValue(pointer, value, fields),
    reasons: reasonsAt(reasons, pointer),
  }))
  // What is missing has no value to stand beside, so it gets a line of its own.
  const missing = [...new Set(reasons.map(({ pointer }) => pointer))].filter((pointer) => !fields.has(pointer))
  const lines = [
    ...missing.map((pointer) => ({
      pointer,
      label: labels.get(pointer) ?? (pointer || '整行'),
      value: '',
      reasons: reasonsAt(reasons, pointer),
    })),
    ...shown,
  ]
  return [...lines.filter((line) => line.reasons.length > 0), ...lines.filter((line) => line.reasons.length === 0)]
}

function showValue(pointer: string, value: string, fields: ReadonlyMap<string, string>): string {
  if (pointer === '/holder/name') return maskHolder(value, fields)
  if (pointer === '/holder/legalRepresentative') return maskName(value)
  const words = choices.get(pointer)?.[value]
  return words === undefined ? maskField(pointer, value) : words === value ? value : `${words}（${value}）`
}

const reasonsAt = (reasons: readonly Flaw[], at: string) =>
  reasons.filter(({ pointer }) => pointer === at).map(({ message }) => maskText(message))

/** A person's name is masked, a firm's is public; a short name that nobody says is a firm's may be a person's. */
function maskHolder(name: string, fields: ReadonlyMap<string, string>): string {
  const kind = fields.get('/holder/kind')
  return kind === 'natural' || (kind !== 'legal' && [...name].length <= 4) ? maskName(name) : maskText(name)
}

/** The row's fields by JSON pointer. What is no JSON (cut off, or never was) is one field without a name. */
function fieldsOf(content: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  const add = (pointer: string, value: unknown) => {
    if (value === null || value === undefined) return
    if (typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) add(`${pointer}/${name}`, inner)
    } else fields.set(pointer, (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 4000))
  }
  try {
    add('', JSON.parse(content))
  } catch {
    fields.set('', content.slice(0, 4000))
  }
  return fields
}
