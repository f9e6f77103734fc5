import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as Surroundings, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN.js'
import 'dayjs/locale/zh-cn.js'
import { Refused } from '../api/client.ts'
import { theme } from '../kit/theme.ts'
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

export function App() {
  return (
    <ConfigProvider locale={zhCN.default} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <Surroundings message={{ maxCount: 1 }}>
        <QueryClientProvider client={client}>
          <Entrance />
        </QueryClientProvider>
      </Surroundings>
    </ConfigProvider>
  )
}
