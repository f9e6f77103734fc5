import { Segmented } from 'antd'
import { useState } from 'react'
import { useIsPhone } from '../../kit/screen.ts'
import type { CaseView } from './queries.ts'
import './diagram.css'

type Drawn = CaseView['diagram']

/** The procedure as it runs: the way gone so far, where it stands, and what may still come. The same in words for those who read lists. */
export function Diagram({ diagram, title }: { diagram: Drawn; title: string }) {
  const isPhone = useIsPhone()
  const [view, setView] = useState<'picture' | 'list'>(isPhone ? 'list' : 'picture')
  return (
    <div className="diagram">
      <Segmented
        size="small"
        aria-label="流程图显示方式"
        className="diagram-switch"
        value={view}
        onChange={setView}
        options={[
          { value: 'picture', label: '图' },
          { value: 'list', label: '文字' },
        ]}
      />
      {view === 'picture' ? <Picture diagram={diagram} title={title} /> : <InWords diagram={diagram} />}
    </div>
  )
}

const shadeOf = ({ current, visited, kind }: Drawn['states'][number]) =>
  `diagram-state is-${kind}${current ? ' is-current' : visited ? ' is-visited' : ''}`

function Picture({ diagram, title }: { diagram: Drawn; title: string }) {
  const { width, height, states, steps } = diagram
  // What has been gone lies above what might be.
  const drawn = steps.toSorted((one, other) => Number(one.taken) - Number(other.taken))
  return (
    <div className="diagram-frame">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={sayDiagram(diagram, title)}>
        <defs>
          {['', '-taken'].map((kind) => (
            <marker
              key={kind}
              id={`diagram-tip${kind}`}
              viewBox="0 0 8 8"
              refX="8"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              markerUnits="userSpaceOnUse"
              orient="auto"
              className={`diagram-tip${kind}`}
            >
              <path d="M0 0L8 4L0 8z" />
            </marker>
          ))}
        </defs>
        {drawn.map((step) => (
          <g
            key={`${step.from} ${step.action}`}
            className={`diagram-step${step.taken ? ' is-taken' : ''}${step.system ? ' is-system' : ''}`}
          >
            <path d={step.path} markerEnd={`url(#diagram-tip${step.taken ? '-taken' : ''})`} />
            <text x={step.labelX} y={step.labelY}>
              {step.title}
            </text>
          </g>
        ))}
        {states.map((state) => {
          const middle = state.x + state.width / 2
          const half = state.y + state.height / 2
          return (
            <g key={state.state} className={shadeOf(state)}>
              <rect x={state.x} y={state.y} width={state.width} height={state.height} rx={4} />
              <text x={middle} y={half + (state.limit ? -2 : 5)}>
                {state.title}
              </text>
              {state.limit ? (
                <text x={middle} y={half + 15} className="diagram-limit">
                  {state.limit}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <p className="diagram-key">
        {states.some(({ current }) => current) ? <span className="diagram-key-now">现在</span> : null}
        {states.some(({ visited }) => visited) ? <span className="diagram-key-gone">已经过</span> : null}
        <span className="diagram-key-system">平台自动</span>
      </p>
    </div>
  )
}

function sayDiagram({ states, steps }: Drawn, title: string): string {
  const now = states.find(({ current }) => current)
  const gone = states.filter(({ visited, current }) => visited && !current).map((state) => state.title)
  const next = steps.filter(({ from }) => from === now?.state).map((step) => step.title)
  return [
    `${title}流程图`,
    gone.length > 0 ? `已经过：${gone.join('、')}` : '',
    now ? `现在：${now.title}` : '',
    next.length > 0 ? `接下来可以：${next.join('、')}` : '',
  ]
    .filter((part) => part !== '')
    .join('。')
}

function InWords({ diagram: { states, steps } }: { diagram: Drawn }) {
  const titleOf = (name: string) => states.find(({ state }) => state === name)?.title ?? name
  return (
    <ol className="diagram-list">
      {states.map((state) => {
        const leaving = steps.filter(({ from }) => from === state.state)
        return (
          <li key={state.state} className={shadeOf(state)} aria-current={state.current ? 'step' : undefined}>
            <p>
              <strong>{state.title}</strong>
              {state.limit ? <span className="faint"> {state.limit}</span> : null}
              {state.current ? <span className="diagram-now">现在</span> : state.visited ? <span className="faint"> 已经过</span> : null}
            </p>
            {leaving.length > 0 ? (
              <ul>
                {leaving.map((step) => (
                  <li key={step.action} className={step.taken ? 'is-taken' : undefined}>
                    {step.title}
                    {step.system ? '（平台自动）' : ''} → {titleOf(step.to)}
                    {step.taken ? '　已办' : ''}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
