import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { useCover } from './queries.ts'

/** What nobody else could take up if one officer is away tomorrow. */
export function CoverTable() {
  const cover = useCover(true)
  if (cover.isPending) return <LoadingRows rows={8} />
  if (cover.isError) return <ErrorState error={cover.error} retry={() => void cover.refetch()} />
  const officers = cover.data.officers.filter(
    ({ alone, pushes, uncoveredCases, uncoveredPushes }) => alone.length > 0 || pushes + uncoveredCases + uncoveredPushes > 0,
  )
  if (officers.length === 0) return <EmptyState title="每个岗位都有第二人">任何一人缺勤，都有人可以接办。</EmptyState>
  return (
    <table className="keyset is-lined liaison-table">
      <thead>
        <tr>
          <th scope="col">人员</th>
          <th scope="col">只有本人担任的岗位</th>
          <th scope="col" className="is-right">
            手上的推送
          </th>
          <th scope="col" className="is-right">
            无第二人可签收
          </th>
          <th scope="col" className="is-right">
            无第二人可办的办件
          </th>
        </tr>
      </thead>
      <tbody>
        {officers.map((officer) => (
          <tr key={officer.account}>
            <th scope="row">
              {officer.name} <span className="faint">{officer.department.name}</span>
            </th>
            <td data-label="只有本人担任的岗位">{officer.alone.length === 0 ? '—' : officer.alone.map(({ name }) => name).join('、')}</td>
            <Count label="手上的推送" count={officer.pushes} />
            <Count label="无第二人可签收" count={officer.uncoveredPushes} pressing />
            <Count label="无第二人可办的办件" count={officer.uncoveredCases} pressing />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Count({ label, count, pressing = false }: { label: string; count: number; pressing?: boolean }) {
  return (
    <td className="is-right" data-label={label}>
      <span className={pressing && count > 0 ? 'late-text' : undefined}>{count}</span>
    </td>
  )
}
