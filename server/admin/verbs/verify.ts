import { programSight, withinConnection } from '#platform/db.ts'
import { AdminError, type Verb } from '../verb.ts'

interface Check {
  /** What must hold, in Chinese. */
  readonly promise: string
  /** Counts what was looked at and what breaks the promise. */
  readonly text: string
}

/** What the platform promises of every database; each must find nothing broken. */
const checks: readonly Check[] = [
  {
    promise: '每件推送都有保管部门',
    text: `select count(*) as looked, count(*) filter (where department.code is null) as broken
           from app.push left join app.department on department.code = push.custodian`,
  },
  {
    promise: '每件推送都有记录在案',
    text: `select count(*) as looked, count(*) filter (where told.push is null) as broken
           from app.push left join (select distinct unnest(journal.pushes) as push from app.journal) as told on told.push = push.id`,
  },
  {
    promise: '每次状态变化都留有记录',
    text: `select count(*) as looked, count(*) filter (where journal.id is null) as broken
           from app.push left join app.journal on journal.id = push.last_entry where push.last_entry is not null`,
  },
  {
    promise: '已分派的决定都有推送，待分派的都在待办中',
    text: `select count(*) as looked, count(*) filter (where
             (decision.status = 'routed' and not exists (select from app.push where push.decision = decision.id))
             or (decision.status = 'unrouted' and not exists (select from app.waiting where waiting.decision = decision.id and waiting.closed_at is null))) as broken
           from app.decision`,
  },
  {
    promise: '每条记录都已编号或正待编号',
    text: `select count(*) as looked, count(*) filter (where numbered.entry is null and pending.entry is null) as broken
           from app.journal left join app.journal_position as numbered on numbered.entry = journal.id
           left join app.journal_pending as pending on pending.entry = journal.id`,
  },
  {
    promise: '总编号连续无缺',
    text: `select count(*) as looked, coalesce(max(numbered.position), 0) - count(*) + abs(coalesce(max(numbered.position), 0) - (select sequencer.position from app.sequencer)) as broken
           from app.journal_position as numbered`,
  },
  {
    promise: '各部门事件流连续无缺',
    text: `select coalesce(sum(feed.items), 0) as looked, coalesce(sum(abs(feed.last - feed.first + 1 - feed.items) + abs(feed.last - coalesce(head.position, 0))), 0) as broken
           from (select item.department, count(*) as items, min(item.position) as first, max(item.position) as last from app.feed_item as item group by item.department) as feed
           left join app.feed_head as head on head.department = feed.department`,
  },
  {
    promise: '应告知部门的每条记录都在其事件流中',
    text: `select count(*) as looked, count(*) filter (where item.entry is null) as broken
           from (select distinct journal.id, unnest(journal.feeds) as department from app.journal
                 join app.journal_position as numbered on numbered.entry = journal.id) as told
           left join (select distinct feed_item.entry, feed_item.department from app.feed_item) as item
             on item.entry = told.id and item.department = told.department`,
  },
  {
    promise: '在用事项都有主要监管部门',
    text: `select count(*) as looked, count(*) filter (where not exists (
             select from app.item_supervisor as supervisor where supervisor.item = item.code and supervisor.role = 'lead')) as broken
           from app.item where item.active`,
  },
]

export const verify: Verb = {
  name: 'verify',
  summary: '核对数据库是否守住平台的承诺：保管不空、事件流不断、事事有记录',
  notes: ['只读，服务可以继续运行。有任何一项不符时，退出码为 1。'],
  run: async ({ openPlace, print }) => {
    const { database } = await openPlace()
    const broken = await withinConnection(database.pool, programSight, async (connection) => {
      // All checks look at one moment, also while decisions come in, and may take longer than a request.
      await connection.query('set transaction isolation level repeatable read read only; set local statement_timeout = 0')
      const found: string[] = []
      for (const { promise, text } of checks) {
        const { rows } = await connection.query<{ looked: string; broken: string }>(text)
        const { looked = '0', broken: wrong = '0' } = rows[0] ?? {}
        print(`${wrong === '0' ? '符合' : '不符'}  ${promise}：核对 ${looked}，不符 ${wrong}`)
        if (wrong !== '0') found.push(promise)
      }
      return found
    })
    if (broken.length > 0) throw new AdminError(`有 ${broken.length} 项不符：${broken.join('、')}。请保留现场并联系技术支持。`)
  },
}
