/*
 * What the law keeps apart (中华人民共和国行政许可法): 变更 49 and 8(2), 撤回 8(2), 撤销 69, 注销 70. 吊销 is a penalty (行政处罚法 9)
 * and stands in the list only to be refused with its explanation.
 */
export const licenceActions = { change: '变更', withdraw: '撤回', revoke: '撤销', cancel: '注销', strip: '吊销' } as const

const norm = '许可所依据的法律、法规、规章修改或者废止（第八条第二款）'
const circumstances = '准予许可所依据的客观情况发生重大变化（第八条第二款）'
export const changeGrounds = { application: '被许可人申请变更且符合条件（第四十九条）', norm, circumstances } as const
export const withdrawGrounds = { norm, circumstances } as const
export const revokeGrounds = {
  '69-1-1': '工作人员滥用职权、玩忽职守作出准予决定（第六十九条第一款第一项）',
  '69-1-2': '超越法定职权作出准予决定（第六十九条第一款第二项）',
  '69-1-3': '违反法定程序作出准予决定（第六十九条第一款第三项）',
  '69-1-4': '对不具备申请资格或者不符合法定条件的申请人准予（第六十九条第一款第四项）',
  '69-1-5': '依法可以撤销的其他情形（第六十九条第一款第五项）',
  '69-2': '被许可人以欺骗、贿赂等不正当手段取得（第六十九条第二款，应当撤销）',
} as const
export const cancelGrounds = {
  '70-1': '有效期届满未延续（第七十条第一项）',
  '70-2': '赋予公民特定资格的许可，该公民死亡或者丧失行为能力（第七十条第二项）',
  '70-3': '法人或者其他组织依法终止（第七十条第三项）',
  '70-4': '许可依法被撤销、撤回，或者许可证件依法被吊销（第七十条第四项）',
  '70-5': '因不可抗力导致许可事项无法实施（第七十条第五项）',
  '70-6': '法律、法规规定的应当注销的其他情形（第七十条第六项）',
} as const
export const barTerms = {
  'three-years': '三年内不得再次申请（直接关系公共安全、人身健康、生命财产安全的事项，第七十九条）',
  'one-year': '一年内不得再次申请（申请时隐瞒情况或提供虚假材料，第七十八条）',
  none: '法律未规定限制',
} as const
