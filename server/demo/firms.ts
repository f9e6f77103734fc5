import { makeIdNumber, makePhone, makeUscc } from './identity-numbers.ts'
import { namePerson } from './person-names.ts'
import type { Spot } from './places.ts'
import type { Chance } from './random.ts'

/** What a holder does for a living, which gives its name and what kind of holder it is. */
interface Trade {
  /** Chances of being a company, an individual business, a natural person, or another organisation with its own kind of code. */
  readonly kinds: Readonly<{ legal?: number; individual?: number; natural?: number; body?: number }>
  readonly companies?: readonly string[]
  readonly shops?: readonly string[]
  /** Names of organisations that are no companies, `*` standing for the invented part, and the head of their codes. */
  readonly bodies?: readonly (readonly [head: string, name: string])[]
}

export const trades = {
  food: {
    kinds: { legal: 4, individual: 6 },
    companies: ['餐饮管理', '餐饮服务', '饮食文化', '食品', '商贸', '超市连锁'],
    shops: [
      '米粉店',
      '瓦罐汤馆',
      '小炒店',
      '饭店',
      '餐厅',
      '面馆',
      '烘焙坊',
      '奶茶店',
      '便利店',
      '水果店',
      '早餐店',
      '火锅店',
      '生鲜超市',
      '卤味店',
    ],
  },
  foodMaker: {
    kinds: { legal: 8, individual: 2 },
    companies: ['食品', '粮油', '生态农业', '乳业', '调味品', '茶业'],
    shops: ['米粉加工厂', '豆制品厂', '糕点坊'],
  },
  pharmacy: {
    kinds: { legal: 8, individual: 2 },
    companies: ['医药', '大药房连锁', '医药连锁', '医疗器械', '健康产业'],
    shops: ['大药房', '药店'],
  },
  health: {
    kinds: { legal: 5, individual: 3, body: 2 },
    companies: ['医院管理', '口腔门诊部', '健康管理', '医疗'],
    shops: ['口腔诊所', '中医诊所', '诊所'],
    bodies: [
      ['52', '南昌*医院'],
      ['12', '*社区卫生服务中心'],
    ],
  },
  person: { kinds: { natural: 1 } },
  hygiene: {
    kinds: { legal: 4, individual: 6 },
    companies: ['酒店管理', '宾馆', '休闲娱乐', '游泳健身', '美容美发'],
    shops: ['理发店', '美容院', '宾馆', '足浴店', '美发沙龙', '民宿', '浴室'],
  },
  construction: {
    kinds: { legal: 1 },
    companies: ['建设', '建筑工程', '建工集团', '市政工程', '建筑安装', '钢结构工程', '装饰工程', '机电设备安装'],
  },
  developer: {
    kinds: { legal: 1 },
    companies: ['房地产开发', '置业', '城市建设投资', '产业园开发', '实业', '科技', '电子', '新材料', '汽车零部件'],
  },
  transport: {
    kinds: { legal: 6, individual: 4 },
    companies: ['物流', '运输', '汽车运输', '供应链管理', '货运代理', '出租汽车', '客运'],
    shops: ['货运部', '运输户', '物流服务部'],
  },
  port: { kinds: { legal: 1 }, companies: ['航运', '港务', '水运物流'] },
  energy: { kinds: { legal: 1 }, companies: ['能源', '燃气', '石油销售', '天然气', '加油站管理'] },
  chemical: {
    kinds: { legal: 9, individual: 1 },
    companies: ['化工', '化工贸易', '气体', '涂料', '烟花爆竹'],
    shops: ['油漆经营部', '化工经营部'],
  },
  factory: { kinds: { legal: 1 }, companies: ['制造', '机械', '电子科技', '新材料', '制药', '汽车零部件', '纺织', '环保科技', '包装印刷'] },
  market: {
    kinds: { legal: 1 },
    companies: ['商贸', '科技', '贸易', '信息技术', '文化传播', '企业管理', '电子商务', '建材', '广告', '物业服务', '劳务', '咨询服务'],
  },
  shop: {
    kinds: { individual: 1 },
    shops: [
      '百货店',
      '服装店',
      '建材经营部',
      '五金店',
      '文具店',
      '手机维修店',
      '汽车维修店',
      '广告店',
      '花店',
      '茶叶店',
      '家电经营部',
      '洗衣店',
      '便利店',
    ],
  },
  staffing: { kinds: { legal: 1 }, companies: ['人力资源', '劳务派遣', '人才服务', '企业服务'] },
  school: {
    kinds: { legal: 5, body: 5 },
    companies: ['教育咨询', '培训学校', '职业培训'],
    bodies: [
      ['52', '南昌市*职业培训学校'],
      ['52', '南昌市*幼儿园'],
      ['52', '南昌市*学校'],
    ],
  },
  society: {
    kinds: { body: 1 },
    bodies: [
      ['51', '南昌市*行业协会'],
      ['51', '南昌市*商会'],
      ['52', '南昌市*社会工作服务中心'],
      ['52', '南昌市*养老服务中心'],
      ['53', '南昌市*慈善基金会'],
    ],
  },
  faith: {
    kinds: { body: 1 },
    bodies: [
      ['71', '南昌*寺'],
      ['71', '南昌*禅院'],
      ['71', '南昌*观'],
    ],
  },
  publicBody: {
    kinds: { body: 1 },
    bodies: [
      ['12', '南昌市*服务中心'],
      ['12', '南昌市*管理站'],
      ['12', '南昌市*研究所'],
    ],
  },
  law: {
    kinds: { body: 1 },
    bodies: [
      ['31', '江西*律师事务所'],
      ['31', '江西*律师事务所南昌分所'],
    ],
  },
  finance: { kinds: { legal: 1 }, companies: ['小额贷款', '融资担保'] },
  farm: {
    kinds: { legal: 4, individual: 4, body: 2 },
    companies: ['农业发展', '生态农业', '种业', '畜牧', '农资', '水产养殖', '园林苗木'],
    shops: ['农资店', '兽药店', '养殖场', '宠物诊所', '种子经营部', '苗圃'],
    bodies: [['93', '南昌市*种养专业合作社']],
  },
  boat: { kinds: { natural: 7, individual: 3 }, shops: ['渔业户', '水产养殖户'] },
  forest: {
    kinds: { legal: 5, natural: 3, body: 2 },
    companies: ['林业', '园林绿化', '苗木', '生态建设'],
    bodies: [['93', '南昌市*林业专业合作社']],
  },
  culture: {
    kinds: { legal: 7, individual: 3 },
    companies: ['文化传媒', '文化娱乐', '影业', '演艺', '印务', '图书发行', '网络科技'],
    shops: ['网吧', '书店', '歌厅', '图文店', '电竞馆'],
  },
  travel: { kinds: { legal: 1 }, companies: ['旅行社', '国际旅行社', '旅游'] },
  sport: {
    kinds: { legal: 8, individual: 2 },
    companies: ['体育文化', '健身服务', '体育发展', '游泳培训'],
    shops: ['游泳馆', '攀岩馆', '健身馆'],
  },
  outdoor: {
    kinds: { legal: 9, body: 1 },
    companies: ['广告', '文化传媒', '市政工程', '置业', '商业管理', '渣土运输', '环境服务'],
    bodies: [['12', '南昌市*环卫所']],
  },
} as const satisfies Readonly<Record<string, Trade>>
export type TradeName = keyof typeof trades

