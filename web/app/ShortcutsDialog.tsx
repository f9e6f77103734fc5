import { Modal, Switch } from 'antd'
import { setShortcutsOn, useShortcutsOn } from '../kit/shortcuts.ts'

const shortcuts: readonly (readonly [string, string])[] = [
  ['j / k', '下一条 / 上一条'],
  ['Enter', '打开当前一条'],
  ['x', '选择或取消选择当前一条'],
  ['a', '选择已加载的全部可办推送，再按取消'],
  ['s', '签收所选；没有选择时签收当前一条'],
  ['h', '按规则交办刚签收的，或所选中未交办的'],
  ['n', '工作台：办理最急的一项'],
  ['/', '全局检索'],
  ['?', '显示本说明'],
]

export function ShortcutsDialog({ open, close }: { open: boolean; close: () => void }) {
  const on = useShortcutsOn()
  return (
    <Modal open={open} onCancel={close} title="键盘快捷键" footer={null} width={440}>
      <dl className="shortcuts">
        {shortcuts.map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
      <div className="shortcuts-switch">
        <Switch checked={on} onChange={setShortcutsOn} aria-labelledby="single-keys" />{' '}
        <span id="single-keys">启用单键快捷键（使用语音输入时建议关闭）</span>
      </div>
    </Modal>
  )
}
