import { AlertOutlined, FileDoneOutlined } from '@ant-design/icons'
import type { PageEntry } from './pages.ts'

/** Screens of 行政处罚 and of what follows from it (2.2.3.2). */
export const penaltyPages: readonly PageEntry[] = [
  {
    path: '/penalties',
    label: '行政处罚',
    group: '审批决定',
    permission: 'penalty.read',
    icon: AlertOutlined,
    load: () => import('../modules/penalties/Penalties.tsx'),
  },
  {
    path: '/penalties/new',
    label: '录入行政处罚',
    group: '审批决定',
    permission: 'penalty.write',
    load: () => import('../modules/penalties/PenaltyEntry.tsx'),
  },
  {
    path: '/penalties/:id',
    label: '处罚详情',
    group: '审批决定',
    permission: 'penalty.read',
    load: () => import('../modules/penalties/PenaltyPage.tsx'),
  },
  {
    path: '/follow-ups',
    label: '后续事项',
    group: '运行',
    permission: 'waiting.read',
    icon: FileDoneOutlined,
    load: () => import('../modules/penalties/FollowUps.tsx'),
  },
]
