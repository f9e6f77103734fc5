import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { Facts, PageHeader, Section } from '../../kit/Page.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { may, useViewer } from '../session/session.ts'
import { useRequirements, useTouched, type Version } from './queries.ts'
import { Versions } from './Versions.tsx'

/** An item's requirements as the bureau knows them: with who released each version, and what it touches. */
export function Page() {
  const { code = '' } = useParams()
  const viewer = useViewer()
  const found = useRequirements(code)
  if (found.isPending) return <LoadingRows />
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  const { item, versions } = found.data
  return (
    <>
      <PageHeader
        title={`${item.name}：审批要件`}
        above={<Link to="/requirements">审批要件</Link>}
        lead={
          <>
            {item.code} · <Link to={`/catalogue/${item.code}`}>事项详情</Link> · <a href={`/public/requirements/${item.code}`}>公众页面</a>
          </>
        }
      />
      <div className="sheet">
        {versions.length === 0 ? (
          <EmptyState title="这个事项还没有公布要件">监管部门反馈政策依据后，由审批局在“政策依据调整”办件中起草并公布。</EmptyState>
        ) : (
          <Versions
            versions={versions}
            renderMore={(version) => (
              <>
                <Released version={version} />
                {may(viewer, 'decision.read') ? <TouchedBy key={version.version} code={item.code} version={version} /> : null}
              </>
            )}
          />
        )}
      </div>
    </>
  )
}

function Released({ version }: { version: Version }) {
  return (
    <Section title="起草与批准" aside={version.caseId ? <Link to={`/cases/${version.caseId}`}>查看办件</Link> : null}>
      <Facts
        facts={[
          { label: '起草', value: version.draftedBy },
          { label: '审核', value: version.reviewedBy },
          { label: '批准', value: version.approvedBy },
          {
            label: '公布',
            value: (
              <>
                {version.publishedBy}，<Moment at={version.publishedAt} exact />
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function TouchedBy({ code, version }: { code: string; version: Version }) {
  const touched = useTouched(code, version.version)
  const sums = touched.data?.pages[0]
  const cases = touched.data?.pages.flatMap((page) => page.cases) ?? []
  const decisions = touched.data?.pages.flatMap((page) => page.decisions) ?? []
  return (
    <Section title="涉及的决定和办件">
      {touched.isPending ? <LoadingRows rows={3} /> : null}
      {touched.isError ? <ErrorState error={touched.error} retry={() => void touched.refetch()} /> : null}
      {sums ? (
        <>
          <p className="section-note">
            现仍有效的决定 {sums.inForce} 件
            {sums.underOld > 0 ? (
              <>
                ，其中{' '}
                <strong className="late-text">
                  {sums.underOld} 件在施行日（{version.effectiveFrom}）以后、公布之前仍按旧要件作出，请复核
                </strong>
              </>
            ) : (
              '，没有施行日以后仍按旧要件作出的'
            )}
            {sums.inForce > decisions.length ? `；已列出 ${decisions.length} 件` : ''}。未结办件 {sums.openCases} 件
            {sums.openCases > cases.length ? `，已列出 ${cases.length} 件` : ''}。
          </p>
          <ul className="touched">
            {cases.map((one) => (
              <li key={`case ${one.id}`}>
                <Link to={`/cases/${one.id}`}>{one.title}</Link>
                <span className="faint">
                  {one.procedure}，在办{one.dueOn ? `，${one.dueOn} 到期` : ''}
                </span>
              </li>
            ))}
            {decisions.map((one) => (
              <li key={one.id}>
                <Link to={`/decisions/${one.id}`}>{one.documentNumber}</Link>
                <span>{one.holderName}</span>
                <span className="faint">
                  {one.decidedOn} 决定{one.validTo ? `，有效至 ${one.validTo}` : ''}
                </span>
                {one.underOld ? <Tag shade="urgent">按旧要件</Tag> : null}
              </li>
            ))}
          </ul>
          {touched.hasNextPage ? (
            <div className="keyset-foot">
              <Button onClick={() => void touched.fetchNextPage()} loading={touched.isFetchingNextPage}>
                加载更多
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </Section>
  )
}
