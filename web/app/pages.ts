import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BookOutlined,
  BulbOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DesktopOutlined,
  ExperimentOutlined,
  ForkOutlined,
  FormOutlined,
  ImportOutlined,
  InboxOutlined,
  LineChartOutlined,
  NodeIndexOutlined,
  ProfileOutlined,
  ReconciliationOutlined,
  SearchOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { Viewer } from '../api/shapes.ts'
import { casePages } from './case-pages.ts'
import { custodyPages } from './custody-pages.ts'
import { liaisonPages } from './liaison-pages.ts'
import { paperPages } from './paper-pages.ts'
import { requirementPages } from './requirement-pages.ts'
import { penaltyPages } from './penalty-pages.ts'
import { secrecyPages } from './secrecy-pages.ts'
import { tellingPages } from './telling-pages.ts'
import { upwardPages } from './upward-pages.ts'

export interface PageModule {
  readonly Page: ComponentType
}

export interface PageEntry {
  /** React Router pattern; the first matching entry of a group is where its link leads. */
  readonly path: string
  readonly label: string | ((viewer: Viewer) => string)
  readonly group: PageGroup
  /** The viewer needs one of these; left out, the page is for everybody signed in. */
  readonly permission?: string | readonly string[]
  readonly load: () => Promise<PageModule>
  /** Without an icon the page has no line in the navigation: it is reached from another page. */
  readonly icon?: ComponentType
  /** Stands in the tab bar of a phone; the others are in its drawer. */
  readonly onPhone?: boolean
}

export const groups = ['我的工作', '审批决定', '运行', '基础信息'] as const
export type PageGroup = (typeof groups)[number]

