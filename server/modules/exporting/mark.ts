import type { Viewer } from '#kernel/seats.ts'
import type { ReaderMark } from '#platform/spreadsheets/write-parts.ts'
import { inShanghai } from './list.ts'

export interface Marked {
  /** The number of the export. */
  readonly id: string
  readonly title: string
  readonly by: Pick<Viewer, 'name' | 'departmentName'>
  readonly at: Date
  readonly personal: boolean
}

/** Whose copy this is, in one line: a sheet that turns up elsewhere leads back to its entry in the journal (1.4). */
export const writeMark = ({ id, by, at }: Marked): string =>
  `导出编号 ${id} · ${`${by.departmentName} ${by.name}`.trim()} · ${inShanghai(at) ?? ''}`

export function markWorkbook(marked: Marked): ReaderMark {
  const care = marked.personal ? '含个人信息，仅限所述事由使用' : '内部资料，仅限履职使用'
  return {
    header: `${marked.title} · ${writeMark(marked)}`,
    footer: `${care} · ${writeMark(marked)}`,
    hidden: { 导出编号: marked.id, 导出部门: marked.by.departmentName, 导出人: marked.by.name, 导出时间: inShanghai(marked.at) ?? '' },
  }
}
