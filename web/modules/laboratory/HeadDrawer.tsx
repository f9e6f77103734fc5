import { DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { serverNow } from '../../api/clock.ts'
import { ActDrawer } from '../../kit/ActDrawer.tsx'
import { dayOf } from '../../kit/time.ts'
import { PastPushesField } from '../catalogue/ReceiverFields.tsx'
import { draftOf, useRevise, type Proposal } from './queries.ts'

interface Head {
  readonly title: string
  readonly reason: string
  readonly basis?: string
  readonly effectiveFrom: Dayjs
  readonly pastPushes?: 'keep' | 'list'
}

/** Why, on what ground, and from when. */
export function HeadDrawer({ proposal, open, close }: { proposal: Proposal; open: boolean; close: () => void }) {
  const [form] = Form.useForm<Head>()
  const revise = useRevise(proposal.id)
  return (
    <ActDrawer
      open={open}
      title="修改说明和日期"
      consequence={proposal.status === 'submitted' ? '方案已提交：修改后退回草稿，须重新提交批准。' : '保存到草稿；不影响现行规则。'}
      confirm="保存"
      form={form}
      busy={revise.isPending}
      error={revise.error}
      close={() => {
        revise.reset()
        close()
      }}
      send={({ title, reason, basis, effectiveFrom, pastPushes }) =>
        revise.mutate(
          {
            ...draftOf(proposal),
            title: title.trim(),
            reason: reason.trim(),
            basis: basis?.trim() ?? '',
            effectiveFrom: effectiveFrom.format('YYYY-MM-DD'),
            pastPushes: pastPushes ?? null,
            version: proposal.version,
          },
          { onSuccess: close },
        )
      }
    >
      <HeadFields proposal={proposal} />
    </ActDrawer>
  )
}

function HeadFields({ proposal }: { proposal: Proposal }) {
  const form = Form.useFormInstance<Head>()
  const from = Form.useWatch('effectiveFrom', form)?.format('YYYY-MM-DD') ?? proposal.effectiveFrom
  return (
    <>
      <Form.Item
        name="title"
        label="方案名称"
        initialValue={proposal.title}
        rules={[{ required: true, whitespace: true, message: '请填写方案名称' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="reason"
        label="变更原因"
        initialValue={proposal.reason}
        rules={[{ required: true, whitespace: true, message: '请写明变更原因，供批准人和有关部门判断' }]}
      >
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="basis" label="依据（文件、条款）" initialValue={proposal.basis}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item
        name="effectiveFrom"
        label="生效日期（以决定日期为准）"
        initialValue={dayjs(proposal.effectiveFrom)}
        rules={[{ required: true, message: '请选择生效日期' }]}
      >
        <DatePicker allowClear={false} />
      </Form.Item>
      {from < dayOf(serverNow()) ? <PastPushesField /> : null}
    </>
  )
}
