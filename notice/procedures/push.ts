import { returnReasons } from '../feedback-fields.ts'
import { byHouse, defineProcedure } from '../procedure.ts'

/** One decision at one department: sent on completion, looked up and signed for every day (2.2.2.3). Custody is never empty. */
export const push = defineProcedure({
  id: 'push',
  version: 1,
  title: '审批决定推送',
  clause: '2.2.2.3',
  parties: { receiving: 'department', sending: 'bureau', deciding: 'office' },
  papers: {},
  fields: {
    reason: { title: '退回理由', choices: returnReasons },
    note: { title: '说明', maxLength: 1000 },
    suggestedDepartment: { title: '建议接收部门', maxLength: 20 },
    department: { title: '改派至', maxLength: 20 },
  },

  // 2.2.2.3 says 及时 and 每天, never a number of days, so both limits are the city's own.
  start: 'pending',
  alsoStarts: ['deemed'],
  states: {
    pending: { title: '待签收', clock: byHouse(1, 'receiving.liaison', '3.2.2.8') },
    // The city may set that a push counts as received when sent (推送即认领); a named officer is still asked to claim it.
    deemed: { title: '视同签收待认领', clock: byHouse(1, 'receiving.liaison', '3.2.2.8') },
    received: { title: '已签收', resting: true },
    returned: { title: '退回待处理', clock: byHouse(1, 'sending.operator', '3.2.1.4') },
    // The old holder answers until the new one has signed; the operator sees to it that somebody does.
    rerouting: { title: '改派中', clock: byHouse(2, 'sending.operator', '3.2.1.4') },
    // Nobody wants it: it rests with the conference office, and the dispute about it has a term of its own (2.1.2.1).
    disputed: { title: '边界争议待裁定', resting: true },
    rerouted: { title: '已改派', final: true },
    superseded: { title: '已被更正替代', final: true },
    ended: { title: '已终止', final: true },
  },

  actions: {
    receive: {
      title: '签收',
      from: ['pending', 'deemed'],
      to: 'received',
      by: ['receiving.liaison', 'receiving.deputy', 'receiving.handler', 'receiving.head'],
    },
    return: {
      title: '退回',
      from: ['pending', 'deemed', 'received'],
      to: 'returned',
      by: ['receiving.liaison', 'receiving.deputy', 'receiving.handler', 'receiving.head'],
      fill: ['reason'],
      offer: ['note', 'suggestedDepartment'],
    },
    reroute: {
      title: '改派',
      from: ['returned'],
      to: 'rerouting',
      by: ['sending.operator', 'sending.liaison', 'sending.head'],
      fill: ['department'],
      offer: ['note'],
    },
    uphold: {
      title: '维持原推送',
      from: ['returned'],
      to: 'pending',
      by: ['sending.operator', 'sending.liaison', 'sending.head'],
      fill: ['note'],
    },
    dispute: { title: '转边界争议', from: ['returned'], to: 'disputed', by: ['system'], tell: ['receiving.liaison', 'sending.operator'] },
    confirm: {
      title: '裁定由原部门监管',
      from: ['disputed'],
      to: 'pending',
      by: ['deciding.office'],
      fill: ['note'],
      clause: '2.1.2.1',
    },
    assign: {
      title: '裁定由其他部门监管',
      from: ['disputed'],
      to: 'rerouting',
      by: ['deciding.office'],
      fill: ['department', 'note'],
      clause: '2.1.2.1',
    },
    // A department that ends hands over everything it answers for, to whoever follows it.
    succeed: {
      title: '随机构调整移交',
      from: ['pending', 'deemed', 'received', 'returned', 'rerouting'],
      to: 'rerouted',
      by: ['system'],
      tell: ['receiving.liaison'],
    },
    handOver: { title: '新部门已签收', from: ['rerouting'], to: 'rerouted', by: ['system'], tell: ['receiving.liaison'] },
    supersede: {
      title: '被更正替代',
      from: ['pending', 'deemed', 'received', 'returned', 'rerouting', 'disputed'],
      to: 'superseded',
      by: ['system'],
    },
    end: {
      title: '终止',
      from: ['pending', 'deemed', 'received', 'returned', 'rerouting', 'disputed'],
      to: 'ended',
      by: ['system'],
      tell: ['receiving.liaison'],
    },
  },
})
