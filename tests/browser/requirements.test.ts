import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, phone, type OpenBrowser } from '#world/browser.ts'
import { settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'

// New requirements from the drafter's screen to the applicant's phone, and the approver who confirms having read them (2.2.2.5).
let town: Town
let browser: OpenBrowser
before(async () => {
  ;[town, browser] = await Promise.all([openTown('browser-requirements'), openBrowser()])
})
after(async () => {
  await browser.close()
  await town.close()
})

interface Told {
  readonly id: string
  readonly version: number
}
const item = 'NC-XK-0001'
async function signIn(username: string): Promise<Page> {
  const page = await browser.newPage()
  await signInAt(page, town.base, username, townPassword)
  return page
}
/** A step of the case with the session of the person whose page it is. */
const step = async (page: Page, path: string, body: Readonly<Record<string, unknown>>): Promise<Told> =>
  await page.evaluate(
    async ({ path: address, body: sent }) => {
      const { csrfToken } = (await (await fetch('/api/session')).json()) as { csrfToken: string }
      const headers = { 'x-csrf-token': csrfToken }
      const papers: Record<string, string[]> = {}
      if (address.endsWith('/send')) {
        const form = new FormData()
        form.append('file', new Blob(['通知全文'], { type: 'text/plain' }), '通知.txt')
        const file = (await (await fetch('/api/files', { method: 'POST', headers, body: form })).json()) as { id: string }
        papers['basis'] = [file.id]
      }
      const answer = await fetch(`/api/cases/policy-change${address}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ ...sent, papers }),
      })
      if (!answer.ok) throw new Error(await answer.text())
      return (await answer.json()) as { id: string; version: number }
    },
    { path, body },
  )

test('a new version is drafted, released, read by the approver and seen by an applicant on a phone', async () => {
  const applicant = await browser.newPage(phone)
  await applicant.goto(`${town.base}/public/requirements/${item}`)
  await settle(applicant)
  await applicant.getByRole('heading', { name: /第 1 版要件/ }).waitFor()
  assert.equal(await applicant.getByText('版本对照').count(), 0)

  const [liaison, handler, reviewer, approver] = [
    await signIn('fgw.liaison'),
    await signIn('spj.handler'),
    await signIn('spj.reviewer'),
    await signIn('spj.approver'),
  ]
  const day = '2026-03-02'
  const { id } = await step(liaison, '', { fields: { subject: '项目核准材料目录（2026 年版）', receivedOn: day } })
  const basis = {
    issuer: '省发展改革委',
    documentNumber: '赣发改〔2026〕8号',
    policyFrom: day,
    items: [item],
    changes: '增加社会稳定风险评估意见',
  }
  await step(liaison, `/${id}/send`, { version: 1, fields: basis })
  await step(handler, `/${id}/adjust`, { version: 2, fields: { finding: '需要调整' } })

  await handler.goto(`${town.base}/requirement-drafts`)
  await handler.getByRole('link', { name: '项目核准材料目录（2026 年版）' }).click()
  await settle(handler)
  await handler.getByLabel('01 材料名称').fill('行政许可申请书（新版）')
  await handler.getByRole('button', { name: '增加一项' }).click()
  await handler.getByLabel('08 材料名称').fill('社会稳定风险评估意见')
  await handler.getByLabel('08 依据').fill('赣发改〔2026〕8号第三条')
  await handler.getByText('新增 1 项，取消 0 项，改变 1 项').waitFor()
  await handler.getByRole('button', { name: '保存草稿' }).click()
  await handler.getByText('草稿已保存').waitFor()
  await applicant.reload()
  await settle(applicant)
  assert.equal(await applicant.getByText('社会稳定风险评估意见').count(), 0, 'a draft is not shown outside')

  await step(handler, `/${id}/submit`, { version: 3, fields: { effectiveOn: day } })
  await step(reviewer, `/${id}/pass`, { version: 4 })
  await step(approver, `/${id}/approve`, { version: 5 })
  await step(handler, `/${id}/publish`, { version: 6, fields: { publicNotice: '市政府网站公告 2026 年第 5 号' } })

  await approver.goto(`${town.base}/requirement-readings`)
  await settle(approver)
  await approver.getByRole('button', { name: '确认已阅 项目核准材料目录（2026 年版）' }).click()
  await approver.getByText('没有等待确认的新要件').waitFor()

  await applicant.goto(`${town.base}/public/requirements?`)
  await settle(applicant)
  await applicant.getByLabel('事项名称或编码').fill(item)
  await applicant.getByText('共 1 项').waitFor()
  await applicant.locator('.requirement-list a').first().click()
  await applicant.getByRole('heading', { name: /第 2 版要件/ }).waitFor()
  await applicant.getByText('赣发改〔2026〕8号', { exact: true }).waitFor()
  await applicant.locator('ins', { hasText: '（新版）' }).first().waitFor()
  assert.equal(await applicant.getByText(/承办人|批准人/).count(), 0)
})
