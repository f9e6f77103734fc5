import type { Page } from 'playwright-core'
import { demoAccounts } from '#modules/people/demo.ts'
import { bureauCode } from '#notice/departments.ts'
import { powersOf } from '#kernel/seats.ts'
import { pages, type PageEntry } from '../../web/app/pages.ts'

/** A screen and a demo account that may see it. */
export interface Screen {
  /** As in the registry of screens: `/decisions/:id`. */
  readonly path: string
  /** For file names and messages: `decisions-id`. */
  readonly name: string
  readonly username: string
}

/** In this order: who works with a screen every day comes first. */
const viewers = ['fgw.liaison', 'spj.operator', 'spj.handler', 'sysadmin', 'office', 'secadmin', 'auditor'] as const

/** Screens that others may see as well, and that are empty to them on most days. */
const atHome: Readonly<Record<string, (typeof viewers)[number]>> = {
  '/clocks': 'spj.operator',
  '/clocks/:thing/:id': 'spj.operator',
  '/calendar': 'sysadmin',
  '/looks': 'secadmin',
  '/imports': 'spj.operator',
  '/penalties/:id': 'spj.operator',
  '/imports/:id': 'spj.operator',
  '/reconciliation': 'spj.operator',
  '/reconciliation/:day': 'spj.operator',
  '/laboratory': 'spj.operator',
  '/laboratory/:id': 'spj.operator',
}

/** Every screen of the product with the account that is most at home there; fails when nobody may see one. */
export function listScreens(): readonly Screen[] {
  return pages.map((page) => {
    const username = [atHome[page.path] ?? viewers[0], ...viewers].find((each) => maySee(each, page.permission))
    if (username === undefined) throw new Error(`no demo account may see ${page.path}`)
    return { path: page.path, name: page.path === '/' ? 'workbench' : page.path.slice(1).replaceAll(/[^\w]+/g, '-'), username }
  })
}

function maySee(username: string, needed: PageEntry['permission']): boolean {
  if (needed === undefined) return true
  const account = demoAccounts.find((each) => each.username === username)
  if (!account) throw new Error(`${username} is no demo account`)
  const { permissions } = powersOf([account.seat], account.department === bureauCode ? 'bureau' : 'department')
  const held: ReadonlySet<string> = permissions
  return (typeof needed === 'string' ? [needed] : needed).some((each) => held.has(each))
}

/** Signs in by the form, as a person does, and waits for the first page. */
export async function signInAt(page: Page, base: string, username: string, password: string): Promise<void> {
  await page.goto(base)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
  await settle(page)
}

/** How a screen's address is reached: `load` asks the server for the page anew, `within` goes on in the open program, as a link does. */
export type Way = 'load' | 'within'

/** Opens a screen and waits until it has all it shows; one with a parameter is reached by the first link to it on its list. */
export async function openScreen(page: Page, base: string, path: string, way: Way = 'load'): Promise<void> {
  const parameter = path.indexOf('/:')
  const address = parameter < 0 ? path : path.slice(0, parameter)
  if (way === 'load') await page.goto(`${base}${address}`)
  else if (new URL(page.url()).pathname !== address) {
    await page.evaluate(goOn, address)
    await page.waitForFunction(hasLeft, undefined, { polling: 30 })
  }
  await settle(page)
  if (parameter < 0) return
  const link = await page.evaluate(findLink, path.replaceAll(/:[^/]+/g, '[^/?#]+'))
  if (link === null) throw new Error(`the list shows no link to ${path}`)
  await page.locator(`main a[href="${link}"]`).first().click()
  await page.waitForURL(`${base}${link}`)
  await settle(page)
}

interface Leaving {
  left?: Element | null
}

function goOn(address: string): void {
  Object.assign(globalThis, { left: document.querySelector('main h1') } satisfies Leaving)
  history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
}

/** The heading of the screen that was left is gone. */
function hasLeft(): boolean {
  const heading = document.querySelector('main h1')
  return heading !== null && heading !== (globalThis as Leaving).left
}

function findLink(pattern: string): string | null {
  const links = [...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href') ?? '')
  return links.find((href) => new RegExp(`^${pattern}([?#].*)?$`).test(href)) ?? null
}

/** Waits until the page has its heading, nothing on it is loading and it waits for no answer. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  // What was counted on the screen before is no sign of this one's quiet.
  await page.evaluate('globalThis.quietLooks = 0')
  await page.waitForFunction(isQuiet, undefined, { polling: 60 })
}

/** Quiet at two looks in a row: an answer may bring forth the next question. */
function isQuiet(): boolean {
  const memory = globalThis as typeof globalThis & { quietLooks?: number }
  const busy = document.querySelector('main .loading-rows, main .ant-spin-spinning, .top-progress.is-busy, main .ant-skeleton-active')
  const running = document.getAnimations().some((each) => each.playState === 'running')
  memory.quietLooks = busy || running ? 0 : (memory.quietLooks ?? 0) + 1
  return memory.quietLooks > 2
}
