import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { usePublicList } from './queries.ts'
import './requirements.css'

export function Page() {
  return (
    <>
      <PageHeader
        title="审批要件"
        lead={
          <>
            各事项现行的申请材料，按政策依据逐版公布（通知二(二)2.5）。公众无需登录即可查看：<a href="/public/requirements">公众页面</a>
          </>
        }
      />
      <Items base="/requirements" />
    </>
  )
}

/** Items with their requirements: the same list inside and for everybody. */
export function Items({ base }: { base: string }) {
  const [q, setQ] = useState('')
  const list = usePublicList(q)
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <div className="filters">
        <SearchBox value={q} change={setQ} label="事项名称或编码" />
        {list.data ? <span className="faint">共 {list.data.pages[0]?.total ?? 0} 项</span> : null}
      </div>
      <div className="sheet">
        {list.isPending ? <LoadingRows /> : null}
        {list.isError ? <ErrorState error={list.error} retry={() => void list.refetch()} /> : null}
        {list.data && rows.length === 0 ? (
          <EmptyState title={q === '' ? '还没有公布要件的事项' : '没有找到相符的事项'}>
            {q === '' ? '公布后在此查看。' : '请换一个词，或只输入事项名称中的两个字。'}
          </EmptyState>
        ) : null}
        <ul className="requirement-list">
          {rows.map((row) => (
            <li key={row.code}>
              <Link to={`${base}/${row.code}`}>{row.name}</Link>
              <span className="faint">
                {row.code} · {row.approvingBody} · 第 {row.version} 版，{row.entries} 项，自 {row.effectiveFrom} 起
              </span>
              {row.coming ? <Tag shade="open">{row.coming} 起施行新版</Tag> : null}
            </li>
          ))}
        </ul>
        {list.hasNextPage ? (
          <p className="requirement-more">
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              加载更多
            </Button>
          </p>
        ) : null}
      </div>
    </>
  )
}
