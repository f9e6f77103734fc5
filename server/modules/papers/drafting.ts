import type { PoolClient } from 'pg'
import { findStateSecret } from '#notice/decision-secrets.ts'
import { drawUp, partTitles, type Missing, type PaperText, type Row } from '#notice/papers/draw-up.ts'
import type { PaperTemplate } from '#notice/papers/template.ts'
import { getTemplate, type TemplateName } from '#notice/papers/templates.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Seat } from '#kernel/seats.ts'
import { notFound, Refusal } from '#platform/http/problem.ts'
import { gatherFacts, organIn } from './facts.ts'
import { findPaper, lockPaper, type PaperRecord } from './rows.ts'

/** Who draws up, seals or ends a paper: always for the department in whose name it goes out. */
export interface Author {
  readonly name: string
  readonly seats: readonly Seat[]
  readonly department: string
}
export interface DraftOrder {
  readonly template: TemplateName
  /** Code of the department it goes to, where the template leaves that open. */
  readonly recipient: string | null
  readonly case: string | null
  readonly decision: string | null
  /** What the clerk fills in; goes before what case and decision say. */
  readonly filled: Row
  readonly confidentiality: 'open' | 'internal' | 'sensitive'
}

/** Whether this organ may issue the paper at all: a department does not write in the bureau's name. */
export function mayIssue(template: PaperTemplate, author: Pick<Author, 'department' | 'seats'>, directory: Directory): boolean {
  const kind = directory.departments.get(author.department)?.kind
  if (template.by === 'bureau') return kind === 'bureau'
  if (template.by === 'department') return kind === 'supervisor' || kind === 'member'
  if (template.by === 'office') return author.seats.includes('office')
  if (template.by === 'oversight') return author.seats.includes('oversight')
  return true
}

/** Draws a paper up from what is known and keeps it as a draft. Answers its id and the blanks still open, by their Chinese names. */
export async function draftPaper(
  connection: PoolClient,
  directory: Directory,
  author: Author,
  order: DraftOrder,
  at: Date,
): Promise<{ readonly id: string; readonly missing: readonly Missing[] }> {
  const { recipient, text, missing } = await previewPaper(connection, directory, author, order, at)
  refuseSecret(text)
  const { version } = getTemplate(order.template)
  const id = await keepDraft(connection, { ...order, version, recipient, text, replaces: null }, author, at)
  return { id, missing }
}

/** The same words without keeping them: what the platform knows already, and which blanks it has to ask for. */
export async function previewPaper(
  connection: PoolClient,
  directory: Directory,
  author: Author,
  order: DraftOrder,
  at: Date,
): Promise<{ readonly recipient: string | null; readonly text: PaperText; readonly missing: readonly Missing[] }> {
  const template = getTemplate(order.template)
  if (!mayIssue(template, author, directory))
    throw new Refusal(403, 'not-your-paper', `“${template.name}”不由您所在的单位发出。请选择本单位可以发出的公文。`)
  const recipient = template.to === '{bureau}' ? directory.bureau : order.recipient
  if (recipient !== null && !directory.departments.has(recipient)) throw refuseField('/recipient', '没有这个主送机关。请从部门列表中选择。')
  await checkAbout(connection, order)
  const facts = await gatherFacts(connection, directory, order, {
    organ: organIn(directory, author.department),
    recipient: recipient === null ? undefined : organIn(directory, recipient),
    today: dayInShanghai(at),
    filled: order.filled,
    contact: { name: author.name },
  })
  return { recipient, ...drawUp(template, facts) }
}

interface DraftToKeep extends Pick<DraftOrder, 'template' | 'case' | 'decision' | 'confidentiality'> {
  readonly version: number
  readonly recipient: string | null
  readonly text: PaperText
  readonly replaces: string | null
}
async function keepDraft(connection: PoolClient, draft: DraftToKeep, author: Author, at: Date): Promise<string> {
  const { rows } = await connection.query<{ id: string }>(
    `insert into app.paper (template, template_version, department, content, confidentiality, case_id, decision, replaces, made_at, made_by, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $9, $10) returning paper.id`,
    [
      draft.template,
      draft.version,
      author.department,
      JSON.stringify({ text: draft.text, recipient: draft.recipient }),
      draft.confidentiality,
      draft.case,
      draft.decision,
      draft.replaces,
      at,
      author.name,
    ],
  )
  return rows[0]!.id
}

