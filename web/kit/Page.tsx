import { useEffect, useRef } from 'react'

interface PageHeaderProps {
  readonly title: React.ReactNode
  /** The name in the browser's tab, where the title is not plain text. */
  readonly name?: string
  readonly above?: React.ReactNode
  readonly lead?: React.ReactNode
  /** The one clear next step. */
  readonly next?: React.ReactNode
}

/** Says where the reader is and the one thing to do next; takes the focus on arrival, so that a screen reader begins here. */
export function PageHeader({ title, name, above, lead, next }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const tabName = name ?? (typeof title === 'string' ? title : '')
  useEffect(() => {
    document.title = tabName === '' ? '审管通' : `${tabName} · 审管通`
  }, [tabName])
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <header className="page-header">
      <div className="page-header-words">
        {above ? <div className="page-above">{above}</div> : null}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead ? <div className="page-lead">{lead}</div> : null}
      </div>
      {next ? <div className="page-next">{next}</div> : null}
    </header>
  )
}

/** A titled part of a page on the white sheet; parts are divided by rules, not boxed one by one. */
export function Section({
  title,
  aside,
  children,
  id,
}: {
  title: string
  aside?: React.ReactNode
  children: React.ReactNode
  id?: string
}) {
  return (
    <section className="section" aria-label={title} id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {aside ? <div className="section-aside">{aside}</div> : null}
      </div>
      {children}
    </section>
  )
}

export interface Fact {
  readonly label: string
  readonly value: React.ReactNode
  /** The 双公示 field code (发改办财金〔2018〕424号), shown on pointing. */
  readonly field?: string
  readonly wide?: boolean
}

/** A grid of labelled facts; an empty fact shows a dash, because its absence is a fact too. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label} className={fact.wide ? 'fact fact-wide' : 'fact'}>
          <dt title={fact.field ? `双公示字段 ${fact.field}` : undefined}>{fact.label}</dt>
          <dd>{fact.value === null || fact.value === undefined || fact.value === '' ? '—' : fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Sticks to the bottom: the consequence in words, then at most one primary action and its alternatives. */
export function ActionBar({ consequence, children }: { consequence?: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="action-bar" role="region" aria-label="可办理的操作">
      <div className="action-bar-text" aria-live="polite">
        {consequence}
      </div>
      <div className="action-bar-buttons">{children}</div>
    </div>
  )
}

export function CountTile({
  label,
  count,
  tone,
  href,
}: {
  label: string
  count: number
  tone: 'calm' | 'due' | 'late'
  href?: React.ReactNode
}) {
  return (
    <div className={`count count-${count === 0 ? 'zero' : tone}`}>
      <span className="count-label">{label}</span>
      <span className="count-number">{count.toLocaleString('zh-CN')}</span>
      {href}
    </div>
  )
}
