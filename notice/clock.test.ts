import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { shippedCalendar } from './calendar-days.ts'
import { countLeft, explainClock, findPause, listClock, reckonClock, type ClockTerms, type ClockUnit } from './clock.ts'
import golden from './fixtures/clock-golden.json' with { type: 'json' }
import { addWorkingDays, explain } from './working-days.ts'

interface Row {
  readonly group: string
  readonly start: string
  readonly days: number
  readonly unit?: string
  readonly pauses?: readonly (readonly string[])[]
  readonly extensions?: readonly number[]
  readonly due: string
  readonly provisional: boolean
}
const rows: readonly Row[] = golden.clocks
const termsOf = ({ start, days, unit, pauses = [], extensions = [] }: Row): ClockTerms => ({
  start,
  days,
  unit: (unit ?? 'working-day') as ClockUnit,
  pauses: pauses.map(([from = '', to = '']) => ({ from, to, reason: '现场检测' })),
  extensions: extensions.map((more) => ({ days: more, reason: '案情复杂' })),
})

for (const [group, members] of Map.groupBy(rows, (row) => row.group)) {
  test(`${members.length} terms of the kind ${group}, reckoned by another program, come out the same`, () => {
    for (const row of members) {
      const { due, provisional } = reckonClock(shippedCalendar, termsOf(row))
      assert.deepEqual({ due, provisional }, { due: row.due, provisional: row.provisional }, JSON.stringify(row))
    }
  })
}
test('there are enough of them, of every kind', () => {
  assert.ok(rows.length >= 200)
  for (const kind of ['make-up', 'year-end', 'pause', 'extension', 'pause-and-extension', 'last-day', 'provisional'])
    assert.ok(rows.filter(({ group }) => group === kind).length >= 15, kind)
})
test('a term that runs as it began is the one of the plain count, in the same words', () => {
  for (const row of rows.filter(({ unit, pauses, extensions }) => !unit && !pauses && !extensions)) {
    const deadline = addWorkingDays(shippedCalendar, row.start, row.days)
    const working = reckonClock(shippedCalendar, termsOf(row))
    assert.equal(working.due, deadline.due)
    assert.equal(explainClock(shippedCalendar, working), explain(deadline))
  }
})

const paused: ClockTerms = {
  start: '2026-10-08',
  days: 5,
  pauses: [{ from: '2026-10-13', to: '2026-10-16', reason: '委托检测' }],
  extensions: [{ days: 2, reason: '申请人补充材料' }],
}
test('the working can be read by a person: make-up day, pause with its reason, extension with its reason', () => {
  assert.deepEqual(listClock(reckonClock(shippedCalendar, paused)), [
    '起算 10月8日（周四），当日不计',
    '第1天 10月9日（周五）',
    '第2天 10月10日（周六，国庆节调休上班）',
    '10月11日 周末，不计',
    '第3天 10月12日（周一）',
    '10月13日至10月15日 暂停 3 个工作日（委托检测）',
    '第4天 10月16日（周五）',
    '10月17日至10月18日 周末，不计',
    '第5天 10月19日（周一）',
    '延长 2 个工作日（申请人补充材料）',
    '第6天至第7天 10月20日至10月21日',
    '到期 2026年10月21日（星期三）24时',
  ])
  assert.equal(
    explainClock(shippedCalendar, reckonClock(shippedCalendar, paused)),
    '自2026年10月8日（星期四）起算，当日不计入；期限5个工作日，经延长2个工作日（申请人补充材料），共7个工作日；其间10月11日周末、10月17日至10月18日周末，不计入；' +
      '10月13日至10月15日暂停计时（委托检测），其中3个工作日不计入；10月10日为国庆节调休上班日，计入；期限至2026年10月21日（星期三）24时届满。',
  )
})
test('a term of calendar days that ends in a holiday says that it moved on', () => {
  const working = reckonClock(shippedCalendar, { start: '2026-09-06', days: 30, unit: 'calendar-day' })
  assert.equal(working.due, '2026-10-08')
  assert.ok(listClock(working).includes('10月7日 国庆节放假，不计'))
})
test('a provisional term says so in both forms', () => {
  const working = reckonClock(shippedCalendar, {
    start: '2026-12-28',
    days: 5,
    pauses: [{ from: '2026-12-29', to: '2026-12-30', reason: '停电' }],
  })
  assert.equal(working.provisional, true)
  assert.match(explainClock(shippedCalendar, working), /2027年放假安排尚未公布或未载入，本期限为暂定/u)
  assert.match(listClock(working).at(-1) ?? '', /^注意：2027年/u)
})
test('days that are left: counted ones while it runs, working days past when it is over', () => {
  const working = reckonClock(shippedCalendar, paused)
  const left = (today: string) => countLeft(shippedCalendar, working, today)
  assert.deepEqual(['2026-10-08', '2026-10-12', '2026-10-14', '2026-10-16', '2026-10-21'].map(left), [7, 4, 4, 3, 0])
  assert.deepEqual(['2026-10-22', '2026-10-24', '2026-10-26'].map(left), [-1, -2, -3])
})
test('a pause holds from its first day to the day before its end', () => {
  assert.deepEqual(
    ['2026-10-12', '2026-10-13', '2026-10-15', '2026-10-16'].map((day) => findPause(paused, day)?.reason ?? null),
    [null, '委托检测', '委托检测', null],
  )
})
test('what is no term is a fault', () => {
  const bad: readonly ClockTerms[] = [
    { start: '2026-02-30', days: 1 },
    { start: '2026-03-02', days: -1 },
    { start: '2026-03-02', days: 1, extensions: [{ days: 0.5, reason: '' }] },
    { start: '2026-03-02', days: 1, pauses: [{ from: '2026-03-04', to: '2026-03-04', reason: '' }] },
    { start: '2026-03-02', days: 1, pauses: [{ from: '2026-03-05', to: '2026-03-04', reason: '' }] },
  ]
  for (const terms of bad) assert.throws(() => reckonClock(shippedCalendar, terms), RangeError)
})
if (process.env['SHENGUAN_ZONE_CHILD'] === undefined) {
  for (const zone of ['Asia/Shanghai', 'UTC', 'America/Los_Angeles']) {
    test(`all of this holds on a machine in ${zone}`, () => {
      const { NODE_TEST_CONTEXT: _, ...environment } = process.env
      const child = spawnSync(process.execPath, ['--test-reporter=tap', import.meta.filename], {
        env: { ...environment, TZ: zone, SHENGUAN_ZONE_CHILD: zone },
        encoding: 'utf8',
      })
      assert.equal(child.status, 0, child.stdout)
      assert.match(child.stdout, /# pass [1-9]/u)
    })
  }
} else {
  test('the child really runs in the zone it was given', () => {
    assert.equal(Intl.DateTimeFormat().resolvedOptions().timeZone, process.env['SHENGUAN_ZONE_CHILD'])
  })
}
