import type { ClauseId } from '#notice/clauses.ts'
import { defaultSettings, type Settings } from '#kernel/directory.ts'
import { smsChoices } from './sms-choices.ts'

interface Option {
  readonly value: string
  readonly label: string
  readonly consequence: string
}
export interface CityChoice {
  readonly label: string
  readonly standard: string | number
  readonly unit: string
  readonly clause: ClauseId
  readonly meaning: string
  readonly options: readonly Option[]
  readonly smallest: number | null
  readonly largest: number | null
  /** What a number of working days means for those who work by it. */
  readonly consequence: (days: number) => string
}

/** Where the notice says 及时 or leaves the form open, the city decides; every number here is the city's own. */
export const cityChoices: Readonly<Record<keyof Settings, CityChoice>> = {
  receiptMode: {
    label: '签收方式',
    standard: defaultSettings.receiptMode,
    unit: '',
    clause: '2.2.2.3',
    meaning: '通知要求联络员每天登录查收，没有规定以何种方式证明收到。',
    options: [
      { value: 'signed', label: '签收', consequence: '推送须由联络员具名签收；逾期未签收的，提醒部门并列入预警。' },
      { value: 'deemed', label: '推送即视为收到', consequence: '推送到达即视为收到，监管责任自推送时起算；仍须在期限内认领到人。' },
    ],
    smallest: null,
    largest: null,
    consequence: () => '',
  },
  receiptLimit: {
    label: '签收（认领）期限',
    standard: defaultSettings.receiptLimit,
    unit: '个工作日',
    clause: '2.2.2.3',
    meaning: '通知要求每天登录查收，没有规定签收期限。',
    options: [],
    smallest: 1,
    largest: 60,
    consequence: (days) => `推送次日起第 ${days} 个工作日 24 时前未签收的，记为逾期，作为线索提示，不直接认定责任。`,
  },
  routingLimit: {
    label: '分派与退回处理期限',
    standard: defaultSettings.routingLimit,
    unit: '个工作日',
    clause: '2.2.2.1',
    meaning: '通知要求及时推送，没有规定无法自动推送和被退回的决定应在几日内处理。',
    options: [],
    smallest: 1,
    largest: 60,
    consequence: (days) => `待分派的决定和部门的退回，由推送操作员在 ${days} 个工作日内指定去向。`,
  },
  answerLimit: {
    label: '监管反馈答复期限',
    standard: defaultSettings.answerLimit,
    unit: '个工作日',
    clause: '2.2.2.1',
    meaning: '通知要求市行政审批局及时掌握监管部门反馈信息，没有规定答复期限。',
    options: [],
    smallest: 1,
    largest: 60,
    consequence: (days) => `监管部门反馈中要求处理的，市行政审批局在 ${days} 个工作日内答复。`,
  },
  secondFactor: {
    label: '登录时的动态验证码',
    standard: defaultSettings.secondFactor,
    unit: '',
    clause: '1.4',
    meaning: '通知要求做好保密工作；等级保护三级要求以两种方式鉴别用户，其中一种使用密码技术。演示账号不受此限。',
    options: [
      { value: 'off', label: '自愿', consequence: '各人可以自行启用，启用后登录须输入验证码。' },
      { value: 'administrators', label: '三员必须', consequence: '系统、安全、审计管理员须启用动态验证码，启用之前不能办理其他事项。' },
      {
        value: 'leaders',
        label: '三员、部门领导和全市机构必须',
        consequence: '三员、部门领导、联席会议办公室、召集人和督查须启用动态验证码。',
      },
      { value: 'everybody', label: '所有人必须', consequence: '所有人登录都须输入动态验证码，启用之前不能办理其他事项。' },
    ],
    smallest: null,
    largest: null,
    consequence: () => '',
  },
  disputeLimit: {
    label: '边界争议裁定期限',
    standard: defaultSettings.disputeLimit,
    unit: '个工作日',
    clause: '2.1.2.1',
    meaning: '通知规定联席会议协调解决监管中的问题，没有规定边界争议应在几日内裁定。',
    options: [],
    smallest: 1,
    largest: 60,
    consequence: (days) => `一件推送第三次被退回，或两个部门互相推诿的，由联席会议办公室暂管，并在 ${days} 个工作日内裁定。`,
  },
  ...smsChoices,
}

/** What the notice itself fixes: shown so that nobody looks for a switch. */
export const fixedByNotice: readonly {
  readonly name: string
  readonly label: string
  readonly value: string | number
  readonly unit: string
  readonly clause: ClauseId
  readonly meaning: string
}[] = [
  {
    name: 'policyFeedback',
    label: '政策依据变动反馈期限',
    value: 5,
    unit: '个工作日',
    clause: '2.2.2.5',
    meaning: '监管部门自收到政策依据变动通知之日起五个工作日内反馈市行政审批局。',
  },
  { name: 'dailyCheck', label: '联络员登录查收', value: '每天', unit: '', clause: '2.2.2.3', meaning: '联络员应每天登录查收审批信息。' },
  {
    name: 'quarterlyMeeting',
    label: '联席会议',
    value: '每季度至少一次',
    unit: '',
    clause: '2.1.3.1',
    meaning: '原则上每季度至少召开一次，可临时召开。',
  },
]
