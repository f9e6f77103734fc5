import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as Surroundings, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN.js'
import 'dayjs/locale/zh-cn.js'
import { Refused } from '../api/client.ts'
import { theme } from '../kit/theme.ts'
import { lazy, Suspense } from 'react'
import { LoadingRows } from '../kit/States.tsx'
import { Entrance } from './Entrance.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal is final until something changes; only a lost connection or a busy server is worth asking again.
      retry: (count, error) => count < 2 && !(error instanceof Refused && error.status < 500),
      refetchOnWindowFocus: true,
    },
  },
})

/** What everybody may read stands before the door: no session is asked for, and the rooms behind it are not loaded. */
const isPublic = globalThis.location.pathname.startsWith('/public/')
const PublicRooms = lazy(async () => ({ default: (await import('../modules/requirements/PublicRooms.tsx')).PublicRooms }))

export function App() {
  return (
    <ConfigProvider locale={zhCN.default} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <Surroundings message={{ maxCount: 1 }}>
        <QueryClientProvider client={client}>
          {isPublic ? (
            <Suspense fallback={<LoadingRows rows={6} />}>
              <PublicRooms />
            </Suspense>
          ) : (
            <Entrance />
          )}
        </QueryClientProvider>
      </Surroundings>
    </ConfigProvider>
  )
}
