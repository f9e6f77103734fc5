import { FileDrop } from '../../kit/FileList.tsx'
import type { StoredFile } from '../../api/shapes.ts'
import { OwnPapers } from './OwnPapers.tsx'
import type { PaperSlot } from './queries.ts'

interface PaperInputProps {
  readonly slot: PaperSlot
  readonly caseId: string | null
  readonly value?: readonly StoredFile[]
  readonly onChange?: (files: readonly StoredFile[]) => void
}

const none: readonly StoredFile[] = []
const forgotten = () => undefined

/** Files for one paper: uploaded, or an official paper that was drawn up and sealed here. */
export function PaperInput({ slot, caseId, value = none, onChange = forgotten }: PaperInputProps) {
  return (
    <div role="group" aria-label={slot.title}>
      <FileDrop files={value} change={onChange} />
      {slot.templates.length === 0 ? null : (
        <OwnPapers
          templates={slot.templates}
          caseId={caseId}
          chosen={value}
          choose={(file) => onChange(value.some(({ id }) => id === file.id) ? value : [...value, file])}
        />
      )}
    </div>
  )
}
