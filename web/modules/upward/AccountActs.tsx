import { Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useIsPhone } from '../../kit/screen.ts'
import { ErrorState, LoadingRows } from '../../kit/States.tsx'
import { NextSteps } from '../cases/NextSteps.tsx'
import { StepDrawer } from '../cases/StepDrawer.tsx'
import { useCase } from '../cases/queries.ts'
import '../cases/cases.css'

/** What the reader may do with an account now, each with its consequence: give, take over, hand over, renew, hand back, confirm. */
export function AccountActs({ of, title, close }: { of: string; title: string; close: () => void }) {
  const isPhone = useIsPhone()
  const one = useCase(of)
  const [started, setStarted] = useState<string | null>(null)
  const action = one.data?.actions.find(({ name, blocked }) => name === started && blocked === null)
  if (one.data && action)
    return <StepDrawer one={one.data} action={action} close={close} refresh={async () => (await one.refetch()).data} />
  return (
    <Drawer open onClose={close} title={title} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? '88%' : 500}>
      {one.isPending ? <LoadingRows rows={5} /> : null}
      {one.isError && !one.data ? <ErrorState error={one.error} retry={() => void one.refetch()} /> : null}
      {one.data ? (
        <>
          <p className="faint">
            {one.data.state.title} · <Link to={`/cases/${of}`}>查看账号办件全过程</Link>
          </p>
          <NextSteps one={one.data} start={setStarted} />
        </>
      ) : null}
    </Drawer>
  )
}
