import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, type OpenBrowser } from '#world/browser.ts'
import { settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'

let town: Town
let browser: OpenBrowser
let page: Page

before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-sign-in'), openBrowser()])
  page = await browser.newPage()
})
after(async () => {
  await browser.close()
  await town.close()
})

/** Types both fields, sends them, and returns what the page says to it. */
async function tryIn(username: string, password: string): Promise<string> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/api/session'))
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await answered
  // The form takes the answer in after it has come: until then it would empty what is typed next.
  await page.locator('.ant-btn-loading').waitFor({ state: 'detached' })
  return await page.getByRole('alert').innerText()
}

test('a wrong password is refused in words that help, keeps the user name and empties the password', async () => {
  await page.goto(`${town.base}/decisions`)
  assert.match(await tryIn('fgw.liaison', 'not-this-one'), /用户名或密码不正确，请核对后重试/)
  assert.equal(await page.getByLabel('用户名').inputValue(), 'fgw.liaison')
  assert.equal(await page.getByLabel('密码').inputValue(), '')
})

test('the right one leads to the page that was asked for', async () => {
  await page.getByLabel('密码').fill(townPassword)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '审批台账', level: 1 }).waitFor()
  assert.match(page.url(), /\/decisions$/)
  await page.getByText('市发改委', { exact: true }).first().waitFor()
})

test('signing out ends it here, in the other tab and for the Back key', async () => {
  const other = await page.context().newPage()
  await other.goto(town.base)
  await settle(other)
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('heading', { name: '登录', level: 2 }).waitFor()
  await other.getByText('登录已到期').waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: '登录', level: 2 }).waitFor()
  assert.equal(await page.getByText('市发改委', { exact: true }).count(), 0)
  await other.close()
})

test('a page that a person may not see says so instead of failing', async () => {
  await signInAt(page, town.base, 'fgw.head', townPassword)
  await page.goto(`${town.base}/waiting`)
  await page.getByText('当前岗位没有查看此页的权限').waitFor()
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByRole('heading', { name: '登录', level: 2 }).waitFor()
})

test('who tries passwords is stopped and told how long to wait; the others at the same machine are not', async () => {
  await page.goto(town.base)
  let told = ''
  for (let attempt = 0; attempt < 12 && !told.includes('暂停'); attempt++) told = await tryIn('fgw.deputy', `guess-number-${attempt}`)
  assert.match(told, /登录失败次数过多.*请在 \d+ 分钟后再试/s)
  assert.match(await tryIn('fgw.deputy', townPassword), /登录失败次数过多/, 'the right password is not even looked at')
  await signInAt(page, town.base, 'fgw.handler', townPassword)
})
