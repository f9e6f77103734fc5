import { FileProtectOutlined, FileTextOutlined } from '@ant-design/icons'
import type { PageEntry } from './pages.ts'

/** 审批要件 (2.2.2.5): what applicants hand in, how it changes, and who has read it. */
export const requirementPages: readonly PageEntry[] = [
  {
    path: '/requirement-readings',
    label: '待我确认的新要件',
    group: '我的工作',
    permission: 'requirement.read',
    icon: FileProtectOutlined,
    load: () => import('../modules/requirements/ReadingsPage.tsx'),
  },
  {
    path: '/requirement-drafts',
    label: '要件起草',
    group: '我的工作',
    permission: 'requirement.read',
    load: () => import('../modules/requirements/DraftsPage.tsx'),
  },
  {
    path: '/requirements',
    label: '审批要件',
    group: '基础信息',
    permission: 'catalogue.read',
    icon: FileTextOutlined,
    load: () => import('../modules/requirements/ListPage.tsx'),
  },
  {
    path: '/requirements/:code',
    label: '事项要件',
    group: '基础信息',
    permission: 'catalogue.read',
    load: () => import('../modules/requirements/ItemPage.tsx'),
  },
]
