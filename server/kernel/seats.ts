import type { Seat } from '#notice/seats.ts'
import type { Sight } from '#platform/db.ts'

export { seats, type Seat } from '#notice/seats.ts'

/** What a person may do, as routes name it. */
export const permissions = [
  'case.read',
  'case.act',
  'workbench.read',
  'push.read',
  'push.receive',
  'push.return',
  'push.reroute',
  'feedback.write',
  'feedback.answer',
  'decision.read',
  'decision.write',
  'list.export',
  'personal.export',
  'personal.reveal',
  'look.read',
  'import.read',
  'import.write',
  'penalty.read',
  'penalty.write',
  'waiting.read',
  'waiting.route',
  'rejection.read',
  'reconciliation.read',
  'reconciliation.act',
  'reconciliation.run',
  'catalogue.read',
  'catalogue.write',
  'mapping.read',
  'mapping.write',
  'mapping.approve',
  'mapping.comment',
  'department.read',
  'department.write',
  'account.read',
  'account.write',
  'message.read',
  'message.handle',
  'duty.read',
  'clock.ask',
  'clock.grant',
  'calendar.write',
  'handout.read',
  'handout.rule',
  'absence.read',
  'absence.write',
  'dispute.read',
  'dispute.settle',
  'wall.read',
  'liaison.read',
  'liaison.cover',
  'settings.read',
  'settings.write',
  'journal.read',
  'file.read',
  'file.write',
  'paper.read',
  'paper.write',
  'paper.seal',
  'requirement.read',
  'requirement.write',
  'upward.read',
  'upward.write',
  'upward.secret',
  'client.read',
  'client.write',
] as const
export type Permission = (typeof permissions)[number]

const everybody: readonly Permission[] = [
  // Which step of a case is whose, its procedure says.
  'case.read',
  'case.act',
  'workbench.read',
  'push.read',
  'decision.read',
  'list.export',
  'penalty.read',
  'catalogue.read',
  'department.read',
  'settings.read',
  'file.read',
  'reconciliation.read',
  'duty.read',
  'absence.read',
  'liaison.read',
  'paper.read',
  'upward.read',
]
const checking: readonly Permission[] = [
  ...everybody,
  'feedback.write',
  'message.read',
  'file.write',
  'handout.read',
  'absence.write',
  'paper.write',
]
/** Those to whom the push procedure gives signing and returning; 审核人 and 批准人 check, they do not sign. */
const department: readonly Permission[] = [
  ...checking,
  'push.receive',
  'push.return',
  'clock.ask',
  'handout.rule',
  'personal.reveal',
  'upward.secret',
]
/** Those who bring their department's penalties (2.2.3.2), by hand or as a table. */
const punishing: readonly Permission[] = [
  ...department,
  'reconciliation.act',
  'penalty.write',
  'import.read',
  'import.write',
  'personal.export',
]
/** Those who watch that nothing lies where nobody answers for it. */
const watching: readonly Permission[] = ['dispute.read', 'wall.read', 'liaison.cover']
const bureau: readonly Permission[] = [
  ...everybody,
  ...watching,
  'mapping.read',
  'waiting.read',
  'rejection.read',
  'file.write',
  'import.read',
  'absence.write',
  'clock.ask',
  'personal.reveal',
  'paper.write',
  'requirement.read',
  'upward.secret',
]

/**
 * What each seat may do on its own side. The three administrators share no power that matters with one another or with those
 * whose work they keep (三员分立): none of them signs, routes or decides.
 */
