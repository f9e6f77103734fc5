import { clauseIds, clauses, placeOf, type ClauseId } from '#notice/clauses.ts'
import type { Procedure } from '#notice/procedure.ts'
import { procedures } from '#notice/procedures/index.ts'
import { citeRoutes, citeSources, citeTests, findCarriers, type Citation } from './clause-citations.ts'

const opening = `# Clause by clause

What the notice 洪府厅字〔2018〕430号 says, and where this program answers to it. Written by \`npm run generate\` from \`notice/clauses.ts\`,
\`notice/procedures/\` and the clause numbers that routes, tests and sources cite; a test fails when it is not current. Do not edit it.

A clause with no line under it has no answer in the program yet. A line shows where a clause is cited, not that all of it is done.
`

/** The page docs/generated/clauses.md. Reads the sources as they lie there; the same sources give the same page. */
export function produceClausesPage(): string {
  const routes = Map.groupBy(citeRoutes(), ({ clause }) => clause)
  const tests = Map.groupBy(citeTests(), ({ clause }) => clause)
  const sources = Map.groupBy(citeSources(), ({ clause }) => clause)
  const sections = clauseIds.map((clause) => {
    const answers = [
      ...Object.values(procedures).flatMap((procedure) => sayProcedure(procedure, clause)),
      ...sayRoutes(routes.get(clause) ?? []),
      ...sayTests(tests.get(clause) ?? []),
      ...saySources(sources.get(clause) ?? [], routes.get(clause) ?? []),
    ]
    return [`## ${clause} ${placeOf(clause)}`, quote(clauses[clause]), ...(answers.length > 0 ? [answers.join('\n')] : [])].join('\n\n')
  })
  const silent = clauseIds.filter((clause) => isRule(clause) && ![routes, tests, sources].some((cited) => cited.has(clause)))
  const ending = `## Not answered yet\n\nClauses with words of their own that nothing in the program cites: ${silent.join(', ') || 'none'}.`
  return `${[opening.trimEnd(), sayAllProcedures(), ...sections, ending].join('\n\n')}\n`
}

/** Headings such as 主要职能 ask for nothing. */
const isRule = (clause: ClauseId) => /[。;；]/.test(clauses[clause])

const quote = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n>\n')

function sayAllProcedures(): string {
  const carriers = Map.groupBy(findCarriers(), ({ procedure }) => procedure)
  const rows = Object.values(procedures).map((procedure) => {
    const acts = Object.values(procedure.actions).map(({ title }) => title)
    const routes = [...new Set((carriers.get(procedure.id) ?? []).map(({ route }) => `\`${route}\``))].toSorted()
    return `| \`${procedure.id}\` ${procedure.title} | ${procedure.clause} | ${acts.join('、')} | ${sayClocks(procedure).join('<br>')} | ${routes.join('<br>')} |`
  })
  return [
    '## Procedures',
    'How each runs, with its diagram: [procedures.md](procedures.md).',
    '| procedure | clause | acts | clocks (working days) | routes |\n|---|---|---|---|---|\n' + rows.join('\n'),
  ].join('\n\n')
}

function sayClocks({ states }: Procedure): readonly string[] {
  return Object.values(states).flatMap(({ title, clock }) =>
    clock
      ? [
          `${title}: ${clock.workingDays}, ${clock.setBy === 'notice' ? 'by the notice' : "the city's own"}, on \`${clock.on}\`, ${clock.lead ? `lead ${clock.lead}` : 'then it goes on'}`,
        ]
      : [],
  )
}

function sayProcedure(procedure: Procedure, clause: ClauseId): readonly string[] {
  const acts = Object.values(procedure.actions).filter((action) => action.clause === clause)
  const opening = procedure.opening?.clause === clause ? [procedure.opening] : []
  const leads = Object.values(procedure.states).filter(({ clock }) => clock?.lead === clause)
  return [
    ...(procedure.clause === clause ? [`- Procedure \`${procedure.id}\` ${procedure.title}`] : []),
    ...[...opening, ...acts].map(({ title }) => `- Act ${title} of procedure \`${procedure.id}\``),
    ...leads.map(({ title }) => `- Lead: ${procedure.title}, ${title}, past its last day`),
  ]
}

const sayRoutes = (cited: readonly Citation[]) => [...new Set(cited.map(({ thing }) => `- Route \`${thing}\``))].toSorted()

const sayTests = (cited: readonly Citation[]) =>
  cited.map(({ file, thing }) => (thing === null ? `- Tests ${link(file)}` : `- Test ${link(file)}: ${thing}`))

function saySources(cited: readonly Citation[], routes: readonly Citation[]): readonly string[] {
  const others = cited.map(({ file }) => file).filter((file) => !routes.some((route) => route.file === file))
  return others.length > 0 ? [`- Also in ${others.map(link).join(', ')}`] : []
}

const link = (file: string) => `[${file}](../../${file})`
