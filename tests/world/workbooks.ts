import type { Page } from 'playwright-core'
import { settle } from './screens.ts'
import { publicRow, publicTable, writeTable } from './tables.ts'

export interface WorkbookRow {
  readonly item: string
  readonly region?: string
  /** Fields of the 双公示 layout that differ from a sound row. */
  readonly changes?: Readonly<Record<string, string>>
}

/** The document number of a row, counted from one. */
export const documentNumberOf = (number: number) => `洪行审许〔2026〕${number}号`

/** Chooses a 双公示 workbook on the import screen, as an official does, and waits until every row is done. */
export async function importWorkbook(page: Page, base: string, rows: readonly WorkbookRow[]): Promise<void> {
  const sound = { XK_JDRQ: '2026/03/02', XK_YXQZ: '2026/03/02' }
  const table = rows.map(({ item, region = '东湖区', changes }, index) =>
    publicRow(index + 1, { ...sound, 事项名称: item, 行政区划: region, ...changes }),
  )
  const buffer = await writeTable(publicTable(table, 'names', ['事项名称', '行政区划']))
  await page.goto(`${base}/imports`)
  await settle(page)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: '选择文件' }).click()])
  await chooser.setFiles({ name: '行政许可双公示.xlsx', mimeType: 'application/octet-stream', buffer })
  await page.waitForURL(/\/imports\/\d+/)
  await page.getByText(`共 ${rows.length} 行，已全部处理`).waitFor()
  await settle(page)
}
