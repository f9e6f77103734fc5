/** The closed lists of a decision (outside contract §3), each value with the words an official reads. */

export const results = {
  granted: '准予许可',
  refused: '不予许可',
  changed: '准予变更',
  renewed: '准予延续',
  withdrawn: '撤回许可',
  revoked: '撤销许可',
  cancelled: '注销许可',
} as const
export type DecisionResult = keyof typeof results

/** 行政相对人类别, XK_XDR_LB (发改办财金〔2018〕424号). */
export const holderKinds = { legal: '法人及非法人组织', natural: '自然人', individualBusiness: '个体工商户' } as const
export type HolderKind = keyof typeof holderKinds

export const confidentialities = { open: '公开', internal: '内部', sensitive: '敏感' } as const
export type Confidentiality = keyof typeof confidentialities

/** 许可类别, XK_XKLB: the five classes of 行政许可法 12, or '其他-' and what it is. */
export const licenceCategories = ['普通', '特许', '认可', '核准', '登记'] as const
export const otherPrefix = '其他-'
export type LicenceCategory = (typeof licenceCategories)[number] | `其他-${string}`

/** 证件类型, XK_XDR_ZJLX; the Chinese words are accepted too and stored as the code. '其他-…' stays as written. */
export const idTypes = {
  'id-card': '身份证',
  passport: '护照号',
  'hong-kong-macao-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  'foreign-permanent-resident': '外国人永久居留身份证',
} as const
export type IdType = keyof typeof idTypes | `其他-${string}`

/** 双公示 writes "no end" as this day; here it is null. */
export const longTermDay = '2099-12-31'
