import { FileExcelOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Refusal } from '../../kit/States.tsx'
import { writeSize } from '../../kit/FileList.tsx'
import { may, useViewer } from '../session/session.ts'
import { RegionPicker } from './RegionPicker.tsx'
import { useUpload } from './queries.ts'
import type { ImportKind } from './shapes.ts'
import { tableWords } from './words.ts'

/** The server's own limit, said before a long wait and not after it. */
const mostBytes = 200 * 1024 * 1024

/** Where a file is dropped or chosen; the import then has a page of its own. */
export function DropZone() {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const viewer = useViewer()
  const kinds: readonly ImportKind[] = [
    ...(may(viewer, 'decision.write') ? (['decisions'] as const) : []),
    ...(may(viewer, 'penalty.write') ? (['penalties'] as const) : []),
  ]
  const [kind, setKind] = useState<ImportKind>(kinds[0] ?? 'decisions')
  const [region, setRegion] = useState('')
  const [complaint, setComplaint] = useState('')
  const [name, setName] = useState('')
  const upload = useUpload()
  const navigate = useNavigate()

  const send = (files: FileList | null) => {
    const [file, second] = files ?? []
    if (!file || upload.isPending) return
    upload.reset()
    const wrong = second ? '一次请只放入一个文件。' : complain(file)
    setComplaint(wrong)
    if (wrong !== '') return
    setName(`${file.name}（${writeSize(file.size)}）`)
    upload.mutate(
      { file, kind, defaultRegion: kind === 'decisions' ? region : '' },
      {
        onSuccess: ({ id, status, message }) =>
          void navigate(`/imports/${id}`, status === 'same-file' ? { state: { notice: message } } : {}),
      },
    )
  }

  return (
    <section className="sheet intake" aria-label="上传文件">
      {kinds.length > 1 ? (
        <Segmented
          aria-label="表的种类"
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: `${tableWords[value]}表` }))}
        />
      ) : null}
      <div
        className={over ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          send(event.dataTransfer.files)
        }}
      >
        <FileExcelOutlined className="drop-mark" aria-hidden="true" />
        <div className="drop-words" aria-live="polite">
          {upload.isPending ? (
            <p className="drop-title">正在上传 {name} ……</p>
          ) : (
            <>
              <p className="drop-title">
                <span className="on-desk">把表格拖到这里，或</span>选择一个文件
              </p>
              <p className="drop-hint">
                双公示“{tableWords[kind]}”表（2018、2015 格式均可）或本平台模板，.xlsx 或 .csv，不超过 200 MB。
                {kind === 'decisions' ? '涉密决定不得导入。' : '涉密的和简易程序的处罚不得导入。'}
              </p>
            </>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          className="unseen"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            send(event.target.files)
            event.target.value = ''
          }}
        />
        <Button type="primary" loading={upload.isPending} onClick={() => input.current?.click()}>
          选择文件
        </Button>
      </div>
      <div className="drop-region" hidden={kind !== 'decisions'}>
        <label htmlFor="default-region">默认行政区划</label>
        <RegionPicker id="default-region" value={region} onChange={setRegion} placeholder="不设默认" />
        <span>表中没有写明区划的行按此推送；不设默认的，这些行会退回补填。</span>
      </div>
      {complaint === '' ? null : (
        <p className="refusal" role="alert">
          {complaint}
        </p>
      )}
      <Refusal error={upload.error} />
    </section>
  )
}

function complain(file: File): string {
  if (file.size === 0) return `“${file.name}”是空的，请核对后重新选择。`
  if (file.size > mostBytes) return `“${file.name}”有 ${writeSize(file.size)}，超过 200 MB 上限。请按月份或部门拆分后分别上传。`
  return ''
}
