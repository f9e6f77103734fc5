import { byHouse, byNotice, defineProcedure, deskOf, untilSilence, type Procedure } from '#notice/procedure.ts'
import { caseProcedures, procedures } from '#notice/procedures/index.ts'

/** A procedure of the tests' own with every word that the engine knows, so that each is tried whatever the real ones use. */
const trialAsk = defineProcedure({
  id: 'trial-ask',
  version: 1,
  title: '试办征询',
  clause: '3.2.2.5',
  parties: { asking: 'bureau', overseeing: 'office' },
  papers: { material: { title: '征询材料', by: 'asking', atLeast: 2 } },
  fields: {
    subject: { title: '征询事由' },
    departments: { title: '征询部门', kind: 'departments', most: 5 },
    kind: { title: '征询种类', choices: { plain: '一般', grave: '重大', penalty: '处罚' } },
    reason: { title: '重大事由' },
    phone: { title: '联系人电话', kind: 'phone' },
    result: { title: '汇总意见', kind: 'longText' },
  },
  opening: {
    title: '发起征询',
    by: ['asking.handler'],
    maybeAbout: ['decision'],
    fill: ['subject', 'departments', 'kind'],
    offer: ['phone'],
    titled: 'subject',
    attach: ['material'],
    needs: [
      { when: { field: 'kind', is: 'grave' }, fill: ['reason'], say: '重大征询须写明事由' },
      { must: { not: { field: 'kind', is: 'penalty' } }, say: '处罚不能征询' },
    ],
    consequence: '逐部门送达',
    opens: { procedure: 'trial-answer', oneFor: 'departments', as: 'answering', carry: ['subject'], share: ['material'] },
  },
  start: 'gathering',
  states: {
    gathering: { title: '征询中', clock: byHouse(9, 'asking.handler', '3.2.1.4') },
    gathered: { title: '待汇总', clock: byNotice(5, 'asking.handler', '3.2.1.4') },
    concluded: { title: '已汇总', final: true },
    stopped: { title: '已停止', final: true },
  },
  actions: {
    allAnswered: {
      title: '各部门均已答复',
      from: ['gathering'],
      to: 'gathered',
      by: ['system'],
      onChildrenEnded: true,
      tell: ['asking.handler'],
    },
    stop: {
      title: '停止征询',
      from: ['gathering'],
      to: 'stopped',
      by: ['asking.handler', 'overseeing.office'],
      endsChildren: 'stopped',
      tell: ['asking.handler', 'overseeing.office'],
      consequence: '各部门不必再答复',
    },
    conclude: {
      title: '汇总',
      from: ['gathered'],
      to: 'concluded',
      by: ['asking.handler'],
      fill: ['result'],
      waited: 2,
      when: { is: { field: 'kind', is: ['plain', 'grave'] }, say: '种类不对' },
      effects: ['tell-receivers'],
      tell: ['overseeing.office'],
      consequence: '征询办结',
    },
  },
})
const trialAnswer = defineProcedure({
  id: 'trial-answer',
  version: 1,
  title: '试办答复',
  clause: '3.2.2.5',
  parties: { asking: 'bureau', answering: 'department' },
  papers: { material: { title: '征询材料', by: 'asking' } },
  fields: { subject: { title: '征询事由' }, opinion: { title: '部门意见' } },
  childOf: 'trial-ask',
  start: 'asked',
  states: {
    asked: { title: '待答复', clock: byHouse(3, 'answering.liaison', '3.2.2.5') },
    reading: { title: '阅研中', clock: untilSilence(2, 'answering.handler'), holds: '部门阅研' },
    answered: { title: '已答复', final: true },
    silent: { title: '逾期未答复', final: true },
    stopped: { title: '已停止', final: true },
  },
  actions: {
    read: {
      title: '阅研',
      from: ['asked'],
      to: 'reading',
      by: deskOf('answering'),
      offer: ['subject'],
      accept: ['material'],
      consequence: '暂停计时',
    },
    readOut: { title: '阅研期满', from: ['reading'], to: 'asked', by: ['system'], onExpiry: true },
    answer: {
      title: '答复',
      from: ['asked', 'reading'],
      to: 'answered',
      by: deskOf('answering'),
      fill: ['opinion'],
      tell: ['asking.handler'],
      consequence: '答复送达',
    },
    keepSilent: {
      title: '逾期未答复',
      from: ['asked'],
      to: 'silent',
      by: ['system'],
      onExpiry: true,
      tell: ['asking.handler', 'answering.liaison'],
    },
    stopped: {
      title: '随征询停止',
      from: ['asked', 'reading'],
      to: 'stopped',
      by: ['system'],
      tell: ['asking.handler', 'answering.liaison'],
    },
  },
})
const answer = {
  ...trialAnswer,
  actions: { ...trialAnswer.actions, keepSilent: { ...trialAnswer.actions.keepSilent, title: '记为未答复' } },
}

/** Makes the trial procedures known to this process; before the server is built. */
export function addTrialProcedures(): readonly Procedure[] {
  const added: readonly Procedure[] = [trialAsk, answer]
  for (const procedure of added) {
    ;(caseProcedures as Procedure[]).push(procedure)
    ;(procedures as Record<string, Procedure>)[procedure.id] = procedure
  }
  return added
}
