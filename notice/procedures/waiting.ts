import { byHouse, defineProcedure } from '../procedure.ts'

/** A decision that matches no item or routes to nobody waits for a person; it is never skipped (2.2.1.2, 2.2.2.3). */
export const waiting = defineProcedure({
  id: 'waiting',
  version: 1,
  title: '待分派决定',
  clause: '2.2.1.2',
  parties: { routing: 'bureau' },
  papers: {},
  fields: {
    item: { title: '许可事项', maxLength: 300 },
    department: { title: '接收部门', maxLength: 20 },
    note: { title: '说明', maxLength: 1000 },
  },

  start: 'waiting',
  states: {
    waiting: { title: '待分派', clock: byHouse(1, 'routing.operator', '3.2.1.4') },
    routed: { title: '已分派', final: true },
    superseded: { title: '已被更正替代', final: true },
    ended: { title: '已终止', final: true },
  },

  actions: {
    route: {
      title: '分派',
      from: ['waiting'],
      to: 'routed',
      by: ['routing.operator', 'routing.liaison', 'routing.head'],
      fill: ['department'],
      offer: ['item', 'note'],
    },
    supersede: { title: '被更正替代', from: ['waiting'], to: 'superseded', by: ['system'] },
    end: { title: '终止', from: ['waiting'], to: 'ended', by: ['system'] },
  },
})
