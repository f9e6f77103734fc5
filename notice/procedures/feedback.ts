import { byHouse, defineProcedure } from '../procedure.ts'

/**
 * Supervision news back to the bureau (2.2.2.1). Without a wish that the bureau act it rests as given; with one, giving and asking
 * happen together and the bureau owes an answer.
 */
export const feedback = defineProcedure({
  id: 'feedback',
  version: 1,
  title: '监管信息反馈',
  clause: '2.2.2.1',
  parties: { telling: 'department', answering: 'bureau' },
  papers: {},
  fields: { answer: { title: '答复内容', maxLength: 4000 } },

  // The notice gives no number of days for the answer, so the limit is the city's own.
  start: 'given',
  states: {
    given: { title: '已反馈', resting: true },
    awaiting: { title: '待审批局答复', clock: byHouse(5, 'answering.handler', '3.2.1.4') },
    answered: { title: '已答复', final: true },
  },

  actions: {
    ask: {
      title: '请审批局处理',
      from: ['given'],
      to: 'awaiting',
      by: ['telling.liaison', 'telling.deputy', 'telling.handler', 'telling.head'],
    },
    answer: {
      title: '答复',
      from: ['awaiting'],
      to: 'answered',
      by: ['answering.handler', 'answering.reviewer', 'answering.approver', 'answering.operator'],
      fill: ['answer'],
      tell: ['telling.liaison'],
    },
  },
})
