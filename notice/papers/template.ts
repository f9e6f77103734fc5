import type { ClauseId } from '../clauses.ts'

/** The forms of GB/T 9704-2012: ordinary with red head (7), letter (10.1), minutes (10.3); and a plain sheet for agreements and annexes. */
export const formats = { document: '文件格式', letter: '信函格式', minutes: '纪要格式', plain: '普通格式' } as const
export type Format = keyof typeof formats

/** `text` fits in a line, `long` may have several paragraphs, `day` is 'YYYY-MM-DD', `rows` are lines of the same kind. */
export type BlankKind = 'text' | 'long' | 'day' | 'count' | 'rows'
export interface Blank {
  readonly title: string
  readonly kind: BlankKind
  /** Where it is taken from when the clerk says nothing: `decision.holderName`, `case.facts`. A case's field of the same name needs no word. */
  readonly from?: string
  /** Of `rows`: the line that each row becomes, and its own blanks. {n} is the row's number, {一} the same in Chinese. */
  readonly line?: string
  readonly of?: Blanks
  /** Of `rows`: what stands between them; a line break where nothing is said. */
  readonly between?: string
}
export type Blanks = Readonly<Record<string, Blank>>

/**
 * A paper as a lawyer reads it: text with blanks in { }. What stands in [ ] is left out when one of its blanks is empty; every
 * other blank must be filled before the paper is sealed. A line that begins with 一、（一）1. or （1） is a heading of that level,
 * one that begins with | is a row of a table, one that begins with 出席： 请假： 列席： is the attendance of minutes.
 */
export interface PaperTemplate {
  /** Letter of the platform's own list of papers, where it has one. */
  readonly letter?: string
  readonly name: string
  readonly clause: ClauseId
  /** A paper keeps the version it was drawn up by. */
  readonly version: number
  readonly format: Format
  /** Issued by the bureau, by a supervising department, by the conference's office, by the oversight body, or by whoever opens the case. */
  readonly by: 'bureau' | 'department' | 'office' | 'oversight' | 'anybody'
  /** 发文机关标志 where it is not the organ's own name. */
  readonly mark?: string
  /** What follows the organ's word in the number: 洪发改[函]〔2026〕3号. */
  readonly series: string
  /** Minutes count meetings: 〔2026〕第3次. */
  readonly numbering?: 'number' | 'meeting'
  /** The procedures whose cases fill it. */
  readonly procedures: readonly string[]
  readonly title: string
  /** 主送机关 or the person addressed; left out for decisions and minutes. */
  readonly to?: string
  readonly body: string
  readonly attachments?: readonly string[]
  readonly note?: string
  readonly copies?: string
  /** 分送 for minutes, 抄送 for the others. */
  readonly copiesWord?: '抄送' | '分送'
  /** 署名 where it is not the issuing organ. */
  readonly signature?: string
  /** Minutes bear no seal (GB/T 9704 10.3). */
  readonly seal: boolean
  readonly blanks: Blanks
}

/** Known of every paper without a blank of its own. */
export const givens = {
  organ: '发文机关',
  we: '发文机关自称',
  recipient: '主送机关',
  you: '对主送机关的称呼',
  bureau: '市行政审批局',
  year: '年份',
} as const

export const defineTemplates = <const Name extends string>(
  templates: Readonly<Record<Name, PaperTemplate>>,
): Readonly<Record<Name, PaperTemplate>> => templates

const blank =
  (kind: BlankKind) =>
  (title: string, from?: string): Blank =>
    from === undefined ? { title, kind } : { title, kind, from }
export const text = blank('text')
export const long = blank('long')
export const day = blank('day')
export const count = blank('count')
export const rows = (title: string, line: string, of: Blanks, from?: string): Blank => ({
  title,
  kind: 'rows',
  line,
  of,
  ...(from === undefined ? {} : { from }),
})
/** Attachments as a list of names. */
export const names = (title: string, from?: string): Blank => rows(title, '{name}', { name: text('名称') }, from)

/** The licence that a paper is about, out of the decision. */
export const licence = {
  holder: text('被许可人名称', 'decision.holderName'),
  holderCode: text('统一社会信用代码', 'decision.holderUscc'),
  item: text('许可事项名称', 'decision.itemName'),
  certificate: text('证书名称', 'decision.certificateName'),
  certificateNumber: text('证书编号', 'decision.certificateNumber'),
  documentNumber: text('许可决定文书号', 'decision.documentNumber'),
  validFrom: day('有效期自', 'decision.validFrom'),
  validTo: day('有效期至', 'decision.validTo'),
  decidedOn: day('许可决定日期', 'decision.decidedOn'),
} as const
export const contact = { person: text('联系人', 'contact.name'), phone: text('联系电话', 'contact.phone') } as const
/** 附注: where the recipient asks. */
export const contactNote = '[联系人：{person}，联系电话：{phone}]'
/** The licence in one sentence, with what is known of it. */
export const licenceSentence =
  '{holder}[（统一社会信用代码：{holderCode}）]持有的{item}[《{certificate}》][（证书编号：{certificateNumber}）]（许可决定文书号：{documentNumber}[，有效期自{validFrom}][至{validTo}]）'
