import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from 'typebox'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { approveProposal, declineProposal } from './approval.ts'
import { presentProposal, presentRow } from './present.ts'
import {
  acting,
  commentProposal,
  createProposal,
  retractProposal,
  reviseProposal,
  submitProposal,
  type ProposalDraft,
} from './proposal-acts.ts'
import { getProposal, linesToTry, listProposals, readComments } from './proposal-rows.ts'
import { rollBack } from './rollback.ts'
import {
  ById,
  CommentIn,
  Done,
  ProposalChange,
  ProposalNew,
  ProposalPage,
  Proposed,
  ProposalView,
  Submission,
  WithNote,
  WithReason,
} from './shapes.ts'
import { summarise } from './study.ts'

const draftOf = ({ changes, pastPushes = null, ...draft }: Static<typeof ProposalNew>): ProposalDraft => ({
  ...draft,
  pastPushes,
  lines: changes,
})

/** 变更方案: drafted, tried, laid before the departments, and decided by a second person (1.2, 2.2.1.2). */
export const proposalRoutes =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    const current = () => city.directory.current(city.now().getTime())
    const done = async (viewer: Viewer, id: string) => {
      const { status, number } = await withinConnection(city.database.pool, viewer, (connection) => getProposal(connection, id))
      return { id, status, number }
    }

    server.get(
      '/mapping/proposals',
      {
        config: { permission: 'catalogue.read' },
        schema: {
          summary: '对照表变更方案（部门只见涉及本部门的和已批准的）',
          querystring: Type.Object({
            status: Type.String({ maxLength: 12, default: '' }),
            item: Type.String({ maxLength: 40, default: '' }),
            after: Type.String({ pattern: '^[0-9]{0,18}$', default: '' }),
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
          }),
          response: answers(ProposalPage),
        },
      },
      async (request) => {
        const { status, item, after, limit } = request.query
        const viewer = viewerOf(request)
        const directory = await current()
        const rows = await withinConnection(city.database.pool, viewer, (connection) =>
          listProposals(connection, { status, item, before: after === '' ? null : after, limit }),
        )
        const shown = rows.slice(0, limit)
        return {
          items: shown.map((row) => presentRow(row, directory, viewer)),
          next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
        }
      },
    )

    server.get(
      '/mapping/proposals/:id',
      { config: { permission: 'catalogue.read' }, schema: { summary: '一份变更方案', params: ById, response: answers(ProposalView) } },
      async (request) => {
        const viewer = viewerOf(request)
        const directory = await current()
        return await withinConnection(city.database.pool, viewer, async (connection) => {
          const proposal = await getProposal(connection, request.params.id)
          return presentProposal(city, proposal, await readComments(connection, proposal.id), directory, viewer)
        })
      },
    )

    server.post(
      '/mapping/proposals',
      {
        config: { permission: 'mapping.write' },
        schema: { summary: '起草变更方案（不影响现行规则）', body: ProposalNew, response: answers(Proposed) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const directory = await current()
        const proposal = await acting(city, viewer, (connection) =>
          createProposal(city, directory, connection, viewer, draftOf(request.body)),
        )
        return { proposal }
      },
    )

    server.put(
      '/mapping/proposals/:id',
      {
        config: { permission: 'mapping.write' },
        schema: { summary: '修改草稿；已提交的退回草稿', params: ById, body: ProposalChange, response: answers(Done) },
      },
      async (request) => {
        const { version, ...draft } = request.body
        await reviseProposal(city, viewerOf(request), request.params.id, version, draftOf(draft))
        return await done(viewerOf(request), request.params.id)
      },
    )

    server.post(
      '/mapping/proposals/:id/submission',
      {
        config: { permission: 'mapping.write' },
        schema: { summary: '提交批准，并告知涉及的部门', params: ById, body: Submission, response: answers(Done) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const { id } = request.params
        const directory = await city.directory.refresh()
        const proposal = await withinConnection(city.database.pool, viewer, (connection) => getProposal(connection, id))
        const summary = await summarise(city, directory, linesToTry(proposal), proposal.effectiveFrom, request.body.months ?? 3)
        await acting(city, viewer, (connection) => submitProposal(city, directory, connection, viewer, id, request.body.version, summary))
        return await done(viewer, id)
      },
    )

    server.post(
      '/mapping/proposals/:id/retraction',
      {
        config: { permission: 'mapping.write' },
        schema: { summary: '撤回未决的方案', params: ById, body: WithNote, response: answers(Done) },
      },
      async (request) => {
        await retractProposal(city, viewerOf(request), request.params.id, request.body.version, request.body.note ?? '')
        return await done(viewerOf(request), request.params.id)
      },
    )

    server.post(
      '/mapping/proposals/:id/approval',
      {
        config: { permission: 'mapping.approve' },
        schema: { summary: '批准（须为起草人以外的人），自生效日起施行', params: ById, body: WithNote, response: answers(Done) },
      },
      async (request) => {
        await approveProposal(city, viewerOf(request), request.params.id, request.body.version, request.body.note ?? '')
        return await done(viewerOf(request), request.params.id)
      },
    )

    server.post(
      '/mapping/proposals/:id/refusal',
      {
        config: { permission: 'mapping.approve' },
        schema: { summary: '不予批准并说明理由', params: ById, body: WithReason, response: answers(Done) },
      },
      async (request) => {
        await declineProposal(city, viewerOf(request), request.params.id, request.body.version, request.body.reason)
        return await done(viewerOf(request), request.params.id)
      },
    )

    server.post(
      '/mapping/proposals/:id/rollback',
      {
        config: { permission: 'mapping.write' },
        schema: { summary: '回退一个版本：生成恢复原规则的方案，另行批准', params: ById, response: answers(Proposed) },
      },
      async (request) => ({ proposal: await rollBack(city, viewerOf(request), request.params.id) }),
    )

    server.post(
      '/mapping/proposals/:id/comments',
      {
        config: { permission: 'mapping.comment' },
        schema: { summary: '部门对涉及本部门职责的方案提出意见', params: ById, body: CommentIn, response: answers(ProposalView) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        await commentProposal(city, viewer, request.params.id, request.body.text)
        const directory = await current()
        return await withinConnection(city.database.pool, viewer, async (connection) =>
          presentProposal(
            city,
            await getProposal(connection, request.params.id),
            await readComments(connection, request.params.id),
            directory,
            viewer,
          ),
        )
      },
    )
  }
