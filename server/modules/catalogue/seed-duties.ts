/**
 * Who assists in each item of the shipped catalogue, and who is sent a copy, beside the lead supervisor that the catalogue names.
 * A demo assumption from the departments' ordinary duties, not a finding of law: docs/decisions/catalogue-seed.md.
 * By the last digits of the item's code; `+` before a department means a copy only.
 */
export const seedDuties: Readonly<Record<number, string>> = {
  // 发展改革、工业和信息化、粮食、教育
  1: 'JW HBJ +TCJ',
  2: 'GXW',
  3: 'AJJ +JW',
  4: 'AJJ +JW',
  5: 'AJJ +CGW',
  6: 'FGW',
  7: 'SZJ',
  8: '+MINZJ',
  9: 'MINZJ',
  10: 'WGX TYJ',
  11: '+RSJ',
  12: 'JTJ AJJ',
  // 民宗、民政、司法、人社、编办、外侨、金融
  13: 'JW',
  14: '+MINZJ',
  16: 'JW',
  17: 'WQB',
  18: '+SZJ',
  19: '+RSJ',
  20: '+JRB',
  21: 'LYJ +JW',
  22: '+JTJ +CGW',
  23: '+FZB',
  24: '+FZB',
  25: '+FZB',
  26: 'JYJ',
  27: 'JYJ +MINZJ',
  28: 'SZJ',
  29: 'SZJ',
  30: '+GXW',
  31: '+RSJ',
  32: '+MINZJ',
  33: 'SZJ',
  34: 'SZJ',
  // 建设、房管、城管、园林
  35: 'CGW RFB +AJJ',
  36: 'AJJ +SZJ',
  37: 'RFB +AJJ',
  38: 'RFB +AJJ',
  39: 'AJJ SZJ',
  40: 'WGX',
  41: 'WGX CGW',
  42: 'WGX',
  43: 'AJJ CGW',
  44: 'CGW AJJ',
  45: 'JW +SZJ',
  46: 'JW +SZJ',
  47: 'JW +JTJ',
  48: 'JTJ',
  49: 'HBJ +JW',
  50: 'HBJ',
  51: '+JW',
  52: 'SZJ',
  53: 'JW',
  54: 'CGW',
  55: 'CGW +JW',
  // 环保、交通、公路
  56: 'FGW +GXW',
  57: 'SWJ +GXW',
  58: 'SWJ',
  59: 'AJJ JTJ',
  60: 'CGW JW',
  61: 'AJJ +LFW',
  62: 'AJJ',
  63: '+SZJ',
  64: 'AJJ HBJ',
  65: '+CGW',
  66: '+SZJ',
  67: '+SZJ',
  68: 'AJJ',
  69: 'AJJ HBJ',
  70: 'GLJ',
  71: 'AJJ GLJ',
  72: 'JTJ AJJ',
  73: 'JTJ',
  74: 'LYJ',
  // 水务、农业、林业
  75: 'HBJ',
  76: '+NYJ',
  77: 'HBJ',
  78: 'AJJ JTJ',
  79: 'HBJ +FGW',
  80: 'FGW',
  81: 'CGW JW',
  82: 'NYJ',
  83: 'HBJ +JW',
  84: 'JW CGW',
  85: '+WJW',
  86: 'SZJ AJJ',
  87: 'SYJ',
  88: 'SZJ',
  89: '+SZJ',
  90: 'SYJ',
  91: '+WJW',
  92: 'SYJ',
  93: 'SYJ +JTJ',
  94: 'SYJ HBJ',
  95: '+SWJ',
  96: 'SWJ',
  97: '+SWJ',
  98: 'HBJ',
  99: '+JTJ',
  100: 'SZJ',
  101: 'NYJ',
  102: 'AJJ',
  103: 'AJJ',
  // 商务、文广新、旅游
  104: 'AJJ SZJ +HBJ',
  105: 'RSJ +WQB',
  106: 'SZJ',
  107: 'AJJ',
  108: 'AJJ WJW',
  109: 'SZJ',
  110: '+MINZJ',
  111: 'JW',
  112: 'JW',
  113: 'SZJ',
  114: 'SZJ +HBJ',
  115: 'AJJ',
  116: 'SZJ',
  117: 'SZJ',
  118: '+RSJ',
  // 卫生、体育、市场监管
  119: '+MINZJ',
  120: 'SYJ',
  121: '+RSJ',
  122: '+RSJ',
  123: 'SZJ',
  124: 'SWJ SYJ',
  125: 'HBJ',
  126: '+SYJ',
  127: 'AJJ WJW',
  128: '+MINZJ',
  129: '+CGW',
  130: '+FGW',
  131: '+CGW',
  132: 'AJJ',
  133: 'AJJ',
  134: '+GXW',
  // 食药、安监、地震、人防
  136: 'SZJ',
  137: 'SZJ +WJW',
  138: 'SZJ +WJW',
  139: 'SZJ +WJW',
  140: 'WJW',
  141: 'SZJ HBJ',
  142: 'HBJ',
  143: 'FGW HBJ',
  144: 'HBJ',
  145: 'SZJ +JTJ',
  146: '+FGW',
  147: 'GXW',
  148: '+SWJ',
  149: 'JW',
  150: 'JW',
  151: 'JW',
}

