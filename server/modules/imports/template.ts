import { type DecisionField, decisionFields } from '#notice/decision-fields.ts'
import { confidentialities, holderKinds, idTypes, licenceCategories, results } from '#notice/decision-words.ts'
import type { OutgoingSheet } from '#platform/spreadsheets/write.ts'
import { type Target, layouts } from './columns.ts'
import { exampleMark } from './row-check.ts'

const list = (words: Readonly<Record<string, string>>) => Object.values(words).join('、')

/** The columns of the template in the order in which people fill them in, each with what to write and the example's text. */
const columns: readonly (readonly [target: Target, hint: string, example: string])[] = [
  ['documentNumber', '决定书的文号；没有文号的填许可证书编号', `${exampleMark}洪行审许〔2026〕1号`],
  ['documentName', '决定书的名称', '食品经营许可决定书'],
  ['itemCode', '本平台事项目录中的编码；与“事项名称”填一项即可', ''],
  ['item', '与本平台事项目录完全一致的名称；两项都不填的，按文书名称、证书名称和许可内容查找，找不到的转人工分派', '食品经营许可'],
  ['name', '与营业执照、登记证书或身份证件一致', '南昌市东湖区示例餐饮店'],
  ['kind', `填写：${list(holderKinds)}`, '法人及非法人组织'],
  ['uscc', '18 位；自然人不填', '91360102MA35L1AA1X'],
  ['idType', `自然人填写：${list(idTypes)}，或以“其他-”开头`, ''],
  ['idNumber', '自然人填写，与证件类型一致', ''],
  ['legalRepresentative', '', '张某某'],
  ['phone', '', ''],
  ['region', '区县名称或 6 位代码；整个文件同属一地的，可在上传时选择默认行政区划', '东湖区'],
  ['address', '生产经营地址或项目地址', '东湖区示例路 1 号'],
  ['category', `填写：${licenceCategories.join('、')}，或以“其他-”开头`, '普通'],
  ['content', '准予或不予许可的具体内容', '准予食品经营：餐饮服务'],
  ['decidedOn', '如 2026/01/05；不晚于导入当天', '2026/01/05'],
  ['validFrom', '如 2026/01/05', '2026/01/05'],
  ['validTo', '长期有效的填 2099/12/31', '2031/01/04'],
  ['result', `填写：${list(results)}；不填的按“当前状态”判断`, '准予许可'],
  ['certificateName', '', '食品经营许可证'],
  ['certificateNumber', '', ''],
  ['handler', '直接责任人员（三(一)）', '承办某'],
  ['reviewer', '', '审核某'],
  ['approver', '', '批准某'],
  ['confidentiality', `填写：${list(confidentialities)}；涉密的一律不得填报`, '公开'],
  ['sourceId', '办件系统中的唯一编号；不填的，按文书号、相对人和事项识别同一决定', ''],
]

const columnOf = (target: Target) => layouts.decisions['2018'].find((column) => column.target === target)!
const isRequired = (target: Target) =>
  target === 'uscc' || target === 'region' || (target in decisionFields && fieldOf(target)?.required === true && !optional.has(target))
/** Required of a decision, and made by the import where a file has no such column. */
const optional: ReadonlySet<Target> = new Set<Target>(['sourceId', 'item', 'result'])
const fieldOf = (target: Target): DecisionField | undefined =>
  target in decisionFields ? decisionFields[target as keyof typeof decisionFields] : undefined

/** The template that officials fill in: the 双公示 columns that are needed here and the platform's own, and a sheet that explains them. */
export function templateSheets(): readonly OutgoingSheet[] {
  const title = (target: Target) => `${isRequired(target) ? '*' : ''}${columnOf(target).names[0]!}`
  return [
    {
      name: '行政许可',
      columns: columns.map(([target]) => ({ title: title(target), width: 20 })),
      rows: [columns.map(([, , example]) => example)],
    },
    {
      name: '填写说明',
      columns: [
        { title: '列名', width: 26 },
        { title: '双公示字段', width: 16 },
        { title: '是否必填', width: 10 },
        { title: '最多字数', width: 10 },
        { title: '填写要求', width: 70 },
      ],
      rows: [
        ...columns.map(([target, hint]) => [
          columnOf(target).names[0]!,
          columnOf(target).code ?? '',
          sayRequired(target),
          fieldOf(target)?.maxLength ?? '',
          hint,
        ]),
        [
          '（示例行）',
          '',
          '',
          '',
          `文书号以“${exampleMark}”开头的行不会导入，可以保留，也可以删除。列的顺序可以调整，多余的列不影响导入。`,
        ],
      ],
    },
  ]
}

function sayRequired(target: Target): string {
  if (target === 'uscc') return '非自然人必填'
  if (target === 'region') return '必填，或选默认'
  return isRequired(target) ? '必填' : '选填'
}
