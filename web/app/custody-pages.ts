import { BranchesOutlined, DashboardOutlined, PartitionOutlined, UserSwitchOutlined } from '@ant-design/icons'
import type { PageEntry } from './pages.ts'

/** 保管与交办: who works on it, who stands in, what nobody wants, and that nothing is without an owner. */
export const custodyPages: readonly PageEntry[] = [
  {
    path: '/hand-out-rules',
    label: '交办规则',
    group: '我的工作',
    permission: 'handout.read',
    icon: BranchesOutlined,
    load: () => import('../modules/custody/RulesPage.tsx'),
  },
  {
    path: '/absences',
    label: '请假与代理',
    group: '我的工作',
    permission: 'absence.read',
    icon: UserSwitchOutlined,
    load: () => import('../modules/custody/AbsencesPage.tsx'),
  },
  {
    path: '/wall',
    label: '责任总览',
    group: '运行',
    permission: 'wall.read',
    icon: DashboardOutlined,
    load: () => import('../modules/custody/WallPage.tsx'),
  },
  {
    path: '/disputes',
    label: '边界争议',
    group: '运行',
    permission: 'dispute.read',
    icon: PartitionOutlined,
    load: () => import('../modules/custody/DisputesPage.tsx'),
  },
]
