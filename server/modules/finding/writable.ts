import type { Match } from '#kernel/finding/hits.ts'

/** Finds as answers carry them. */
export const writable = (matches: readonly Match[]) =>
  matches.map(({ marks, ...rest }) => ({ ...rest, marks: marks.map(([from, to]) => ({ from, to })) }))
