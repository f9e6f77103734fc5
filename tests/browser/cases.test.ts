import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type OpenBrowser } from '#world/browser.ts'
import { decideOn } from '#world/officials.ts'
import { settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'

// 办件 as its people see them: 市发改委 asks about a decision, 市行政审批局 answers with a file, and both have it closed before them.
let town: Town
let browser: OpenBrowser
let liaison: Page
let handler: Page
let decision: string
const number = '洪行审〔2026〕88号'

before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-cases'), openBrowser()])
  liaison = await browser.newPage()
  handler = await browser.newPage()
  await signInAt(liaison, town.base, 'fgw.liaison', townPassword)
  await signInAt(handler, town.base, 'spj.handler', townPassword)
  const { id } = await decideOn(town.city, 'NC-XK-0002', { documentNumber: number })
  decision = `/decisions/${id}`
})
after(async () => {
  await browser.close()
  await town.close()
})

const go = async (page: Page, path: string) => {
  await page.goto(`${town.base}${path}`)
  await settle(page)
}

test('a liaison asks for more about a decision from its page, and sees who has it now and until when', async () => {
  await go(liaison, decision)
  await liaison.getByRole('region', { name: '相关办件' }).getByRole('button', { name: '发起…' }).click()
  await liaison.getByRole('menuitem', { name: '请求补充审批信息' }).click()
  // Named beforehand: the decision the liaison came from.
  await liaison.getByText(number).first().waitFor()
  await liaison.getByText('还缺：需要的信息、监管用途').waitFor()
  await liaison.getByLabel('需要的信息').fill('项目申请报告和能评批复')
  await liaison.getByLabel('监管用途').fill('事中检查')
  await liaison.getByRole('button', { name: '请求补充审批信息' }).click()
  await liaison.getByRole('region', { name: '下一步' }).getByText('正在等待').waitFor()
  assert.match(await liaison.locator('.case-lead').innerText(), /待提供[\s\S]*剩 3 个工作日[\s\S]*现在由市行政审批局承办人办理/)
})

test('the bureau finds it first among what waits, is told what is missing, and provides it with a file', async () => {
  await go(handler, '/cases')
  await handler.getByRole('row').filter({ hasText: number }).getByRole('link').first().click()
  await handler.getByText('项目申请报告和能评批复').waitFor()
  // What follows stands there before anything is pressed.
  await handler.getByText('答复和材料送达请求部门，本次请求办结').waitFor()
  await handler.getByRole('button', { name: '提供信息' }).click()
  const drawer = handler.getByRole('dialog', { name: '提供信息' })
  await drawer.getByLabel('提供材料', { exact: true }).check()
  await drawer.getByLabel('答复说明').fill('见附件。')
  await drawer.getByText('还缺：提供的审批材料').waitFor()
  await drawer.getByRole('button', { name: '提供信息' }).click()
  await drawer.getByText('请上传“提供的审批材料”').waitFor()
  await drawer.locator('input[type=file]').setInputFiles({ name: '能评批复.txt', mimeType: 'text/plain', buffer: Buffer.from('同意') })
  await drawer.getByText('能评批复.txt').waitFor()
  await drawer.getByRole('button', { name: '提供信息' }).click()
  await handler.getByText('办结：已提供').waitFor()
})

test('the liaison’s page, open all along, shows the answer, the file and the end', async () => {
  await liaison.getByText('办结：已提供').waitFor()
  const [download] = await Promise.all([
    liaison.waitForEvent('download'),
    liaison.getByRole('region', { name: '材料' }).getByRole('link', { name: '能评批复.txt' }).click(),
  ])
  assert.equal(download.suggestedFilename(), '能评批复.txt')
  await go(liaison, decision)
  await liaison
    .getByRole('complementary', { name: '办理过程' })
    .getByText(/审批信息补充请求：市行政审批局提供信息，办结为“已提供”/)
    .waitFor()
})

test('who was second is told so, and goes on from there', async () => {
  await go(liaison, `/cases/new?procedure=information-request&decision=${decision.split('/').at(-1)}`)
  await liaison.getByLabel('需要的信息').fill('现场照片')
  await liaison.getByLabel('监管用途').fill('核对')
  await liaison.getByRole('button', { name: '请求补充审批信息' }).click()
  await liaison.getByRole('button', { name: '撤回请求' }).click()
  const drawer = liaison.getByRole('dialog', { name: '撤回请求' })
  await drawer.getByLabel('撤回原因').fill('已取得')

  await go(handler, new URL(liaison.url()).pathname)
  await handler.getByRole('button', { name: '请补充说明' }).click()
  const asking = handler.getByRole('dialog', { name: '请补充说明' })
  await asking.getByLabel('需要补充说明的问题').fill('哪一处现场？')
  await asking.getByRole('button', { name: '请补充说明' }).click()
  await handler.getByText(/现在：待补充说明/).waitFor()

  await drawer.getByRole('button', { name: '撤回请求' }).click()
  await drawer.getByText(/已被他人办理，现为“待补充说明”/).waitFor()
  await drawer.getByRole('button', { name: '刷新办件' }).click()
  await drawer.getByText(/已被他人办理/).waitFor({ state: 'detached' })
  assert.equal(await drawer.getByLabel('撤回原因').inputValue(), '已取得', 'what was filled in stays')
  await drawer.getByRole('button', { name: '撤回请求' }).click()
  await liaison.getByText('办结：已撤回').waitFor()
})

