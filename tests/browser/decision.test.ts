import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, phone, type OpenBrowser } from '#world/browser.ts'
import { settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'
import { documentNumberOf, importWorkbook } from '#world/workbooks.ts'

// One decision's whole way, as its people see it: 市发改委 and 市环保局 sign, return and report, 市行政审批局 imports, re-routes and answers.
let town: Town
let browser: OpenBrowser
let operator: Page
let receiver: Page
let successor: Page

const item = '固定资产投资项目节能审查'
const numbers = [1, 2, 3, 4].map(documentNumberOf)
const [, , , returned = ''] = numbers

before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-decision'), openBrowser()])
  operator = await browser.newPage()
  receiver = await browser.newPage()
  successor = await browser.newPage()
  await signInAt(operator, town.base, 'spj.operator', townPassword)
  await signInAt(receiver, town.base, 'fgw.liaison', townPassword)
  await signInAt(successor, town.base, 'hbj.liaison', townPassword)
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

test('a 双公示 workbook that the bureau drops in is routed, and the receiving department sees it without touching its page', async () => {
  await go(receiver, '/pushes')
  await receiver.getByText('已全部签收').waitFor()

  await importWorkbook(
    operator,
    town.base,
    numbers.map(() => ({ item })),
  )
  await operator.getByRole('list', { name: '逐行结果' }).getByRole('link', { name: returned }).waitFor()

  // Pushed over the open connection: the page of the liaison has neither been loaded nor clicked.
  const news = receiver.getByRole('button', { name: /有 4 条新推送/ })
  await news.waitFor()
  await news.click()
  for (const number of numbers) await rowOf(receiver, number).waitFor()
})

test('the liaison signs for three of them with the keyboard alone', async () => {
  await rowOf(receiver, returned).waitFor()
  const keep = await receiver.locator('tr[data-row]').allInnerTexts()
  // The first line stays for the return; the three below are picked and signed.
  assert.ok(keep[0]?.includes(returned), keep[0])
  for (const key of ['j', 'j', 'x', 'j', 'x', 'j', 'x']) await receiver.keyboard.press(key)
  await receiver.getByRole('region', { name: '批量办理' }).getByText('已选 3 件').waitFor()
  await receiver.keyboard.press('s')
  await receiver.getByText('已签收 3 件，签收时间已记入各件的办理过程。').waitFor()
  assert.equal(await receiver.getByText(/^✓ /).count(), 3)
})

test('the fourth goes back with reason and suggested department, and the bureau gives it to that one', async () => {
  await receiver.getByRole('button', { name: `退回 ${returned}` }).click()
  const drawer = receiver.getByRole('dialog', { name: '退回推送' })
  await drawer.getByLabel('不属于本部门监管事项').check()
  await drawer.getByLabel('说明').fill('项目涉及排污，应由环保部门监管。')
  await choose(receiver, '建议改派给', '市环保局')
  await drawer.getByRole('button', { name: '确认退回' }).click()
  await rowOf(receiver, returned).getByText('退回待处理').waitFor()

  await go(operator, '/pushes?status=returned')
  await rowOf(operator, returned).getByRole('link', { name: item }).click()
  await operator.getByText('退回原因：不属于本部门监管事项。项目涉及排污，应由环保部门监管。（建议：市环保局）').first().waitFor()
  await operator.getByRole('button', { name: '改派' }).click()
  const reroute = operator.getByRole('dialog', { name: '改派' })
  await reroute.getByText('市环保局', { exact: true }).waitFor()
  await reroute.getByLabel('说明').fill('同意改派。')
  await reroute.getByRole('button', { name: '确认改派' }).click()
  await operator.getByText('由市发改委改派至市环保局').first().waitFor()
})

test('the new department signs for it and reports what it found, and the bureau answers', async () => {
  await go(successor, '/pushes')
  await rowOf(successor, returned).getByRole('link', { name: item }).click()
  await successor.getByRole('button', { name: '签收', exact: true }).click()
  await successor.getByText('已签收 1 件').waitFor()

  await successor.getByRole('button', { name: '反馈监管信息' }).click()
  const report = successor.getByRole('dialog', { name: '反馈监管情况' })
  await choose(successor, '类别', '日常监管')
  await report.getByLabel('发现问题', { exact: true }).check()
  await report.getByLabel('情况说明').fill('现场与申报的能耗不符。')
  await report.getByLabel('需要市行政审批局处理并答复').check()
  await report.getByRole('button', { name: '提交反馈' }).click()
  await successor.getByText('需审批局处理').waitFor()

  // The operator's page of the decision has been open all along.
  await operator.getByText('现场与申报的能耗不符。').first().waitFor()
  await operator.getByRole('button', { name: '答复' }).click()
  const answer = operator.getByRole('dialog', { name: '答复监管反馈' })
  await answer.getByLabel('答复内容').fill('已通知申请人变更。')
  await answer.getByRole('button', { name: '提交答复' }).click()
  await successor.getByText('已通知申请人变更。').first().waitFor()
})

test('the decision tells who sent, saw, signed, returned, re-routed, reported and answered it, each with name and second', async () => {
  const timeline = operator.getByRole('complementary', { name: '办理过程' })
  for (const step of [
    /审批决定推送至.*市发改委/,
    /市发改委退回/,
    /由市发改委改派至市环保局/,
    /市环保局已查看/,
    /市环保局签收/,
    /市环保局.*反馈/,
    /市行政审批局答复反馈/,
  ]) {
    const entry = timeline.getByRole('listitem').filter({ hasText: step })
    await entry.first().waitFor()
    const told = await entry.first().innerText()
    assert.match(told, /\d\d:\d\d:\d\d/, told)
    assert.match(told, / · \S+/, told)
  }
})

test('every department that had something new was told by SMS, without a word of the case', async () => {
  await go(receiver, '/messages')
  const message = receiver.getByRole('row').filter({ hasText: '市发改委' }).first()
  await message.getByText('已送达').waitFor({ timeout: 25_000 })
  const told = await message.innerText()
  assert.doesNotMatch(told, /申请人\d|洪行审许|节能审查/)
})

test('who assists signs on a phone with one hand: nothing to push sideways, every target large enough', async () => {
  const page = await browser.newPage(phone)
  await signInAt(page, town.base, 'gxw.liaison', townPassword)
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: /推送签收/ })
    .click()
  const [first, second] = numbers
  const list = page.getByRole('list', { name: '推送给本部门的审批决定' })
  await list.getByText(String(first)).waitFor()
  await holdInOneHand(page, /^(签收|退回) /)
  await page.getByRole('button', { name: `签收 ${first}` }).click()
  await page.getByText('已签收 1 件').waitFor()

  await list
    .getByRole('listitem')
    .filter({ hasText: String(second) })
    .getByRole('link', { name: item })
    .click()
  const bar = page.getByRole('region', { name: '可办理的操作' })
  await bar.getByText(/签收人和时间记入过程记录/).waitFor()
  await holdInOneHand(page, /^(签收|退回)$/)
  // Under the thumb, over the tab bar, without scrolling.
  const box = await bar.getByRole('button', { name: '签收', exact: true }).boundingBox()
  assert.ok(box && box.y > phone.height / 2 && box.y + box.height <= phone.height - 56, JSON.stringify(box))
  await bar.getByRole('button', { name: '签收', exact: true }).click()
  await page.getByText('已签收 1 件').waitFor()
  await page.context().close()
})

