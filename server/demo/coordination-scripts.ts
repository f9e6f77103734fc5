import { afternoon, evening, morning, noon, step, type CaseScript } from './case-scripts.ts'

/** `day` gives the day so many working days before the present; negative after it. */
type Day = (back: number) => string

/** 支持请求 (1.3), 培训考试 (2.3.3.6), 未经审批违法行为 (4.2), 变更撤回撤销注销 (2.2.3.1): some ended, some under way, one late. */
export function coordinationScripts(day: Day): readonly CaseScript[] {
  return [...supportScripts(day), ...trainingScripts(day), ...unlicensedScripts(day), ...licenceScripts(day)]
}

function supportScripts(day: Day): readonly CaseScript[] {
  const ask = (back: number, department: string, kind: string, subject: string, need: string, more = {}) =>
    step(back, morning, 'SPJ.operator', 'open', { fields: { department, kind, subject, need, neededFrom: day(back - 3), ...more } })
  return [
    {
      procedure: 'support-request',
      steps: [
        ask(20, 'RSJ', 'people', '社保事项集中办理期抽调窗口人员', '月底前每日高峰时段支援窗口。', { people: 4 }),
        step(19, noon, 'RSJ.liaison', 'agree', { fields: { offer: '安排 4 人，每日 9:00 至 12:00 到岗。', contact: '徐玉兰' } }),
        step(11, afternoon, 'RSJ.handler', 'give', { fields: { result: '已到岗 10 个工作日。' } }),
        step(10, morning, 'SPJ.operator', 'confirm', { fields: { verdict: 'full' } }),
      ],
    },
    {
      procedure: 'support-request',
      steps: [
        ask(7, 'HBJ', 'technology', '环评专家库共享接口', '需要在踏勘安排时抽取专家。'),
        step(6, noon, 'HBJ.liaison', 'agree', { fields: { offer: '开放只读接口，附使用说明。', contact: '于明辉' } }),
        step(2, afternoon, 'HBJ.handler', 'give', { fields: { result: '接口已开通，可抽取 12 类专家。' } }),
      ],
    },
    {
      procedure: 'support-request',
      steps: [ask(2, 'FGW', 'policy', '新修订产业目录的解释口径', '限制类项目是否适用过渡期。')],
    },
    {
      procedure: 'support-request',
      steps: [
        ask(9, 'GXW', 'equipment', '现场检测设备借用', '借用红外热像仪两台，为期一周。'),
        step(8, noon, 'GXW.liaison', 'refuse', { fields: { refusalReason: '设备正送检，本季度内不能外借，建议向市质监部门商借。' } }),
      ],
    },
  ]
}

function trainingScripts(day: Day): readonly CaseScript[] {
  const tell = (back: number, by: string, kind: string, subject: string, starts: number) =>
    step(back, morning, by, 'open', {
      fields: {
        kind,
        subject,
        organiser: '省厅',
        startsOn: day(starts),
        endsOn: day(starts),
        place: '南昌市红谷滩会议中心三楼',
        content: '新办法解读、常见问题、闭卷考试。',
        seats: 6,
      },
    })
  const people = '承办人 2 名、审核人 1 名'
  return [
    {
      procedure: 'training-notice',
      steps: [
        tell(18, 'HBJ.liaison', 'law', '排污许可管理办法培训', 13),
        step(17, noon, 'SPJ.operator', 'register', { fields: { count: 3, people } }),
        step(12, morning, 'HBJ.liaison', 'report', { fields: { attended: 3, result: '三人全程参加。' } }),
        step(11, noon, 'SPJ.operator', 'confirm'),
      ],
    },
    {
      procedure: 'training-notice',
      steps: [
        tell(6, 'AJJ.liaison', 'exam', '危险化学品许可审查员资格考试', -4),
        step(5, noon, 'SPJ.operator', 'register', { fields: { count: 3, people } }),
      ],
    },
    { procedure: 'training-notice', steps: [tell(1, 'FGW.liaison', 'study', '节能审查新规业务学习', -8)] },
  ]
}

