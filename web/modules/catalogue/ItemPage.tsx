import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Facts, PageHeader, Section } from '../../kit/Page.tsx'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { Tag } from '../../kit/Tags.tsx'
import { StartCase } from '../cases/StartCase.tsx'
import { may, useViewer } from '../session/session.ts'
import { History } from './History.tsx'
import { ItemDrawer } from './ItemDrawer.tsx'
import { useItem } from './queries.ts'
import { ReceiverTags } from './ReceiverTags.tsx'
import { RuleDrawer, type RulePlace } from './RuleDrawer.tsx'
import { RuleList } from './RuleList.tsx'
import type { ItemView } from './shapes.ts'
import './catalogue.css'

/** One item: what the law and the city say of it, who supervises it, where its decisions go, and everything that changed. */
export function Page() {
  const { code = '' } = useParams()
  const item = useItem(code)
  if (item.isPending) return <LoadingRows />
  if (item.isError) return <ErrorState error={item.error} retry={() => void item.refetch()} />
  return <Item item={item.data} />
}

function Item({ item }: { item: ItemView }) {
  const viewer = useViewer()
  const [editing, setEditing] = useState(false)
  const [place, setPlace] = useState<RulePlace>()
  const maps = may(viewer, 'mapping.write') && item.active
  return (
    <>
      <PageHeader
        title={item.name}
        above={<Link to="/catalogue">事项目录</Link>}
        lead={
          <>
            {item.code} · {item.typeName}（{item.category}） · <Link to={`/requirements/${item.code}`}>审批要件</Link>{' '}
            {item.active ? null : <Tag shade="quiet">停用</Tag>}
          </>
        }
        next={
          <>
            {item.active ? <StartCase about={{ item: item.code }} /> : null}
            {may(viewer, 'catalogue.write') ? (
              <Button icon={<EditOutlined />} onClick={() => setEditing(true)}>
                修改事项
              </Button>
            ) : null}
          </>
        }
      />
      {item.warnings.map(({ code, message }) => (
        <p key={code} className="item-warning" role="status">
          <strong>请核对：</strong>
          {message}
        </p>
      ))}
      <div className="item-page">
        <div className="sheet">
          <Section title="审批与监管">
            <Facts facts={factsOf(item, may(viewer, 'push.receive'))} />
            <h3 className="item-sub">监管部门（谁主管谁监管）</h3>
            <ReceiverTags receivers={item.supervisors} />
          </Section>
          <Section
            title="推送规则"
            aside={
              maps ? (
                <Button type="primary" size="small" onClick={() => setPlace({ item, region: null })}>
                  变更规则
                </Button>
              ) : null
            }
          >
            <p className="section-note">按决定日期当日生效的规则推送；区域专门规则优先于全市规则。</p>
            <RuleList item={item} rules={item.mapping} change={maps ? setPlace : undefined} />
          </Section>
        </div>
        <div className="sheet item-history">
          <Section title="变更历史">
            <History entries={item.history} />
          </Section>
        </div>
      </div>
      <ItemDrawer open={editing} item={item} close={() => setEditing(false)} />
      <RuleDrawer place={place} rules={item.mapping} close={() => setPlace(undefined)} />
    </>
  )
}

function factsOf(item: ItemView, alone: boolean) {
  const { entrustment } = item
  return [
    { label: '审批主体', value: item.approvingBody.name },
    { label: '原审批部门', value: item.originalDepartment?.name },
    { label: '受理方式', value: item.intakeName },
    { label: '法定时限', value: item.statutoryLimit === null ? null : `${item.statutoryLimit} 个工作日` },
    { label: '直接关系公共安全', value: item.publicSafety ? '是' : '否' },
    { label: alone ? '近 30 日推送本部门' : '近 30 日决定', value: `${item.decisions30} 件` },
    ...(item.intakeNote ? [{ label: '受理说明', value: item.intakeNote, wide: true }] : []),
    ...(entrustment
      ? [
          { label: '委托书', value: entrustment.letter },
          { label: '委托期限', value: `${entrustment.from} 起${entrustment.to ? `，至 ${entrustment.to} 前` : '，长期'}` },
          { label: '委托范围', value: entrustment.scope, wide: true },
        ]
      : []),
    { label: '设定依据', value: item.legalBasis, wide: true },
  ]
}
