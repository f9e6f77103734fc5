import { Form, Input, Select } from 'antd'
import { revealReasons } from '../../../notice/secrecy.ts'

/** The reason that is kept with every look at a whole number (1.4): one of a list, and words for what it is about. */
export function WhyFields() {
  return (
    <>
      <Form.Item name="reason" label="事由" rules={[{ required: true, message: '请选择事由' }]}>
        <Select options={Object.entries(revealReasons).map(([value, label]) => ({ value, label }))} placeholder="为什么需要完整号码" />
      </Form.Item>
      <Form.Item
        name="note"
        label="具体办什么事"
        rules={[
          { required: true, whitespace: true, message: '请写明具体办什么事' },
          { min: 4, message: '请写得具体一些，至少四个字' },
        ]}
      >
        <Input.TextArea rows={2} maxLength={200} showCount placeholder="如：3月5日上门核查经营场所，需先电话约定" />
      </Form.Item>
    </>
  )
}
