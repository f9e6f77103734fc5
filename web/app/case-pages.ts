import { HourglassOutlined, SolutionOutlined } from '@ant-design/icons'
import type { PageEntry } from './pages.ts'

/** 办件, where every procedure has the same three screens, and the terms that run. */
export const casePages: readonly PageEntry[] = [
  {
    path: '/cases',
    label: '办件',
    group: '我的工作',
    permission: 'case.read',
    icon: SolutionOutlined,
    onPhone: true,
    load: () => import('../modules/cases/CasesPage.tsx'),
  },
  {
    path: '/cases/new',
    label: '发起办件',
    group: '我的工作',
    permission: 'case.act',
    load: () => import('../modules/cases/OpenPage.tsx'),
  },
  {
    path: '/cases/:id',
    label: '办件详情',
    group: '我的工作',
    permission: 'case.read',
    load: () => import('../modules/cases/CasePage.tsx'),
  },
  {
    path: '/clocks',
    label: '期限',
    group: '我的工作',
    permission: 'push.read',
    icon: HourglassOutlined,
    load: () => import('../modules/clocks/ClocksPage.tsx'),
  },
  {
    path: '/clocks/:thing/:id',
    label: '期限详情',
    group: '我的工作',
    permission: 'push.read',
    load: () => import('../modules/clocks/ClockPage.tsx'),
  },
]
