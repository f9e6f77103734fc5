import type { Chance } from './random.ts'

const surnames = '熊胡万涂龚邹喻罗刘李王张陈徐黄吴周杨赵魏谢曾邓肖余程叶彭付樊闵'
const single = '敏磊静芳涛强军燕勇霞鹏丽斌华平辉俊娟红建波玲飞琴琳云峰凯慧颖'
const double = [
  '志强',
  '晓红',
  '建华',
  '文斌',
  '小燕',
  '国平',
  '美玲',
  '海波',
  '春花',
  '永红',
  '子轩',
  '雨桐',
  '思远',
  '佳怡',
  '浩然',
  '梓涵',
  '冬梅',
  '秋萍',
  '水根',
  '细毛',
  '金莲',
  '福生',
  '桂英',
  '新华',
  '卫东',
  '丽萍',
  '婷婷',
  '明亮',
  '小兵',
  '爱民',
  '洪亮',
  '昌盛',
  '赣平',
  '俊杰',
  '雅琴',
  '宏伟',
  '晨曦',
  '静怡',
  '立新',
  '少华',
]

/** An invented person: frequent family names of the city and frequent given names. */
export function namePerson(chance: Chance): string {
  const given = chance.happens(0.35) ? chance.pick(Array.from(single)) : chance.pick(double)
  return `${chance.pick(Array.from(surnames))}${given}`
}

export interface DeskPeople {
  readonly handler: string
  readonly reviewer: string
  readonly approver: string
}

const desks = 14
/** The bureau's people at the window of one department's items: always the same three (三(一)2). */
export function namesAtDesk(seed: string, open: (seed: string) => Chance, department: string): DeskPeople {
  const number = Array.from(department).reduce((sum, sign) => sum * 31 + (sign.codePointAt(0) ?? 0), 7) % desks
  const inRoom = (room: string, at: number) => namePerson(open(`${seed}/${room}/${at}`))
  return { handler: inRoom('handler', number), reviewer: inRoom('reviewer', number % 5), approver: inRoom('approver', number % 3) }
}
