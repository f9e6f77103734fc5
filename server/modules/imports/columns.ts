import type { decisionFields } from '#notice/decision-fields.ts'
import { penaltyLayouts, requiredPenaltyTargets, type PenaltyTarget } from './penalty-columns.ts'
import fields from '#notice/data/sgs-fields.json' with { type: 'json' }

/** What a column of a licence table feeds: a field of the decision, or one of the things that a decision's fields are made from. */
export type DecisionTarget = Exclude<keyof typeof decisionFields, 'files'> | 'itemCode' | 'status' | 'identityCard'
export type Target = DecisionTarget | PenaltyTarget

export const importKinds = ['decisions', 'penalties'] as const
/** Which 双公示 table a file is: 行政许可 or 行政处罚. */
export type ImportKind = (typeof importKinds)[number]
export const kindWords: Readonly<Record<ImportKind, string>> = { decisions: '行政许可', penalties: '行政处罚' }

/** 发改办财金〔2018〕424号 with the 2019 revision, or the layout before it. They share codes that mean different things (XK_ZT). */
export type LayoutVersion = '2018' | '2015'

export interface LayoutColumn {
  readonly code: string | null
  /** What people call it; the first is the official name. */
  readonly names: readonly string[]
  /** null: belongs to the layout and is not needed here. */
  readonly target: Target | null
}

const targets2018: Readonly<Record<string, Target>> = {
  XK_XDR_MC: 'name',
  XK_XDR_LB: 'kind',
  XK_XDR_SHXYM: 'uscc',
  XK_FRDB: 'legalRepresentative',
  XK_XDR_ZJLX: 'idType',
  XK_XDR_ZJHM: 'idNumber',
  XK_XKWS: 'documentName',
  XK_WSH: 'documentNumber',
  XK_XKLB: 'category',
  XK_XKZS: 'certificateName',
  XK_XKBH: 'certificateNumber',
  XK_NR: 'content',
  XK_JDRQ: 'decidedOn',
  XK_YXQZ: 'validFrom',
  XK_YXQZI: 'validTo',
  XK_ZT: 'status',
}
const targets2015: Readonly<Record<string, Target>> = {
  XK_WSH: 'documentNumber',
  XK_XMMC: 'documentName',
  XK_SPLB: 'category',
  XK_NR: 'content',
  XK_XDR: 'name',
  XK_XDR_SHXYM: 'uscc',
  XK_XDR_SFZ: 'identityCard',
  XK_FR: 'legalRepresentative',
  XK_JDRQ: 'decidedOn',
  XK_JZQ: 'validTo',
  XK_ZT: 'status',
  DFBM: 'region',
}

const own = (target: Target, ...names: readonly string[]): LayoutColumn => ({ code: null, names, target })
/** What the platform's own template adds to the 双公示 columns, in either layout. */
export const ownColumns: readonly LayoutColumn[] = [
  own('itemCode', '事项编码', '许可事项编码', '行政许可事项编码'),
  own('item', '事项名称', '许可事项', '许可事项名称', '行政许可事项名称'),
  own('region', '行政区划', '行政区划代码', '所属区域', '区划代码'),
  own('handler', '承办人', '经办人'),
  own('reviewer', '审核人'),
  own('approver', '批准人', '审批人'),
  own('address', '地址', '经营地址', '生产经营地址', '住所'),
  own('phone', '联系电话', '电话'),
  own('sourceId', '办件编号', '业务编号', '来源系统编号'),
  own('result', '决定结果', '办理结果'),
  own('confidentiality', '公开属性', '密级'),
  own('originalDocumentNumber', '原行政许可决定文书号', '原许可决定文书号', '原决定文书号'),
]

// 2015 names carry their length or their values behind the name: “许可内容(4096)”, “当前状态 0=正常 …”.
const bareName = (name: string): string => name.replace(/[( ].*$/u, '')

const decisionLayouts: Readonly<Record<LayoutVersion, readonly LayoutColumn[]>> = {
  '2018': [...fields.行政许可.map(({ code, name }) => ({ code, names: [name], target: targets2018[code] ?? null })), ...ownColumns],
  '2015': [
    ...Object.entries(fields.legacy2015.行政许可).map(([code, name]) => ({
      code,
      names: [bareName(name)],
      target: targets2015[code] ?? null,
    })),
    ...ownColumns,
  ],
}

/** Any one of a group must be there. */
const requiredDecisionTargets: Readonly<Record<LayoutVersion, readonly (readonly Target[])[]>> = {
  '2018': [['name'], ['kind'], ['uscc', 'idNumber'], ['documentNumber', 'certificateNumber'], ['content'], ['decidedOn']],
  '2015': [['name'], ['uscc', 'identityCard'], ['documentNumber'], ['content'], ['decidedOn']],
}

export const layouts: Readonly<Record<ImportKind, Readonly<Record<LayoutVersion, readonly LayoutColumn[]>>>> = {
  decisions: decisionLayouts,
  penalties: penaltyLayouts,
}
export const requiredTargets: Readonly<Record<ImportKind, typeof requiredDecisionTargets>> = {
  decisions: requiredDecisionTargets,
  penalties: requiredPenaltyTargets,
}
