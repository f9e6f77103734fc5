import { openBytes, type Source } from '../bytes/read.ts'
import { type ArchiveEntries, openArchive } from './archive.ts'
import { type SheetLimits, completeLimits } from './limits.ts'
import { SpreadsheetRefusal } from './refusal.ts'

const saveAsXlsx = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后重新上传。'

/** Tells by its content, never by its name, what a file is. Everything that is neither a workbook nor plain text is refused under its own code. */
export async function detectFormat(file: Source, options: { readonly limits?: Partial<SheetLimits> } = {}): Promise<'xlsx' | 'csv'> {
  const limits = completeLimits(options.limits)
  const bytes = await openBytes(file)
  try {
    const { size } = bytes
    if (size === 0) throw new SpreadsheetRefusal('empty', '文件是空的（0 字节）。请检查文件是否保存成功后重新上传。')
    if (size > limits.fileBytes) {
      const mebibytes = Math.floor(limits.fileBytes / 1024 / 1024)
      throw new SpreadsheetRefusal('file-too-large', `文件超过 ${mebibytes} MB。请按月份或部门拆分成几个文件后分别上传。`)
    }
    const head = await bytes.take(0, 4096)
    if (head.subarray(0, 8).equals(Buffer.from('D0CF11E0A1B11AE1', 'hex'))) {
      const sectorSize = 2 ** Math.min(head.length >= 32 ? head.readUInt16LE(30) : 9, 12)
      const firstSector = head.length >= 52 ? head.readUInt32LE(48) : 0
      throw refuseOle(await bytes.take((firstSector + 1) * sectorSize, 16_384))
    }
    refuseKnownMagic(head)
    if (head.subarray(0, 2).toString('latin1') !== 'PK') {
      refuseMarkup(head)
      return 'csv'
    }
  } finally {
    await bytes.close()
  }
  const archive = await openArchive(file, limits)
  try {
    refuseOtherArchive(archive.entries)
    return 'xlsx'
  } finally {
    archive.close()
  }
}

function refuseOle(directory: Buffer): SpreadsheetRefusal {
  if (directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new SpreadsheetRefusal(
      'encrypted',
      '文件设置了打开密码，系统不能读取。请在表格软件中取消密码（文件 → 信息 → 保护工作簿）后重新上传。',
    )
  }
  if (directory.includes(Buffer.from('WordDocument', 'utf16le'))) {
    return new SpreadsheetRefusal('word-document', '这是 Word 文档，不是电子表格。请把数据填入导入模板后上传 .xlsx 或 .csv 文件。')
  }
  return new SpreadsheetRefusal('old-xls', `这是旧版 Excel 97-2003 格式（.xls）的文件，系统只接受 .xlsx 和 .csv。${saveAsXlsx}`)
}

function refuseKnownMagic(head: Buffer): void {
  const start = head.subarray(0, 8).toString('latin1')
  // A bare BIFF stream (Excel 2 to 5) without an OLE container; some old systems still export it.
  if (/^\x09[\x00\x02\x04\x08][\x04-\x10]\x00/u.test(start)) {
    throw new SpreadsheetRefusal('old-xls', `这是旧版 Excel 格式的文件，系统只接受 .xlsx 和 .csv。${saveAsXlsx}`)
  }
  if (start.startsWith('%PDF')) throw new SpreadsheetRefusal('pdf', '这是 PDF 文件，不是电子表格。请上传 .xlsx 或 .csv 文件。')
  if (/^(?:\x89PNG|\xFF\xD8\xFF|GIF8|BM.{2,}\0|II\*\0|MM\0\*)/su.test(start)) {
    throw new SpreadsheetRefusal('image', '这是图片，不是电子表格。请上传 .xlsx 或 .csv 文件。')
  }
  if (/^(?:\x1F\x8B|Rar!|7z\xBC\xAF|BZh|\xFD7zXZ)/u.test(start)) {
    throw new SpreadsheetRefusal('archive', '这是压缩包，不是电子表格。请先解压，再上传其中的 .xlsx 或 .csv 文件。')
  }
  if (start.startsWith('{\\rtf')) {
    throw new SpreadsheetRefusal('word-document', '这是 RTF 文档，不是电子表格。请把数据填入导入模板后上传 .xlsx 或 .csv 文件。')
  }
}

// Many systems "export to Excel" by naming an HTML table .xls; spreadsheet programs open it, so people do not know.
function refuseMarkup(head: Buffer): void {
  const wide = head.subarray(0, 2).toString('hex')
  const text = wide === 'fffe' ? head.toString('utf16le') : head.toString('latin1').replace(/^ï»¿/u, '')
  const start = text
    .replace(/^\uFEFF/u, '')
    .trimStart()
    .toLowerCase()
  if (
    /^(?:<!doctype html|<html|<head|<meta|<table|<style|<div|<body|<center|<script|mime-version:)/u.test(start) ||
    /^<[?!][^]*<(?:html|table)\b/u.test(start)
  ) {
    throw new SpreadsheetRefusal('html-as-spreadsheet', `这是网页（HTML）文件，只是扩展名像电子表格。${saveAsXlsx}`)
  }
  if (start.startsWith('<?xml') || /^<[a-z!]/u.test(start)) {
    throw new SpreadsheetRefusal('xml-as-spreadsheet', `这是 XML 文件，不是 .xlsx 工作簿。${saveAsXlsx}`)
  }
}

function refuseOtherArchive(entries: ArchiveEntries): void {
  if (entries.has('xl/workbook.xml')) return
  if (entries.has('xl/workbook.bin')) {
    throw new SpreadsheetRefusal('binary-workbook', `这是二进制工作簿（.xlsb），系统只接受 .xlsx 和 .csv。${saveAsXlsx}`)
  }
  if (entries.has('content.xml') && entries.has('mimetype')) {
    throw new SpreadsheetRefusal('open-document', `这是 OpenDocument 表格（.ods），系统只接受 .xlsx 和 .csv。${saveAsXlsx}`)
  }
  if (entries.has('word/document.xml')) {
    throw new SpreadsheetRefusal('word-document', '这是 Word 文档，不是电子表格。请把数据填入导入模板后上传 .xlsx 或 .csv 文件。')
  }
  if (entries.has('ppt/presentation.xml') || entries.has('[Content_Types].xml')) {
    throw new SpreadsheetRefusal('other-document', '这不是电子表格工作簿。请上传 .xlsx 或 .csv 文件。')
  }
  throw new SpreadsheetRefusal('archive', '这是压缩包，不是电子表格。请先解压，再上传其中的 .xlsx 或 .csv 文件。')
}
