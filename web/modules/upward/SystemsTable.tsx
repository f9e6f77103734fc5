import { Button } from 'antd'
import { EmptyState } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import type { SystemRow } from './queries.ts'
import { networkWords } from './words.ts'

/** Whose systems they are, how they are reached, and what goes through them. */
export function SystemsTable({ rows, edit }: { rows: readonly SystemRow[]; edit?: (row: SystemRow) => void }) {
  if (rows.length === 0)
    return <EmptyState title="还没有登记专业系统">由监管部门联络员或审批局登记：名称、上级部门、入口和联系人。</EmptyState>
  return (
    <table className="keyset is-lined" aria-label="专业系统">
      <thead>
        <tr>
          <th scope="col">系统</th>
          <th scope="col" style={{ width: 130 }}>
            对接部门
          </th>
          <th scope="col" style={{ width: 230 }}>
            入口
          </th>
          <th scope="col" style={{ width: 150 }}>
            联系
          </th>
          <th scope="col">须上报的事项</th>
          {edit ? (
            <th scope="col" style={{ width: 84 }}>
              <span className="unseen">操作</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={row.active ? undefined : 'is-quiet'}>
            <th scope="row">
              {row.name} {row.active ? null : <Tag shade="quiet">停用</Tag>}
              <p className="lined-note">
                {row.authority}
                {row.note === null ? null : ` · ${row.note}`}
              </p>
            </th>
            <td data-label="对接部门">{row.department.name}</td>
            <td data-label="入口">
              <span>
                {row.address}
                <p className="lined-note">{networkWords[row.network]}</p>
              </span>
            </td>
            <td data-label="联系">
              <span>
                {row.contact}
                <p className="lined-note">{row.contactPhone}</p>
              </span>
            </td>
            <td data-label="须上报事项">
              <span>
                {row.items.length === 0 ? '—' : row.items.map(({ name }) => name).join('、')}
                <p className="lined-note">{row.accounts === 0 ? '没有账号' : `${row.accounts} 个账号`}</p>
              </span>
            </td>
            {edit ? (
              <td>
                <Button onClick={() => edit(row)} aria-label={`修改${row.name}的登记`}>
                  修改
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
