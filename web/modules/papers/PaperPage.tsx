import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { FileList } from '../../kit/FileList.tsx'
import { PageHeader } from '../../kit/Page.tsx'
import { PaperSheet } from '../../kit/PaperSheet.tsx'
import { ErrorState, LoadingRows, Refusal } from '../../kit/States.tsx'
import { Moment, Tag } from '../../kit/Tags.tsx'
import { seatWords, wordOf, writeClause } from '../../kit/words.ts'
import { CancelDrawer } from './CancelDrawer.tsx'
import { EditPanel } from './EditPanel.tsx'
import { ScanButton } from './ScanButton.tsx'
import { stateShades, stateWords, useDrop, usePaper, useReplace, useSeal, type PaperText, type PaperView } from './queries.ts'
import './papers.css'

/** One paper as it will lie on the desk, and beside it what may be done with it and who has looked. */
export function Page() {
  const { id = '' } = useParams()
  const paper = usePaper(id)
  if (paper.isPending) {
    return (
      <>
        <PageHeader title="公文" />
        <LoadingRows rows={12} />
      </>
    )
  }
  if (!paper.data) {
    return (
      <>
        <PageHeader title="公文" above={<Link to="/papers">公文</Link>} />
        <ErrorState error={paper.error} retry={() => void paper.refetch()} />
      </>
    )
  }
  return <Shown key={id} view={paper.data} />
}

function Shown({ view }: { view: PaperView }) {
  const [edited, setEdited] = useState<PaperText>()
  const paper = edited ? { ...view.paper, text: edited } : view.paper
  return (
    <>
      <PageHeader
        title={view.title}
        above={<Link to="/papers">公文</Link>}
        lead={
          <span className="paper-lead">
            <Tag shade={stateShades[view.state]}>{stateWords[view.state]}</Tag>
            <span>{view.number ?? '定稿时编号'}</span>
            <span>
              {view.department.name}
              {view.recipient ? ` → ${view.recipient.name}` : ''}
            </span>
            {view.case ? <Link to={`/cases/${view.case}`}>办件 {view.case} 号</Link> : null}
          </span>
        }
        next={<Button onClick={() => window.print()}>打印</Button>}
      />
      <div className="paper-desk">
        <PaperSheet paper={paper} draft={view.state === 'draft'} label={`${view.title}（预览）`} />
        <aside className="paper-beside" aria-label="办理">
          {edited ? <EditPanel view={view} text={edited} change={setEdited} done={() => setEdited(undefined)} /> : null}
          {edited ? null : <Acts view={view} edit={() => setEdited(view.paper.text)} />}
          {edited ? null : <Facts view={view} />}
        </aside>
      </div>
    </>
  )
}

function Acts({ view, edit }: { view: PaperView; edit: () => void }) {
  const [cancelling, setCancelling] = useState(false)
  const navigate = useNavigate()
  const seal = useSeal(view.id)
  const drop = useDrop(view.id)
  const replace = useReplace(view.id)
  const can = (action: PaperView['actions'][number]) => view.actions.includes(action)
  const draft = view.state === 'draft'
  return (
    <section className="paper-card" aria-label="下一步">
      <h2>{draft ? '下一步' : '定稿'}</h2>
      {draft ? <Gaps view={view} /> : <Sealed view={view} />}
      <Refusal error={seal.error ?? drop.error ?? replace.error} />
      <div className="paper-acts">
        {can('edit') ? (
          <Button type={view.gaps.length > 0 ? 'primary' : 'default'} onClick={edit}>
            修改文字
          </Button>
        ) : null}
        {can('seal') ? (
          <Popconfirm
            title="定稿后不能再修改"
            description={
              <span className="paper-confirm">
                平台从本单位登记簿取下一个字号，生成 DOCX 并固定其 SM3；{view.recipient ? `${view.recipient.name}即可看到` : '不送其他部门'}
                。如有错误只能作废或另拟代替件。
              </span>
            }
            okText="定稿并编号"
            cancelText="再看看"
            onConfirm={() => seal.mutate(view.version)}
            disabled={view.gaps.length > 0}
          >
            <Button type="primary" disabled={view.gaps.length > 0} loading={seal.isPending}>
              定稿并编号
            </Button>
          </Popconfirm>
        ) : null}
        {can('scan') ? <ScanButton id={view.id} /> : null}
        {can('replace') ? (
          <Button
            loading={replace.isPending}
            onClick={() => replace.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/papers/${id}`) })}
          >
            另拟代替件
          </Button>
        ) : null}
        {can('cancel') ? (
          <Button danger onClick={() => setCancelling(true)}>
            作废
          </Button>
        ) : null}
        {can('drop') ? (
          <Popconfirm
            title="废弃这份草稿？"
            description="不占用字号，内容不再显示在列表中。"
            okText="废弃"
            cancelText="取消"
            onConfirm={() => drop.mutate()}
          >
            <Button type="text" loading={drop.isPending}>
              废弃草稿
            </Button>
          </Popconfirm>
        ) : null}
      </div>
      <CancelDrawer view={view} open={cancelling} close={() => setCancelling(false)} />
    </section>
  )
}

function Gaps({ view }: { view: PaperView }) {
  if (view.gaps.length > 0) {
    return (
      <>
        <p>定稿前还缺 {view.gaps.length} 处，预览中以黄色标出：</p>
        <ul className="paper-gaps">
          {view.gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <p>
      {view.actions.includes('seal')
        ? '内容已齐全。核对预览无误后定稿，字号从登记簿依次取得。'
        : view.own
          ? '内容已齐全，请本单位批准人或领导定稿。'
          : '尚未定稿。'}
    </p>
  )
}

function Sealed({ view }: { view: PaperView }) {
  return (
    <>
      {view.reason ? <p className="paper-ended">{view.reason}</p> : null}
      {view.replacedBy ? (
        <p>
          <Link to={`/papers/${view.replacedBy}`}>查看代替件</Link>
        </p>
      ) : null}
      {view.file ? <FileList files={[view.file]} /> : null}
      {view.scan ? (
        <>
          <p className="faint">签章件（扫描）</p>
          <FileList files={[view.scan]} />
        </>
      ) : null}
      {view.sealed ? (
        <p className="faint">
          {view.sealed.by}（{wordOf(seatWords, view.sealed.seat)}）<Moment at={view.sealed.at} exact /> 定稿
        </p>
      ) : null}
    </>
  )
}

function Facts({ view }: { view: PaperView }) {
  return (
    <section className="paper-card" aria-label="记录">
      <h2>记录</h2>
      <p className="faint">
        {view.name} · {writeClause(view.clause)} · {view.made.by} <Moment at={view.made.at} exact /> 拟制
      </p>
      {view.decision ? (
        <p>
          <Link to={`/decisions/${view.decision}`}>相关审批决定</Link>
        </p>
      ) : null}
      {view.replaces ? (
        <p>
          <Link to={`/papers/${view.replaces}`}>被代替的公文</Link>
        </p>
      ) : null}
      {view.looks.length > 0 ? (
        <>
          <h3>谁看过</h3>
          <ul className="paper-looks">
            {view.looks.map((look) => (
              <li key={`${look.at}${look.person}${look.kind}`}>
                <span>
                  {look.department.name} {look.person} {look.kind === 'file-downloaded' ? '下载' : '查看'}
                </span>
                <Moment at={look.at} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
