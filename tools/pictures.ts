import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { desktop, openBrowser, phone, screenshot, type OpenBrowser } from '#world/browser.ts'
import { listScreens, openScreen, settle, signInAt } from '#world/screens.ts'
import { openTown, townPassword } from '#world/town.ts'
import { importWorkbook } from '#world/workbooks.ts'
import { buildWeb } from './build-web.ts'

/**
 * Takes a picture of every screen, on a desk and on a phone, into docs/pictures. `--at <address>` takes them of a program that runs
 * already, `--into <folder>` puts them elsewhere; words choose the pictures whose names contain one of them.
 */
const [given, words] = readArguments(process.argv.slice(2))
const root = path.join(import.meta.dirname, '..')
const folder = path.resolve(root, given.get('into') ?? 'docs/pictures')
const limit = 300 * 1024

/** Of the department that gets most in a day. */
const liaison = 'szj.liaison'

interface Shot {
  readonly name: string
  readonly username: string | null
  readonly open: (page: Page, base: string) => Promise<void>
}

const at =
  (path: string): Shot['open'] =>
  (page, base) =>
    openScreen(page, base, path)

/** Beside the registered screens: those that look different to another seat, or with something opened. */
const further: readonly Shot[] = [
  { name: 'sign-in', username: null, open: openDoor },
  { name: 'workbench-bureau', username: 'spj.operator', open: at('/') },
  { name: 'workbench-office', username: 'office', open: at('/') },
  { name: 'pushes-bureau', username: 'spj.operator', open: at('/pushes') },
  { name: 'pushes-picked', username: liaison, open: pickThree },
  { name: 'decisions-id-bureau', username: 'spj.operator', open: openRichest },
  { name: 'return', username: liaison, open: openReturn },
]

const shots: readonly Shot[] = [
  ...listScreens().map(({ name, username, path }) => ({
    name,
    username: username === 'fgw.liaison' ? liaison : username,
    open: path === '/decisions/:id' ? openWaiting : at(path),
  })),
  ...further,
].filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))

async function openDoor(page: Page, base: string): Promise<void> {
  await page.goto(base)
  await page.getByRole('button', { name: '登录', exact: true }).waitFor()
}

