import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const root = path.join(import.meta.dirname, '..')
const ignored = /(^|\/)(node_modules|dist)\/|^data\/|^tmp\//
const list = (pattern: string) => globSync(pattern, { cwd: root }).filter((file) => !ignored.test(file))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const sources = list('{notice,server,web,tests,bench,tools}/**/*.{ts,tsx,mjs}')
/** Tests may build a world out of every room; what ships may not. */
const shipped = sources.filter((file) => !/\.test\.tsx?$/.test(file) && !/^(tests|bench|tools)\//.test(file))

/** Who may import whom. A folder that is not named here may be imported by nobody but the programs. */
const may: Readonly<Record<string, readonly string[]>> = {
  notice: [],
  'server/platform': [],
  'server/kernel': ['notice', 'server/platform'],
  'server/modules': ['notice', 'server/platform', 'server/kernel'],
  'server/exchange': ['notice', 'server/platform', 'server/kernel', 'server/modules'],
  web: ['notice'],
}
/** The programs put the rooms together. */
const composers = /^server\/([^/]+\.ts$|admin\/|demo\/)/

const aliases: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries((JSON.parse(read('package.json')) as { imports: Record<string, string> }).imports).map(([alias, target]) => [
    alias.replace('*', ''),
    target.replace('./', '').replace('*', ''),
  ]),
)
const home = (file: string) => Object.keys(may).find((folder) => file.startsWith(`${folder}/`))

interface Import {
  readonly file: string
  /** Path below the root for our own files, otherwise the name of a package. */
  readonly target: string
  readonly own: boolean
}
function findImports(file: string): readonly Import[] {
  return [...read(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([#@\w./:-]+)'/g)].map(([, name = '']) => {
    if (name.startsWith('.')) return { file, own: true, target: path.posix.join(path.posix.dirname(file), name) }
    const alias = Object.keys(aliases).find((prefix) => name.startsWith(prefix))
    if (alias) return { file, own: true, target: `${aliases[alias]}${name.slice(alias.length)}` }
    return { file, own: false, target: name }
  })
}
const imports = shipped.flatMap(findImports)
const show = (found: readonly Import[]) => found.map(({ file, target }) => `${file} -> ${target}`)

test('there is something to check', () => {
  assert.ok(shipped.length > 20 && imports.length > 50)
})
test('every import goes down, never up or sideways', () => {
  const broken = imports.filter(({ file, target, own }) => {
    const from = home(file)
    const to = home(target)
    if (!own || from === to || composers.test(file)) return false
    return !(from && to && may[from]?.includes(to))
  })
  assert.deepEqual(show(broken), [])
})
test('modules meet only at their index', () => {
  const slice = (file: string) => /^server\/modules\/([^/]+)\//.exec(file)?.[1]
  const broken = imports.filter(({ file, target }) => {
    const room = slice(target)
    return room !== undefined && room !== slice(file) && target !== `server/modules/${room}/index.ts` && !composers.test(file)
  })
  assert.deepEqual(show(broken), [])
})
test('the rules of the notice know no package, no clock and no input or output', () => {
  const notice = shipped.filter((file) => file.startsWith('notice/'))
  assert.deepEqual(show(notice.flatMap(findImports).filter(({ own }) => !own)), [])
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bfetch\(|\bMath\.random\(|\bsetTimeout\(/
  assert.deepEqual(
    notice.filter((file) => impure.test(read(file))),
    [],
  )
})
test('what ships imports neither tests nor tools', () => {
  const broken = imports.filter(({ file, target, own }) => own && /^(tests|bench|tools)\//.test(target) && !composers.test(file))
  assert.deepEqual(show(broken), [])
})
test('the spreadsheet package whose npm release is abandoned and vulnerable is nowhere', () => {
  assert.deepEqual(show(sources.flatMap(findImports).filter(({ target }) => target === 'xlsx')), [])
  assert.ok(!('node_modules/xlsx' in lockedPackages()))
})
test('no file has more than 300 lines', () => {
  const generated = /^web\/api\/generated|^server\/migrations\/schema\.sql$|^notice\/(data|fixtures|texts)\//
  const long = list('{notice,server,web,tests,bench,tools}/**/*.{ts,tsx,mjs,css,sql}')
    .filter((file) => !generated.test(file))
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300)
    .map(({ file, lines }) => `${file}: ${lines}`)
  assert.deepEqual(long, [])
})
test('no file is named after nothing in particular', () => {
  const empty = /(^|[-.])(utils?|helpers?|managers?|services?|impl|common|misc)([-.]|$)/i
  const camel = /(Utils?|Helpers?|Manager|Service|Impl)(\.|$)/
  assert.deepEqual(
    sources.filter((file) => file.split('/').some((part) => empty.test(part) || camel.test(part))),
    [],
  )
})
test('no declaration is named after nothing in particular', () => {
  const declared =
    /\b(?:function|class|interface|type|const|let)\s+(\w*(?:Utils?|Helpers?|Manager|Service|Impl)|utils?|helpers?|manager|service)\b/g
  const found = sources.flatMap((file) => [...read(file).matchAll(declared)].map(([, name]) => `${file}: ${name}`))
  assert.deepEqual(found, [])
})
test('nobody waives a check', () => {
  // Brackets around one letter keep this file from finding itself.
  const waivers = /@ts-[i]gnore|@ts-[n]ocheck|\bas [a]ny\b|(?:es|ox)lint-[d]isable/
  const expected = /@ts-[e]xpect-error/
  // notice/negative.ts shows that wrong procedures do not compile; there the compiler fails when an error is missing.
  const broken = sources.filter((file) => waivers.test(read(file)) || (file !== 'notice/negative.ts' && expected.test(read(file))))
  assert.deepEqual(broken, [])
})
test('no test is skipped, alone, still to be written, or able to leave the others unrun', () => {
  const tests = sources.filter((file) => /\.test\.tsx?$/.test(file) && file !== 'tools/boundaries.test.ts')
  const waived = /\b(?:test|it|describe|suite)\.(?:only|skip|todo)\b|\{\s*(?:only|skip|todo):\s*true|\bprocess\.exit\(/
  assert.deepEqual(
    tests.filter((file) => waived.test(read(file))),
    [],
  )
})

interface Locked {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
}
function lockedPackages(): Readonly<Record<string, Locked>> {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }
  return Object.fromEntries(Object.entries(packages).filter(([place]) => place !== ''))
}
test('every locked package comes from a registry and carries its digest', () => {
  const broken = Object.entries(lockedPackages())
    .filter(
      ([, entry]) =>
        entry.link === true || !entry.integrity?.startsWith('sha512-') || !(entry.resolved ?? 'https://').startsWith('https://'),
    )
    .map(([place]) => place)
  assert.deepEqual(broken, [])
})
test('every package that we ask for is asked for exactly', () => {
  const own = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >
  const asked = Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies })
  assert.deepEqual(
    asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name]) => name),
    [],
  )
})
