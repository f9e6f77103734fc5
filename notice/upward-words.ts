/** How a decision gets to the superior authority (2.2.2.2). */
export const upwardWays = { hand: '人工上报', machine: '系统对接提取' } as const
export type UpwardWay = keyof typeof upwardWays

export const systemNetworks = { internet: '互联网', government: '政务外网', dedicated: '专网', offline: '离线' } as const
export type SystemNetwork = keyof typeof systemNetworks

/** What the custodian needs the secret for; every look is kept with it (1.4). */
export const systemLookReasons = {
  report: '登录系统上报',
  check: '核对上报结果或回执',
  change: '更换口令',
  'hand-over': '办理交接',
} as const
export type SystemLookReason = keyof typeof systemLookReasons

export const accountStates = { given: '待接收', 'in-use': '使用中', closed: '已停用' } as const
export type AccountState = keyof typeof accountStates
