import type { Archive } from './archive.ts'
import type { SheetLimits } from './limits.ts'
import { type NumberKind, classifyFormat, findBuiltinFormat } from './number-format.ts'
import { refuseDamaged } from './refusal.ts'
import type { SheetName } from './rows.ts'
import { findAttribute, readXml } from './xml.ts'

export interface WorkbookSheet extends SheetName {
  readonly part: string
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
  /** Dates counted from 1904, as old Macintosh files do. */
  readonly date1904: boolean
}

/** Reads which worksheets there are, in the order of their tabs. Chart sheets and parts outside the file are left out, never fetched. */
export async function readWorkbook(archive: Archive, limits: SheetLimits, signal?: AbortSignal): Promise<Workbook> {
  const parts = await readRelations(archive, limits, signal)
  const sheets: WorkbookSheet[] = []
  let date1904 = false
  await readXml(
    await archive.read('xl/workbook.xml'),
    'xl/workbook.xml',
    limits,
    {
      open: (name, attributes) => {
        if (name === 'workbookPr') date1904 = isTrue(findAttribute(attributes, 'date1904'))
        if (name !== 'sheet') return
        if (sheets.length >= limits.entries) throw refuseDamaged('工作表过多')
        const part = parts.get(findAttribute(attributes, 'id') ?? '')
        if (!part) return
        const state = findAttribute(attributes, 'state')
        sheets.push({
          name: (findAttribute(attributes, 'name') ?? '').slice(0, 255),
          hidden: state === 'hidden' || state === 'veryHidden',
          part,
        })
      },
    },
    signal,
  )
  return { sheets, date1904 }
}

async function readRelations(archive: Archive, limits: SheetLimits, signal?: AbortSignal): Promise<Map<string, string>> {
  const part = 'xl/_rels/workbook.xml.rels'
  const parts = new Map<string, string>()
  await readXml(
    await archive.read(part),
    part,
    limits,
    {
      open: (name, attributes) => {
        if (name !== 'Relationship' || parts.size > limits.entries) return
        const { Id, Target, Type, TargetMode } = attributes
        if (!Id || !Target || !Type?.endsWith('/worksheet') || TargetMode === 'External') return
        const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//u, '')}`
        if (archive.entries.has(path)) parts.set(Id, path)
      },
    },
    signal,
  )
  return parts
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

const mostStyles = 65_536

/** The number format of every cell style, by the style's index. */
export async function readStyles(archive: Archive, limits: SheetLimits, signal?: AbortSignal): Promise<readonly NumberKind[]> {
  const part = 'xl/styles.xml'
  if (!archive.entries.has(part)) return []
  const custom = new Map<number, NumberKind>()
  const styles: NumberKind[] = []
  let inCellStyles = false
  await readXml(
    await archive.read(part),
    part,
    limits,
    {
      open: (name, { numFmtId, formatCode }) => {
        if (name === 'cellXfs') inCellStyles = true
        if (styles.length > mostStyles || custom.size > mostStyles) throw refuseDamaged('单元格样式过多')
        if (name === 'numFmt' && formatCode) custom.set(Number(numFmtId), classifyFormat(formatCode.slice(0, 1024)))
        if (name === 'xf' && inCellStyles) styles.push(custom.get(Number(numFmtId)) ?? findBuiltinFormat(Number(numFmtId)))
      },
      close: (name) => {
        if (name === 'cellXfs') inCellStyles = false
      },
    },
    signal,
  )
  return styles
}
