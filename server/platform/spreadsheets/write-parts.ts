import { escapeXml } from './xml-text.ts'

export interface SheetTitle {
  readonly name: string
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageTypes = 'application/vnd.openxmlformats-package'
const spreadsheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Indexes into cellXfs of the style part below. */
export const cellStyle = { text: 1, header: 2, number: 3, quoted: 4, problem: 5, problemQuoted: 6 } as const

const wrapped = '<alignment vertical="top" wrapText="1"/>'
/** 49 is the text format: what people type over such a cell stays text, so an identity number keeps its last digits. */
export const stylesPart =
  `${head}<styleSheet xmlns="${spreadsheetNamespace}">` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE6EEF8"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFDE3E1"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>` +
  `<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${wrapped}</xf>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrapped}</xf>` +
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf>` +
  `<xf numFmtId="49" fontId="0" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1">${wrapped}</xf>` +
  `<xf numFmtId="49" fontId="0" fillId="3" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFill="1" applyAlignment="1">${wrapped}</xf></cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

/** Whose copy this is: on every printed page, and in the file's properties where only who looks for it sees it. */
export interface ReaderMark {
  readonly header: string
  readonly footer: string
  /** Property names with their texts. */
  readonly hidden: Readonly<Record<string, string>>
}

export const rootRelations = (marked: boolean): string =>
  `${head}<Relationships xmlns="${relationsNamespace}">` +
  `<Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/>` +
  '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
  `${marked ? `<Relationship Id="rId3" Type="${officeRelations}/custom-properties" Target="docProps/custom.xml"/>` : ''}</Relationships>`

export function customPart({ hidden }: ReaderMark): string {
  const properties = Object.entries(hidden).map(
    ([name, text], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(text)}</vt:lpwstr></property>`,
  )
  return (
    `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
    `xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`
  )
}

/** An ampersand begins a code in these texts (ECMA-376 18.3.1.46), which must stay within 255 characters. */
export function headerFooterPart({ header, footer }: ReaderMark): string {
  const plain = (text: string) => escapeXml([...text.replaceAll('&', '&&')].slice(0, 200).join(''))
  return `<headerFooter><oddHeader>&amp;C${plain(header)}</oddHeader><oddFooter>&amp;L${plain(footer)}&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`
}

export function contentTypes(names: readonly string[], marked = false): string {
  const sheets = names.map(
    (_name, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${spreadsheetTypes}.worksheet+xml"/>`,
  )
  return (
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="${packageTypes}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheetTypes}.sheet.main+xml"/>${sheets.join('')}` +
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheetTypes}.styles+xml"/>` +
    `<Override PartName="/docProps/core.xml" ContentType="${packageTypes}.core-properties+xml"/>` +
    `${marked ? '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>' : ''}</Types>`
  )
}

export function workbookPart(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `${head}<workbook xmlns="${spreadsheetNamespace}" xmlns:r="${officeRelations}"><sheets>${sheets.join('')}</sheets></workbook>`
}

export function workbookRelations(names: readonly string[]): string {
  const sheets = names.map(
    (_name, at) => `<Relationship Id="rId${at + 1}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${names.length + 1}" Type="${officeRelations}/styles" Target="styles.xml"/>`
  return `${head}<Relationships xmlns="${relationsNamespace}">${sheets.join('')}${styles}</Relationships>`
}

export function corePart({
  title,
  creator,
  createdAt,
}: {
  readonly title: string
  readonly creator: string
  readonly createdAt: Date
}): string {
  return (
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${createdAt.toISOString()}</dcterms:created></cp:coreProperties>`
  )
}

/** Excel wants 1 to 31 characters, none of []:*?/\, no apostrophe at either end, and no name twice in any case. */
export function nameSheets(sheets: readonly SheetTitle[]): readonly string[] {
  const taken = new Set<string>()
  return sheets.map(({ name }, at) => {
    const clean =
      [
        ...name
          .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
          .trim()
          .replace(/^'+|'+$/gu, ''),
      ]
        .slice(0, 25)
        .join('')
        .trim() || `表${at + 1}`
    let unique = clean
    for (let again = 2; taken.has(unique.toLowerCase()); again += 1) unique = `${clean} (${again})`
    taken.add(unique.toLowerCase())
    return unique
  })
}
