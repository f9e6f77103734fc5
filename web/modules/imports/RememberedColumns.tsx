import { Select } from 'antd'
import { Section } from '../../kit/Page.tsx'
import { Refusal } from '../../kit/States.tsx'
import { Moment } from '../../kit/Tags.tsx'
import { may, useViewer } from '../session/session.ts'
import { useChoiceChange, useChoices } from './queries.ts'
import { tableWords } from './words.ts'
import './columns.css'

const unused = '-'

/** What this department's people have said of columns that no layout knows; changed here, it counts from the next file on. */
export function RememberedColumns() {
  const viewer = useViewer()
  const choices = useChoices()
  const change = useChoiceChange()
  const items = choices.data?.items ?? []
  if (!choices.data || items.length === 0) return null
  const { fields } = choices.data
  const optionsOf = (kind: keyof typeof fields) => [
    { value: unused, label: '不使用这一列' },
    ...fields[kind].map(({ target, title }) => ({ value: target, label: title })),
  ]
  return (
    <div className="sheet remembered">
      <Section title="已记住的列" aside={<span className="faint">更改后从下一个文件起按新的对应关系读取</span>}>
        <Refusal error={change.error} />
        <ul className="remembered-list">
          {items.map((item) => (
            <li key={`${item.kind}${item.header}`}>
              <span className="faint">{tableWords[item.kind]}</span>
              <strong>{item.header}</strong>
              {may(viewer, 'import.write') ? (
                <Select
                  aria-label={`“${item.header}”对应的字段`}
                  showSearch={{ optionFilterProp: 'label' }}
                  value={item.target ?? unused}
                  loading={change.isPending}
                  options={optionsOf(item.kind)}
                  onChange={(target: string) =>
                    change.mutate({ kind: item.kind, header: item.header, target: target === unused ? null : target })
                  }
                />
              ) : (
                <span>{item.title ?? '不使用'}</span>
              )}
              <span className="faint">
                {item.by} <Moment at={item.at} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
