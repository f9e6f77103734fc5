import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Static } from 'typebox'
import { results } from '#notice/decision-words.ts'
import { feedbackKinds, feedbackResults } from '#notice/feedback-fields.ts'
import { procedures } from '#notice/procedures/index.ts'
import { push as pushProcedure } from '#notice/procedures/push.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { maskNumbers } from '#kernel/personal.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { openStates, presenter } from '#modules/pushes/index.ts'
import { maskName } from '#modules/waiting/index.ts'
import { withinConnection } from '#platform/db.ts'
import { answers } from '#platform/http/answers.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { mostDecisions, readSubject, type SubjectFile } from './subject-read.ts'
import { eventKinds, SubjectPage, SubjectQuery, type EventKind } from './subject-shapes.ts'

type Event = Static<typeof SubjectPage>['timeline'][number]

/** 一主体一档: every decision, push, feedback, penalty and case of one firm or person that the reader may see (F16). */
export const subject =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/subject',
      {
        config: { permission: 'decision.read' },
        schema: { summary: '一主体一档', querystring: SubjectQuery, response: answers(SubjectPage) },
      },
      async (request) => {
        const { decision, uscc, kind, after, limit } = request.query
        const by = uscc !== undefined ? { uscc } : decision !== undefined ? { decision } : null
        if (!by) throw new Refusal(422, 'no-subject', '请指明统一社会信用代码，或该主体的一件审批决定。')
        const at = city.now()
        const directory = await city.directory.current(at.getTime())
        const file = await withinConnection(city.database.pool, viewerOf(request), (connection) => readSubject(connection, by))
        if (!file) throw notFound('这个主体')
        const cut = file.decisions.length > mostDecisions
        const events = eventsOf(directory, file)
          .filter((event) => kind === undefined || event.kind === kind)
          .toSorted(newestFirst)
        const from = after === undefined ? 0 : events.findIndex((event) => event.key === after) + 1
        const timeline = events.slice(from, from + limit)
        return {
          subject: presentSubject(city, file),
          counts: countFile(file, dayInShanghai(at)),
          cut,
          timeline,
          next: from + limit < events.length ? (timeline.at(-1)?.key ?? null) : null,
        }
      },
    )
  }

const newestFirst = (one: Event, other: Event) => (one.at === other.at ? (one.key < other.key ? 1 : -1) : one.at < other.at ? 1 : -1)

function presentSubject(city: City, { decisions }: SubjectFile) {
  const newest = decisions[0]!
  const natural = newest.holder_kind === 'natural'
  return {
    kind: newest.holder_kind as 'legal',
    name: natural ? maskName(newest.holder_name) : newest.holder_name,
    uscc: newest.holder_uscc,
    idNumber: maskNumbers(city.seal, newest).idNumber,
    legalRepresentative: newest.holder_legal_representative === null ? null : maskName(newest.holder_legal_representative),
    address: newest.address,
    decision: newest.id,
    alone: natural && newest.holder_id_index === null,
  }
}

function countFile({ decisions, pushes, feedbacks, penalties, cases }: SubjectFile, today: string) {
  return {
    decisions: decisions.length,
    granted: decisions.filter(({ result, status }) => result === 'granted' && status !== 'ended').length,
    pushes: pushes.filter(({ status }) => openStates.has(status) || status === 'received').length,
    signed: pushes.filter(({ status }) => status === 'received').length,
    overdue: pushes.filter(({ status, due_on }) => openStates.has(status) && due_on < today).length,
    feedbacks: feedbacks.length,
    problems: feedbacks.filter(({ result }) => result === 'problem').length,
    penalties: penalties.length,
    cases: cases.length,
  }
}

function eventsOf(directory: Directory, { decisions, pushes, feedbacks, penalties, cases }: SubjectFile): readonly Event[] {
  const names = presenter(directory)
  const itemOf = new Map(decisions.map((each) => [each.id, names.item(each.item, each.item_as_sent).name]))
  const numberOf = new Map(decisions.map((each) => [each.id, each.document_number]))
  const newest = decisions[0]!.id
  const say = (words: Readonly<Record<string, string>>, code: string) => words[code] ?? code
  const event = (kind: EventKind, target: string, at: Date, rest: Omit<Event, 'key' | 'kind' | 'kindName' | 'at' | 'target'>): Event => ({
    key: `${at.getTime()}-${kind}-${target}`,
    kind,
    kindName: eventKinds[kind],
    at: at.toISOString(),
    target,
    ...rest,
  })
  const onDay = (day: string) => new Date(`${day}T00:00:00+08:00`)
  return [
    ...decisions.map((each) =>
      event('decision', each.id, onDay(each.decided_on), {
        title: itemOf.get(each.id)!,
        number: each.document_number,
        department: null,
        status: say(results, each.result),
        note: each.content,
        decision: each.id,
      }),
    ),
    ...pushes.map((each) =>
      event('push', each.id, each.sent_at, {
        title: itemOf.get(each.decision)!,
        number: numberOf.get(each.decision) ?? null,
        department: names.department(each.department),
        status: pushProcedure.states[each.status as 'pending']?.title ?? each.status,
        note: each.received_by,
        decision: each.decision,
      }),
    ),
    ...feedbacks.map((each) =>
      event('feedback', each.id, each.given_at, {
        title: say(feedbackKinds, each.kind),
        number: numberOf.get(each.decision) ?? null,
        department: names.department(each.department),
        status: say(feedbackResults, each.result),
        note: each.text,
        decision: each.decision,
      }),
    ),
    ...penalties.map((each) =>
      event('penalty', each.id, onDay(each.decided_on), {
        title: each.offence,
        number: each.document_number,
        department: names.department(each.department),
        status: null,
        note: each.content,
        decision: each.decision ?? newest,
      }),
    ),
    ...cases.map((each) =>
      event('case', each.id, each.opened_at, {
        title: each.title,
        number: numberOf.get(each.decision) ?? null,
        department: null,
        status: each.closed_at === null ? '办理中' : '已办结',
        note: titleOf(each.procedure),
        decision: each.decision,
      }),
    ),
  ]
}

const titleOf = (procedure: string) => procedures[procedure]?.title ?? procedure
