import { SearchOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { useIsPhone } from '../../kit/screen.ts'
import { isPersonalNumber } from './queries.ts'

/** In the bar of every page: two characters are enough, Enter shows all that they stand in. On a phone it is the page of results itself. */
export function GlobalSearch() {
  const isPhone = useIsPhone()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const asked = pathname === '/find' ? (new URLSearchParams(search).get('q') ?? '') : ''
  const [text, setText] = useState(asked)
  const [told, setTold] = useState(asked)
  if (told !== asked) {
    setTold(asked)
    setText(asked)
  }
  if (isPhone) {
    return (
      <Link to="/find" className="top-button top-find" aria-label="检索" title="检索">
        <SearchOutlined aria-hidden="true" />
      </Link>
    )
  }
  return (
    <form
      className="global-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        const q = text.trim()
        if (isPersonalNumber(q)) {
          void message.warning('证件号码、手机号不在这里检索。请用“按完整号码查找”，并写明事由。')
          return
        }
        void navigate(q === '' ? '/find' : `/find?q=${encodeURIComponent(q)}`)
      }}
    >
      <SearchOutlined aria-hidden="true" />
      <input
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
        maxLength={100}
        placeholder="检索决定、推送、办件"
        aria-label="全局检索：任意两个字起"
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}
