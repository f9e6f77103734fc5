import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { queryString } from '../../api/client.ts'
import { may, useViewer } from '../session/session.ts'
import { useProcedures, type About } from './queries.ts'

/** Opens a case about what the page shows: only what the viewer's seats may open about such a thing. */
export function StartCase({ about }: { about: About }) {
  const viewer = useViewer()
  const navigate = useNavigate()
  const procedures = useProcedures(may(viewer, 'case.act'))
  const kinds = Object.keys(about)
  const items = (procedures.data ?? []).flatMap(({ id, opening, about: asked, maybeAbout }) =>
    opening !== null && [...asked, ...maybeAbout].some((kind) => kinds.includes(kind)) ? [{ key: id, label: opening.title }] : [],
  )
  if (items.length === 0) return null
  const start = (procedure: string) => void navigate(`/cases/new${queryString({ procedure, ...about })}`)
  const [only] = items
  if (items.length === 1 && only) return <Button onClick={() => start(only.key)}>{only.label}</Button>
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => start(key) }} trigger={['click']}>
      <Button>发起…</Button>
    </Dropdown>
  )
}
