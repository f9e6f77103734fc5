import { contact, contactNote, day, defineTemplates, licence, long, names, rows, text } from './template.ts'

const seal = true
/** Support (一(三)), unlicensed activity (四(二)), penalties (2.2.3.2) and boundary disputes (一(二)). */
export const coordinationPapers = defineTemplates({
  'support-request': {
    name: '商请支持函',
    clause: '1.3',
    version: 1,
    format: 'letter',
    by: 'bureau',
    series: '函',
    procedures: ['support-request'],
    seal,
    title: '关于商请提供{kind}支持的函',
    to: '{recipient}',
    body: `为做好{matter}，依照审批与监管分工协作的规定，商请{you}提供{kind}支持：
一、需要的支持
{wanted}
二、时间
自{fromOn}起[至{toOn}止][，地点：{place}]。
请于{dueOn}前回复能否提供；不能提供的，请说明理由。`,
    note: contactNote,
    blanks: {
      ...contact,
      kind: text('支持种类（政策、人员、技术、场地、设备）', 'case.kind'),
      matter: text('有关工作', 'case.subject'),
      wanted: long('需要的支持', 'case.need'),
      fromOn: day('开始日期', 'case.neededFrom'),
      toOn: day('结束日期', 'case.neededTo'),
      place: text('地点'),
      dueOn: day('回复期限', 'case.dueOn'),
    },
  },
  'support-reply': {
    name: '支持复函',
    clause: '1.3',
    version: 1,
    format: 'letter',
    by: 'department',
    series: '函',
    procedures: ['support-request'],
    seal,
    title: '关于提供{kind}支持的复函',
    to: '{bureau}',
    body: `贵局《{letterTitle}》[（{letterNumber}）]收悉。经研究，现函复如下：
{answer}
[不能提供的部分及理由：{refused}]
特此函复。`,
    note: contactNote,
    blanks: {
      ...contact,
      kind: text('支持种类（政策、人员、技术、场地、设备）', 'case.kind'),
      letterTitle: text('来函标题'),
      letterNumber: text('来函文号'),
      answer: long('答复', 'case.offer'),
      refused: long('不能提供的部分及理由', 'case.refusalReason'),
    },
  },
  'unlicensed-assignment': {
    name: '未经审批违法行为线索交办函',
    clause: '4.2',
    version: 1,
    format: 'letter',
    by: 'anybody',
    series: '函',
    procedures: ['unlicensed-activity'],
    seal,
    title: '关于交办{subject}涉嫌未经审批从事{activity}线索的函',
    to: '{recipient}',
    body: `{foundOn}，{source}：{subject}涉嫌未经审批从事{activity}。
一、线索情况
{facts}
二、办理要求
请{you}依法核查处理，并于{dueOn}前将处理结果通过平台反馈。`,
    attachments: ['[{files}]'],
    note: contactNote,
    blanks: {
      ...contact,
      subject: text('涉嫌主体'),
      activity: text('涉嫌从事的活动'),
      foundOn: day('发现日期'),
      source: text('线索来源'),
      facts: long('线索情况', 'case.note'),
      dueOn: day('反馈期限', 'case.dueOn'),
      files: names('附件'),
    },
  },
  'penalty-notice': {
    name: '行政处罚结果告知函',
    clause: '2.2.3.2',
    version: 1,
    format: 'letter',
    by: 'department',
    series: '函',
    procedures: ['penalty', 'penalty-import'],
    seal,
    title: '关于告知{holder}行政处罚结果的函',
    to: '{bureau}',
    body: `{we}于{penaltyOn}对{holder}[（统一社会信用代码：{holderCode}）]作出行政处罚决定（{penaltyNumber}）。该处罚影响贵局作出的{item}（许可决定文书号：{documentNumber}）。
一、处罚内容
{penalty}
二、对原审批的影响
{effect}
请依法办理。`,
    attachments: ['{files}'],
    note: contactNote,
    blanks: {
      ...licence,
      ...contact,
      penaltyOn: day('处罚决定日期'),
      penaltyNumber: text('处罚决定书文号'),
      penalty: long('处罚内容'),
      effect: long('对原审批的影响'),
      files: names('处罚决定书等材料'),
    },
  },
  'boundary-decision': {
    name: '监管职责边界争议裁定',
    clause: '1.2',
    version: 1,
    format: 'document',
    by: 'office',
    series: '定',
    procedures: ['boundary-dispute', 'boundary'],
    seal,
    title: '关于{subject}监管职责边界的决定',
    to: '{departments}',
    body: `{departments}就{subject}的监管职责产生争议，{openedOn}提请协调。经听取各方意见，现决定如下：
一、各方意见
{positions}
二、决定
（一）{subject}由{lead}负责监管。
[（二）{assist}按照职责配合。]
{duties}
三、衔接
争议期间由{interim}临时承担监管，自{effectiveOn}起移交{lead}；推送对照表同日调整。
四、依据和理由
{reasons}`,
    copies: '{bureau}[，{copies}]',
    blanks: {
      subject: text('争议事项'),
      departments: text('争议各方'),
      openedOn: day('提请日期', 'case.openedOn'),
      positions: rows('各方意见', '{department}：{position}', { department: text('部门'), position: text('意见') }),
      lead: text('负责监管的部门', 'case.receiver'),
      assist: text('配合部门', 'case.assisting'),
      duties: long('职责划分'),
      interim: text('临时承担监管的部门'),
      effectiveOn: day('生效日期'),
      reasons: long('依据和理由'),
      copies: text('抄送单位'),
    },
  },
})
