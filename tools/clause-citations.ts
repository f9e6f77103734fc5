import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { routesOf } from '#notice/case-routes.ts'
import { isClause, type ClauseId } from '#notice/clauses.ts'
import { caseProcedures } from '#notice/procedures/index.ts'

const root = path.join(import.meta.dirname, '..')

/** One place in the sources that names a clause. */
export interface Citation {
  readonly clause: ClauseId
  /** Path below the root. */
  readonly file: string
  /** The route or the test that it belongs to, as readers know it; null where it stands beside code of another kind. */
  readonly thing: string | null
}
/** A route that carries out a procedure: it hands the act to the kernel. */
export interface Carrier {
  readonly procedure: string
  readonly route: string
}

/** The calls by which routes hand each procedure's acts to the kernel. */
const kernelCalls: Readonly<Record<string, RegExp>> = {
  push: /\bcity\.(?:ingest\.take|receipts\.sign|returns\.\w+)\(/,
  feedback: /\bcity\.feedback\.(?:give|answer)\(/,
  waiting: /\bdesk\.(?:route|rematch)\(/,
}

/**
 * A clause's number in a sentence. Numbers of two parts ('1.2') are also versions and sections of standards, so they count only in the
 * brackets in which we cite; a number that is part of a longer one (127.1.2.3) or of a standard's section (8.1.4.3) never counts.
 */
const long = /(?<![\d.])[1-4]\.[1-4]\.\d(?:\.\d)?(?![\d.]*\d)/g
const brackets = /[(（]([^()（）]*)[)）]/g
const short = /(?<![\d.])[1-4]\.[1-4](?![\d.]*\d)/g

/** The clauses that a piece of text cites, each once, in the order of the notice. Pure. */
export function findClauses(text: string): readonly ClauseId[] {
  const inBrackets = [...text.matchAll(brackets)].flatMap(([, inside = '']) => (/GB|§|v\d/.test(inside) ? [] : [...inside.matchAll(short)]))
  const found = [...text.matchAll(long), ...inBrackets].map(([number]) => number)
  return [...new Set(found)].filter(isClause).toSorted()
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const list = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !/(^|\/)(node_modules|dist|generated)\//.test(file))
    .toSorted()

const routeStart = /\b(?:server|api)\.(get|post|put|patch|delete)\(\s*'([^']+)'/g
const testStart = /^\s*(?:test|it)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gm

interface Route {
  readonly name: string
  readonly file: string
  /** The route's own words, and those before the first route of its file. */
  readonly text: string
  readonly opening: string
}

function listRoutes(): readonly Route[] {
  return list('server/{modules,exchange}/**/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = read(file)
      const starts = [...text.matchAll(routeStart)]
      const prefix = file.startsWith('server/exchange/') ? '/exchange/v1' : '/api'
      const opening = text.slice(0, starts[0]?.index ?? 0)
      return starts.map(({ index, 1: verb = '', 2: place = '' }, at) => ({
        name: `${verb.toUpperCase()} ${prefix}${place}`,
        file,
        text: text.slice(index, starts[at + 1]?.index ?? text.length),
        opening,
      }))
    })
}

/** Every route that cites a clause in its own words or in those before the first route of its file. */
export function citeRoutes(): readonly Citation[] {
  return listRoutes().flatMap(({ name, file, text, opening }) =>
    [...new Set([...findClauses(text), ...findClauses(opening)])].map((clause) => ({ clause, file, thing: name })),
  )
}

/** Cases have the routes that their definitions give rise to, on the web's door and, by the same words, on the exchange. */
export function findCarriers(): readonly Carrier[] {
  const generated = caseProcedures.flatMap((procedure) =>
    routesOf(procedure).map(({ method, path: place }) => ({ procedure: procedure.id, route: `${method} /api${place}` })),
  )
  const written = listRoutes().flatMap(({ name, text }) =>
    Object.entries(kernelCalls).flatMap(([procedure, call]) => (call.test(text) ? [{ procedure, route: name }] : [])),
  )
  return [...written, ...generated]
}

/** Every test whose title, body or leading comment cites a clause. The tests of the list of clauses itself cite all and prove none. */
export function citeTests(): readonly Citation[] {
  const files = list('{notice,server,web,tests,tools}/**/*.test.{ts,tsx}').filter((file) => !/^(notice\/clauses|tools\/clause)/.test(file))
  return files.flatMap((file) => {
    const text = read(file)
    const starts = [...text.matchAll(testStart)]
    const ofFile = findClauses(text.slice(0, starts[0]?.index ?? 0))
    const named = starts.flatMap(({ index, 2: title = '' }, at) =>
      findClauses(text.slice(index, starts[at + 1]?.index ?? text.length)).map((clause) => ({
        clause,
        file,
        thing: title.replaceAll(/\$\{[^}]*\}/g, '…'),
      })),
    )
    const unnamed = ofFile.filter((clause) => !named.some((citation) => citation.clause === clause))
    return [...named, ...unnamed.map((clause) => ({ clause, file, thing: null }))]
  })
}

/** Every other file of the program that cites a clause: the rule's own place in the code. */
export function citeSources(): readonly Citation[] {
  return list('{notice,server,web}/**/*.{ts,tsx,sql}')
    .filter((file) => !/\.test\.tsx?$|^notice\/(clauses|negative)\.ts$|schema\.sql$/.test(file))
    .flatMap((file) => findClauses(read(file)).map((clause) => ({ clause, file, thing: null })))
}
