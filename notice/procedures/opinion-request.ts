import { byHouse, defineProcedure } from '../procedure.ts'

/** Before deciding the bureau asks departments what they think, each in a case of its own (2.3.3.4, 3.2.2.5). */
export const opinionRequest = defineProcedure({
  id: 'opinion-request',
  version: 1,
  title: '征求意见',
  clause: '2.3.3.4',
  parties: { asking: 'bureau' },
  papers: {
    material: { title: '申请材料及说明', by: 'asking' },
    letter: { title: '征求意见函', by: 'asking', template: 'opinion-request' },
  },
  fields: {
    subject: { title: '征求意见的事项', maxLength: 80 },
    departments: { title: '征求哪些部门的意见', kind: 'departments', most: 37 },
    question: { title: '需要答复的问题', kind: 'longText', hint: '问题越具体，答复越能用于审批' },
    background: { title: '项目（申请）基本情况', kind: 'longText' },
    adoption: {
      title: '采纳情况',
      choices: { all: '全部采纳', partly: '部分采纳', none: '未采纳', silent: '无部门答复' },
    },
    summary: { title: '意见汇总及处理理由', kind: 'longText', hint: '逐个部门写明采纳与否和理由，随审批档案保存' },
    urging: { title: '催办内容', kind: 'longText', maxLength: 500 },
    withdrawReason: { title: '撤回原因', kind: 'longText', maxLength: 500 },
  },

  opening: {
    title: '征求部门意见',
    by: ['asking.handler', 'asking.reviewer', 'asking.operator', 'asking.liaison', 'asking.head'],
    maybeAbout: ['item', 'decision'],
    fill: ['subject', 'departments', 'question'],
    offer: ['background'],
    accept: ['material', 'letter'],
    titled: 'subject',
    opens: {
      procedure: 'opinion',
      oneFor: 'departments',
      as: 'answering',
      carry: ['subject', 'question', 'background'],
      share: ['material', 'letter'],
    },
    consequence: '每个部门各收到一件征求意见，答复期限自今日起算；各部门互相看不到对方的答复。',
  },
  // The departments' own cases carry the clocks while they answer; 3.2.2.5 says 按期 without a number, so the limits are the city's own.
  start: 'collecting',
  states: {
    collecting: { title: '部门答复中', resting: true },
    collected: { title: '待汇总', clock: byHouse(3, 'asking.handler', '3.2.1.4') },
    concluded: { title: '已汇总', final: true },
    withdrawn: { title: '已撤回', final: true },
  },
  actions: {
    urge: {
      title: '催办记录',
      from: ['collecting'],
      by: ['asking.handler', 'asking.operator', 'asking.liaison', 'asking.head'],
      fill: ['urging'],
      consequence: '催办留痕，可作为审批局已尽督促之责的证明；答复期限不变。',
    },
    allAnswered: { title: '部门均已答复或逾期', from: ['collecting'], to: 'collected', by: ['system'], onChildrenEnded: true },
    conclude: {
      title: '汇总意见',
      from: ['collected'],
      to: 'concluded',
      by: ['asking.handler', 'asking.reviewer'],
      fill: ['adoption', 'summary'],
      consequence: '意见及采纳情况定稿，供审批决定引用；此后不能修改。',
    },
    withdraw: {
      title: '撤回征求意见',
      from: ['collecting', 'collected'],
      to: 'withdrawn',
      by: ['asking.handler', 'asking.operator', 'asking.head'],
      fill: ['withdrawReason'],
      endsChildren: 'recall',
      consequence: '尚未答复的部门不必再答复；已收到的答复仍留存。',
    },
  },
})
