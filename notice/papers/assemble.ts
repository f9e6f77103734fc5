import type { PaperText } from './draw-up.ts'
import type { Paper } from './layout.ts'
import type { Organ } from './organs.ts'
import type { PaperTemplate } from './template.ts'
import { writeMeeting, writeNumber } from './words.ts'

/** Where a paper gets its number from: the organ's word and the template's series, counted anew each year. */
export const seriesOf = (word: string, template: PaperTemplate) => `${word}${template.series}`
export const numberOf = (template: PaperTemplate, word: string, year: number, serial: number | null): string =>
  template.numbering === 'meeting' ? writeMeeting(year, serial) : writeNumber(seriesOf(word, template), year, serial)
/** 发文机关标志: the organ's name, with 文件 or another name where the template says so. */
export const markOfOrgan = (template: PaperTemplate, organ: Organ) => (template.mark ?? '{organ}').replace('{organ}', organ.name)

/** The whole paper: the template's form, the organ's name and number, and the text as it stands. */
export function assemble(
  template: PaperTemplate,
  { organ, number, text, date }: { readonly organ: Organ; readonly number: string; readonly text: PaperText; readonly date: string | null },
): Paper {
  return {
    format: template.format,
    mark: markOfOrgan(template, organ),
    number,
    text,
    signature: template.signature ?? organ.name,
    date,
    seal: template.seal,
    copiesWord: template.copiesWord ?? '抄送',
    printedBy: `${organ.name}${/办公室$|办公厅$|督查室$/u.test(organ.name) ? '' : '办公室'}`,
  }
}
