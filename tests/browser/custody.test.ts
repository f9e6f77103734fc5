import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, phone, type OpenBrowser } from '#world/browser.ts'
import { decideOn } from '#world/officials.ts'
import { settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'

// Inside a department, as its people see it: rules tried and published, work handed out and found, leave and return; and above two
// departments that refuse one another, the office.
let town: Town
let browser: OpenBrowser
let liaison: Page
const item = '固定资产投资项目节能审查'
const [first, second, third] = ['洪行审〔2026〕甲号', '洪行审〔2026〕乙号', '洪行审〔2026〕丙号'] as const

before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-custody'), openBrowser()])
  liaison = await browser.newPage()
  await signInAt(liaison, town.base, 'fgw.liaison', townPassword)
  for (const documentNumber of [first, second, third]) await decideOn(town.city, item, { documentNumber })
})
after(async () => {
  await browser.close()
  await town.close()
})

const go = async (page: Page, path: string) => {
  await page.goto(`${town.base}${path}`)
  await settle(page)
}
const rowOf = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number })
async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click()
}

test('two pushes are handed out at once, and the officer finds them on the workbench', async () => {
  await go(liaison, '/pushes')
  for (const number of [first, second]) await rowOf(liaison, number).getByRole('checkbox').check()
  await liaison.getByRole('button', { name: '交办 2 件' }).click()
  await choose(liaison, '交给', /承办人/)
  await liaison.getByRole('button', { name: '确认交办' }).click()
  await liaison.getByText('已交办 2 件').waitFor()

  const handler = await browser.newPage(phone)
  await signInAt(handler, town.base, 'fgw.handler', townPassword)
  const tile = handler.locator('.count').filter({ hasText: '交给我的' })
  await tile.getByText('2', { exact: true }).waitFor()
  await go(handler, '/pushes?worker=me&status=open')
  await handler.getByText(first).waitFor()
  assert.equal(await handler.getByText(third).count(), 0)
  await handler.context().close()
})

test('a rule is tried on what came before, and goes live only then', async () => {
  await go(liaison, '/hand-out-rules')
  await liaison.getByRole('button', { name: '建立规则' }).click()
  assert.equal(await liaison.getByRole('button', { name: '试算' }).isDisabled(), true)
  await choose(liaison, '第 1 条交给', /承办人/)
  await liaison.getByRole('button', { name: '试算' }).click()
  await liaison.getByText('3 件有规则接住，没有遗漏。').waitFor()
  await liaison.getByRole('button', { name: '发布，立即生效' }).click()
  await liaison.getByText(/现行 · .* 起/).waitFor()
})

test('leave with a stand-in passes it on, and the return gives it back', async () => {
  await go(liaison, '/absences')
  await liaison.getByRole('button', { name: '登记离岗' }).click()
  const drawer = liaison.getByRole('dialog', { name: '登记离岗' })
  await drawer.getByLabel('回岗日（当天起恢复）').fill('2026-03-10')
  await drawer.getByLabel('回岗日（当天起恢复）').press('Enter')
  await choose(liaison, '代理人', /承办人/)
  await drawer.getByRole('button', { name: '登记', exact: true }).click()
  await liaison.getByText(/代.*，联络员/).waitFor()
  await liaison.getByRole('button', { name: /提前回岗/ }).click()
  await liaison.getByText(/已回岗/).waitFor()
})

test('what two departments refuse lies with the office, which decides; the wall says that nothing is without an owner', async () => {
  await go(liaison, '/pushes')
  await liaison.getByRole('button', { name: `退回 ${third}` }).click()
  const suggested = liaison.getByRole('region', { name: '可能属于' })
  await suggested
    .getByRole('button', { name: /退回，建议转/ })
    .first()
    .waitFor()
  await choose(liaison, '建议改派给', '市环保局')
  await liaison.getByLabel('不属于本部门监管事项').check()
  await liaison.getByRole('button', { name: '确认退回' }).click()
  await rowOf(liaison, third).getByText('退回待处理').waitFor()

  const operator = await browser.newPage()
  await signInAt(operator, town.base, 'spj.operator', townPassword)
  await go(operator, '/pushes?status=returned')
  await rowOf(operator, third).getByRole('link', { name: item }).click()
  await operator.getByRole('button', { name: '改派' }).click()
  await operator.getByRole('dialog', { name: '改派' }).getByText('市环保局', { exact: true }).waitFor()
  await operator.getByRole('button', { name: '确认改派' }).click()
  await operator.getByText('由市发改委改派至市环保局').first().waitFor()
  await operator.context().close()

  const other = await browser.newPage()
  await signInAt(other, town.base, 'hbj.liaison', townPassword)
  await go(other, '/pushes')
  await other.getByRole('button', { name: `退回 ${third}` }).click()
  await other.getByRole('button', { name: /退回，建议转市发改委.*将转边界争议/ }).click()
  await rowOf(other, third).waitFor()
  await other.context().close()

  const office = await browser.newPage()
  await signInAt(office, town.base, 'office', townPassword)
  await go(office, '/disputes')
  await office.getByRole('button', { name: `裁定 ${third}` }).click()
  await choose(office, '由哪个部门监管', '市环保局（争议方）')
  await office.getByLabel('裁定依据和理由').fill('三定方案第四条')
  await office.getByRole('button', { name: '确认裁定' }).click()
  await office.getByText('没有边界争议').waitFor()
  await go(office, '/wall')
  const orphans = office.locator('.count').filter({ hasText: '无主推送' })
  await orphans.getByText('0', { exact: true }).waitFor()
  await office.context().close()
})
