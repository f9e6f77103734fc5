import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type OpenBrowser } from '#world/browser.ts'
import { decideOn } from '#world/officials.ts'
import { settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'

// A change on Tuesday, effective Wednesday, as its people see it: 市发改委 gives back what is not its own, the operator takes what follows
// from it, sees what it would have done, 市发改委 has its say, and the head decides.
let town: Town
let browser: OpenBrowser
let operator: Page
let head: Page
let liaison: Page
const item = '固定资产投资项目节能审查'

before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-laboratory'), openBrowser()])
  for (let round = 0; round < 3; round++) {
    const { pushes } = await decideOn(town.city, item)
    const push = pushes.find(({ department }) => department === 'FGW')?.id ?? ''
    const actor = { name: '某人', seats: ['liaison' as const], department: 'FGW', sight: 'department' as const }
    await town.city.returns.returnPush(actor, { push, reason: 'not-this-item', note: null, suggestedDepartment: null })
    if (round === 2) continue
    await town.city.returns.reroutePush(
      { ...actor, seats: ['operator'], department: 'SPJ', sight: 'city' },
      { push, department: 'WJW', note: null },
    )
  }
  operator = await browser.newPage()
  head = await browser.newPage()
  liaison = await browser.newPage()
  await signInAt(operator, town.base, 'spj.operator', townPassword)
  await signInAt(head, town.base, 'spj.head', townPassword)
  await signInAt(liaison, town.base, 'fgw.liaison', townPassword)
})
after(async () => {
  await browser.close()
  await town.close()
})

const go = async (page: Page, path: string) => {
  await page.goto(`${town.base}${path}`)
  await settle(page)
}

let address = ''
test('the operator takes what two returns propose into a draft with one click, and sees what it would have done before anybody approves', async () => {
  await go(operator, '/suggestions')
  await operator.getByText('2 件由市发改委退回、改派市卫计委').waitFor()
  await operator.getByRole('button', { name: '列入草稿' }).click()
  await operator.getByRole('button', { name: '提交批准' }).waitFor()
  await settle(operator)
  address = new URL(operator.url()).pathname
  const row = (name: string) => operator.getByRole('table', { name: '各部门增减件数' }).getByRole('row').filter({ hasText: name })
  assert.match(await row('市卫计委').innerText(), /＋3/)
  assert.match(await row('市发改委').innerText(), /－3/)
  await operator.getByRole('button', { name: '提交批准' }).click()
  await operator.getByText('您参与起草了这份方案').waitFor()
  assert.equal(await operator.getByRole('button', { name: '批准', exact: true }).count(), 0)
})

test('the department that would lose the duty sees its own part and says what it thinks', async () => {
  await go(liaison, address)
  await liaison.getByText(new RegExp(`本部门 · ${item}（.+）：不再主管`)).waitFor()
  await liaison.getByLabel('本部门意见').fill('同意，文件已会签')
  await liaison.getByRole('button', { name: '提出意见' }).click()
  await liaison.getByText('同意，文件已会签').first().waitFor()
})

test('the head reads it, approves, and finds the version in the history with the way back', async () => {
  await go(head, '/laboratory?status=submitted')
  await head.getByRole('table', { name: '对照表变更方案' }).getByRole('link').first().click()
  await head.getByText('同意，文件已会签').waitFor()
  await head.getByRole('button', { name: '批准', exact: true }).click()
  const drawer = head.getByRole('dialog', { name: '批准变更方案' })
  await drawer.getByText(/近 3 个月回放：新增 3 件、减少 3 件/).waitFor()
  await drawer.getByRole('button', { name: '确认批准' }).click()
  await head.getByRole('button', { name: '回退本版' }).click()
  await head.getByRole('heading', { name: /^回退第 1 版/ }).waitFor()
  await head.getByRole('button', { name: '提交批准' }).waitFor()
})

test('the misroute page counts the two that were sent on and leaves the open one out of the rate', async () => {
  await go(operator, '/misroutes')
  const rule = operator.getByRole('table', { name: '每条规则的误推率' }).getByRole('row').filter({ hasText: item })
  const [, , pushes, returned, rerouted] = await rule.getByRole('cell').or(rule.getByRole('rowheader')).allInnerTexts()
  assert.equal(returned, '3')
  assert.equal(rerouted, '2')
  assert.ok(Number(pushes) >= 3)
})
