import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type OpenBrowser } from '#world/browser.ts'
import { decideOn } from '#world/officials.ts'
import { settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'

// A number that is masked, shown for a reason, and who has looked at it: 市发改委, its head and the secrecy administrator.
const number = '36010418890615009X'
const masked = '3601**********009X'
const words = '3月5日上门核查，需先核对证件'
const documentNumber = '洪行审许〔2026〕1号'
let town: Town
let browser: OpenBrowser
let liaison: Page

before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-secrecy'), openBrowser()])
  await decideOn(town.city, '固定资产投资项目节能审查', {
    documentNumber,
    holder: { kind: 'natural', name: '甲某', idType: 'id-card', idNumber: number, phone: '13800005678' },
  })
  liaison = await browser.newPage()
  await signInAt(liaison, town.base, 'fgw.liaison', townPassword)
})
after(async () => {
  await browser.close()
  await town.close()
})

test('the liaison sees a masked number, says why the whole one is needed, is shown it, and covers it again', async () => {
  await liaison.goto(`${town.base}/pushes`)
  await settle(liaison)
  await liaison.getByRole('row').filter({ hasText: documentNumber }).getByRole('link').first().click()
  await liaison.getByText(masked).waitFor()
  assert.equal(await liaison.getByText(number).count(), 0)
  await liaison.getByRole('button', { name: '查看完整号码' }).click()
  const drawer = liaison.getByRole('dialog', { name: '查看完整号码' })
  await drawer.getByRole('button', { name: /^查\s?看$/ }).click()
  await drawer.getByText('请选择事由').waitFor()
  await drawer.getByLabel('事由').click()
  await liaison.getByTitle('现场检查、上门核查').click()
  await drawer.getByLabel('具体办什么事').fill(words)
  await drawer.getByRole('button', { name: /^查\s?看$/ }).click()
  await liaison.getByText(number, { exact: true }).waitFor()
  await liaison.getByRole('button', { name: '遮住号码' }).click()
  await liaison.getByText(masked).waitFor()
  assert.equal(await liaison.getByText(number).count(), 0)
  assert.ok(!liaison.url().includes(number))
})

test('the secrecy administrator reads who looked, when and why; the head of the department as well', async () => {
  for (const username of ['secadmin', 'fgw.head']) {
    const page = await browser.newPage()
    await signInAt(page, town.base, username, townPassword)
    await page.goto(`${town.base}/looks`)
    await settle(page)
    const row = page.getByRole('row').filter({ hasText: '查看完整号码' }).filter({ hasText: words })
    await row.waitFor()
    assert.match(await row.innerText(), /市发改委/)
    assert.equal(await page.getByText(number).count(), 0)
    await page.close()
  }
})