async function openWaiting(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/pushes`)
  await settle(page)
  await page.locator('main a[href^="/decisions/"]').first().click()
  await page.getByRole('region', { name: '可办理的操作' }).waitFor()
  await settle(page)
}

async function pickThree(page: Page, base: string): Promise<void> {
  await openScreen(page, base, '/pushes')
  const boxes = page.getByRole('checkbox', { name: /^选择 (?!已加载)/ })
  for (let which = 0; which < 3; which++) await boxes.nth(which).check()
}

async function openReturn(page: Page, base: string): Promise<void> {
  await openScreen(page, base, '/pushes')
  await page
    .getByRole('button', { name: /^退回 / })
    .first()
    .click()
  await page.getByRole('dialog', { name: '退回推送' }).waitFor()
  await settle(page)
}

/** The decision with the most to tell of those lately answered to. */
async function openRichest(page: Page, base: string): Promise<void> {
  await openScreen(page, base, '/decisions')
  const richest = await page.evaluate(async () => {
    const read = async (address: string): Promise<{ items: { id: string; decidedOn: string }[] }> => await (await fetch(address)).json()
    // Of last week: what happened yesterday has no answer yet.
    const [newest] = (await read('/api/decisions?limit=20')).items
    const to = new Date(Date.parse(newest?.decidedOn ?? '') - 7 * 86_400_000).toISOString().slice(0, 10)
    const { items } = await read(`/api/decisions?limit=100&to=${to}`)
    let best = { id: items[0]?.id ?? '', steps: 0 }
    for (let from = 0; from < items.length; from += 20) {
      const views = await Promise.all(
        items.slice(from, from + 20).map(async ({ id }) => ({
          id,
          view: (await (await fetch(`/api/decisions/${id}`)).json()) as { timeline: { type: string }[]; feedbacks: unknown[] },
        })),
      )
      for (const { id, view } of views) {
        const steps = new Set(view.timeline.map((entry) => entry.type)).size + 3 * view.feedbacks.length
        if (steps > best.steps) best = { id, steps }
      }
    }
    return best.id
  })
  await page.goto(`${base}/decisions/${richest}`)
  await settle(page)
}

/** A working day at the hour when most has come in; fixed, so that a picture changes only where a screen does. */
const moment = new Date('2026-11-19T15:40:00+08:00')

/** The demo city's decisions came over the line; this one file was dropped in, with rows of every kind. */
async function importOne(address: string): Promise<void> {
  const page = await browser.newPage()
  await signInAt(page, address, 'spj.operator', townPassword)
  const day = { XK_JDRQ: '2026/11/19', XK_YXQZ: '2026/11/19' }
  const firm = (name: string) => ({ item: '固定资产投资项目节能审查', changes: { ...day, XK_XDR_MC: name } })
  const places = ['赣江', '昌东', '瑶湖', '望城', '梅岭', '青云谱', '英雄', '艾溪湖']
  const firms = ['铜材', '电子', '生物', '新能源', '物流'].flatMap((trade) => places.map((place) => firm(`${place}${trade}项目部`)))
  await importWorkbook(page, address, [
    ...firms,
    { ...firm('蛟桥数据项目部'), item: '固定资产投资项目节能审查（数据中心）' },
    { ...firm('罗亭纸业项目部'), changes: { ...day, XK_XDR_MC: '罗亭纸业项目部', XK_JDRQ: '2026年13月1日' } },
    firm(''),
  ])
  await page.context().close()
}

async function takeAll(browser: OpenBrowser, base: string): Promise<readonly string[]> {
  const complaints: string[] = []
  for (const [suffix, size] of [
    ['', desktop],
    ['-phone', phone],
  ] as const) {
    for (const username of new Set(shots.map((shot) => shot.username))) {
      const page = await browser.newPage(size)
      if (username) await signInAt(page, base, username, townPassword)
      for (const shot of shots.filter((each) => each.username === username)) {
        const file = path.join(folder, `${shot.name}${suffix}.png`)
        try {
          await shot.open(page, base)
          await screenshot(page, file)
          console.log(`  ${path.relative(root, file)}  ${Math.round(statSync(file).size / 1024)} kB`)
          if (statSync(file).size > limit) complaints.push(`${file}: 超过 300 kB / more than 300 kB`)
        } catch (cause) {
          complaints.push(`${shot.name}${suffix}: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}`)
        }
      }
      await page.context().close()
    }
  }
  return complaints
}

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

function readArguments(parts: readonly string[]): [ReadonlyMap<string, string>, readonly string[]] {
  const options = new Map<string, string>()
  const rest: string[] = []
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? ''
    if (part.startsWith('--')) options.set(part.slice(2), parts[++index] ?? '')
    else rest.push(part)
  }
  return [options, rest]
}

if (!hasChineseFont()) {
  console.error(
    '本机没有中文字体，截图上的汉字会是空框。请先安装，例如：apt-get install fonts-noto-cjk\nThis machine has no Chinese font: every character would be an empty box. Install one first, such as fonts-noto-cjk.',
  )
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const running = given.get('at')
if (!running) await buildWeb((line) => console.log(line))
const town = running ? undefined : await openTown('pictures', { start: moment, past: 4000, progress: (line) => console.log(line) })
const base = running ?? town?.base ?? ''
const browser = await openBrowser()
try {
  if (town) await importOne(base)
  const complaints = await takeAll(browser, base)
  for (const complaint of complaints) console.error(`✘ ${complaint}`)
  process.exitCode = complaints.length === 0 ? 0 : 1
} finally {
  await browser.close()
  await town?.close()
}
