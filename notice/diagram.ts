import type { Clock, Procedure } from './procedure.ts'

export interface DiagramState {
  readonly state: string
  readonly title: string
  /** Top left corner and size, in pixels of the whole. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly kind: 'open' | 'resting' | 'final'
  readonly limit: string | null
}
export interface DiagramStep {
  readonly from: string
  readonly to: string
  readonly action: string
  readonly title: string
  /** Taken by the platform itself. */
  readonly system: boolean
  /** An SVG path from the border of the one to the border of the other, its end an arrow's tip. */
  readonly path: string
  /** Where the words begin, on their own line beside the state that they leave. */
  readonly labelX: number
  readonly labelY: number
}
export interface Diagram {
  readonly width: number
  readonly height: number
  readonly states: readonly DiagramState[]
  readonly steps: readonly DiagramStep[]
}

const box = { width: 148, least: 46 } as const
const slot = 22
const gap = 18
const margin = 16
const lane = 16
/** Pixels that a letter takes at most: a Chinese one, in the size of the words. */
const letter = 12.5

/**
 * States below one another, the ends last; each step leaves on a line of its own with its words on it, and all that lead to one state
 * meet in one lane. So no two words ever lie upon one another, however many steps there are. Pure.
 */
export function layOut(procedure: Procedure): Diagram {
  const order = rank(procedure)
  const leaving = (state: string) =>
    Object.entries(procedure.actions).filter(([, { from, to }]) => from.includes(state) && to !== undefined && to !== state)
  const targets = order.filter((state) =>
    Object.values(procedure.actions).some(({ from, to }) => to === state && from.some((one) => one !== state)),
  )
  const longest = Math.max(0, ...Object.values(procedure.actions).map(({ title }) => title.length)) * letter
  const lanesFrom = margin + box.width + longest + 28
  const laneOf = (state: string) => lanesFrom + targets.indexOf(state) * lane
  let y = margin
  const states = order.map((state): DiagramState & { readonly slots: number } => {
    const { title, clock, final, resting } = procedure.states[state]!
    const slots = leaving(state).length + (targets.includes(state) ? 1 : 0)
    const height = Math.max(box.least, slots * slot + 4)
    const placed = {
      state,
      title,
      x: margin,
      y,
      width: box.width,
      height,
      kind: final ? 'final' : resting ? 'resting' : 'open',
      limit: clock ? limitOf(procedure, clock) : null,
      slots,
    } as const
    y += height + gap
    return placed
  })
  const at = new Map(states.map((state) => [state.state, state]))
  /** The first line of a state is where the others come in, if any do; the rest are its own steps. */
  const lineOf = ({ y: top, height, slots }: { y: number; height: number; slots: number }, nth: number) =>
    top + (height - slots * slot) / 2 + (nth + 0.5) * slot
  const steps = states.flatMap((from) =>
    leaving(from.state).map(([action, { title, to = '', by }], nth): DiagramStep => {
      const start = lineOf(from, nth + (targets.includes(from.state) ? 1 : 0))
      const end = lineOf(at.get(to)!, 0)
      const right = margin + box.width
      return {
        from: from.state,
        to,
        action,
        title,
        system: by.every((actor) => actor === 'system'),
        path: `M${right} ${start}H${laneOf(to)}V${end}H${right}`,
        labelX: right + 10,
        labelY: start - 4,
      }
    }),
  )
  const drawn = states.map(({ slots: _lines, ...state }) => state)
  return { width: lanesFrom + targets.length * lane + margin, height: y - gap + margin, states: drawn, steps }
}

/** A term that just runs out on the day of a field, with nobody late, is no number of days. */
function limitOf({ fields }: Procedure, { workingDays, unit, lead, from }: Clock): string {
  const until = lead === null && from !== undefined ? fields?.[from]?.title : undefined
  return until === undefined
    ? `${workingDays}${unit === 'calendar-day' ? '日' : '个工作日'}`
    : until.endsWith('至')
      ? `至${until.slice(0, -1)}满`
      : `至${until}`
}

/** States by how many steps they lie from the start; ends come last. */
function rank({ start, alsoStarts = [], states, actions }: Procedure): readonly string[] {
  const order = [start, ...alsoStarts]
  for (const from of order) {
    for (const { from: froms, to } of Object.values(actions))
      if (to !== undefined && froms.some((one) => one === from) && !order.includes(to)) order.push(to)
  }
  const ended = (state: string) => Number(states[state]?.final ?? false)
  return order.toSorted((one, other) => ended(one) - ended(other))
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const fills = { open: '#eef4ff', resting: '#f4f6f8', final: '#f0f7f0' } as const

/** The same as a picture that needs nothing around it: for the documents. */
export function drawProcedure(procedure: Procedure): string {
  const { width, height, states, steps } = layOut(procedure)
  const lines = steps.map(
    ({ path, system, title, labelX, labelY }) =>
      `<path d="${path}" fill="none" stroke="#5b6b82" stroke-width="1.2"${system ? ' stroke-dasharray="5 4"' : ''} marker-end="url(#tip)"/>` +
      `<text x="${labelX}" y="${labelY}" font-size="12" fill="#41506b">${escape(title)}</text>`,
  )
  const boxes = states.map(
    ({ x, y, width: wide, height: tall, title, kind, limit }) =>
      `<rect x="${x}" y="${y}" width="${wide}" height="${tall}" rx="6" fill="${fills[kind]}" stroke="#3f5f9f" stroke-width="${kind === 'final' ? 2.4 : 1}"/>` +
      `<text x="${x + wide / 2}" y="${y + tall / 2 + (limit ? -2 : 5)}" font-size="14" text-anchor="middle" fill="#1d2b44">${escape(title)}</text>` +
      (limit
        ? `<text x="${x + wide / 2}" y="${y + tall / 2 + 16}" font-size="11" text-anchor="middle" fill="#5b6b82">${limit}</text>`
        : ''),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" role="img" aria-label="${escape(procedure.title)}">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#5b6b82"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...lines,
    ...boxes,
    '</svg>',
    '',
  ].join('\n')
}
