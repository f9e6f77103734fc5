import type { WaitingReason } from '../../api/waiting-shapes.ts'

export const reasonWords: Readonly<Record<WaitingReason, string>> = {
  'unknown-item': '事项未能识别',
  'unknown-region': '区划未能识别',
  'no-rule': '没有接收部门',
  'inactive-receiver': '接收部门停用',
}
