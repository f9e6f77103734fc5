/** A unit that 二(一)2 names as a member of the joint conference. */
export interface MemberDepartment {
  /** Our own stable key, never used again for another unit; the unit's 统一社会信用代码 is for the city to enter. */
  readonly code: string
  /** As the notice writes it. */
  readonly shortName: string
  readonly fullName2018: string
  /** Does it approve, supervise, or only sit in the conference? */
  readonly role: 'approval' | 'supervisor' | 'member'
  /** Who has its duties after the reforms of 2018 and later; from general knowledge, for the city to confirm. */
  readonly successor: string
  readonly note: string | null
}

/** The 35 members in common order; the notice adds every other unit whose approvals are not yet transferred. */
export const memberDepartments: readonly MemberDepartment[] = [
  {
    code: 'SPJ',
    shortName: '市行政审批局',
    fullName2018: '南昌市行政审批局',
    role: 'approval',
    successor:
      '南昌市行政审批局 (2018-05 正式运行；2024 机构改革后政务服务/数据职责名称可能调整，如"市政务服务数据管理局"，县区有"政数局")',
    note: '集中行使审批权；联席会议办公室设在该局',
  },
  {
    code: 'BB',
    shortName: '市编办(市审改办)',
    fullName2018: '南昌市机构编制委员会办公室(南昌市行政审批制度改革领导小组办公室)',
    role: 'member',
    successor: '中共南昌市委机构编制委员会办公室',
    note: '事业单位登记',
  },
  {
    code: 'FGW',
    shortName: '市发改委',
    fullName2018: '南昌市发展和改革委员会',
    role: 'supervisor',
    successor: '南昌市发展和改革委员会',
    note: '2019 起并入市粮食局职责',
  },
  {
    code: 'GXW',
    shortName: '市工信委',
    fullName2018: '南昌市工业和信息化委员会',
    role: 'supervisor',
    successor: '南昌市工业和信息化局',
    note: null,
  },
  {
    code: 'RSJ',
    shortName: '市人社局',
    fullName2018: '南昌市人力资源和社会保障局',
    role: 'supervisor',
    successor: '南昌市人力资源和社会保障局',
    note: null,
  },
  {
    code: 'CGW',
    shortName: '市城管委',
    fullName2018: '南昌市城市管理委员会',
    role: 'supervisor',
    successor: '南昌市城市管理和综合执法局',
    note: '名称未能从所存资料核实',
  },
  {
    code: 'WQB',
    shortName: '市外侨办',
    fullName2018: '南昌市人民政府外事侨务办公室',
    role: 'supervisor',
    successor: '南昌市委外事工作委员会办公室/市政府外事办公室；侨务职责归市委统战部',
    note: null,
  },
  {
    code: 'AJJ',
    shortName: '市安监局',
    fullName2018: '南昌市安全生产监督管理局',
    role: 'supervisor',
    successor: '南昌市应急管理局',
    note: null,
  },
  {
    code: 'MZJ',
    shortName: '市民宗局',
    fullName2018: '南昌市民族宗教事务局',
    role: 'supervisor',
    successor: '南昌市民族宗教事务局(市委统战部统一领导/归口)',
    note: null,
  },
  {
    code: 'JRB',
    shortName: '市金融办',
    fullName2018: '南昌市人民政府金融工作办公室',
    role: 'supervisor',
    successor: '南昌市人民政府金融工作办公室(市地方金融监督管理局)；2023-2024 改革后为市委金融委员会办公室等',
    note: null,
  },
  {
    code: 'FZB',
    shortName: '市法制办',
    fullName2018: '南昌市人民政府法制办公室',
    role: 'supervisor',
    successor: '南昌市司法局(重新组建)',
    note: '法制审核、行政复议',
  },
  { code: 'MINZJ', shortName: '市民政局', fullName2018: '南昌市民政局', role: 'supervisor', successor: '南昌市民政局', note: null },
  { code: 'SFJ', shortName: '市司法局', fullName2018: '南昌市司法局', role: 'supervisor', successor: '南昌市司法局', note: null },
  {
    code: 'JW',
    shortName: '市建委',
    fullName2018: '南昌市城乡建设委员会',
    role: 'supervisor',
    successor: '南昌市住房和城乡建设局(现名，zjj.nc.gov.cn；2019 年一度为市城乡建设局)',
    note: null,
  },
  {
    code: 'FGJ',
    shortName: '市房管局',
    fullName2018: '南昌市住房保障和房产管理局',
    role: 'supervisor',
    successor: '南昌市住房保障和房产管理局；其后并入市住房和城乡建设局',
    note: 'zjj.nc.gov.cn 下有 nczfbzglj(住房保障管理)栏目',
  },
  {
    code: 'YLJ',
    shortName: '市园林局',
    fullName2018: '南昌市园林绿化局',
    role: 'supervisor',
    successor: '南昌市城市管理和综合执法局(园林绿化职责)',
    note: null,
  },
  {
    code: 'HBJ',
    shortName: '市环保局',
    fullName2018: '南昌市环境保护局',
    role: 'supervisor',
    successor: '南昌市生态环境局(江西省生态环境厅派出机构，垂直管理改革)',
    note: null,
  },
  { code: 'JTJ', shortName: '市交通局', fullName2018: '南昌市交通运输局', role: 'supervisor', successor: '南昌市交通运输局', note: null },
  {
    code: 'RFB',
    shortName: '市人防办',
    fullName2018: '南昌市人民防空办公室',
    role: 'supervisor',
    successor: '南昌市人民防空办公室；2023 年前后改为南昌市国防动员办公室(加挂人防办牌子)',
    note: null,
  },
  {
    code: 'GLJ',
    shortName: '市公路局',
    fullName2018: '南昌市公路管理局',
    role: 'supervisor',
    successor: '南昌公路系统事业单位改革后并入/归口市交通运输局(省公路管理局市分局)',
    note: null,
  },
  { code: 'NYJ', shortName: '市农业局', fullName2018: '南昌市农业局', role: 'supervisor', successor: '南昌市农业农村局', note: null },
  {
    code: 'LYJ',
    shortName: '市林业局',
    fullName2018: '南昌市林业局',
    role: 'supervisor',
    successor: '南昌市林业局(2019 后由市自然资源部门管理/保留牌子)',
    note: null,
  },
  {
    code: 'SWJ',
    shortName: '市水务局',
    fullName2018: '南昌市水务局',
    role: 'supervisor',
    successor: '南昌市水利局(排水供水职责部分转出)',
    note: null,
  },
  {
    code: 'DZJ',
    shortName: '市防震减灾局',
    fullName2018: '南昌市防震减灾局',
    role: 'supervisor',
    successor: '南昌市应急管理局(市地震局/防震减灾事业单位)',
    note: null,
  },
  { code: 'SWUJ', shortName: '市商务局', fullName2018: '南昌市商务局', role: 'supervisor', successor: '南昌市商务局', note: null },
  {
    code: 'TCJ',
    shortName: '市投资促进局',
    fullName2018: '南昌市投资促进局',
    role: 'supervisor',
    successor: '南昌市投资促进局/并入市商务局',
    note: null,
  },
  {
    code: 'LSJ',
    shortName: '市粮食局',
    fullName2018: '南昌市粮食局',
    role: 'supervisor',
    successor: '南昌市发展和改革委员会(市粮食和物资储备局)',
    note: null,
  },
  {
    code: 'SZJ',
    shortName: '市市场和质量监管局',
    fullName2018: '南昌市市场和质量监督管理局',
    role: 'supervisor',
    successor: '南昌市市场监督管理局',
    note: '2018 年前已合并工商、质监',
  },
  { code: 'JYJ', shortName: '市教育局', fullName2018: '南昌市教育局', role: 'supervisor', successor: '南昌市教育局', note: null },
  {
    code: 'WGX',
    shortName: '市文广新局',
    fullName2018: '南昌市文化广电新闻出版局',
    role: 'supervisor',
    successor: '南昌市文化广电旅游局；新闻出版、电影职责归市委宣传部(市新闻出版局、市电影局)',
    note: null,
  },
  {
    code: 'WJW',
    shortName: '市卫计委',
    fullName2018: '南昌市卫生和计划生育委员会',
    role: 'supervisor',
    successor: '南昌市卫生健康委员会',
    note: null,
  },
  {
    code: 'TYJ',
    shortName: '市体育局',
    fullName2018: '南昌市体育局',
    role: 'supervisor',
    successor: '南昌市体育局(2019 后或并入教育体育部门)',
    note: null,
  },
  {
    code: 'LFW',
    shortName: '市旅发委',
    fullName2018: '南昌市旅游发展委员会',
    role: 'supervisor',
    successor: '南昌市文化广电旅游局',
    note: null,
  },
  {
    code: 'SYJ',
    shortName: '市食药监局',
    fullName2018: '南昌市食品药品监督管理局',
    role: 'supervisor',
    successor: '南昌市市场监督管理局',
    note: '药品零售/第三类医疗器械经营监管随之转入',
  },
  {
    code: 'DAJ',
    shortName: '市档案局',
    fullName2018: '南昌市档案局',
    role: 'supervisor',
    successor: '中共南昌市委办公室(南昌市档案局)；市档案馆为事业单位',
    note: null,
  },
]

