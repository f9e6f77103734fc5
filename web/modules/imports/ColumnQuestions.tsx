import { Button, Select } from 'antd'
import { useState } from 'react'
import { Section } from '../../kit/Page.tsx'
import { Refusal } from '../../kit/States.tsx'
import { may, useViewer } from '../session/session.ts'
import { useColumnAnswers } from './queries.ts'
import type { Import } from './shapes.ts'
import './columns.css'

/** Chosen for a column that feeds nothing; a Select knows no null. */
const unused = '-'

/** Columns that no layout knows: what stands in them, what they probably are, and the person's word. Nothing is imported before. */
export function ColumnQuestions({ found }: { found: Import }) {
  const viewer = useViewer()
  const answer = useColumnAnswers(found.id)
  const { asked } = found
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  if (!asked) return null
  const valueOf = (header: string, proposed: string | null) => chosen[header] ?? proposed ?? undefined
  const values = asked.columns.map(({ header, proposed }) => ({ header, target: valueOf(header, proposed) }))
  const open = values.filter(({ target }) => target === undefined).length
  const taken = values.map(({ target }) => target).filter((target) => target !== undefined && target !== unused)
  const twice = new Set(taken).size !== taken.length
  const options = [
    { value: unused, label: '不使用这一列' },
    ...asked.fields.map(({ target, title, code }) => ({ value: target, label: code ? `${title}（${code}）` : title })),
  ]
  return (
    <Section title="确认列的对应关系" aside={<span className="faint">确认后记住，本部门以后的表格不再询问；可在“导入双公示表”页更改</span>}>
      {asked.missing.length > 0 ? <p>表中缺少必需的列：{asked.missing.join('、')}。请在下面指明哪一列就是它。</p> : null}
      <ul className="column-questions" aria-label="需要确认的列">
        {asked.columns.map(({ header, samples, proposed }) => (
          <li key={header}>
            <div>
              <strong>{header}</strong>
              <p className="faint">{samples.length > 0 ? samples.join('；') : '前几行没有内容'}</p>
            </div>
            <div>
              <Select
                aria-label={`“${header}”对应的字段`}
                className="is-full"
                showSearch={{ optionFilterProp: 'label' }}
                placeholder="请选择对应的字段"
                options={options}
                {...(valueOf(header, proposed) === undefined ? {} : { value: valueOf(header, proposed)! })}
                onChange={(target: string) => setChosen((before) => ({ ...before, [header]: target }))}
              />
              {proposed !== null && chosen[header] === undefined ? <p className="faint">按列名和内容建议，请核对</p> : null}
            </div>
          </li>
        ))}
      </ul>
      <Refusal error={answer.error} />
      {may(viewer, 'import.write') ? (
        <div className="column-acts">
          <Button
            type="primary"
            disabled={open > 0 || twice}
            loading={answer.isPending}
            onClick={() =>
              answer.mutate(values.map(({ header, target }) => ({ header, target: target === unused ? null : (target ?? null) })))
            }
          >
            确认并继续导入
          </Button>
          <span className="faint">
            {twice ? '有两列对应到同一个字段，请改正。' : open > 0 ? `还有 ${open} 列没有选择。` : '确认之前，没有导入任何一行。'}
          </span>
        </div>
      ) : null}
    </Section>
  )
}