/** Every screen of the product. A new screen is one line here; its module exports `Page`. */
export const pages: readonly PageEntry[] = [
  {
    path: '/',
    label: '工作台',
    group: '我的工作',
    permission: 'workbench.read',
    icon: DesktopOutlined,
    onPhone: true,
    load: () => import('../modules/workbench/Workbench.tsx'),
  },
  {
    path: '/pushes',
    label: (viewer) => (viewer.permissions.includes('push.receive') ? '推送签收' : '推送去向'),
    group: '我的工作',
    permission: 'push.read',
    icon: InboxOutlined,
    onPhone: true,
    load: () => import('../modules/pushes/Inbox.tsx'),
  },
  ...casePages,
  ...custodyPages,
  ...upwardPages,
  ...liaisonPages,
  ...paperPages,
  ...requirementPages,
  ...secrecyPages,
  {
    path: '/decisions',
    label: '审批台账',
    group: '审批决定',
    permission: 'decision.read',
    icon: AuditOutlined,
    onPhone: true,
    load: () => import('../modules/decisions/Ledger.tsx'),
  },
  {
    path: '/decisions/:id',
    label: '决定详情',
    group: '审批决定',
    permission: ['decision.read', 'push.read'],
    load: () => import('../modules/decisions/DecisionPage.tsx'),
  },
  {
    path: '/decisions/:id/subject',
    label: '主体档案',
    group: '审批决定',
    permission: 'decision.read',
    load: () => import('../modules/finding/SubjectPage.tsx'),
  },
  {
    path: '/find',
    label: '检索',
    group: '审批决定',
    permission: 'decision.read',
    icon: SearchOutlined,
    load: () => import('../modules/finding/FindPage.tsx'),
  },
  ...penaltyPages,
  {
    path: '/entry',
    label: '手工录入',
    group: '审批决定',
    permission: 'decision.write',
    icon: FormOutlined,
    load: () => import('../modules/imports/EntryPage.tsx'),
  },
  {
    path: '/imports',
    label: '导入双公示表',
    group: '审批决定',
    permission: 'import.read',
    icon: ImportOutlined,
    load: () => import('../modules/imports/Imports.tsx'),
  },
  {
    path: '/imports/:id',
    label: '导入详情',
    group: '审批决定',
    permission: 'import.read',
    load: () => import('../modules/imports/ImportPage.tsx'),
  },
  {
    path: '/waiting',
    label: '待分派队列',
    group: '运行',
    permission: 'waiting.read',
    icon: ForkOutlined,
    load: () => import('../modules/waiting/WaitingPage.tsx'),
  },
  {
    path: '/reconciliation',
    label: '一件不漏对账',
    group: '运行',
    permission: 'reconciliation.read',
    icon: ReconciliationOutlined,
    load: () => import('../modules/reconciliation/ReconciliationPage.tsx'),
  },
  {
    path: '/reconciliation/:day',
    label: '对账单',
    group: '运行',
    permission: 'reconciliation.read',
    load: () => import('../modules/reconciliation/ReconciliationDay.tsx'),
  },
  ...tellingPages,
  {
    path: '/daily',
    label: '每日查收',
    group: '运行',
    permission: 'duty.read',
    icon: CheckSquareOutlined,
    load: () => import('../modules/duty/DutyPage.tsx'),
  },
  {
    path: '/catalogue',
    label: '事项目录',
    group: '基础信息',
    permission: 'catalogue.read',
    icon: BookOutlined,
    load: () => import('../modules/catalogue/Catalogue.tsx'),
  },
  {
    path: '/catalogue/:code',
    label: '事项详情',
    group: '基础信息',
    permission: 'catalogue.read',
    load: () => import('../modules/catalogue/ItemPage.tsx'),
  },
  {
    path: '/mapping',
    label: '推送对照表',
    group: '基础信息',
    permission: 'catalogue.read',
    icon: NodeIndexOutlined,
    load: () => import('../modules/catalogue/Mapping.tsx'),
  },
  {
    path: '/laboratory',
    label: '对照表实验室',
    group: '基础信息',
    permission: 'catalogue.read',
    icon: ExperimentOutlined,
    load: () => import('../modules/laboratory/Laboratory.tsx'),
  },
  {
    path: '/laboratory/:id',
    label: '变更方案',
    group: '基础信息',
    permission: 'catalogue.read',
    load: () => import('../modules/laboratory/ProposalPage.tsx'),
  },
  {
    path: '/misroutes',
    label: '误推率',
    group: '运行',
    permission: 'mapping.read',
    icon: LineChartOutlined,
    load: () => import('../modules/laboratory/MisroutePage.tsx'),
  },
  {
    path: '/suggestions',
    label: '退回建议',
    group: '运行',
    permission: 'mapping.read',
    icon: BulbOutlined,
    load: () => import('../modules/laboratory/SuggestionPage.tsx'),
  },
  {
    path: '/duties',
    label: '监管责任清单',
    group: '基础信息',
    permission: 'catalogue.read',
    icon: ProfileOutlined,
    load: () => import('../modules/catalogue/DutiesPage.tsx'),
  },
  {
    path: '/calendar',
    label: '工作日历',
    group: '基础信息',
    icon: CalendarOutlined,
    load: () => import('../modules/calendar/CalendarPage.tsx'),
  },
  {
    path: '/calendar/imports',
    label: '工作日历导入记录',
    group: '基础信息',
    load: () => import('../modules/calendar/ImportsPage.tsx'),
  },
  {
    path: '/departments',
    label: '部门',
    group: '基础信息',
    permission: 'department.read',
    icon: ApartmentOutlined,
    load: () => import('../modules/people/Departments.tsx'),
  },
  {
    path: '/accounts',
    label: '账号',
    group: '基础信息',
    permission: 'account.read',
    icon: TeamOutlined,
    load: () => import('../modules/people/Accounts.tsx'),
  },
  {
    path: '/clients',
    label: '接口客户端',
    group: '基础信息',
    permission: 'client.read',
    icon: ApiOutlined,
    load: () => import('../modules/people/Clients.tsx'),
  },
  {
    path: '/own',
    label: '我的账号',
    group: '我的工作',
    load: () => import('../modules/people/OwnPage.tsx'),
  },
  {
    path: '/settings',
    label: '平台设置',
    group: '基础信息',
    permission: 'settings.read',
    icon: SettingOutlined,
    load: () => import('../modules/settings/SettingsPage.tsx'),
  },
]

/** What the page is called for this viewer: the bureau follows pushes, a department signs for them. */
export function labelOf(page: PageEntry, viewer: Viewer): string {
  return typeof page.label === 'string' ? page.label : page.label(viewer)
}
