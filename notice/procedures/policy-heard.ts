import { byHouse, defineProcedure, deskOf } from '../procedure.ts'

/** The bureau heard of a change of policy before the department told it: the department confirms, and the five working days run (2.2.2.5, 2.3.3.3). */
export const policyHeard = defineProcedure({
  id: 'policy-heard',
  version: 1,
  title: '政策变动核实',
  clause: '2.3.3.3',
  parties: { hearing: 'bureau', telling: 'department' },
  papers: { found: { title: '获知的材料', by: 'hearing' }, notice: { title: '收到的变动通知', by: 'telling' } },
  fields: {
    department: { title: '向哪个部门核实', kind: 'department' },
    subject: { title: '变动的政策', maxLength: 80 },
    source: { title: '从何处获知', kind: 'longText', maxLength: 500 },
    receivedOn: { title: '收到变动通知的日期', kind: 'day', notAfter: 'today', hint: '自收到之日起五个工作日内反馈，当日不计' },
    denialReason: { title: '没有变动的说明', kind: 'longText', maxLength: 1000 },
    withdrawReason: { title: '撤回原因', kind: 'longText', maxLength: 500 },
  },

  opening: {
    title: '请监管部门核实政策变动',
    by: ['hearing.handler', 'hearing.liaison', 'hearing.operator', 'hearing.head'],
    maybeAbout: ['item'],
    fill: ['department', 'subject', 'source'],
    accept: ['found'],
    bind: { telling: 'department' },
    titled: 'subject',
    consequence: '送达该部门联络员核实；确认后自其收到变动通知之日起计算五个工作日。',
  },
  // The notice gives no number of days for an answer to what the bureau heard by itself, so this limit is the city's own.
  start: 'asked',
  states: {
    asked: { title: '待核实', clock: byHouse(2, 'telling.liaison', '3.2.2.3') },
    following: { title: '已确认，反馈中', resting: true },
    closed: { title: '已办结', final: true },
    denied: { title: '没有变动', final: true },
    withdrawn: { title: '已撤回', final: true },
  },
  actions: {
    confirm: {
      title: '确认有变动',
      from: ['asked'],
      to: 'following',
      by: deskOf('telling'),
      fill: ['receivedOn'],
      accept: ['notice'],
      tell: ['hearing.handler'],
      opens: { procedure: 'policy-change', oneFor: 'department', as: 'telling', carry: ['subject', 'receivedOn'], share: ['notice'] },
      consequence: '随即开立“政策依据调整”办件；反馈新依据的五个工作日自所填的收到日期起算。',
    },
    deny: {
      title: '没有变动',
      from: ['asked'],
      to: 'denied',
      by: deskOf('telling'),
      fill: ['denialReason'],
      tell: ['hearing.handler'],
      consequence: '说明告知审批局，要件不变，本次核实办结。',
    },
    withdraw: {
      title: '撤回核实',
      from: ['asked'],
      to: 'withdrawn',
      by: ['hearing.handler', 'hearing.liaison', 'hearing.operator', 'hearing.head'],
      fill: ['withdrawReason'],
      tell: ['telling.liaison'],
      consequence: '该部门不必再核实。',
    },
    close: {
      title: '调整已办结',
      from: ['following'],
      to: 'closed',
      by: ['system'],
      onChildrenEnded: true,
      tell: ['telling.liaison', 'hearing.handler'],
    },
  },
})
