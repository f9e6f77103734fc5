import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { PoolClient } from 'pg'
import { assemble } from '#notice/papers/assemble.ts'
import { findOpenBlanks, markOf, partTitles, type PaperText } from '#notice/papers/draw-up.ts'
import { layOut } from '#notice/papers/layout.ts'
import type { PaperTemplate } from '#notice/papers/template.ts'
import { getTemplate, type TemplateName } from '#notice/papers/templates.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { City } from '#kernel/city.ts'
import type { Directory } from '#kernel/directory.ts'
import { addEntry } from '#kernel/journal.ts'
import { Refusal, type Flaw } from '#platform/http/problem.ts'
import { lockOwn, refuseStale, refuseUnless, type Author } from './drafting.ts'
import { organIn } from './facts.ts'
import { cancelNumber, drawNumber } from './numbers.ts'
import type { PaperRecord } from './rows.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface Sealed {
  readonly id: string
  readonly number: string
  /** The DOCX, as a file that may hang on a case. */
  readonly file: string
  readonly sm3: string
  readonly title: string
  readonly recipients: readonly string[]
}

/**
 * Seals a draft in the open transaction: draws its number, writes its DOCX once, keeps that under its SM3 and tells the recipients. From
 * then on nothing of it changes (a trigger in the database says so too). Refused with the names of what is missing.
 */
