import type { Chance } from './random.ts'

interface Place {
  readonly region: string
  readonly name: string
  /** How many of a hundred decisions apply here. */
  readonly weight: number
  readonly roads: readonly string[]
}

export const places: readonly Place[] = [
  {
    region: '360102',
    name: '东湖区',
    weight: 12,
    roads: [
      '阳明路',
      '八一大道',
      '叠山路',
      '福州路',
      '民德路',
      '青山南路',
      '豫章路',
      '胜利路',
      '苏圃路',
      '沿江北大道',
      '二七北路',
      '三经路',
    ],
  },
  {
    region: '360103',
    name: '西湖区',
    weight: 12,
    roads: ['孺子路', '象山南路', '站前路', '抚生路', '朝阳中路', '云锦路', '洛阳路', '中山路', '丁公路', '桃苑大街', '十字街', '系马桩街'],
  },
  {
    region: '360104',
    name: '青云谱区',
    weight: 9,
    roads: ['井冈山大道', '洪都中大道', '解放西路', '迎宾北大道', '三店西路', '广州路', '建设西路', '青云谱路', '新溪桥东一路', '昌南大道'],
  },
  {
    region: '360111',
    name: '青山湖区',
    weight: 15,
    roads: [
      '北京东路',
      '南京东路',
      '解放东路',
      '上海路',
      '湖滨东路',
      '昌东大道',
      '洪都北大道',
      '青山湖大道',
      '高新大道',
      '火炬大街',
      '紫阳大道',
      '罗家集镇前路',
    ],
  },
  {
    region: '360112',
    name: '新建区',
    weight: 10,
    roads: ['长堎大道', '文化大道', '兴国路', '心怡路', '新建大道', '礼步湖大道', '建设路', '工业大道', '招贤大道', '望城大道'],
  },
  {
    region: '360113',
    name: '红谷滩区',
    weight: 17,
    roads: [
      '红谷中大道',
      '丰和中大道',
      '赣江中大道',
      '世贸路',
      '会展路',
      '绿茵路',
      '凤凰中大道',
      '翠林路',
      '学府大道',
      '碟子湖大道',
      '怡园路',
      '九龙大道',
    ],
  },
  {
    region: '360121',
    name: '南昌县',
    weight: 14,
    roads: [
      '澄湖北大道',
      '莲塘北大道',
      '五一路',
      '小蓝中大道',
      '金沙大道',
      '迎宾中大道',
      '府前西路',
      '银湖二路',
      '富山三路',
      '向阳路',
      '斗柏路',
    ],
  },
  { region: '360123', name: '安义县', weight: 4, roads: ['文峰路', '前进路', '向阳大道', '龙津路', '恒茂大道', '凤山路'] },
  {
    region: '360124',
    name: '进贤县',
    weight: 7,
    roads: ['胜利中路', '岚湖路', '青岚大道', '人民大道', '民和路', '进贤大道', '军山湖大道'],
  },
]
export const cityRegion = '360100'
/** 湾里区, abolished in 2019; old systems go on writing it. */
export const abolishedRegion = '360105'

export interface Spot {
  /** As written on the decision: the district, or 360100 for what the city itself decides. */
  readonly region: string
  /** The district in which the address really lies. */
  readonly district: string
  readonly districtName: string
  readonly address: string
}

/** Somewhere in the city; `cityShare` of all is written on the city's own code. */
export function findSpot(chance: Chance, cityShare: number): Spot {
  const place = chance.weigh(places, ({ weight }) => weight)
  const number = `${chance.pick(place.roads)}${chance.whole(1, 1899)}号`
  const inside = chance.weigh(
    [
      '',
      `${chance.whole(1, 28)}栋${chance.whole(1, 4)}单元${chance.whole(1, 18)}0${chance.whole(1, 4)}室`,
      `${chance.whole(1, 3)}层1${String(chance.whole(1, 36)).padStart(2, '0')}商铺`,
      `写字楼${chance.pick(['A', 'B', 'C'])}座${chance.whole(3, 32)}${String(chance.whole(1, 18)).padStart(2, '0')}室`,
    ],
    (text) => (text === '' ? 4 : 2),
  )
  const address = `南昌市${place.name}${number}${inside}`
  return { region: chance.happens(cityShare) ? cityRegion : place.region, district: place.region, districtName: place.name, address }
}
