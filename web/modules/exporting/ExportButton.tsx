import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useIsPhone } from '../../kit/screen.ts'
import { may, useViewer } from '../session/session.ts'
import { ExportDrawer } from './ExportDrawer.tsx'

interface ExportButtonProps {
  readonly list: string
  /** The filter of the list as its address has it. */
  readonly filter: Readonly<Record<string, string>>
  /** Columns as the reader has arranged them. */
  readonly columns?: readonly string[]
}

const usual: readonly string[] = []

/** Takes the list out as it is filtered. Who may not sees no button, nor who holds a phone, where a file is of no use and the list should come first. */
export function ExportButton({ list, filter, columns = usual }: ExportButtonProps) {
  const [open, setOpen] = useState(false)
  const isPhone = useIsPhone()
  if (!may(useViewer(), 'list.export') || isPhone) return null
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setOpen(true)}>
        导出
      </Button>
      {open ? <ExportDrawer list={list} filter={filter} columns={columns} close={() => setOpen(false)} /> : null}
    </>
  )
}
