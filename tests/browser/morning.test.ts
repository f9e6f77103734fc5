import assert from 'node:assert/strict'
import { after, before, test, type TestContext } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { desktop, openBrowser, phone, type OpenBrowser, type Size } from '#world/browser.ts'
import { decideOn } from '#world/officials.ts'
import { settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'
import { findBarriers } from './sweep.ts'

/**
 * The liaison's morning (2.2.2.3): thirty pushes lie there at half past eight, and a minute later all are signed for and handed out.
 * Counted as the browser counts: what a person pressed, from the workbench on; never asserted is how long a machine under load took.
 */
let town: Town
let browser: OpenBrowser
const item = '固定资产投资项目节能审查'
const mostClicks = 6
const pushes = 30
let arrived = 0

before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-morning', { start: new Date('2026-03-03T00:30:00Z') }), openBrowser()])
})
after(async () => {
  await browser.close()
  await town.close()
})

async function arrive(): Promise<void> {
  for (let n = 0; n < pushes; n++) await decideOn(town.city, item, { documentNumber: `洪行审〔2026〕晨${++arrived}号` })
}
/** A liaison at the workbench, from here on with every press of finger, mouse and key counted. */
async function atWorkbench(
  size: Size,
): Promise<{ readonly page: Page; readonly pressed: () => Promise<{ clicks: number; keys: number }> }> {
  const page = await browser.newPage(size)
  await page.addInitScript(() => {
    const count = (name: string) => sessionStorage.setItem(name, String(Number(sessionStorage.getItem(name) ?? 0) + 1))
    addEventListener('pointerdown', () => count('clicks'), true)
    addEventListener('keydown', () => count('keys'), true)
  })
  await signInAt(page, town.base, 'fgw.liaison', townPassword)
  await page.evaluate(() => sessionStorage.clear())
  const read = (name: string) => page.evaluate((key) => Number(sessionStorage.getItem(key) ?? 0), name)
  return { page, pressed: async () => ({ clicks: await read('clicks'), keys: await read('keys') }) }
}
async function publishRule(): Promise<void> {
  const page = await browser.newPage()
  await signInAt(page, town.base, 'fgw.liaison', townPassword)
  await page.goto(`${town.base}/hand-out-rules`)
  await settle(page)
  await page.getByRole('button', { name: '建立规则' }).click()
  await page.getByLabel('第 1 条交给', { exact: true }).click()
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: /承办人/ })
    .first()
    .click()
  await page.getByRole('button', { name: '试算' }).click()
  await page.getByRole('button', { name: '发布，立即生效' }).click()
  await page.getByText(/现行 · .* 起/).waitFor()
  await page.context().close()
}
async function nothingLeft(page: Page): Promise<void> {
  await page.goto(`${town.base}/pushes?worker=none&status=pending`)
  await settle(page)
  await page.getByText(/没有符合条件的推送/).waitFor()
  await page.goto(`${town.base}/pushes?status=pending`)
  await page.getByText('已全部签收').waitFor()
  await page.context().close()
}
/** In reach of a thumb: in the lower half of the window, and as high as WCAG 2.2 and a cold morning ask. */
async function tapInReach(target: Locator): Promise<void> {
  const box = await target.boundingBox()
  assert.ok(
    box && box.y > phone.height / 2 && box.y + box.height <= phone.height + 1 && box.height >= 44,
    `${target.toString()}: ${JSON.stringify(box)}`,
  )
  await target.tap()
}
const tell = (t: TestContext, began: number, { clicks, keys }: { clicks: number; keys: number }) =>
  t.diagnostic(`${pushes} 件：点击 ${clicks} 次，按键 ${keys} 次，${((performance.now() - began) / 1000).toFixed(1)} 秒`)

test('thirty pushes are signed for and handed out by rule, with the mouse', async (t) => {
  await arrive()
  await publishRule()
  const { page, pressed } = await atWorkbench(desktop)
  const began = performance.now()
  await page.getByRole('button', { name: `办理待签收 ${pushes} 件` }).click()
  await page.getByLabel('选择已加载的全部可签收推送').click()
  assert.deepEqual(await findBarriers(page), [])
  await page.getByRole('button', { name: `签收 ${pushes} 件` }).click()
  await page.getByRole('button', { name: `按规则交办 ${pushes} 件` }).click()
  await page.getByText(`已交办 ${pushes} 件`).waitFor()
  const counted = await pressed()
  tell(t, began, counted)
  assert.ok(counted.clicks > 0 && counted.clicks <= mostClicks, `${counted.clicks} clicks`)
  assert.deepEqual(await findBarriers(page), [])
  await nothingLeft(page)
})

test('with the keyboard alone, without a single click; and the single keys can be switched off', async (t) => {
  await arrive()
  const { page, pressed } = await atWorkbench(desktop)
  const began = performance.now()
  await page.keyboard.press('n')
  await page
    .getByRole('row')
    .filter({ hasText: `晨${arrived}号` })
    .waitFor()
  await page.keyboard.press('a')
  await page.getByRole('button', { name: `签收 ${pushes} 件` }).waitFor()
  await page.keyboard.press('s')
  await page.getByText(`已签收 ${pushes} 件`).waitFor()
  const counted = await pressed()
  tell(t, began, counted)
  assert.equal(counted.clicks, 0)
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: '键盘快捷键' })
  for (const key of ['j / k', 'x', 's', 'Enter', '/', 'a', 'h', 'n']) await help.getByText(key, { exact: true }).waitFor()
  await help.getByRole('switch').click()
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'hidden' })
  await page.keyboard.press('?')
  assert.equal(await help.isVisible(), false, 'switched off')
  await nothingLeft(page)
})

test('on a phone with one hand: what is pressed lies at the foot', async (t) => {
  await arrive()
  const { page, pressed } = await atWorkbench(phone)
  const began = performance.now()
  await tapInReach(page.getByRole('navigation').getByRole('link', { name: /推送签收/ }))
  await tapInReach(page.getByRole('button', { name: `全选 ${pushes} 件` }))
  await page.getByRole('button', { name: `签收 ${pushes} 件` }).waitFor()
  assert.deepEqual(await findBarriers(page), [])
  await tapInReach(page.getByRole('button', { name: `签收 ${pushes} 件` }))
  await page.getByText(`已签收 ${pushes} 件`).waitFor()
  const counted = await pressed()
  tell(t, began, counted)
  assert.ok(counted.clicks > 0 && counted.clicks <= mostClicks, `${counted.clicks} taps`)
  await nothingLeft(page)
})
