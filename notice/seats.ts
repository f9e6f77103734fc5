/** 承办人, 审核人, 批准人 (三(一)2), 联络员 (二(三)) and the others to whom the notice or the platform gives duties. */
export const seats = {
  handler: '承办人',
  reviewer: '审核人',
  approver: '批准人',
  liaison: '联络员',
  deputy: '代理联络员',
  head: '部门领导',
  operator: '推送操作员',
  office: '联席会议办公室',
  convener: '召集人',
  deputyConvener: '副召集人',
  oversight: '督查员',
  optimisation: '优化办',
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  auditor: '审计管理员',
} as const
export type Seat = keyof typeof seats
