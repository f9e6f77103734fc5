import { holderKinds, idTypes } from '#notice/decision-words.ts'
import { penaltyFields } from '#notice/penalty-table.ts'
import { penaltyCategories } from '#notice/penalty-words.ts'
import type { OutgoingSheet } from '#platform/spreadsheets/write.ts'
import { layouts } from './columns.ts'
import type { PenaltyTarget } from './penalty-columns.ts'
import { exampleMark } from './row-check.ts'

type Line = readonly [target: PenaltyTarget & keyof typeof penaltyFields, hint: string, example: string]
const categories = penaltyCategories.map(({ name }) => name).join('、')

const common: readonly Line[] = [
  ['documentNumber', '行政处罚决定书的文号', `${exampleMark}洪市监罚〔2026〕1号`],
  ['offence', '违反的法律法规规定', '违反《食品安全法》第三十三条'],
  ['facts', '何时、何地、何事', '2026年1月5日现场检查发现未按规定贮存食品'],
  ['basis', '所依据的法律法规及条款', '《食品安全法》第一百三十二条'],
  ['categories', `填写：${categories}，或以“其他-”开头；多个用“;”分隔`, '罚款'],
  ['content', '处罚决定的主要内容', '罚款5000元'],
  ['fine', '以万元为单位，最多 6 位小数；类别含罚款时必填', '0.5'],
  ['confiscated', '以万元为单位；类别含没收时必填', ''],
  ['licence', '类别含暂扣、吊销时必填，写明证照名称和编号', ''],
  ['decidedOn', '如 2026/01/05；不晚于导入当天', '2026/01/05'],
  ['validTo', '长期的填 2099/12/31', '2099/12/31'],
  ['publicUntil', '', ''],
  ['organ', '', '南昌市市场监督管理局'],
  ['organUscc', '', ''],
  ['source', '', ''],
  ['sourceUscc', '', ''],
  ['remark', '', ''],
]
const links: readonly Line[] = [
  ['decisionDocumentNumber', '处罚影响的许可决定的文书号；与“原许可编号”“许可事项”填一项即可，都不填的转审批局人工关联', ''],
  ['certificateNumber', '许可证书的编号', ''],
  ['item', '本平台事项目录中的编码或名称', ''],
  ['procedure', '填写：普通程序；简易程序（当场）作出的处罚不报送', '普通程序'],
  ['sourceId', '办案系统中的唯一编号；不填的，按文书号和相对人识别同一处罚', ''],
]
const persons: readonly Line[] = [
  ['name', '与身份证件一致', '示例某'],
  ['kind', `填写：${holderKinds.natural}`, holderKinds.natural],
  ['idType', `填写：${Object.values(idTypes).join('、')}，或以“其他-”开头`, ''],
  ['idNumber', '与证件类型一致', ''],
]
const bodies: readonly Line[] = [
  ['name', '与营业执照或登记证书一致', '南昌市东湖区示例餐饮店'],
  ['kind', `填写：${holderKinds.legal}、${holderKinds.individualBusiness}`, '法人及非法人组织'],
  ['uscc', '18 位；个体工商户没有的，填 17 个 0 加 X 并填工商注册号', '91360102MA35L1AA1X'],
  ['registrationNumber', '', ''],
  ['legalRepresentative', '个体工商户填经营者', '张某某'],
]

const columnOf = (target: PenaltyTarget) => layouts.penalties['2018'].find((column) => column.target === target)!
const isRequired = (target: keyof typeof penaltyFields) => target !== 'sourceId' && penaltyFields[target].required !== false

/** The 双公示 penalty layout on its two sheets, with the columns by which the original decision is found, and a sheet that explains them. */
export function penaltyTemplate(): readonly OutgoingSheet[] {
  const sheet = (name: string, lines: readonly Line[]): OutgoingSheet => ({
    name,
    columns: lines.map(([target]) => ({ title: `${isRequired(target) ? '*' : ''}${columnOf(target).names[0]!}`, width: 20 })),
    rows: [lines.map(([, , example]) => example)],
  })
  const all = [...bodies, ...persons.filter(([target]) => target.startsWith('id')), ...common, ...links]
  return [
    sheet('法人行政处罚', [...bodies, ...common, ...links]),
    sheet('自然人行政处罚', [...persons, ...common, ...links]),
    {
      name: '填写说明',
      columns: [
        { title: '列名', width: 30 },
        { title: '双公示字段', width: 16 },
        { title: '是否必填', width: 10 },
        { title: '最多字数', width: 10 },
        { title: '填写要求', width: 70 },
      ],
      rows: [
        ...all.map(([target, hint]) => [
          columnOf(target).names[0]!,
          columnOf(target).code ?? '',
          isRequired(target) ? '必填' : '选填',
          penaltyFields[target].maxLength,
          hint,
        ]),
        ['（示例行）', '', '', '', `文书号以“${exampleMark}”开头的行不会导入，可以保留，也可以删除。涉密的和简易程序的处罚不得填报。`],
      ],
    },
  ]
}
