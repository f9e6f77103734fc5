import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

export interface Size {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}
export const desktop: Size = { width: 1440, height: 900 }
export const phone: Size = { width: 390, height: 844 }

export interface OpenBrowser {
  readonly browser: Browser
  /** A page with cookies of its own, as for a person at another machine. */
  newPage(size?: Size): Promise<Page>
  close(): Promise<void>
}

const root = path.join(import.meta.dirname, '../..')

/** Starts the Chromium that npm brings; needs no system package. Nothing of it speaks to the outside by itself. */
export async function openBrowser(): Promise<OpenBrowser> {
  const home = unpackChromium()
  const browser = await chromium.launch({
    executablePath: path.join(home, 'chromium'),
    headless: true,
    // A run that is told to stop stops; Chromium goes when its pipe closes. Playwright's own handlers would keep the process alive.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // The pages are our own and root may not use Chromium's sandbox.
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-pings',
      '--font-render-hinting=none',
      '--lang=zh-CN',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib'),
      // Chinese text needs the machine's fonts; the few that come along serve where there are none.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: path.join(home, 'fonts') }),
    },
  })
  return {
    browser,
    async newPage(size = desktop) {
      const context: BrowserContext = await browser.newContext({
        viewport: { ...size },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        reducedMotion: 'reduce',
        ...(size.width < 600 ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
      })
      context.setDefaultTimeout(15_000)
      return await context.newPage()
    },
    close: () => browser.close(),
  }
}

/** Saves a page as PNG once its fonts are there and nothing moves any more. */
export async function screenshot(page: Page, file: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true })
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.screenshot({ path: file, animations: 'disabled', fullPage: options.fullPage ?? false })
}

/** Unpacks once per version, beside the packages, and under another name until it is whole: the package's own way trusts half a file. */
function unpackChromium(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const packageFolder = path.join(path.dirname(entry), '..')
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const name = `shenguan-chromium-${version}-${process.getuid?.() ?? 0}`
  const cache = chooseCache()
  const home = path.join(cache, name)
  if (existsSync(home)) return home
  const unfinished = mkdtempSync(path.join(cache, `${name}.`))
  const script = `
    import { inflate } from ${JSON.stringify(entry)}
    for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
      await inflate(${JSON.stringify(`${packageFolder}/bin/`)} + name)`
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: unfinished },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (done.status !== 0) throw new Error('Chromium cannot be unpacked')
  try {
    renameSync(unfinished, home)
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true })
    // Another test process was faster.
    if (!existsSync(home)) throw cause
  }
  return home
}

function chooseCache(): string {
  const beside = path.join(root, 'node_modules', '.cache')
  try {
    mkdirSync(beside, { recursive: true })
    rmSync(mkdtempSync(path.join(beside, 'try-')), { recursive: true })
    return beside
  } catch {
    return mkdtempSync(path.join(os.tmpdir(), 'shenguan-browser-'))
  }
}