/** Keeps edited words. The version the editor saw must be the present one: two clerks do not overwrite one another. */
export async function editDraft(
  connection: PoolClient,
  author: Author,
  id: string,
  edited: { readonly version: number; readonly text: PaperText; readonly recipient: string | null; readonly confidentiality: string },
  at: Date,
): Promise<void> {
  const paper = await lockOwn(connection, id)
  refuseUnless(paper, ['draft'], '只有草稿可以修改。定稿后如需更正，请作废或另拟代替件。')
  refuseStale(paper, edited.version)
  refuseSecret(edited.text)
  const recipient = getTemplate(paper.template as TemplateName).to === '{bureau}' ? paper.content.recipient : edited.recipient
  await connection.query(
    `update app.paper set content = $2, confidentiality = $3, changed_at = $4, changed_by = $5, version = paper.version + 1 where paper.id = $1`,
    [id, JSON.stringify({ text: edited.text, recipient }), edited.confidentiality, at, author.name],
  )
}

/** A new draft with the words of a sealed paper; the old one is replaced when the new one is sealed. */
export async function draftReplacement(connection: PoolClient, author: Author, id: string, at: Date): Promise<string> {
  const paper = await lockOwn(connection, id)
  refuseUnless(paper, ['sealed', 'signed'], '只有已定稿的公文可以另拟代替件。')
  const { rows } = await connection.query<{ id: string }>(
    `select paper.id from app.paper where paper.replaces = $1 and paper.state = 'draft'`,
    [id],
  )
  if (rows[0]) return rows[0].id
  return await keepDraft(
    connection,
    {
      template: paper.template as TemplateName,
      version: paper.template_version,
      case: paper.case_id,
      decision: paper.decision,
      confidentiality: paper.confidentiality,
      recipient: paper.content.recipient,
      text: paper.content.text,
      replaces: id,
    },
    author,
    at,
  )
}

/** The paper, locked, for the department that drew it up; to everybody else it is not there. */
export async function lockOwn(connection: PoolClient, id: string): Promise<PaperRecord> {
  const paper = await lockPaper(connection, id)
  if (paper) return paper
  const seen = await findPaper(connection, id)
  if (seen) throw new Refusal(403, 'not-your-paper', '这份公文由其他单位制作，只能查看。')
  throw notFound('这份公文')
}
export function refuseUnless(paper: PaperRecord, states: readonly PaperRecord['state'][], words: string): void {
  if (!states.includes(paper.state)) throw new Refusal(409, 'wrong-state', words, undefined, { state: paper.state })
}
export function refuseStale(paper: PaperRecord, version: number): void {
  if (paper.version !== version)
    throw new Refusal(409, 'changed-meanwhile', `这份公文已被${paper.changed_by}修改。请刷新后再操作，您的修改没有保存。`, undefined, {
      version: paper.version,
    })
}
const refuseField = (pointer: string, message: string) => new Refusal(422, 'bad-field', message, [{ pointer, code: 'bad-field', message }])

/** 保守国家秘密法: a paper that bears a state secret's mark is not kept here, not even as a draft. */
function refuseSecret(text: PaperText): void {
  const place = findStateSecret(text)
  if (place === null) return
  const part = partTitles[place.split('/')[1] as keyof PaperText] ?? '正文'
  throw new Refusal(422, 'state-secret', `${part}中有国家秘密标志。本平台不得处理涉密公文，请按保密规定线下办理；内容未保存。`, [
    { pointer: `/text${place}`, code: 'state-secret', message: `${part}中有国家秘密标志` },
  ])
}

async function checkAbout(connection: PoolClient, { case: about, decision }: DraftOrder): Promise<void> {
  if (about !== null) {
    const { rowCount } = await connection.query('select "case".id from app.case as "case" where "case".id = $1', [about])
    if (rowCount === 0) throw notFound('这个程序')
  }
  if (decision !== null) {
    const { rowCount } = await connection.query('select decision.id from app.decision where decision.id = $1', [decision])
    if (rowCount === 0) throw notFound('这条决定')
  }
}
