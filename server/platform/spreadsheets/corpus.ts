import { crc32, deflateRawSync } from 'node:zlib'

/** One part of an archive built byte by byte, so that each of its claims can be made false. */
export interface Part {
  readonly name: string
  readonly data: string | Buffer
  readonly stored?: boolean
  readonly claims?: {
    readonly crc?: number
    readonly size?: number
    readonly flags?: number
    readonly method?: number
    readonly attributes?: number
    readonly at?: number
  }
}

/** A ZIP archive as told, honest where nothing else is claimed. */
export function buildZip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, data, stored, claims = {} } of parts) {
    const raw = Buffer.from(data)
    const body = stored ? raw : deflateRawSync(raw)
    const path = Buffer.from(name, 'utf8')
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800 | (claims.flags ?? 0), 2)
    fields.writeUInt16LE(claims.method ?? (stored ? 0 : 8), 4)
    fields.writeUInt32LE(claims.crc ?? crc32(raw), 10)
    fields.writeUInt32LE(body.length, 14)
    fields.writeUInt32LE(claims.size ?? raw.length, 18)
    fields.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, path, body])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(claims.attributes ?? 0, 6)
    place.writeUInt32LE(claims.at ?? at, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, place, path]))
    bodies.push(local)
    at += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, entries, end])
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

export interface WorkbookParts {
  /** Inside `sheetData`. */
  readonly rows?: string
  /** The whole sheet part, instead of `rows`. */
  readonly sheet?: string | Buffer
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
  readonly relations?: string
  readonly sheetClaims?: NonNullable<Part['claims']>
  readonly more?: readonly Part[]
}

export const sheetsElement = '<sheets><sheet name="数据" sheetId="1" r:id="rId1"/></sheets>'

export function workbookXml(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${inside}</workbook>`
}

export function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`
}

export function relation(id: string, target: string, more = ''): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"${more}/>`
}

/** The parts of a small sound workbook, with whatever a test replaces. */
export function workbookParts(parts: WorkbookParts): readonly Part[] {
  const inner: Part[] = [
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: 'xl/workbook.xml', data: parts.workbook ?? workbookXml(sheetsElement) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships>${parts.relations ?? relation('rId1', 'worksheets/sheet1.xml')}</Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: parts.sheet ?? sheetXml(parts.rows ?? ''),
      ...(parts.sheetClaims ? { claims: parts.sheetClaims } : {}),
    },
  ]
  if (parts.strings !== undefined) inner.push({ name: 'xl/sharedStrings.xml', data: `<sst ${main}>${parts.strings}</sst>` })
  if (parts.styles !== undefined) inner.push({ name: 'xl/styles.xml', data: `<styleSheet ${main}>${parts.styles}</styleSheet>` })
  return [...inner, ...(parts.more ?? [])]
}

export function buildWorkbook(parts: WorkbookParts = {}): Buffer {
  return buildZip(workbookParts(parts))
}

/** An OLE2 file whose directory names the given streams, as old .xls and encrypted .xlsx files begin. */
export function buildOle(...names: readonly string[]): Buffer {
  const file = Buffer.alloc(512 + 1024)
  file.write('D0CF11E0A1B11AE1', 'hex')
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(0, 48)
  for (const [index, name] of names.entries()) file.write(name, 512 + index * 128, 'utf16le')
  return file
}

export const gb = {
  许: Buffer.from('d0ed', 'hex'),
  可: Buffer.from('bfc9', 'hex'),
  决: Buffer.from('bef6', 'hex'),
  /** 𠀀, four bytes. */
  rare: Buffer.from('95328236', 'hex'),
  euro: Buffer.from('80', 'hex'),
} as const
