import { MessageOutlined, SendOutlined } from '@ant-design/icons'
import type { PageEntry } from './pages.ts'

/** How people and systems are told (2.2.2.3). */
export const tellingPages: readonly PageEntry[] = [
  {
    path: '/messages',
    label: '短信发件箱',
    group: '运行',
    permission: 'message.read',
    icon: MessageOutlined,
    load: () => import('../modules/messages/Outbox.tsx'),
  },
  {
    path: '/webhooks',
    label: '事件推送',
    group: '运行',
    permission: 'message.read',
    icon: SendOutlined,
    load: () => import('../modules/webhooks/WebhooksPage.tsx'),
  },
]
