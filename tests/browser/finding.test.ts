import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type OpenBrowser } from '#world/browser.ts'
import { settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'
import { documentNumberOf, importWorkbook } from '#world/workbooks.ts'

// Finding something as people do: two characters in the bar, everything of the firm, columns kept as a view, and the list taken out.
let town: Town
let browser: OpenBrowser
let operator: Page
let receiver: Page

const item = '固定资产投资项目节能审查'
const holder = { XK_XDR_MC: '南昌青云谱印染有限公司', XK_XDR_LB: '法人及非法人组织', XK_XDR_SHXYM: '914403001922038216', XK_FRDB: '万里长' }

before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-finding'), openBrowser()])
  operator = await browser.newPage()
  receiver = await browser.newPage()
  await signInAt(operator, town.base, 'spj.operator', townPassword)
  await signInAt(receiver, town.base, 'fgw.liaison', townPassword)
  await importWorkbook(operator, town.base, [{ item, changes: holder }, { item }, { item }])
})
after(async () => {
  await browser.close()
  await town.close()
})

test('the key / and two characters find the decision, mark what was found, and lead to everything of the firm', async () => {
  await receiver.keyboard.press('/')
  await receiver.keyboard.type('印染')
  await receiver.keyboard.press('Enter')
  const results = receiver.getByRole('list', { name: '审批决定中的检索结果' })
  const line = results.getByRole('listitem').filter({ hasText: documentNumberOf(1) })
  await line.waitFor()
  assert.equal(await results.getByRole('listitem').count(), 1)
  assert.equal(await line.locator('mark').first().innerText(), '印染')
  await line.getByRole('link', { name: holder.XK_XDR_MC }).click()
  await receiver.getByRole('heading', { name: holder.XK_XDR_MC }).waitFor()
  await receiver.getByRole('link', { name: item }).first().waitFor()
  await receiver.getByText('审批决定', { exact: true }).first().waitFor()
})

test('columns are chosen and kept with the filter as the department’s view, and the list opens with it from then on', async () => {
  await receiver.goto(`${town.base}/pushes?status=all`)
  await settle(receiver)
  await receiver.getByRole('button', { name: '视图与列' }).click()
  const drawer = receiver.getByRole('dialog', { name: '视图与列' })
  await drawer.getByLabel('地址', { exact: true }).check()
  await drawer.getByLabel('推送时间', { exact: true }).uncheck()
  await drawer.getByRole('button', { name: '地址前移' }).click()
  await drawer.getByLabel('视图名称').fill('全部带地址')
  await drawer.getByLabel('打开清单时用这个视图').check()
  await drawer.getByLabel('本部门共用').check()
  await drawer.getByRole('button', { name: '保存为新视图' }).click()
  await drawer.waitFor({ state: 'hidden' })
  await receiver.getByRole('columnheader', { name: '地址' }).waitFor()

  await receiver.goto(`${town.base}/pushes`)
  await receiver.waitForURL(/status=all.*view=\d+/)
  await receiver.getByRole('columnheader', { name: '地址' }).waitFor()
  assert.equal(await receiver.getByRole('columnheader', { name: '推送时间' }).count(), 0)
  // A link with a filter in it shows what it says, not what its reader is used to.
  await receiver.goto(`${town.base}/pushes?status=overdue`)
  await settle(receiver)
  assert.match(receiver.url(), /\?status=overdue$/)
})

test('the list leaves as a file with the reader’s mark, and the drawer says how many rows', async () => {
  await receiver.goto(`${town.base}/pushes?status=all`)
  await settle(receiver)
  await receiver.getByRole('button', { name: /导\s?出$/ }).click()
  const drawer = receiver.getByRole('dialog', { name: '导出推送清单' })
  await drawer.getByLabel('文本表格（.csv）').check()
  const [download] = await Promise.all([receiver.waitForEvent('download'), drawer.getByRole('button', { name: /^导\s?出$/ }).click()])
  const lines = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  assert.equal(lines.length, 5)
  assert.match(lines.at(-1)!, /^导出编号 \d+ · 市发改委 /u)
  await drawer.getByText(/编号 \d+：已导出 3 行/).waitFor()
})
