import { Button } from 'antd'
import { useState } from 'react'
import { Section } from '../../kit/Page.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { writeSize } from '../../kit/FileList.tsx'
import { may, useViewer } from '../session/session.ts'
import { CasePapers } from './CasePapers.tsx'
import { DraftDrawer } from './DraftDrawer.tsx'
import { fileAddress } from './files.ts'
import type { CaseView } from './queries.ts'

/** Every paper that the definition knows, with what hangs there. Papers that are not there yet are named where they can be added now. */
export function Papers({ one }: { one: CaseView }) {
  const viewer = useViewer()
  const [drafting, setDrafting] = useState<string>()
  const slots = new Map(one.actions.flatMap(({ papers }) => papers.map((slot) => [slot.name, slot] as const)))
  const slot = drafting === undefined ? undefined : slots.get(drafting)
  const wanted = new Set(one.actions.flatMap(({ papers }) => papers.map(({ name }) => name)))
  const shown = one.papers.filter(({ name, files }) => files.length > 0 || wanted.has(name))
  return (
    <Section title="材料" aside={<span className="faint">查看和下载均有记录</span>}>
      {shown.length === 0 ? <p className="faint">还没有材料。</p> : null}
      {shown.map((paper) => (
        <div key={paper.name} className="case-paper">
          <h3>
            {paper.title}
            {paper.sealed ? <Tag shade="quiet">须盖章</Tag> : null}
            {paper.templates.length > 0 && slots.has(paper.name) && may(viewer, 'paper.write') ? (
              <Button size="small" onClick={() => setDrafting(paper.name)}>
                拟制文书
              </Button>
            ) : null}
          </h3>
          {paper.files.length === 0 ? (
            <p className="faint">尚未提交；办理相应步骤时上传。</p>
          ) : (
            <ul className="files">
              {paper.files.map((file) => (
                <li key={file.id}>
                  <a href={fileAddress(file.id)} download={file.name}>
                    {file.name}
                  </a>
                  <span className="files-fact" title={`SM3 ${file.sm3}`}>
                    {writeSize(file.size)} · SM3 {file.sm3.slice(0, 8)} · {file.department.name} {file.by} · {file.at.slice(0, 10)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
      <CasePapers one={one} />
      {slot ? <DraftDrawer key={slot.name} one={one} slot={slot} close={() => setDrafting(undefined)} /> : null}
    </Section>
  )
}
