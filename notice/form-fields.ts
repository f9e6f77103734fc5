import { findDay } from './civil-days.ts'

/** Every kind of field that a form can draw. References (department, item, decision, account, file) travel as their code or number. */
export const fieldKinds = {
  text: '单行文字',
  longText: '多行文字',
  day: '日期',
  number: '数字',
  yesNo: '是否',
  choice: '单选',
  choices: '多选',
  phone: '联系电话',
  person: '人员姓名',
  account: '平台人员',
  department: '部门',
  departments: '多个部门',
  item: '事项',
  items: '多个事项',
  decision: '审批决定',
  files: '附件',
} as const
export type FieldKind = keyof typeof fieldKinds

export interface FormField {
  readonly title: string
  /** 'choice' where a closed list is given and no kind is said, else 'text'. */
  readonly kind?: FieldKind
  /** Closed list: value to words. */
  readonly choices?: Readonly<Record<string, string>>
  /** Characters; 200 for text, 4000 for long text where it is not said. */
  readonly maxLength?: number
  /** Smallest and largest number, or how many of a list. */
  readonly least?: number
  readonly most?: number
  readonly unit?: string
  /** A sentence under the field. */
  readonly hint?: string
  /** A day that may not lie after, or before, today or the day in another field. */
  readonly notAfter?: string
  readonly notBefore?: string
  /** So many whole years must lie between this day and the day in another field; `say` tells what follows where they do not. */
  readonly atLeastYears?: { readonly before: string; readonly years: number; readonly say: string }
  /** Personal data (1.4): shown masked to those who are no party. */
  readonly personal?: true
}

export const kindOf = (field: FormField): FieldKind => field.kind ?? (field.choices ? 'choice' : 'text')
const longest: Readonly<Partial<Record<FieldKind, number>>> = { text: 200, longText: 4000, phone: 20, person: 50 }
export const lengthOf = (field: FormField): number => field.maxLength ?? longest[kindOf(field)] ?? 40
const lists: ReadonlySet<FieldKind> = new Set(['choices', 'departments', 'items', 'files'])
export const isList = (kind: FieldKind): boolean => lists.has(kind)
/** How many of a list: 50 where it is not said. */
export const mostOf = (field: FormField): number => field.most ?? 50

/** What is wrong with a value, in words that say what to do, or null. `other` gives the days of other fields. Pure; whether a department or a file exists is asked elsewhere. */
export function findFlaw(field: FormField, value: unknown, today: string, other: Readonly<Record<string, unknown>> = {}): string | null {
  const kind = kindOf(field)
  if (isList(kind)) return findListFlaw(field, value)
  if (kind === 'yesNo') return typeof value === 'boolean' ? null : '请选择是或否'
  if (kind === 'number') return findNumberFlaw(field, value)
  if (typeof value !== 'string') return '应为文字'
  if (value.trim() === '') return '不能只有空格'
  if (value.length > lengthOf(field)) return `最多 ${lengthOf(field)} 个字`
  if (kind === 'choice')
    return Object.hasOwn(field.choices ?? {}, value) ? null : `请从规定的选项中选择：${Object.values(field.choices ?? {}).join('、')}`
  if (kind === 'day') return findDayFlaw(field, value, today, other)
  if (kind === 'phone') return /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(value) ? null : '请填写 11 位手机号或带区号的座机'
  if (kind === 'decision' || kind === 'account') return /^\d{1,18}$/.test(value) ? null : '请从列表中选择'
  return null
}

function findListFlaw(field: FormField, value: unknown): string | null {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string' && one !== '' && one.length <= 64)) return '应为列表'
  if (new Set(value).size !== value.length) return '有重复的选项，请删去'
  if (value.length < (field.least ?? 1)) return `至少选择 ${field.least ?? 1} 项`
  if (value.length > mostOf(field)) return `最多 ${mostOf(field)} 项`
  if (kindOf(field) !== 'choices') return null
  return value.every((one) => Object.hasOwn(field.choices ?? {}, String(one))) ? null : '请从规定的选项中选择'
}

function findNumberFlaw({ least, most, unit = '' }: FormField, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '请填写数字'
  if (least !== undefined && value < least) return `不能小于 ${least}${unit}`
  return most !== undefined && value > most ? `不能大于 ${most}${unit}` : null
}

function findDayFlaw(field: FormField, value: string, today: string, other: Readonly<Record<string, unknown>>): string | null {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(value) || !findDay(value)) return '请填写有效日期'
  const bound = (name: string | undefined) => (name === 'today' ? today : name === undefined ? undefined : other[name])
  const last = bound(field.notAfter)
  const first = bound(field.notBefore)
  const { before, years = 0, say = '' } = field.atLeastYears ?? {}
  const end = bound(before)
  if (typeof end === 'string' && `${Number(value.slice(0, 4)) + years}${value.slice(4)}` > end) return say
  if (typeof last === 'string' && value > last) return field.notAfter === 'today' ? '不能晚于今天' : `不能晚于 ${last}`
  if (typeof first === 'string' && value < first) return field.notBefore === 'today' ? '不能早于今天' : `不能早于 ${first}`
  return null
}
