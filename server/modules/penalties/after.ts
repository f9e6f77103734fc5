import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { PoolClient } from 'pg'
import { Type } from 'typebox'
import type { DecisionResult } from '#notice/decision-words.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import type { LicenceState } from '#kernel/licences.ts'
import type { Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { Id } from '#modules/pushes/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound } from '#platform/http/problem.ts'
import {
  linkColumns,
  penaltyColumns,
  penaltyTables,
  presentFollowUp,
  presentLink,
  presentPenalty,
  readFollowUps,
  type FollowUpRecord,
  type LinkRecord,
  type PenaltyRecord,
} from './rows.ts'
import { AfterView, stateWordsOf } from './shapes.ts'

interface Change {
  readonly state: LicenceState
  readonly since: string
  readonly by_decision: string | null
  readonly by_penalty: string | null
  readonly at: Date
  readonly actor: string
}
interface Found {
  readonly own: { readonly id: string; readonly result: DecisionResult; readonly valid_to: string | null; readonly decided_on: string }
  readonly changes: readonly Change[]
  readonly original: LinkRecord | undefined
  readonly later: readonly LinkRecord[]
  readonly penalties: readonly PenaltyRecord[]
  readonly followUps: readonly FollowUpRecord[]
}

/** `GET /api/decisions/:id/after`: what became of the licence, the penalties that affect it, and what is still to be done (2.2.3.2). */
export const after =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/decisions/:id/after',
      {
        config: { permission: 'decision.read' },
        schema: { summary: '许可状态与行政处罚', params: Type.Object({ id: Id }), response: answers(AfterView) },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const found = await withinConnection(city.database.pool, viewer, (connection) => read(connection, viewer, request.params.id))
        if (!found) throw notFound('这条决定')
        return present(directory, found, viewer, at)
      },
    )
  }

async function read(connection: PoolClient, viewer: Viewer, id: string): Promise<Found | null> {
  const ask = async <Row extends object>(text: string, values: readonly unknown[] = [id]) =>
    (await connection.query<Row & Record<string, unknown>>(text, [...values])).rows
  const [own] = await ask<Found['own']>(
    'select decision.id, decision.result, decision.valid_to, decision.decided_on from app.decision where decision.id = $1',
  )
  if (!own) return null
  const [original] = await ask<LinkRecord>(
    `select ${linkColumns} from app.licence_change as change join app.decision on decision.id = change.decision
     where change.by_decision = $1 and change.decision <> $1 order by change.id desc limit 1`,
  )
  return {
    own,
    changes: await ask<Change>(
      'select change.state, change.since, change.by_decision, change.by_penalty, change.at, change.actor from app.licence_change as change where change.decision = $1 order by change.id desc',
    ),
    original,
    later: await ask<LinkRecord>(
      `select ${linkColumns} from app.decision where decision.id <> $1 and decision.id in (select change.by_decision from app.licence_change as change where change.decision = $1)`,
    ),
    penalties: await ask<PenaltyRecord>(
      `select ${penaltyColumns} from ${penaltyTables} where penalty.decision = $2 order by penalty.id desc limit 200`,
      [viewer.department, id],
    ),
    followUps: await readFollowUps(connection, 'follow_up.decision = $1 order by follow_up.id desc', [id]),
  }
}

function present(directory: Directory, { own, changes, original, later, penalties, followUps }: Found, viewer: Viewer, at: Date) {
  const state = stateOf(own, changes[0]?.state, dayInShanghai(at))
  const link = (record: LinkRecord) => presentLink(directory, record)!
  const licence = ['granted', 'renewed', 'changed'].includes(own.result)
  return {
    state,
    stateText: stateWordsOf(state),
    since: changes[0]?.since ?? null,
    changes: changes.map((change) => ({
      state: change.state,
      stateText: stateWordsOf(change.state),
      since: change.since,
      at: change.at.toISOString(),
      by: change.actor,
      decision: change.by_decision,
      penalty: change.by_penalty,
    })),
    original: original ? link(original) : null,
    later: later.map(link),
    penalties: penalties.map((record) => presentPenalty(directory, record)),
    followUps: followUps.map((record) => presentFollowUp(directory, record, at)),
    may: {
      end: licence && state !== 'cancelled' && viewer.permissions.has('decision.write'),
      penalise: licence && viewer.permissions.has('penalty.write'),
    },
  }
}

function stateOf(
  { result, valid_to: validTo }: Found['own'],
  written: LicenceState | undefined,
  today: string,
): LicenceState | 'expired' | 'none' {
  if (written !== undefined && written !== 'valid') return written
  if (result === 'refused') return 'none'
  if (result === 'withdrawn' || result === 'revoked' || result === 'cancelled') return result
  return validTo !== null && validTo < today ? 'expired' : 'valid'
}
