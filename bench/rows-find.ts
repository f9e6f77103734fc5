import { setTimeout as wait } from 'node:timers/promises'
import type { Pool } from 'pg'
import { measureHttp, median } from './measure.ts'
import { figure, type Figure } from './rows-in.ts'
import { items, receiversOf } from './samples.ts'
import { cookie, csrf, untilNumbered, type Stage } from './stage.ts'
import { prepare } from './wire.ts'

/** Characters that names of firms are made of: so many that two of them together are rare, as in a city's register. */
const letters = Array.from({ length: 1024 }, (_, index) => String.fromCodePoint(0x4e00 + index * 17)).join('')
const trades = ['贸易', '餐饮管理', '医药连锁', '建筑工程', '物流', '教育咨询', '印务', '水产养殖']

/** P8: two Chinese characters of a name over so many decisions, by the bureau and by a department under its row security, against a scan. */
export async function find({ port, pool }: Stage, seconds: number, decisions: number): Promise<readonly Figure[]> {
  const began = performance.now()
  await fillNames(pool, decisions)
  const filled = performance.now()
  await untilNumbered(pool)
  const numbered = performance.now()
  await untilFound(pool)
  const bureau = await openBureau(pool)
  const figures = [
    figure('P8', `fill to ${decisions} decisions`, (filled - began) / 1000, 's'),
    figure('P8', 'until all is numbered', (numbered - filled) / 1000, 's'),
    figure('P8', 'and until all can be found', (performance.now() - numbered) / 1000, 's'),
  ]
  const names = await sampleNames(pool)
  const pairs = names.map((name) => name.slice(2, 4))
  let next = 0
  const pair = () => pairs[next++ % pairs.length]!
  const question = (who: string, words: () => string) => () =>
    prepare('GET', `/api/find?q=${encodeURIComponent(words())}&limit=20`, { cookie: who })

  const scans: number[] = []
  for (let time = 0; time < 5; time++) {
    const from = performance.now()
    await pool.query(scan, [`%${pair()}%`])
    scans.push(performance.now() - from)
  }
  const scanned = median(scans)
  figures.push(figure('P8', 'scan', scanned, 'ms'))
  for (const [who, as] of [
    ['the bureau', bureau],
    ['a department', cookie],
  ] as const) {
    const alone = await measureHttp(port, 1, seconds, question(as, pair))
    const together = await measureHttp(port, 8, seconds, question(as, pair))
    const common = await measureHttp(
      port,
      1,
      seconds,
      question(as, () => '有限公司'),
    )
    const numbers = await measureHttp(
      port,
      1,
      seconds,
      question(as, () => String(100 + (next++ % 900))),
    )
    figures.push(
      figure('P8', `${who}, p50`, alone.p50, 'ms'),
      figure('P8', `${who}, p99`, alone.p99, 'ms'),
      figure('P8', `${who}, 8 at once, p99`, together.p99, 'ms'),
      figure('P8', `${who}, a word that all have, p99`, common.p99, 'ms'),
      figure('P8', `${who}, three digits, p99`, numbers.p99, 'ms'),
      figure('P8', `${who}, part of a scan`, alone.p50 / scanned, '×'),
      ...(alone.refused + together.refused > 0 ? [figure('P8', `${who}, refused`, alone.refused + together.refused, '')] : []),
    )
  }
  return figures
}

/** The same question without an index, as it would be written by hand; past row security, and planned as PostgreSQL likes. */
const scan = `
select decision.id, decision.item, decision.holder_name, decision.document_number, decision.result, decision.decided_on, decision.region
from app.decision
where decision.holder_name || ' ' || decision.document_number || ' ' || coalesce(decision.holder_uscc, '') || ' ' || coalesce(decision.certificate_number, '')
  || ' ' || coalesce(decision.address, '') || ' ' || decision.content || ' ' || decision.item_as_sent ilike $1
order by decision.id desc limit 20`

async function sampleNames(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select decision.holder_name as name from app.decision where decision.client = 'names' and decision.id % 997 = 3 limit 500`,
  )
  return rows.map(({ name }) => name)
}

/** Somebody of the bureau, who sees every department's decisions. */
async function openBureau(pool: Pool): Promise<string> {
  await pool.query(
    `with account as (
       insert into app.account (username, name, department, seats, password_hash) values ('bench.bureau', '样本操作员', 'SPJ', '{operator}', 'none') returning id
     ) insert into app.session (token_hash, account, csrf_token, origin, created_at, seen_at)
       select sha256('bench-session-bureau'::bytea), account.id, $1, '127.0.0.1', now(), now() from account`,
    [csrf],
  )
  return 'shenguan_session=bench-session-bureau'
}

/** Until the follower has taken everything apart that is numbered. */
export async function untilFound(pool: Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ behind: string }>(
      'select sequencer.position - progress.position as behind from app.sequencer, app.find_progress as progress',
    )
    if (rows[0]!.behind === '0') return
    await wait(100)
  }
}

async function fillNames(pool: Pool, decisions: number): Promise<void> {
  const { rows } = await pool.query<{ count: string }>('select count(*) from app.decision')
  const there = Number(rows[0]!.count)
  for (let from = there; from < decisions; from += 50_000) {
    await pool.query(fillStatement, [
      from,
      Math.min(decisions, from + 50_000) - 1,
      items.map((_, index) => receiversOf(index)[0]),
      items.map((_, index) => receiversOf(index)[1]),
      items,
      letters,
      trades,
    ])
  }
  await pool.query('vacuum analyze')
}

const letter = (salt: number) => `substr($6, 1 + (hashint8(n * 8 + ${salt}) & 1023), 1)`
const fillStatement = `
with made as (
  insert into app.decision (client, source_id, digest, status, rule, item, item_as_sent, document_number, certificate_number, content, decided_on, result, holder_kind,
    holder_name, holder_uscc, region, address, confidentiality)
  select 'names', n::text, 'digest', 'routed', 1, ($5::text[])[1 + n % 20], ($5::text[])[1 + n % 20], '洪审批〔2026〕' || n || '号', 'JX' || n,
    '准予从事' || ($7::text[])[1 + n % 8] || '活动，应当按照许可范围开展经营，接受监督检查', '2026-10-10', 'granted', 'legal',
    '南昌' || ${letter(1)} || ${letter(2)} || ${letter(3)} || ($7::text[])[1 + n % 8] || '有限公司', '914403001922038216', '360102',
    '南昌市东湖区' || ${letter(4)} || ${letter(5)} || '路' || n % 300 || '号', 'open'
  from generate_series($1::bigint, $2::bigint) as n returning id, item
), sent as (
  insert into app.push (decision, revision, kind, department, role, status, custodian, sent_at, due_on, received_at, received_by)
  select made.id, 1, 'new', receiver.department, receiver.role, 'received', receiver.department, now(), current_date + 30, now(), '样本'
  from made cross join lateral (values (($3::text[])[array_position($5::text[], made.item)], 'lead'), (($4::text[])[array_position($5::text[], made.item)], 'assist')) as receiver(department, role)
  returning id, decision, department
), entry as (
  insert into app.journal (type, decision, feeds, pushes, actor, actor_seat, actor_department)
  select 'push.created', sent.decision, array_agg(sent.department), array_agg(sent.id), 'fill', 'system', 'SPJ' from sent group by sent.decision returning id
)
insert into app.journal_pending (entry) select id from entry`
