import { Modal, Typography } from 'antd'

export interface Once {
  readonly title: string
  /** A password or a key: the server does not have it any more. */
  readonly secret: string
  readonly advice: string
}

/** Shows a secret the one time that it can be shown, with a button to copy it. Closes only by its own button. */
export function OnceDialog({ once, close }: { once: Once | undefined; close: () => void }) {
  return (
    <Modal
      open={once !== undefined}
      title={once?.title}
      onOk={close}
      okText="已妥善保存"
      cancelButtonProps={{ style: { display: 'none' } }}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
    >
      <p>只显示这一次，关闭后无法再次查看。{once?.advice}</p>
      <Typography.Paragraph copyable={{ text: once?.secret ?? '', tooltips: ['复制', '已复制'] }} className="once-secret" code>
        {once?.secret}
      </Typography.Paragraph>
    </Modal>
  )
}
