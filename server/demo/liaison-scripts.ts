import { dayOfNumber, getDayNumber } from '#notice/civil-days.ts'
import { memberDepartments } from '#notice/departments.ts'
import { morning, noon, step, type CaseScript, type ScriptStep } from './case-scripts.ts'

type Kind = 'lead' | 'handler'
interface Naming {
  readonly department: string
  readonly kind: Kind
  readonly account: string
  readonly back: number
  readonly at: number
  /** YYYY-MM-DD; two years after the first day where it is not said. */
  readonly endsOn?: string
  readonly predecessor?: string
}
type Day = (back: number) => string

const offices = ['政策法规处', '行政审批协调处', '综合监管处', '办公室', '行业管理处'] as const
const ranks: Readonly<Record<Kind, readonly string[]>> = {
  lead: ['处长', '处长', '副处长', '主任', '处长'],
  handler: ['一级主任科员', '四级调研员', '二级主任科员', '主任科员', '三级主任科员'],
}
/** Seats that nobody was named for: a vacancy, a letter that was sent back, one that still lies with the bureau, a term that has run out. */
const vacant = { neverNamed: 'DZJ', sentBack: 'TCJ', stillLies: 'DAJ', runOut: 'LSJ' } as const
const soonOut = 'JRB'
const succeeded = 'SZJ'

/**
 * 联络员任免 (2.3): every supervising department has named its two by letter and the bureau has filed them, but for a few seats that show
 * what a register is for. `day` gives the day so many working days before the present.
 */
export function liaisonScripts(day: Day): readonly CaseScript[] {
  const supervisors = memberDepartments.filter(({ role }) => role === 'supervisor').map(({ code }) => code)
  const letter = ({ department, kind, account, back, at, endsOn, predecessor }: Naming): ScriptStep => {
    const place = supervisors.indexOf(department) + (kind === 'lead' ? 0 : 2)
    const startsOn = day(back)
    return step(back, at, `${department}.head`, 'open', {
      fields: {
        account,
        kind,
        office: offices[place % offices.length] ?? '办公室',
        position: ranks[kind][place % offices.length] ?? '科员',
        inDepartmentSince: `${2009 + (place % 12)}-0${1 + (place % 9)}-01`,
        publicOfficer: true,
        familiar: true,
        startsOn,
        endsOn: endsOn ?? later(startsOn, 730),
        ...(predecessor === undefined ? {} : { predecessor }),
      },
      papers: { letter: ['联络员名单报送函（盖章）.txt'] },
    })
  }
  const script = (...steps: readonly ScriptStep[]): CaseScript => ({ procedure: 'liaison-appointment', steps })
  const file = (back: number, at: number) => step(back, at, 'SPJ.operator', 'file')
  const named = supervisors.flatMap((department, place): readonly CaseScript[] => {
    const code = department.toLowerCase()
    const told = { department, back: 48 - (place % 4), at: morning + place * 4 }
    const lead = { ...told, kind: 'lead', account: `${code}.liaison` } as const
    const handler = { ...told, at: told.at + 2, kind: 'handler', account: `${code}.deputy` } as const
    const filed = (naming: Naming) => script(letter(naming), file(naming.back - 1, naming.at + 110))
    return [
      ...(department === vacant.neverNamed ? [] : [filed(department === soonOut ? { ...lead, endsOn: later(day(0), 25) } : lead)]),
      ...(department === vacant.sentBack || department === vacant.stillLies
        ? []
        : [filed(department === vacant.runOut ? { ...handler, endsOn: day(3) } : handler)]),
    ]
  })
  const handler = (department: string, back: number, more: Partial<Naming> = {}) =>
    letter({ department, kind: 'handler', account: `${department.toLowerCase()}.deputy`, back, at: morning, ...more })
  const succession = { account: `${succeeded.toLowerCase()}.handler`, predecessor: `${succeeded.toLowerCase()}.deputy` }
  return [
    ...named,
    script(handler(succeeded, 14, succession), file(13, noon)),
    script(
      handler(vacant.sentBack, 8),
      step(7, noon, 'SPJ.operator', 'refuse', {
        fields: { refusalClause: 'letter', refusalReason: '报送函未加盖公章，且未写明联系电话，请补正后重新报送。' },
      }),
    ),
    script(handler(vacant.stillLies, 1)),
  ]
}

const later = (day: string, days: number) => dayOfNumber(getDayNumber(day) + days)
