import { useState } from 'react'
import { createBrowserRouter, Navigate, useRouteError } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { EmptyState, ErrorState, LoadingRows } from '../kit/States.tsx'
import { PageHeader } from '../kit/Page.tsx'
import { SignIn } from '../modules/session/SignIn.tsx'
import { may, useDoor, useSession, useViewer } from '../modules/session/session.ts'
import { labelOf, pages, type PageEntry } from './pages.ts'
import { Shell } from './Shell.tsx'

/** Without a session every address shows the sign-in form; with one, the address itself: the place is kept. */
export function Entrance() {
  const door = useDoor()
  if (door.isPending) return <LoadingRows rows={3} />
  if (door.isError) {
    return (
      <main className="outside">
        <ErrorState error={door.error} retry={() => void door.refetch()} />
      </main>
    )
  }
  return door.data.session ? <Rooms /> : <SignIn />
}

function Rooms() {
  const [router] = useState(buildRouter)
  return <RouterProvider router={router} />
}

function buildRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      hydrateFallbackElement: <LoadingRows rows={6} />,
      children: [
        {
          errorElement: <BrokenPage />,
          children: [
            ...pages.map((page) => ({
              path: page.path,
              lazy: async () => {
                const { Page } = await page.load()
                return {
                  element: (
                    <Permitted page={page}>
                      <Page />
                    </Permitted>
                  ),
                }
              },
            })),
            { path: '*', element: <NoSuchPage /> },
          ],
        },
      ],
    },
  ])
}

function Permitted({ page, children }: { page: PageEntry; children: React.ReactNode }) {
  const viewer = useViewer()
  const { secondFactor } = useSession()
  // The city asks a second factor of this seat: until there is one, only the page on which to get it is open.
  if (secondFactor.missing && page.path !== '/own') return <Navigate to="/own" replace />
  if (may(viewer, page.permission)) return children
  // An administrator has no workbench: home is then the first room that is open to him.
  const open = page.path === '/' ? pages.find((each) => each.icon && may(viewer, each.permission)) : undefined
  if (open) return <Navigate to={open.path} replace />
  return (
    <>
      <PageHeader title={labelOf(page, viewer)} />
      <EmptyState title="当前岗位没有查看此页的权限">如工作需要，请联系本单位管理员调整岗位。</EmptyState>
    </>
  )
}

function NoSuchPage() {
  return (
    <>
      <PageHeader title="没有这个页面" />
      <EmptyState title="地址可能有误，或页面已移走" action={<a href="/">回到工作台</a>} />
    </>
  )
}

function BrokenPage() {
  const error = useRouteError()
  return (
    <>
      <PageHeader title="页面没有打开" />
      <ErrorState
        error={error instanceof Error ? new Error(`页面出现故障，已填写的内容不会提交。（${error.message}）`) : error}
        retry={() => window.location.reload()}
      />
    </>
  )
}
