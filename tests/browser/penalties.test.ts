import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type OpenBrowser } from '#world/browser.ts'
import { settle, signInAt } from '#world/screens.ts'
import { publicRow, publicTable, writeTable } from '#world/tables.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'
import { documentNumberOf } from '#world/workbooks.ts'

// A table with columns of its own, a penalty that takes the licence away, and the cancellation that follows (2.2.3.2; 行政许可法 70).
let town: Town
let browser: OpenBrowser
let operator: Page
let officer: Page

before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-penalties'), openBrowser()])
  operator = await browser.newPage()
  officer = await browser.newPage()
  await signInAt(operator, town.base, 'spj.operator', townPassword)
  await signInAt(officer, town.base, 'fgw.liaison', townPassword)
})
after(async () => {
  await browser.close()
  await town.close()
})

async function choose(number: number): Promise<void> {
  const row = publicRow(number, {
    XK_XDR_MC: '南昌样本有限公司',
    XK_XDR_LB: '法人及非法人组织',
    XK_XDR_SHXYM: '914403001922038216',
    XK_JDRQ: '2026/03/02',
    事项名称: '固定资产投资项目节能审查',
    行政区划: '东湖区',
  })
  const [header = [], ...rows] = publicTable([row], 'names', ['事项名称', '行政区划', '内部流水号'])
  const buffer = await writeTable([header.map((title) => (title === '行政许可决定文书号' ? '决定文书编号' : title)), ...rows])
  await operator.goto(`${town.base}/imports`)
  await settle(operator)
  const [chooser] = await Promise.all([operator.waitForEvent('filechooser'), operator.getByRole('button', { name: '选择文件' }).click()])
  await chooser.setFiles({ name: `第${number}批.xlsx`, mimeType: 'application/octet-stream', buffer })
  await operator.waitForURL(/\/imports\/\d+/)
}

test('columns that nobody knows are matched once by the one who uploads, and not asked about again', async () => {
  await choose(1)
  const confirm = operator.getByRole('button', { name: '确认并继续导入' })
  await confirm.waitFor()
  assert.equal(await confirm.isDisabled(), true, 'one column is not decided on yet')
  await operator.getByText('洪行审许〔2026〕1号').waitFor()
  await operator.getByRole('combobox', { name: '“内部流水号”对应的字段' }).click()
  await operator.getByTitle('不使用这一列').first().click()
  await confirm.click()
  await operator.getByText('共 1 行，已全部处理').waitFor()
  await choose(2)
  await operator.getByText('共 1 行，已全部处理').waitFor()
  await operator.goto(`${town.base}/imports`)
  await operator.getByRole('heading', { name: '已记住的列' }).waitFor()
})

test('a department enters a penalty from the decision; the licence shows it, and the bureau cancels the licence', async () => {
  await officer.goto(`${town.base}/pushes`)
  await settle(officer)
  await officer
    .getByRole('row')
    .filter({ hasText: documentNumberOf(1) })
    .getByRole('link')
    .first()
    .click()
  await officer.getByRole('heading', { name: '许可状态与行政处罚' }).waitFor()
  await officer.getByRole('button', { name: '录入处罚' }).click()
  await officer.getByText('南昌样本有限公司').first().waitFor()
  await officer.getByLabel('行政处罚决定书文号').fill('洪发改罚〔2026〕1号')
  await officer.getByLabel('处罚决定日期').fill('2026-03-02')
  await officer.getByLabel('处罚决定日期').press('Enter')
  await officer.getByLabel('违法行为类型').fill('违反节能法')
  await officer.getByLabel('违法事实').fill('擅自开工')
  await officer.getByLabel('处罚依据').fill('《节约能源法》')
  await officer.getByLabel('处罚类别').fill('吊销许可证件')
  await officer.getByLabel('处罚类别').press('Enter')
  await officer.keyboard.press('Escape')
  await officer.getByLabel('暂扣或吊销证照名称及编号').fill('节能审查意见')
  await officer.getByLabel('处罚内容').fill('吊销许可证件')
  await officer.getByRole('button', { name: '提交', exact: true }).click()
  await officer.getByRole('heading', { name: '洪发改罚〔2026〕1号' }).waitFor()
  await officer.getByText('按决定编号关联').waitFor()

  await officer.getByRole('link', { name: /^注销办件/ }).click()
  await officer.getByText('依吊销处罚开立注销').waitFor()
  await officer.getByRole('link', { name: '洪发改罚〔2026〕1号' }).waitFor()
  await operator.goto(officer.url())
  await operator
    .getByRole('link', { name: documentNumberOf(1) })
    .first()
    .click()
  await operator.getByRole('button', { name: '变更、撤回、撤销、注销' }).click()
  const drawer = operator.getByRole('dialog', { name: '变更、撤回、撤销、注销' })
  await drawer.getByLabel('决定文书号').fill('洪行审注〔2026〕1号')
  await drawer.getByLabel('决定日期').fill('2026-03-02')
  await drawer.getByLabel('决定日期').press('Enter')
  await drawer.getByLabel('决定内容和依据').fill('证件已被吊销，依法注销。')
  await drawer.getByRole('button', { name: '提交并推送' }).click()
  await operator.getByText('本决定变更或终止的原决定').waitFor()
  await operator.goto(`${town.base}/follow-ups`)
  await operator.getByText('没有等待办理的后续事项').waitFor()
})
