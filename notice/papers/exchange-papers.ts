import { contact, contactNote, day, defineTemplates, licence, long, names, text } from './template.ts'

const seal = true
/** What bureau and supervisors write to one another in the procedures of 二(二), 一(三) and 三(二)2.5. */
export const exchangePapers = defineTemplates({
  'information-request': {
    name: '审批信息提供请求函',
    clause: '2.2.2.4',
    version: 1,
    format: 'letter',
    by: 'department',
    series: '函',
    procedures: ['information-request'],
    seal,
    title: '关于商请提供{holder}{item}审批信息的函',
    to: '{bureau}',
    body: `因{purpose}，{we}需要了解{holder}{item}（许可决定文书号：{documentNumber}）的有关审批信息。商请贵局提供以下信息：
{wanted}
请于{dueOn}前通过平台提供；不能提供的，请说明理由。
上述信息仅用于本次监管工作，{we}将依法履行保密义务。`,
    note: contactNote,
    blanks: { ...licence, ...contact, purpose: text('用途'), wanted: long('需要提供的信息'), dueOn: day('希望答复日期', 'case.dueOn') },
  },
  'information-reply': {
    name: '审批信息提供复函',
    clause: '2.2.2.4',
    version: 1,
    format: 'letter',
    by: 'bureau',
    series: '函',
    procedures: ['information-request'],
    seal,
    title: '关于提供{holder}{item}审批信息的复函',
    to: '{recipient}',
    body: `{you}《{letterTitle}》[（{letterNumber}）]收悉。现函复如下：
{answer}
[不能提供的信息及理由：{refused}]
上述信息涉及企业和公民个人信息，请依法履行保密义务，不得用于其他用途。
特此函复。`,
    attachments: ['[{files}]'],
    note: contactNote,
    blanks: {
      ...licence,
      ...contact,
      letterTitle: text('来函标题'),
      letterNumber: text('来函文号'),
      answer: long('提供的信息'),
      refused: long('不能提供的信息及理由', 'case.refusalReason'),
      files: names('提供的材料'),
    },
  },
  'opinion-request': {
    name: '征求意见函',
    clause: '3.2.2.5',
    version: 1,
    format: 'letter',
    by: 'bureau',
    series: '函',
    procedures: ['opinion-request', 'opinion'],
    seal,
    title: '关于征求{subject}意见的函',
    to: '{recipient}',
    body: `{we}正在办理{subject}，该事项涉及{you}职责。现将有关材料送上，请就以下问题提出意见：
{questions}
请于{dueOn}前将书面意见通过平台反馈{we}，并写明同意、不同意或者有条件同意及理由。逾期未回复的，按未回复记录在案。`,
    attachments: ['[{materials}]'],
    note: contactNote,
    blanks: {
      ...contact,
      subject: text('审批事项'),
      questions: long('征求意见的问题', 'case.question'),
      dueOn: day('回复期限', 'case.dueOn'),
      materials: names('材料'),
    },
  },
  'opinion-answer': {
    name: '征求意见复函',
    clause: '3.2.2.5',
    version: 1,
    format: 'letter',
    by: 'department',
    series: '函',
    procedures: ['opinion', 'opinion-request'],
    seal,
    title: '关于{subject}意见的复函',
    to: '{bureau}',
    body: `贵局《{letterTitle}》[（{letterNumber}）]收悉。经研究，现函复如下：
一、意见
{position}
二、理由和依据
{reasons}
[三、其他需要说明的情况。{remarks}]
特此函复。`,
    attachments: ['[{files}]'],
    note: contactNote,
    blanks: {
      ...contact,
      subject: text('审批事项'),
      letterTitle: text('来函标题'),
      letterNumber: text('来函文号'),
      position: text('意见（同意、不同意、有条件同意）'),
      reasons: long('理由和依据'),
      remarks: long('其他需要说明的情况', 'case.conditions'),
      files: names('附件'),
    },
  },
  'policy-change-notice': {
    name: '审批政策依据变动告知函',
    clause: '2.2.2.5',
    version: 1,
    format: 'letter',
    by: 'department',
    series: '函',
    procedures: ['policy-change'],
    seal,
    title: '关于告知{item}审批政策依据变动的函',
    to: '{bureau}',
    body: `{we}于{receivedOn}收到《{newBasis}》[（{newBasisNumber}）]。依照规定，现将{item}审批政策依据变动情况告知如下：
一、变动内容
原依据：{oldBasis}
新依据：{newBasis}，自{effectiveOn}起施行。
{changes}
二、对审批要件的影响
{effects}
三、有关建议
{advice}
请及时调整审批要件，向社会公布，并按照新的政策规定进行审批。`,
    attachments: ['{files}'],
    note: contactNote,
    blanks: {
      ...contact,
      item: text('审批事项', 'case.itemName'),
      receivedOn: day('收到变动通知日期'),
      newBasis: text('新依据名称'),
      newBasisNumber: text('新依据文号'),
      oldBasis: text('原依据名称'),
      effectiveOn: day('新依据施行日期'),
      changes: long('变动内容'),
      effects: long('对审批要件的影响'),
      advice: long('有关建议'),
      files: names('新依据文件'),
    },
  },
  'upward-copy': {
    name: '转报情况抄送函',
    clause: '2.2.2.2',
    version: 1,
    format: 'letter',
    by: 'bureau',
    series: '函',
    procedures: ['upward-report'],
    seal,
    title: '关于抄送{holder}{item}上报情况的函',
    to: '{recipient}',
    body: `{holder}{item}（许可决定文书号：{documentNumber}）按规定应当报送{superior}。{we}已于{reportedOn}以{channel}方式报送[，回执编号{receipt}]。
现将有关情况抄送{you}，请依职责做好监管工作。`,
    attachments: ['[{files}]'],
    note: contactNote,
    blanks: {
      ...licence,
      ...contact,
      superior: text('上级机关'),
      reportedOn: day('报送日期'),
      channel: text('报送方式'),
      receipt: text('回执编号'),
      files: names('附件'),
    },
  },
})
