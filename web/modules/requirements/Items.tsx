import { Button } from 'antd'
import { Link } from 'react-router'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { usePublicList } from './queries.ts'
import './requirements.css'

/** Items with their requirements: the same list inside and for everybody. */
export function Items({ base, q, search }: { base: string; q: string; search: (q: string) => void }) {
  const list = usePublicList(q)
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <>
      <div className="filters">
        <SearchBox value={q} change={search} label="事项名称或编码" />
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
              <span className="faint requirement-facts">
                <span>{row.code}</span>
                <span>{row.approvingBody}</span>
                <span>
                  第 {row.version} 版，{row.entries} 项材料，自 {row.effectiveFrom} 起
                </span>
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
