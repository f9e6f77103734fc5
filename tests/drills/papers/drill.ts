import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeDocx } from '#modules/papers/docx/write.ts'
import { assemble, numberOf } from '#notice/papers/assemble.ts'
import { drawUp } from '#notice/papers/draw-up.ts'
import { layOut, type Sheet } from '#notice/papers/layout.ts'
import { proposeWord } from '#notice/papers/organs.ts'
import { paperTemplates, type TemplateName } from '#notice/papers/templates.ts'
import { sampleFacts } from '#world/paper-samples.ts'
import { never, type Outcome } from '../findings.ts'
import { fontsConfiguration } from './fonts.ts'

const folder = path.join(import.meta.dirname, '../../../tmp/papers')

/**
 * Every paper is written, opened by LibreOffice, turned into a PDF and read again: A4, its words in their order, no page that bears a
 * signature alone. The pictures in tmp/papers are for eyes. Needs `soffice`, `pdftotext`, `pdfinfo` and `pdftoppm` on the machine, which
 * the product itself does not.
 */
export async function drillPapers(): Promise<Outcome> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'fonts.conf'), fontsConfiguration)
  const sheets = new Map<string, Sheet>()
  for (const name of Object.keys(paperTemplates) as TemplateName[]) sheets.set(name, await leaveOne(name))
  run('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'pdf', ...documents('docx')])
  const unopened = [...sheets.keys()].filter((name) => !documents('pdf').includes(`${name}.pdf`))
  const opened = [...sheets].filter(([name]) => !unopened.includes(name))
  const otherSizes = opened
    .map(([name]) => name)
    .filter((name) => !/Page size:\s+59[45][\d.]* x 84[12]/u.test(run('pdfinfo', [`${name}.pdf`])))
  const wordless = opened.flatMap(([name, sheet]) => findLost(sheet, readPdf(name)).map((words) => `${name}: ${words}`))
  const lonely = opened.filter(([name, sheet]) => isSignatureAlone(sheet, readPdf(name))).map(([name]) => name)
  for (const [name] of opened) run('pdftoppm', ['-r', '60', '-png', `${name}.pdf`, name])
  return {
    findings: [
      never('papers that LibreOffice does not open', unopened.length, unopened),
      never('papers that are not on A4', otherSizes.length, otherSizes),
      never('words of a paper that are not on its pages', wordless.length, wordless),
      never('last pages that bear a signature and no text', lonely.length, lonely),
    ],
    numbers: { papers: sheets.size, pictures: documents('png').length, folder },
  }
}

async function leaveOne(name: TemplateName): Promise<Sheet> {
  const facts = sampleFacts(name)
  const template = paperTemplates[name]
  const { text } = drawUp(template, facts)
  const number = numberOf(template, proposeWord(facts.organ), 2026, 12)
  const sheet = layOut(assemble(template, { organ: facts.organ, number, text, date: '2026-04-10' }))
  const at = new Date('2026-04-10T02:00:00Z')
  writeFileSync(path.join(folder, `${name}.docx`), await writeDocx(sheet, { title: name, organ: facts.organ.name, at }))
  return sheet
}

const documents = (ending: string) => readdirSync(folder).filter((file) => file.endsWith(`.${ending}`))
const run = (program: string, args: readonly string[]) =>
  execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
/** Page by page, without blanks: where a line ends is the program's affair. */
const readPdf = (name: string): readonly string[] =>
  run('pdftotext', ['-layout', `${name}.pdf`, '-'])
    .split('\f')
    .map((page) => page.replaceAll(/\s/gu, ''))
    .filter((page) => page !== '')

const squeeze = (words: string) => words.replaceAll(/\s/gu, '')
function findLost(sheet: Sheet, pages: readonly string[]): readonly string[] {
  const all = pages.join('').replaceAll(/—\d+—/gu, '')
  const wanted = [
    sheet.mark.text,
    sheet.number,
    ...sheet.title,
    ...sheet.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.runs.map(({ text }) => text).join('')]
        : block.kind === 'attendance'
          ? [block.people]
          : block.rows.flat(),
    ),
    ...sheet.attachments,
    sheet.signature.text,
    sheet.signature.date,
    sheet.note ?? '',
    sheet.imprint.copies ?? '',
  ]
  // A plain sheet has no mark. Cells are narrow, and their lines interleave with those beside them: their letters count.
  return wanted
    .map(squeeze)
    .filter((words) => !(sheet.format === 'plain' && words === squeeze(sheet.mark.text)))
    .filter((words) => !all.includes(words) && [...words].some((letter) => !all.includes(letter)))
}

function isSignatureAlone(sheet: Sheet, pages: readonly string[]): boolean {
  const last = pages.at(-1) ?? ''
  const at = last.indexOf(squeeze(sheet.signature.text === '' ? sheet.signature.date : sheet.signature.text))
  return pages.length > 1 && at === 0
}
