import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx'
import { faces, measures, type Face, type Run } from '#notice/papers/layout.ts'
import { fromPoints, halfPoints } from './units.ts'

export const red = 'FF0000'
const black = '000000'
/** 28 characters of 16 points are a little wider than 156 mm: each gives up a quarter of a point, in every program alike. */
const tightening = -fromPoints(0.25)

export interface Manner {
  readonly face?: Face
  /** Points. */
  readonly size?: number
  readonly color?: string
  readonly tight?: boolean
}

export function write(text: string, { face = 'body', size = measures.size.body, color = black, tight = false }: Manner = {}): TextRun {
  return new TextRun({ text, ...manner({ face, size, color, tight }) })
}
export function manner({ face = 'body', size = measures.size.body, color = black, tight = false }: Manner): IRunOptions {
  const name = faces[face]
  return {
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name },
    size: halfPoints(size),
    color,
    ...(tight ? { characterSpacing: tightening } : {}),
  }
}
export const writeRuns = (runs: readonly Run[], tight = true): readonly TextRun[] =>
  runs.map(({ text, face }) => write(text, { face, tight }))

/** A line of the core: 22 of them fill the page. */
export function line(children: readonly TextRun[], options: Omit<IParagraphOptions, 'children'> = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    widowControl: false,
    ...options,
    spacing: { before: 0, after: 0, line: fromPoints(measures.pitch), lineRule: LineRuleType.EXACT, ...options.spacing },
    children: [...children],
  })
}
export const emptyLine = () => line([write('')])
/** Indents in characters of 3号, as the standard counts them. */
export const characters = (count: number): number => fromPoints(count * (measures.size.body - 0.25))
