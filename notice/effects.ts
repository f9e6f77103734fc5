/**
 * What a step does besides moving its case, each a word with its sentence. Declared here, named by procedures, carried out by the module
 * that owns the fact, in the transaction of the step (server/effects.ts); the server does not start while a named effect has no carrier.
 */
export const effects = {
  'tell-receivers': '告知收到过该审批决定的各部门',
  'entrust-items': '目录中的事项改为委托市行政审批局办理，登记委托书、范围和起止日期',
  'end-entrustment': '目录中的事项不再委托办理，并写明原因',
  'examine-licence': '核对许可现状：已经撤回、撤销、注销的许可不能再次处理',
  'check-requirements': '核对每个涉及的事项都有与现行版本不同的要件草稿，且施行日期在现行版本之后',
  'release-requirements': '核对审核、批准的人不是起草人',
  'adopt-requirements': '草稿成为事项要件的新版本，向社会公布并告知监管部门，从此不能修改',
  'acknowledge-requirements': '登记批准人已确认新要件；全部确认后办结',
  'require-acknowledgements': '核对审批局全部批准人都已确认',
  'register-upward-report': '登记上报任务，同一决定只登记一次',
  'check-account-request': '核对系统已登记、保管人是审批局在用人员',
  'keep-system-account': '账号记入台账',
  'take-over-account': '核对由保管人本人接收且口令已交付，账号开始使用',
  'hand-over-account': '更换保管人，原保管人不能再查看口令',
  'renew-system-account': '台账中的有效期随之更改',
  'close-system-account': '删去保存的口令，账号停止使用',
  'end-licence': '许可状态随处理决定改变并留下历史',
  'examine-liaison': '核对联络员人选：本部门在用账号，同类联络员只有一名',
  'appoint-liaison': '列入联络员名册并赋予联络员权限；接替的，原任职终止、未办事项移交',
  'end-liaison': '任职终止，停止联络员权限，未办事项移交',
  'hold-dispute': '争议中的推送进入正式裁定，此前的直接裁定停用',
  'examine-agreement': '核对协商一致：所定部门已签发“由本部门监管”的陈述',
  'settle-dispute': '推送转给所定的部门签收，签收前由联席会议办公室暂管',
  'release-dispute': '推送退回争议队列，仍由联席会议办公室暂管',
  'draft-mapping': '对照表调整方案送入对照表实验室，由审批局提交、另一人批准后生效',
} as const
export type EffectName = keyof typeof effects
