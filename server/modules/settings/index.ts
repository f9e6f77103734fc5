import { hash } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type, type Static } from 'typebox'
import { programSight, withinConnection } from '#platform/db.ts'
import { answers, choice, Words } from '#platform/http/answers.ts'
import { Refusal } from '#platform/http/problem.ts'
import type { City } from '#kernel/city.ts'
import { defaultSettings, type Settings } from '#kernel/directory.ts'
import { addEntry } from '#kernel/journal.ts'
import { seats, type Seat, type Viewer } from '#kernel/seats.ts'
import { viewerOf } from '#kernel/viewer.ts'
import { cityChoices, fixedByNotice } from './choices.ts'

const Choice = Type.Object({
  name: Type.String(),
  label: Type.String(),
  value: Type.Union([Type.String(), Type.Integer()]),
  standard: Type.Union([Type.String(), Type.Integer()]),
  unit: Type.String(),
  source: Type.Union([Type.Literal('本市规定'), Type.Literal('通知规定')]),
  clause: Type.String(),
  meaning: Type.String(),
  options: Type.Array(Type.Object({ value: Type.String(), label: Type.String(), consequence: Type.String() })),
  smallest: Type.Union([Type.Integer(), Type.Null()]),
  largest: Type.Union([Type.Integer(), Type.Null()]),
  consequence: Type.String({ description: '现值意味着什么' }),
})
const Page = Type.Object({
  version: Type.String({ description: '修改时带回，已被他人修改则拒绝' }),
  items: Type.Array(Choice),
  history: Type.Array(
    Type.Object({ at: Type.String(), actor: Type.String(), seat: Type.String(), text: Type.String(), note: Type.String() }),
  ),
})
const number = (name: keyof Settings) => {
  const { smallest, largest, unit } = cityChoices[name]
  return Type.Optional(Type.Integer({ minimum: smallest ?? 0, maximum: largest ?? 60, description: unit }))
}
const onOf = <const Value extends string>(...values: readonly Value[]) => Type.Optional(choice(values))
const Change = Type.Object({
  version: Type.String({ maxLength: 64 }),
  receiptMode: onOf('signed', 'deemed'),
  receiptLimit: number('receiptLimit'),
  routingLimit: number('routingLimit'),
  answerLimit: number('answerLimit'),
  secondFactor: onOf('off', 'administrators', 'leaders', 'everybody'),
  disputeLimit: number('disputeLimit'),
  smsQuiet: onOf('off', 'on'),
  smsQuietFrom: number('smsQuietFrom'),
  smsQuietTo: number('smsQuietTo'),
  smsDigest: onOf('off', 'daily'),
  smsDigestHour: number('smsDigestHour'),
  smsGap: number('smsGap'),
  smsPrice: number('smsPrice'),
  dutyHour: number('dutyHour'),
  dutyStep: number('dutyStep'),
  note: Words(500, '依据：文件或会议'),
})

const subject = 'settings'
const versionOf = (settings: Settings) =>
  hash('sha256', JSON.stringify(Object.entries(settings).toSorted(([one], [other]) => (one < other ? -1 : 1))), 'base64url').slice(0, 16)
const write = (name: keyof Settings, value: string | number) => {
  const { options, unit } = cityChoices[name]
  return options.find((option) => option.value === value)?.label ?? `${value} ${unit}`
}

/** What the notice leaves to the city, changed here with its ground, and what the notice fixes, shown beside it. */
export const settings =
  (city: City): FastifyPluginAsyncTypebox =>
  async (server) => {
    server.get(
      '/settings',
      { config: { permission: 'settings.read' }, schema: { summary: '平台设置：本市规定与通知规定', response: answers(Page) } },
      async () => await readPage(city),
    )
    server.put(
      '/settings',
      { config: { permission: 'settings.write' }, schema: { summary: '修改本市规定', body: Change, response: answers(Page) } },
      async (request) => {
        await changeSettings(city, viewerOf(request), request.body)
        return await readPage(city)
      },
    )
  }

