import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { arrangedYears, shippedCalendar } from './calendar-days.ts'
import { dayOfNumber, getDayNumber } from './civil-days.ts'
import golden from './fixtures/working-day-golden.json' with { type: 'json' }
import given from './fixtures/working-day-tests.json' with { type: 'json' }
import { addWorkingDays, dayInShanghai, explain, isWorkingDay, judgeDay, workingDaysBetween } from './working-days.ts'

for (const { start, workingDays, due, why } of given.deadlines) {
  test(`${workingDays} working days from ${start} end on ${due}: ${why}`, () => {
    const deadline = addWorkingDays(shippedCalendar, start, workingDays)
    assert.equal(deadline.due, due)
    assert.equal(deadline.provisional, false)
  })
}
test('the golden deadlines of 2018 to 2026, reckoned by another program, come out the same', () => {
  assert.ok(golden.deadlines.length >= 60)
  for (const { start, workingDays, due } of golden.deadlines) {
    assert.equal(addWorkingDays(shippedCalendar, start, workingDays).due, due, `${workingDays} from ${start}`)
  }
})
for (const { year, workingDays } of golden.years) {
  test(`${year} has ${workingDays} working days`, () => {
    assert.equal(workingDaysBetween(shippedCalendar, `${year - 1}-12-31`, `${year}-12-31`).workingDays, workingDays)
  })
}
test('counting between two days agrees with the given counts, and backwards is negative', () => {
  for (const { from, to, workingDaysAfterFromUpToTo: expected } of given.counts) {
    assert.deepEqual(workingDaysBetween(shippedCalendar, from, to), { workingDays: expected, provisional: false })
    assert.deepEqual(workingDaysBetween(shippedCalendar, to, from), { workingDays: -expected, provisional: false })
  }
})
for (const { date, isWorkingDay: expected } of given.membership) {
  test(`${date} is ${expected ? 'a' : 'no'} working day`, () => assert.equal(isWorkingDay(shippedCalendar, date), expected))
}
test('a deadline shows its working: days counted, festival, make-up days', () => {
  const deadline = addWorkingDays(shippedCalendar, '2018-09-28', 5)
  assert.deepEqual(
    deadline.steps.map((step) => `${step.day} ${step.because} ${step.nth}`),
    [
      '2018-09-29 make-up 1',
      '2018-09-30 make-up 2',
      ...range('2018-10-01', 7).map((day) => `${day} holiday 0`),
      '2018-10-08 weekday 3',
      '2018-10-09 weekday 4',
      '2018-10-10 weekday 5',
    ],
  )
  assert.equal(
    explain(deadline),
    '自2018年9月28日（星期五）起算，当日不计入；5个工作日依次为9月29日、9月30日、10月8日、10月9日、10月10日；其间10月1日至10月7日国庆节放假，不计入；' +
      '9月29日为国庆节调休上班日，计入，9月30日为国庆节调休上班日，计入；期限至2018年10月10日（星期三）24时届满。',
  )
})
test('a year without its notice is provisional, and the paragraph says so', () => {
  for (const start of ['2026-12-31', '2027-01-04', '2031-05-05', '2017-12-01']) {
    const deadline = addWorkingDays(shippedCalendar, start, 3)
    assert.equal(deadline.provisional, true, start)
    assert.match(explain(deadline), /年放假安排尚未公布或未载入，本期限为暂定/u)
  }
  assert.equal(addWorkingDays(shippedCalendar, '2026-12-28', 3).provisional, false)
  assert.equal(judgeDay(shippedCalendar, '2027-09-15').because, 'holiday')
  assert.equal(judgeDay(shippedCalendar, '2031-05-05').provisional, true)
  assert.equal(workingDaysBetween(shippedCalendar, '2026-12-30', '2027-01-04').provisional, true)
})
test('a notice that the city loads later changes the answer and takes the flag away', () => {
  const loaded = {
    years: { ...shippedCalendar.years, 2027: 'official' as const },
    days: { ...shippedCalendar.days, '2027-10-04': { kind: 'holiday' as const, name: '国庆节' } },
  }
  assert.deepEqual(
    [addWorkingDays(shippedCalendar, '2027-09-30', 1).due, addWorkingDays(loaded, '2027-09-30', 1).due],
    ['2027-10-04', '2027-10-05'],
  )
  assert.equal(addWorkingDays(loaded, '2027-09-30', 1).provisional, false)
})
test('no working days ends on the start itself; what is no number of days or no day is a fault', () => {
  assert.equal(addWorkingDays(shippedCalendar, '2026-10-01', 0).due, '2026-10-01')
  for (const bad of [-1, 1.5, Number.NaN, 5001]) assert.throws(() => addWorkingDays(shippedCalendar, '2026-10-01', bad), RangeError)
  for (const bad of ['2026-02-29', '2026-2-9', '']) assert.throws(() => addWorkingDays(shippedCalendar, bad, 1), RangeError)
})
test('every make-up day is a weekend day and every official year names its notice', () => {
  for (const { year, status, papers, makeUp } of arrangedYears) {
    assert.equal(papers.length > 0, status === 'official', String(year))
    for (const [, day] of makeUp) assert.ok([0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay()), `${year}-${day}`)
  }
  assert.deepEqual(
    arrangedYears.map(({ year }) => year),
    [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027],
  )
})
test('day numbers and days turn into each other over four centuries', () => {
  for (let number = getDayNumber('1900-01-01'); number <= getDayNumber('2300-12-31'); number++) {
    const day = dayOfNumber(number)
    assert.equal(getDayNumber(day), number)
    if (number % 97 === 0) assert.equal(day, new Date(number * 86_400_000).toISOString().slice(0, 10))
  }
})
test('the day in Shanghai begins at 16:00 UTC', () => {
  assert.equal(dayInShanghai(new Date('2026-11-23T15:59:59.999Z')), '2026-11-23')
  assert.equal(dayInShanghai(new Date('2026-11-23T16:00:00.000Z')), '2026-11-24')
  assert.equal(dayInShanghai(new Date('2024-02-28T16:00:00Z')), '2024-02-29')
  assert.throws(() => dayInShanghai(new Date('1991-07-01T00:00:00Z')), RangeError)
  assert.throws(() => dayInShanghai(new Date(Number.NaN)), RangeError)
})
if (process.env['SHENGUAN_ZONE_CHILD'] === undefined) {
  for (const zone of ['UTC', 'Asia/Shanghai', 'America/New_York', 'America/Los_Angeles']) {
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

function range(first: string, length: number): readonly string[] {
  return Array.from({ length }, (_, at) => dayOfNumber(getDayNumber(first) + at))
}
