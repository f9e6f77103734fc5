import { RoleTag } from '../../kit/Tags.tsx'
import type { Receiver } from './shapes.ts'

/** Who receives, the lead first and strongest; roles are words, never colour alone. */
export function ReceiverTags({ receivers }: { receivers: readonly Receiver[] }) {
  if (receivers.length === 0) return <span className="item-none">—</span>
  return (
    <ul className="receivers">
      {receivers.map(({ department, role }) => (
        <li key={department.code} className={`receiver receiver-${role}`}>
          <span className="receiver-name">{department.name}</span>
          <RoleTag role={role} />
        </li>
      ))}
    </ul>
  )
}
