import { Document, DocumentGridType, Footer, Header, Packer, type ISectionOptions } from 'docx'
import { faces, measures, substitutes, type Face, type Sheet } from '#notice/papers/layout.ts'
import { writeBody } from './body.ts'
import { pageNumber, writeImprint } from './foot.ts'
import { letterFoot, letterHead, writeHead, writeTitle } from './head.ts'
import { fromMillimetres, fromPoints } from './units.ts'

/** What the file says of itself. */
export interface Properties {
  readonly title: string
  readonly organ: string
  readonly at: Date
}

/** The paper as a DOCX in the official format (GB/T 9704-2012). The same sheet gives the same words in the same places. */
export async function writeDocx(sheet: Sheet, properties: Properties): Promise<Buffer> {
  const document = new Document({
    title: properties.title,
    creator: properties.organ,
    evenAndOddHeaderAndFooters: true,
    customProperties: [
      { name: '发文字号', value: sheet.number },
      { name: '字体替代', value: fontNote },
    ],
    sections: [
      {
        properties: pageOf(sheet),
        ...edges(sheet),
        children: [...writeHead(sheet), ...writeTitle(sheet), ...writeBody(sheet), ...writeImprint(sheet)],
      },
    ],
  })
  return await Packer.toBuffer(document, undefined, [
    { path: 'word/fontTable.xml', data: fontTable },
    { path: 'word/styles.xml', data: styles },
    { path: 'docProps/core.xml', data: coreOf(properties) },
  ])
}

function pageOf(sheet: Sheet): NonNullable<ISectionOptions['properties']> {
  const { page, margin, mark, letterLine, pageNumberBelow } = measures
  const letter = sheet.format === 'letter'
  return {
    titlePage: letter,
    page: {
      size: { width: fromMillimetres(page.width), height: fromMillimetres(page.height) },
      margin: {
        top: fromMillimetres(margin.top),
        bottom: fromMillimetres(margin.bottom),
        left: fromMillimetres(margin.left),
        right: fromMillimetres(margin.right),
        header: fromMillimetres(letter ? mark.letter : 15),
        footer: letter
          ? fromMillimetres(letterLine.fromBottom)
          : fromMillimetres(margin.bottom - pageNumberBelow) - fromPoints(measures.size.small),
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: fromPoints(measures.pitch) },
  }
}

/** A letter's first page has its lines and no page number. */
function edges(sheet: Sheet): Pick<ISectionOptions, 'headers' | 'footers'> {
  const numbers = { default: pageNumber('odd'), even: pageNumber('even') }
  if (sheet.format !== 'letter') return { footers: numbers }
  return {
    headers: { first: letterHead(sheet), default: new Header({ children: [] }), even: new Header({ children: [] }) },
    footers: { ...numbers, first: new Footer({ children: [letterFoot()] }) },
  }
}

const named = Object.entries(faces) as readonly (readonly [Face, string])[]
const fontNote = named.map(([face, name]) => `${name}（无此字体时：${substitutes[face]}）`).join('；')
/** The faces may not be given away inside the file; readers that lack one are told which to take. */
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${named
  .map(([face, name]) => `<w:font w:name="${name}"><w:altName w:val="${substitutes[face]}"/><w:charset w:val="86"/></w:font>`)
  .join('')}</w:fonts>`

/**
 * What holds for every line: no space by itself between Chinese and digits (发文字号 is one word), long numbers break where the line ends,
 * and lines keep the exact pitch that they are given.
 */
const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${faces.body}" w:hAnsi="${faces.body}" w:eastAsia="${faces.body}" w:cs="${faces.body}"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:wordWrap w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:wordWrap w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/></w:pPr></w:style></w:styles>`

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const coreOf = ({ title, organ, at }: Properties) => {
  const instant = at.toISOString().replace(/\.\d+Z$/u, 'Z')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escape(title)}</dc:title><dc:creator>${escape(organ)}</dc:creator><cp:lastModifiedBy>${escape(organ)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
}
