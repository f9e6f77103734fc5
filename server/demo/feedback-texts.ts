import type { FeedbackKind, FeedbackResult } from '#notice/feedback-fields.ts'
import { fillIn, type Chance } from './random.ts'

export interface FeedbackWords {
  readonly kind: FeedbackKind
  readonly result: FeedbackResult
  readonly text: string
  readonly actionWanted: boolean
  readonly weight: number
}
const say = (weight: number, kind: FeedbackKind, result: FeedbackResult, text: string, actionWanted = false): FeedbackWords => ({
  weight,
  kind,
  result,
  text,
  actionWanted,
})

/** What departments find, from nothing at all to what the bureau has to act upon (2.2.2.1, 2.2.3). */
const words: readonly FeedbackWords[] = [
  say(16, 'daily-supervision', 'normal', '现场检查{2|3}人，经营条件与许可内容一致，未发现问题。'),
  say(8, 'daily-supervision', 'normal', '已纳入日常监管台账，首次检查许可条件保持良好，资料齐全。'),
  say(6, 'daily-supervision', 'problem', '{台账记录不完整|从业人员健康证明过期|安全通道堆放杂物}，已当场提出整改要求。'),
  say(7, 'daily-supervision', 'rectified', '检查发现{标识不规范|制度未上墙|消防器材压力不足}，已责令限期整改，复查合格。'),
  say(
    2,
    'daily-supervision',
    'transferred',
    '检查发现涉嫌{超范围经营|违规搭建|噪声扰民}，不属本部门职责，已移送{市城管委|市环保局|市市场和质量监管局}处理。',
  ),
  say(9, 'random-check', 'normal', '“双随机、一公开”抽查，抽查结果：未发现问题。'),
  say(
    4,
    'random-check',
    'problem',
    '双随机抽查发现{登记的经营场所无法联系|实际经营面积大于许可面积|负责人变更未申报}，请核实许可信息。',
    true,
  ),
  say(3, 'random-check', 'rectified', '双随机抽查发现{计量器具未检定|索证索票不全}，{7|10|15}日内已整改到位。'),
  say(3, 'complaint', 'normal', '接12345热线投诉后核查，反映问题不属实，已答复投诉人。'),
  say(4, 'complaint', 'problem', '群众投诉{夜间施工扰民|卫生状况差|未按许可范围经营}属实，已责令改正，将加大检查频次。'),
  say(2, 'complaint', 'transferred', '投诉内容涉及{消费纠纷|劳动用工}，已移送{市市场和质量监管局|市人社局}办理。'),
  say(
    5,
    'condition-unmet',
    'problem',
    '经核查，{专业技术人员已离职且未补充|经营场所租赁合同终止并已搬离|必备设施设备已拆除}，许可条件不再具备，建议依法处理该许可。',
    true,
  ),
  say(2, 'condition-unmet', 'rectified', '曾因{专职人员不足|设备停用}不符合许可条件，经责令已恢复，建议保留许可。', true),
  say(4, 'penalty-pending', 'problem', '因{超范围经营|伪造检测记录|拒不整改}拟作出行政处罚，其中拟{吊销|暂扣}许可证件，特告知。', true),
  say(2, 'penalty-pending', 'transferred', '涉嫌犯罪线索已移送公安机关，处罚程序中止，请在办理该企业后续申请时予以关注。', true),
  say(3, 'other', 'normal', '该企业已被列为{信用A级|示范单位}，下一周期检查频次降低。'),
  say(2, 'other', 'problem', '推送信息中{联系电话为空号|地址门牌号与实地不符|经营者姓名与证照不一致}，请核对后更正。', true),
]

/** One finding; `turn` walks through all of them first, so that every kind and result comes up in any city. */
export function chooseFeedback(chance: Chance, turn: number): FeedbackWords {
  const chosen = words[turn] ?? chance.weigh(words, ({ weight }) => weight)
  // Words within words: the inner choice is made first.
  return { ...chosen, text: fillIn(chance, fillIn(chance, chosen.text)) }
}

const answers = [
  '已收悉。经核实，已通知申请人办理变更手续，许可信息将在办结后重新推送。',
  '已核对原始申请材料，系录入笔误，更正决定已推送，请查收。',
  '已启动撤销（注销）许可的调查程序，请贵部门提供相关证明材料并加盖公章。',
  '已在审批系统对该主体作出标记，后续申请将从严审核。',
  '感谢反馈。已与贵部门联系人沟通，同意按整改后状态保留许可。',
] as const
export const chooseAnswer = (chance: Chance): string => chance.pick(answers)
