import { useEffect } from 'react'
import { createBrowserRouter, Link, useParams } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { useFilters } from '../../kit/filters.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Items } from './Items.tsx'
import { usePublicItem } from './queries.ts'
import { Versions } from './Versions.tsx'
import './public.css'
import './requirements.css'

/** 向社会公布 (2.2.2.5): pages for everybody, without sign-in and with nothing about persons. */
export function PublicRooms() {
  return <RouterProvider router={router} />
}

function Frame({ children }: { children: React.ReactNode }) {
  // Braces: scrolling answers a promise in newer browsers, which is no cleanup.
  useEffect(() => {
    window.scrollTo(0, 0)
  }, [])
  return (
    <div className="public">
      <header className="public-head">
        <span>审批要件公开</span>
        <a href="/">工作人员登录</a>
      </header>
      <main className="content">{children}</main>
      <footer className="public-foot">依据政策变动逐版公布；以施行日期当日有效的版本为准。</footer>
    </div>
  )
}

function ListPage() {
  const [filter, setFilter] = useFilters({ q: '' })
  return (
    <Frame>
      <PageHeader title="办事要带什么材料" lead="查找要办的事项，看现行的申请材料和已公布的新要求。" />
      <Items base="/public/requirements" q={filter.q} search={(q) => setFilter({ q })} />
    </Frame>
  )
}

function ItemPage() {
  const { code = '' } = useParams()
  const found = usePublicItem(code)
  return (
    <Frame>
      <PageHeader
        title={found.data?.item.name ?? '审批要件'}
        above={<Link to="/public/requirements">全部事项</Link>}
        lead={found.data?.approvingBody}
      />
      {found.isPending ? <LoadingRows /> : null}
      {found.isError ? <ErrorState error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data ? (
        <div className="sheet">
          <Versions versions={found.data.versions} />
        </div>
      ) : null}
    </Frame>
  )
}

function NoSuchPage() {
  return (
    <Frame>
      <PageHeader title="没有这个页面" />
      <EmptyState title="地址可能有误，或页面已移走" action={<Link to="/public/requirements">查看全部事项</Link>} />
    </Frame>
  )
}

const router = createBrowserRouter([
  { path: '/public/requirements', element: <ListPage /> },
  { path: '/public/requirements/:code', element: <ItemPage /> },
  { path: '*', element: <NoSuchPage /> },
])