function unlicensedScripts(day: Day): readonly CaseScript[] {
  const report = (back: number, department: string, subject: string, place: string, activity: string) =>
    step(back, morning, 'SPJ.handler', 'open', {
      fields: { department, source: 'window', subject, place, activity, foundOn: day(back) },
    })
  return [
    {
      procedure: 'unlicensed-activity',
      steps: [
        report(25, 'HBJ', '进贤县罗溪塑料加工点', '罗溪镇工业路 18 号', '未取得排污许可从事再生塑料造粒。'),
        step(24, noon, 'HBJ.liaison', 'accept', { fields: { note: '转执法支队核查。' } }),
        step(14, evening, 'HBJ.handler', 'report', {
          fields: { inspectedOn: day(16), finding: 'confirmed', measures: ['order', 'guide'], result: '已责令停产，限期补办许可。' },
          papers: { record: ['现场检查笔录.txt'] },
        }),
        step(13, morning, 'SPJ.handler', 'confirm'),
      ],
    },
    {
      procedure: 'unlicensed-activity',
      steps: [
        report(8, 'FGW', '南昌县塔城家具厂', '塔城乡集镇', '新增喷漆线未办理节能审查即投产。'),
        step(7, noon, 'FGW.liaison', 'accept'),
      ],
    },
    {
      procedure: 'unlicensed-activity',
      steps: [
        report(4, 'GXW', '青山湖区某直播基地', '青山湖大道 88 号', '涉嫌未经许可从事经营性互联网服务。'),
        step(3, noon, 'GXW.liaison', 'notOurs', { fields: { notOursReason: '属通信管理部门职责，不在本委权责清单。' } }),
      ],
    },
    { procedure: 'unlicensed-activity', steps: [report(1, 'HBJ', '安义县铝材加工作坊', '东阳镇', '酸洗工序未见环评批复。')] },
  ]
}

const facts = '日常检查发现企业名称和法定代表人已变更，与许可证记载不一致，检查记录见附件。'

function licenceScripts(day: Day): readonly CaseScript[] {
  const ask = (back: number, department: string, kind: string, ground: Readonly<Record<string, string>>) =>
    step(back, morning, `${department}.liaison`, 'open', {
      fields: { kind, facts, reasons: '《中华人民共和国行政许可法》有关规定。', ...ground },
      papers: { opinion: ['书面意见（盖章）.txt'], evidence: ['检查记录.txt', '营业执照变更通知.txt'] },
    })
  const change = { changeGround: 'application' }
  const checked = { verification: '经核实，情况属实，企业已提出变更申请，材料齐全。' }
  return [
    {
      procedure: 'licence-action',
      about: 'HBJ',
      steps: [
        ask(16, 'HBJ', 'change', change),
        step(16, noon, 'SPJ.operator', 'receive'),
        step(12, morning, 'SPJ.handler', 'propose', {
          fields: {
            ...checked,
            outcome: 'refuse',
            article: '行政许可法第四十九条',
            refusalReason: '变更登记尚未核准，申请人已撤回变更申请。',
          },
        }),
        step(11, morning, 'SPJ.reviewer', 'pass'),
        step(10, morning, 'SPJ.approver', 'approve'),
        step(9, afternoon, 'SPJ.handler', 'deliverRefusal', {
          fields: { deliveredOn: day(9) },
          papers: { answer: ['处理结果告知书.txt'] },
        }),
      ],
    },
    {
      procedure: 'licence-action',
      about: 'FGW',
      steps: [
        ask(6, 'FGW', 'cancel', { cancelGround: '70-3' }),
        step(5, morning, 'SPJ.operator', 'receive'),
        step(3, noon, 'SPJ.handler', 'want', { fields: { question: '请补充企业注销登记的证明。' } }),
      ],
    },
    {
      procedure: 'licence-action',
      about: 'SZJ',
      steps: [
        ask(9, 'SZJ', 'revoke', { revokeGround: '69-2', publicInterest: '撤销不影响周边群众，仅影响被许可人。' }),
        step(8, noon, 'SPJ.operator', 'receive'),
        step(6, morning, 'SPJ.handler', 'tellHolder', {
          fields: { ...checked, noticeSentOn: day(6) },
          papers: { notice: ['陈述申辩告知书.txt'] },
        }),
      ],
    },
    { procedure: 'licence-action', about: 'FGW', steps: [ask(1, 'FGW', 'change', change)] },
  ]
}
