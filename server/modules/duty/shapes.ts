import { Type } from 'typebox'
import { NamedCode } from '#modules/pushes/index.ts'
import { choice, Nullable } from '#platform/http/answers.ts'

export const dutyVerdicts = { checked: '已查收', unsigned: '有未签收', absent: '未登录' } as const

const Reminder = Type.Object({
  seat: Type.String(),
  at: Type.String(),
  people: Type.Integer({ description: '提醒人数，0 为该岗位无人或没有手机号' }),
  delivered: Type.Integer({ description: '其中运营商报告已送达' }),
})

export const DutyCell = Type.Object({
  day: Type.String(),
  verdict: choice(dutyVerdicts),
  dueAt: Type.String({ description: '检查时间' }),
  recordedAt: Type.String({ description: '记录时间；晚于检查时间的为补记' }),
  people: Type.Integer({ description: '当日登录人数' }),
  firstAt: Nullable,
  viewed: Type.Integer({ description: '当日查看件数' }),
  signed: Type.Integer({ description: '当日签收件数' }),
  unsigned: Type.Integer({ description: '检查时未签收件数' }),
  due: Type.Integer({ description: '其中当日到期或已逾期' }),
  settledAt: Type.Unsafe<string | null>({ type: ['string', 'null'], description: '提醒后补办的时间' }),
  reminders: Type.Array(Reminder),
})

export const DutyPage = Type.Object({
  today: Type.String(),
  now: Type.String(),
  hour: Type.Integer({ description: '每个工作日的检查时间，时' }),
  step: Type.Integer({ description: '提醒升级间隔，分钟' }),
  days: Type.Array(Type.String(), { description: '最近的工作日，旧的在前' }),
  rows: Type.Array(
    Type.Object({
      department: NamedCode,
      checked: Type.Integer({ description: '其间已登录的天数' }),
      recorded: Type.Integer({ description: '其间有记录的天数' }),
      cells: Type.Array(DutyCell),
    }),
  ),
})
