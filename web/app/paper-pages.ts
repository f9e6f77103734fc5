import { FileTextOutlined } from '@ant-design/icons'
import type { PageEntry } from './pages.ts'

/** 公文: the list, one paper, a new one, and the register of numbers. */
export const paperPages: readonly PageEntry[] = [
  {
    path: '/papers',
    label: '公文',
    group: '我的工作',
    permission: 'paper.read',
    icon: FileTextOutlined,
    load: () => import('../modules/papers/PapersPage.tsx'),
  },
  {
    path: '/papers/new',
    label: '拟制公文',
    group: '我的工作',
    permission: 'paper.write',
    load: () => import('../modules/papers/NewPaper.tsx'),
  },
  {
    path: '/papers/:id',
    label: '公文详情',
    group: '我的工作',
    permission: 'paper.read',
    load: () => import('../modules/papers/PaperPage.tsx'),
  },
  {
    path: '/paper-numbers',
    label: '发文字号登记簿',
    group: '我的工作',
    permission: 'paper.read',
    load: () => import('../modules/papers/RegisterPage.tsx'),
  },
]
