import type { FieldValue } from '#notice/conditions.ts'
import type { City } from '#kernel/city.ts'
import type { Viewer } from '#kernel/seats.ts'

/** What a step's `first` is handed: who takes the step, and of which case. */
export interface Beside {
  readonly city: City
  readonly viewer: Viewer
  readonly id: string
}
/** One step of a past case: so many working days before the city's present, by whom, which action, with what. */
export interface ScriptStep {
  readonly back: number
  /** Minutes after midnight. */
  readonly at: number
  /** `FGW.liaison`. */
  readonly by: string
  /** Nothing where only what stands in `first` is done. */
  readonly action: string
  /** A field that takes one of the platform's people is given the user name, `fgw.liaison`. */
  readonly fields?: Readonly<Record<string, FieldValue>>
  /** Paper to the names of its files. */
  readonly papers?: Readonly<Record<string, readonly string[]>>
  /** The child case of this department instead of the case itself. */
  readonly child?: string
  /** What is done on the screens beside the case before the step: a draft is saved, a secret kept. */
  readonly first?: (beside: Beside) => Promise<void>
}
export interface CaseScript {
  readonly procedure: string
  /** Which department's latest decision the case is about; none where left out. */
  readonly about?: string
  readonly steps: readonly ScriptStep[]
}

export const morning = 9 * 60 + 25
export const noon = 11 * 60 + 18
export const afternoon = 15 * 60 + 5
export const evening = 16 * 60 + 42

type Told = Omit<ScriptStep, 'back' | 'at' | 'by' | 'action'>
export const step = (back: number, at: number, by: string, action: string, told: Told = {}): ScriptStep => ({
  back,
  at,
  by,
  action,
  ...told,
})

const wishes = [
  ['申请材料目录、现场核查记录和专家评审意见', '对该项目开展事中事后检查，核对现场与审批内容是否一致'],
  ['许可附图和场所平面图', '日常巡查时核对实际经营场所'],
  ['经办人联系方式和承诺书全文', '核实告知承诺履行情况'],
  ['变更前后两次决定的材料差异', '判断监管重点是否随之调整'],
] as const

/** 审批信息补充请求 (2.2.2.4) in every state that it can be in. */
function informationScripts(): readonly CaseScript[] {
  const ask = (department: string, back: number, which: number, at = morning): ScriptStep => {
    const [wanted, purpose] = wishes[which % wishes.length]!
    return step(back, at, `${department}.liaison`, 'open', { fields: { wanted, purpose } })
  }
  const give = (back: number, files = true): ScriptStep =>
    step(back, afternoon, 'SPJ.handler', 'provide', {
      fields: { manner: files ? 'files' : 'words', answer: files ? '所需材料已随附，请查收。' : '申请人未提交该项材料，审批时未作要求。' },
      ...(files ? { papers: { material: ['申请材料目录.txt', '现场核查记录.txt'] } } : {}),
    })
  const about = (department: string, ...steps: readonly ScriptStep[]): CaseScript => ({
    procedure: 'information-request',
    about: department,
    steps,
  })
  return [
    about('SZJ', ask('SZJ', 24, 0), give(22)),
    about('FGW', ask('FGW', 18, 1), give(16, false)),
    about('HBJ', ask('HBJ', 15, 2), give(9)),
    about(
      'FGW',
      ask('FGW', 12, 3),
      step(11, noon, 'SPJ.handler', 'proposeRefusal', {
        fields: { refusalGround: 'not-needed', refusalReason: '所需材料涉及申请人商业秘密，与所述监管用途无直接关系。' },
      }),
      step(10, afternoon, 'SPJ.approver', 'refuse'),
    ),
    about(
      'SZJ',
      ask('SZJ', 9, 1),
      step(8, noon, 'SPJ.handler', 'askBack', { fields: { question: '请说明需要哪一年度的图纸，原始图纸有三个版本。' } }),
      step(7, morning, 'SZJ.liaison', 'clarify', { fields: { clarification: '需要 2026 年批复所附的版本。' } }),
      give(6),
    ),
    about('HBJ', ask('HBJ', 6, 0), step(5, noon, 'HBJ.liaison', 'withdraw', { fields: { withdrawReason: '已从共享平台取得。' } })),
    about('SZJ', ask('SZJ', 5, 2)),
    about('FGW', ask('FGW', 2, 0)),
    about('HBJ', ask('HBJ', 1, 3)),
    about(
      'FGW',
      ask('FGW', 3, 2, noon),
      step(2, morning, 'SPJ.handler', 'askBack', { fields: { question: '该决定有两名经办人，请说明需要哪一位的联系方式及用途。' } }),
    ),
    about(
      'SZJ',
      ask('SZJ', 3, 3, noon),
      step(1, noon, 'SPJ.handler', 'proposeRefusal', {
        fields: { refusalGround: 'already-given', refusalReason: '本月 6 日已随另一件请求提供，材料未变。' },
      }),
    ),
    about(
      'HBJ',
      ask('HBJ', 2, 1, noon),
      step(1, afternoon, 'SPJ.handler', 'askExtension', { fields: { extensionDays: 3, extensionReason: '原始图纸在档案馆，须调档。' } }),
    ),
  ]
}

