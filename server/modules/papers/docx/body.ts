import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { measures, type Block, type Sheet } from '#notice/papers/layout.ts'
import { characters, emptyLine, line, write, writeRuns } from './words.ts'
import { fromMillimetres, fromPoints, lineWidth } from './units.ts'

export function writeBody(sheet: Sheet): readonly (Paragraph | Table)[] {
  return [
    ...(sheet.to === null ? [] : [emptyLine(), line([write(sheet.to, { tight: true })], { alignment: AlignmentType.LEFT })]),
    ...(sheet.to === null && sheet.title.length > 0 ? [emptyLine()] : []),
    ...sheet.blocks.flatMap((block, place) => {
      const first = block.kind === 'attendance' && sheet.blocks[place - 1]?.kind !== 'attendance'
      return [...(first ? [emptyLine()] : []), ...writeBlock(block, place === sheet.blocks.length - 1)]
    }),
    ...writeAttachments(sheet.attachments),
    ...writeSignature(sheet),
    ...(sheet.note === null
      ? []
      : [line([write(sheet.note, { tight: true })], { indent: { left: characters(2) }, alignment: AlignmentType.LEFT })]),
  ]
}

/** The last words of the text go with the signature: no page bears a signature alone (GB/T 9704 7.3.5.5). */
function writeBlock(block: Block, last: boolean): readonly (Paragraph | Table)[] {
  if (block.kind === 'paragraph')
    return [line(writeRuns(block.runs), { indent: { firstLine: characters(2) }, keepNext: last || isHeading(block) })]
  if (block.kind === 'attendance') {
    // Names that run over stand under the first name, behind the colon.
    const indent = { left: characters(5), hanging: characters(3) }
    return [
      line([write(block.label, { face: 'black', tight: true }), write(block.people, { tight: true })], {
        indent,
        alignment: AlignmentType.LEFT,
      }),
    ]
  }
  return [writeTable(block), line([write('')], { spacing: { line: fromPoints(12), lineRule: LineRuleType.EXACT } })]
}

/** A heading alone on its line does not stay behind at the foot of a page. */
const isHeading = ({ runs }: Extract<Block, { kind: 'paragraph' }>) => runs.length === 1 && runs[0]?.face !== 'body'

function writeTable({ rows, widths, size }: Extract<Block, { kind: 'table' }>): Table {
  const whole = fromMillimetres(measures.core.width)
  const wide = widths.map((share) => Math.round((whole * share) / 100))
  const rule = { style: BorderStyle.SINGLE, size: lineWidth(measures.rule.inner), color: '000000' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: wide,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: rows.map(
      (row, place) =>
        new TableRow({
          cantSplit: true,
          tableHeader: place === 0,
          children: row.map(
            (cell, column) =>
              new TableCell({
                width: { size: wide[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                margins: { left: 40, right: 40, top: 60, bottom: 60 },
                children: [
                  line([write(cell, { face: place === 0 ? 'black' : 'body', size })], {
                    alignment: AlignmentType.CENTER,
                    spacing: { line: fromPoints(size * 1.4), lineRule: LineRuleType.EXACT },
                  }),
                ],
              }),
          ),
        }),
    ),
  })
}

/** One blank line below the text, two characters in; further names stand under the first (GB/T 9704 7.3.4). */
function writeAttachments(attachments: readonly string[]): readonly Paragraph[] {
  if (attachments.length === 0) return []
  const numbered = attachments.length > 1
  return [
    line([write('')], { keepNext: true }),
    ...attachments.map((name, place) =>
      line([write(place === 0 ? `附件：${name}` : name, { tight: true })], {
        keepNext: true,
        alignment: AlignmentType.LEFT,
        indent:
          place === 0
            ? { left: characters(numbered ? 6 : 5), hanging: characters(numbered ? 4 : 3) }
            : { left: characters(6), hanging: characters(1) },
      }),
    ),
  ]
}

/** Room for the seal above the name, whose middle stands over that of the date. */
function writeSignature({ signature, seal, note }: Sheet): readonly Paragraph[] {
  const keep = { alignment: AlignmentType.RIGHT, keepNext: true, keepLines: true }
  if (signature.text === '' && signature.date === '') return []
  return [
    ...Array.from({ length: seal ? 2 : 1 }, () => line([write('')], { keepNext: true })),
    ...(signature.text === ''
      ? []
      : [line([write(signature.text, { tight: true })], { ...keep, indent: { right: characters(signature.indent) } })]),
    line([write(signature.date, { tight: true })], {
      alignment: AlignmentType.RIGHT,
      indent: { right: characters(signature.dateIndent) },
      keepNext: note !== null,
    }),
  ]
}