export async function sealPaper(
  { files }: Pick<City, 'files'>,
  connection: PoolClient,
  directory: Directory,
  author: Author,
  { id, version, at }: { readonly id: string; readonly version: number; readonly at: Date },
): Promise<Sealed> {
  // Read before the series is locked: the first sealing after a start loads the writer.
  const { writeDocx } = await import('./docx/write.ts')
  const paper = await lockOwn(connection, id)
  refuseUnless(paper, ['draft'], '这份公文已经定稿或废弃，不能再次定稿。请刷新查看。')
  refuseStale(paper, version)
  const template = getTemplate(paper.template as TemplateName)
  refuseGaps(template, paper)
  const { text } = paper.content
  const organ = organIn(directory, author.department)
  const day = dayInShanghai(at)
  const title = text.title.replaceAll('\n', '') || template.name
  const number = await drawNumber(connection, { organ, template, paper: id, title, at, by: author.name, year: Number(day.slice(0, 4)) })
  const whole = assemble(template, { organ, number, text, date: day })
  const bytes = await writeDocx(layOut(whole), { title, organ: organ.name, at })
  const { sm3, size } = await files.keep(Readable.from([bytes]))
  const file = randomBytes(18).toString('base64url')
  await connection.query(
    `insert into app.file (id, sm3, size, media_type, name, department, by_name, at, confidentiality) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      file,
      sm3,
      size,
      docxType,
      `${number.replaceAll('〔', '[').replaceAll('〕', ']')}.docx`,
      author.department,
      author.name,
      at,
      paper.confidentiality,
    ],
  )
  const recipients = recipientsOf(paper, author.department)
  const entry = await note(connection, 'paper.sealed', author, at, recipients, { paper: id, case: paper.case_id, number, title, sm3 })
  await connection.query(
    `update app.paper set state = 'sealed', content = $2, recipients = $3, sealed_at = $4, sealed_on = $5, sealed_by = $6, sealed_seat = $7,
       number = $8, file = $9, sm3 = $10, version = paper.version + 1, last_entry = $11 where paper.id = $1`,
    [
      id,
      JSON.stringify({ ...paper.content, paper: whole }),
      recipients,
      at,
      day,
      author.name,
      author.seats[0] ?? 'head',
      number,
      file,
      sm3,
      entry,
    ],
  )
  if (paper.replaces !== null) await endReplaced(connection, author, paper.replaces, number, at)
  return { id, number, file, sm3, title, recipients }
}

/** What stands in the way of sealing: blanks still open, and parts that a paper of this kind cannot be without. */
export function findGaps(template: PaperTemplate, text: PaperText): readonly Flaw[] {
  const gap = (part: keyof PaperText, message: string): Flaw => ({ pointer: `/text/${part}`, code: 'missing', message })
  const gaps: Flaw[] = []
  for (const part of Object.keys(partTitles) as (keyof PaperText)[]) {
    const words = [text[part]].flat().join('\n')
    for (const title of findOpenBlanks({ title: '', to: '', body: words, attachments: [], note: '', copies: '' }))
      gaps.push(gap(part, `${partTitles[part]}中“${title}”没有填写`))
  }
  if (template.title !== '' && text.title.trim() === '') gaps.push(gap('title', '标题没有填写'))
  if (template.to !== undefined && text.to.trim() === '') gaps.push(gap('to', '主送机关没有填写'))
  if (text.body.trim() === '') gaps.push(gap('body', '正文没有填写'))
  return gaps
}
function refuseGaps(template: PaperTemplate, { content }: PaperRecord): void {
  const gaps = findGaps(template, content.text)
  if (gaps.length === 0) return
  const named = gaps.map(({ message }) => message)
  throw new Refusal(
    422,
    'blanks-open',
    `还不能定稿：${named.slice(0, 5).join('；')}${named.length > 5 ? `等 ${named.length} 处` : ''}。请补全后再定稿（正文中以“${markOf('…')}”标出）。`,
    gaps,
  )
}

/** The old paper stays as it is, with its number; it only says that another stands in its place. */
async function endReplaced(connection: PoolClient, author: Author, id: string, by: string, at: Date): Promise<void> {
  const old = await lockOwn(connection, id)
  refuseUnless(old, ['sealed', 'signed'], '被代替的公文已作废或已被代替。请废弃本草稿后另行拟制。')
  const entry = await note(connection, 'paper.replaced', author, at, old.recipients, { paper: id, number: old.number, by })
  await connection.query(
    `update app.paper set state = 'replaced', reason = $2, version = paper.version + 1, last_entry = $3 where paper.id = $1`,
    [id, `由${by}代替`, entry],
  )
}

/** 作废: the number stays in the register, shown as cancelled with the reason; those who received the paper are told. */
export async function cancelPaper(connection: PoolClient, author: Author, id: string, reason: string, at: Date): Promise<void> {
  const paper = await lockOwn(connection, id)
  refuseUnless(paper, ['sealed', 'signed'], '只有已定稿的公文可以作废。')
  await cancelNumber(connection, id, reason, at, author.name)
  const entry = await note(connection, 'paper.cancelled', author, at, paper.recipients, { paper: id, number: paper.number, reason })
  await connection.query(
    `update app.paper set state = 'cancelled', reason = $2, version = paper.version + 1, last_entry = $3 where paper.id = $1`,
    [id, reason, entry],
  )
}

/** A draft that is not needed has no number and leaves none. */
export async function dropDraft(connection: PoolClient, author: Author, id: string, at: Date): Promise<void> {
  const paper = await lockOwn(connection, id)
  refuseUnless(paper, ['draft'], '只有草稿可以废弃。已定稿的公文请作废。')
  const entry = await note(connection, 'paper.dropped', author, at, [], { paper: id })
  await connection.query(`update app.paper set state = 'dropped', version = paper.version + 1, last_entry = $2 where paper.id = $1`, [
    id,
    entry,
  ])
}

/** The signed and stamped paper, scanned: a PDF or a picture that this department has uploaded. Once. */
export async function attachScan(connection: PoolClient, author: Author, id: string, file: string, at: Date): Promise<void> {
  const paper = await lockOwn(connection, id)
  refuseUnless(paper, ['sealed'], '签章件只能附在已定稿、尚未附件的公文上。')
  const { rows } = await connection.query<{ media_type: string; department: string; sm3: string }>(
    'select file.media_type, file.department, file.sm3 from app.file where file.id = $1',
    [file],
  )
  const scan = rows[0]
  if (!scan || scan.department !== author.department)
    throw new Refusal(422, 'unknown-file', '没有这个文件，或不是本单位上传的。请先上传签章件。', [
      { pointer: '/file', code: 'unknown-file', message: '没有这个文件' },
    ])
  if (!/^(?:application\/(?:pdf|ofd)|image\/(?:png|jpeg|tiff))$/u.test(scan.media_type))
    throw new Refusal(422, 'not-a-scan', '签章件应为 PDF、OFD 或图片（PNG、JPG、TIFF）。请另存后重新上传。', [
      { pointer: '/file', code: 'not-a-scan', message: '签章件应为 PDF、OFD 或图片' },
    ])
  const entry = await note(connection, 'paper.signed', author, at, paper.recipients, { paper: id, number: paper.number, sm3: scan.sm3 })
  await connection.query(
    `update app.paper set state = 'signed', scan = $2, scanned_at = $3, scanned_by = $4, version = paper.version + 1, last_entry = $5
     where paper.id = $1`,
    [id, file, at, author.name, entry],
  )
}

const recipientsOf = ({ content }: PaperRecord, own: string): readonly string[] =>
  content.recipient === null || content.recipient === own ? [] : [content.recipient]

async function note(
  connection: PoolClient,
  type: string,
  author: Author,
  at: Date,
  told: readonly string[],
  data: Readonly<Record<string, unknown>>,
): Promise<string> {
  return await addEntry(connection, {
    type,
    at,
    decision: null,
    tell: [...new Set(told)].map((department) => [department, null] as const),
    actor: author.name,
    seat: author.seats[0] ?? 'handler',
    department: author.department,
    data,
  })
}
