import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect, useState } from 'react'

/** Searches a moment after the last key, so that an input method can finish its word first. */
export function SearchBox({ value, change, label }: { value: string; change: (value: string) => void; label: string }) {
  const [text, setText] = useState(value)
  const [composing, setComposing] = useState(false)
  const [told, setTold] = useState(value)
  if (told !== value) {
    setTold(value)
    setText(value)
  }
  useEffect(() => {
    if (composing || text.trim() === value) return undefined
    const waiting = window.setTimeout(() => change(text.trim()), 350)
    return () => window.clearTimeout(waiting)
  }, [text, composing, value, change])
  return (
    <Input
      type="search"
      className="search-box"
      prefix={<SearchOutlined aria-hidden="true" />}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onPressEnter={() => change(text.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