test('a request against a licence without evidence is refused at the field that lacks it, and 吊销 with its explanation', async () => {
  await go(liaison, `/cases/new?procedure=licence-action&decision=${decision.split('/').at(-1)}`)
  await liaison.getByLabel('吊销', { exact: true }).check()
  await liaison.getByText(/吊销许可证件是行政处罚/).waitFor()
  await liaison.getByLabel('注销', { exact: true }).check()
  await liaison.getByText(/吊销许可证件是行政处罚/).waitFor({ state: 'detached' })
  await liaison.getByLabel(/法人或者其他组织依法终止/).check()
  await liaison.getByLabel('事实', { exact: true }).fill('企业已办理注销登记。')
  await liaison.getByLabel('理由和依据').fill('行政许可法第七十条第三项。')
  const papers = (name: string) => liaison.getByRole('group', { name, exact: true })
  await papers('书面意见')
    .locator('input[type=file]')
    .setInputFiles({ name: '书面意见.txt', mimeType: 'text/plain', buffer: Buffer.from('建议注销') })
  await papers('书面意见').getByText('书面意见.txt').waitFor()
  await liaison.getByText('还缺：证明材料').waitFor()
  await liaison.getByRole('button', { name: '请求变更、撤回、撤销或注销许可' }).click()
  await liaison.getByText('请上传“证明材料”').waitFor()
  assert.match(liaison.url(), /\/cases\/new/)
})

test('the department registers a professional system and the bureau marks an item for it, by keyboard, told at the field what is wrong', async () => {
  const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
  const press = async (page: Page, button: string, within: Page | ReturnType<typeof dialog> = page) => {
    await within.getByRole('button', { name: button, exact: true }).first().focus()
    await page.keyboard.press('Enter')
  }
  const typed = async (page: Page, ...words: readonly string[]) => {
    for (const word of words) {
      await page.keyboard.type(word)
      await page.keyboard.press('Tab')
    }
  }
  await go(liaison, '/upward/systems')
  await press(liaison, '登记专业系统')
  const system = dialog(liaison, '登记专业系统')
  await press(liaison, '登记', system)
  await system.getByText('请填写系统名称', { exact: true }).waitFor()
  await system.getByLabel('系统名称').focus()
  await typed(liaison, '投资项目在线审批监管平台')
  await system.getByLabel('上级部门').focus()
  await typed(liaison, '省发展改革委')
  await system.getByLabel('网址或入口').focus()
  await typed(liaison, '政务外网门户', '投资处', '13800000000', '')
  await system.getByText('不要填写个人手机').waitFor()
  await system.getByLabel('办公电话').fill('0791-88880000')
  await press(liaison, '登记', system)
  await liaison.getByRole('table', { name: '专业系统', exact: true }).getByText('投资项目在线审批监管平台').waitFor()
  // What only the server knows stands at its field as well.
  await press(liaison, '登记专业系统')
  for (const [label, word] of [
    ['系统名称', '投资项目在线审批监管平台'],
    ['上级部门', '省厅'],
    ['网址或入口', '同上'],
    ['系统联系人或处室', '处室'],
    ['办公电话', '0791-88880000'],
  ] as const)
    await system.getByLabel(label).fill(word)
  await press(liaison, '登记', system)
  await system.locator('.ant-form-item-explain-error').getByText('已有同名的专业系统').waitFor()

  const operator = await browser.newPage()
  await signInAt(operator, town.base, 'spj.operator', townPassword)
  await go(operator, '/upward/items')
  await press(operator, '标注事项')
  const mark = dialog(operator, '标注须上报的事项')
  await mark.getByLabel('事项').focus()
  await operator.keyboard.type('节能审查')
  await operator.keyboard.press('Enter')
  await mark.getByLabel('上级部门').fill('省发展改革委')
  await mark.getByLabel('系统提取').check()
  await press(operator, '标注', mark)
  await mark.getByText('由系统提取的，请选择已登记的专业系统').waitFor()
  await mark.getByLabel('由哪个专业系统提取').press('ArrowDown')
  await operator.keyboard.press('Enter')
  await press(operator, '标注', mark)
  await operator.getByRole('table', { name: '须上报的事项' }).getByText('投资项目在线审批监管平台').waitFor()
})
