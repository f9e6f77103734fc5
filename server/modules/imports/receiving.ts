import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { findStateSecret } from '#notice/decision-secrets.ts'
import type { City } from '#kernel/city.ts'
import { addEntry } from '#kernel/journal.ts'
import { programSight, withinConnection, type Sight } from '#platform/db.ts'
import type { StoredBytes } from '#platform/files.ts'
import { Refusal } from '#platform/http/problem.ts'
import { askings } from './asking.ts'
import { importKinds } from './columns.ts'
import type { ImportRecord } from './records.ts'

/** Who hands a file in. */
export interface Bringer extends Sight {
  readonly name: string
  readonly seat: string
  /** Kinds of tables that they may bring; every kind where left out. */
  readonly may?: readonly string[]
}
export interface Handed {
  readonly fileName: string
  /** 'decisions' or 'penalties'. */
  readonly kind: string
  /** GB/T 2260 code for rows without a region; '' or null for none. */
  readonly defaultRegion: string | null
  /** When a person is asked about unknown columns. */
  readonly asking: string
}
export interface Received {
  readonly id: string
  readonly status: 'queued' | 'same-file'
  readonly message: string
}

/** Reads the one file of a multipart request to disk, with the form's fields before or after it, and queues it. Throws Refusal. */
export async function receiveUpload(city: City, request: FastifyRequest, by: Bringer): Promise<Received> {
  if (!request.isMultipart()) throw new Refusal(415, 'media-type', '请以 multipart/form-data 方式上传文件。')
  const fields = new Map<string, string>()
  let stored: (StoredBytes & { readonly fileName: string }) | undefined
  try {
    for await (const part of request.parts({ limits: { files: 1, fields: 10 } })) {
      if (part.type === 'field') fields.set(part.fieldname, typeof part.value === 'string' ? part.value.trim() : '')
      else stored = { ...(await city.files.keep(part.file)), fileName: part.filename }
    }
    if (!stored) throw new Refusal(400, 'no-file', '请求中没有文件。请选择一个 .xlsx 或 .csv 文件后重试。')
    return await queue(
      city,
      stored,
      {
        fileName: stored.fileName,
        kind: fields.get('kind') || 'decisions',
        defaultRegion: fields.get('defaultRegion') || null,
        asking: fields.get('asking') || 'renamed',
      },
      by,
    )
  } catch (cause) {
    if (stored) await discard(city, stored.sm3)
    throw cause
  }
}

/** The same for a file that is at hand already, such as one named on the command line. */
export async function receiveStream(city: City, bytes: Readable, handed: Handed, by: Bringer): Promise<Received> {
  const stored = await city.files.keep(bytes)
  try {
    return await queue(city, stored, handed, by)
  } catch (cause) {
    await discard(city, stored.sm3)
    throw cause
  }
}

async function queue(city: City, { sm3, size }: StoredBytes, handed: Handed, by: Bringer): Promise<Received> {
  const fileName = (handed.fileName || '未命名')
    .toWellFormed()
    .replaceAll(/[\p{Cc}/\\]/gu, '_')
    .slice(-200)
  const wrong = complain(handed, by)
  if (wrong) throw wrong
  if (size === 0) throw new Refusal(422, 'empty-file', '文件是空的（0 字节）。请核对后重新上传。')
  if (findStateSecret({ fileName }) !== null)
    throw new Refusal(422, 'state-secret', '文件名带有国家秘密标志，文件未作保存。涉密文件不得进入本平台，请改由涉密渠道办理。')
  const { regions } = await city.directory.current(city.now().getTime())
  if (handed.defaultRegion !== null && !regions.has(handed.defaultRegion)) {
    throw new Refusal(422, 'region', '默认行政区划不在本市区划之内，请从列表中选择。', [
      flaw('/defaultRegion', '请填写本市 6 位区划代码，如市本级 360100'),
    ])
  }
  const at = city.now()
  const answer = await withinConnection(city.database.pool, by, async (connection): Promise<Received> => {
    for (;;) {
      const { rows } = await connection.query<{ id: string }>(
        `insert into app.import (department, kind, file_name, sm3, size, default_region, by_name, by_seat, at, asking)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         on conflict (department, kind, sm3, coalesce(default_region, '')) where state in ('queued', 'reading', 'asking', 'done') do nothing
         returning import.id`,
        [by.department, handed.kind, fileName, sm3, size, handed.defaultRegion, by.name, by.seat, at, handed.asking],
      )
      const made = rows[0]
      if (made) {
        const data = { subject: `import:${made.id}`, fileName, sm3, size }
        await addEntry(connection, {
          type: 'import.received',
          at,
          decision: null,
          tell: [],
          actor: by.name,
          seat: by.seat,
          department: by.department,
          data,
        })
        return { id: made.id, status: 'queued', message: '文件已收到，正在排队导入。可以离开本页，导入会继续进行。' }
      }
      const same = await findSame(connection, by.department, handed.kind, sm3, handed.defaultRegion)
      if (same) return { id: same.id, status: 'same-file', message: saySame(same) }
      // The one that stood in the way was refused or failed between the two questions: now this one may be written.
    }
  })
  city.committed()
  if (answer.status === 'same-file') await forgetAgain(city, answer.id)
  return answer
}

