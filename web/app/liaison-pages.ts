import { ContactsOutlined } from '@ant-design/icons'
import type { PageEntry } from './pages.ts'

export const liaisonPages: readonly PageEntry[] = [
  {
    path: '/liaisons',
    label: '联络员名册',
    group: '我的工作',
    permission: 'liaison.read',
    icon: ContactsOutlined,
    load: () => import('../modules/liaisons/RegisterPage.tsx'),
  },
]
