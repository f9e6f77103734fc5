import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Department } from '../../api/people-shapes.ts'
import { PageHeader } from '../../kit/Page.tsx'
import { SearchBox } from '../../kit/SearchBox.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { useFilters } from '../../kit/filters.ts'
import { ExportButton } from '../exporting/ExportButton.tsx'
import { may, useViewer } from '../session/session.ts'
import { DepartmentDrawer } from './DepartmentDrawer.tsx'
import { HistoryDrawer, type HistoryOf } from './HistoryDrawer.tsx'
import { useDepartmentList } from './queries.ts'
import { kindWords } from './words.ts'
import './people.css'

/** 部门: who supervises, who their liaisons are, and where a liaison is missing (2.3.1.1). */
export function Page() {
  const list = useDepartmentList()
  const viewer = useViewer()
  const [filter, setFilter] = useFilters({ q: '', vacancy: '' })
  const [editing, setEditing] = useState<Department | 'new'>()
  const [past, setPast] = useState<HistoryOf>()
  const mayWrite = may(viewer, 'department.write')
  if (list.isPending) return <LoadingRows />
  if (list.isError) return <ErrorState error={list.error} retry={() => void list.refetch()} />
  const vacancies = list.data.filter(({ vacancy }) => vacancy).length
  const shown = list.data.filter(
    ({ name, fullName, code, vacancy }) =>
      (!filter.vacancy || vacancy) && (filter.q === '' || `${name} ${fullName} ${code}`.toLowerCase().includes(filter.q.toLowerCase())),
  )
  return (
    <>
      <PageHeader
        title="部门"
        lead={`共 ${list.data.length} 个部门和机构，${vacancies === 0 ? '各部门均已设联络员。' : `其中 ${vacancies} 个部门未设联络员，推送无人签收，请督促指定。`}`}
        next={
          <>
            <ExportButton list="departments" filter={{}} />
            {mayWrite ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
                新增部门
              </Button>
            ) : null}
          </>
        }
      />
      <div className="filters">
        <SearchBox value={filter.q} change={(q) => setFilter({ q })} label="搜索部门名称、代码" />
        <Checkbox checked={filter.vacancy !== ''} onChange={(event) => setFilter({ vacancy: event.target.checked ? 'yes' : '' })}>
          只看未设联络员
        </Checkbox>
      </div>
      <div className="sheet">
        {shown.length === 0 ? (
          <EmptyState title={filter.vacancy && filter.q === '' ? '各部门均已设联络员' : '没有符合条件的部门'}>
            换一个关键词，或取消“只看未设联络员”。
          </EmptyState>
        ) : (
          <table className="keyset">
            <caption className="unseen">部门</caption>
            <thead>
              <tr>
                <th scope="col">部门</th>
                <th scope="col" className="people-desk people-code">
                  代码
                </th>
                <th scope="col" className="people-desk people-code">
                  类别
                </th>
                <th scope="col">联络员</th>
                {viewer.sight === 'city' ? (
                  <th scope="col" className="people-desk people-code">
                    未签收
                  </th>
                ) : null}
                <th scope="col" className="people-acts">
                  操作
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((department) => (
                <tr key={department.code}>
                  <td>
                    {department.name} {department.active ? null : <Tag shade="quiet">已停用</Tag>}
                    <div className="faint">{department.fullName}</div>
                  </td>
                  <td className="people-desk">{department.code}</td>
                  <td className="people-desk">{kindWords[department.kind]}</td>
                  <td>
                    <Liaisons department={department} />
                  </td>
                  {viewer.sight === 'city' ? <td className="people-desk">{department.openPushes ?? '—'}</td> : null}
                  <td>
                    {mayWrite ? (
                      <Button type="link" size="small" onClick={() => setEditing(department)}>
                        修改
                      </Button>
                    ) : null}
                    <Button
                      type="link"
                      size="small"
                      onClick={() => setPast({ path: `departments/${department.code}`, title: `${department.name} 的变更记录` })}
                    >
                      记录
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {editing ? <DepartmentDrawer department={editing === 'new' ? undefined : editing} close={() => setEditing(undefined)} /> : null}
      <HistoryDrawer of={past} close={() => setPast(undefined)} />
    </>
  )
}

function Liaisons({ department: { liaisons, vacancy } }: { department: Department }) {
  return (
    <>
      {vacancy ? <Tag shade="urgent">未设联络员</Tag> : null}
      {liaisons.map(({ name, seat }) => (seat === 'deputy' ? `${name}（代理）` : name)).join('、') || (vacancy ? '' : '—')}
    </>
  )
}
