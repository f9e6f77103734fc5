import type { Static } from 'typebox'
import type { ItemDraft } from './item-check.ts'
import type { RuleView, Warning } from './item-shapes.ts'

/** What is lawful to store and yet will go wrong: shown wherever the item is looked at. */
export function warningsOf(item: ItemDraft, rules: readonly Static<typeof RuleView>[], today: string): readonly Static<typeof Warning>[] {
  if (!item.active) return []
  const current = rules.find(({ state, region }) => state === 'in-force' && region === null)
  const lead = item.supervisors.find(({ role }) => role === 'lead')?.department
  const receiving = current?.receivers.find(({ role }) => role === 'lead')?.department
  const missing = item.supervisors.filter(
    ({ department }) => current && !current.receivers.some((each) => each.department.code === department),
  )
  const { entrustment } = item
  return [
    ...(current
      ? []
      : [{ code: 'no-rule', message: '今日没有生效的全市推送规则：该事项的新决定会进入待分派队列，等人指定去向。请补设规则。' }]),
    ...(current && receiving && lead && receiving.code !== lead
      ? [{ code: 'lead-differs', message: `推送规则的主管接收部门是${receiving.name}，与登记的主管监管部门不一致。请核对后变更其一。` }]
      : []),
    ...(missing.some(({ role }) => role === 'assist')
      ? [{ code: 'assist-missing', message: '有协管部门未列入现行推送规则，收不到该事项的决定。请核对。' }]
      : []),
    ...(entrustment?.to && entrustment.to <= today
      ? [{ code: 'entrustment-over', message: `委托已于 ${entrustment.to} 到期（通知一(一)）。请续签委托书或改变受理方式。` }]
      : []),
  ]
}
