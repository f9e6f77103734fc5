import { contact, contactNote, day, defineTemplates, licence, licenceSentence, long, names, text } from './template.ts'

const procedures = ['licence-action'] as const
/** 行政复议法 20, 行政诉讼法 46; who hears the review is the city's government, as the bureau belongs to it. */
const remedies =
  '如不服本决定，可以自收到本决定书之日起六十日内向南昌市人民政府申请行政复议，也可以自收到本决定书之日起六个月内依法向人民法院提起行政诉讼。'
const action = text('建议的处理（变更、撤回、撤销、注销）', 'case.kind')
const heard = {
  notifiedOn: day('告知日期', 'case.noticeSentOn'),
  statement: long('陈述申辩情况', 'case.statementText'),
  hearing: long('听证情况', 'case.hearingFinding'),
}
const decided = {
  ...licence,
  holderAddress: text('被许可人住所', 'decision.address'),
  representative: text('法定代表人', 'decision.holderRepresentative'),
  facts: long('事实', 'case.facts'),
  evidence: long('证据', 'case.evidence'),
  basis: text('法律依据（条、款、项）', 'case.basis'),
  ...heard,
  returnBy: day('证件交回期限', 'case.returnBy'),
  effectiveOn: day('生效日期', 'case.effectiveOn'),
}
const party = `被许可人：{holder}
[统一社会信用代码：{holderCode}]
[法定代表人（负责人）：{representative}]
[住所：{holderAddress}]
行政许可：{item}[，《{certificate}》][（证书编号：{certificateNumber}）]
许可决定文书：{documentNumber}[，{decidedOn}作出]`
const heardWords = `本机关于{notifiedOn}依法告知你（单位）拟作出决定的事实、理由、依据和依法享有的权利。{statement}。
[{hearing}。]`