/** Named buttons are as high as a thumb needs, and nothing at all is smaller than WCAG 2.2 (2.5.8) allows. */
async function holdInOneHand(page: Page, names: RegExp): Promise<void> {
  await settle(page)
  assert.equal(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), 0)
  for (const button of await page.getByRole('button', { name: names }).all()) {
    const box = await button.boundingBox()
    assert.ok(box && box.height >= 44 && box.width >= 44, `${await button.innerText()}: ${JSON.stringify(box)}`)
  }
  assert.deepEqual(await page.evaluate(findSmallTargets), [])
}

function findSmallTargets(): readonly string[] {
  const least = 24
  return [...document.querySelectorAll<HTMLElement>('button, a[href], input:not([type=hidden]), [role=combobox]')].flatMap((target) => {
    // The label is what is touched of a small box; a link within a sentence is exempt, and what cannot be seen is no target.
    const touched = target.closest('label, .ant-select, .ant-input-affix-wrapper') ?? target
    const { width, height } = touched.getBoundingClientRect()
    const style = getComputedStyle(touched)
    const exempt = width <= 1 || height <= 1 || style.visibility === 'hidden' || (target.tagName === 'A' && style.display === 'inline')
    return !exempt && (width < least || height < least)
      ? [`${target.tagName} ${target.className} ${target.textContent} ${width}×${height}`]
      : []
  })
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}
