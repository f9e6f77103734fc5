import type { Facts, Row } from '#notice/papers/draw-up.ts'
import { organOf, type Organ } from '#notice/papers/organs.ts'
import { paperTemplates, type TemplateName } from '#notice/papers/templates.ts'
import type { PaperTemplate } from '#notice/papers/template.ts'

export const bureau = organOf('SPJ', '市行政审批局')
export const drugs = organOf('SYJ', '市食药监局')
export const office = organOf('LXHB', '联席会议办公室')
export const inspectors = organOf('DCS', '市政府督查机构')

const decision: Row = {
  holderName: '南昌市赣江新味餐饮管理有限公司',
  holderUscc: '91360102MA35H0000X',
  holderRepresentative: '测试人甲',
  itemName: '食品经营许可',
  certificateName: '食品经营许可证',
  certificateNumber: 'JY23601020012345',
  documentNumber: '洪行审许〔2026〕118号',
  decidedOn: '2026-03-02',
  validFrom: '2026-03-02',
  validTo: '2031-03-01',
  address: '南昌市东湖区沿江北大道88号',
}
const contact: Row = { name: '测试人乙', phone: '0791-88886666' }

/** Plausible words for every blank, as officials write them: of two or three paragraphs where a paper has them. */
const common: Row = {
  action: '撤销',
  facts:
    '2026年3月16日上午，我局执法人员对该单位经营场所进行日常监督检查（检查记录编号：SYJ-2026-0316-02），发现其实际经营场所面积、布局与申请许可时提交的平面图明显不符，后厨未设置独立的粗加工间和餐具清洗消毒间。\n经调取申请材料并询问该单位法定代表人，该单位承认申请许可时提交的经营场所平面图和现场照片系套用其他门店的材料。',
  evidence: '现场检查笔录、询问笔录、经营场所现场照片和视频、申请许可时提交的平面图和照片',
  reasons: '该单位在申请食品经营许可时提交虚假材料，以欺骗手段取得行政许可，不具备法定的食品经营条件。',
  basis: '《中华人民共和国行政许可法》第六十九条第二款',
  impact: '该单位为单体餐饮门店，撤销许可不会对公共利益造成重大损害；其以欺骗手段取得的利益不受保护。',
  publicInterest: '该单位为单体餐饮门店，停止经营不影响区域公共供应',
  notifiedOn: '2026-03-20',
  statement: '该单位于2026年3月24日提交书面陈述申辩意见，称不了解材料内容。经复核，其意见与查明的事实不符，不予采纳。',
  returnBy: '2026-04-20',
  effectiveOn: '2026-04-10',
  ground: '《南昌市餐饮布局规划》已经修改，原许可所依据的规划条件发生重大变化',
  compensation: '你（单位）可以自收到本决定书之日起六个月内书面提出补偿申请，并提交实际损失的证明材料',
  changes: [{ what: '经营场所', before: '沿江北大道88号一层', after: '沿江北大道88号一层、二层' }],
  letterOn: '2026-03-18',
  letterTitle: '关于建议撤销南昌市赣江新味餐饮管理有限公司食品经营许可的函',
  letterNumber: '洪食药监函〔2026〕12号',
  caseNumber: '2026-000128',
  verification:
    '经审查来函所附证据并调取审批档案，来函所述事实清楚，证据确实充分，予以采信。我局于2026年3月20日送达陈述申辩告知书，已听取该单位的陈述申辩，该单位未申请听证。',
  result: '予以撤销',
  resultNumber: '洪行审撤〔2026〕3号',
  followUp: '我局将在作出决定之日起七个工作日内公示撤销信息并办理注销手续；请你局对该单位停止经营情况继续监管。',
  days: 5,
  hearingOn: '2026-04-02',
  hearingTime: '上午9时30分',
  place: '市政务服务中心三楼305会议室',
  publicly: '公开',
  presider: '测试人丙',
  presiderPost: '政策法规处处长',
  purpose: '开展餐饮单位专项检查',
  wanted: '一、申请材料中的经营场所平面图和现场照片；\n二、现场核查记录。',
  dueOn: '2026-04-15',
  answer: '你局需要的经营场所平面图、现场照片和现场核查记录已通过平台提供，共三份文件。',
  files: [{ name: '现场检查笔录' }, { name: '询问笔录（2026年3月17日）' }],
  subject: '红谷滩区沿江冷链物流中心项目核准',
  questions: '（一）项目选址是否符合行业布局规划；\n（二）是否具备相应的安全生产条件；\n（三）对项目核准的其他意见。',
  materials: [{ name: '项目申请报告' }, { name: '选址意见书' }, { name: '专家评审意见' }],
  position: '有条件同意。',
  item: '食品经营许可',
  receivedOn: '2026-03-02',
  newBasis: '食品经营许可和备案管理办法',
  newBasisNumber: '国家市场监督管理总局令第78号',
  oldBasis: '食品经营许可管理办法',
  effects: '仅销售预包装食品的，不再办理食品经营许可，改为备案；申请材料中减少健康证明一项。',
  advice: '建议自施行之日起按新的要件受理，在办件按新规定衔接。',
  superior: '江西省市场监督管理局',
  reportedOn: '2026-03-03',
  channel: '网上填报',
  receipt: 'JX20260303-0071',
  kind: '人员、技术',
  matter: '特种设备生产许可现场评审',
  fromOn: '2026-04-13',
  toOn: '2026-04-17',
  activity: '餐饮服务经营',
  foundOn: '2026-03-10',
  source: '群众来电',
  penaltyOn: '2026-03-12',
  penaltyNumber: '洪食药监罚〔2026〕31号',
  penalty: '吊销食品经营许可证，并处罚款人民币五万元。',
  effect: '食品经营许可证已被依法吊销，应当办理注销手续。',
  departments: '南昌市食品药品监督管理局、南昌市城市管理委员会',
  openedOn: '2026-03-04',
  positions: [
    { unit: '市食药监局', department: '市食药监局', delegate: '测试人丁', position: '店外占道经营属于市容管理事项。' },
    { unit: '市城管委', department: '市城管委', delegate: '测试人戊', position: '食品摊点的食品安全应由食品监管部门负责。' },
  ],
  lead: '南昌市食品药品监督管理局',
  assist: '南昌市城市管理委员会',
  duties: '占道行为由市城管委处理，食品安全由市食药监局处理，双方相互抄告检查结果。',
  interim: '南昌市食品药品监督管理局',
  liaisons: [
    {
      name: '测试人乙',
      post: '行政审批处处长',
      kind: '负责人',
      since: '2012年5月',
      phone: '0791-88886666',
      mobile: '13800000001',
      purpose: '签收反馈',
      change: '新增',
      from: '2026年3月',
    },
    {
      name: '测试人己',
      post: '餐饮监管处科员',
      kind: '经办人',
      since: '2018年9月',
      phone: '0791-88886667',
      mobile: '13800000002',
      purpose: '签收反馈',
      change: '调整',
      from: '2026年3月',
    },
  ],
  former: '测试人庚',
  reason: '工作变动',
  organiser: '江西省市场监督管理局',
  training: '全省食品经营许可审查业务培训',
  time: '上午9时',
  content: '食品经营许可审查通则解读；现场核查实务。',
  attendants: '从事食品经营许可审查工作的人员',
  seats: 4,
  registerBy: '2026-04-08',
  items: [
    { code: 'NC-XK-0021', name: '食品生产加工小作坊登记' },
    { code: 'NC-XK-0022', name: '食品小餐饮登记' },
  ],
  scope: '受理申请、审查材料、送达决定；决定以甲方名义作出。',
  notice: 30,
  chairOn: '2026-03-26',
  chairPost: '副市长',
  chair: '测试人辛',
  quarter: '一',
  topics: [
    {
      title: '食品经营许可现场核查的衔接',
      reporter: '市行政审批局、市食药监局',
      resolutions: [
        { matter: '统一现场核查标准，由监管部门派员参加首次核查。', lead: '市食药监局', assist: '市行政审批局', dueOn: '2026-04-30' },
        { matter: '核查记录当日录入平台，双方共享。', lead: '市行政审批局', dueOn: '2026-04-15' },
      ],
    },
    {
      title: '推送退回的处理',
      reporter: '联席会议办公室',
      resolutions: [
        {
          matter: '对连续两次退回的事项，由办公室牵头三个工作日内明确监管部门。',
          lead: '联席会议办公室',
          assist: '市编办',
          dueOn: '2026-04-10',
        },
      ],
    },
  ],
  reportBy: '2026-05-15',
  present: [
    { unit: '市行政审批局', name: '测试人壬' },
    { unit: '市食药监局', name: '测试人丁' },
    { unit: '市城管委', name: '测试人戊' },
    { unit: '市编办', name: '测试人癸' },
  ],
  excused: [{ unit: '市商务局', name: '测试人子', reason: '出差' }],
  observers: [{ unit: '市优化办', name: '测试人丑' }],
  meetingOn: '2026-04-09',
  units: '市发改委、市自然资源局、市安监局、市环保局',
  replyBy: '2026-04-03',
  evaluation: '项目符合全市冷链物流布局方向，用地和环评条件基本具备。',
  difficulties: '部分用地涉及控规调整，消防通道设计需要优化。',
  resolutions: [
    { matter: '原则同意项目核准，控规调整与核准并联办理。', lead: '市行政审批局', assist: '市自然资源局', dueOn: '2026-04-30' },
  ],
  grounds: '会商制度规定的争议较大的事项',
  state: '有关单位意见未达成一致',
  doneOn: '2026-04-24',
  late: 7,
  demands: '（一）立即签收并处理上述推送；\n（二）书面说明逾期原因和整改措施。',
  answerBy: '2026-04-28',
  authority: '中共南昌市纪律检查委员会',
  calendar: '2026年工作日历（国务院办公厅2025年11月公布版本）',
  people: '承办人：测试人乙（行政审批处）；主管负责人：测试人丁（分管副局长）。',
  copies: '南昌市优化投资环境办公室',
}

