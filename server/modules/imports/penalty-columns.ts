import { penaltyFields } from '#notice/penalty-table.ts'
import fields from '#notice/data/sgs-fields.json' with { type: 'json' }
import type { LayoutColumn, LayoutVersion, Target } from './columns.ts'

/** What a column of a penalty table feeds. */
export type PenaltyTarget = keyof typeof penaltyFields | 'identityCard' | 'moreCategories'

const targets2015: Readonly<Record<string, PenaltyTarget>> = {
  CF_WSH: 'documentNumber',
  CF_CFMC: 'offence',
  CF_CFLB1: 'categories',
  CF_CFLB2: 'moreCategories',
  CF_SY: 'facts',
  CF_YJ: 'basis',
  CF_XDR_MC: 'name',
  CF_XDR_SHXYM: 'uscc',
  CF_XDR_SFZ: 'identityCard',
  CF_FR: 'legalRepresentative',
  CF_JG: 'content',
  CF_JDRQ: 'decidedOn',
  CF_XZJG: 'organ',
  CF_JZRQ: 'publicUntil',
  BZ: 'remark',
}

const own = (target: Target, ...names: readonly string[]): LayoutColumn => ({ code: null, names, target })
/** What the platform's own template adds to the 双公示 columns, so that the original decision is found. */
const ownColumns: readonly LayoutColumn[] = [
  own('decisionDocumentNumber', '原行政许可决定文书号', '原许可决定文书号', '原决定文书号'),
  own('certificateNumber', '原许可编号', '许可证编号', '许可编号'),
  own('item', '许可事项', '事项名称', '事项编码', '许可事项名称'),
  own('decision', '原决定编号'),
  own('procedure', '处罚程序', '适用程序', '执法程序'),
  own('sourceId', '案件编号', '来源系统编号', '业务编号'),
]

const targetOf = (code: string): PenaltyTarget | null =>
  (Object.entries(penaltyFields).find(([, field]) => field.code === code)?.[0] as PenaltyTarget | undefined) ?? null

// 2015 names carry their values behind the name: “处罚类别1 0=警告 …”; two names for one column have a stroke between.
const bareNames = (name: string): readonly string[] =>
  name
    .replace(/[( ].*$/u, '')
    .split('/')
    .filter((part) => part !== '')

export const penaltyLayouts: Readonly<Record<LayoutVersion, readonly LayoutColumn[]>> = {
  '2018': [...fields.行政处罚.map(({ code, name }) => ({ code, names: [name], target: targetOf(code) })), ...ownColumns],
  '2015': [
    ...Object.entries(fields.legacy2015.行政处罚).map(([code, name]) => ({
      code,
      names: code === 'CF_XDR_SHXYM' ? ['统一社会信用代码'] : bareNames(name),
      target: targets2015[code] ?? null,
    })),
    own('fine', '罚款金额(万元)', '罚款金额'),
    own('licence', '暂扣或吊销证照名称及编号'),
    ...ownColumns,
  ],
}

/** Any one of a group must be there. */
export const requiredPenaltyTargets: Readonly<Record<LayoutVersion, readonly (readonly Target[])[]>> = {
  '2018': [
    ['name'],
    ['kind'],
    ['uscc', 'idNumber'],
    ['documentNumber'],
    ['offence'],
    ['facts'],
    ['basis'],
    ['categories'],
    ['content'],
    ['decidedOn'],
  ],
  '2015': [['name'], ['uscc', 'identityCard'], ['documentNumber'], ['categories'], ['facts'], ['basis'], ['content'], ['decidedOn']],
}
