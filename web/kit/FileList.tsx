import { Button } from 'antd'
import { useRef, useState } from 'react'
import { post } from '../api/client.ts'
import type { StoredFile } from '../api/shapes.ts'
import { Refusal } from './States.tsx'

/** Files with size and SM3 digest, so that a reader can check what was handed over; `drop` offers removal before sending. */
export function FileList({ files, drop }: { files: readonly StoredFile[]; drop?: (id: string) => void }) {
  if (files.length === 0) return null
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={file.id}>
          <a href={`/api/files/${file.id}`} download={file.name}>
            {file.name}
          </a>
          <span className="files-fact" title={`SM3 ${file.sm3}`}>
            {writeSize(file.size)} · SM3 {file.sm3.slice(0, 8)}
          </span>
          {drop ? (
            <Button type="text" size="small" onClick={() => drop(file.id)} aria-label={`移除 ${file.name}`}>
              移除
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Sends each chosen file at once; what was refused is named and the others stay. */
export function FileDrop({ files, change }: { files: readonly StoredFile[]; change: (files: readonly StoredFile[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const send = async (chosen: FileList) => {
    setBusy(true)
    setError(null)
    const stored = [...files]
    try {
      for (const file of chosen) {
        const form = new FormData()
        form.append('file', file, file.name)
        stored.push(await post<StoredFile>('/api/files', form))
      }
    } catch (cause) {
      setError(cause)
    } finally {
      change(stored)
      setBusy(false)
    }
  }

  return (
    <div className="file-drop">
      <FileList files={files} drop={(id) => change(files.filter((file) => file.id !== id))} />
      <input
        ref={input}
        type="file"
        multiple
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          if (event.target.files?.length) void send(event.target.files)
          event.target.value = ''
        }}
      />
      <Button loading={busy} onClick={() => input.current?.click()}>
        添加附件
      </Button>
      <Refusal error={error} />
    </div>
  )
}

export function writeSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(0)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
