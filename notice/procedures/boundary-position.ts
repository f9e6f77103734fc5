import { byHouse, defineProcedure, deskOf } from '../procedure.ts'

/** What one department says of a disputed boundary: signed as the department's word, or its silence on record (三(二)2.7). */
export const boundaryPosition = defineProcedure({
  id: 'boundary-position',
  version: 1,
  title: '边界争议陈述',
  clause: '2.1.2.1',
  parties: { asking: 'office', stating: 'department' },
  papers: {
    material: { title: '争议材料', by: 'asking' },
    statement: { title: '书面陈述', by: 'stating', sealed: true },
  },
  fields: {
    subject: { title: '争议事项', maxLength: 80 },
    question: { title: '需要各方陈述的问题', kind: 'longText' },
    position: {
      title: '本部门意见',
      choices: { ours: '由本部门监管', shared: '分工监管', theirs: '由其他部门监管' },
    },
    whose: { title: '认为应由哪个部门监管', kind: 'department' },
    division: { title: '分工建议', kind: 'longText' },
    basis: { title: '依据和理由', kind: 'longText', hint: '引用法律法规、三定方案、权责清单的条款' },
    comment: { title: '退回意见', kind: 'longText', maxLength: 1000 },
    recallReason: { title: '终止原因', kind: 'longText', maxLength: 500 },
  },

  childOf: 'boundary-dispute',
  start: 'asked',
  states: {
    asked: { title: '待陈述', clock: byHouse(3, 'stating.liaison', '3.2.2.7') },
    drafted: { title: '待部门领导签发', clock: byHouse(2, 'stating.head', '3.2.2.7') },
    stated: { title: '已陈述', final: true },
    silent: { title: '逾期未陈述', final: true },
    recalled: { title: '已终止', final: true },
  },
  actions: {
    draft: {
      title: '拟陈述意见',
      from: ['asked'],
      to: 'drafted',
      by: deskOf('stating'),
      fill: ['position', 'basis'],
      offer: ['whose', 'division'],
      needs: [
        { when: { field: 'position', is: 'theirs' }, fill: ['whose'], say: '认为应由其他部门监管的，须写明是哪个部门' },
        { when: { field: 'position', is: 'shared' }, fill: ['division'], say: '主张分工监管的，须写明怎样分工' },
      ],
      accept: ['statement'],
      consequence: '报部门领导签发；签发前不作为本部门的意见。',
    },
    sign: {
      title: '签发陈述意见',
      from: ['drafted'],
      to: 'stated',
      by: ['stating.head', 'stating.approver'],
      otherThan: ['draft'],
      accept: ['statement'],
      tell: ['asking.office'],
      consequence: '作为本部门意见送达联席会议办公室，不能修改；办公室听取各方后裁定。',
    },
    sendBack: {
      title: '退回重拟',
      from: ['drafted'],
      to: 'asked',
      by: ['stating.head', 'stating.approver'],
      fill: ['comment'],
      consequence: '退回承办人重拟，陈述期限重新起算。',
    },
    fallSilent: {
      title: '逾期未陈述，如实记录',
      from: ['asked', 'drafted'],
      to: 'silent',
      by: ['system'],
      onExpiry: true,
      tell: ['asking.office', 'stating.head'],
    },
    recall: {
      title: '终止陈述',
      from: ['asked', 'drafted'],
      to: 'recalled',
      by: ['asking.office', 'system'],
      offer: ['recallReason'],
      tell: ['stating.liaison'],
      consequence: '该部门不必再陈述，本件终止。',
    },
  },
})
