import { Fragment } from 'react'
import type { Match } from './queries.ts'

/** A text with what was found marked in it. */
export function Marked({ text, marks }: { text: string; marks: Match['marks'] }) {
  const ends = [0, ...marks.map(({ to }) => to)]
  return (
    <>
      {marks.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}

/** The field marked where something was found in it, else as it is. */
export function MarkedField({ matches, field, text }: { matches: readonly Match[]; field: string; text: string }) {
  const found = matches.find((match) => match.field === field)
  return found ? <Marked text={found.text} marks={found.marks} /> : text
}

/** What was found in fields that the line does not show anyway. */
export function OtherMatches({ matches, shown }: { matches: readonly Match[]; shown: readonly string[] }) {
  return matches
    .filter(({ field }) => !shown.includes(field))
    .map(({ field, label, text, marks }) => (
      <p key={`${field}${text}`} className="find-where">
        <span className="find-label">{label}</span>
        <Marked text={text} marks={marks} />
      </p>
    ))
}
