/** How an item is taken in (1.1). The first two are the rule, the others have to say why. */
export const intakes = {
  'bureau-window': '进驻窗口',
  'general-window': '综合窗口',
  entrusted: '委托市行政审批局办理',
  'not-yet': '暂未进驻',
} as const
export type Intake = keyof typeof intakes

/** 事项类型, GB/T 39046-2020 annex A.1. */
export const itemTypes = {
  '01': '行政许可',
  '05': '行政给付',
  '07': '行政确认',
  '08': '行政奖励',
  '09': '行政裁决',
  '10': '其他类别事项',
  '20': '公共服务事项',
} as const
export type ItemType = keyof typeof itemTypes

/** Who supervises an item (1.2), and who is sent its decisions. */
export const supervisorRoles = { lead: '主管', assist: '协管' } as const
export const receiverRoles = { lead: '主管', assist: '协管', copy: '抄送' } as const
export type SupervisorRole = keyof typeof supervisorRoles
export type ReceiverRole = keyof typeof receiverRoles

/** Why a decision would wait for a person instead of going out. */
export const waitingWords = {
  'unknown-item': '事项目录中没有这个事项，或事项已停用',
  'unknown-region': '区域代码不在本市区域表中',
  'no-rule': '决定当日没有生效的推送规则',
  'inactive-receiver': '规则中的接收部门已停用',
} as const
