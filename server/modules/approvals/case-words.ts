import { placeOf } from '#notice/clauses.ts'
import { titleOfSeat } from '#notice/decide.ts'
import type { Procedure } from '#notice/procedure.ts'
import { procedures } from '#notice/procedures/index.ts'
import type { JournalRecord } from './timeline.ts'

type Name = (code: unknown) => string
type Say = (record: JournalRecord, name: Name, procedure: Procedure) => string

const stateOf = ({ data }: JournalRecord, { states }: Procedure) => states[String(data['state'])]?.title ?? ''
const numberOf = ({ data }: JournalRecord) => `（办件 ${String(data['case'])} 号）`
const stepOf = ({ data }: JournalRecord, procedure: Procedure) =>
  data['action'] === 'open' ? (procedure.opening?.title ?? '发起') : (procedure.actions[String(data['action'])]?.title ?? '')
const who = (record: JournalRecord, name: Name) => (record.actor_seat === 'system' ? '平台' : name(record.actor_department))
const whose = ({ data }: JournalRecord, name: Name) =>
  `${name(data['of'])}${titleOfSeat(typeof data['seat'] === 'string' ? data['seat'] : '')}`

/** What each entry about a case says: procedure and step by their titles, so that nobody reads a name of the program's. */
const sentences: Readonly<Record<string, Say>> = {
  'case.opened': (record, name, procedure) =>
    record.actor_seat === 'system'
      ? `${procedure.title}已送${record.feeds
          .filter((code) => code !== record.actor_department)
          .map(name)
          .join('、')}${numberOf(record)}`
      : `${who(record, name)}${stepOf(record, procedure)}${numberOf(record)}`,
  'case.acted': (record, name, procedure) => {
    const moved = record.data['from'] === record.data['state'] ? '' : `，现为“${stateOf(record, procedure)}”`
    return `${procedure.title}：${who(record, name)}${stepOf(record, procedure)}${moved}${numberOf(record)}`
  },
  'case.closed': (record, name, procedure) =>
    `${procedure.title}：${who(record, name)}${stepOf(record, procedure)}，办结为“${stateOf(record, procedure)}”${numberOf(record)}`,
  'case.told': (record, _name, procedure) =>
    `${procedure.title}：${stepOf(record, procedure)}，已告知收到过本决定的部门${numberOf(record)}`,
  'case.reminded': (record, name, procedure) =>
    `${procedure.title}：提醒${whose(record, name)}办理，期限 ${String(record.data['dueOn'])}${numberOf(record)}`,
  'case.overdue': (record, name, procedure) =>
    `${procedure.title}：${whose(record, name)}应于 ${String(record.data['dueOn'])} 前办理，届时未办${numberOf(record)}`,
  'case.overdue-withdrawn': (record, _name, procedure) =>
    `${procedure.title}：期限改为 ${String(record.data['dueOn'])}，逾期标记撤销${numberOf(record)}`,
  'case.escalated': (record, name, procedure) =>
    `${procedure.title}：${whose(record, name)}逾期未办，已报${record.data['step'] === 'office' ? '联席会议办公室' : '督查机构'}${numberOf(record)}`,
}

/** The sentence and the clause of an entry about a case; null for what is none, or of a procedure that is no more. */
export function sayCaseEntry(record: JournalRecord, name: Name): { readonly text: string; readonly clause: string } | null {
  const say = Object.hasOwn(sentences, record.type) ? sentences[record.type] : undefined
  const id = String(record.data['procedure'])
  const procedure = Object.hasOwn(procedures, id) ? procedures[id] : undefined
  if (!say || !procedure) return null
  const step = procedure.actions[String(record.data['action'])]
  return { text: say(record, name, procedure), clause: placeOf(step?.clause ?? procedure.clause) }
}
