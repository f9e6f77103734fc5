import type { Need } from '../procedure.ts'
import type { licenceFields } from './licence-fields.ts'

type Field = keyof typeof licenceFields
type Asked = Need<'compensation', Field>

export const whenKind = (kind: string) => ({ field: 'kind', is: kind }) as const
export const whenGranted = { field: 'outcome', is: 'grant' } as const

/** What the law asks of a request, kind by kind (行政许可法 8, 49, 69, 70). */
export const requestNeeds = [
  {
    must: { not: whenKind('strip') },
    say: '吊销许可证件是行政处罚，由有处罚权的部门依照行政处罚法作出决定（须告知听证权利）；请作出处罚决定后导入处罚结果，审批局据此办理注销（行政许可法第七十条第四项）',
  },
  { when: whenKind('change'), fill: ['changeGround'], say: '变更须选择法定情形（行政许可法第八条、第四十九条）' },
  {
    when: whenKind('withdraw'),
    fill: ['withdrawGround', 'publicInterest'],
    say: '撤回须选择法定情形并说明公共利益需要（行政许可法第八条）',
  },
  {
    when: whenKind('revoke'),
    fill: ['revokeGround', 'publicInterest'],
    say: '撤销须选择法定情形并说明对公共利益的影响（行政许可法第六十九条）',
  },
  { when: whenKind('cancel'), fill: ['cancelGround'], say: '注销须选择法定情形（行政许可法第七十条）' },
  {
    when: {
      any: [
        { field: 'changeGround', is: 'norm' },
        { field: 'withdrawGround', is: 'norm' },
      ],
    },
    fill: ['norm'],
    say: '依据修改或废止的，须写明是哪一部法律、法规、规章',
  },
  { when: { field: 'cancelGround', is: '70-4' }, fill: ['antecedent'], say: '因撤销、撤回、吊销而注销的，须写明在先决定的文号' },
] as const satisfies readonly Asked[]

/** What the law asks before a licence is touched, or left alone. */
export const proposalNeeds = [
  {
    when: whenGranted,
    must: {
      any: [whenKind('cancel'), { all: [whenKind('change'), { field: 'changeGround', is: 'application' }] }, { given: 'heard' }],
    },
    say: '变更、撤回、撤销对被许可人不利，须先告知被许可人并听取陈述申辩（行政许可法第七条）',
  },
  { when: { field: 'outcome', is: 'refuse' }, fill: ['refusalReason'], say: '不予处理须写明理由' },
  {
    when: { all: [whenGranted, whenKind('revoke')] },
    fill: ['weighing', 'weighingReason'],
    must: { field: 'weighing', is: 'bearable' },
    say: '撤销须权衡公共利益；可能对公共利益造成重大损害的，不予撤销（行政许可法第六十九条第三款）',
  },
  {
    when: { all: [whenGranted, whenKind('withdraw')] },
    fill: ['compensationNote'],
    attach: ['compensation'],
    say: '撤回须附补偿方案（行政许可法第八条第二款）',
  },
  {
    when: { all: [whenGranted, whenKind('revoke'), { not: { field: 'revokeGround', is: '69-2' } }] },
    fill: ['indemnity'],
    say: '依第六十九条第一款撤销的，须写明对合法权益损害的赔偿安排',
  },
  {
    when: { all: [whenGranted, { field: 'revokeGround', is: '69-2' }] },
    fill: ['bar'],
    say: '以欺骗、贿赂等不正当手段取得许可的，须写明再次申请的限制（行政许可法第七十九条）',
  },
] as const satisfies readonly Asked[]
