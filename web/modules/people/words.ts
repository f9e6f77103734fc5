import type { DepartmentKind } from '../../api/people-shapes.ts'

export const kindWords: Readonly<Record<DepartmentKind, string>> = {
  bureau: '审批局',
  supervisor: '监管部门',
  member: '成员单位',
  actor: '其他机构',
}