/** Where one word means another thing on another paper. */
const special: Readonly<Partial<Record<TemplateName, Row>>> = {
  'supervision-opinion': { evidence: [{ name: '现场检查笔录' }, { name: '询问笔录' }, { name: '经营场所现场照片和视频' }] },
  'revocation-decision': {
    basis: '第二款',
    bar: '依据《中华人民共和国行政许可法》第七十九条的规定，你（单位）在三年内不得再次申请该行政许可。',
  },
  'cancellation-decision': { basis: '第四项', facts: '你（单位）的食品经营许可已被依法撤销。', antecedent: '洪行审撤〔2026〕3号' },
  'change-decision': {
    basis: '《中华人民共和国行政许可法》第四十九条',
    facts: '你（单位）于2026年3月20日申请变更经营场所。经审查，符合法定条件、标准。',
  },
  'consultation-notice': { topics: '项目选址、用地条件和安全条件。' },
  'policy-change-notice': { changes: '取消部分许可，改为备案；调整许可项目分类。' },
  'urging-notice': {
    matter: '推送签收',
    facts: '2026年4月1日推送你局的3件审批信息至今未签收，平台已于4月3日、4月8日两次短信提醒。',
    basis: '洪府厅字〔2018〕430号文件二（二）2．3）',
  },
  'lead-transfer': {
    matter: '逾期回复征求意见',
    ground: '三（二）2．5）',
    facts: '平台预警，督查核实。2026年3月30日征求意见，应于4月13日前回复，实际于4月24日回复。',
    statement: '承办人说明：因公出差，未及时交接。',
    files: [{ name: '平台操作记录' }, { name: '督查核实笔录' }],
  },
  'boundary-decision': { subject: '食品摊点店外经营', reasons: '依据《中华人民共和国食品安全法》第六条和两部门“三定”规定。' },
  'entrustment-agreement': { reason: '人员不足、在市政务服务中心单设窗口有困难' },
  'unlicensed-assignment': { subject: '某餐饮店', facts: '该店未取得食品经营许可，自2026年2月起对外营业。' },
  'opinion-answer': { reasons: '项目选址符合行业布局规划，但应当在开工前完善消防通道设计。' },
}

const organs: Readonly<Record<PaperTemplate['by'], Organ>> = { bureau, department: drugs, office, oversight: inspectors, anybody: bureau }

/** Everything that a template may ask for. */
export function sampleFacts(name: TemplateName): Facts {
  const template = paperTemplates[name]
  const organ = organs[template.by]
  const recipient = organ === bureau || organ === inspectors ? drugs : bureau
  const filled = { ...common, ...special[name] }
  // The licence's own words come from the decision.
  delete (filled as Record<string, unknown>)['item' in template.blanks && name !== 'policy-change-notice' ? 'item' : '']
  return { organ, recipient, today: '2026-04-10', filled, decision, contact }
}
