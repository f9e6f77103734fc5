import { contact, contactNote, count, day, defineTemplates, long, names, rows, text } from './template.ts'

const liaison = {
  name: text('姓名'),
  post: text('处室及职务'),
  kind: text('联络员类别'),
  since: text('本部门工作起始年月'),
  phone: text('办公电话'),
  mobile: text('手机'),
  purpose: text('平台账号用途'),
  change: text('变动类型'),
  from: text('生效日期'),
}
/** 联络员 (二(三)), their trainings, and 委托 (1.1). */
export const peoplePapers = defineTemplates({
  'liaison-list': {
    letter: 'D',
    name: '联络员名单报送函',
    clause: '2.3.1.2',
    version: 1,
    format: 'letter',
    by: 'department',
    series: '函',
    procedures: ['liaison', 'liaison-appointment'],
    seal: true,
    title: '关于报送行政审批与事中事后监管联络员名单的函',
    to: '{bureau}',
    body: `按照《南昌市人民政府办公厅关于印发行政审批与事中事后监管协调联动工作机制的通知》（洪府厅字〔2018〕430号）要求，现将{we}行政审批与事中事后监管联络员名单报送如下[，原联络员{former}因{reason}不再担任]：
|序号|姓名|处室及职务|类别|本部门工作起始|办公电话|手机|账号用途|变动|生效日期|
{liaisons}
上述人员均为从事本部门工作2年以上的国家公职人员，熟悉审批事项和事中事后监管业务。`,
    note: contactNote,
    blanks: {
      ...contact,
      former: text('原联络员'),
      reason: text('不再担任的原因'),
      liaisons: rows('联络员名单', '|{n}|{name}|{post}|{kind}|{since}|{phone}|{mobile}|{purpose}|{change}|{from}|', liaison),
    },
  },
  'training-notice': {
    name: '培训考试通知',
    clause: '2.3.3.6',
    version: 1,
    format: 'letter',
    by: 'anybody',
    series: '函',
    procedures: ['training-notice'],
    seal: true,
    title: '关于组织参加{training}的函',
    to: '{recipient}',
    body: `{organiser}定于{fromOn}至{toOn}举办{training}。现将有关事项函告如下：
一、时间和地点
{fromOn}[{time}]，{place}。
二、内容
{content}
三、参加人员
{attendants}，名额{seats}名。
四、报名
请于{registerBy}前通过平台报名。参加情况和结果由平台记录。
[五、其他事项。{remarks}]`,
    attachments: ['[{files}]'],
    note: contactNote,
    blanks: {
      ...contact,
      organiser: text('举办单位'),
      training: text('培训或者考试名称', 'case.subject'),
      fromOn: day('开始日期', 'case.startsOn'),
      toOn: day('结束日期', 'case.endsOn'),
      time: text('时间'),
      place: text('地点'),
      content: long('内容'),
      attendants: text('参加人员'),
      seats: count('名额'),
      registerBy: day('报名截止日期', 'case.dueOn'),
      remarks: long('其他事项'),
      files: names('附件'),
    },
  },
  'entrustment-agreement': {
    name: '行政审批委托协议书',
    clause: '1.1',
    version: 1,
    format: 'plain',
    by: 'department',
    series: '委',
    procedures: ['entrustment'],
    seal: true,
    title: '行政审批事项委托协议书',
    body: `委托机关（甲方）：{organ}
受委托机关（乙方）：{bureau}
根据《中华人民共和国行政许可法》第二十四条和洪府厅字〔2018〕430号文件关于只进一扇门的规定，甲方因{reason}，委托乙方办理下列事项，双方达成如下协议：
一、委托事项
|序号|事项编码|事项名称|
{items}
二、委托范围和权限
{scope}
三、委托期限
自{fromOn}起至{toOn}止。
四、双方责任
（一）乙方在委托范围内以甲方名义办理，不得再委托其他组织或者个人办理。
（二）甲方对乙方的办理行为进行监督，并对该行为的后果承担法律责任。
（三）甲方将受委托机关和委托事项的内容予以公告。
[{duties}]
五、变更和终止
委托事项、范围、期限变更的，双方另行书面约定；一方需要终止的，应当提前{notice}个工作日书面告知对方。
六、其他
本协议一式四份，双方各执二份，自双方盖章之日起生效。
甲方（盖章）：{organ}
乙方（盖章）：{bureau}`,
    signature: '',
    blanks: {
      reason: text('委托原因'),
      items: rows('委托事项', '|{n}|{code}|{name}|', { code: text('事项编码'), name: text('事项名称') }),
      scope: long('委托范围和权限'),
      fromOn: day('委托开始日期', 'case.from'),
      toOn: day('委托结束日期', 'case.to'),
      duties: long('其他责任'),
      notice: count('提前告知的工作日数'),
    },
  },
})