/** The others to whom the notice gives a part (2.1.2, 3.3, 4.3); they are no members of the conference. */
export interface OtherActor {
  readonly code: string
  readonly shortName: string
  readonly fullName: string
  /** Its part, in Chinese. */
  readonly does: string
}
export const otherActors: readonly OtherActor[] = [
  { code: 'ZF', shortName: '市人民政府', fullName: '南昌市人民政府', does: '召集人(分管副市长)、会商特别重大/争议事项的决定者' },
  { code: 'ZFMS', shortName: '市政府秘书长/分管副秘书长', fullName: '南昌市人民政府办公厅', does: '副召集人' },
  { code: 'LXHB', shortName: '联席会议办公室', fullName: '行政审批与事中事后监管联席会议办公室', does: '设在市行政审批局' },
  { code: 'XKGG', shortName: '领导小组办公室', fullName: '市相对集中行政许可权改革领导小组办公室', does: '监督机构' },
  { code: 'DCS', shortName: '市政府督查机构', fullName: '南昌市人民政府督查室', does: '代表领导小组办公室督查、认定' },
  { code: 'YHB', shortName: '市优化办', fullName: '南昌市优化投资环境办公室(优化办)', does: '日常运行；督导、调研；接受和处理举报投诉' },
  {
    code: 'JW_JCW',
    shortName: '市纪委(市监察委)',
    fullName: '中共南昌市纪律检查委员会/南昌市监察委员会',
    does: '追责主体(与市委、市政府)',
  },
  { code: 'SW', shortName: '市委', fullName: '中共南昌市委员会', does: '追责主体' },
  { code: 'ZWZX', shortName: '市政务服务中心', fullName: '南昌市政务服务中心', does: '事项进驻受理地' },
]

export const bureauCode = 'SPJ'
/** 联席会议办公室 (2.1.2.1): holds what two departments refuse until it is decided. */
export const officeCode = 'LXHB'

export function findDepartment(code: string): MemberDepartment | null {
  return memberDepartments.find((one) => one.code === code) ?? null
}
