import { useFilters } from '../../kit/filters.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { Items } from './Items.tsx'

export function Page() {
  const [filter, setFilter] = useFilters({ q: '' })
  return (
    <>
      <PageHeader
        title="审批要件"
        lead={
          <>
            各事项现行的申请材料，按政策依据逐版公布（通知二(二)2.5）。公众无需登录即可查看：<a href="/public/requirements">公众页面</a>
          </>
        }
        next={<ExportButton list="requirements" filter={{ ...filter }} />}
      />
      <Items base="/requirements" q={filter.q} search={(q) => setFilter({ q })} />
    </>
  )
}