/** Whose tables are whose: the bureau brings decisions, the departments bring their penalties (2.2.3.2). */
function complain({ kind, asking }: Handed, by: Bringer): Refusal | undefined {
  if (!(importKinds as readonly string[]).includes(kind))
    return new Refusal(422, 'kind', '导入类型不对：请填写 decisions（行政许可）或 penalties（行政处罚）。', [
      flaw('/kind', '请填写 decisions 或 penalties'),
    ])
  if (!(askings as readonly string[]).includes(asking))
    return new Refusal(422, 'asking', '参数 asking 不对：请填写 always、renamed 或 never。', [
      flaw('/asking', '请填写 always、renamed 或 never'),
    ])
  if (by.may && !by.may.includes(kind))
    return new Refusal(
      403,
      'not-yours',
      kind === 'decisions'
        ? '审批决定由市行政审批局导入，本部门可以导入行政处罚表。'
        : '行政处罚由作出处罚的部门导入，市行政审批局可以导入行政许可表。',
    )
  return undefined
}

const flaw = (pointer: string, message: string) => ({ pointer, code: 'not-allowed', message })

async function findSame(
  connection: Parameters<Parameters<typeof withinConnection>[2]>[0],
  department: string,
  kind: string,
  sm3: string,
  region: string | null,
) {
  const { rows } = await connection.query<ImportRecord>(
    `select import.* from app.import
     where import.department = $1 and import.sm3 = $2 and coalesce(import.default_region, '') = coalesce($3, '') and import.kind = $4
       and import.state in ('queued', 'reading', 'asking', 'done')`,
    [department, sm3, region, kind],
  )
  return rows[0]
}

function saySame({ by_name: by, at, state }: ImportRecord): string {
  const when = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(at)
  const how = state === 'done' ? '已经导入完毕' : state === 'asking' ? '等待确认列的对应关系' : '正在导入'
  return `内容完全相同的文件已由${by}于 ${when} 上传，${how}，没有重复导入。有改动的，请保存改动后再上传。`
}

/** The bytes of an import that bore a state secret were removed, and the same file has just been stored once more. */
async function forgetAgain(city: City, id: string): Promise<void> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ sm3: string; original_kept: boolean }>(
      'select import.sm3, import.original_kept from app.import where import.id = $1',
      [id],
    ),
  )
  if (rows[0] && !rows[0].original_kept) await city.files.remove(rows[0].sm3)
}

/** Takes bytes away again that no import and no file is about. */
export async function discard(city: City, sm3: string): Promise<void> {
  const { rows } = await withinConnection(city.database.pool, programSight, (connection) =>
    connection.query<{ wanted: boolean }>(
      `select exists (select 1 from app.import where import.sm3 = $1 and import.original_kept)
           or exists (select 1 from app.file where file.sm3 = $1) as wanted`,
      [sm3],
    ),
  )
  if (!rows[0]?.wanted) await city.files.remove(sm3)
}
