import { dayOfNumber, getDayNumber } from './civil-days.ts'
import type { CalendarDay, WorkingCalendar } from './working-days.ts'

/** One year as the State Council's notice arranges it: rest periods (first and last day, MM-DD) and the weekend days worked instead. */
export interface ArrangedYear {
  readonly year: number
  readonly status: 'official' | 'provisional'
  /** The notices themselves; 2019 and 2020 were changed within the year. Empty while there is none. */
  readonly papers: readonly string[]
  readonly rest: readonly (readonly [name: string, first: string, last: string])[]
  readonly makeUp: readonly (readonly [name: string, day: string])[]
}

/**
 * 2018 to 2026 by the notices; 2027 holds only the statutory days of 全国年节及纪念日放假办法 (revised 2024-11-10), because its notice
 * with bridging and make-up days is not out: every day of it is provisional.
 */
export const arrangedYears: readonly ArrangedYear[] = [
  {
    year: 2018,
    status: 'official',
    papers: ['http://www.gov.cn/zhengce/zhengceku/2017-11/30/content_5243579.htm'],
    rest: [
      ['元旦', '01-01', '01-01'],
      ['春节', '02-15', '02-21'],
      ['清明节', '04-05', '04-07'],
      ['劳动节', '04-29', '05-01'],
      ['端午节', '06-18', '06-18'],
      ['中秋节', '09-24', '09-24'],
      ['国庆节', '10-01', '10-07'],
      ['元旦', '12-30', '12-31'],
    ],
    makeUp: [
      ['春节', '02-11'],
      ['春节', '02-24'],
      ['清明节', '04-08'],
      ['劳动节', '04-28'],
      ['国庆节', '09-29'],
      ['国庆节', '09-30'],
      ['元旦', '12-29'],
    ],
  },
  {
    year: 2019,
    status: 'official',
    papers: [
      'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
      'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    ],
    rest: [
      ['元旦', '01-01', '01-01'],
      ['春节', '02-04', '02-10'],
      ['清明节', '04-05', '04-07'],
      ['劳动节', '05-01', '05-04'],
      ['端午节', '06-07', '06-09'],
      ['中秋节', '09-13', '09-15'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeUp: [
      ['春节', '02-02'],
      ['春节', '02-03'],
      ['劳动节', '04-28'],
      ['劳动节', '05-05'],
      ['国庆节', '09-29'],
      ['国庆节', '10-12'],
    ],
  },
  {
    year: 2020,
    status: 'official',
    papers: [
      'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
      'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    ],
    rest: [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-24', '02-02'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-25', '06-27'],
      ['国庆节、中秋节', '10-01', '10-08'],
    ],
    makeUp: [
      ['春节', '01-19'],
      ['劳动节', '04-26'],
      ['劳动节', '05-09'],
      ['端午节', '06-28'],
      ['国庆节、中秋节', '09-27'],
      ['国庆节、中秋节', '10-10'],
    ],
  },
  {
    year: 2021,
    status: 'official',
    papers: ['http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm'],
    rest: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-11', '02-17'],
      ['清明节', '04-03', '04-05'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-12', '06-14'],
      ['中秋节', '09-19', '09-21'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeUp: [
      ['春节', '02-07'],
      ['春节', '02-20'],
      ['劳动节', '04-25'],
      ['劳动节', '05-08'],
      ['中秋节', '09-18'],
      ['国庆节', '09-26'],
      ['国庆节', '10-09'],
    ],
  },
  {
    year: 2022,
    status: 'official',
    papers: ['http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm'],
    rest: [
      ['元旦', '01-01', '01-03'],
      ['春节', '01-31', '02-06'],
      ['清明节', '04-03', '04-05'],
      ['劳动节', '04-30', '05-04'],
      ['端午节', '06-03', '06-05'],
      ['中秋节', '09-10', '09-12'],
      ['国庆节', '10-01', '10-07'],
      ['元旦', '12-31', '12-31'],
    ],
    makeUp: [
      ['春节', '01-29'],
      ['春节', '01-30'],
      ['清明节', '04-02'],
      ['劳动节', '04-24'],
      ['劳动节', '05-07'],
      ['国庆节', '10-08'],
      ['国庆节', '10-09'],
    ],
  },
  {
    year: 2023,
    status: 'official',
    papers: ['http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm'],
    rest: [
      ['元旦', '01-01', '01-02'],
      ['春节', '01-21', '01-27'],
      ['清明节', '04-05', '04-05'],
      ['劳动节', '04-29', '05-03'],
      ['端午节', '06-22', '06-24'],
      ['中秋节、国庆节', '09-29', '10-06'],
    ],
    makeUp: [
      ['春节', '01-28'],
      ['春节', '01-29'],
      ['劳动节', '04-23'],
      ['劳动节', '05-06'],
      ['端午节', '06-25'],
      ['中秋节、国庆节', '10-07'],
      ['中秋节、国庆节', '10-08'],
    ],
  },
  {
    year: 2024,
    status: 'official',
    papers: ['https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm'],
    rest: [
      ['元旦', '01-01', '01-01'],
      ['春节', '02-10', '02-17'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-10', '06-10'],
      ['中秋节', '09-15', '09-17'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeUp: [
      ['春节', '02-04'],
      ['春节', '02-18'],
      ['清明节', '04-07'],
      ['劳动节', '04-28'],
      ['劳动节', '05-11'],
      ['中秋节', '09-14'],
      ['国庆节', '09-29'],
      ['国庆节', '10-12'],
    ],
  },
  {
    year: 2025,
    status: 'official',
    papers: ['https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm'],
    rest: [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-28', '02-04'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '05-31', '06-02'],
      ['国庆节、中秋节', '10-01', '10-08'],
    ],
    makeUp: [
      ['春节', '01-26'],
      ['春节', '02-08'],
      ['劳动节', '04-27'],
      ['国庆节、中秋节', '09-28'],
      ['国庆节、中秋节', '10-11'],
    ],
  },
  {
    year: 2026,
    status: 'official',
    papers: ['https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'],
    rest: [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-15', '02-23'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07'],
    ],
    makeUp: [
      ['元旦', '01-04'],
      ['春节', '02-14'],
      ['春节', '02-28'],
      ['劳动节', '05-09'],
      ['国庆节', '09-20'],
      ['国庆节', '10-10'],
    ],
  },
  {
    year: 2027,
    status: 'provisional',
    papers: [],
    rest: [
      ['元旦', '01-01', '01-01'],
      ['除夕', '02-05', '02-05'],
      ['春节', '02-06', '02-08'],
      ['清明节', '04-05', '04-05'],
      ['劳动节', '05-01', '05-02'],
      ['端午节', '06-09', '06-09'],
      ['中秋节', '09-15', '09-15'],
      ['国庆节', '10-01', '10-03'],
    ],
    makeUp: [],
  },
]

/** The calendar that the program ships with; a city that imports a newer notice hands in its own. */
export const shippedCalendar: WorkingCalendar = {
  years: Object.fromEntries(arrangedYears.map((arranged) => [arranged.year, arranged.status])),
  days: Object.fromEntries(arrangedYears.flatMap((arranged) => [...restDays(arranged), ...makeUpDays(arranged)])),
}

function restDays({ year, rest }: ArrangedYear): readonly (readonly [string, CalendarDay])[] {
  return rest.flatMap(([name, first, last]) => {
    const from = getDayNumber(`${year}-${first}`)
    const length = getDayNumber(`${year}-${last}`) - from + 1
    return Array.from({ length }, (_, at) => [dayOfNumber(from + at), { kind: 'holiday', name }] as const)
  })
}

function makeUpDays({ year, makeUp }: ArrangedYear): readonly (readonly [string, CalendarDay])[] {
  return makeUp.map(([name, day]) => [`${year}-${day}`, { kind: 'workday', name }] as const)
}
