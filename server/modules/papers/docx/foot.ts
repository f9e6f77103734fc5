import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  LineRuleType,
  PageNumber,
  Tab,
  TabStopType,
  TextRun,
  type Paragraph,
} from 'docx'
import { measures, type Sheet } from '#notice/papers/layout.ts'
import { widthOf } from '#notice/papers/words.ts'
import { line, manner, write } from './words.ts'
import { fromMillimetres, fromPoints, lineWidth } from './units.ts'

const one = fromPoints(measures.size.small)

/** — 1 —: odd pages one character in from the right, even ones from the left (GB/T 9704 7.5). */
export const pageNumber = (side: 'odd' | 'even'): Footer =>
  new Footer({
    children: [
      line([new TextRun({ ...manner({ face: 'digits', size: measures.size.small }), children: ['— ', PageNumber.CURRENT, ' —'] })], {
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: one } : { left: one },
        spacing: { line: fromPoints(measures.size.small), lineRule: LineRuleType.EXACT },
      }),
    ],
  })

/** 版记 at the foot of the last page: copies, who printed it and when, between rules; a letter has no rules and no printer. */
export function writeImprint({ imprint, format }: Sheet): readonly Paragraph[] {
  const small = (text: string) => write(text, { size: measures.size.small })
  const ruled = format !== 'letter' && format !== 'plain'
  const rows = [
    ...(imprint.copies === null ? [] : [{ runs: [small(imprint.copies)], lines: linesOf(imprint.copies), copies: true }]),
    ...(imprint.by === null || imprint.on === null
      ? []
      : [{ runs: [small(imprint.by), new TextRun({ children: [new Tab()] }), small(imprint.on)], lines: 1, copies: false }]),
  ]
  return rows.flatMap(({ runs, lines, copies }, place) => {
    const outer = { style: BorderStyle.SINGLE, color: '000000', size: lineWidth(measures.rule.outer), space: 1 }
    const inner = { ...outer, size: lineWidth(measures.rule.inner) }
    const below = rows.slice(place).reduce((sum, row) => sum + row.lines, 0) * rowPoints + (rows.length - place) * 2
    const row = line(runs, {
      alignment: AlignmentType.LEFT,
      // Copies that run over stand under the first organ, behind the colon.
      indent: copies ? { left: one * 4, hanging: one * 3, right: one } : { left: one, right: one },
      tabStops: [{ type: TabStopType.RIGHT, position: fromMillimetres(measures.core.width) - one }],
      spacing: { line: fromPoints(rowPoints), lineRule: LineRuleType.EXACT },
      ...(ruled ? { border: { ...(place === 0 ? { top: outer } : {}), bottom: place === rows.length - 1 ? outer : inner } } : {}),
      // Each row is held at its own height above the foot of the core: frames side by side are one to some programs and two to others.
      frame: {
        type: 'absolute',
        position: {
          x: fromMillimetres(measures.margin.left),
          y: fromMillimetres(measures.page.height - measures.margin.bottom) - fromPoints(below),
        },
        width: fromMillimetres(measures.core.width),
        height: fromPoints(lines * rowPoints),
        anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      },
    })
    return place < rows.length - 1 ? [row, thinLine()] : [row]
  })
}
/** Some programs take a frame for a line of text where another frame follows at once. */
const thinLine = () => line([write('', { size: 1 })], { spacing: { line: fromPoints(1), lineRule: LineRuleType.EXACT } })
/** Points. */
const rowPoints = 22
const linesOf = (text: string) => Math.ceil((widthOf(text) - 3) / (((measures.core.width / 25.4) * 72) / measures.size.small - 5))