/** Items that are not at the bureau's own window in the demo city (1.1). */
export const seedIntakes: Readonly<
  Record<
    number,
    {
      readonly intake: 'general-window' | 'entrusted' | 'not-yet'
      readonly note: string
      readonly letter?: string
      readonly scope?: string
    }
  >
> = {
  32: {
    intake: 'entrusted',
    note: '需转报省级主管部门的市级初审事项',
    letter: '洪外侨委托〔2018〕2号',
    scope: '申请材料的受理、初审和转报',
  },
  33: { intake: 'entrusted', note: '需转报省级主管部门的市级初审事项', letter: '洪金融委托〔2018〕1号', scope: '申请材料的受理和初审' },
  34: { intake: 'entrusted', note: '需转报省级主管部门的市级初审事项', letter: '洪金融委托〔2018〕1号', scope: '申请材料的受理和初审' },
  63: { intake: 'general-window', note: '' },
  66: { intake: 'general-window', note: '' },
  113: { intake: 'general-window', note: '' },
  121: { intake: 'general-window', note: '' },
  122: { intake: 'general-window', note: '' },
  130: { intake: 'general-window', note: '' },
  131: { intake: 'general-window', note: '' },
  137: { intake: 'general-window', note: '' },
  152: { intake: 'not-yet', note: '年办件量不足十件，单设窗口有困难，进驻方案已报联席会议办公室' },
  153: { intake: 'not-yet', note: '年办件量不足十件，单设窗口有困难，进驻方案已报联席会议办公室' },
}

interface SeedChange {
  readonly item: number
  /** null: the whole city. */
  readonly region: string | null
  readonly from: string
  readonly receivers: string
  readonly note: string
}
/** The day on which the notice was issued: the first rules hold from it. */
export const seedStart = '2018-09-06'

/** Rules beside the first ones: two districts with receivers of their own, and changes whose dates can be seen to work. */
export const seedChanges: readonly SeedChange[] = [
  { item: 49, region: '360113', from: '2019-12-01', receivers: 'CGW JTJ HBJ', note: '红谷滩区建筑垃圾运输由市交通局协同监管' },
  { item: 55, region: '360113', from: '2019-12-01', receivers: 'YLJ JW', note: '红谷滩区设立后城市绿地由市建委协同监管' },
  { item: 137, region: '360113', from: '2020-03-02', receivers: 'SYJ SZJ CGW', note: '红谷滩区餐饮油烟由市城管委协同监管' },
  { item: 83, region: '360121', from: '2021-01-04', receivers: 'SWJ HBJ CGW', note: '南昌县排水许可由市城管委协同监管' },
  { item: 137, region: null, from: '2026-10-09', receivers: 'SYJ SZJ JYJ +WJW', note: '学校食堂纳入协同监管，增加市教育局' },
  { item: 104, region: null, from: '2026-11-02', receivers: 'SWUJ AJJ SZJ HBJ', note: '油气回收监管由抄送改为协管' },
  { item: 57, region: null, from: '2027-01-01', receivers: 'HBJ SWJ GXW', note: '排污许可：市工信委由抄送改为协管' },
]