export const rights: Readonly<Record<'bureau' | 'department', Readonly<Partial<Record<Seat, readonly Permission[]>>>>> = {
  bureau: {
    handler: [
      ...bureau,
      'upward.write',
      'personal.export',
      'decision.write',
      'import.write',
      'feedback.answer',
      'reconciliation.act',
      'requirement.write',
    ],
    reviewer: [...bureau, 'feedback.answer'],
    approver: [...bureau, 'feedback.answer', 'paper.seal'],
    liaison: [
      ...bureau,
      'personal.export',
      'push.reroute',
      'waiting.route',
      'message.read',
      'message.handle',
      'department.read',
      'reconciliation.act',
    ],
    operator: [
      ...bureau,
      'upward.write',
      'personal.export',
      'decision.write',
      'import.write',
      'push.reroute',
      'waiting.route',
      'feedback.answer',
      'catalogue.write',
      'mapping.write',
      'mapping.approve',
      'reconciliation.act',
      'reconciliation.run',
      'message.read',
      'message.handle',
    ],
    head: [
      ...bureau,
      'upward.write',
      'personal.export',
      'look.read',
      'push.reroute',
      'waiting.route',
      'feedback.answer',
      'message.read',
      'message.handle',
      'catalogue.write',
      'mapping.write',
      'mapping.approve',
      'reconciliation.run',
      'clock.grant',
      'paper.seal',
    ],
  },
  department: {
    handler: punishing,
    reviewer: checking,
    approver: [...checking, 'paper.seal'],
    liaison: [...punishing, 'upward.write', 'mapping.comment', 'liaison.cover'],
    deputy: [...punishing, 'upward.write', 'mapping.comment', 'liaison.cover'],
    head: [...department, 'upward.write', 'liaison.cover', 'personal.export', 'look.read', 'clock.grant', 'mapping.comment', 'paper.seal'],
  },
}
/** Bodies of one desk: who draws a paper up there also seals it. */
const issuing: readonly Permission[] = ['paper.write', 'paper.seal', 'file.write']
/** Seats of bodies that the notice lets see the city without acting in it. */
export const cityRights: Readonly<Partial<Record<Seat, readonly Permission[]>>> = {
  office: [
    ...everybody,
    ...watching,
    ...issuing,
    'mapping.read',
    'dispute.settle',
    'waiting.read',
    'rejection.read',
    'message.read',
    'import.read',
  ],
  convener: [...everybody, ...watching],
  deputyConvener: [...everybody, ...watching],
  oversight: [
    ...everybody,
    ...watching,
    ...issuing,
    'mapping.read',
    'waiting.read',
    'rejection.read',
    'message.read',
    'journal.read',
    'import.read',
  ],
  optimisation: [...everybody, ...watching, 'mapping.read', 'waiting.read', 'message.read'],
  sysadmin: [
    'catalogue.read',
    'department.read',
    'department.write',
    'account.read',
    'account.write',
    'settings.read',
    'settings.write',
    'calendar.write',
    'message.read',
    'client.read',
    'client.write',
    'list.export',
  ],
  secadmin: ['list.export', 'look.read', 'department.read', 'account.read', 'settings.read', 'client.read'],
  auditor: ['department.read', 'journal.read', 'settings.read'],
}

/** A signed-in person: who, of which department, in which seats, and so what they may do and see. */
export interface Viewer extends Sight {
  readonly account: string
  readonly username: string
  readonly name: string
  readonly departmentName: string
  readonly seats: readonly Seat[]
  readonly permissions: ReadonlySet<Permission>
}

const citySeats: ReadonlySet<Seat> = new Set(['office', 'convener', 'deputyConvener', 'oversight', 'optimisation'])

/** What seats in a department allow. The bureau and the city's bodies see every department's rows; departments see their own. */
export function powersOf(
  held: readonly Seat[],
  side: 'bureau' | 'department',
): { readonly permissions: ReadonlySet<Permission>; readonly sight: Sight['sight'] } {
  const allowed = held.flatMap((seat) => cityRights[seat] ?? rights[side][seat] ?? [])
  const city = held.some((seat) => citySeats.has(seat)) || (side === 'bureau' && held.some((seat) => rights.bureau[seat]))
  return { permissions: new Set(allowed), sight: city ? 'city' : 'department' }
}
