import { AlignmentType, BorderStyle, Header, LineRuleType, type Paragraph } from 'docx'
import { measures, type Sheet } from '#notice/papers/layout.ts'
import { emptyLine, line, red, write } from './words.ts'
import { fromMillimetres, fromPoints, lineWidth } from './units.ts'

/** Points. */
const gap = (measures.lineGap / 25.4) * 72
const overhang = -fromMillimetres((measures.letterLine.width - measures.core.width) / 2)
/** Lines of the letter reach beyond the core, and the core is not in the middle of the page. */
const letterIndent = {
  left: overhang - fromMillimetres((measures.margin.left - measures.margin.right) / 2),
  right: overhang + fromMillimetres((measures.margin.left - measures.margin.right) / 2),
}
const tall = (points: number) => ({ line: fromPoints(points * 1.15), lineRule: LineRuleType.EXACT })

/** What stands above the title on the first page, but for the letter's mark, which is in the page's head. */
export function writeHead(sheet: Sheet): readonly Paragraph[] {
  if (sheet.format === 'letter') return writeLetterNumber(sheet)
  if (sheet.format === 'plain') return writePlainNumber(sheet)
  return [
    line([write(sheet.mark.text, { face: 'mark', size: sheet.mark.points, color: red })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: fromMillimetres(measures.mark.core), ...tall(sheet.mark.points) },
    }),
    emptyLine(),
    emptyLine(),
    line([write(sheet.number)], {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, color: red, size: lineWidth(0.8), space: Math.round(gap) } },
    }),
    emptyLine(),
    ...(sheet.title.length === 0 ? [] : [emptyLine()]),
  ]
}

/** Flush right under the first line, 7/8 of a character below it; the title two lines further down (GB/T 9704 10.1). */
const writeLetterNumber = (sheet: Sheet) => [
  line([write(sheet.number)], { alignment: AlignmentType.RIGHT, spacing: { before: fromPoints((measures.size.body * 7) / 8) } }),
  emptyLine(),
  emptyLine(),
]
const writePlainNumber = (sheet: Sheet) => [line([write(sheet.number)], { alignment: AlignmentType.RIGHT }), emptyLine()]

/** The letter's mark and its first double line, thick above thin. */
export const letterHead = (sheet: Sheet): Header =>
  new Header({
    children: [
      line([write(sheet.mark.text, { face: 'mark', size: sheet.mark.points, color: red })], {
        alignment: AlignmentType.CENTER,
        indent: letterIndent,
        spacing: tall(sheet.mark.points),
        border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, color: red, size: lineWidth(0.8), space: Math.round(gap) } },
      }),
    ],
  })
/** The second double line near the foot of the first page, thin above thick. */
export const letterFoot = (): Paragraph =>
  line([write('', { size: 2 })], {
    indent: letterIndent,
    spacing: { line: fromPoints(4), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.THIN_THICK_SMALL_GAP, color: red, size: lineWidth(0.8), space: 0 } },
  })

export const writeTitle = (sheet: Sheet): readonly Paragraph[] =>
  sheet.title.map((text) =>
    line([write(text, { face: 'mark', size: measures.size.title })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: fromPoints(32), lineRule: LineRuleType.EXACT },
    }),
  )
