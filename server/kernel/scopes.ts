/** What a department's system may be allowed to do at the exchange API (outside contract §3). */
export const scopes = {
  'decisions:write': '报送审批决定',
  'decisions:read': '查询审批决定',
  'files:write': '上传附件',
  'pushes:read': '查询推送',
  'pushes:write': '签收与退回推送',
  'feedback:write': '反馈监管信息',
  'penalties:write': '报送行政处罚',
  'feed:read': '拉取事件流',
  'cases:write': '办理正式程序',
  'cases:read': '查询正式程序',
} as const
export type Scope = keyof typeof scopes
