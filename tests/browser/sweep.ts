import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { openBrowser, type OpenBrowser, type Size } from '#world/browser.ts'
import { listScreens, openScreen, settle, signInAt, type Way } from '#world/screens.ts'
import { importWorkbook } from '#world/workbooks.ts'
import { openTown, townPassword, type Town } from '#world/town.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: false }

let town: Town
let browser: OpenBrowser

/** A page with all that its browser has to complain of: faults, refused content, answers that failed. */
interface Watched {
  readonly page: Page
  readonly complaints: string[]
}
const open = new Map<string, Promise<Watched>>()

async function watch(size: Size): Promise<Watched> {
  const page = await browser.newPage(size)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // That nobody is signed in yet is told as 401, which the browser notes by itself.
    if (message.type() === 'error' && !message.location().url.endsWith('/api/session')) complaints.push(message.text())
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`CSP ${violatedDirective}: ${blockedURI}`),
    )
  })
  return { page, complaints }
}

async function signedIn(username: string, size: Size): Promise<Watched> {
  const key = `${username} ${size.width}`
  const found = open.get(key)
  if (found) return await found
  const opening = watch(size).then(async (watched) => {
    await signInAt(watched.page, town.base, username, townPassword)
    return watched
  })
  open.set(key, opening)
  return await opening
}

/** What axe finds on the page as it stands (WCAG 2.2 AA). */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(rules)})`)) as AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}  ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  )
}

/** How far the page can be pushed sideways, in CSS pixels. */
const sideways = (page: Page) => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Every screen at one size: no barrier that axe finds (WCAG 2.2 AA), nothing in the browser's console, nothing wider than the window. */
export function sweep(where: string, size: Size, way: Way): void {
  before(async () => {
    ;[town, browser] = await Promise.all([openTown(`browser-${size.width}`, { past: 160 }), openBrowser()])
    // The demo city's decisions came from the bureau's system; one import is wanted, with a row to be mended.
    const { page } = await signedIn('spj.operator', size)
    await importWorkbook(page, town.base, [
      { item: '固定资产投资项目节能审查' },
      { item: '固定资产投资项目节能审查', changes: { XK_JDRQ: '昨天' } },
    ])
  })
  after(async () => {
    await browser.close()
    await town.close()
  })

  test(`the sign-in page is open to everybody, at ${where}`, async () => {
    const { page, complaints } = await watch(size)
    await page.goto(town.base)
    await page.getByRole('button', { name: '登录', exact: true }).waitFor()
    assert.deepEqual(await findBarriers(page), [])
    assert.deepEqual(complaints, [])
    assert.equal(await sideways(page), 0)
    await page.context().close()
  })

  test(`citizens read requirements without sign-in, at ${where}`, async () => {
    const { page, complaints } = await watch(size)
    const { items } = (await (await fetch(`${town.base}/api/public/requirements?limit=1`)).json()) as { items: { code: string }[] }
    for (const path of ['/public/requirements', `/public/requirements/${items[0]!.code}`, '/public/nowhere']) {
      await page.goto(town.base + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await settle(page)
      assert.deepEqual(await findBarriers(page), [], path)
      assert.deepEqual(complaints, [], path)
      assert.equal(await sideways(page), 0, path)
    }
    await page.context().close()
  })

  for (const { path, username } of listScreens()) {
    test(`${path} is open to everybody and without fault for ${username}, at ${where}`, async () => {
      const { page, complaints } = await signedIn(username, size)
      complaints.length = 0
      await openScreen(page, town.base, path, way)
      assert.deepEqual(await findBarriers(page), [])
      assert.deepEqual(complaints, [])
      assert.equal(await sideways(page), 0, 'the page can be pushed sideways')
    })
  }
}