/** 审管协同处理 (2.2.3.1): the supervisor's written opinion, what the bureau tells and hears the holder, decides and answers. */
export const licencePapers = defineTemplates({
  'supervision-opinion': {
    letter: 'B',
    name: '书面意见（建议变更、撤回、撤销、注销的函）',
    clause: '2.2.3.1',
    version: 1,
    format: 'letter',
    by: 'department',
    series: '函',
    procedures,
    seal: true,
    title: '关于建议{action}{holder}{item}的函',
    to: '{bureau}',
    body: `{we}在日常监管中发现，${licenceSentence}存在以下情况：
一、事实
{facts}
二、理由和依据
{reasons}
依据{basis}。
三、建议
建议贵局依法{action}上述行政许可。
四、对公共利益和被许可人权益影响的说明
{impact}
请依法核实处理，并将处理结果通过平台推送并书面告知{we}。`,
    attachments: ['{evidence}'],
    note: contactNote,
    blanks: {
      ...licence,
      ...contact,
      action,
      facts: long('事实（时间、地点、经过、检查记录编号）'),
      reasons: long('理由'),
      basis: text('法律依据（条、款、项）'),
      impact: long('对公共利益和被许可人权益影响的说明', 'case.publicInterest'),
      evidence: names('证明材料'),
    },
  },
  'result-letter': {
    letter: 'C',
    name: '处理结果告知书',
    clause: '2.2.3.1',
    version: 1,
    format: 'letter',
    by: 'bureau',
    series: '函',
    procedures,
    seal: true,
    title: '关于{holder}{item}有关建议处理结果的函',
    to: '{recipient}',
    body: `{you}{letterOn}《{letterTitle}》（{letterNumber}[，平台编号{caseNumber}]）收悉。经核实，现将处理结果函告如下：
一、核实情况
{verification}
二、处理决定
依据{basis}，决定{result}（决定书文号：{resultNumber}）。
三、后续事项
{followUp}
特此函告。`,
    note: contactNote,
    copies: '[{copies}]',
    blanks: {
      ...licence,
      ...contact,
      letterOn: day('来函日期'),
      letterTitle: text('来函标题'),
      letterNumber: text('来函文号'),
      caseNumber: text('平台编号', 'case.number'),
      verification: long('核实情况（证据采信与否及理由，告知、陈述申辩、听证情况）'),
      basis: text('法律依据（条、款、项）', 'case.article'),
      result: text('处理决定（予以或不予变更、撤回、撤销、注销）'),
      resultNumber: text('决定书文号', 'case.decisionNumber'),
      followUp: long('后续事项（注销手续、信用信息公示、补偿或赔偿、请继续监管的事项）'),
      copies: text('抄送单位'),
    },
  },
  'revocation-decision': {
    letter: 'E',
    name: '行政许可撤销决定书',
    clause: '2.2.3.1',
    version: 1,
    format: 'document',
    by: 'bureau',
    series: '撤',
    procedures,
    seal: true,
    title: '行政许可撤销决定书',
    body: `${party}
一、事实和证据
{facts}
上述事实有以下证据证实：{evidence}。
二、告知及陈述申辩情况
${heardWords}
三、依据和决定
经审查，撤销上述行政许可不会对公共利益造成重大损害：{publicInterest}。
依据《中华人民共和国行政许可法》第六十九条{basis}的规定，本机关决定：撤销上述行政许可。
四、证件和赔偿
请于{returnBy}前将上述行政许可证件交回本机关，逾期不交回的予以公告作废。
[{compensation}。]
[{bar}]
五、救济途径
${remedies}`,
    blanks: {
      ...decided,
      basis: text('行政许可法第六十九条的款、项', 'case.basis'),
      publicInterest: long('公共利益衡量（行政许可法第六十九条第三款）', 'case.weighingReason'),
      compensation: long('赔偿告知（第六十九条第一款情形）', 'case.indemnity'),
      bar: long('再次申请限制（第七十九条）', 'case.bar'),
    },
  },
  'withdrawal-decision': {
    letter: 'E',
    name: '行政许可撤回决定书',
    clause: '2.2.3.1',
    version: 1,
    format: 'document',
    by: 'bureau',
    series: '撤',
    procedures,
    seal: true,
    title: '行政许可撤回决定书',
    body: `${party}
一、事实和证据
{facts}
上述事实有以下证据证实：{evidence}。
二、告知及陈述申辩情况
${heardWords}
三、依据和决定
{ground}。为了公共利益的需要：{publicInterest}。
依据《中华人民共和国行政许可法》第八条第二款的规定，本机关决定：自{effectiveOn}起撤回上述行政许可。
四、证件和补偿
请于{returnBy}前将上述行政许可证件交回本机关，逾期不交回的予以公告作废。
由此给你（单位）造成财产损失的，依法给予补偿。{compensation}。
五、救济途径
${remedies}`,
    blanks: {
      ...decided,
      ground: long('撤回的情形（所依据的法律、法规、规章修改或者废止，或者客观情况发生重大变化）', 'case.withdrawGround'),
      publicInterest: long('公共利益的需要', 'case.publicInterest'),
      compensation: long('补偿（申请方式、期限和范围）', 'case.compensationNote'),
    },
  },
  'cancellation-decision': {
    letter: 'E',
    name: '行政许可注销决定书',
    clause: '2.2.3.1',
    version: 1,
    format: 'document',
    by: 'bureau',
    series: '注',
    procedures,
    seal: true,
    title: '行政许可注销决定书',
    body: `${party}
一、事实和依据
{facts}
[相关在先决定：{antecedent}。]
上述情形属于《中华人民共和国行政许可法》第七十条{basis}规定的应当注销的情形。
二、决定
本机关决定：自{effectiveOn}起注销上述行政许可，上述行政许可证件自注销之日起作废。
请于{returnBy}前将上述行政许可证件交回本机关。
三、救济途径
${remedies}`,
    blanks: {
      ...decided,
      basis: text('行政许可法第七十条的项', 'case.basis'),
      antecedent: text('在先决定（撤销、撤回、吊销决定书文号）', 'case.antecedent'),
    },
  },
  'change-decision': {
    letter: 'E',
    name: '行政许可变更决定书',
    clause: '2.2.3.1',
    version: 1,
    format: 'document',
    by: 'bureau',
    series: '变',
    procedures,
    seal: true,
    title: '行政许可变更决定书',
    body: `${party}
一、事实和理由
{facts}
二、告知及陈述申辩情况
${heardWords}
三、依据和决定
依据{basis}的规定，本机关决定：自{effectiveOn}起对上述行政许可作如下变更：
|变更内容|变更前|变更后|
{changes}
请于{returnBy}前持原行政许可证件到本机关办理换发手续。
[{compensation}。]
四、救济途径
${remedies}`,
    blanks: {
      ...decided,
      compensation: long('补偿（依职权变更的）', 'case.compensationNote'),
      changes: {
        title: '变更事项',
        kind: 'rows',
        line: '|{what}|{before}|{after}|',
        of: { what: text('变更内容'), before: text('变更前'), after: text('变更后') },
      },
    },
  },
})
