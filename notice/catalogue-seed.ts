import items from './data/items.json' with { type: 'json' }

/** An item of the catalogue as it ships: to begin with, until the city enters its own list (1.1, 1.2). */
export interface SeedItem {
  readonly code: string
  readonly name: string
  /** 事项类型, GB/T 39046-2020 annex A.1: '01' is 行政许可. */
  readonly type: string
  readonly originalDepartment: string
  /** The lead supervisor. */
  readonly supervisingDepartment: string
  readonly approvingDepartment: string
  readonly legalBasis: string
  /** 许可类别, XK_XKLB. */
  readonly category: string
  /** Directly of public safety: the bars of 行政许可法 78 and 79 may apply; a lawyer confirms it item by item. */
  readonly publicSafety: boolean
  /** Working days; 20 is the default of 行政许可法 42 until the special law's number is entered. */
  readonly statutoryLimitWorkingDays: number
  readonly status: 'current' | 'historical'
  readonly note: string | null
}

/** The names follow the national list of licences, the departments the notice; which items Nanchang transferred, the city confirms. */
export const seedItems: readonly SeedItem[] = items.map((item) => ({
  ...item,
  status: item.status === 'historical' ? 'historical' : 'current',
}))
