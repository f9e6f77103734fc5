import { App, Button, Segmented } from 'antd'
import { Link } from 'react-router'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { DeadlineTag, Moment, ResultText, RoleTag, StatusTag, Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { HolderLink } from './HolderLink.tsx'
import { MarkedField, OtherMatches } from './Marked.tsx'
import { canBeFound, isPersonalNumber, useFind, type FindKind, type FindPage } from './queries.ts'
import './finding.css'

const kinds: readonly { readonly value: FindKind; readonly label: string }[] = [
  { value: 'decisions', label: '审批决定' },
  { value: 'pushes', label: '推送' },
  { value: 'cases', label: '办件' },
]
type Decision = FindPage['decisions'][number]
type Push = FindPage['pushes'][number]
type Case = FindPage['cases'][number]

export function Page() {
  const [filter, setFilter] = useFilters({ q: '', kind: 'decisions' })
  const kind = kinds.find(({ value }) => value === filter.kind)?.value ?? 'decisions'
  const { message } = App.useApp()
  const found = useFind(filter.q, kind)
  const pages = found.data?.pages ?? []
  const count = pages.reduce((sum, page) => sum + page.decisions.length + page.pushes.length + page.cases.length, 0)
  const behind = pages[0]?.behind ?? 0
  return (
    <>
      <PageHeader
        title="检索"
        lead="输入任意两个字、字母或数字：行政相对人、文书号、证书编号、信用代码、地址、许可内容、事项名称。多个词用空格分开。"
      />
      <div className="filters">
        <SearchBox
          value={filter.q}
          change={(q) =>
            isPersonalNumber(q)
              ? void message.warning('证件号码、手机号不在这里检索。请用“按完整号码查找”，并写明事由。')
              : setFilter({ q })
          }
          label="两个字起，如 青云、2026〕88"
        />
        <Segmented aria-label="查找范围" value={kind} onChange={(value) => setFilter({ kind: value })} options={[...kinds]} />
      </div>
      {behind > 0 ? (
        <p className="find-behind" role="status">
          正在集中收件，最近约 {behind.toLocaleString('zh-CN')} 条变动尚未编入检索，稍后再查即可。
        </p>
      ) : null}
      <div className="sheet">
        {filter.q === '' ? (
          <EmptyState title="想找什么？">只列出您有权查看的内容。个人证件号码和电话不能按部分数字检索。</EmptyState>
        ) : !canBeFound(filter.q) ? (
          <EmptyState title="请至少输入两个字">一个字会找出太多，再加一个字即可。</EmptyState>
        ) : found.isPending ? (
          <LoadingRows />
        ) : found.isError && count === 0 ? (
          <ErrorState error={found.error} retry={() => void found.refetch()} />
        ) : count === 0 && !found.hasNextPage ? (
          <EmptyState title={`没有找到“${filter.q}”`}>换一个范围，或减少几个字再试。只能找到您有权查看的内容。</EmptyState>
        ) : (
          <>
            <ol className="find-list" aria-label={`${kinds.find(({ value }) => value === kind)?.label}中的检索结果`}>
              {pages.map((page) => [
                ...page.decisions.map((row) => <DecisionLine key={row.id} row={row} />),
                ...page.pushes.map((row) => <PushLine key={row.push.id} row={row} />),
                ...page.cases.map((row) => <CaseLine key={row.id} row={row} />),
              ])}
            </ol>
            <div className="keyset-foot">
              {found.hasNextPage ? (
                <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
                  继续往前找
                </Button>
              ) : (
                <span>共 {count} 条，已全部显示</span>
              )}
            </div>
          </>
        )}
      </div>
    </>
  )
}

const shown = ['item', 'holder', 'documentNumber']

function DecisionLine({ row }: { row: Decision }) {
  return (
    <li className="find-line">
      <p className="find-title">
        <Link to={`/decisions/${row.id}`}>
          <MarkedField matches={row.matches} field="item" text={row.item.name} />
        </Link>
        <ResultText result={row.result} />
        {row.status === 'unrouted' ? <Tag shade="urgent">待分派</Tag> : null}
      </p>
      <p className="find-facts">
        <HolderLink decision={row.id} name={row.holder.name}>
          <MarkedField matches={row.matches} field="holder" text={row.holder.name} />
        </HolderLink>
        <span>
          <MarkedField matches={row.matches} field="documentNumber" text={row.documentNumber} />
        </span>
        <span>{row.region.name}</span>
        <span>{row.decidedOn}</span>
      </p>
      <OtherMatches matches={row.matches} shown={shown} />
    </li>
  )
}

function PushLine({ row: { push, matches } }: { row: Push }) {
  return (
    <li className="find-line">
      <p className="find-title">
        <Link to={`/decisions/${push.decision}`}>
          <MarkedField matches={matches} field="item" text={push.item.name} />
        </Link>
        <RoleTag role={push.role} />
        <StatusTag status={push.status} />
        {push.dueOn ? <DeadlineTag dueOn={push.dueOn} overdue={push.overdue} due={push.due} /> : null}
      </p>
      <p className="find-facts">
        <HolderLink decision={push.decision} name={push.holderName}>
          <MarkedField matches={matches} field="holder" text={push.holderName} />
        </HolderLink>
        <span>
          <MarkedField matches={matches} field="documentNumber" text={push.documentNumber} />
        </span>
        <span>{push.department.name}</span>
        <Moment at={push.sentAt} />
      </p>
      <OtherMatches matches={matches} shown={shown} />
    </li>
  )
}

function CaseLine({ row }: { row: Case }) {
  return (
    <li className="find-line">
      <p className="find-title">
        <Link to={`/cases/${row.id}`}>
          <MarkedField matches={row.matches} field="title" text={row.title} />
        </Link>
        <Tag shade={row.closedAt ? 'done' : 'open'}>{row.closedAt ? '已办结' : '办理中'}</Tag>
      </p>
      <p className="find-facts">
        <Moment at={row.openedAt} />
      </p>
      <OtherMatches matches={row.matches} shown={['title']} />
    </li>
  )
}
