import type { Procedure } from './procedure.ts'

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
  /** An SVG path from border to border. */
  readonly path: string
  readonly labelX: number
  readonly labelY: number
}
export interface Diagram {
  readonly width: number
  readonly height: number
  readonly states: readonly DiagramState[]
  readonly steps: readonly DiagramStep[]
}

const box = { width: 128, height: 48 } as const
const gap = { x: 124, y: 44 } as const
const margin = 24

/** States in columns by how many steps they lie from the start, final ones last in their column, and the steps between them. Pure. */
export function layOut(procedure: Procedure): Diagram {
  const columns = rank(procedure)
  const last = Math.max(...columns.values())
  const byColumn = Map.groupBy(Object.keys(procedure.states), (state) => columns.get(state) ?? last)
  const tallest = Math.max(...[...byColumn.values()].map(({ length }) => length))
  const states = [...byColumn].flatMap(([column, names]) =>
    names
      .toSorted((one, other) => Number(procedure.states[one]?.final ?? false) - Number(procedure.states[other]?.final ?? false))
      .map((state, row): DiagramState => {
        const { title, clock, final, resting } = procedure.states[state]!
        const offset = ((tallest - names.length) * (box.height + gap.y)) / 2
        return {
          state,
          title,
          ...box,
          x: margin + column * (box.width + gap.x),
          y: margin + 20 + offset + row * (box.height + gap.y),
          kind: final ? 'final' : resting ? 'resting' : 'open',
          limit: clock ? `${clock.workingDays}${clock.unit === 'calendar-day' ? '日' : '个工作日'}` : null,
        }
      }),
  )
  const at = new Map(states.map((state) => [state.state, state]))
  const pairs = new Map<string, number>()
  const steps = Object.entries(procedure.actions).flatMap(([action, { title, from, to, by }]) =>
    from.flatMap((state): readonly DiagramStep[] => {
      if (to === undefined || to === state) return []
      const nth = pairs.get(`${state} ${to}`) ?? 0
      pairs.set(`${state} ${to}`, nth + 1)
      return [
        { from: state, to, action, title, system: by.every((actor) => actor === 'system'), ...draw(at.get(state)!, at.get(to)!, nth) },
      ]
    }),
  )
  const height = margin * 2 + 20 + tallest * box.height + (tallest - 1) * gap.y + 60
  return { width: margin * 2 + (last + 1) * box.width + last * gap.x, height, states, steps }
}

function rank({ start, alsoStarts = [], states, actions }: Procedure): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>([start, ...alsoStarts].map((state) => [state, 0]))
  for (let before = -1; before !== ranks.size;) {
    before = ranks.size
    const known = new Map(ranks)
    for (const { from, to } of Object.values(actions)) {
      const nearest = Math.min(...from.flatMap((state) => known.get(state) ?? []))
      if (to !== undefined && !ranks.has(to) && Number.isFinite(nearest)) ranks.set(to, nearest + 1)
    }
  }
  // Ends stand on the right, wherever they are reached from.
  const last = Math.max(1, ...ranks.values())
  for (const [name, { final }] of Object.entries(states)) if (final) ranks.set(name, Math.max(last, ranks.get(name) ?? 0))
  return ranks
}

function draw(from: DiagramState, to: DiagramState, nth: number): Pick<DiagramStep, 'path' | 'labelX' | 'labelY'> {
  const shift = nth * 16
  const middle = (one: DiagramState) => one.y + one.height / 2
  if (from.x < to.x) {
    const [x1, y1, x2, y2] = [from.x + from.width, middle(from) - 8 + shift, to.x, middle(to) - 8 + shift]
    const bend = (x1 + x2) / 2
    return { path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`, labelX: bend, labelY: (y1 + y2) / 2 - 5 }
  }
  if (from.x > to.x) {
    const [x1, y1, x2, y2] = [from.x, middle(from) + 10 + shift, to.x + to.width, middle(to) + 10 + shift]
    const bend = (x1 + x2) / 2
    return { path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`, labelX: bend, labelY: (y1 + y2) / 2 + 14 }
  }
  const down = from.y < to.y
  const x = from.x + from.width / 2 + (down ? -24 : 24) + shift
  const [y1, y2] = down ? [from.y + from.height, to.y] : [from.y, to.y + to.height]
  return { path: `M${x} ${y1}L${x} ${y2}`, labelX: x, labelY: (y1 + y2) / 2 + (down ? 0 : 12) }
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const fills = { open: '#eef4ff', resting: '#f4f6f8', final: '#f0f7f0' } as const

/** The same as a picture that needs nothing around it: for the documents. */
export function drawProcedure(procedure: Procedure): string {
  const { width, height, states, steps } = layOut(procedure)
  const lines = steps.map(
    ({ path, system, title, labelX, labelY }) =>
      `<path d="${path}" fill="none" stroke="#5b6b82" stroke-width="1.2"${system ? ' stroke-dasharray="5 4"' : ''} marker-end="url(#tip)"/>` +
      `<text x="${labelX}" y="${labelY}" font-size="11" text-anchor="middle" fill="#41506b" paint-order="stroke" stroke="#fff" stroke-width="3">${escape(title)}</text>`,
  )
  const boxes = states.map(
    ({ x, y, title, kind, limit }) =>
      `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="6" fill="${fills[kind]}" stroke="#3f5f9f" stroke-width="${kind === 'final' ? 2.4 : 1}"/>` +
      `<text x="${x + box.width / 2}" y="${y + (limit ? 21 : 29)}" font-size="14" text-anchor="middle" fill="#1d2b44">${escape(title)}</text>` +
      (limit ? `<text x="${x + box.width / 2}" y="${y + 38}" font-size="11" text-anchor="middle" fill="#5b6b82">${limit}</text>` : ''),
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