const firstSigns = '赣昌洪豫鼎恒瑞华宏泰盛祥和嘉信远中天金润鸿博诚立德正新康旺汇百千'
const secondSigns = '源达诚泰丰润通盛和兴远信安康宁佳美瑞德旭晟腾悦铭邦捷优品逸航'

/** An invented 字号 of two or three characters. */
function nameMark(chance: Chance): string {
  const two = `${chance.pick(Array.from(firstSigns))}${chance.pick(Array.from(secondSigns))}`
  return chance.happens(0.25) ? `${two}${chance.pick(Array.from(secondSigns))}` : two
}

/** The raw `holder` of a decision, as the outside contract has it. */
export interface RawHolder {
  readonly kind: 'legal' | 'natural' | 'individualBusiness'
  readonly name: string
  readonly uscc?: string
  readonly idType?: string
  readonly idNumber?: string
  readonly legalRepresentative?: string
  readonly phone?: string
}

export function makeHolder(chance: Chance, tradeName: TradeName, spot: Spot): RawHolder {
  const trade: Trade = trades[tradeName]
  const kind = chance.weigh(Object.keys(trade.kinds) as (keyof Trade['kinds'])[], (name) => trade.kinds[name] ?? 0)
  const phone = makePhone(chance)
  const person = namePerson(chance)
  if (kind === 'natural') return { kind: 'natural', name: person, idType: 'id-card', idNumber: makeIdNumber(chance, spot.district), phone }
  const mark = nameMark(chance)
  if (kind === 'individual') {
    const shop = chance.pick(trade.shops ?? ['经营部'])
    const name = chance.happens(0.7) ? `${spot.districtName}${mark}${shop}` : `${spot.districtName}${person.slice(0, 1)}记${shop}`
    return { kind: 'individualBusiness', name, uscc: makeUscc(chance, '92', spot.district), legalRepresentative: person, phone }
  }
  if (kind === 'body') {
    const [head, pattern] = chance.pick(trade.bodies ?? [['52', '南昌市*中心'] as const])
    return {
      kind: 'legal',
      name: pattern.replace('*', mark),
      uscc: makeUscc(chance, head, spot.district),
      legalRepresentative: person,
      phone,
    }
  }
  const line = chance.pick(trade.companies ?? ['商贸'])
  const name = chance.weigh(
    [
      `江西${mark}${line}有限公司`,
      `南昌${mark}${line}有限公司`,
      `南昌市${mark}${line}有限责任公司`,
      `江西省${mark}${line}有限公司南昌分公司`,
    ],
    (one) => (one.endsWith('分公司') ? 1 : one.endsWith('责任公司') ? 2 : 5),
  )
  return {
    kind: 'legal',
    name,
    uscc: makeUscc(chance, '91', chance.happens(0.4) ? '360100' : spot.district),
    legalRepresentative: person,
    phone,
  }
}
