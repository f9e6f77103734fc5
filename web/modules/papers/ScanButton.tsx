import { Button } from 'antd'
import { useRef, useState } from 'react'
import { post } from '../../api/client.ts'
import type { StoredFile } from '../../api/shapes.ts'
import { Refusal } from '../../kit/States.tsx'
import { useScan } from './queries.ts'

/** The signed and stamped paper comes back as a scan: chosen, uploaded and attached in one go. */
export function ScanButton({ id }: { id: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const scan = useScan(id)
  const send = async (file: File) => {
    setBusy(true)
    setError(null)
    try {
      const form = new FormData()
      form.append('file', file, file.name)
      await scan.mutateAsync((await post<StoredFile>('/api/files', form)).id)
    } catch (cause) {
      setError(cause)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        accept=".pdf,.ofd,.png,.jpg,.jpeg,.tif,.tiff"
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) void send(file)
          event.target.value = ''
        }}
      />
      <Button type="primary" loading={busy} onClick={() => input.current?.click()}>
        附签章件
      </Button>
      <Refusal error={error} />
    </>
  )
}
