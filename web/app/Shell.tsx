import { App as Surroundings } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link, Outlet, useLocation, useNavigate, useNavigation } from 'react-router'
import { useLiveConnection, useLiveState } from '../api/live.ts'
import { LiveDot } from '../kit/LiveDot.tsx'
import { Mark } from '../kit/Mark.tsx'
import { useIsPhone } from '../kit/screen.ts'
import { useShortcuts } from '../kit/shortcuts.ts'
import { CalendarNotice } from '../modules/calendar/Notices.tsx'
import { GlobalSearch } from '../modules/finding/GlobalSearch.tsx'
import { LostFactor } from '../modules/people/LostFactor.tsx'
import { ExpiredDialog } from '../modules/session/ExpiredDialog.tsx'
import { may, signOut, useSession, useViewer } from '../modules/session/session.ts'
import { SideNavigation, TabBar } from './Navigation.tsx'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { useFreshness } from './freshness.ts'

export function Shell() {
  const isPhone = useIsPhone()
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  useLiveConnection(may(useViewer(), 'push.read'))
  useFreshness()
  useScrollMemory()
  useShortcuts({ '?': () => setHelp(true), '/': () => focusSearch(() => void navigate('/find')) })
  return (
    <div className="shell">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <TopBar openHelp={() => setHelp(true)} />
      <div className="shell-body">
        {isPhone ? null : <SideNavigation />}
        <main id="content" tabIndex={-1} className="content">
          <CalendarNotice />
          <LostFactor />
          <Outlet />
        </main>
      </div>
      {isPhone ? <TabBar /> : null}
      <ShortcutsDialog open={help} close={() => setHelp(false)} />
      <ExpiredDialog />
    </div>
  )
}

function TopBar({ openHelp }: { openHelp: () => void }) {
  const { viewer, city, demo, simulated } = useSession()
  const { message } = Surroundings.useApp()
  const live = useLiveState()
  const navigation = useNavigation()
  // The office of the joint conference is a body and a seat of the same name.
  const seats = viewer.seats.flatMap(({ name }) => (name === viewer.department.name ? [] : [name])).join('、')
  const leave = () => void signOut().catch((error: unknown) => message.error(error instanceof Error ? error.message : '没有退出，请重试'))
  return (
    <header className="top-bar">
      <Link to="/" className="top-mark" aria-label="审管通，回到工作台">
        <Mark />
        <span>审管通</span>
      </Link>
      <span className="top-city">{city}</span>
      {simulated ? (
        <span className="top-demo is-simulated">模拟演练 时间加快</span>
      ) : demo ? (
        <span className="top-demo">演示数据</span>
      ) : null}
      <span className="top-space" />
      {may(viewer, 'decision.read') ? <GlobalSearch /> : null}
      {may(viewer, 'push.read') ? <LiveDot state={live} /> : null}
      <button type="button" className="top-button top-help" onClick={openHelp} aria-label="键盘快捷键" title="键盘快捷键（?）">
        ?
      </button>
      <Link to="/own" className="top-person" title="我的账号、修改密码">
        <span className="top-department">{viewer.department.name}</span>
        <span className="top-seat">
          {seats} {viewer.name}
        </span>
      </Link>
      <button type="button" className="top-button" onClick={leave}>
        退出
      </button>
      <span className={navigation.state === 'idle' ? 'top-progress' : 'top-progress is-busy'} aria-hidden="true" />
    </header>
  )
}

function focusSearch(otherwise: () => void): void {
  const search = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (search) search.focus()
  else otherwise()
}

/** Back to a list means back to the same line of it; a new page begins at its top. */
function useScrollMemory(): void {
  const { key } = useLocation()
  const places = useRef(new Map<string, number>())
  useEffect(() => {
    const remembered = places.current
    window.scrollTo(0, remembered.get(key) ?? 0)
    const note = () => remembered.set(key, window.scrollY)
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  }, [key])
}
