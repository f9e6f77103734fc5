import type pg from 'pg'
import type { Procedure } from '#notice/procedure.ts'
import type { Approach } from '#world/case-player.ts'
import type { Case } from '#world/cases.ts'

/** How a case has to stand so that an action is really allowed; the plain way to the state comes first. */
export interface Standing extends Approach {
  /** What is special about it, for the list of what was played. */
  readonly as: string
  /** Steps taken when it is there. */
  readonly also?: readonly string[]
  /** What each copy has to find, by SQL as the owner of the tables, before its round. */
  readonly stage?: Stage
}
export type Stage = (owner: pg.Client, copy: Pick<Case, 'id'>, original: Pick<Case, 'id'>) => Promise<unknown>

const plain: Standing = { as: '' }
const stated = { first: 9, steps: ['draft', 'sign'] }
const more: Readonly<Record<string, Readonly<Record<string, readonly Standing[]>>>> = {
  'licence-action': { delivering: [{ as: '拟不予处理', forms: { propose: { outcome: 'refuse' } } }] },
  'upward-report': {
    due: [{ as: '系统提取', forms: { open: { way: 'machine' } } }],
    returned: [{ as: '系统提取', forms: { open: { way: 'machine' } } }],
    withdrawing: [{ as: '上报过', way: ['report', 'returnBySuperior', 'proposeWithdrawal'] }],
  },
  'policy-change': { confirming: [{ as: '都已确认', stage: acknowledgeAll }] },
  // They can only agree on a department that has said so itself; when all have spoken, the platform goes on.
  'boundary-dispute': {
    hearing: [{ as: '一方已陈述', children: { first: 1, steps: ['draft', 'sign'] }, way: [] }],
    collected: [{ as: '各方已陈述', children: stated, way: [] }],
    unproposed: [{ as: '各方已陈述', children: stated, way: ['reportUnproposed'] }],
    proposed: [{ as: '各方已陈述', children: stated, way: ['propose'] }],
    undecided: [{ as: '各方已陈述', children: stated, way: ['propose', 'reportUndecided'] }],
  },
}
const askedFor: Standing = { as: '已申请延期', also: ['askExtension'] }

/** Every standing of a state that some action needs. */
export function standingsOf(procedure: Procedure, state: string): readonly Standing[] {
  const extends_ = procedure.states[state]?.clock?.extension !== undefined && procedure.actions['askExtension'] !== undefined
  return [plain, ...(extends_ ? [askedFor] : []), ...(more[procedure.id]?.[state] ?? [])]
}

/** What only one can have at a time goes to the copy whose round it is. */
export const stages: Readonly<Record<string, Readonly<Record<string, Stage>>>> = {
  entrustment: {
    announcing: (owner) =>
      owner.query(
        `update app.item set intake = 'bureau-window', intake_note = null, entrustment_letter = null, entrustment_scope = null, entrusted_from = null, entrusted_to = null`,
      ),
  },
  'liaison-appointment': {
    submitted: (owner) => owner.query(`delete from app.liaison_appointment`),
    inForce: (owner, copy) =>
      owner.query(
        `update app.liaison_appointment as one set opened_case = $1, ended_at = null, ended_on = null, end_reason = null, handed_over = null
         where one.id = (select max(newest.id) from app.liaison_appointment as newest)`,
        [copy.id],
      ),
  },
  'policy-change': {
    publishing: (owner) => owner.query(`delete from app.requirement_version where requirement_version.by_case is not null`),
  },
}

/** All approvers have read it while the case has not gone on: the last of them was moved away meanwhile. */
function acknowledgeAll(owner: pg.Client, copy: Pick<Case, 'id'>) {
  return owner.query(
    `insert into app.requirement_acknowledgement (by_case, account, by_name, at, entry)
     select $1, account.id, account.name, now(), 1 from app.account where account.department = 'SPJ' and 'approver' = any (account.seats)
     on conflict do nothing`,
    [copy.id],
  )
}

/**
 * Pairs that can never be allowed in one and the same case, each with its reason. What cannot be prepared and does not stand here makes the
 * test fail; so does what stands here and could be played.
 */
export const neverTogether: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['information-request asked', 'opinion asked', 'licence-action verifying', 'unlicensed-activity handling'].flatMap((where) =>
      ['grantExtension', 'refuseExtension'].map((answer) => [
        `${where}: askExtension × ${answer}`,
        '同一时限只有一项延期申请，未申请时才能申请，申请后才能批复',
      ]),
    ),
  ),
  'licence-action delivering: deliver × deliverRefusal': '批准的意见只有一种：依法处理，或者不予处理',
  'upward-report withdrawing: keep × keepCorrecting': '上报过的只能更正补报，没有上报过的只能继续上报',
  'policy-change confirming: acknowledge × settle': '还有批准人没有确认时不能办结，都确认了就没有人再确认',
}
