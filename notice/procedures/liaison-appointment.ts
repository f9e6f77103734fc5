import { byHouse, defineProcedure } from '../procedure.ts'

export const liaisonKinds = { lead: '处室负责人', handler: '具体经办人' } as const

/** A department names its liaison by letter; who does not meet the conditions is refused with the clause; the account's rights follow (2.3). */
export const liaisonAppointment = defineProcedure({
  id: 'liaison-appointment',
  version: 1,
  title: '联络员任免',
  clause: '2.3.1.2',
  parties: { appointing: 'department', filing: 'bureau' },
  papers: {
    letter: { title: '联络员名单报送函', by: 'appointing', sealed: true, template: 'liaison-list' },
    endLetter: { title: '调整联络员的书面告知', by: 'appointing', sealed: true, template: 'liaison-list' },
    proof: { title: '任职证明材料', by: 'appointing' },
  },
  fields: {
    account: { title: '联络员（平台人员）', kind: 'account', hint: '联系电话取自其平台账号；没有账号的，请先由系统管理员建立' },
    kind: { title: '联络员类别', choices: liaisonKinds },
    office: { title: '处室', maxLength: 40 },
    position: { title: '职务', maxLength: 40 },
    inDepartmentSince: {
      title: '本部门工作起始日期',
      kind: 'day',
      notAfter: 'today',
      atLeastYears: { before: 'startsOn', years: 2, say: '须在本部门工作满 2 年（通知二(三)2.2)），请另行安排' },
    },
    publicOfficer: { title: '是否国家公职人员', kind: 'yesNo' },
    familiar: { title: '是否熟悉审批和监管业务、有组织协调能力', kind: 'yesNo' },
    startsOn: { title: '任职起始日期', kind: 'day', notBefore: 'today' },
    endsOn: { title: '任职期满日期', kind: 'day', notBefore: 'startsOn' },
    predecessor: { title: '接替的原联络员', kind: 'account', hint: '原联络员的任职自本次备案起终止，未办事项一并移交' },
    refusalClause: {
      title: '不予备案的情形',
      choices: {
        years: '在本部门工作不满 2 年（二(三)2.2)）',
        officer: '不是国家公职人员（二(三)2.2)）',
        unfamiliar: '不熟悉业务（二(三)2.1)）',
        letter: '书面材料不全或与填报不符（二(三)1.2)）',
      },
    },
    refusalReason: { title: '具体说明', kind: 'longText', maxLength: 1000 },
    endReason: { title: '不再担任的原因', kind: 'longText', maxLength: 500 },
    successor: { title: '未办事项移交给', kind: 'account', hint: '不选则退回本部门保管人重新交办' },
    withdrawReason: { title: '撤回原因', kind: 'longText', maxLength: 500 },
  },

  opening: {
    title: '报送联络员',
    by: ['appointing.liaison', 'appointing.deputy', 'appointing.head'],
    fill: ['account', 'kind', 'office', 'position', 'inDepartmentSince', 'publicOfficer', 'familiar', 'startsOn', 'endsOn'],
    offer: ['predecessor'],
    attach: ['letter'],
    accept: ['proof'],
    needs: [
      { must: { field: 'publicOfficer', is: true }, say: '联络员须为国家公职人员（通知二(三)2.2)），请另行安排', clause: '2.3.2.2' },
      {
        must: { field: 'familiar', is: true },
        say: '联络员须熟悉业务、有一定的组织协调能力（通知二(三)2.1)），请另行安排',
        clause: '2.3.2.1',
      },
    ],
    effects: ['examine-liaison'],
    consequence: '报送函送达市行政审批局备案；备案后该人员才有联络员权限。',
  },
  // 2.3.1.2 says 及时 without a number of days, so every limit here is the city's own.
  start: 'submitted',
  states: {
    submitted: { title: '待备案', clock: byHouse(2, 'filing.operator', '3.2.1.4') },
    // Until the last day of the term: nobody is late, the appointment just runs out and the vacancy shows.
    inForce: { title: '在任', clock: { workingDays: 1, on: 'appointing.head', lead: null, setBy: 'house', from: 'endsOn' } },
    ended: { title: '已免去', final: true },
    expired: { title: '任期届满', final: true },
    refused: { title: '不予备案', final: true },
    withdrawn: { title: '已撤回', final: true },
  },
  actions: {
    file: {
      title: '备案',
      from: ['submitted'],
      to: 'inForce',
      by: ['filing.operator', 'filing.liaison', 'filing.head'],
      tell: ['appointing.liaison', 'appointing.head'],
      effects: ['appoint-liaison'],
      consequence: '该人员即有联络员权限并列入名册；填写了原联络员的，其任职终止、未办事项同时移交。',
    },
    refuse: {
      title: '不予备案',
      from: ['submitted'],
      to: 'refused',
      by: ['filing.operator', 'filing.liaison', 'filing.head'],
      fill: ['refusalClause', 'refusalReason'],
      tell: ['appointing.liaison', 'appointing.head'],
      consequence: '说明依据的条款并告知该部门，请其另行安排；名册不变。',
    },
    withdraw: {
      title: '撤回报送',
      from: ['submitted'],
      to: 'withdrawn',
      by: ['appointing.liaison', 'appointing.deputy', 'appointing.head'],
      fill: ['withdrawReason'],
      tell: ['filing.operator'],
      consequence: '本次报送终止，名册不变。',
    },
    end: {
      title: '不再担任联络员',
      from: ['inForce'],
      to: 'ended',
      by: ['appointing.head', 'appointing.deputy'],
      fill: ['endReason'],
      offer: ['successor'],
      attach: ['endLetter'],
      tell: ['filing.operator'],
      effects: ['end-liaison'],
      consequence: '该人员的联络员权限立即停止，未办事项在同一步移交；名册显示空缺，请及时另行报送。',
    },
    succeed: {
      title: '由新联络员接替',
      from: ['inForce'],
      to: 'ended',
      by: ['system'],
      tell: ['filing.operator', 'appointing.head'],
    },
    expire: {
      title: '任期届满',
      from: ['inForce'],
      to: 'expired',
      by: ['system'],
      onExpiry: true,
      tell: ['filing.operator', 'appointing.head'],
      effects: ['end-liaison'],
    },
  },
})
