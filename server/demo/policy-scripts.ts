import type { RequirementEntry } from '#notice/requirements.ts'
import { readDrafts, saveDraft } from '#modules/requirements/index.ts'
import { afternoon, evening, morning, noon, step, type Beside, type CaseScript } from './case-scripts.ts'

type Change = (before: readonly RequirementEntry[]) => readonly RequirementEntry[]

/** Saves the draft of each touched item, as the handler does on the screen before handing it in. */
const drafting =
  (changes: Readonly<Record<string, Change>>) =>
  async ({ city, viewer, id }: Beside): Promise<void> => {
    const { items } = await readDrafts(city, viewer, id)
    for (const { item, current, draft } of items) {
      const change = changes[item.code]
      if (change) await saveDraft(city, viewer, { case: id, item: item.code, version: draft?.version ?? 0, entries: change(current) })
    }
  }

const added = (code: string, title: string, legalBasis: string, more: Partial<RequirementEntry> = {}): RequirementEntry => ({
  code,
  title,
  kind: 'original',
  count: 1,
  requiredWhen: '',
  source: '申请人自备',
  legalBasis,
  ...more,
})
const without = (entries: readonly RequirementEntry[], title: string) => entries.filter((entry) => entry.title !== title)

/** 排污许可: two documents more, one less, one that is now fetched instead of asked for. */
const discharge: Change = (before) => [
  ...without(before, '从业人员资格证明').map((entry) =>
    entry.title.startsWith('经营（活动）场所')
      ? { ...entry, kind: 'certificate' as const, source: '不动产登记信息，由审批局共享核验，申请人不必提交' }
      : entry,
  ),
  added('11', '自行监测方案', '《排污许可管理办法》第二十条'),
  added('12', '排污口规范化设置情况说明', '《排污许可管理办法》第二十条', { kind: 'copy', requiredWhen: '有组织排放或有废水外排' }),
]
const energy: Change = (before) => [
  ...before.map((entry) => (entry.title === '项目申请报告' ? { ...entry, title: '固定资产投资项目节能报告', count: 1 } : entry)),
  added('21', '碳排放评价专章', '《固定资产投资项目节能审查和碳排放评价办法》', { requiredWhen: '年综合能源消费量 1000 吨标准煤以上' }),
]

/** 政策依据调整 (2.2.2.5): one published and confirmed, one under review, one declined, one whose five working days run, one that is late. */
export function policyScripts(day: (back: number) => string): readonly CaseScript[] {
  const year = day(24).slice(0, 4)
  const register = (back: number, department: string, subject: string, receivedBack: number) =>
    step(back, morning, `${department}.liaison`, 'open', {
      fields: { subject, receivedOn: day(receivedBack) },
      papers: { notice: ['转发通知.txt'] },
    })
  const send = (back: number, department: string, issuer: string, documentNumber: string, items: readonly string[], changes: string) =>
    step(back, afternoon, `${department}.liaison`, 'send', {
      fields: { issuer, documentNumber, policyFrom: day(back), items, changes },
      papers: { basis: ['新的政策依据全文.txt'] },
    })
  const script = (...steps: CaseScript['steps']): CaseScript => ({ procedure: 'policy-change', steps })
  return [
    script(
      register(26, 'HBJ', '排污许可申请材料目录（新版）', 27),
      send(24, 'HBJ', '生态环境部', `环办环评函〔${year}〕118号`, ['NC-XK-0057'], '增加自行监测方案、排污口说明，取消从业人员资格证明。'),
      step(23, noon, 'SPJ.handler', 'adjust', { fields: { finding: '材料目录有增有减，须出新版要件；场所证明改为共享核验。' } }),
      step(20, afternoon, 'SPJ.handler', 'submit', {
        fields: { effectiveOn: day(12) },
        first: drafting({ 'NC-XK-0057': discharge }),
      }),
      step(19, noon, 'SPJ.reviewer', 'pass'),
      step(18, afternoon, 'SPJ.approver', 'approve'),
      step(17, morning, 'SPJ.handler', 'publish', {
        fields: { publicNotice: '市行政审批局网站“要件公布”栏目' },
        papers: { record: ['网站公布截图.txt'] },
      }),
      step(16, noon, 'SPJ.approver', 'acknowledge'),
    ),
    script(
      register(8, 'FGW', '固定资产投资项目节能审查和碳排放评价办法', 9),
      send(
        6,
        'FGW',
        '国家发展改革委',
        '发改委令第31号',
        ['NC-XK-0002', 'NC-XK-0006'],
        '节能报告替代申请报告，达到规模的项目增加碳排放评价专章。',
      ),
      step(5, noon, 'SPJ.handler', 'adjust', { fields: { finding: '两个节能审查事项的要件都须调整。' } }),
      step(1, afternoon, 'SPJ.handler', 'submit', {
        fields: { effectiveOn: day(-8) },
        first: drafting({ 'NC-XK-0002': energy, 'NC-XK-0006': energy }),
      }),
    ),
    script(
      register(15, 'WJW', '医疗机构设置审批要点解读', 15),
      send(13, 'WJW', '省卫生健康委', `赣卫医便函〔${year}〕41号`, ['NC-XK-0119'], '对床位与人员配备的解释。'),
      step(12, noon, 'SPJ.handler', 'proposeRefusal', { fields: { refusalReason: '系对现行标准的解释，没有增减申请材料，要件不变。' } }),
      step(11, evening, 'SPJ.approver', 'refuse'),
    ),
    script(register(2, 'AJJ', '危险化学品经营许可证管理办法（修订）', 3)),
    script(register(9, 'JTJ', '道路危险货物运输管理规定（修正）', 10)),
  ]
}
