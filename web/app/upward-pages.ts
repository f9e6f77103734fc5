import { CloudUploadOutlined, SafetyOutlined } from '@ant-design/icons'
import type { PageEntry } from './pages.ts'

/** 向上级报送 (2.2.2.2): the tasks, and the systems and accounts through which they go. */
export const upwardPages: readonly PageEntry[] = [
  {
    path: '/upward',
    label: '上报任务',
    group: '审批决定',
    permission: 'upward.read',
    icon: CloudUploadOutlined,
    load: () => import('../modules/upward/ReportsPage.tsx'),
  },
  {
    path: '/upward/systems',
    label: '专业系统与账号',
    group: '基础信息',
    permission: 'upward.read',
    icon: SafetyOutlined,
    load: () => import('../modules/upward/SystemsPage.tsx'),
  },
  {
    path: '/upward/items',
    label: '须上报的事项',
    group: '基础信息',
    permission: 'upward.read',
    load: () => import('../modules/upward/MarksPage.tsx'),
  },
]
