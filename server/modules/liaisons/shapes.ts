import { Type } from 'typebox'
import { NamedCode } from '#modules/pushes/index.ts'
import { Nullable } from '#platform/http/answers.ts'

const Appointed = Type.Object({
  id: Type.String(),
  account: Type.String(),
  name: Type.String(),
  kind: NamedCode,
  office: Type.String(),
  position: Type.String(),
  phone: Nullable,
  inDepartmentSince: Type.String(),
  startsOn: Type.String(),
  endsOn: Type.String(),
  daysLeft: Type.Integer({ description: '距任期届满的自然日数，负数为已过' }),
  endedOn: Nullable,
  endReason: Nullable,
  handedOver: Type.Union([Type.Integer(), Type.Null()]),
  case: Type.String(),
  away: Type.Boolean({ description: '请假或外出' }),
  standIn: Nullable,
})

export const Register = Type.Object({
  asOf: Type.String(),
  departments: Type.Array(
    Type.Object({
      department: NamedCode,
      lead: Type.Union([Appointed, Type.Null()]),
      handler: Type.Union([Appointed, Type.Null()]),
      vacancies: Type.Array(NamedCode, { description: '空缺的联络员类别（二(三)1.1)）' }),
      unfiled: Type.Array(Type.String(), { description: '有联络员权限而没有备案的人员' }),
    }),
  ),
})
export const History = Type.Object({ items: Type.Array(Appointed) })

export const Cover = Type.Object({
  asOf: Type.String(),
  officers: Type.Array(
    Type.Object({
      account: Type.String(),
      name: Type.String(),
      department: NamedCode,
      seats: Type.Array(NamedCode),
      pushes: Type.Integer({ description: '交办到本人、尚未办结的推送' }),
      alone: Type.Array(NamedCode, { description: '本部门只有本人担任的岗位' }),
      uncoveredPushes: Type.Integer({ description: '本人缺勤时没有第二人可办的推送' }),
      uncoveredCases: Type.Integer({ description: '本人缺勤时没有第二人可办的办件' }),
    }),
  ),
})
