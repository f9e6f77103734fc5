import { assemble, numberOf } from '#notice/papers/assemble.ts'
import type { Paper } from '#notice/papers/layout.ts'
import { getTemplate, type TemplateName } from '#notice/papers/templates.ts'
import { dayInShanghai } from '#notice/working-days.ts'
import type { Directory } from '#kernel/directory.ts'
import type { Viewer } from '#kernel/seats.ts'
import { presenter } from '#modules/pushes/index.ts'
import { organIn } from './facts.ts'
import type { PaperRecord } from './rows.ts'
import { findGaps } from './sealing.ts'

export type PaperAction = 'edit' | 'seal' | 'drop' | 'scan' | 'cancel' | 'replace'

export function presentRow(directory: Directory, viewer: Viewer, record: PaperRecord) {
  const { department } = presenter(directory)
  const template = getTemplate(record.template as TemplateName)
  const { recipient, text } = record.content
  return {
    id: record.id,
    template: record.template as TemplateName,
    name: template.name,
    title: text.title.replaceAll('\n', '') || template.name,
    number: record.number,
    state: record.state,
    department: department(record.department),
    recipient: recipient === null ? null : department(recipient),
    case: record.case_id,
    decision: record.decision,
    changedAt: record.changed_at.toISOString(),
    changedBy: record.changed_by,
    sealedAt: record.sealed_at?.toISOString() ?? null,
    own: record.department === viewer.department,
  }
}

export interface FileRecord {
  readonly id: string
  readonly name: string
  readonly size: string
  readonly sm3: string
  readonly media_type: string
}
export interface LookRecord {
  readonly at: Date
  readonly person: string
  readonly department: string
  readonly kind: 'paper-seen' | 'file-downloaded'
}
interface Around {
  readonly word: string
  readonly files: readonly FileRecord[]
  readonly looks: readonly LookRecord[]
  readonly at: Date
}

export function presentPaper(directory: Directory, viewer: Viewer, record: PaperRecord, { word, files, looks, at }: Around) {
  const template = getTemplate(record.template as TemplateName)
  const fileOf = (id: string | null) => {
    const found = files.find((file) => file.id === id)
    return found ? { id: found.id, name: found.name, size: Number(found.size), sm3: found.sm3, mediaType: found.media_type } : null
  }
  const draft = record.state === 'draft'
  const paper = record.content.paper ?? draftOf(directory, record, word, at)
  const { department } = presenter(directory)
  return {
    ...presentRow(directory, viewer, record),
    clause: template.clause,
    confidentiality: record.confidentiality,
    version: record.version,
    paper: { ...paper, text: { ...paper.text, attachments: [...paper.text.attachments] } },
    recipientOpen: template.to?.includes('{recipient}') ?? false,
    gaps: draft ? findGaps(template, record.content.text).map(({ message }) => message) : [],
    made: { at: record.made_at.toISOString(), by: record.made_by },
    sealed:
      record.sealed_at === null ? null : { at: record.sealed_at.toISOString(), by: record.sealed_by ?? '', seat: record.sealed_seat ?? '' },
    scanned: record.scanned_at === null ? null : { at: record.scanned_at.toISOString(), by: record.scanned_by ?? '' },
    reason: record.reason,
    replaces: record.replaces,
    replacedBy: record.replaced_by,
    file: fileOf(record.file),
    scan: fileOf(record.scan),
    looks: looks.map((look) => ({
      at: look.at.toISOString(),
      person: look.person,
      department: department(look.department),
      kind: look.kind,
    })),
    actions: [...actionsFor(viewer, record)],
  }
}

/** A draft as it would be, with room for the number that it does not have yet. */
function draftOf(directory: Directory, { template: name, department, content }: PaperRecord, word: string, at: Date): Paper {
  const template = getTemplate(name as TemplateName)
  const organ = organIn(directory, department)
  const number = numberOf(template, word, Number(dayInShanghai(at).slice(0, 4)), null)
  return assemble(template, { organ, number, text: content.text, date: null })
}

/** What this person may do with it now; the web draws its buttons from that, and each act is judged again when it is done. */
function actionsFor(viewer: Viewer, { department, state, scan }: PaperRecord): readonly PaperAction[] {
  if (department !== viewer.department) return []
  const writes = viewer.permissions.has('paper.write')
  const seals = viewer.permissions.has('paper.seal')
  if (state === 'draft') return [...(writes ? (['edit', 'drop'] as const) : []), ...(seals ? (['seal'] as const) : [])]
  if (state !== 'sealed' && state !== 'signed') return []
  return [
    ...(writes && scan === null ? (['scan'] as const) : []),
    ...(writes ? (['replace'] as const) : []),
    ...(seals ? (['cancel'] as const) : []),
  ]
}
