import type { Effect, EffectAsk } from '#kernel/cases/effects.ts'
import { addEntry } from '#kernel/journal.ts'
import { Refusal } from '#platform/http/problem.ts'
import { subjectOf } from './history.ts'
import { lockItem, overwriteItem } from './item-acts.ts'
import type { ItemDraft } from './item-check.ts'

const textOf = (ask: EffectAsk, field: string): string => {
  const value = ask.record.fields[field]
  return typeof value === 'string' ? value : ''
}
function itemsOf({ record }: EffectAsk): readonly string[] {
  const { items } = record.fields
  return Array.isArray(items) ? items.map(String).toSorted() : []
}

/** 委托办理 (1.1): the items of the agreement are taken in by the bureau from then on. Throws Refusal 422 where an item is not the entrusting department's own. */
export const entrustItems: Effect = async (ask) => {
  const { entrusting = '' } = ask.record.parties
  await change(ask, (code, draft) => {
    // 行政许可法 24: only who has the power may entrust it, and what is entrusted already may not be entrusted again.
    if (draft.originalDepartment !== entrusting && draft.approvingBody !== entrusting)
      throw refuse(`事项“${draft.name}”（${code}）不是该部门的审批事项，不能由其委托`)
    if (draft.intake === 'entrusted') throw refuse(`事项“${draft.name}”（${code}）已在委托办理中，请先终止原委托`)
    return {
      intake: 'entrusted',
      intakeNote: `委托协议，办件 ${ask.record.id}`,
      entrustment: { letter: textOf(ask, 'letterNumber'), scope: textOf(ask, 'scope'), from: textOf(ask, 'from'), to: textOf(ask, 'to') },
    }
  })
}

/** The agreement has run out or was ended: its items are not taken in by the bureau any more, with the reason. */
export const endEntrustment: Effect = async (ask) => {
  const reason = textOf(ask, 'endReason') || `委托期限届满（${textOf(ask, 'to')}）`
  await change(ask, (_, draft) =>
    draft.intake === 'entrusted' && draft.entrustment?.letter === textOf(ask, 'letterNumber')
      ? { intake: 'not-yet', intakeNote: `委托终止：${reason}`, entrustment: null }
      : null,
  )
}

const refuse = (what: string) =>
  new Refusal(422, 'not-entrustable', `${what}。请核对事项后重试。`, [{ pointer: '/fields/items', code: 'not-entrustable', message: what }])

type Change = Pick<ItemDraft, 'intake' | 'intakeNote' | 'entrustment'>

/** Items in the order of their codes, so that two agreements lock in the same order. */
async function change(ask: EffectAsk, changeOf: (code: string, draft: ItemDraft) => Change | null): Promise<void> {
  const { connection, at, record, performer } = ask
  for (const code of itemsOf(ask)) {
    const item = await lockItem(connection, code)
    if (!item) throw refuse(`目录中没有事项 ${code}`)
    const after = changeOf(code, item.draft)
    if (!after) continue
    await overwriteItem(connection, code, { ...item.draft, ...after })
    const { intake, intakeNote, entrustment } = item.draft
    await addEntry(connection, {
      type: 'item.changed',
      at,
      decision: null,
      tell: [...new Set([...record.departments, ...item.draft.supervisors.map(({ department }) => department)])].map(
        (department) => [department, null] as const,
      ),
      actor: performer.name,
      seat: performer.seat,
      department: performer.department,
      data: { subject: subjectOf(code), case: record.id, before: { intake, intakeNote, entrustment }, after },
    })
  }
}
