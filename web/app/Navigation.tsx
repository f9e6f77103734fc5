import { MenuOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useState } from 'react'
import { NavLink } from 'react-router'
import { may, useViewer } from '../modules/session/session.ts'
import { useOwnCases } from '../modules/cases/queries.ts'
import { usePushCounts } from '../modules/pushes/queries.ts'
import { groups, labelOf, pages, type PageEntry } from './pages.ts'

const folded = 'shenguan.navigation'

export function SideNavigation() {
  const [narrow, setNarrow] = useState(() => localStorage.getItem(folded) === 'narrow')
  const fold = () => {
    localStorage.setItem(folded, narrow ? 'wide' : 'narrow')
    setNarrow(!narrow)
  }
  return (
    <nav className={narrow ? 'side is-narrow' : 'side'} aria-label="主导航">
      <Lines narrow={narrow} />
      <button type="button" className="side-fold" onClick={fold} aria-expanded={!narrow} aria-label={narrow ? '展开导航' : '收起导航'}>
        {narrow ? '»' : '« 收起'}
      </button>
    </nav>
  )
}

/** On a phone: the three places of daily work under the thumb, the rest in a drawer. */
export function TabBar() {
  const viewer = useViewer()
  const [open, setOpen] = useState(false)
  const tabs = pages.filter((page) => page.onPhone && may(viewer, page.permission))
  return (
    <nav className="tab-bar" aria-label="主导航">
      {tabs.map((page) => (
        <Line key={page.path} page={page} narrow={false} />
      ))}
      <button type="button" onClick={() => setOpen(true)} aria-expanded={open}>
        <MenuOutlined aria-hidden="true" />
        <span>更多</span>
      </button>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" title="全部功能" size="75%">
        <div>
          <Lines narrow={false} done={() => setOpen(false)} />
          <p className="drawer-person">
            {viewer.department.name} · {viewer.seats.map((seat) => seat.name).join('、')} {viewer.name}
          </p>
        </div>
      </Drawer>
    </nav>
  )
}

function Lines({ narrow, done }: { narrow: boolean; done?: () => void }) {
  const viewer = useViewer()
  return groups.map((group) => {
    const lines = pages.filter((page) => page.group === group && page.icon && may(viewer, page.permission))
    if (lines.length === 0) return null
    return (
      <div key={group} className="side-group" role="group" aria-label={group}>
        <p aria-hidden="true">{group}</p>
        {lines.map((page) => (
          <Line key={page.path} page={page} narrow={narrow} {...(done ? { done } : {})} />
        ))}
      </div>
    )
  })
}

/** Where another line lies below this one in the address, this one stands for its own page alone. */
const hasLinesBelow = ({ path }: PageEntry): boolean =>
  path === '/' || pages.some((other) => other.icon !== undefined && other.path.startsWith(`${path}/`))

function Line({ page, narrow, done }: { page: PageEntry; narrow: boolean; done?: () => void }) {
  const label = labelOf(page, useViewer())
  const Icon = page.icon
  return (
    <NavLink to={page.path} end={hasLinesBelow(page)} className="side-line" onClick={done} title={narrow ? label : undefined}>
      {Icon ? <Icon /> : null}
      <span className="side-label">{label}</span>
      {page.path === '/pushes' ? <PendingBadge /> : null}
      {page.path === '/cases' ? <CasesBadge /> : null}
    </NavLink>
  )
}

function CasesBadge() {
  const own = useOwnCases()
  if (!own || own.counts.mine === 0) return null
  const late = own.items.some(({ overdue }) => overdue)
  const words = `${own.counts.mine} 件办件等我办理${late ? '，其中有逾期' : ''}`
  return (
    <span className={late ? 'badge is-late' : 'badge'} title={words}>
      <span aria-hidden="true">{own.counts.mine > 999 ? '999+' : own.counts.mine}</span>
      <span className="unseen">（{words}）</span>
    </span>
  )
}

function PendingBadge() {
  const viewer = useViewer()
  const counts = usePushCounts()
  if (!counts || counts.pending === 0 || !may(viewer, 'push.receive')) return null
  const words = counts.overdue > 0 ? `${counts.pending} 件待签收，其中 ${counts.overdue} 件超期` : `${counts.pending} 件待签收`
  return (
    <span className={counts.overdue > 0 ? 'badge is-late' : 'badge'} title={words}>
      <span aria-hidden="true">{counts.pending > 999 ? '999+' : counts.pending}</span>
      <span className="unseen">（{words}）</span>
    </span>
  )
}
