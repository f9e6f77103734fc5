import { contact, contactNote, count, day, defineTemplates, long, names, rows, text } from './template.ts'

const people = { ...rows('人员', '{unit} {name}', { unit: text('单位'), name: text('姓名') }), between: '；' }
const attendance = {
  present: { ...people, title: '出席人员' },
  excused: { ...people, title: '请假人员', line: '{unit} {name}（{reason}）', of: { ...people.of, reason: text('原因') } },
  observers: { ...people, title: '列席人员' },
}
const resolutions = rows('议定事项', '（{一}）{matter}责任单位：{lead}；[配合单位：{assist}；]完成时限：{dueOn}。', {
  matter: text('事项'),
  lead: text('责任单位'),
  assist: text('配合单位'),
  dueOn: day('完成时限'),
})
const minutesEnd = `出席：{present}
[请假：{excused}]
[列席：{observers}]`

/** 联席会议 (二(一)) and 会商 (二(四)). */
export const conferencePapers = defineTemplates({
  'conference-minutes': {
    letter: 'A',
    name: '联席会议纪要',
    clause: '2.1.3.3',
    version: 1,
    format: 'minutes',
    by: 'office',
    mark: '行政审批与事中事后监管联席会议纪要',
    series: '纪',
    numbering: 'meeting',
    procedures: ['conference', 'joint-conference'],
    seal: false,
    title: '',
    body: `{chairOn}，{chairPost}{chair}在{place}主持召开{year}年第{quarter}季度行政审批与事中事后监管联席会议，研究{subject}。现将会议议定事项纪要如下：
{topics}
各成员单位要认真落实会议议定事项，于{reportBy}前将落实情况书面报送联席会议办公室（市行政审批局）。
${minutesEnd}`,
    copies: '各成员单位',
    copiesWord: '分送',
    signature: '行政审批与事中事后监管联席会议办公室',
    blanks: {
      chairOn: day('会议日期'),
      chairPost: text('主持人职务'),
      chair: text('主持人'),
      place: text('地点'),
      quarter: text('季度（一、二、三、四）'),
      subject: text('议题概括'),
      topics: rows('议题', '{一}、关于{title}\n会议听取了{reporter}的汇报。经研究，议定：\n{resolutions}', {
        title: text('议题'),
        reporter: text('汇报单位'),
        resolutions,
      }),
      reportBy: day('落实情况报送期限'),
      ...attendance,
    },
  },
  'consultation-notice': {
    letter: 'F',
    name: '会商会议通知',
    clause: '2.4.4.1',
    version: 1,
    format: 'letter',
    by: 'bureau',
    series: '函',
    procedures: ['consultation'],
    seal: true,
    title: '关于召开{subject}会商会议的函',
    to: '{recipient}',
    body: `按照行政审批事项会商制度，{we}定于{meetingOn}{time}在{place}召开{subject}会商会议。现将有关事项函告如下：
一、会商议题
{topics}
二、参会单位
{units}
三、有关要求
（一）请指派能够全权代表本部门发表意见的人员参会，并于{replyBy}前通过平台回复参会人员姓名、职务。
（二）会议材料随函送达，请提前研究并准备书面意见。
（三）会议材料涉及企业和公民秘密的，请依法履行保密义务。`,
    attachments: ['{materials}'],
    note: contactNote,
    blanks: {
      ...contact,
      subject: text('会商事项'),
      meetingOn: day('会议日期'),
      time: text('会议时间'),
      place: text('会议地点'),
      topics: long('会商议题'),
      units: text('参会单位'),
      replyBy: day('回复期限'),
      materials: names('会议材料'),
    },
  },
  'consultation-minutes': {
    letter: 'F',
    name: '会商会议纪要',
    clause: '2.4.4.2',
    version: 1,
    format: 'minutes',
    by: 'bureau',
    mark: '行政审批事项会商会议纪要',
    series: '会商',
    numbering: 'meeting',
    procedures: ['consultation'],
    seal: false,
    title: '',
    body: `{meetingOn}，{chairPost}{chair}在{place}主持召开会商会议，就{subject}进行会商。现纪要如下：
一、会商事项和评价
{evaluation}
二、困难和问题
{difficulties}
三、各单位意见
{positions}
四、会商意见
{resolutions}
${minutesEnd}`,
    copies: '各参会单位',
    copiesWord: '分送',
    blanks: {
      meetingOn: day('会议日期'),
      chairPost: text('主持人职务'),
      chair: text('主持人'),
      place: text('地点'),
      subject: text('会商事项'),
      evaluation: long('会商事项和评价'),
      difficulties: long('困难和问题'),
      positions: rows('各单位意见', '（{一}）{unit}（{delegate}代表）：{position}', {
        unit: text('单位'),
        delegate: text('全权代表'),
        position: text('意见'),
      }),
      resolutions,
      ...attendance,
    },
  },
  'special-report': {
    letter: 'F',
    name: '专题请示',
    clause: '2.4.4.2',
    version: 1,
    format: 'document',
    by: 'bureau',
    mark: '{organ}文件',
    series: '',
    procedures: ['consultation'],
    seal: true,
    title: '关于{subject}的请示',
    to: '南昌市人民政府',
    body: `{we}受理的{subject}，属于{grounds}。{meetingOn}，{we}组织有关单位进行了会商，{state}。现将有关情况请示如下：
一、基本情况
{facts}
二、各单位意见
{positions}
三、{we}的建议
{advice}
妥否，请批示。`,
    attachments: ['[{files}]'],
    note: contactNote,
    blanks: {
      ...contact,
      subject: text('会商事项'),
      grounds: text('报请市人民政府的情形（特别重大、争议较大）'),
      meetingOn: day('会商日期'),
      state: text('会商结果（达成一致、未达成一致）'),
      facts: long('基本情况'),
      positions: rows('各单位意见', '（{一}）{unit}：{position}', { unit: text('单位'), position: text('意见') }),
      advice: long('建议'),
      files: names('附件'),
    },
  },
  'urging-notice': {
    letter: 'G',
    name: '督办通知书',
    clause: '4.3',
    version: 1,
    format: 'document',
    by: 'oversight',
    series: '',
    procedures: ['supervision', 'urging'],
    seal: true,
    title: '督办通知书',
    to: '{recipient}',
    body: `经查，{you}承办的{matter}存在以下情况：
一、督办事项
{facts}
应当完成时限：{dueOn}；[实际完成时间：{doneOn}；]已超过{late}个工作日。
二、依据
{basis}
三、督办要求
{demands}
请于{answerBy}前将办理结果通过平台反馈；不能按期办结的，请说明原因和办理计划。
本通知书记载平台留存的事实，不代替责任认定。对所列事实有异议的，可以在反馈时一并说明。`,
    copies: '[{copies}]',
    note: contactNote,
    blanks: {
      ...contact,
      matter: text('督办的事项'),
      facts: long('事实'),
      dueOn: day('应当完成时限'),
      doneOn: day('实际完成时间'),
      late: count('逾期工作日'),
      basis: text('依据'),
      demands: long('督办要求'),
      answerBy: day('反馈期限'),
      copies: text('抄送单位'),
    },
  },
  'lead-transfer': {
    letter: 'H',
    name: '责任追究线索移送函',
    clause: '3.3',
    version: 1,
    format: 'letter',
    by: 'oversight',
    series: '移',
    procedures: ['lead-referral', 'referral'],
    seal: true,
    title: '关于移送{matter}有关线索的函',
    to: '{authority}',
    body: `在督查中发现，{matter}可能存在洪府厅字〔2018〕430号文件{ground}所列情形。现将有关线索移送你单位依法处理。
一、线索来源和事实经过
{facts}
二、时限
应当完成时限：{dueOn}；实际完成时间：{doneOn}。时限按{calendar}计算。
三、有关人员和岗位
{people}
四、被反映人说明
{statement}
五、证据
{evidence}
以上为平台记录和督查核实的事实，是否追究责任由你单位依法依规决定。请将处理结果函告{we}。`,
    attachments: ['{files}'],
    note: contactNote,
    blanks: {
      ...contact,
      matter: text('移送事项'),
      authority: text('移送机关'),
      ground: text('追责情形（条款）'),
      facts: long('线索来源和事实经过'),
      dueOn: day('应当完成时限'),
      doneOn: text('实际完成时间'),
      calendar: text('计算依据的工作日历版本'),
      people: long('有关人员和岗位'),
      statement: long('被反映人说明'),
      evidence: long('证据'),
      files: names('证据材料'),
    },
  },
})
