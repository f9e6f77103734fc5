import { sql, type Transaction } from 'kysely'
import type { Tables } from '#kernel/tables.ts'
import { bureauCode } from '#notice/departments.ts'
import type { RequirementEntry } from '#notice/requirements.ts'

type Line = Omit<RequirementEntry, 'code' | 'legalBasis'>
const line = (title: string, more: Partial<Line> = {}): Line => ({
  title,
  kind: 'original',
  count: 1,
  requiredWhen: '',
  source: '申请人自备',
  ...more,
})
const identity: readonly Line[] = [
  line('行政许可申请书', { source: '申请人填写，窗口和网上提供样表' }),
  line('营业执照或法人登记证书', {
    kind: 'certificate',
    requiredWhen: '申请人为法人或非法人组织',
    source: '市场监管部门核发，由审批局通过电子证照库核验',
  }),
  line('申请人身份证明', { kind: 'copy', requiredWhen: '申请人为自然人', source: '公安机关核发' }),
  line('授权委托书', { requiredWhen: '委托他人代为办理' }),
]
/** What licences of a class usually ask for besides (行政许可法 12); 普通 is what every other class is taken for. */
const ofClass: Readonly<Record<string, readonly Line[]>> = {
  普通: [
    line('经营（活动）场所使用权证明', { kind: 'copy' }),
    line('从业人员资格证明', { kind: 'copy', requiredWhen: '法律、法规对从业人员有资格要求' }),
    line('管理制度文本'),
  ],
  核准: [
    line('项目申请报告', { count: 2, source: '申请人自行或委托有相应能力的单位编制' }),
    line('规划选址或用地预审意见', { kind: 'copy', requiredWhen: '项目涉及新增用地', source: '自然资源主管部门核发' }),
    line('技术审查意见', { requiredWhen: '须经专家评审或技术审查', source: '审批局组织评审后形成，申请人不必提交' }),
  ],
  登记: [line('章程或设立协议', { count: 2 }), line('住所证明', { kind: 'copy' })],
  认可: [line('学历、资格或考试合格证明', { kind: 'copy' }), line('近期免冠证件照片', { count: 2 })],
  特许: [
    line('资源利用或出让合同', { kind: 'copy', source: '与出让方签订' }),
    line('实施方案', { count: 2 }),
    line('资金或履约能力证明', { kind: 'copy', source: '金融机构或审计机构出具' }),
  ],
}

function entriesOf({
  category,
  legal_basis: legalBasis,
}: {
  readonly category: string
  readonly legal_basis: string
}): readonly RequirementEntry[] {
  const own = ofClass[category] ?? ofClass['普通'] ?? []
  const basis = legalBasis.length > 280 ? `${legalBasis.slice(0, 280)}等` : legalBasis
  return [...identity, ...own].map((each, at) => ({
    code: String(at + 1).padStart(2, '0'),
    ...each,
    legalBasis: basis || '《中华人民共和国行政许可法》',
  }))
}

/** The first version for every item of the demo city that has none: plausible by the class of licence, for the city to replace. `day` YYYY-MM-DD is when it begins. */
export async function seedRequirements(tx: Transaction<Tables>, day = '2018-09-06'): Promise<void> {
  const items = await tx.selectFrom('app.item').select(['code', 'category', 'legal_basis']).orderBy('code').execute()
  const rows = items.map((item) => ({ item: item.code, entries: entriesOf(item) }))
  await sql`
    with wanted as (
      select one.item, one.entries, row_number() over (order by one.item) as place
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one(item text, entries jsonb)
      where not exists (select from app.requirement_version as v where v.item = one.item)
    ), noted as (
      insert into app.journal (type, at, feeds, pushes, actor, actor_seat, actor_department, data)
      select 'requirements.published', ${`${day}T01:00:00Z`}::timestamptz, '{}'::text[], '{}'::bigint[], '系统初始化', 'system', ${bureauCode}::text,
             jsonb_build_object('subject', 'item:' || wanted.item, 'item', wanted.item, 'version', 1, 'effectiveFrom', ${day}::text, 'documentNumber', '洪府厅字〔2018〕430号')
      from wanted order by wanted.item returning journal.id, journal.data ->> 'item' as item
    ), queued as (insert into app.journal_pending (entry) select noted.id from noted)
    insert into app.requirement_version (item, version, effective_from, entries, issuer, document_number, policy_from, changes, public_notice,
      drafted_by, reviewed_by, approved_by, published_by, published_at, published_on, entry)
    select wanted.item, 1, ${day}::date, wanted.entries, '南昌市人民政府办公厅', '洪府厅字〔2018〕430号', ${day}::date, '随事项目录首次公布', '',
           '系统初始化', '系统初始化', '系统初始化', '系统初始化', ${`${day}T01:00:00Z`}::timestamptz, ${day}::date, noted.id
    from wanted join noted on noted.item = wanted.item`.execute(tx)
}
