import { Button } from 'antd'
import type { LookSummary } from './queries.ts'

type Person = LookSummary['people'][number]

/** Who looked how often, and how much of it stands out; the name narrows the list below to that person. */
export function LookPeople({ people, picked, pick }: { people: readonly Person[]; picked: string; pick: (account: string) => void }) {
  if (people.length === 0) return <p className="faint">近 30 日没有查看。</p>
  return (
    <div className="looks-people">
      <table className="keyset">
        <caption className="unseen">近 30 日各人查看次数和异常次数</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col" className="is-right">
              查看
            </th>
            <th scope="col" className="is-right">
              完整号码
            </th>
            <th scope="col" className="is-right">
              多次
            </th>
            <th scope="col" className="is-right">
              夜间
            </th>
            <th scope="col" className="is-right">
              非本部门
            </th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, 12).map((person) => (
            <tr
              key={`${person.account ?? person.name} ${person.department.code}`}
              className={person.account === picked ? 'is-at' : undefined}
            >
              <th scope="row">
                {person.account === null ? (
                  person.name
                ) : (
                  <Button type="link" size="small" className="looks-name" onClick={() => pick(person.account ?? '')}>
                    {person.name}
                  </Button>
                )}
                <span className="party-seat">{person.department.name}</span>
              </th>
              <td className="is-right">{person.looks}</td>
              <td className="is-right">{person.revealed}</td>
              <td className={`is-right${person.many > 0 ? ' late-text' : ''}`}>{person.many}</td>
              <td className="is-right">{person.night}</td>
              <td className="is-right">{person.foreign}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
