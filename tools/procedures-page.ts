import { clauses, placeOf } from '#notice/clauses.ts'
import { titleOfSeat } from '#notice/decide.ts'
import { drawProcedure } from '#notice/diagram.ts'
import { effects } from '#notice/effects.ts'
import type { Action, Actor, Opening, Procedure } from '#notice/procedure.ts'
import { procedures } from '#notice/procedures/index.ts'

const opening = `# Procedures

Every formal procedure as its definition in \`notice/procedures/\` says. Written by \`npm run generate\`; a test fails when it is not current. Do not edit it.
Dashed lines are steps that the platform takes by itself. Limits are working days; those that the notice does not give are the city's own.
`

/** The diagrams, by the file that each is written to. */
export const diagrams: readonly { readonly file: string; readonly draw: () => string }[] = Object.values(procedures).map((procedure) => ({
  file: `docs/generated/diagrams/${procedure.id}.svg`,
  draw: () => drawProcedure(procedure),
}))

/** The page docs/generated/procedures.md. */
export function produceProceduresPage(): string {
  return `${[opening.trimEnd(), ...Object.values(procedures).map(describe)].join('\n\n')}\n`
}

function describe(procedure: Procedure): string {
  const { id, title, version, clause, states, actions, papers } = procedure
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  const steps = [...(procedure.opening ? [['open', procedure.opening] as const] : []), ...Object.entries<Action>(actions)]
  const table = [
    row(['step', 'from', 'to', 'by', 'asks for', 'then']),
    row(['---', '---', '---', '---', '---', '---']),
    ...steps.map(([name, step]) =>
      row([
        `${step.title} \`${name}\``,
        'from' in step ? step.from.map((state) => states[state]?.title ?? state).join('、') : '',
        'from' in step ? (step.to === undefined ? '—' : (states[step.to]?.title ?? step.to)) : (states[procedure.start]?.title ?? ''),
        sayActors(step.by),
        sayForm(procedure, step),
        sayOutcome(step),
      ]),
    ),
  ]
  const attached = Object.values(papers).map(
    (paper) => `${paper.title}${paper.sealed ? '（盖章）' : ''}${(paper.atLeast ?? 1) > 1 ? `，至少 ${paper.atLeast} 份` : ''}`,
  )
  return [
    `## ${title}`,
    `\`${id}\`, version ${version}, ${clause} ${placeOf(clause)}: ${clauses[clause].slice(0, 80)}${clauses[clause].length > 80 ? '…' : ''}`,
    `![${title}](diagrams/${id}.svg)`,
    table.join('\n'),
    ...(attached.length > 0 ? [`Papers: ${attached.join('；')}。`] : []),
  ].join('\n\n')
}

const sayActors = (by: readonly Actor[]) =>
  [...new Set(by.map((actor) => (actor === 'system' ? '系统' : `${actor.split('.')[0]} ${titleOfSeat(actor)}`)))].join('、')

function sayForm({ fields, papers }: Procedure, step: Action | Opening): string {
  const titles = (names: readonly string[] = []) => names.map((name) => fields[name]?.title ?? papers[name]?.title ?? name)
  const needs = (step.needs ?? []).map(({ say }) => say)
  return [...titles(step.fill), ...titles(step.attach), ...needs].join('、')
}

function sayOutcome(step: Action | Opening): string {
  const guards =
    'from' in step
      ? [step.when?.say, step.waited === undefined ? undefined : `须等满 ${step.waited} 个工作日`, step.onExpiry ? '期限届满时' : undefined]
      : []
  const done = (step.effects ?? []).map((name) => effects[name])
  return [...guards, ...done, step.opens ? `逐部门开启 ${step.opens.procedure}` : undefined].filter((part) => part !== undefined).join('；')
}
