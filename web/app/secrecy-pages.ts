import { EyeOutlined, IdcardOutlined } from '@ant-design/icons'
import type { PageEntry } from './pages.ts'

/** 保密 (1.4). */
export const secrecyPages: readonly PageEntry[] = [
  {
    path: '/number-search',
    label: '按号码查找',
    group: '审批决定',
    permission: 'personal.reveal',
    icon: IdcardOutlined,
    load: () => import('../modules/secrecy/NumberSearchPage.tsx'),
  },
  {
    path: '/looks',
    label: '查看记录',
    group: '运行',
    permission: 'look.read',
    icon: EyeOutlined,
    load: () => import('../modules/secrecy/LooksPage.tsx'),
  },
  {
    path: '/looks/person',
    label: '谁看过某人的信息',
    group: '运行',
    permission: 'look.read',
    load: () => import('../modules/secrecy/PersonLooksPage.tsx'),
  },
]
