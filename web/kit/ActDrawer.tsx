import { Button, Drawer, Form, type FormInstance, type FormProps } from 'antd'
import { useIsPhone } from './screen.ts'
import { Refusal } from './States.tsx'

type Store = NonNullable<FormProps['initialValues']>

interface ActDrawerProps<Draft> {
  readonly open: boolean
  readonly title: string
  /** What the act is about: a line or two. */
  readonly about?: React.ReactNode
  /** What follows from it, in the server's words, before anything is pressed. */
  readonly consequence: string | undefined
  readonly confirm: string
  readonly form: FormInstance<Draft>
  readonly busy: boolean
  readonly error: unknown
  readonly send: (draft: Draft) => void
  readonly close: () => void
  /** What stands in the form when it opens. */
  readonly initial?: Store
  readonly children: React.ReactNode
}

/** A formal act with its form: at the right on a desk, from below on a phone. */
export function ActDrawer<Draft>(props: ActDrawerProps<Draft>) {
  const isPhone = useIsPhone()
  return (
    <Drawer
      open={props.open}
      onClose={props.close}
      title={props.title}
      placement={isPhone ? 'bottom' : 'right'}
      size={isPhone ? '88%' : 500}
      destroyOnHidden
      footer={
        <div className="drawer-acts">
          <Button onClick={props.close}>取消</Button>
          <Button type="primary" loading={props.busy} onClick={() => props.form.submit()}>
            {props.confirm}
          </Button>
        </div>
      }
    >
      {props.about ? <div className="drawer-about">{props.about}</div> : null}
      <Refusal error={props.error} />
      <Form
        form={props.form}
        layout="vertical"
        preserve={false}
        onFinish={props.send}
        scrollToFirstError={{ focus: true }}
        {...(props.initial ? { initialValues: props.initial } : {})}
      >
        {props.children}
      </Form>
      {props.consequence ? <p className="consequence">{props.consequence}</p> : null}
    </Drawer>
  )
}