/** 征求意见 (2.3.3.4, 3.2.2.5): answered by all, answered by some, silent ones, being gathered. */
function opinionScripts(): readonly CaseScript[] {
  const open = (back: number, subject: string, departments: readonly string[]): ScriptStep =>
    step(back, noon, 'SPJ.handler', 'open', {
      fields: {
        subject,
        departments,
        question: '一、是否符合本部门主管的规划、标准；二、是否需要附加条件；三、建议的监管重点。',
        background: '申请人拟在原址扩建，材料见附件。',
      },
      papers: { material: ['申请书.txt', '总平面图说明.txt'] },
    })
  const draft = (back: number, child: string, position: string, reasons: string, conditions?: string): ScriptStep =>
    step(back, morning, `${child}.handler`, 'draft', { child, fields: { position, reasons, ...(conditions ? { conditions } : {}) } })
  const sign = (back: number, child: string): ScriptStep => step(back, evening, `${child}.head`, 'sign', { child })
  return [
    {
      procedure: 'opinion-request',
      steps: [
        open(21, '昌东冷链仓储扩建项目', ['FGW', 'HBJ', 'SZJ']),
        draft(20, 'FGW', 'agree', '项目已列入年度投资计划，能耗指标符合要求。'),
        sign(19, 'FGW'),
        draft(19, 'HBJ', 'conditional', '位于饮用水源准保护区外缘。', '制冷剂须改用低毒品种，并按规定编制应急预案。'),
        sign(18, 'HBJ'),
        step(17, afternoon, 'SPJ.handler', 'urge', { fields: { urging: '已电话提醒，请于 15 日前答复。' } }),
        step(13, morning, 'SPJ.handler', 'conclude', {
          fields: {
            adoption: 'all',
            summary: '市发改委同意；市环保局有条件同意，条件写入审批决定；市市场和质量监管局逾期未答复，按无书面意见处理并如实记录。',
          },
        }),
      ],
    },
    {
      procedure: 'opinion-request',
      steps: [
        open(3, '瑶湖生物制剂中试基地', ['FGW', 'HBJ', 'GXW', 'SZJ']),
        draft(2, 'FGW', 'agree', '符合产业政策，不属限制类。'),
        sign(2, 'FGW'),
        draft(1, 'HBJ', 'disagree', '拟选址距居民区不足规定的防护距离。'),
        sign(1, 'HBJ'),
        draft(1, 'GXW', 'no-comment', '不涉及技改备案。'),
      ],
    },
    { procedure: 'opinion-request', steps: [open(1, '青云谱停车楼改建', ['FGW', 'SZJ'])] },
  ]
}

/** Requests for information and for opinions, as the last weeks left them. */
export const exchangeScripts = (): readonly CaseScript[] => [...informationScripts(), ...opinionScripts()]
