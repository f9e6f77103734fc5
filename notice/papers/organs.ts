import { bureauCode, memberDepartments, otherActors } from '../departments.ts'

/** 机关代字 by the organ's code, as first proposed: the city may set others. 洪 stands for Nanchang. */
const words: Readonly<Record<string, string>> = {
  SPJ: '洪行审',
  BB: '洪编办',
  FGW: '洪发改',
  GXW: '洪工信',
  RSJ: '洪人社',
  CGW: '洪城管',
  WQB: '洪外侨',
  AJJ: '洪安监',
  MZJ: '洪民宗',
  JRB: '洪金办',
  FZB: '洪法制',
  MINZJ: '洪民',
  SFJ: '洪司',
  JW: '洪建',
  FGJ: '洪房',
  YLJ: '洪园林',
  HBJ: '洪环',
  JTJ: '洪交',
  RFB: '洪人防',
  GLJ: '洪公路',
  NYJ: '洪农',
  LYJ: '洪林',
  SWJ: '洪水务',
  DZJ: '洪震',
  SWUJ: '洪商务',
  TCJ: '洪投促',
  LSJ: '洪粮',
  SZJ: '洪市监',
  JYJ: '洪教',
  WGX: '洪文广新',
  WJW: '洪卫计',
  TYJ: '洪体',
  LFW: '洪旅发',
  SYJ: '洪食药监',
  DAJ: '洪档',
  ZF: '洪府',
  LXHB: '洪审管联',
  DCS: '洪府督',
  YHB: '洪优办',
  XKGG: '洪相集改',
  ZWZX: '洪政服',
}

/** An organ as papers name it. */
export interface Organ {
  readonly code: string
  readonly name: string
}

/** The organ's full name without what the notice adds in brackets; others than those of the notice keep the name they are given. */
export function organOf(code: string, name: string): Organ {
  const known = memberDepartments.find((one) => one.code === code)?.fullName2018 ?? otherActors.find((one) => one.code === code)?.fullName
  return { code, name: (known ?? name).replace(/[(（].*$/u, '') }
}

/** 机关代字 proposed for an organ: the one we know, or 洪 and its short name. */
export const proposeWord = ({ code, name }: Organ): string =>
  words[code] ??
  `洪${name
    .replace(/^(?:南昌)?市?/u, '')
    .replace(/(?:局|委员会|委|办公室|办)$/u, '')
    .slice(0, 4)}`

/** 委, 局, 办, 室: what 我 and 你 are followed by. */
const kindOf = (name: string) =>
  /委员会$|委$/u.test(name)
    ? '委'
    : /办公室$|办$/u.test(name)
      ? '办'
      : /督查室$|室$/u.test(name)
        ? '室'
        : name.endsWith('政府')
          ? '市'
          : '局'
export const we = (organ: Organ) => `我${kindOf(organ.name)}`
/** A department writes to the bureau as 贵局; the bureau and others write 你委, 你局. */
export const you = (organ: Organ) => (organ.code === bureauCode ? '贵局' : `你${kindOf(organ.name)}`)