async function readPage(city: City): Promise<Static<typeof Page>> {
  const directory = await city.directory.current(city.now().getTime())
  const items = (Object.keys(cityChoices) as (keyof Settings)[]).map((name) => {
    const own = cityChoices[name]
    const value = directory.settings[name]
    return {
      ...own,
      name,
      value,
      options: [...own.options],
      source: '本市规定' as const,
      consequence: own.options.find((option) => option.value === value)?.consequence ?? own.consequence(Number(value)),
    }
  })
  const fixed = fixedByNotice.map(({ name, label, value, unit, clause, meaning }) => ({
    name,
    label,
    value,
    standard: value,
    unit,
    clause,
    meaning,
    source: '通知规定' as const,
    options: [],
    smallest: null,
    largest: null,
    consequence: meaning,
  }))
  return { version: versionOf(directory.settings), items: [...items, ...fixed], history: [...(await readHistory(city))] }
}

async function changeSettings(city: City, viewer: Viewer, { version, note, ...wanted }: Static<typeof Change>): Promise<void> {
  await withinConnection(city.database.pool, viewer, async (connection) => {
    // Settings are few rows that may not exist yet, so two editors wait for each other at a name instead of a row.
    await connection.query(`select pg_advisory_xact_lock(hashtextextended('app.setting', 0))`)
    const stored = await connection.query<{ name: string; value: unknown }>('select setting.name, setting.value from app.setting')
    const before: Settings = { ...defaultSettings, ...Object.fromEntries(stored.rows.map(({ name, value }) => [name, value])) }
    if (version !== versionOf(before))
      throw new Refusal(409, 'changed-meanwhile', '平台设置已被他人修改，您的修改未保存。请刷新后在最新内容上重新修改。')
    const names = (Object.keys(wanted) as (keyof typeof wanted)[]).filter(
      (name) => wanted[name] !== undefined && wanted[name] !== before[name],
    )
    if (names.length === 0) throw new Refusal(422, 'unchanged', '所填内容与现行设置相同，没有需要保存的修改。')
    if (note.trim() === '')
      throw new Refusal(422, 'note-required', '请写明修改依据（文件或会议）。', [
        { pointer: '/note', code: 'required', message: '请写明修改依据' },
      ])
    for (const name of names) {
      await connection.query(
        'insert into app.setting (name, value) values ($1, $2::jsonb) on conflict (name) do update set value = excluded.value',
        [name, JSON.stringify(wanted[name])],
      )
    }
    await addEntry(connection, {
      type: 'setting.changed',
      at: city.now(),
      decision: null,
      tell: [],
      actor: viewer.name,
      seat: viewer.seats.includes('sysadmin') ? 'sysadmin' : (viewer.seats[0] ?? 'sysadmin'),
      department: viewer.department,
      data: {
        subject,
        before: Object.fromEntries(names.map((name) => [name, before[name]])),
        after: Object.fromEntries(names.map((name) => [name, wanted[name]])),
        note: note.trim(),
      },
    })
  })
  city.committed()
  await city.directory.refresh()
}

async function readHistory(city: City): Promise<Static<typeof Page>['history']> {
  // The program's own sight: the settings bind everybody, so everybody may see who set them.
  const entries = await withinConnection(city.database.pool, programSight, async (connection) => {
    const { rows } = await connection.query<{ at: Date; actor: string; seat: string; data: Stored }>(
      `select journal.at, journal.actor, journal.actor_seat as seat, journal.data from app.journal
       where journal.data ? 'subject' and journal.data ->> 'subject' = $1 and journal.type = 'setting.changed'
       order by journal.at desc, journal.id desc limit 100`,
      [subject],
    )
    return rows
  })
  return entries.map(({ at, actor, seat, data: { before, after, note } }) => ({
    at: at.toISOString(),
    actor,
    seat: Object.hasOwn(seats, seat) ? seats[seat as Seat] : '',
    note,
    text: (Object.keys(after) as (keyof Settings)[])
      .filter((name) => Object.hasOwn(cityChoices, name))
      .map((name) => `${cityChoices[name].label}：${write(name, before[name] ?? '')} → ${write(name, after[name] ?? '')}`)
      .join('；'),
  }))
}

interface Stored {
  readonly before: Partial<Record<keyof Settings, string | number>>
  readonly after: Partial<Record<keyof Settings, string | number>>
  readonly note: string
}
