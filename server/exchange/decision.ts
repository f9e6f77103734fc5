import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Selectable } from 'kysely'
import { Type } from 'typebox'
import type { City } from '#kernel/city.ts'
import { recordLook } from '#kernel/looks.ts'
import { maskNumbers } from '#kernel/personal.ts'
import { findRequirementsOf } from '#kernel/requirements.ts'
import type { DecisionTable } from '#kernel/tables.ts'
import { withinConnection } from '#platform/db.ts'
import { notFound } from '#platform/http/problem.ts'
import { clientOf, systemActor } from './door.ts'
import { answers, Nullable } from '#platform/http/answers.ts'

const DecisionOut = Type.Object({
  id: Type.String(),
  sourceId: Type.String(),
  revision: Type.Integer(),
  status: Type.String(),
  item: Nullable,
  documentNumber: Type.String(),
  documentName: Nullable,
  category: Nullable,
  certificateName: Nullable,
  certificateNumber: Nullable,
  content: Type.String(),
  decidedOn: Type.String(),
  validFrom: Nullable,
  validTo: Nullable,
  result: Type.String(),
  holder: Type.Object({
    kind: Type.String(),
    name: Type.String(),
    uscc: Nullable,
    idType: Nullable,
    idNumber: Nullable,
    legalRepresentative: Nullable,
    phone: Nullable,
  }),
  region: Type.String(),
  address: Nullable,
  handler: Nullable,
  reviewer: Nullable,
  approver: Nullable,
  confidentiality: Type.String(),
  files: Type.Array(Type.String()),
  receivedAt: Type.String(),
  requirements: Type.Union(
    [
      Type.Object({
        version: Type.Integer({ description: '决定当日已公布并施行的要件版本' }),
        effectiveFrom: Type.String(),
        overtakenBy: Type.Union([
          Type.Object({ version: Type.Integer(), effectiveFrom: Type.String(), publishedOn: Type.String() }),
          Type.Null(),
        ]),
      }),
      Type.Null(),
    ],
    { description: '该决定所依据的要件版本（2.2.2.5）；overtakenBy 为其后才公布、但施行日已到的版本，须复核' },
  ),
  pushes: Type.Array(Type.Object({ id: Type.String(), department: Type.String(), role: Type.String(), status: Type.String() })),
})

/** `GET /exchange/v1/decisions/{id}`: the decision as this department may see it; personal numbers masked (1.4). */
export const decisionOut =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/decisions/:id',
      {
        config: { permission: 'decisions:read', door: 'exchange' },
        schema: {
          summary: '查看一条决定',
          params: Type.Object({ id: Type.String({ pattern: '^[0-9]{1,18}$' }) }),
          response: answers(DecisionOut),
        },
      },
      async (request) => {
        const client = clientOf(request)
        const found = await withinConnection(city.database.pool, client, async (connection) => {
          const { id } = request.params
          const { rows } = await connection.query<Selectable<DecisionTable>>('select * from app.decision where decision.id = $1', [id])
          const row = rows[0]
          if (!row) return null
          const { rows: pushes } = await connection.query<{ id: string; department: string; role: string; status: string }>(
            'select push.id, push.department, push.role, push.status from app.push where push.decision = $1 order by push.id',
            [id],
          )
          await recordLook(connection, {
            kind: 'decision-opened',
            at: city.now(),
            by: systemActor(client),
            decision: id,
            title: row.document_number,
          })
          return { row, pushes, requirements: await findRequirementsOf(connection, { item: row.item, decidedOn: row.decided_on }) }
        })
        if (!found) throw notFound('这条决定')
        const { row, pushes, requirements } = found
        return {
          id: row.id,
          sourceId: row.source_id,
          revision: row.revision,
          status: row.status,
          item: row.item,
          documentNumber: row.document_number,
          documentName: row.document_name,
          category: row.category,
          certificateName: row.certificate_name,
          certificateNumber: row.certificate_number,
          content: row.content,
          decidedOn: row.decided_on,
          validFrom: row.valid_from,
          validTo: row.valid_to,
          result: row.result,
          holder: {
            kind: row.holder_kind,
            name: row.holder_name,
            uscc: row.holder_uscc,
            idType: row.holder_id_type,
            legalRepresentative: row.holder_legal_representative,
            ...maskNumbers(city.seal, row),
          },
          region: row.region,
          address: row.address,
          handler: row.handler,
          reviewer: row.reviewer,
          approver: row.approver,
          confidentiality: row.confidentiality,
          files: row.files ?? [],
          receivedAt: row.received_at.toISOString(),
          requirements,
          pushes,
        }
      },
    )
  }
